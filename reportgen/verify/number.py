"""Values as files store them."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation


def same(one: str, other: str) -> bool:
    """Whether two values are the same number, or the same text but for white space."""
    try:
        return Decimal(one) == Decimal(other)
    except InvalidOperation:
        return "".join(one.split()) == "".join(other.split())
