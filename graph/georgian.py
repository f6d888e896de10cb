"""Georgian letters and case endings: what makes two written forms the same word.

The stem is not the linguist's: it strips every ending that a noun or adjective can bear, over and over, so that all
forms of one word fall together (საბჭო, საბჭოს, საბჭოსთან). Case endings and postpositions after
G. Hewitt, *Georgian: A Structural Reference Grammar* (1995), ch. 3; letters after the national romanisation of 2002.
"""

import re
import unicodedata
from functools import cache

VOWELS = "აეიოუ"
ENDINGS = frozenset(
    (
        "ისათვის სათვის ისთვის სთვის თვის იდან დან ისგან სგან გან ისკენ სკენ სებრ სავით ივით ამდე მდე სთან თან "
        "ში ზე ის ით ად მა ს მ ებ თა"
    ).split()
)
# By their last letter; longest first, so that a postposition goes together with the case that it asks for.
_ENDINGS_IN = {
    letter: tuple(sorted((ending for ending in ENDINGS if ending[-1] == letter), key=len, reverse=True))
    for letter in {ending[-1] for ending in ENDINGS}
}
_GEORGIAN = re.compile("[\u10d0-\u10ff\u1c90-\u1cbf]")
SHORTEST = 3
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")

# One representative for each set of letters that people type alike in Latin letters (კ and ქ are both "k").
_ALIKE = str.maketrans({"ღ": "გ", "კ": "ქ", "ყ": "ქ", "ტ": "თ", "პ": "ფ", "წ": "ც", "ჭ": "ჩ"})
_LATIN = (
    ("kh", "ხ"),
    ("gh", "ღ"),
    ("sh", "შ"),
    ("ch", "ჩ"),
    ("ts", "ც"),
    ("dz", "ძ"),
    ("zh", "ჟ"),
    *zip("abcdefghijklmnopqrstuvwxyz", "აბცდეფგჰიჯქლმნოფქრსთუვცხქზ", strict=True),
)


def clean(text: str) -> str:
    """The text in Unicode's composed form, without letters that cannot be seen."""
    return _INVISIBLE.sub("", unicodedata.normalize("NFC", text))


def fold(text: str) -> str:
    """The text without differences of case: Mtavruli and Latin capitals become small letters.

    >>> fold("ᲡᲐᲒᲐᲠᲔᲝ MFA")
    'საგარეო mfa'
    """
    return text.lower()


def is_georgian(text: str) -> bool:
    """Whether a Georgian letter occurs in the text."""
    return bool(_GEORGIAN.search(text))


@cache
def stem(word: str) -> str:
    """The word without endings; for comparing, not for showing.

    >>> {stem(form) for form in ("საბჭო", "საბჭოს", "საბჭოსთან", "საბჭოში", "საბჭოები")}
    {'საბჭ'}
    >>> stem("Ministries")
    'ministri'
    """
    word = fold(word)
    if not is_georgian(word):
        return _latin_stem(word)
    while True:
        shorter = _without_ending(word)
        if shorter == word:
            return word
        word = shorter


_TAIL = re.compile(rf"(?!მ[ეიოუ])(?:ებ|თ)?(?:{'|'.join(ENDINGS)})?[{VOWELS}]{{0,2}}")


def is_same_word(one: str, other: str) -> bool:
    """Whether two folded words with one stem differ by endings alone; stems of short words may meet by chance.

    >>> is_same_word("პოლიციის", "პოლიცია"), is_same_word("მერმისი", "მერია"), is_same_word("გარედან", "გარემო")
    (True, False, False)
    """
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    tails = one[shared:], other[shared:]
    return shared >= SHORTEST - 1 and all(_TAIL.fullmatch(tail) for tail in tails)


def _without_ending(word: str) -> str:
    for ending in _ENDINGS_IN.get(word[-1:], ()):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            return word[: -len(ending)]
    return word[:-1] if len(word) > SHORTEST and word[-1] in VOWELS else word


def _latin_stem(word: str) -> str:
    word = word.removesuffix("'s").removesuffix("’s")
    if len(word) > 4 and word.endswith("ies"):
        return word[:-2]
    if len(word) > 4 and word.endswith("y"):
        return word[:-1] + "i"
    return word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else word


def without_dative(word: str) -> str:
    """A word in Latin letters without the s after its last t, which may be the dative rather than the letter ც.

    >>> without_dative("departaments"), without_dative("sabchos")
    ('departament', 'sabchos')
    """
    return word[:-1] if word[-2:].lower() == "ts" and len(word) > SHORTEST + 2 else word


@cache
def romanless(word: str) -> str:
    """A Georgian word, typed in either script, in letters that do not tell apart what Latin letters do not.

    >>> romanless("sagareo") == romanless("საგარეო")
    True
    >>> romanless("sakmeta") == romanless("saqmeTa") == romanless("საქმეთა")
    True
    """
    word = fold(word)
    if not is_georgian(word):
        word = word.replace("'", "").replace("’", "")
        for latin, georgian in _LATIN:
            word = word.replace(latin, georgian)
    return word.translate(_ALIKE)
