"""An example of each kind of chart in the table, and charts like it, for tests over all kinds.

What a chart of a kind has, how many series, a reference, sides, panels, is taken from the first
that the real meetings give, or else the sample: a kind that is added is tested without an edit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import assert_never

import reportgen
from reportgen.chart_kinds import KINDS
from reportgen.chart_kinds.design import (
    BarMarks,
    DotMarks,
    PairMarks,
    Panels,
    PartMarks,
    Plot,
    Slopes,
)
from reportgen.charts import chart
from reportgen.model.chart import Chart, Point, Role, Series
from reportgen.model.text import Lang, Text
from tests.real import real, sample

NAMES: dict[Role, Text] = {
    "subject": Text("辽宁", "Liaoning"),
    "benchmark": Text("全国", "China"),
    "done": Text("已完成", "done"),
    "in_progress": Text("进行中", "in progress"),
    "not_started": Text("未开始", "not started"),
    "unknown": Text("未注明", "status not stated"),
}


def example(kind: str, lang: Lang = "zh") -> Chart:
    """The first chart of the kind that the real meetings have, or else the sample."""
    return next(it for it in _chosen(lang, tuple(KINDS)) if it.kind == kind)


@cache
def _chosen(lang: Lang, _: tuple[str, ...]) -> tuple[Chart, ...]:
    """Anew when a test has added to the table."""
    return tuple(
        it for each in (real(), sample()) for it in chart(each, reportgen.compare(each), lang).all
    )


def plots(whole: Chart) -> list[tuple[Chart, Plot]]:
    """The plots of a chart that is in rows."""
    design = KINDS[whole.kind].design(whole)
    match design:
        case Plot():
            return [(whole, design)]
        case Panels():
            return list(design.of(whole))
        case Slopes():
            return []
        case _:
            assert_never(design)


def drawn_in(*marks: type[BarMarks | PartMarks | DotMarks | PairMarks]) -> list[str]:
    """The kinds whose charts are drawn in these marks."""
    return [
        kind
        for kind in KINDS
        if any(isinstance(plot.marks, marks) for _, plot in plots(example(kind)))
    ]


COUNTED = drawn_in(PartMarks)
"""The kinds that count, in parts of bars."""
MARKED = [kind for kind in KINDS if kind not in COUNTED]
"""The kinds whose marks may have intervals, bounds and caveats."""
FROM_ZERO = [
    kind
    for kind in drawn_in(BarMarks)
    if not example(kind).panels and not any(plot.sides for _, plot in plots(example(kind)))
]
"""The kinds whose bars all go one way, in rows of their own."""


def named_series(whole: Chart) -> set[str]:
    """The names of series that a drawing of the chart must say."""
    if isinstance(KINDS[whole.kind].design(whole), Slopes):
        return {each.name for each in whole.series}
    named = (it for it, plot in plots(whole) if plot.names_series(it))
    return {each.name for it in named for each in it.series}


def like(kind: str, points: Sequence[Point], lang: Lang = "zh", names: Sequence[str] = ()) -> Chart:
    """A chart of these points; where there is a benchmark, it is a little above each of them.

    Panels: the first has them all, the second has the first of them alone.
    """
    model, item = example(kind, lang), {"zh": "指标", "en": "Item"}[lang]
    names = tuple(names or (f"{item}{number}" for number, _ in enumerate(points)))
    plain = replace(
        model,
        id=kind,
        title="农村低保低于全国 5%",
        subtitle="指数",
        unit="",
        alt="农村<低保>低于全国 5%，城市低保高于全国 1%。",
        source="",
        notes=(),
        meeting="",
    )
    if not model.panels:
        series = counts(len(points), lang) if kind in COUNTED else _series(model, points, lang)
        return replace(plain, categories=names, series=series)
    panel = replace(
        model.panels[0],
        title=names[0],
        subtitle="元/人·月",
        unit="",
        categories=names,
        series=_series(model.panels[0], points, lang),
    )
    one = tuple(replace(each, points=each.points[:1]) for each in panel.series)
    alone = replace(panel, title="", unit="张", categories=names[:1], series=one)
    return replace(plain, panels=(panel, alone))


def _series(model: Chart, points: Sequence[Point], lang: Lang) -> tuple[Series, ...]:
    higher = tuple(map(_higher, points))
    return tuple(
        Series(
            NAMES[each.role][lang],
            each.role,
            tuple(points) if each.role == "subject" else higher,
        )
        for each in model.series
    )


def _higher(point: Point) -> Point:
    value = point.value + 7
    return Point(value, f"{value:,}", value, value)


def counts(groups: int, lang: Lang) -> tuple[Series, ...]:
    """The statuses of so many groups of tasks, all different, some parts very narrow."""
    roles = [role for role in NAMES if role not in ("subject", "benchmark")]
    rows = [[(n * 7 + place * 5 + 1) % 13 for n in range(groups)] for place, _ in enumerate(roles)]
    return tuple(
        Series(NAMES[role][lang], role, tuple(map(counted, each)))
        for role, each in zip(roles, rows, strict=True)
    )


def counted(count: int) -> Point:
    """A part of a bar; nothing is written where there is none."""
    return Point(Decimal(count), str(count) if count else "")
