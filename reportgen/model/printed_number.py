"""Numbers of the data that know it: what is worked out with them is no literal of a template."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from reportgen.model.printed import Print
from reportgen.model.printed_text import COVERED, PrintedText, printed_text

COUNTED = Print("count")
"""How many there are of something, or the place of one in an order."""

_OPERATIONS = (
    *("add", "sub", "mul", "truediv", "floordiv", "mod"),
    *("radd", "rsub", "rmul", "rtruediv", "rfloordiv", "rmod", "neg", "pos"),
)


class PrintedInt(int):
    """A whole number of the data, a count or a setting."""

    printed: Print

    def __new__(cls, number: int = 0, printed: Print = COVERED) -> PrintedInt:
        """The number, and what it is."""
        made = super().__new__(cls, number)
        made.printed = printed
        return made

    def __getnewargs__(self) -> tuple[Any, ...]:
        return int(self), self.printed

    def __str__(self) -> str:
        return _text(self, int.__repr__(self))

    def __html__(self) -> str:
        """Its digits as HTML, with marks."""
        return _html(str(self))


class PrintedFloat(float):
    """A number that was worked out."""

    printed: Print

    def __new__(cls, number: float = 0, printed: Print = COVERED) -> PrintedFloat:
        """The number, and what it is."""
        made = super().__new__(cls, number)
        made.printed = printed
        return made

    def __getnewargs__(self) -> tuple[Any, ...]:
        return float(self), self.printed

    def __str__(self) -> str:
        return _text(self, float.__repr__(self))

    def __html__(self) -> str:
        """Its digits as HTML, with marks."""
        return _html(str(self))


class PrintedDecimal(Decimal):
    """An exact number, as of a setting."""

    printed: Print

    def __new__(cls, number: Decimal = Decimal(0), printed: Print = COVERED) -> PrintedDecimal:
        """The number, and what it is."""
        made = super().__new__(cls, number)
        made.printed = printed
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        return PrintedDecimal, (Decimal(self), self.printed)

    def __str__(self) -> str:
        return _text(self, str(Decimal(self)))

    def __html__(self) -> str:
        """Its digits as HTML, with marks."""
        return _html(str(self))


_Number = PrintedInt | PrintedFloat | PrintedDecimal


_KINDS: Mapping[type, Callable[[Any, Print], _Number]] = {
    int: PrintedInt,
    float: PrintedFloat,
    Decimal: PrintedDecimal,
}


def printed_number(value: Any, printed: Print) -> Any:
    """A number that knows what it is; anything else as it is."""
    made = _KINDS.get(type(value))  # True is no number, and one that knows what it is stays so
    return made(value, printed) if made else value


def _text(number: _Number, digits: str) -> str:
    return printed_text(digits, replace(number.printed, value=digits))


def _html(text: str) -> str:
    return text.__html__() if isinstance(text, PrintedText) else text


def _calculated(calculate: Callable[..., Any]) -> Callable[..., Any]:
    """An operation whose result is what the number was."""

    def calculated(number: _Number, *others: Any) -> Any:
        return printed_number(calculate(number, *others), number.printed)

    return calculated


for _kind, _base in ((PrintedInt, int), (PrintedFloat, float), (PrintedDecimal, Decimal)):
    for _name in (f"__{it}__" for it in _OPERATIONS):
        setattr(_kind, _name, _calculated(getattr(_base, _name)))
