"""How the subject stands against the benchmark: index, gaps and shares, one mark for each row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reportgen.charts import wording
from reportgen.charts.choice.notes import Notes, marked
from reportgen.charts.choice.setting import ChartContext, chart_parts, numbered
from reportgen.charts.points import gap_point, index_point, share_point
from reportgen.model.chart import Chart, ChartKind, Point, Series
from reportgen.model.comparison import Comparison, Row
from reportgen.model.text import Text

_POINTS = Text("百分点", "percentage points")


@dataclass(frozen=True, slots=True)
class _Sort:
    """What one kind of chart says, and what it stands on."""

    name: str
    kind: ChartKind
    noun: Text
    """What it is called in the text that stands in for it."""
    what: Text
    unit: Text
    point: Callable[[Row], Point]
    title: Callable[[Sequence[Row], Comparison], Text]
    equal: tuple[Decimal, Text] | None = None
    """Where both areas are equal, and what is written there."""
    sides: tuple[Text, Text] | None = None


def indexes(rows: Sequence[Row], setting: ChartContext) -> list[Chart]:
    """Every level against the benchmark = 100."""
    name = setting.benchmark
    equal = Text(f"{name.zh}＝100", f"{name.en} = 100")
    return _charts(
        rows,
        setting,
        _Sort(
            name="index",
            kind="index",
            noun=Text("点图", "Dot chart"),
            what=Text("指数", "Index"),
            unit=equal,
            point=index_point,
            title=wording.extremes,
            equal=(Decimal(100), equal),
        ),
    )


def gaps(rows: Sequence[Row], setting: ChartContext) -> list[Chart]:
    """How far each row is above or below: levels in percent, rates in percentage points apart."""
    levels = [row for row in rows if row.ratio]
    rates = [row for row in rows if row.ratio is None]
    return [
        *_charts(levels, setting, _gaps("gaps", Text("%", "percent"), setting)),
        *_charts(rates, setting, _gaps("gaps-points", _POINTS, setting)),
    ]


def _gaps(name: str, unit: Text, setting: ChartContext) -> _Sort:
    area = setting.comparison.benchmark or setting.comparison.subject
    short = area.area.short
    return _Sort(
        name=name,
        kind="gaps",
        noun=Text("差距图", "Chart of gaps"),
        what=Text(f"与{short.zh}的差距", f"Gap to {short.en}"),
        unit=unit,
        point=gap_point,
        title=wording.extremes,
        equal=(Decimal(0), Text("", "")),
        sides=(
            Text(f"低于{short.zh}", f"below {short.en}"),
            Text(f"高于{short.zh}", f"above {short.en}"),
        ),
    )


def shares(rows: Sequence[Row], setting: ChartContext) -> list[Chart]:
    """The subject's part of the benchmark for what adds up."""
    subject, benchmark = setting.subject, setting.benchmark
    return _charts(
        rows,
        setting,
        _Sort(
            name="shares",
            kind="shares",
            noun=Text("比重图", "Chart of shares"),
            what=Text(f"{subject.zh}占{benchmark.zh}的比重", f"{subject.en}, share of the total"),
            unit=Text("%", "percent"),
            point=lambda row: share_point(row, setting.lang),
            title=wording.shares_line,
        ),
    )


def _charts(rows: Sequence[Row], setting: ChartContext, sort: _Sort) -> list[Chart]:
    groups = chart_parts(rows)
    return [_chart(group, setting, sort, numbered(sort.name, i)) for i, group in enumerate(groups)]


def _chart(rows: Sequence[Row], setting: ChartContext, sort: _Sort, code: str) -> Chart:
    lang, notes = setting.lang, Notes()
    points = [marked(sort.point(row), notes.mark(row, lang)) for row in rows]
    title = sort.title(rows, setting.comparison)
    names = setting.names(rows)
    facts = [
        f"{name}{wording.COLON[lang]}{point.label}"
        for name, point in zip(names, points, strict=True)
    ]
    reference, label = sort.equal or (None, Text("", ""))
    return Chart(
        id=code,
        kind=sort.kind,
        title=title[lang],
        subtitle=setting.subtitle(sort.what, sort.unit, rows),
        categories=names,
        series=(Series(setting.subject[lang], "subject", tuple(points)),),
        unit=sort.unit[lang],
        alt=wording.alternative(sort.noun, title, facts, lang),
        source=setting.source,
        notes=notes.numbered(),
        reference=reference,
        reference_label=label[lang],
        sides=(sort.sides[0][lang], sort.sides[1][lang]) if sort.sides else ("", ""),
    )
