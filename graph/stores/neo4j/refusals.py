"""What went wrong with the server, in one line that says whether the plan was applied."""

from __future__ import annotations

import re
import ssl
from collections.abc import Callable, Iterator
from typing import Literal

from neo4j.exceptions import (
    AuthError,
    ConfigurationError,
    DriverError,
    IncompleteCommit,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
    UnsupportedServerProduct,
)

from graph.errors import StoreRefused
from graph.stores.neo4j.address import PASSWORD
from graph.text import Text

_MOST = 300  # letters of the server's own words
_EXPLAIN = '"EXPLAIN '
_PLACE = re.compile(r"\(line 1, column (?P<column>\d+) \(offset: (?P<offset>\d+)\)\)")
Doing = Literal["opening", "reading", "writing", "forgetting"]
_OUTCOME = {
    "opening": Text(en="", ka=""),
    "reading": Text(en="", ka=""),
    "writing": Text(
        en=" The plan was not applied; what was there is untouched.",
        ka=" გეგმა არ ჩაწერილა; არსებული უცვლელია.",
    ),
    "forgetting": Text(
        en=" The plan was not removed; what was there is untouched.",
        ka=" გეგმა არ წაშლილა; არსებული უცვლელია.",
    ),
}
_COMMIT_UNKNOWN = (
    "Neo.DatabaseError.Transaction.TransactionCommitFailed",
    "Neo.TransientError.Cluster.ReplicationFailure",
)
_PASSWORD_TO_CHANGE = "Neo.ClientError.Security.CredentialsExpired"
_OUT_OF_MEMORY = ("MemoryPoolOutOfMemoryError", "OutOfMemoryError", "StackOverFlowError")
_READ_ONLY = ("NotALeader", "ForbiddenOnReadOnlyDatabase", "WriteOnReadOnlyAccessDatabase", "ForbiddenReadOnlyDatabase")


def refused(error: DriverError | Neo4jError, url: str, doing: Doing) -> StoreRefused:
    """The line for what the driver or the server raised.

    Parameters
    ----------
    url
        The store, without a password.
    doing
        What was going on: only writing and forgetting can change a plan.
    """
    code = getattr(error, "code", None) or ""
    if isinstance(error, IncompleteCommit) or code in _COMMIT_UNKNOWN:
        if doing in ("opening", "reading"):
            return _lost(url)
        return _unknown_removal(url) if doing == "forgetting" else _unknown_outcome(url)
    for fits, en, ka in _LINES:
        if fits(error, code):
            told = {"url": url, "password": PASSWORD, "why": _first_line(error), "certificate": _certificate(error)}
            outcome = _OUTCOME[doing]
            return StoreRefused(en.format(**told) + outcome.en, ka.format(**told) + outcome.ka)
    raise AssertionError("the last line fits everything")


def too_old(url: str, agent: str) -> StoreRefused:
    """A server before Neo4j 5, or another product."""
    return StoreRefused(
        f"{url}: the server is {agent}; kavshiri needs Neo4j 5 or newer. Nothing was applied.",
        f"{url}: სერვერია {agent}; kavshiri-ს სჭირდება Neo4j 5 ან უფრო ახალი. არაფერი ჩაწერილა.",
    )


def too_late(url: str, seconds: float) -> StoreRefused:
    """A statement that takes longer than it may, and that the server does not stop."""
    return StoreRefused(
        f"{url}: it took longer than {seconds:g} s and is waited for no longer; the server may still be busy with it.",
        f"{url}: {seconds:g} წამზე მეტი დასჭირდა და აღარ ველოდებით; სერვერი შესაძლოა ჯერ კიდევ მასზე მუშაობდეს.",
    )


def newer(url: str, form: int, known: int) -> StoreRefused:
    """A plan that a newer program wrote."""
    return StoreRefused(
        f"{url} was written by a newer kavshiri (form {form}; this one knows {known}). Update kavshiri. Nothing was applied.",
        f"{url} უფრო ახალი kavshiri-ს დაწერილია (ფორმა {form}, აქ {known}). განაახლეთ kavshiri. არაფერი ჩაწერილა.",
    )


def changed_by_others(url: str, what: str) -> StoreRefused:
    """What the server has is no plan graph any more."""
    return StoreRefused(
        f"{url}: somebody changed the plans there ({what}). Load them again: kavshiri load FILE.",
        f"{url}: გეგმები სხვამ შეცვალა ({what}). ჩატვირთეთ ხელახლა: kavshiri load FILE.",
    )


def not_storable(url: str, what: str) -> StoreRefused:
    """A value that Neo4j cannot hold."""
    return StoreRefused(
        f"{url}: Neo4j cannot hold {what}. The plan was not applied; what was there is untouched.",
        f"{url}: Neo4j ვერ ინახავს: {what}. გეგმა არ ჩაწერილა; არსებული უცვლელია.",
    )


def _unknown_outcome(url: str) -> StoreRefused:
    return StoreRefused(
        f"{url}: the connection broke while the plan was being applied: it is not known whether it was. "
        "Load it again; that is safe in both cases.",
        f"{url}: კავშირი გაწყდა გეგმის ჩაწერისას: უცნობია, ჩაიწერა თუ არა. ჩატვირთეთ ხელახლა; ეს ორივე შემთხვევაში უსაფრთხოა.",
    )


def _unknown_removal(url: str) -> StoreRefused:
    return StoreRefused(
        f"{url}: the connection broke while the plan was being removed: it is not known whether it was. "
        "Look with kavshiri plans, and remove it again if it is still there.",
        f"{url}: კავშირი გაწყდა გეგმის წაშლისას: უცნობია, წაიშალა თუ არა. ნახეთ kavshiri plans; თუ ისევ ჩანს, წაშალეთ ხელახლა.",
    )


def _lost(url: str) -> StoreRefused:
    return StoreRefused(
        f"{url}: the connection to the server was lost. Try again.",
        f"{url}: სერვერთან კავშირი გაწყდა. სცადეთ ხელახლა.",
    )


def _first_line(error: DriverError | Neo4jError) -> str:
    words = getattr(error, "message", None) or str(error) or type(error).__name__
    words = " ".join(words.split())
    if _EXPLAIN in words:  # before what was typed, of which the server gives the place
        words = _PLACE.sub(_as_typed, words.replace(_EXPLAIN, '"')).removesuffix(" ^")
    return words if len(words) <= _MOST else f"{words[: _MOST // 2]} … {words[-_MOST // 2 :]}"


def _as_typed(found: re.Match[str]) -> str:
    before = len(_EXPLAIN) - 1
    return f"(line 1, column {int(found['column']) - before} (offset: {int(found['offset']) - before}))"


def _is(*types: type[Exception]) -> Callable[[Exception, str], bool]:
    return lambda error, code: isinstance(error, types)


def _coded(*ends: str) -> Callable[[Exception, str], bool]:
    return lambda error, code: code.endswith(ends)


def _certificate(error: BaseException) -> str:
    """What is wrong with a certificate; empty where that is not what went wrong."""
    faults = (cause.verify_message for cause in _causes(error) if isinstance(cause, ssl.SSLCertVerificationError))
    return next(faults, "")


def _caused_by(*types: type[Exception], says: str = "") -> Callable[[Exception, str], bool]:
    return lambda error, code: any(isinstance(cause, types) and says in str(cause) for cause in _causes(error))


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """What was raised, and all that led to it."""
    if error is not None:
        yield error
        for other in getattr(error, "exceptions", ()):
            yield from _causes(other)
        yield from _causes(error.__cause__)


def _says(words: str) -> Callable[[Exception, str], bool]:
    return lambda error, code: words in str(error)


_LINES: tuple[tuple[Callable[[Exception, str], bool], str, str], ...] = (
    (
        _coded(_PASSWORD_TO_CHANGE),
        "{url}: the first password must be changed before the server can be used: ALTER CURRENT USER SET PASSWORD.",
        "{url}: სერვერის გამოყენებამდე პირველი პაროლი უნდა შეიცვალოს: ALTER CURRENT USER SET PASSWORD.",
    ),
    (
        _coded("AuthenticationRateLimit"),
        "{url}: too many wrong passwords; wait some seconds and try again.",
        "{url}: პაროლი ბევრჯერ შეცდომით იყო შეყვანილი; დაიცადეთ რამდენიმე წამი და სცადეთ ხელახლა.",
    ),
    (
        _is(AuthError),
        "{url}: the server refuses this user and password. Put the password into {password}, the user into the address.",
        "{url}: სერვერი ამ მომხმარებელს ან პაროლს არ იღებს. პაროლი ჩაწერეთ ცვლადში {password}, მომხმარებელი კი — მისამართში.",
    ),
    (
        _coded("Database.DatabaseNotFound"),
        "{url}: the server has no such database. Name one that it has at the end of the address, or none.",
        "{url}: სერვერზე ასეთი ბაზა არ არის. მისამართის ბოლოს მიუთითეთ არსებული ბაზა ან ნურაფერს მიუთითებთ.",
    ),
    (
        _says("Unable to route to database"),
        "{url}: the server has no such database. Name one that it has at the end of the address, or none.",
        "{url}: სერვერზე ასეთი ბაზა არ არის. მისამართის ბოლოს მიუთითეთ არსებული ბაზა ან ნურაფერს მიუთითებთ.",
    ),
    (
        _coded("Security.Forbidden"),
        "{url}: the server does not let this user do that ({why}).",
        "{url}: სერვერი ამ მომხმარებელს ამის უფლებას არ აძლევს ({why}).",
    ),
    (
        _coded(*_READ_ONLY),
        "{url}: this server of the cluster only reads: use neo4j:// instead of bolt:// in the address.",
        "{url}: კლასტერის ეს სერვერი მხოლოდ კითხულობს: მისამართში bolt://-ის ნაცვლად დაწერეთ neo4j://.",
    ),
    (
        _coded("TransactionTimedOut", "TransactionTimedOutClientConfiguration"),
        "{url}: it took longer than allowed and was stopped.",
        "{url}: დაშვებულ დროზე მეტი დასჭირდა და შეწყდა.",
    ),
    (
        _coded(*_OUT_OF_MEMORY),
        "{url}: too large for the server's memory: give it more, or import the plan (kavshiri export --format neo4j-admin).",
        "{url}: სერვერის მეხსიერებას არ ყოფნის: გაზარდეთ იგი ან გამოიყენეთ იმპორტი (kavshiri export --format neo4j-admin).",
    ),
    (
        _says("too large to index"),
        "{url}: an id is longer than Neo4j can hold.",
        "{url}: იდენტიფიკატორი უფრო გრძელია, ვიდრე Neo4j-ს შეუძლია შეინახოს.",
    ),
    (
        _coded(
            "ConstraintCreationFailed", "ConstraintValidationFailed", "IndexAlreadyExists", "ConstraintAlreadyExists"
        ),
        "{url}: what others keep there stands in the way ({why}). Use a database of its own.",
        "{url}: ხელს უშლის ის, რასაც ბაზაში სხვები ინახავენ ({why}). გამოიყენეთ ცალკე ბაზა.",
    ),
    (
        _coded("SyntaxError", "ParameterMissing", "TypeError", "ArgumentError", "SemanticError", "EntityNotFound"),
        "{url}: the server does not understand the statement ({why}).",
        "{url}: სერვერს მოთხოვნა არ ესმის ({why}).",
    ),
    (
        lambda error, code: code.startswith("Neo.TransientError."),
        "{url}: the server is busy or others are writing ({why}). Try again.",
        "{url}: სერვერი დაკავებულია ან სხვები წერენ ({why}). სცადეთ ხელახლა.",
    ),
    (
        _is(UnsupportedServerProduct),
        "{url}: the server is too old or another product; kavshiri needs Neo4j 5 or newer.",
        "{url}: სერვერი ძალიან ძველია ან სხვა პროდუქტია; kavshiri-ს სჭირდება Neo4j 5 ან უფრო ახალი.",
    ),
    (
        _is(ConfigurationError),
        "{url}: the address cannot be used ({why}).",
        "{url}: ეს მისამართი არ გამოდგება ({why}).",
    ),
    (
        _caused_by(ssl.SSLCertVerificationError),
        "{url}: this machine does not accept the server's certificate ({certificate}). Have it mended, or its issuer trusted "
        "here; with +ssc instead of +s nobody checks it.",
        "{url}: ეს კომპიუტერი სერვერის სერტიფიკატს არ იღებს ({certificate}). შეცვალეთ იგი ან დაამატეთ მისი გამცემი სანდოებს; "
        "მისამართში +s-ის ნაცვლად +ssc შემოწმებას თიშავს.",
    ),
    (
        _caused_by(ssl.SSLError),
        "{url}: the server answers, but no encrypted connection comes about. Look whether it encrypts; only one of your own "
        "machine or network may be asked without: +s or +ssc left out of the address.",
        "{url}: სერვერი პასუხობს, მაგრამ დაშიფრული კავშირი ვერ მყარდება. შეამოწმეთ, შიფრავს თუ არა იგი; დაშიფვრის გარეშე "
        "(მისამართში +s-ისა და +ssc-ის გარეშე) მხოლოდ საკუთარ კომპიუტერსა ან ქსელში იმუშავეთ.",
    ),
    (
        _caused_by(ServiceUnavailable, says="incomplete handshake"),
        "{url}: the server answers, but ends the connection at once. It may want an encrypted one: +s in the address.",
        "{url}: სერვერი პასუხობს, მაგრამ კავშირს მაშინვე წყვეტს. შესაძლოა დაშიფრული სჭირდება: მისამართში +s.",
    ),
    (
        _is(ServiceUnavailable, SessionExpired),
        "{url}: no connection to the server, or it was lost. Look whether the server runs and the address is right.",
        "{url}: სერვერთან კავშირი არ არის ან გაწყდა. შეამოწმეთ, მუშაობს თუ არა სერვერი და სწორია თუ არა მისამართი.",
    ),
    (lambda error, code: True, "{url}: the server refuses ({why}).", "{url}: სერვერმა უარი თქვა ({why})."),
)
