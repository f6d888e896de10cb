"""Plans to be asked from Python: read from a document, or kept in a store."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from graph.errors import NotUnderstood
from graph.evidence import Finding, Ledger
from graph.text import Language
from graph.vocabulary import Vocabulary
from kavshiri.answered import Answered
from queries.question import Question
from queries.questions import catalogue, question_called, question_named

if TYPE_CHECKING:
    import pandas as pd

    from graph.plan_graph import PlanGraph
    from graph.stores import Store
    from kavshiri.drawing.picture import Picture
    from loaders import Reading
    from queries.deciding import Understood


class Plans:
    """One plan or several, with the questions that they can be asked.

    Parameters
    ----------
    source
        A reading, or a store.
    vocabulary
        Knows the bodies by all their names.
    language
        In which tables and words are shown.
    """

    def __init__(self, source: Reading | Store, vocabulary: Vocabulary, language: Language) -> None:
        self._source = source
        self.vocabulary = vocabulary
        self.language: Language = language

    @cached_property
    def graph(self) -> PlanGraph:
        """The graph, a `networkx.MultiDiGraph` whose edges have their type as key."""
        graph = self._source.graph
        return graph() if callable(graph) else graph

    @cached_property
    def _report(self) -> tuple[str, list[Finding], Ledger]:
        reading: Any = self._source
        return reading.report() if hasattr(reading, "report") else (reading.plan, reading.findings, reading.ledger)

    @property
    def findings(self) -> list[Finding]:
        """What was mended or needs a look; of a store, that of the plan loaded last."""
        return list(self._report[1])

    @property
    def ledger(self) -> Ledger:
        """The account of every line of the document; of a store, that of the plan loaded last."""
        return self._report[2]

    @property
    def questions(self) -> pd.DataFrame:
        """The catalogue: each question with what it takes and its title."""
        import pandas as pd

        rows = [(found.name, found.usage, found.title.in_(self.language)) for found in catalogue().values()]
        return pd.DataFrame(rows, columns=["question", "usage", "title"]).set_index("question")

    @property
    def findings_table(self) -> pd.DataFrame:
        """The findings as a table."""
        import pandas as pd

        names = ["weight", "line", "column", "kind", "before", "after", "score"]
        rows = [
            {
                **{name: getattr(found, name) for name in names},
                "why": found.why_ka if self.language == "ka" else found.why,
            }
            for found in self.findings
        ]
        return pd.DataFrame(rows, columns=[*names, "why"])

    @property
    def picture(self) -> Picture:
        """The network of the bodies of the plans."""
        from kavshiri.drawing import plan_picture

        return plan_picture(self.graph)

    def ask(self, text: str, *arguments: str, **options: Any) -> Answered:
        """Ask in words, or by the name of a question with what it takes.

        Parameters
        ----------
        text
            Words such as "which activities depend on the Foreign Ministry", or a question's name.
        arguments
            Names, numbers or quarters, as a person types them, where a question's name was given.
        options
            Options of the question, such as `how="partners"` or `groups=True`; `plan` keeps one plan of a store.

        Raises
        ------
        NotUnderstood
            When the words have no sure reading; lists those that they may have.
        NotFound
            When a name is unknown, with the nearest.
        """
        question = question_named(text)
        if question is None and arguments:
            text, arguments = " ".join([text, *arguments]), ()
        if question is None:
            reading = self._understood(text)
            question = question_called(reading.question)
            arguments, options = tuple(reading.arguments), {**reading.options, **options}
        return self._asked(question, arguments, options)

    def _understood(self, text: str) -> Understood:
        from queries.deciding import Declined
        from queries.understanding import understand

        reading = understand(text, self.graph, self.vocabulary)
        if isinstance(reading, Declined):
            commands = "".join(f"\n  {candidate.command}" for candidate in reading.candidates)
            raise NotUnderstood(reading.why.en + commands, reading.why.ka + commands)
        return reading

    def _asked(self, question: Question, arguments: Iterable[str], options: dict[str, Any]) -> Answered:
        plan = options.pop("plan", "")
        source: Any = self._source
        if hasattr(source, "part"):
            answer, graph = question.ask_store(source, self.vocabulary, arguments, plan=plan, **options)
        else:
            answer, graph = question.ask(self.graph, self.vocabulary, arguments, **options), self.graph
        return Answered(answer, graph, self.language)
