"""What a number format of a chart makes of a number."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from reportgen.tables.number_format import (
    FormatSection,
    format_sections,
    plain_digits,
    section_for,
)


def formatted(code: str, text: str) -> str:
    """The number in ``text`` as a format shows it, without marks between groups of digits.

    A text that is no number stays as it is. Of a date the code itself is given: no chart has one.
    """
    try:
        value = Decimal(text)
    except InvalidOperation:
        return text
    sections = format_sections(code)
    section = section_for(value, sections)
    if section.kind in ("date", "fraction", "scientific"):
        return code
    number = _digits(section, value) if section.kind == "number" else plain_digits(abs(value))
    if value < 0 and section is sections[0]:
        number = f"-{number}"
    words, rest = "", number
    for token in section.tokens:
        if token.kind in ("digit", "point", "general"):
            words, rest = words + rest, ""
        else:
            words += token.text
    return words


def _digits(section: FormatSection, value: Decimal) -> str:
    """A number without its sign in the places that a section has behind the point."""
    kinds = [token.kind for token in section.tokens]
    behind = section.tokens[kinds.index("point") :] if "point" in kinds else ()
    places = [token.text for token in behind if token.kind == "digit"]
    exact = abs(value).scaleb(section.scale)
    text = f"{exact.quantize(Decimal(1).scaleb(-len(places)), ROUND_HALF_UP):f}"
    while places and places.pop() != "0" and text.endswith("0"):
        text = text[:-1]
    return text.removesuffix(".")
