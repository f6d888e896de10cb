"""Names of which words were left out: how far one reaches beyond the part that is a name itself."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.plan_graph import PlanGraph
from graph.vocabulary import Vocabulary
from graph.words import AND, Word, words_of
from queries.concepts import is_head, meaning
from queries.spot import Spot

_FARTHEST = 5  # words on either side
_FOR = ("for", "of")


def whole_name(spot: Spot, words: Sequence[Word], taken: list[bool], graph: PlanGraph, vocabulary: Vocabulary) -> Spot:
    """A short form with what stands around it of a longer name of the same body.

    “Human rights and quality monitoring department” is the Human Rights Protection and Quality Monitoring Department, though
    “human rights” alone names it too.

    Parameters
    ----------
    spot
        The short form.
    words
        The words of the question.
    taken
        For each word whether a name has it already; those of the longer name are added.
    graph
        The nodes by which people ask.
    vocabulary
        Knows the body by all its names.
    """
    names = names_of(spot.value, graph, vocabulary)
    places = [place for place, word in enumerate(words) if spot.meets(word.start, word.end)]
    first, last = _reach(places[0], places[-1], words, taken, names)
    if _is_head_of(last + 1, words, taken, spot, names, graph):
        last += 1
    elif (
        first > 1 and words[first - 1].base.lower() in _FOR and _is_head_of(first - 2, words, taken, spot, names, graph)
    ):
        first -= 2
    if last - first == places[-1] - places[0]:
        return spot
    taken[first : last + 1] = [True] * (last + 1 - first)
    return replace(spot, start=words[first].start, end=words[last].end, loose=False)


def is_shortened(words: Sequence[Word], names: Sequence[str]) -> bool:
    """Whether a name of a body has all these words in this order, though others may stand between them."""
    said = [word.stem for word in words if word.base.lower() not in AND]
    return any(_in_order(said, [word.stem for word in words_of(name)]) for name in names)


def _in_order(said: Sequence[str], name: Sequence[str]) -> bool:
    rest = iter(name)
    return all(word in rest for word in said)


def names_of(id: str, graph: PlanGraph, vocabulary: Vocabulary) -> list[str]:
    """All names of a body that documents may use, those that only the plans know too."""
    node, body = graph.nodes.get(id, {}), vocabulary.get(id)
    return [node.get("name", ""), node.get("name_en", ""), *(body.written_forms() if body else ())]


def _is_head_of(
    place: int, words: Sequence[Word], taken: Sequence[bool], spot: Spot, names: Sequence[str], graph: PlanGraph
) -> bool:
    """Whether the noun beside a short form is one that the name has too: Emergency Service, Department for Human Rights."""
    if place >= len(words) or taken[place] or not is_head(words[place].base):
        return False
    is_department = graph.nodes.get(spot.value, {}).get("category") == "department"
    if is_department and meaning(words[place].base)[0] == "<department>":
        return True
    return words[place].stem in {word.stem for name in names for word in words_of(name)}


def _reach(
    first: int, last: int, words: Sequence[Word], taken: Sequence[bool], names: Sequence[str]
) -> tuple[int, int]:
    """The most words around a name that one of the body's names has in the same order."""
    for start, end in _wider(first, last, len(words)):
        around = [*range(start, first), *range(last + 1, end + 1)]
        at_edge = [words[place] for place in (start, end) if place in around]
        if any(meaning(word.base)[1] == "idle" for word in at_edge) or any(taken[place] for place in around):
            continue
        if is_shortened(words[start : end + 1], names):
            return start, end
    return first, last


def _wider(first: int, last: int, length: int) -> Iterator[tuple[int, int]]:
    """The stretches that hold another one, the longest first."""
    starts = range(max(0, first - _FARTHEST), first + 1)
    ends = range(last, min(length, last + 1 + _FARTHEST))
    stretches = [(start, end) for start in starts for end in ends if (start, end) != (first, last)]
    yield from sorted(stretches, key=lambda one: (one[0] - one[1], one))
