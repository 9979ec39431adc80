"""What a chart of a Word file holds: as it was written, and as it is read back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class WordSeries:
    """A series: the texts that the part stores for it, and what is written at its points.

    ``data`` are its stored texts by what they are: ``val``, ``cat``, ``xVal``, ``yVal``, and the
    lengths of intervals, ``plus`` and ``minus``; empty where a point has none. ``labels`` has one
    text for each point, empty where none is shown, None where the file leaves open what is shown.
    ``kind`` is how it is drawn, in the words of the format: ``barChart bar clustered``; ``hidden``
    where it is kept and not drawn. ``order`` is the number by which it is drawn.
    """

    name: str
    kind: str
    order: int = 0
    data: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    labels: tuple[str | None, ...] = ()


@dataclass(frozen=True, slots=True)
class WordAxis:
    """An axis of values: its ends, empty where the program chooses, and what is written at it."""

    low: str
    high: str
    ticks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WordColumn:
    """A column of a workbook: its letter, and the texts of its cells from the first row on."""

    letter: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WordChart:
    """A chart that Word draws.

    ``words`` is its title, ``legend`` the names that it gives to series, ``axes`` are
    its axes of values. ``columns`` are those of its
    workbook, None where it has none. ``contradictions`` are the cells that its series name for
    their texts and that hold others: which cell, and what is stored for it.
    """

    series: tuple[WordSeries, ...]
    words: str = ""
    legend: tuple[str, ...] = ()
    axes: tuple[WordAxis, ...] = ()
    columns: tuple[WordColumn, ...] | None = None
    contradictions: tuple[tuple[str, str], ...] = ()
