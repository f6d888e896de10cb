"""The plans that the app shows: the store, read anew only when it has changed, and the answers that were found."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field, replace
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

from graph.plan_graph import new_graph
from queries.arguments import quoted

if TYPE_CHECKING:
    from graph.evidence import Finding, Ledger
    from graph.plan_graph import PlanGraph
    from graph.stores import Store, StoredPlan
    from graph.vocabulary import Vocabulary
    from queries.answer import Answer
    from queries.question import Question

_Made = TypeVar("_Made")
_MOST = 256  # pages and answers that are kept


@dataclass(slots=True)
class _Place:
    """Where one thing that is made once stands; the first who asks makes it, the others wait for it."""

    lock: Lock = field(default_factory=Lock)
    made: list[Any] = field(default_factory=list)


class Shelf:
    """A store with what was made of it.

    Parameters
    ----------
    store
        Where the plans are.
    vocabulary
        Knows the bodies by all their names.
    """

    def __init__(self, store: Store, vocabulary: Vocabulary) -> None:
        self.store = store
        self.vocabulary = vocabulary
        self._places: OrderedDict[Hashable, _Place] = OrderedDict()
        self._lock = Lock()

    def plans(self) -> list[StoredPlan]:
        """The plans in the store."""
        return self.once(("plans",), self.store.plans)

    def graph(self, plan: str = "") -> PlanGraph:
        """All plans as one graph, or one of them; empty where the store has none. It is shared: nobody may change it.

        Raises
        ------
        NotFound
            When the store has no such plan.
        """
        if not self.plans():
            return new_graph()
        return self.once(("graph", plan), lambda: self.store.graph(plan))

    def report(self, plan: str) -> tuple[str, list[Finding], Ledger]:
        """The findings and the ledger of a plan."""
        return self.once(("report", plan), lambda: self.store.report(plan))

    def answer(self, question: Question, texts: tuple[str, ...], options: dict[str, Any], plan: str = "") -> Answer:
        """The answer of a question over the graph of a plan, or of all."""
        key = ("answer", question.name, texts, tuple(sorted(options.items())), plan)

        def answered() -> Answer:
            answer = question.ask(self.graph(plan), self.vocabulary, texts, **options)
            return replace(answer, command=f"{answer.command} --plan {quoted(plan)}") if plan else answer

        return self.once(key, answered)

    def once(self, key: Hashable, make: Callable[[], _Made]) -> _Made:
        """What `make` gives, made once for a state of the store, however many ask at the same time."""
        key = (self.store.stamp(), key)
        with self._lock:
            place = self._places.setdefault(key, _Place())
            self._places.move_to_end(key)
            while len(self._places) > _MOST:
                self._places.popitem(last=False)
        with place.lock:
            if not place.made:
                place.made.append(make())
            made: _Made = place.made[0]
            return made
