"""In what a figure of the data differs from the same figure as the text was read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from reportgen.evidence.numbers import SeenNumber
from reportgen.model.meeting import Observation
from reportgen.model.reading import OpenPoint, ReadFigure
from reportgen.model.unit import Unit

DisagreesIn = Literal["digits", "sign", "measure", "unit", "kind", "role", "qualifier", "period"]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What differs, as the data has it and as the text was read; codes and words as written."""

    what: DisagreesIn
    given: str
    read: str


def differences(observation: Observation, seen: SeenNumber) -> tuple[Disagreement, ...]:
    """All in which they differ; nothing where the reading itself has a question."""
    return tuple(_differences(observation, seen))


def _differences(observation: Observation, seen: SeenNumber) -> Iterator[Disagreement]:
    figure, printed = seen.number.figure, seen.printed
    if printed is None:
        return
    quantity = observation.quantity
    if printed.step != quantity.step and quantity.form == printed.form == "digits":
        yield Disagreement("digits", quantity.printed, printed.number)
    if figure is None:
        return
    if _certain(figure, "value", "measure") and (printed.value < 0) != (quantity.value < 0):
        yield Disagreement("sign", quantity.printed, printed.number)
    if _certain(figure, "measure", "subject") and figure.measure != observation.measure:
        yield Disagreement("measure", observation.measure, figure.measure)
    yield from _of_meaning(observation, figure, seen)


def _of_meaning(
    observation: Observation, figure: ReadFigure, seen: SeenNumber
) -> Iterator[Disagreement]:
    correction = observation.correction
    unit = correction.printed_unit if correction else observation.quantity.unit
    if figure.unit and _certain(figure, "measure") and _other_unit(unit, figure, seen):
        yield Disagreement("unit", unit.code, figure.unit)
    kind = figure.kind
    if kind and _certain(figure, "kind", "measure") and observation.growth_kind not in (None, kind):
        yield Disagreement("kind", str(observation.growth_kind), kind)
    if _certain(figure, "role") and figure.role != observation.role:
        yield Disagreement("role", observation.role, figure.role)
    word = seen.printed.word if seen.printed else None
    meaning = word.meaning if word else None
    if meaning != observation.qualifier:
        yield Disagreement("qualifier", observation.qualifier or "—", word.word if word else "—")
    period = _period_code(observation)
    if figure.period and _certain(figure, "period") and figure.period != period:
        yield Disagreement("period", period, figure.period)


def _certain(figure: ReadFigure, *points: OpenPoint) -> bool:
    return not set(points) & set(figure.asks)


def _other_unit(unit: Unit, figure: ReadFigure, seen: SeenNumber) -> bool:
    """Whether the text has another unit; where that is asked, whether it says another time."""
    try:
        read = Unit.parse(figure.unit or "")
    except ValueError:
        return False
    if _certain(figure, "unit"):
        return read != unit
    return seen.time is not None and seen.time == read.time != unit.time


def _period_code(observation: Observation) -> str:
    """The period of a figure as readings write it: 2016..2020."""
    return observation.period.code.replace("/", "..")
