"""What a parameter may be set to."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from reportgen.model.pack import Parameter, Value

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_HINTS = {
    "text": "write text",
    "boolean": "write true or false",
    "number": "write a number, as 2.5",
    "colour": "write a colour, as #0B4F8A",
    "image": "name a .png or .jpg file",
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


def check_value(parameter: Parameter, value: Value | None) -> str:
    """What to write instead; empty where the parameter may have this value."""
    kind = parameter.type
    if kind == "choice":
        fits = value in parameter.choices
        return "" if fits else f"write one of {', '.join(parameter.choices)}"
    fits = {
        "boolean": isinstance(value, bool),
        "number": isinstance(value, Decimal) and value.is_finite(),
        "colour": is_colour(value),
    }.get(kind, isinstance(value, str))
    return "" if fits else _HINTS[kind]


def is_colour(value: object) -> bool:
    """Whether it is a colour as #0B4F8A."""
    return isinstance(value, str) and _COLOUR.fullmatch(value) is not None
