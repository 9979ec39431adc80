"""What must hold of any two meetings, tried with many generated ones: make properties.

The tests try each statement with 2,000 that Hypothesis draws. This calls what they assert with
100,000 or as many as are asked for, from numbered dice and without Hypothesis, which takes most of
the time; it prints the numbers of those that fail, and how long it took. One that fails is looked
at with ``--seed``; a test with REPORTGEN_SHRINK=1 finds the smallest like it. It imports the tests:
without make it is run with PYTHONPATH=.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from random import Random
from typing import Any

from hypothesis.errors import HypothesisDeprecationWarning, UnsatisfiedAssumption

from reportgen.model.comparison import Relation
from tests.comparing import test_properties, test_sound
from tests.comparing.generated import RELATIONS, case_of, figures_of, numbered_dice
from tests.report import test_periods

# the bodies say what they assume, which Hypothesis expects to hear itself
warnings.simplefilter("ignore", HypothesisDeprecationWarning)
CHUNK = 500
"""So many are tried by a process at a time."""


def body(test: Callable[..., None]) -> Callable[..., None]:
    """What a test of Hypothesis asserts, as a function of what is drawn."""
    of: Any = test
    inner: Callable[..., None] = of.hypothesis.inner_test
    return inner


def vanishing(dice: Random) -> None:
    """Every figure of both meetings stands in one row."""
    lists = (figures_of(dice), figures_of(dice))
    body(test_properties.test_nothing_vanishes)(lists, dice.choice(RELATIONS))


def reasons(dice: Random) -> None:
    """A reason names the attribute that differs, and both its values."""
    lists = (figures_of(dice), figures_of(dice))
    body(test_properties.test_no_reason_is_wrong)(lists, dice.choice(RELATIONS))


def dimensions(dice: Random) -> None:
    """A pair that differs in one dimension is not compared, for that reason."""
    change = dice.choice(test_properties.CHANGES)
    test_properties.check_change(change, dice.choice(change.relations), dice)


def swapping(dice: Random) -> None:
    """Exchanged sides mirror what is derived."""
    cases = (case_of(dice), case_of(dice, "across"))
    body(test_properties.test_exchanged_sides_mirror_what_is_derived)(*cases)


SOUND: tuple[tuple[Callable[..., None], Relation | None], ...] = (
    (test_sound.test_every_true_value_lies_in_what_is_derived, None),
    (test_sound.test_what_is_above_is_above_and_what_is_level_may_be, None),
    (test_sound.test_what_is_printed_is_true, None),
    (test_sound.test_what_is_met_is_met, "to_target"),
)


def soundness(dice: Random) -> None:
    """What is derived and printed is true of whatever true values the printed digits leave."""
    test, relation = dice.choice(SOUND)
    body(test)(case_of(dice, relation), *(dice.randint(0, 8) for _ in range(3)))


def periods(dice: Random) -> None:
    """The period is said beside what is not for the whole year; no aim is among results."""
    figures = figures_of(dice, most=3)
    body(test_periods.test_every_result_stands_among_topics_and_no_aim_does)(
        figures, test_periods.FILLING
    )


STATEMENTS = {
    it.__name__: it for it in (vanishing, reasons, dimensions, swapping, soundness, periods)
}


def failing(name: str, seeds: range) -> list[int]:
    """The seeds with which a statement does not hold."""
    found = []
    for seed in seeds:
        try:
            STATEMENTS[name](numbered_dice(seed))
        except UnsatisfiedAssumption:
            continue
        except AssertionError:
            found.append(seed)
    return found


def chunks(count: int) -> Iterator[range]:
    """Numbers from 0 on, in parts."""
    return (range(start, min(start + CHUNK, count)) for start in range(0, count, CHUNK))


def main() -> None:
    """Try the statements, one after the other."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("statements", nargs="*", help=f"of {', '.join(STATEMENTS)}; all")
    parser.add_argument("--examples", type=int, default=100_000)
    parser.add_argument("--seed", type=int, help="try this one alone, and show what fails")
    given = parser.parse_args()
    if unknown := set(given.statements) - set(STATEMENTS):
        parser.error(f"no such statement: {', '.join(sorted(unknown))}; see --help")
    bad = 0
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for name in given.statements or STATEMENTS:
            if given.seed is not None:
                STATEMENTS[name](numbered_dice(given.seed))
                continue
            start = time.monotonic()
            parts = pool.map(partial(failing, name), chunks(given.examples))
            found = [seed for part in parts for seed in part]
            took = time.monotonic() - start
            first = f" (seeds {', '.join(map(str, found[:5]))})" if found else ""
            said = f"{given.examples:,} examples, {len(found)} fail{first}, {took:.0f} s"
            print(f"{name}: {said}", flush=True)
            bad += len(found)
    sys.exit(bool(bad))


if __name__ == "__main__":
    main()
