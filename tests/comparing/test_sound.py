"""Whatever true values lie within the printed digits and bounds, what is said of them is true."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.model.comparison import Row
from reportgen.model.meeting import Observation
from reportgen.wording.figures import Wording
from reportgen.wording.standing import standing_words
from tests.comparing.generated import CODES, RATE_OF_EXCHANGE, SCOPES, Case, cases, examples

WORDING = Wording(CODES)
PARTS = st.integers(0, 8)
"""How far a true value lies between the ends that its figure leaves, in eighths."""


def true_value(of: Observation, part: int) -> Fraction | None:
    """A value that a source may have had when it printed this figure, in the unit of the figure.

    Worked out anew from what words mean; None of a figure that is only about something.
    """
    low, high = Fraction(of.quantity.value), Fraction(_top(of))
    if of.measure == "rank":
        return low - round(Fraction(part, 8) * (low - 1)) if of.qualifier is not None else low
    below = high <= 0 and low < 0
    by_word = below and of.measure in ("growth", "change", "gap")
    if by_word or (below and of.qualifier in ("nearly", "some_over")):
        size = true_size(of, -high, -low, part)
        return None if size is None else -size
    found = true_size(of, low, high, part)
    if found is not None and of.measure == "value" and of.indicator not in ("warmth", "rate"):
        # nobody has fewer than none
        return None if low == 0 and of.qualifier == "less_than" else max(Fraction(0), found)
    return found


def true_size(of: Observation, low: Fraction, high: Fraction, part: int) -> Fraction | None:
    """The same without a sign that is said in words."""
    share = Fraction(part, 8)
    step = Fraction(of.quantity.step)
    last = step
    while low and low % (10 * last) == 0:
        last *= 10
    free = abs(low) * share + part
    # what is rounded half up or half to even may lie at either end
    rounding = step * (share - Fraction(1, 2)) if of.quantity.top is None else (high - low) * share
    found = {
        None: low + rounding,
        "at_least": low + free,
        "more_than": low + free + Fraction(1, 1000),
        "at_most": high - free,
        "less_than": high - free - Fraction(1, 1000),
        "nearly": high - (last / 10 if last == abs(high) else last) * share,
        "some_over": low + last * share,
    }
    return found.get(of.qualifier)


WORTH = {
    "CNY/person/month": Fraction(1),
    "CNY/person/year": Fraction(1, 12),
    "USD/person/month": RATE_OF_EXCHANGE.rate,
    "CNY": Fraction(1),
    "USD": RATE_OF_EXCHANGE.rate,
    "doctors/1000-persons": Fraction(1),
    "doctors/10000-persons": Fraction(1, 10),
}
"""What one of a unit is in a common one."""
COVERED = [scope.id for scope in SCOPES[:3]]
"""From the widest on."""


@dataclass(frozen=True)
class Truth:
    """True values of both sides, in the unit of the subject and of one coverage."""

    mine: Fraction
    other: Fraction


def line_of(aim: Observation, part: int) -> Fraction | None:
    """What a target sets: its number itself, whatever qualifies it; a value of 近 and 余."""
    if aim.qualifier in ("nearly", "some_over", "about"):
        return true_value(aim, part)
    if aim.quantity.top is not None:
        low = Fraction(aim.quantity.value)
        return low + (Fraction(_top(aim)) - low) * Fraction(part, 8)
    return Fraction(aim.quantity.value)


def truth(case: Case, mine_part: int, other_part: int, more: int) -> Truth | None:
    """True values that the two sources leave; None where one is only about something."""
    mine = true_value(case.mine, mine_part)
    other = true_value(case.other, other_part)
    if case.relation in ("to_target", "target_to_target"):
        other = line_of(case.other, other_part)
    if case.relation == "target_to_target":
        mine = line_of(case.mine, other_part)
    if mine is None or other is None:
        return None
    units = [WORTH.get(it.quantity.unit.code, Fraction(1)) for it in (case.mine, case.other)]
    other *= units[1] / units[0]
    if case.of.additive and case.mine.measure == "value":
        a, b = (COVERED.index(it.coverage or "all") for it in (case.mine, case.other))
        mine *= 1 + Fraction(more) if a > b else Fraction(1, 1 + more) if a < b else 1
    return Truth(mine, other)


ALL = (cases(), PARTS, PARTS, PARTS)


def lies_in(value: Fraction, low: Fraction | None, high: Fraction | None) -> bool:
    return (low is None or low <= value) and (high is None or value <= high)


@pytest.mark.heavy
@examples(4)
@given(*ALL)
def test_every_true_value_lies_in_what_is_derived(
    case: Case, mine_part: int, other_part: int, more: int
) -> None:
    row, true = case.row, truth(case, mine_part, other_part, more)
    if true is None:
        return
    quotient = row.ratio or row.share
    if quotient is not None and true.other == 0:
        assert quotient.high is None
    elif quotient is not None:
        assert lies_in(true.mine / true.other, quotient.low, quotient.high)
    # from a range a result is as far as from its nearer end
    ranged = case.relation == "to_target" and case.other.quantity.top is not None
    found = true.mine - true.other
    apart = row.difference
    assert ranged or apart is None or lies_in(found, apart.low, apart.high)


@pytest.mark.heavy
@examples(4)
@given(*ALL)
def test_what_is_above_is_above_and_what_is_level_may_be(
    case: Case, mine_part: int, other_part: int, more: int
) -> None:
    row, true = case.row, truth(case, mine_part, other_part, more)
    if true is None or row.direction is None:
        return
    sign = -1 if row.measure == "rank" else 1
    apart = sign * (true.mine - true.other)
    if row.direction == "level":
        plain = all(it.qualifier is None for it in (case.mine, case.other))
        lines = case.relation in ("to_target", "target_to_target")
        assert lines or (plain and case.mine.quantity.top is case.other.quantity.top is None)
        assert case.relation != "target_to_target" or apart == 0
    else:
        assert apart > 0 if row.direction == "above" else apart < 0


@pytest.mark.heavy
@examples(4)
@given(cases("to_target"), PARTS, PARTS, PARTS)
def test_what_is_met_is_met(case: Case, mine_part: int, other_part: int, more: int) -> None:
    row, true = case.row, truth(case, mine_part, other_part, more)
    if true is None or row.attainment not in ("met", "not_met"):
        return
    assert reached(case, true) == (row.attainment == "met")


def reached(case: Case, true: Truth) -> bool:
    """Whether a result is what its target asks for."""
    aim = case.other
    mine, line = true.mine, true.other
    if aim.quantity.top is not None:
        units = [WORTH.get(it.quantity.unit.code, Fraction(1)) for it in (case.mine, aim)]
        ends = (Fraction(end) * units[1] / units[0] for end in (aim.quantity.value, _top(aim)))
        return lies_in(mine, *ends)
    higher = case.of.better == "higher" or aim.measure == "completion"
    if aim.measure == "rank":
        higher = False
    elif aim.qualifier in ("at_least", "more_than", "at_most", "less_than"):
        falls = aim.measure in ("growth", "change", "gap") and aim.quantity.value < 0
        higher = (aim.qualifier in ("at_least", "more_than")) != falls
    if mine == line:
        return aim.qualifier not in ("more_than", "less_than")
    return (mine > line) == higher


def _top(of: Observation) -> Decimal:
    return of.quantity.value if of.quantity.top is None else of.quantity.top


def step_of(of: Observation, mine: Observation) -> Fraction:
    """The last digit of a figure in the unit of the subject."""
    units = [WORTH.get(it.quantity.unit.code, Fraction(1)) for it in (of, mine)]
    return Fraction(of.quantity.step) * units[0] / units[1]


SIZES = {
    "万亿": 10**12,
    "亿": 10**8,
    "万": 10**4,
    " million": 10**6,
    " billion": 10**9,
    " trillion": 10**12,
}
NUMBER = re.compile(rf"([0-9][0-9,]*)(\.[0-9]+)?({'|'.join(SIZES)})?")


def number_in(words: str) -> tuple[Fraction, Fraction]:
    """The first number of a sentence, and half a unit of its last digit."""
    match = NUMBER.search(words)
    assert match, words
    size = SIZES.get(match[3] or "", 1)
    digits = (match[1] + (match[2] or "")).replace(",", "")
    places = len(match[2] or ".") - 1
    return Fraction(digits) * size, Fraction(size, 2 * 10**places)


@pytest.mark.heavy
@examples(4)
@given(*ALL)
def test_what_is_printed_is_true(case: Case, mine_part: int, other_part: int, more: int) -> None:
    row, true = case.row, truth(case, mine_part, other_part, more)
    if true is None or not row.derived:
        return
    area = case.meetings[1].area.short
    words = standing_words(row, area, WORDING)
    for lang in ("zh", "en"):
        check_words(words[lang], case, row, true)


def check_words(words: str, case: Case, row: Row, true: Truth) -> None:
    """See that what a sentence says of sizes holds for the true values."""
    has_size = row.share is not None or row.direction in ("above", "below")
    assert has_size == (NUMBER.search(words) is not None), words
    if not has_size or "约" in words or "about" in words:
        return
    said, half = number_in(words)
    if row.share is not None or row.ratio is not None:
        if true.other == 0:
            assert "至少" in words or "at least" in words
            return
        size = true.mine / true.other * 100
        size = size if row.share is not None else abs(size - 100)
        nearest = size / 50 + half
    else:
        if case.relation == "to_target" and case.other.quantity.top is not None:
            return
        size = abs(true.mine - true.other)
        steps = [step_of(it, case.mine) for it in (case.mine, case.other)]
        nearest = (steps[0] + steps[1]) / 2 + max(steps)
    if "至少" in words or "at least" in words:
        assert size >= said, words
    elif "至多" in words or "at most" in words:
        assert size <= said, words
    elif row.ratio is None:
        # a ratio of two figures is that of the printed ones, as everyone works it out
        assert abs(size - said) <= nearest, words
