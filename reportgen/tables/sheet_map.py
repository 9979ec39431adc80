"""How a sheet of others is read: where its figures stand, and what rows and columns mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Meant = Literal["indicator", "area", "period"]
"""What the names of rows or columns are names of."""
FigureKeys = Mapping[str, Any]
"""Keys of a figure as a meeting file has them."""
SYMBOLS = {
    "…": "below_unit",
    "……": "below_unit",
    "...": "below_unit",
    "—": "not_applicable",
    "－": "not_applicable",
    "-": "not_applicable",
    "–": "not_applicable",
    "": "skip",
}
"""What yearbooks print in place of a number: less than half the smallest unit; no such thing. What
is blank is unknown or nothing, and is not read."""


@dataclass(frozen=True, slots=True)
class MappedNames:
    """Names, what they are names of, and what some of them mean: an id, or keys of a figure."""

    are: Meant
    names: Mapping[str, str | FigureKeys | None] = field(default_factory=dict)
    only: bool = False
    """Whether rows of other names are passed over."""


@dataclass(frozen=True, slots=True)
class MappedColumn:
    """Columns by their numbers or words in their head, and what their figures have in common."""

    columns: tuple[int, ...] = ()
    head: str = ""
    meant: MappedNames | None = None
    keys: FigureKeys = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SheetMap:
    """A map of a sheet; rows count from 1, and may be given by the words of their label."""

    columns: tuple[MappedColumn, ...]
    sheet: str = ""
    first: int | str = 1
    last: int | str | None = None
    head: int = 1
    """So many rows above the first have the names of the columns."""
    unit: str = ""
    """The unit, or the cell or the column that says it; ``head`` or ``label``: behind a name."""
    labels: tuple[int, ...] = (1,)
    rows: MappedNames = field(default_factory=lambda: MappedNames("indicator"))
    skip: tuple[str, ...] = ()
    keys: FigureKeys = field(default_factory=dict)
    symbols: Mapping[str, str] = field(default_factory=lambda: dict(SYMBOLS))
    marks: Mapping[str, Any] = field(default_factory=dict)
    """Marks behind a number, and the note that each stands for, if it is wanted."""
