"""What a kind of chart is: all that the rest of the program asks of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from reportgen.chart_kinds.context import ChartContext
from reportgen.chart_kinds.design import Design
from reportgen.model.chart import Chart
from reportgen.wording.phrases import PhraseEntry

Brief = Literal["named", "notable", "never"]
"""What a short document draws of a kind: the indicators that the briefing names as its key ones,
where it names any; those furthest from the benchmark; or nothing, since it grows with the data."""


@dataclass(frozen=True, slots=True)
class ChartKind:
    """A kind of chart. Every part must be given."""

    name: str
    """What charts and templates call it."""
    ids: tuple[str, ...]
    """The ids of its charts in a comparison, none if it is not made from one: a second chart of an
    id is ``index-2``."""
    choose: Callable[[ChartContext], Sequence[Chart]]
    """The charts that a comparison gives, the main one first; none where it has nothing for it."""
    design: Callable[[Chart], Design]
    """How such a chart looks: its marks, and what stands above them."""
    phrases: tuple[PhraseEntry, ...]
    """What it says, in words that a pack may change."""
    brief: Brief
    """What a short document draws of it."""
