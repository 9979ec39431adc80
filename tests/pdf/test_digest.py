"""The digest: two full pages whatever the data, with nothing cut, hidden or left out unsaid."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import combinations
from typing import Any

import pypdfium2
import pytest

import reportgen
from reportgen.model.document import Cell, Table
from reportgen.model.meeting import GrowthKind, Measure
from reportgen.model.text import Lang
from reportgen.pdf import write
from reportgen.pipeline import run
from tests.make import observation
from tests.pdf.building import composed
from tests.pdf.making import Made
from tests.pdf.odd import GROUPS, IN_GROUPS, PARTS, WHOLE
from tests.pdf.reading import Box, Pdf, flat

LANGUAGES: tuple[Lang, ...] = ("zh", "en")
CASES: list[tuple[str, Lang]] = [
    *((odd, lang) for odd in ("", *WHOLE) for lang in LANGUAGES),
    *zip(sorted(PARTS), LANGUAGES * 2, strict=True),  # in both languages all at once, as crowded
]
MM = 72 / 25.4
WIDTH, HEIGHT = 210 * MM, 297 * MM
MARGIN, FOOT = 15.5 * MM, 15 * MM
LARGEST = 150_000


def overlap(one: Box, other: Box) -> bool:
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    return wide > 1 and high > 1


@pytest.fixture(scope="module", params=CASES, ids=lambda it: "-".join(filter(None, it)))
def digest(request: pytest.FixtureRequest, made: Made) -> Pdf:
    """Of a module, so that all tests of one digest follow each other."""
    odd, lang = request.param
    return made("digest", lang, odd)[1]


def test_it_has_two_pages_that_are_full(digest: Pdf) -> None:
    assert len(digest.pages) == 2
    for page in digest.boxes:
        assert min(box[1] for box in page) < HEIGHT / 4


def test_no_text_leaves_the_type_area_or_stands_on_another(digest: Pdf) -> None:
    assert all(digest.boxes)
    assert digest.boxes
    for page in digest.boxes:
        for left, bottom, right, top in page:
            assert left >= MARGIN
            assert bottom >= FOOT - 1
            assert right <= WIDTH - MARGIN
            assert top <= HEIGHT - 12 * MM
        assert not [pair for pair in combinations(page, 2) if overlap(*pair)]


def test_no_type_is_smaller_than_seven_points(digest: Pdf) -> None:
    texts = [page.get_textpage() for page in pypdfium2.PdfDocument(digest.data)]
    sizes = [
        size(text, i)
        for text in texts
        for i in range(text.count_chars())
        if text.get_text_range(i, 1).strip()
    ]
    assert min(sizes) > 6.9


def size(text: Any, index: int) -> float:
    """The size in which a character is seen, in points."""
    matrix = pypdfium2.raw.FS_MATRIX()
    pypdfium2.raw.FPDFText_GetMatrix(text, index, matrix)
    return float(pypdfium2.raw.FPDFText_GetFontSize(text, index) * abs(matrix.d))


def test_a_text_upon_another_is_seen(made: Made) -> None:
    it, _ = made("digest", "zh")
    css = it.pack.print_css + "h2 { margin-bottom: -5mm !important; }"
    page = Pdf(write(it.document, css, it.drawings)).boxes[0]
    assert [pair for pair in combinations(page, 2) if overlap(*pair)]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_key_figures_stand_at_the_top(made: Made, lang: Lang) -> None:
    first = made("digest", lang)[1].flat_pages[0]
    figures = {
        "zh": ["6项中4项", "1468", "高于全国28.8%", "5558", "低于全国4.9%", "约3.5%", "39"],
        "en": ["4of6", "1,468", "28.8%abovethenation", "5,558", "4.9%belowthenation", "about3.5%"],
    }[lang]
    places = [first.index(flat(figure)) for figure in figures]
    assert places == sorted(places)


@pytest.mark.heavy
def test_key_indicators_of_the_briefing_come_first(briefing: reportgen.Briefing) -> None:
    named = replace(briefing, key=("tekun_rural", "tekun_urban"))
    it = composed(named, "digest", "zh")
    first = Pdf(write(it.document, it.pack.print_css, it.drawings)).flat_pages[0]
    cards = first[first.index("关键数字") : first.index("图1")]
    assert cards.index("农村特困人员") < cards.index("城市特困人员")
    assert "社会散居孤儿" not in cards
    assert [c.categories for c in it.charts if c.id == "key-levels"] == [
        ("城市特困人员", "农村特困人员")
    ]
    assert "图示其中2项" in first


@pytest.mark.heavy
@pytest.mark.parametrize("benchmark", [True, False])
def test_no_figure_of_a_key_indicator_is_left_out(
    briefing: reportgen.Briefing, *, benchmark: bool
) -> None:
    kept = tuple(
        o
        for o in briefing.subject.observations
        if (o.indicator, o.measure) != ("tekun_urban", "value")
    )
    values = [o.indicator for o in kept if o.measure == "value"]
    named = replace(
        briefing,
        subject=replace(briefing.subject, observations=kept),
        key=("tekun_urban", *values[:6]),
        benchmark=briefing.benchmark if benchmark else None,
    )
    it = composed(named, "digest", "zh")
    first = Pdf(write(it.document, it.pack.print_css, it.drawings)).flat_pages[0]
    told = first[first.index("关键数字") : first.index("图1" if benchmark else "表1")]
    report = run(named).report
    own = [row.subject for row in report.rows if row.subject and row.indicator in named.key]
    assert len(own) > 6
    for figure in own:
        assert "".join(figure.number.split()) in told, figure.name


@pytest.mark.heavy
@pytest.mark.parametrize(
    ("measure", "unit", "printed", "said"),
    [
        ("growth", "percent", "8%", "同比增长8%"),
        ("change", "CNY/person/month", "30", "同比每人每月提高30元"),
        ("completion", "percent", "107.6%", "完成年度目标的107.6%"),
    ],
)
def test_a_key_figure_that_is_no_value_says_what_it_is(
    briefing: reportgen.Briefing, measure: Measure, unit: str, printed: str, said: str
) -> None:
    others = [o for o in briefing.subject.observations if o.indicator != "tekun_rural"]
    kind: GrowthKind | None = None if measure == "completion" else "year_on_year"
    own = observation(printed, "tekun_rural", unit, measure=measure, growth_kind=kind)
    subject = replace(briefing.subject, observations=(*others, own))
    named = replace(briefing, subject=subject, benchmark=None, key=("tekun_rural",))
    it = composed(named, "digest", "zh")
    first = Pdf(write(it.document, it.pack.print_css, it.drawings)).flat_pages[0]
    cards = first[first.index("关键数字") : first.index("表1")]
    assert said in cards
    assert f"{said}元/人" not in cards


def test_what_has_no_room_is_counted(made: Made) -> None:
    it, pdf = made("digest", "zh", "crowded")
    shown = re.search(r"另有(\d+)类(\d+)项任务", pdf.flat)
    assert shown
    tables = [block for block in it.document.blocks if isinstance(block, Table)]
    (counts,) = [
        [int(said(row.cells[-1])) for row in table.rows[1:]]
        for table in tables
        if said(table.rows[0].cells[-1]) == "项数"
    ]
    assert counts
    assert len(counts) + int(shown[1]) == GROUPS
    assert sum(counts) + int(shown[2]) == IN_GROUPS


def said(cell: Cell) -> str:
    return "".join(run.text for paragraph in cell.paragraphs for run in paragraph)


def test_it_can_be_sent_by_mail(digest: Pdf) -> None:
    assert len(digest.data) < LARGEST
