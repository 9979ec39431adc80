"""What a parameter may be set to."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal, InvalidOperation

from reportgen.messages import Argument, phrase
from reportgen.model.pack import Parameter, ParameterType, Value

COLOUR = r"#[0-9A-Fa-f]{6}"
_WANTED: dict[ParameterType, Argument] = {
    "text": phrase("write_a_text"),
    "boolean": phrase("write_true_or_false"),
    "number": phrase("write_a_number"),
    "colour": phrase("write_a_colour"),
    "image": phrase("write_an_image"),
    "date": phrase("write_a_day"),
}


def parse_value(parameter: Parameter, text: str) -> Value | None:
    """The value that a text on the command line means; None where it can mean none."""
    if parameter.type == "boolean":
        return {"true": True, "false": False}.get(text.lower())
    if parameter.type == "number":
        try:
            return Decimal(text)
        except InvalidOperation:
            return None
    return text


def wanted(kind: ParameterType, choices: tuple[str, ...], value: Value | None) -> Argument:
    """What to write instead; empty where a parameter of this kind may have the value."""
    if kind == "choice":
        return "" if value in choices else phrase("write_one_of", choices=choices)
    fits = {
        "boolean": isinstance(value, bool),
        "number": isinstance(value, Decimal) and value.is_finite(),
        "colour": is_colour(value),
        "date": _is_day(value),
    }.get(kind, isinstance(value, str))
    return "" if fits else _WANTED[kind]


def is_colour(value: object) -> bool:
    """Whether it is a colour as #0B4F8A."""
    return isinstance(value, str) and re.fullmatch(COLOUR, value) is not None


def _is_day(value: object) -> bool:
    """Whether it is a day as 2021-06-30, or empty where none is set."""
    try:
        return value == "" or dt.date.fromisoformat(str(value)).isoformat() == value
    except ValueError:
        return False
