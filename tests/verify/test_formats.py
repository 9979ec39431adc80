"""Each format has tests of what writes it, and is read back with all that a document can hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

import reportgen
from reportgen import resources
from reportgen.compose import compose
from reportgen.keep import Keep
from reportgen.model.chart import Charts
from reportgen.model.document import DOCUMENT_MARKS
from reportgen.model.format import FORMATS, Format
from reportgen.model.literals import ANY_NUMBER
from reportgen.model.pack import Settings
from reportgen.packs import find_pack
from reportgen.report import make_report
from reportgen.verify import read
from reportgen.writers import Edition, write
from tests.word.building import picture

TESTS = Path(__file__).parents[1]
ROOMS: Mapping[Format, str] = {"docx": "word", "pdf": "pdf", "html": "web"}
"""Where the tests of the writer of each format are."""
CONTENT = """<article><h2>标题1111</h2><p>正文2222人<span class="footnote">注3333人</span></p>
<p><img src="seal.png" alt="图4444"></p><ul><li>一项5555</li></ul>
<table class="data"><caption>题6666</caption>
<thead><tr><th scope="col">指标</th><th scope="col">标准</th></tr></thead>
<tr><th scope="row">低保</th><td class="num">7777</td></tr></table>
<table class="checklist"><tr data-task="visit">
<td class="check"><input type="checkbox" aria-label="走访"></td><td>走访8888户</td>
<td class="owner">养老处</td><td class="due" data-value="2021-03-31">2021年3月31日</td>
<td class="status" data-value="planned">未开始</td></tr></table></article>"""
"""A document with all that is easily lost: notes, alt texts, captions, cells, controls."""
FIGURES = [str(digit) * 4 for digit in range(1, 9)]
CHANGES = {
    "checkbox": ('type="checkbox"', 'type="checkbox" checked'),
    "owner": ("养老处", "救助处"),
    "due": ('"2021-03-31">2021年3月31日', '"2021-04-30">2021年4月30日'),
    "status": ('"planned">未开始', '"done">已完成'),
}
"""What of the document says the value of each control, and another value."""

Writer = Callable[[str, Format], bytes]


@pytest.fixture(scope="module")
def written(
    briefing: reportgen.Briefing,
    comparison: reportgen.Comparison,
    tmp_path_factory: pytest.TempPathFactory,
) -> Writer:
    """Writes such a document, without a style of a pack."""
    seal = tmp_path_factory.mktemp("images") / "seal.png"
    seal.write_bytes(picture().content)
    settings = Settings((), (("seal.png", seal),))
    report = make_report(briefing, comparison, Charts(), "zh")
    plain_pack = replace(find_pack("briefing", [resources.templates()]), print_css="", web_css="")

    @cache
    def make(content: str, kind: Format) -> bytes:
        pack = replace(plain_pack, content=content, literals=tuple(ANY_NUMBER.findall(content)))
        edition = Edition(pack, report, settings, compose(pack, report, settings))
        return write(edition, kind, Keep())

    return make


@pytest.mark.parametrize("kind", FORMATS)
def test_what_writes_a_format_has_tests(kind: Format) -> None:
    assert kind in ROOMS
    assert list((TESTS / ROOMS[kind]).glob("test_*.py"))


@pytest.mark.parametrize("kind", FORMATS)
def test_every_figure_is_read_back_of_each_format(kind: Format, written: Writer) -> None:
    found = [it.text for it in read(written(CONTENT, kind), kind).lines]
    assert [it for it in FIGURES if not any(it in text for text in found)] == []


@pytest.mark.parametrize("kind", FORMATS)
def test_all_marks_are_read_back_of_each_format(kind: Format, written: Writer) -> None:
    reading = read(written(CONTENT, kind), kind)
    assert set(reading.marks) == set(DOCUMENT_MARKS)
    assert reading.complete
    assert reading.data


@pytest.mark.parametrize("kind", FORMATS)
def test_a_cell_is_read_back_with_its_row_and_column(kind: Format, written: Writer) -> None:
    rows = [it for it in read(written(CONTENT, kind), kind).lines if it.table == 1]
    assert [(it.kind, it.cells) for it in rows] == [
        ("head", ("指标", "标准")),
        ("row", ("低保", "7777")),
    ]


@pytest.mark.parametrize("control", CHANGES)
@pytest.mark.parametrize("kind", FORMATS)
def test_what_a_control_holds_is_written_in_each_format(
    kind: Format, control: str, written: Writer
) -> None:
    old, new = CHANGES[control]
    assert CONTENT.count(old) == 1
    assert written(CONTENT.replace(old, new), kind) != written(CONTENT, kind)
