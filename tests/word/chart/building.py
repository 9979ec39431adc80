"""Charts by hand, and the real ones."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import cache

import reportgen
from reportgen.charts.choose import choose
from reportgen.model.chart import Bound, Chart, Point, Role, Series
from reportgen.model.text import Lang
from reportgen.wording.figures import Wording
from tests.conftest import BRIEFING

KINDS: tuple[str, ...] = ("bars", "index", "shares", "gaps", "multiples")
"""The kinds whose marks may have intervals, bounds and caveats."""
STATUSES: dict[Role, str] = {
    "done": "已完成",
    "in_progress": "进行中",
    "not_started": "未开始",
    "unknown": "未注明",
}
WILD = ('<a & "b">', "镕喆堃“引”", "control\x0bsign 🙂")
LONG = (
    "按照国家和省有关规定纳入兜底保障范围的城乡困难群众、社会散居孤儿"
    "（含事实无人抚养儿童）2020年月人均基本生活保障标准"
)


@cache
def real(lang: Lang) -> tuple[Chart, ...]:
    """The charts of the real briefing."""
    briefing = reportgen.load(BRIEFING)
    return choose(reportgen.compare(briefing), Wording(briefing.indicators), lang)


def point(
    value: str, label: str = "", *, wide: str = "0", bound: Bound | None = None, mark: str = ""
) -> Point:
    number, half = Decimal(value), Decimal(wide)
    return Point(number, label or f"{number:,}", number - half, number + half, bound, mark)


def chart(kind: str, points: list[Point], names: tuple[str, ...] = ()) -> Chart:
    """A chart of these points; bars get a benchmark a little above each of them.

    Multiples have them all in a first panel, and the first of them alone in a second.
    """
    subject = Series("辽宁", "subject", tuple(points))
    higher = tuple(point(str(item.value + 7)) for item in points)
    both = (subject, Series("全国", "benchmark", higher))
    made = Chart(
        id=kind,
        kind=kind,
        title="",
        subtitle="",
        categories=names or tuple(f"指标{n}" for n, _ in enumerate(points)),
        series=both if kind in ("bars", "multiples") else (subject,),
        unit="",
        alt="农村<低保>低于全国 5%",
        source="",
        reference=Decimal(100) if kind == "index" else None,
        reference_label="全国＝100" if kind == "index" else "",
        sides=("低于全国", "高于全国") if kind == "gaps" else ("", ""),
    )
    if kind != "multiples":
        return made
    panel = replace(made, kind="bars", title="社会<救助>", subtitle="元/人·月", alt="第一图")
    one = tuple(replace(series, points=series.points[:1]) for series in both)
    alone = replace(panel, title="", unit="张", alt="第二图")
    alone = replace(alone, categories=panel.categories[:1], series=one)
    return replace(made, categories=(), series=(), panels=(panel, alone))


def progress(*counts: tuple[int, int, int, int]) -> Chart:
    """The tasks of each group by status."""
    series = [
        Series(name, role, tuple(_part(count[place]) for count in counts))
        for place, (role, name) in enumerate(STATUSES.items())
    ]
    return replace(chart("progress", [point("1")] * len(counts)), series=tuple(series))


def _part(count: int) -> Point:
    return Point(Decimal(count), str(count) if count else "")


def many(kind: str, count: int) -> Chart:
    """As many rows as asked for, with every kind of mark."""
    bounds: tuple[Bound | None, ...] = (None, None, "lower", "upper", None)
    points = [
        point(
            f"{128.8 - n * 67.3 / count:.6f}",
            f"{Decimal(f'{128.8 - n * 67.3 / count:.6f}'):.1f}",
            wide="3" if n % 4 == 0 else "0.05",
            bound=bounds[n % 5],
            mark="¹" if n % 3 == 1 else "",
        )
        for n in range(count)
    ]
    return chart(kind, points)


def odd() -> tuple[Chart, ...]:
    """One pair and twenty, wild and long names, bounds, zero and negative values."""
    wild = [point("0"), point("-3.5"), point("101.25", "约“101.3”", mark="1")]
    single = [point("101.5", bound="upper", mark="12")]
    return (
        *(many(kind, 20) for kind in KINDS),
        *(chart(kind, single, (LONG,)) for kind in KINDS),
        *(chart(kind, wild, WILD) for kind in KINDS),
        progress((5, 2, 0, 1), (1, 1, 97, 1), (0, 0, 0, 0)),
    )
