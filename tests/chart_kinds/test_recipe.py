"""A kind of chart that stands in one folder, as CONTRIBUTING says, is everywhere at once."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

import reportgen
from reportgen import resources
from reportgen.chart_kinds import KINDS
from reportgen.chart_kinds.kind import Brief
from reportgen.charts import chart
from reportgen.charts.draw import draw_sheet
from reportgen.charts.sheet import POINTS_PER_INCH
from reportgen.compose import make_word_tags
from reportgen.model.chart import Chart, Charts
from reportgen.model.text import Lang
from reportgen.packs import find_pack
from reportgen.report import make_report
from reportgen.templating.room import height
from tests.chart_kinds import pairs
from tests.chart_kinds.pairs import PAIRS
from tests.test_docs import page

LABELS = {"zh": ("1468", "1140"), "en": ("1,468", "1,140")}
"""The first row: Liaoning and the nation."""


@pytest.fixture(autouse=True)
def added(monkeypatch: pytest.MonkeyPatch) -> None:
    """The line of the table."""
    monkeypatch.setitem(KINDS, PAIRS.name, PAIRS)


@pytest.fixture
def drawn(briefing: reportgen.Briefing, comparison: reportgen.Comparison) -> Chart:
    (found,) = (it for it in chart(briefing, comparison, "en").all if it.kind == "pairs")
    return found


def made(briefing: reportgen.Briefing, kind: reportgen.Format, lang: Lang) -> bytes:
    """A document of the real briefing, which is read back and found to be right."""
    (it,) = reportgen.make(
        briefing, templates=["jianbao"], formats=[kind], lang=lang, page_numbers=False
    )
    return it.content


def test_it_stands_in_the_files_that_the_recipe_names() -> None:
    recipe = page("CONTRIBUTING.md").partition("**a kind of chart**")[2].partition("\n\n**")[0]
    files = {file.name for file in Path(pairs.__file__).parent.glob("*.py")}
    assert files == set(re.findall(r"^- `(\w+\.py)`", recipe, re.M))
    assert len(files) <= 5


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_word_draws_it(lang: Lang, briefing: reportgen.Briefing) -> None:
    with ZipFile(BytesIO(made(briefing, "docx", lang))) as package:
        parts = [name for name in package.namelist() if name.startswith("word/charts/chart")]
        charts = [package.read(name).decode() for name in parts]
    pairs_ = [it for it in charts if "<c:scatterChart>" in it and "<c:legend>" in it]
    assert len(pairs_) == 1
    assert all(f"<a:t>{label}</a:t>" in pairs_[0] for label in LABELS[lang])


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_page_shows_it(lang: Lang, briefing: reportgen.Briefing) -> None:
    figure = made(briefing, "html", lang).decode().partition('id="fig-pairs"')[2]
    drawing = figure.partition("<svg")[2].partition("</svg>")[0]
    assert all(f">{label}</text>" in drawing for label in LABELS[lang])


@pytest.mark.heavy
def test_a_pdf_shows_it(briefing: reportgen.Briefing) -> None:
    assert made(briefing, "pdf", "en").startswith(b"%PDF")


def test_templates_know_about_how_high_it_is(drawn: Chart) -> None:
    for width in (8.6, 17.8):
        high = draw_sheet(drawn, width).grid.height / POINTS_PER_INCH * 25.4
        assert high - 4 < height(drawn, width) < high + 4


@pytest.mark.parametrize("brief", ["notable", "named", "never"])
def test_a_short_document_draws_of_it_what_it_says(
    brief: Brief,
    monkeypatch: pytest.MonkeyPatch,
    briefing: reportgen.Briefing,
    comparison: reportgen.Comparison,
) -> None:
    kind = replace(PAIRS, brief=brief)
    monkeypatch.setitem(KINDS, PAIRS.name, kind)
    codes = [row.indicator.id for row in comparison.rows if row.derived and row.ratio][:2]
    named = replace(briefing, key=tuple(codes))
    found = {it.id: it for it in chart(named, comparison, "en").key}
    assert ("key-pairs" in found) == (brief != "never")
    if brief != "never":
        assert len(found["key-pairs"].categories) == (2 if brief == "named" else 6)


def test_a_word_document_may_ask_for_it_where_there_is_none(
    briefing: reportgen.Briefing, comparison: reportgen.Comparison
) -> None:
    pack = find_pack("briefing", [resources.templates()])
    report = make_report(briefing, comparison, Charts(), "en")
    tags = make_word_tags(pack, report, pack.defaults)
    assert tags.environment.globals["chart"]("pairs") == ""  # type: ignore[operator]
