"""Charts by hand, and the real ones."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import cache

import reportgen
from reportgen.charts.choose import choose
from reportgen.model.chart import Bound, Chart, Point
from reportgen.model.text import Lang
from reportgen.wording.figures import Wording
from tests.chart_kinds.examples import MARKED, counted, like
from tests.real import real as briefing_of_2020

ALT = "农村<低保>低于全国 5%"
WILD = ('<a & "b">', "镕喆堃“引”", "control\x0bsign 🙂")
LONG = (
    "按照国家和省有关规定纳入兜底保障范围的城乡困难群众、社会散居孤儿"
    "（含事实无人抚养儿童）2020年月人均基本生活保障标准"
)


@cache
def real(lang: Lang) -> tuple[Chart, ...]:
    """The charts of the real briefing."""
    briefing = briefing_of_2020()
    return choose(reportgen.compare(briefing), Wording(briefing.indicators), lang)


def point(
    value: str, label: str = "", *, wide: str = "0", bound: Bound | None = None, mark: str = ""
) -> Point:
    number, half = Decimal(value), Decimal(wide)
    return Point(number, label or f"{number:,}", number - half, number + half, bound, mark)


def chart(kind: str, points: list[Point], names: tuple[str, ...] = ()) -> Chart:
    """A chart like the example of its kind; panels say different things of themselves."""
    made = replace(like(kind, points, "zh", names), title="", subtitle="", alt=ALT)
    if not made.panels:
        return made
    first, second = made.panels
    first = replace(first, title="社会<救助>", alt="第一图")
    return replace(made, panels=(first, replace(second, alt="第二图")))


def progress(*groups: tuple[int, int, int, int]) -> Chart:
    """The tasks of each group by status."""
    made = chart("progress", [point("1")] * len(groups))
    series = (
        replace(each, points=tuple(counted(group[place]) for group in groups))
        for place, each in enumerate(made.series)
    )
    return replace(made, series=tuple(series))


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
        *(many(kind, 20) for kind in MARKED),
        *(chart(kind, single, (LONG,)) for kind in MARKED),
        *(chart(kind, wild, WILD) for kind in MARKED),
        progress((5, 2, 0, 1), (1, 1, 97, 1), (0, 0, 0, 0)),
    )
