"""A ledger over many landscape pages: validators, heads, and where page numbers stand."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from page import ValidationProfile

import reportgen
from tests.jianbao.measure import Page, Sign, pages
from tests.pdf.reading import faults as pdf_faults
from tests.progress.making import ledger_file, many_tasks
from tests.word.reading import faults as word_faults
from tests.word.rendering import needs_office
from tests.word.rendering import pdfs as printed

TASKS = 60
LONG_SIDE, TOLERANCE = 297.0, 1.0
"""In millimetres; GB/T 9704 allows as much for the margins."""


@dataclass(frozen=True)
class Number:
    """Where a page number stands on the paper as the other pages lie: from the upper left."""

    page: int
    left: float
    right: float
    height: float


def number_of(page: Page, count: int) -> Number:
    """The number of a page; of a landscape one, as it stands on the paper turned back."""
    signs = page.word(f"—{count}—")
    if is_landscape(page):
        assert [it.down for it in signs] == sorted(it.down for it in signs)
        edges = [(it.top, it.bottom, LONG_SIDE - it.across) for it in signs]
    else:
        edges = [(it.left, it.right, it.down) for it in signs]
    lefts, rights, heights = zip(*edges, strict=True)
    return Number(count, min(lefts), max(rights), sum(heights) / len(heights))


def is_landscape(page: Page) -> bool:
    width, height = page._page.get_size()
    return bool(width > height)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, heavy: None) -> dict[str, bytes]:
    """The report in all formats, read back and found right."""
    folder = tmp_path_factory.mktemp("progress")
    briefing = reportgen.load(ledger_file(folder, many_tasks(TASKS)))
    found = reportgen.make(briefing, templates=["progress"], formats=["docx", "pdf", "html"])
    return {it.format: it.content for it in found}


@pytest.fixture(scope="module", params=["pdf", pytest.param("docx", marks=needs_office)])
def laid_out(
    request: Any, made: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> list[Page]:
    folder: Path = tmp_path_factory.mktemp("pages")
    if request.param == "docx":
        (path,) = printed([made["docx"]], folder)
    else:
        path = folder / "progress.pdf"
        path.write_bytes(made["pdf"])
    return pages(path)


def test_numbers_of_landscape_pages_stand_where_the_others_have_them(laid_out: list[Page]) -> None:
    """GB/T 9704-2012, clause 8: right on odd pages, left on even ones, of the paper turned back."""
    found = [number_of(page, count) for count, page in enumerate(laid_out, start=1)]
    lying = {it.page for it, page in zip(found, laid_out, strict=True) if is_landscape(page)}
    assert {it % 2 for it in lying} == {0, 1}
    upright = [it for it in found if it.page not in lying]
    for it in found:
        like = next(one for one in upright if one.page % 2 == it.page % 2)
        assert it.height == pytest.approx(like.height, abs=TOLERANCE)
        if it.page % 2:
            assert it.right == pytest.approx(like.right, abs=TOLERANCE)
        else:
            assert it.left == pytest.approx(like.left, abs=TOLERANCE)


def test_each_landscape_page_begins_with_the_head_at_the_left_edge_of_the_paper(
    laid_out: list[Page],
) -> None:
    """On odd pages that is the binding edge, on even ones the fore-edge (GB/T 9704-2012, 8)."""
    lying = [page for page in laid_out if is_landscape(page)]
    assert len(lying) > 2
    for page in lying:
        head = page.word("序号")
        inside = [it for it in page.signs if not _is_number(it)]
        assert min(it.top for it in inside) > 28 - TOLERANCE
        assert max(it.bottom for it in inside) < 210 - 26 + TOLERANCE
        body = [it for it in inside if it.top > head[0].bottom]
        assert len(body) > len(inside) / 2


def _is_number(sign: Sign) -> bool:
    return sign.left < 35 - TOLERANCE


def test_validators_find_nothing(made: dict[str, bytes], tmp_path: Path) -> None:
    assert word_faults(made["docx"], tmp_path) == []
    assert pdf_faults(made["pdf"], ValidationProfile.PDF_UA_1) == []


def test_marks_have_three_times_the_contrast_of_paper_and_grey_tells_bars_apart() -> None:
    from itertools import pairwise

    from reportgen.model.colour import APART, contrast, lightness
    from reportgen.model.tokens import DAY, NIGHT

    for colours in (DAY, NIGHT):
        for name in ("red", "orange", "yellow", "blue", "green"):
            assert contrast(getattr(colours, name), colours.paper) >= 3
            assert contrast(getattr(colours, name), colours.tint) >= 3
    bars = [lightness(it) for it in (DAY.done, DAY.red, DAY.not_started)]
    assert all(after - before >= APART for before, after in pairwise(bars))
