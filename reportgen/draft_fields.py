"""A reading as JSON has it: each number with its place in the source, and what became of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from reportgen.datafile.entry import BadValueError
from reportgen.loading.number import read_number
from reportgen.model.meeting import Place
from reportgen.model.reading import ReadFigure, ReadNumber, TextReading

_DIGITS = re.compile(r"[0-9０-９]+(?:[.．][0-9０-９]+)?")
_PERCENT = ("growth", "completion")

Tally = dict[str, int]
"""How many numbers of a text are what, and how many of its figures are asked about."""


def reading_fields(reading: TextReading) -> dict[str, object]:
    """What ``draft --json`` prints of a source; places count the characters of its text."""
    source = reading.source
    numbers: list[dict[str, Any]] = [
        *(_number(reading, it) for it in reading.numbers),
        *_left_out(source.decoded, source.left_out),
    ]
    return {
        "source": {
            "file": source.name,
            "sha256": source.sha256,
            "characters": len(source.decoded),
        },
        "numbers": sorted(numbers, key=lambda it: (it["start"], it["end"])),
        "people": [
            {"name": it.name, "role": it.role, "part": it.part, "at": _place(it.at)}
            for it in reading.frame.people
        ],
        "tasks": [
            {
                "group": it.group,
                "text": it.text,
                "at": _place(it.at),
                "owner": it.owner,
                "due": it.due.isoformat() if it.due else None,
                "period": it.period,
            }
            for it in reading.tasks
        ],
        "damage": [{"start": it.start, "end": it.end, "why": it.why} for it in source.damage],
    }


def tally(readings: Sequence[TextReading]) -> Tally:
    """What the numbers of texts are, as counts: figures, dates …, ``asked`` and ``damage``."""
    counts: Counter[str] = Counter()
    for reading in readings:
        counts.update(it.what for it in reading.numbers)
        counts["reference"] += sum(
            1 for _ in _left_out(reading.source.decoded, reading.source.left_out)
        )
        counts["asked"] += sum(1 for it in reading.numbers if it.figure and it.figure.asks)
        counts["damage"] += len(reading.source.damage)
    return dict(counts)


def _number(reading: TextReading, number: ReadNumber) -> dict[str, object]:
    start, end = reading.source.span(number.start, number.end)
    return {
        "start": start,
        "end": end,
        "text": reading.source.decoded[start:end],
        "is": number.what,
        "figure": _figure(number.figure) if number.figure else None,
    }


def _left_out(decoded: str, spans: Sequence[tuple[int, int]]) -> Iterator[dict[str, object]]:
    """Numbers of page furniture, which is not read: they refer to pages."""
    for first, last in spans:
        for match in _DIGITS.finditer(decoded, first, last):
            yield {
                "start": match.start(),
                "end": match.end(),
                "text": match[0],
                "is": "reference",
                "figure": None,
            }


def _figure(figure: ReadFigure) -> dict[str, object]:
    value, top = _values(figure.value)
    percent = "percent" if figure.measure in _PERCENT else None
    return {
        "subject": figure.subject,
        "indicator": figure.indicator,
        "measure": figure.measure,
        "value": value,
        **({"top": top} if top is not None else {}),
        "unit": figure.unit or percent,
        "period": figure.period,
        "kind": figure.kind,
        "base": figure.base,
        "role": figure.role,
        "qualifier": figure.qualifier or _qualifier(figure.value),
        "area": figure.area,
        "coverage": figure.coverage,
        "shared_with": list(figure.shared_with),
        "at": _place(figure.at),
        "asks": list(figure.asks),
    }


def _values(printed: str) -> tuple[str | None, str | None]:
    """A number in base units, and of a range its upper end; None where it is none."""
    try:
        number = read_number(printed)
    except BadValueError:
        return None, None
    top = number.top
    return f"{number.value:f}", None if top is None else f"{top:f}"


def _qualifier(printed: str) -> str | None:
    try:
        word = read_number(printed).word
    except BadValueError:
        return None
    return str(word.meaning) if word else None


def _place(at: Place) -> dict[str, int | None]:
    return {"paragraph": at.paragraph, "sentence": at.sentence}
