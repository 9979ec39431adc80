"""The look of the charts: what all kinds have in common, the colours from the tokens."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from reportgen.model.chart import Role
from reportgen.model.colour import READABLE, contrast
from reportgen.model.text import Lang
from reportgen.model.tokens import COLOURS, DAY, Tokens, Typeface


@dataclass(frozen=True, slots=True)
class ChartStyle:
    """Colours as #RRGGBB, measures in points.

    ``subject`` is dark and ``benchmark`` light, so that they stay apart in greyscale; so do the
    statuses of tasks, which grow lighter from ``done`` to ``unknown``.
    """

    ink: str = DAY.ink
    soft: str = DAY.soft
    rule: str = DAY.rule
    guide: str = DAY.guide
    paper: str = DAY.paper
    subject: str = DAY.subject
    benchmark: str = DAY.benchmark
    stem: str = DAY.stem
    """The tie between a dot and its reference: light, so that an arrow on it can be seen."""
    done: str = DAY.done
    in_progress: str = DAY.in_progress
    not_started: str = DAY.not_started
    unknown: str = DAY.paper
    red: str = DAY.red
    typeface: Typeface | None = None
    """What the words are set in, where it is not what fonts.toml says."""

    factor: float = 1.0
    """How much larger than in this list all measures are."""
    size: float = 9.0
    small: float = 8.0
    leading: float = 1.22
    name_share: float = 0.36
    """The widest that the column of names may be, as a part of the whole width."""
    name_gap: float = 9.0
    label_gap: float = 4.0

    bar_gap: float = 1.0
    dot: float = 7.5
    panel_head: float = 20.0
    panel_gap: float = 18.0
    """What stays free between panels, across and down."""
    panel_least: float = 200.0
    """The narrowest that a panel may be, where another stands beside it."""
    row_gap: float = 8.0
    """What stays free between the names of two rows, at least."""
    head: float = 18.0
    """The strip above the rows that holds a scale or the names of the series."""

    outline: float = 1.3
    hairline: float = 0.6
    stem_width: float = 2.5
    patch: float = 8.0
    whisker: float = 0.9
    cap: float = 6.0
    whisker_least: float = 8.0
    """An interval narrower than this is not drawn: it would only blur its mark."""
    arrow: float = 15.0

    def colour(self, role: Role) -> str:
        """The colour of the marks of a series."""
        colours: dict[Role, str] = {
            "subject": self.subject,
            "benchmark": self.benchmark,
            "done": self.done,
            "in_progress": self.in_progress,
            "not_started": self.not_started,
            "unknown": self.unknown,
            "late": self.red,
        }
        return colours[role]

    def on_bar(self, role: Role) -> str:
        """The colour of what stands on a full bar of a series: whichever is read better on it."""
        return max(self.paper, self.ink, key=lambda it: contrast(it, self.colour(role)))

    def label_colour(self, role: Role) -> str:
        """The colour of the words about a series; always dark enough to be read."""
        own = self.colour(role)
        readable = role in ("subject", "done") and contrast(own, self.paper) >= READABLE
        return own if readable else self.soft

    def panel(self) -> ChartStyle:
        """The style of a panel, whose type is small."""
        return replace(self, size=self.small)


HOUSE_CHART = ChartStyle()
_RATIOS = ("leading", "name_share")


def chart_style(tokens: Tokens, lang: Lang) -> ChartStyle:
    """The look of the charts with these tokens: of another size, all its measures are of it."""
    colours = tokens.day
    style = replace(
        HOUSE_CHART,
        **{name: getattr(colours, name) for name in COLOURS if hasattr(HOUSE_CHART, name)},
        unknown=colours.paper,
        typeface=tokens.typeface("chart"),
    )
    size = tokens.size("chart", lang)
    return _scaled(style, float(size) / HOUSE_CHART.size) if size else style


def _scaled(style: ChartStyle, factor: float) -> ChartStyle:
    measures = ((name, getattr(style, name)) for name in ChartStyle.__dataclass_fields__)
    lengths = {n: it for n, it in measures if isinstance(it, float) and n not in _RATIOS}
    larger: dict[str, Any] = {name: length * factor for name, length in lengths.items()}
    return replace(style, **larger)
