"""The values of tokens as ``template.toml`` writes them -> colours, measures and typefaces.

Each is a type of a field of an entry: what it may be, and its JSON Schema.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from functools import partial
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainValidator, ValidationInfo, WithJsonSchema

from reportgen.datafile.describe import value_words
from reportgen.datafile.entry import BadValueError
from reportgen.languages import LANGUAGES, written
from reportgen.model.problem import Problem
from reportgen.model.tokens import TokenMeasure
from reportgen.packs.values import COLOUR, is_colour

CHINESE_SIZES = {
    "初号": "42",
    "小初": "36",
    "一号": "26",
    "小一": "24",
    "二号": "22",
    "小二": "18",
    "三号": "16",
    "小三": "15",
    "四号": "14",
    "小四": "12",
    "五号": "10.5",
    "小五": "9",
    "六号": "7.5",
    "小六": "6.5",
}
"""The sizes of type in Chinese offices, in points."""


def _colour(value: Any, info: ValidationInfo) -> str:
    """A colour, in upper case."""
    if not is_colour(value):
        raise BadValueError(
            Problem.of("pack.bad_colour", name=str(info.field_name), value=value_words(value))
        )
    return str(value).upper()


Colour = Annotated[
    str,
    BeforeValidator(_colour),
    WithJsonSchema({"type": "string", "pattern": f"^{COLOUR}$"}),
]


def _measure(
    value: Any, info: ValidationInfo, *, low: int, high: int, code: str, named: bool = True
) -> TokenMeasure:
    both = value if isinstance(value, dict) else dict.fromkeys(written(), value)
    numbers = {lang: _number(it, named=named) for lang, it in both.items()}
    found = {lang: it for lang, it in numbers.items() if it is not None and low <= it <= high}
    if not set(written()) <= set(found) <= set(LANGUAGES) or len(numbers) != len(found):
        raise BadValueError(
            Problem.of(
                code,
                name=str(info.field_name),
                value=value_words(value),
                low=low,
                high=high,
                such=Decimal(high) / 2,
            )
        )
    return TokenMeasure(tuple(found.items()))


def _number(value: Any, *, named: bool) -> Decimal | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, int | Decimal):
        number = Decimal(value)
        return number if number.is_finite() else None
    points = CHINESE_SIZES.get(value) if named and isinstance(value, str) else None
    return Decimal(points) if points else None


def _schema(low: int, high: int, names: Iterable[str] = CHINESE_SIZES) -> WithJsonSchema:
    """The JSON Schema of a measure: a number or a Chinese size, or one for each language."""
    sizes = [name for name in names if low <= Decimal(CHINESE_SIZES[name]) <= high]
    options: list[dict[str, Any]] = [{"type": "number", "minimum": low, "maximum": high}]
    options += [{"enum": sizes}] if sizes else []
    both = {
        "type": "object",
        "properties": {lang: {"anyOf": options} for lang in LANGUAGES},
        "required": list(written()),
        "additionalProperties": False,
    }
    return WithJsonSchema({"anyOf": [*options, both]})


def _measured(low: int, high: int, code: str) -> PlainValidator:
    return PlainValidator(partial(_measure, low=low, high=high, code=code))


SizeValue = Annotated[TokenMeasure, _measured(5, 96, "pack.bad_size"), _schema(5, 96)]
LineHeight = Annotated[TokenMeasure, _measured(1, 3, "pack.bad_line_height"), _schema(1, 3)]
ParagraphSpace = Annotated[TokenMeasure, _measured(0, 48, "pack.bad_space"), _schema(0, 48)]
CellSpace = Annotated[TokenMeasure, _measured(0, 24, "pack.bad_space"), _schema(0, 24)]


def _in_millimetres(low: int, high: int) -> PlainValidator:
    code = "pack.bad_millimetres"
    return PlainValidator(partial(_measure, low=low, high=high, code=code, named=False))


PageWidth = Annotated[TokenMeasure, _in_millimetres(10, 1000), _schema(10, 1000, names=())]
Millimetres = Annotated[TokenMeasure, _in_millimetres(0, 100), _schema(0, 100, names=())]
