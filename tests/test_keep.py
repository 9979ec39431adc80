from __future__ import annotations

from reportgen import keep as module
from reportgen.keep import Keep


class Counter:
    def __init__(self) -> None:
        self.calls: list[object] = []

    def __call__(self, *values: object) -> tuple[object, ...]:
        self.calls.append(values)
        return values


def test_what_was_made_of_equal_values_is_not_made_again() -> None:
    keep, make = Keep(), Counter()
    first = keep(make, "a", (1, 2))
    assert keep(make, "a", (1, 2)) is first
    assert keep(make, "a", (1, 3)) != first
    assert len(make.calls) == 2


def test_values_that_cannot_be_hashed_count_as_the_objects_that_they_are() -> None:
    keep, make = Keep(), Counter()
    one, equal = {"a": 1}, {"a": 1}
    keep(make, one)
    keep(make, one)
    keep(make, equal)
    assert len(make.calls) == 2


def test_no_more_is_kept_than_a_long_preview_can_hold() -> None:
    keep, make = Keep(), Counter()
    for number in range(module.MOST_KEPT + 1):
        keep(make, number)
    keep(make, module.MOST_KEPT)
    keep(make, 0)
    assert len(make.calls) == module.MOST_KEPT + 2
