"""A kind of chart that stands in one folder, as CONTRIBUTING says, is everywhere at once."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import cast
from zipfile import ZipFile

import pytest

import reportgen
from reportgen import resources
from reportgen.chart_kinds import KINDS, ChartKind
from reportgen.chart_kinds.kind import Brief
from reportgen.charts import chart
from reportgen.charts.draw import draw_sheet
from reportgen.charts.sheet import POINTS_PER_INCH
from reportgen.compose import make_word_tags
from reportgen.compose.fit.heights import drawn_height
from reportgen.model.chart import Charts
from reportgen.model.chart_style import HOUSE_CHART
from reportgen.model.text import Lang
from reportgen.packs import find_pack
from reportgen.report import make_report
from tests.chart_kinds import pairs, slope
from tests.chart_kinds.pairs import PAIRS
from tests.chart_kinds.slope import SLOPE
from tests.test_docs import page

LABELS = {"zh": ("1468", "1140"), "en": ("1,468", "1,140")}
"""The first row: Liaoning and the nation."""


@pytest.fixture(autouse=True, params=[PAIRS, SLOPE], ids=lambda kind: kind.name)
def kind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> ChartKind:
    """The kind that a line in the table adds."""
    added: ChartKind = request.param
    monkeypatch.setitem(KINDS, added.name, added)
    return added


def made(briefing: reportgen.Briefing, kind: reportgen.Format, lang: Lang) -> bytes:
    """A document of the real briefing, which is read back and found to be right."""
    (it,) = reportgen.make(
        briefing, templates=["jianbao"], formats=[kind], lang=lang, page_numbers=False
    )
    return it.content


@pytest.mark.parametrize("folder", [pairs, slope], ids=lambda folder: folder.__name__)
def test_it_stands_in_the_files_that_the_recipe_names(folder: ModuleType) -> None:
    recipe = page("CONTRIBUTING.md").partition("**a kind of chart**")[2].partition("\n\n**")[0]
    files = {file.name for file in Path(str(folder.__file__)).parent.glob("*.py")}
    assert files == set(re.findall(r"^- `(\w+\.py)`", recipe, re.M))
    assert len(files) <= 5


@pytest.mark.heavy
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_word_draws_it(lang: Lang, kind: ChartKind, briefing: reportgen.Briefing) -> None:
    content = made(briefing, "docx", lang)
    with ZipFile(BytesIO(content)) as package:
        parts = [name for name in package.namelist() if name.startswith("word/charts/chart")]
        charts = [package.read(name).decode() for name in parts]
    own = [it for it in charts if all(f"<a:t>{label}</a:t>" in it for label in LABELS[lang])]
    assert len(own) == 1, kind.name


@pytest.mark.heavy
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_page_shows_it(lang: Lang, kind: ChartKind, briefing: reportgen.Briefing) -> None:
    page_ = made(briefing, "html", lang).decode()
    drawing = page_.partition(f'id="fig-{kind.name}"')[2].partition("</svg>")[0]
    assert all(f">{label}</text>" in drawing for label in LABELS[lang])


@pytest.mark.heavy
def test_a_pdf_shows_it(kind: ChartKind, briefing: reportgen.Briefing) -> None:
    assert kind.name in KINDS
    assert made(briefing, "pdf", "en").startswith(b"%PDF")


def test_it_is_known_about_how_high_it_is(
    kind: ChartKind, briefing: reportgen.Briefing, comparison: reportgen.Comparison
) -> None:
    (drawn,) = (it for it in chart(briefing, comparison, "en").all if it.kind == kind.name)
    for width in (8.6, 17.8):
        high = draw_sheet(drawn, width).grid.height / POINTS_PER_INCH * 25.4
        assert high - 4 < drawn_height(drawn, width, HOUSE_CHART) < high + 4


@pytest.mark.parametrize("brief", ["notable", "named", "never"])
def test_a_short_document_draws_of_it_what_it_says(
    brief: Brief,
    kind: ChartKind,
    monkeypatch: pytest.MonkeyPatch,
    briefing: reportgen.Briefing,
    comparison: reportgen.Comparison,
) -> None:
    monkeypatch.setitem(KINDS, kind.name, replace(kind, brief=brief))
    codes = [row.indicator.id for row in comparison.rows if row.derived and row.ratio][:2]
    key = chart(replace(briefing, key=tuple(codes)), comparison, "en").key
    rows = [len(it.categories) for it in key if it.kind == kind.name]
    assert rows == {"notable": [6], "named": [2], "never": []}[brief]


def test_a_word_document_may_ask_for_it_where_there_is_none(
    kind: ChartKind, briefing: reportgen.Briefing, comparison: reportgen.Comparison
) -> None:
    pack = find_pack("briefing", [resources.templates()])
    report = make_report(briefing, comparison, Charts(), "en")
    tags = make_word_tags(pack, report, pack.defaults)
    ask = cast("Callable[[str], object]", tags.environment.globals["chart"])
    assert ask(kind.name) == ""
