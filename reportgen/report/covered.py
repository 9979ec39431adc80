"""Values of the data as templates get them: what is printed of them is no literal of a template."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any, TypeVar

from reportgen.model.printed_date import PrintedDate
from reportgen.model.printed_number import printed_number
from reportgen.model.printed_text import COVERED, covered_text

_Made = TypeVar("_Made")


def covered(value: Any) -> Any:
    """A value whose digits are no literals of a template: what the data say.

    Values that know what they are, and those of which a template prints nothing, are as they are.
    """
    if isinstance(value, str):
        return covered_text(value)
    if isinstance(value, tuple):
        return tuple(map(covered, value))
    if type(value) is dt.date:
        return PrintedDate.of(value)
    return printed_number(value, COVERED)


def covered_fields(made: _Made) -> _Made:
    """A dataclass of which every field is :func:`covered`."""
    names = [field.name for field in dataclasses.fields(made)]  # type: ignore[arg-type]
    fields = {name: getattr(made, name) for name in names}
    changed = {name: new for name, old in fields.items() if (new := covered(old)) is not old}
    return dataclasses.replace(made, **changed) if changed else made  # type: ignore[type-var]
