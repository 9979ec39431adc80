"""What was made once and may serve again while the program runs."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

MOST_KEPT = 256
"""So many results are kept, the last used: a preview that runs for days must not grow."""


class Keep:
    """Results of pure functions by their arguments: ``keep(compare, briefing)``.

    Arguments that can be hashed count by their value, all others by which object they are. What
    raises is not kept. An instance serves one thread.
    """

    def __init__(self) -> None:
        self._kept: OrderedDict[Hashable, tuple[object, Any]] = OrderedDict()

    def __call__(self, make: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What ``make`` gives for these arguments, made now or before."""
        given = (*args, *kwargs.items())
        key = (make, *map(_identity, given))
        if key not in self._kept:
            # The arguments are kept too: as long as they live, no other object has their identity.
            self._kept[key] = (given, make(*args, **kwargs))
        self._kept.move_to_end(key)
        while len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)
        result: T = self._kept[key][1]
        return result


def _identity(value: object) -> Hashable:
    try:
        hash(value)
    except TypeError:
        return ("object", id(value))
    return value
