"""Pages that begin and end where a thought does, also where names are long or tasks many."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from reportgen.model.document import Caption, FigureBlock, Run, Table
from reportgen.model.text import Lang
from tests.pdf.building import Composed
from tests.pdf.making import Made
from tests.pdf.odd import MARKUP, RARE, TASKS, covered
from tests.pdf.reading import Pdf, flat

MM = 72 / 25.4
WIDTH, HEIGHT, EDGE = 210 * MM, 297 * MM, 20 * MM
"""No text but the page number stands so near to an edge of the paper."""

BRIEFINGS: list[tuple[str, Lang]] = [
    ("", "zh"),
    ("", "en"),
    ("alone", "zh"),
    ("many_tasks", "zh"),
    ("long_names", "en"),
]


@pytest.fixture(scope="module", params=BRIEFINGS, ids=lambda it: "-".join(filter(None, it)))
def briefing_pdf(request: pytest.FixtureRequest, made: Made) -> tuple[Composed, Pdf]:
    odd, lang = request.param
    return made("briefing", lang, odd)


def words(runs: tuple[Run, ...]) -> str:
    return flat("".join(run.text for run in runs))


def captions(it: Composed) -> Iterator[tuple[Table | FigureBlock, str]]:
    for block in it.document.blocks:
        if isinstance(block, Table | FigureBlock) and isinstance(block.caption, Caption):
            caption = block.caption
            yield block, flat(f"{caption.label}{caption.number}") + words(caption.runs)


def test_no_heading_stands_alone_at_the_foot(briefing_pdf: tuple[Composed, Pdf]) -> None:
    _, pdf = briefing_pdf
    assert pdf.bookmarks
    for _, title, page in pdf.bookmarks:
        _, found, rest = pdf.flat_pages[page].partition(flat(title))
        assert found
        assert len(rest) > 12, title


def test_no_caption_stands_apart_from_its_table(briefing_pdf: tuple[Composed, Pdf]) -> None:
    it, pdf = briefing_pdf
    tables = [(block, text) for block, text in captions(it) if isinstance(block, Table)]
    assert len(tables) > 2
    for table, caption in tables:
        rows = [
            "".join(words(p) for cell in row.cells for p in cell.paragraphs) for row in table.rows
        ]
        (page,) = [page for page in pdf.flat_pages if caption + rows[0] in page]
        assert rows[1] in page.partition(caption)[2], caption


def test_no_row_of_a_table_is_cut_and_each_page_repeats_its_header(
    briefing_pdf: tuple[Composed, Pdf],
) -> None:
    it, pdf = briefing_pdf
    spanning = 0
    for block, caption in captions(it):
        if not isinstance(block, Table):
            continue
        head, *rows = [
            [words(p) for cell in row.cells for p in cell.paragraphs] for row in block.rows
        ]
        first = next(i for i, page in enumerate(pdf.flat_pages) if caption in page)
        page = first
        for row in rows:
            while not all(text in pdf.flat_pages[page] for text in row):
                page += 1
                assert page < len(pdf.flat_pages), (caption, row)
                assert pdf.flat_pages[page].startswith("".join(head)), (caption, page)
        spanning += page > first
    assert spanning > 2


def test_the_last_page_is_not_nearly_empty(briefing_pdf: tuple[Composed, Pdf]) -> None:
    _, pdf = briefing_pdf
    assert len(pdf.pages[-1].splitlines()) > 5


def test_hundreds_of_tasks_keep_their_order(made: Made) -> None:
    _, pdf = made("briefing", "zh", "many_tasks")
    places = [pdf.flat.index(f"第{number}号任务：") for number in range(TASKS)]
    assert places == sorted(places)
    ticked = [field for field in (pdf.reader.get_fields() or {}).values() if field.value == "/on"]
    assert len(ticked) == len(range(0, TASKS, 11))


def test_without_a_benchmark_all_figures_of_the_subject_are_there(made: Made) -> None:
    for template in ("briefing", "digest"):
        it, pdf = made(template, "zh", "alone")
        assert not it.drawings
        for number in ("672", "5558", "3.97亿", "66万", "17.5万", "634.6万"):
            assert number in pdf.flat


@pytest.mark.parametrize("template", ["briefing", "digest"])
def test_markup_and_rare_characters_are_printed_as_written(made: Made, template: str) -> None:
    it, pdf = made(template, "zh", "odd_texts")
    assert flat(MARKUP["zh"]) in pdf.flat
    assert RARE in pdf.flat
    found = pdf.reader.metadata
    assert found
    assert found.title == MARKUP["zh"] == it.document.properties.title
    assert RARE in (found.author or "")


@pytest.mark.parametrize(("template", "lang", "odd"), covered(["briefing", "jianbao"]))
def test_no_text_leaves_the_page(made: Made, template: str, lang: Lang, odd: str) -> None:
    _, pdf = made(template, lang, odd)
    assert all(pdf.boxes)
    assert len(pdf.boxes) > 2
    for number, page in enumerate(pdf.boxes, start=1):
        for left, bottom, right, top in page:
            assert left >= EDGE, number
            assert bottom >= EDGE, number
            assert right <= WIDTH - EDGE, number
            assert top <= HEIGHT - EDGE, number
