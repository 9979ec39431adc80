"""Which figure of a data file is which number of its text: by place and number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from reportgen.datafile.entry import BadValueError
from reportgen.evidence import Evidence
from reportgen.loading.number import read_number
from reportgen.model.reading import ReadNumber, TextReading

_DIGITS = re.compile(r"[0-9]+(?:\.[0-9]+)?")

CardId = int | str
"""What a card is known by: a figure of the file by its number there, all else by a name."""
FiguresAsWritten = Iterable[tuple[CardId, Mapping[str, Any]]]
"""The figures of a meeting as they are written, each with what it is known by."""
SpotInText = tuple[int | None, int | None]
"""Paragraph and sentence, as far as they are given."""


@dataclass(frozen=True, slots=True)
class Joined:
    """``numbers`` says of a figure in which number of the text it stands, where it was found."""

    numbers: Mapping[CardId, int]


def joined(figures: FiguresAsWritten, reading: TextReading) -> Joined:
    """Each figure with its number: in its sentence, or else in its paragraph.

    A number is taken twice only where nothing else is left for a figure that names its sentence:
    the one 8 % of two standards.
    """
    table: dict[tuple[int | None, object], list[int]] = {}
    for n, number in enumerate(reading.numbers):
        paragraph, _ = _spot_of(number, reading)
        for said in _said(number, reading):
            table.setdefault((paragraph, said), []).append(n)
            table.setdefault((None, said), []).append(n)
    taken: set[int] = set()
    found: dict[CardId, int] = {}
    for i, figure in figures:
        best = _best(figure, table, taken, reading)
        if best is not None:
            found[i] = best
            taken.add(best)
    return Joined(found)


def from_evidence(evidence: Evidence, lines: Mapping[int, range], reading: TextReading) -> Joined:
    """The same as the comparison of the loaded data with its text has found it."""
    first = {of.start: i for i, of in lines.items()}
    places = {number.start: n for n, number in enumerate(reading.numbers)}
    return Joined(
        {
            first[observation.line]: places[seen.number.start]
            for observation, seen in evidence.found
            if observation.line in first
        }
    )


def _best(
    figure: Mapping[str, Any],
    table: Mapping[tuple[int | None, object], list[int]],
    taken: set[int],
    reading: TextReading,
) -> int | None:
    paragraph, sentence = _spot(figure.get("at"))
    for said in _of_value(figure.get("value")):
        candidates = table.get((paragraph, said), [])
        ranked = sorted(candidates, key=lambda n: _rank(figure, sentence, n, taken, reading))
        if ranked:
            first = ranked[0]
            in_place = sentence is None or _spot_of(reading.numbers[first], reading)[1] == sentence
            if in_place and (first not in taken or paragraph is not None):
                return first
    return None


def _rank(
    figure: Mapping[str, Any],
    sentence: int | None,
    n: int,
    taken: set[int],
    reading: TextReading,
) -> tuple[bool, bool, bool, bool]:
    """The less the better: in its sentence, not taken, of its indicator, of its measure."""
    number = reading.numbers[n]
    read = number.figure
    names = {read.indicator, read.subject} if read else set()
    return (
        sentence is not None and _spot_of(number, reading)[1] != sentence,
        n in taken,
        figure.get("indicator") not in names,
        read is None or read.measure != figure.get("measure", "value"),
    )


def _spot(at: object) -> SpotInText:
    """A place as it stands in a file: a mapping, or a paragraph alone."""
    if isinstance(at, dict):
        found = [at.get(key) for key in ("paragraph", "sentence")]
    else:
        found = [*re.findall(r"[0-9]+", str(at or ""))[:2], None, None]
    return _whole(found[0]), _whole(found[1])


def _whole(value: object) -> int | None:
    text = str(value)
    return int(text) if text.isdecimal() else None


def _spot_of(number: ReadNumber, reading: TextReading) -> SpotInText:
    if number.figure is not None:
        return number.figure.at.paragraph, number.figure.at.sentence
    sentence = reading.source.sentence_at(number.start)
    return (sentence.paragraph, sentence.number) if sentence else (None, None)


def _said(number: ReadNumber, reading: TextReading) -> Iterator[object]:
    """What a number may be written as in a file, from the nearest to the loosest."""
    text = reading.source.text[number.start : number.end]
    values: Iterable[object] = (number.figure.value,) if number.figure else ()
    yield from dict.fromkeys(it for value in (*values, text) for it in _of_value(value))


def _of_value(value: object) -> Iterator[object]:
    """What a value says: its number with what it is counted in, then its digits alone."""
    if value is None or isinstance(value, bool):
        return
    text = format(value, "f") if isinstance(value, Decimal) else str(value).strip()
    try:
        read = read_number(text)
        yield abs(read.value), read.top and abs(read.top)
    except BadValueError:
        pass
    digits = tuple(Decimal(it) for it in _DIGITS.findall(text))
    yield ("digits", *digits) if digits else ("words", text)
