"""Small values to test with."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from reportgen.loading.number import read_number
from reportgen.model.indicator import CodeList, Coverage, Indicator, Topic
from reportgen.model.meeting import Area, Meeting, Observation, Place, Source
from reportgen.model.period import Period
from reportgen.model.quantity import Quantity
from reportgen.model.text import Text
from reportgen.model.unit import Unit, UnitNoun

YEAR = Period("2020", "2020")
RUNNING = Period(None, "2020")


def text(words: str) -> Text:
    return Text(f"{words}-zh", f"{words}-en")


def indicator(code: str = "pay", **fields: Any) -> Indicator:
    defaults: dict[str, Any] = {
        "name": text(code),
        "short": text(code),
        "topic": "topic",
        "nature": "level",
        "unit": Unit.parse("CNY/person/month"),
    }
    return Indicator(id=code, **{**defaults, **fields})


def stock(code: str = "beds", **fields: Any) -> Indicator:
    return indicator(code, nature="stock", unit=Unit("beds"), **fields)


COVERAGES = (
    Coverage("all", text("all")),
    Coverage("homes", text("homes"), within="all"),
    Coverage("other", text("other")),
)


def codes(*indicators: Indicator) -> CodeList:
    nouns = ("CNY", "person", "persons", "beds", "percent")
    return CodeList(
        "codes",
        text("codes"),
        (Topic("topic", text("topic")),),
        tuple(UnitNoun(noun, text(noun)) for noun in nouns),
        indicators,
    )


def quantity(printed: str, unit: str = "CNY/person/month") -> Quantity:
    number = read_number(printed)
    parsed = Unit.parse(unit)
    return Quantity(
        *(number.value, parsed, number.step, number.power, number.number),
        top=number.top,
        form=number.form,
    )


def observation(
    printed: str, code: str = "pay", unit: str = "CNY/person/month", **fields: Any
) -> Observation:
    defaults: dict[str, Any] = {
        "measure": "value",
        "period": YEAR,
        "at": Place(1, 1),
        "line": int(Decimal(fields.pop("line", 1))),
    }
    return Observation(indicator=code, quantity=quantity(printed, unit), **{**defaults, **fields})


def growth(printed: str, kind: str, code: str = "pay", **fields: Any) -> Observation:
    return observation(printed, code, "percent", measure="growth", growth_kind=kind, **fields)


def meeting(code: str, *observations: Observation, within: str | None = None) -> Meeting:
    return Meeting(
        id=code,
        title=text(code),
        date=dt.date(2020, 12, 30),
        form=text("form"),
        area=Area(code, text(code), text(code), within),
        organiser=text("organiser"),
        speaker=None,
        chair=None,
        source=Source("source", text("source"), text("publisher"), "provisional", text("counting")),
        observations=observations,
    )
