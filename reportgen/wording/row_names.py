"""What a row of a comparison is called, in tables and in charts alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.languages import LANGUAGES
from reportgen.model.comparison import Row
from reportgen.model.meeting import AIMS, Measure, Prices
from reportgen.model.period import UNSTATED, Period
from reportgen.model.text import Text
from reportgen.wording.dates import point_words
from reportgen.wording.figures import period
from reportgen.wording.labels import PRICE_NAMES, ROLE_NAMES
from reportgen.wording.phrases import PhraseBook
from reportgen.wording.sentences import (
    DATED_ROW,
    GAP_ROW_TO,
    KIND_ROWS,
    PRICE_ROWS,
    ROW_NAMES,
    SINCE_ROWS,
)


def measure_name(row: Row, name: Text, book: PhraseBook) -> Text:
    """The name of an indicator with what the row gives of it: 地区生产总值年均增速, CPI涨幅.

    A growth or a change is year on year where it does not say what it is. A growth by points is a
    change.
    """
    sides = [it for it in (row.subject, row.benchmark) if it]
    kinds = {(it.growth_kind, it.base) for it in sides}
    kind, base = kinds.pop() if len(kinds) == 1 else (None, None)
    in_points = all(it.growth_scale == "points" for it in sides)
    towards = {it.to.short for it in sides if it.to}
    if row.measure == "gap" and len(towards) == 1:
        return book.say(GAP_ROW_TO, name=name, area=towards.pop())
    measure: Measure = "change" if row.measure == "growth" and in_points else row.measure
    if measure == "growth" and row.indicator.price_index:
        return book.say(PRICE_ROWS[kind or "year_on_year"], name=name)
    counted = SINCE_ROWS.get(measure) if kind == "over_span" else None
    if counted and base not in (None, UNSTATED):
        return book.say(counted, name=name, base=point_words(str(base)))
    of_kind = KIND_ROWS.get((measure, kind)) if kind else None
    return book.say(of_kind or ROW_NAMES[measure], name=name)


def dated_name(
    row: Row, name: Text, year: int | None, book: PhraseBook, *, roles: bool = False
) -> Text:
    """A name with what must be said beside it: 地区生产总值增速（2021年第1季度）.

    That is what is not as usual: its area, coverage and prices, and its period where that is not
    the ``year`` reported on. ``roles`` says that targets stand among results, so that each says
    what it is.
    """
    periods = [period(it, book) for it in _other_periods(row, year)]
    return aside_name(name, [*asides_of(row, roles=roles), *periods], book)


def aside_name(name: Text, asides: Sequence[Text], book: PhraseBook) -> Text:
    """A name with other words beside it, each once: 城镇化率（沈阳、2020年12月31日）."""
    said = list(dict.fromkeys(asides))
    if not said:
        return name
    dates = Text.each(lambda lang: LANGUAGES[lang].marks.comma.join(words[lang] for words in said))
    return book.say(DATED_ROW, name=name, dates=dates)


def asides_of(row: Row, *, roles: bool = False) -> list[Text]:
    """What must be said beside a row's name but its period: 新城, 规模以上工业, 预期目标."""
    areas = [side.area.short for side in (row.subject, row.benchmark) if side and side.area]
    return [*areas, *_coverage_of(row), *_prices_of(row), *(_role_of(row) if roles else ())]


def _coverage_of(row: Row) -> Iterator[Text]:
    """What both figures cover, where both say it; of two coverages a note tells."""
    mine, its = (side.coverage if side else None for side in (row.subject, row.benchmark))
    found = row.indicator.coverage(mine) if mine and mine == its else None
    if found is not None:
        yield found.name


def _prices_of(row: Row) -> Iterator[Text]:
    """Growth at current prices and values at constant ones are the rare kinds."""
    rare: Prices = "current" if row.measure == "growth" else "constant"
    sides = [side for side in (row.subject, row.benchmark) if side]
    if row.measure in ("growth", "value") and all(side.prices == rare for side in sides):
        yield PRICE_NAMES[rare]


def _role_of(row: Row) -> Iterator[Text]:
    """What both figures are where they are no results: 预期目标."""
    roles = {side.role for side in (row.subject, row.benchmark) if side}
    if len(roles) == 1 and not roles.isdisjoint(AIMS):
        yield ROLE_NAMES[roles.pop()]


def _other_periods(row: Row, year: int | None) -> Iterator[Period]:
    for side in (row.subject, row.benchmark):
        if side is not None and side.period.end is not None and not side.period.stands_for(year):
            yield side.period
