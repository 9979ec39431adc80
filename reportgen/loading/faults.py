"""Values of data files that have the right type and cannot be meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from reportgen.datafile.describe import value_words
from reportgen.datafile.parsed import Path
from reportgen.datafile.validate import YEARS, DataFault, date_arguments

_COUNTED = ("paragraph", "sentence", "paragraphs", "places")
_DATES = ("date", "as_of", "closed")


def faults(value: Any, path: Path = ()) -> Iterator[DataFault]:
    """Values that have the right type and cannot be meant: where, the code, its arguments."""
    if isinstance(value, dict | list):
        parts = value.items() if isinstance(value, dict) else enumerate(value)
        for name, part in parts:
            yield from faults(part, (*path, name))
    elif isinstance(value, str) and not value.strip():
        yield path, "data.blank", {}
    elif path and path[-1] in _COUNTED and not _counts(value):
        yield path, "data.below_one", {"value": value_words(value)}
    elif path and path[-1] in _DATES and value is not None and not _is_date(value):
        yield path, "data.bad_date", date_arguments(value)


def _counts(value: Any) -> bool:
    """Whether something is counted from 1; what is no number at all is found elsewhere."""
    if isinstance(value, bool):
        return False
    if isinstance(value, str):
        # pydantic reads digits in quotes as a number too: "-3", "0", "+00"
        return not re.fullmatch(r"\s*(-.*|[+0.]*)\s*", value)
    return not isinstance(value, int | Decimal) or value >= 1


def _is_date(value: Any) -> bool:
    # pydantic also takes 20201230 and seconds since 1970 for dates: nobody means those
    text = value if isinstance(value, str) else ""
    found = re.fullmatch(r"([0-9]{4})-[0-9]{2}-[0-9]{2}", text)
    return YEARS[0] <= int(found[1]) <= YEARS[1] if found else False
