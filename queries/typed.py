"""A question as a person types it, made plain: in everyday letters, with shortened words written out, without asides."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.georgian import clean, is_georgian
from graph.vocabulary import Vocabulary
from queries.risks import themes_listed
from queries.spot import Spot

_EVERYDAY = {capital: capital - 0x1C90 + 0x10D0 for capital in range(0x1C90, 0x1CC0)}  # ᲒᲔᲒᲛᲐ as გეგმა
_FRAMES = re.compile(
    r"^\s*(?:(?:i|we)\s+)?need\s+(?=\S)"
    r"|\b(?:(?:send|forward|attach)\b:?(?:\s+(?:to\s+)?(?:me|us)\b)?|(?:e-?mail|mail|share)\s+(?:with\s+|to\s+)?(?:me|us)\b)"
    r"|\b(?:please|pls|kindly)\s+share\b|\b(?:like|want)\s+to\s+receive\b",
    re.IGNORECASE,
)  # what frames a question and asks nothing
_SHORTENED = {
    "dept": "department",
    "depts": "departments",
    "intl": "international",
    "int'l": "international",
    "org": "organisation",
    "orgs": "organisations",
    "mgmt": "management",
    "btw": "between",
    "alongside": "with",
    "qtr": "quarter",
    "min": "ministry",
    "w": "with",
    "w/": "with ",
    "w/o": "without",
    "სამ-ო": "სამინისტრო",
    "საერთ": "საერთაშორისო",
}
_SHORTENED_WORD = re.compile(
    r"(?<![\w'])(?:dept|depts|intl|int'l|org|orgs|mgmt|btw|qtr|w(?=\s)"
    r"|alongside(?! one another)|min(?=\.?\s+of\b)|სამ-ო|საერთ(?=\.\s))(?![\w'])\.?|(?<!\w)w/(?:o(?!\w))?",
    re.IGNORECASE,
)
_DEPARTMENT = re.compile(
    r"(?<!\w)დეპ(?:\.|-?ტ)?-?(?P<ka>ისთვის|ის|ს|მა|ზე|თან|ი)?(?![\w-])\.?|(?<!\w)dep-?t?-(?P<la>istvis|is|s|ma|ze|tan|i)(?![\w-])",
    re.IGNORECASE,
)
_AS_WELL = re.compile(r"(?<!\w)როგორც\s+(?P<one>[^.?!]+?),?\s+(?:ისე|ასევე|აგრეთვე)\s+(?=\w)")  # both … and …
_KEYBOARD = {
    "T": "t",
    "S": "sh",
    "W": "ch",
    "R": "gh",
    "J": "zh",
    "Z": "dz",
    "C": "ch",
}  # თ შ ჭ ღ ჟ ძ ჩ on one keyboard
_KEYED = re.compile(r"(?<!\w)(?=[a-z]|[TSWRJZC][a-z])[A-Za-z]*[a-z][TSWRJZC][a-z][A-Za-z]*(?!\w)")
_THAT = re.compile(r"\bthat(?=\s+(?:departments|units|agencies|bodies|organi[sz]ations|ministries)\b)", re.IGNORECASE)
_IN_BRACKETS = re.compile(
    r"\([^()]*(?:\betc\b|e\.\s?g\.|for example|და ა\.?\s?შ|და სხვ|მაგ\.|მაგალითად)[^()]*\)", re.IGNORECASE
)  # examples, whatever is named in them
_EXAMPLE = re.compile(
    r"(?:[,:;]|\s[-–—]\s)\s*(?:[^,.?!;:]+,)*[^,.?!;:]+,?\s(?:etc\b|and so on\b|და ა\.?\s?შ|და სხვა(?!\w)|და მისთანა)\.?"
    r"|,?\s*(?:\be\.\s?g\.|\bfor example\b|\bfor instance\b|(?<!\w)მაგალითად(?!\w)|(?<!\w)მაგ\.)[^.?!]*",
    re.IGNORECASE,
)  # examples of what is asked for
_PURPOSE = re.compile(
    r",?\s*\b(?:so that|so)\s+(?:i|we|you|nobody|no one|everybody)\b[^.?!:]*|\bin order to\b[^.?!:]*"
    r"|^\s*(?:before|while)\s+(?:i|we|the)\b[^.?!:,]*[,:]"
    r"|,?\s*\b(?:and\s+(?:with\s+whom|who\s+with)|და\s+ვისთან(?:\s+ერთად)?)\s*[?.!]*\s*$",
    re.IGNORECASE,
)  # what the answer is wanted for, and what it tells anyway
_AS_OTHERS = re.compile(  # by whose example: judging by what similar departments do
    r"[,;]?\s*\b(?:judging|going|based|taken|learning|drawing|looking|inferred|borrowed)\s+(?:by|from|on|at|upon)\s+(?:what\s+|how\s+)?(?:its\s+|the\s+)?"
    r"(?:similar|comparable|alike|like-minded|related|lookalike)\s+(?:departments|units|depts|divisions|bodies|ones)\b(?:\s+(?:do|have|work\s+with|are\s+doing))?"
    r"|[,;]?\s*(?<!\w)(?:მსგავსი|სხვა|მისი\s+მსგავსი)\s+(?:დეპარტამენტ|ერთეულ|დანაყოფ|სტრუქტურ)ების\s+(?:მაგალით(?:ით|ზე)|გამოცდილებით|კვალდაკვალ)(?:\s+თუ\s+ვიმსჯელებთ)?(?!\w)",
    re.IGNORECASE,
)
_LIKE = re.compile(r"(?:\b(?:like|such\s+as)|(?<!\w)როგორ(?:იცაა|ებიცაა|იც\s+არის))\s*:?\s*(?:the\s+)?$", re.IGNORECASE)
_OTHERS = re.compile(
    r",?\s*(?:and\s+(?:the\s+)?others?|etc|and\s+so\s+on|და\s+სხვა|და\s+ა\.?\s?შ)(?!\w)", re.IGNORECASE
)
_LISTED = re.compile(r"\s*(?:,\s*)?(?:(?:and|or|და|ან)\s+)?(?:the\s+)?", re.IGNORECASE)
_ITS = re.compile(r"(?:\bits|(?<!\w)(?:მისი|თავისი))\s+$", re.IGNORECASE)
_INCLUDED = re.compile(r",?\s+(?:included|including|counted in|as well|ჩათვლით)", re.IGNORECASE)
_PARTS, _FOREIGN = "subordinate bodies", "international organisations"
_OF_ACTIVITIES = re.compile(r"\bactivit|(?<!\w)აქტივობ", re.IGNORECASE)
_BY_THEME = {True: "თემების მიხედვით", False: "by theme"}
_POSSESSIVE = re.compile(r"(?<=\d)['’]s\b")  # 112's
_NEEDS_WHOM = re.compile(
    r"(?P<whom>\b(?:whom?|what)\s+(?:does|do|is|are)\b[^.?!]*?)\b(?:depend(?:s|ent|ing)?|rel(?:y|ies|iant|ying))\s+(?:up)?on(?=\s*[.?!]*\s*$)"
    r"|(?<!\w)ვისზე(?:ა|\s+არის|\s+არიან)?\s+დამოკიდებულ\w*",
    re.IGNORECASE,
)  # whom a body depends on: whom it works with
_IN_HOW_MANY = re.compile(
    r"(?<!\w)რამდენ\s+აქტივობაში(?P<how>ა(?!\w)|\s+არის|\s+მონაწილეობს)(?P<partner>\s+პარტნიორი)?"
)
_USA = re.compile(r"\b(?:US|U\.S\.(?:A\.)?|USA|United States(?: of America)?)(?![\w.]|\s+[A-Z])")
_TOP = re.compile(r"\btop[- ]?\d{1,2}\b", re.IGNORECASE)
_GLUED = re.compile(  # 4.2.2ში, 4.2.2shi
    r"(?<=\d)(?=(?:ისთვის|თვის|ისთან|ისგან|იდან|დან|თან|მდე|ის|ით|ში|ზე|მა|სა|ს|მ)(?!\w))"
    r"|(?:(?<=\.\d)|(?<=\.\d\d))(?=(?:istvis|tvis|idan|dan|tan|mde|is|it|shi|ze|ma|s|m)(?!\w))"
)
_TOO = re.compile(r"(?<=[ა-ჰ]{3}ს)აც\b|(?<=-ს)აც\b|(?<=-მ)აც\b|(?<=[ა-ჰ]{4}[აეიოუ])ც\b|-იც\b")


def plain(text: str) -> str:
    """The text in everyday letters, shortened words written out, without the particle “too” (-ც) after a case ending."""
    text = " ".join(text.split())
    text = _TOO.sub("", _GLUED.sub("-", _POSSESSIVE.sub("", clean(text).translate(_EVERYDAY))))
    text = _KEYED.sub(lambda word: "".join(_KEYBOARD.get(letter, letter) for letter in word[0]), text)
    text = _SHORTENED_WORD.sub(lambda word: _SHORTENED.get(word[0].lower().rstrip("."), word[0]), text)
    text = _DEPARTMENT.sub(
        lambda word: f"departament{word['la']}" if word["la"] else f"დეპარტამენტ{word['ka'] or 'ი'}", text
    )
    text = _NEEDS_WHOM.sub(
        lambda found: f"{found['whom']} cooperate with" if found["whom"] else "ვისთან თანამშრომლობს", text
    )
    text = _IN_HOW_MANY.sub(_in_which, _USA.sub("USA", text))
    text = _AS_WELL.sub(lambda both: f"ორივე {both['one']} და ", text)
    return _FRAMES.sub("", _THAT.sub("which", _TOP.sub("top", text)))


def _in_which(found: re.Match[str]) -> str:
    return f"რომელ აქტივობებში{'ა პარტნიორი' if found['partner'] else ' მონაწილეობს'}"


def without_brackets(text: str) -> str:
    """The text without examples in brackets, whatever is named in them."""
    return blanked(text, _IN_BRACKETS, ())


def without_examples(text: str, spots: Sequence[Spot]) -> str:
    """The text without examples, and without what it is asked for, where nothing is named in them."""
    return blanked(blanked(blanked(text, _EXAMPLE, spots), _PURPOSE, spots), _AS_OTHERS, spots)


def kinds_said(text: str, spots: Sequence[Spot], vocabulary: Vocabulary) -> str:
    """The text with what several examples stand for in their place: bodies such as INTERPOL, Europol and CEPOL."""
    for place, spot in enumerate(spots):
        last = place
        while last + 1 < len(spots) and _LISTED.fullmatch(text[spots[last].end : spots[last + 1].start]):
            last += 1
        after = text[spots[last].end :]
        if last > place and (_LIKE.search(text[: spot.start]) or _OTHERS.match(after)):
            bodies = [vocabulary.get(one.value) for one in spots[place : last + 1]]
            foreign = all(body is not None and body.category == "international" for body in bodies)
            return text[: spot.start] + (_FOREIGN if foreign else "") + after
    return text


def parts_said(text: str, spots: Sequence[Spot], vocabulary: Vocabulary) -> str:
    """The text with “subordinate bodies” for a part that is named beside its whole: the ministry, its service included."""
    for part in spots:
        body = vocabulary.get(part.value)
        whole = any(spot.value == body.parent for spot in spots) if body is not None else False
        if whole and (_ITS.search(text[: part.start]) or _INCLUDED.match(text[part.end :])):
            return text[: part.start] + _PARTS + text[part.end :]
    return text


def themes_said(text: str) -> str:
    """The text of a question for risks with “by theme” for the themes that it lists: money, politics and coordination."""
    listed = themes_listed(text) if not _OF_ACTIVITIES.search(text) else None
    return f"{text[: listed[0]]} {_BY_THEME[is_georgian(text)]} {text[listed[1] :]}" if listed else text


def without(text: str, spots: Sequence[Spot]) -> str:
    """The text with blanks in place of what is named."""
    for spot in spots:
        text = text[: spot.start] + " " * (spot.end - spot.start) + text[spot.end :]
    return text


def blanked(text: str, pattern: re.Pattern[str], spots: Sequence[Spot]) -> str:
    """The text with blanks in place of what the pattern finds, so that all stands where it stood; what is named stays."""
    for found in pattern.finditer(text):
        if not any(spot.meets(found.start(), found.end()) for spot in spots):
            text = text[: found.start()] + " " * len(found[0]) + text[found.end() :]
    return text
