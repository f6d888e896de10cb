"""Work on a server that is waited for no longer than it may take: a server that plans a statement does not look at the clock."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import TypeVar

GRACE = 3.0  # seconds in which the server itself may say that the time is over
_Result = TypeVar("_Result")


def in_time(work: Callable[[], _Result], seconds: float) -> _Result:
    """What a piece of work gives or raises.

    Parameters
    ----------
    work
        It goes on by itself where it is waited for no longer, and ends with the program.
    seconds
        The longest that it may take; `GRACE` is added.

    Raises
    ------
    TimeoutError
        When it is not done by then.
    """
    result: Future[_Result] = Future()

    def run() -> None:
        try:
            result.set_result(work())
        except BaseException as error:  # noqa: BLE001 (it is raised where the result is waited for)
            result.set_exception(error)

    Thread(target=run, daemon=True).start()
    return result.result(timeout=seconds + GRACE)
