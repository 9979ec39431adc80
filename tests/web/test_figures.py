"""The card with the source of a figure, as mouse, keyboard and finger meet it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from lxml import html
from playwright.sync_api import Browser, Page, expect

from reportgen import resources
from reportgen.identity import stored_record
from reportgen.model.document import Drawing, FigureBlock
from reportgen.packs import find_pack
from reportgen.web import write
from tests.identity.printing import known, printed_document
from tests.web.test_browser import DESK, PHONE, opened

DRAWING = Drawing("levels", 8)
SVG = """<svg class="chart" role="img" aria-label="图" viewBox="0 0 200 40" width="8cm">
<text x="4" y="25" font-size="14" data-figure="B2">665</text></svg>"""


def made() -> bytes:
    """The page of the small document, with a drawing at its end."""
    document, css = printed_document(), find_pack("briefing", [resources.templates()]).web_css
    record = stored_record(known().record_of(document))
    place = f"<figure><!--{DRAWING.place}--><figcaption>图1</figcaption></figure></article>"
    html = document.html.replace("</article>", place)
    blocks = (*document.blocks, FigureBlock(DRAWING, "图"))
    drawn = replace(document, html=html, blocks=blocks)
    return write(drawn, css, {DRAWING: SVG}, figures=record)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("cards") / "it.html"
    path.write_bytes(made())
    return path


def card(page: Page) -> str:
    return page.locator(".figure-card").inner_text()


def test_a_page_without_figures_has_neither_script_nor_record() -> None:
    page = write(printed_document(), "", {}).decode()
    assert "<script" not in page
    assert "figure-card" not in page
    assert page.count("<data ") == 7


def test_nothing_in_the_record_ends_its_element() -> None:
    record = known().record_of(printed_document())
    odd = replace(record.figures[0], note="</script><script>alert(1)</script>")
    text = stored_record(replace(record, figures=(odd,)))
    page = write(printed_document(), "", {}, figures=text).decode()
    (held,) = html.document_fromstring(page).xpath("//script[@id='figure-record']")
    assert json.loads(held.text) == json.loads(text)
    assert page.count("<script") == 2


def test_a_figure_that_is_pointed_at_shows_its_source(browser: Browser, path: Path) -> None:
    with opened(browser, path) as page:
        figure = page.locator("caption data")
        figure.hover()
        expect(page.locator(".figure-card")).to_be_visible()
        said = card(page)
        for words in (
            "城市低保标准 B2",
            "每人每月665元",
            "全国",
            "2020年",
            "元/人·月",
            "初步数",
            "第4段第1句",
        ):
            assert words in said, words
        assert "高于全国1.1%（A1）" in said
        page.locator(".figure-card dl").hover()
        page.wait_for_timeout(600)
        expect(page.locator(".figure-card")).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.locator(".figure-card")).to_have_count(0)
        page.locator("h1").hover()
        figure.hover()
        expect(page.locator(".figure-card")).to_be_visible()
        page.locator("h1").hover()
        expect(page.locator(".figure-card")).to_have_count(0)


def test_what_was_derived_says_from_what_and_how(browser: Browser, path: Path) -> None:
    with opened(browser, path) as page:
        page.locator("[data-figure='A1-B2-standing']").click()
        said = card(page)
        assert "（A1 ÷ B2 − 1）× 100%" in said
        assert "A1 辽宁，城市低保标准：每人每月672元（2020年，第2段第4句）" in said
        assert "B2 全国，城市低保标准：每人每月665元" in said
        page.locator(".figure-close").click()
        expect(page.locator(".figure-card")).to_have_count(0)
        expect(page.locator("[data-figure='A1-B2-standing']")).to_be_focused()


def test_the_keyboard_steps_from_figure_to_figure_with_one_tab_stop(
    browser: Browser, path: Path
) -> None:
    with opened(browser, path) as page:
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        expect(page.get_by_role("button", name="逐个查看数据出处")).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.locator("p a.plain")).to_be_focused()
        assert "第2段第4句" in card(page)
        page.keyboard.press("ArrowRight")
        expect(page.locator("[data-figure='A1-B2-standing']")).to_be_focused()
        assert "Esc" in card(page)
        page.keyboard.press("ArrowLeft")
        expect(page.locator("p a.plain")).to_be_focused()
        page.keyboard.press("Escape")
        expect(page.locator(".figure-card")).to_have_count(0)
        page.keyboard.press("ArrowRight")
        page.keyboard.press("Enter")
        assert page.url.endswith("#src-A1")
        assert page.locator("main [tabindex='0']").count() == 0


def test_a_label_in_a_drawing_has_a_card_for_mouse_and_keyboard(
    browser: Browser, path: Path
) -> None:
    with opened(browser, path) as page:
        page.locator("svg text").hover()
        expect(page.locator(".figure-card")).to_be_visible()
        assert "每人每月665元" in card(page)
        page.keyboard.press("Escape")
        page.get_by_role("button", name="逐个查看数据出处").focus()
        page.keyboard.press("Enter")
        for _ in range(7):
            page.keyboard.press("ArrowRight")
        expect(page.locator("svg text")).to_have_class("figure-shown")
        expect(page.locator("aside")).to_be_focused()
        assert "每人每月665元" in card(page)
        page.keyboard.press("ArrowLeft")
        expect(page.locator("td data").last).to_be_focused()


def test_a_tap_shows_it_at_the_foot_of_a_phone(browser: Browser, path: Path) -> None:
    with opened(browser, path, PHONE, has_touch=True) as page:
        page.locator("p a.plain data").tap()
        box, size = page.locator(".figure-card").bounding_box(), page.viewport_size
        assert box
        assert size
        assert (box["x"], box["width"]) == (0, PHONE)
        assert round(box["y"] + box["height"]) == size["height"]
        assert not page.url.endswith("#src-A1"), "the card has the link"
        page.locator("h1").tap()
        expect(page.locator(".figure-card")).to_have_count(0)


@pytest.mark.parametrize("width", [320, PHONE, DESK])
def test_it_stays_in_the_window(browser: Browser, path: Path, width: int) -> None:
    with opened(browser, path, width) as page:
        figures = page.locator("main data").all()
        assert len(figures) == 7
        for figure in figures:
            figure.hover()
            expect(page.locator(".figure-card")).to_be_visible()
            box = page.locator(".figure-card").bounding_box()
            assert box
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= width
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            page.keyboard.press("Escape")


@pytest.mark.parametrize(("width", "scheme"), [(PHONE, "dark"), (DESK, "light")])
def test_axe_finds_nothing_amiss_in_a_card(
    browser: Browser, path: Path, width: int, scheme: str
) -> None:
    with opened(browser, path, width, scheme=scheme) as page:  # type: ignore[arg-type]
        page.locator("[data-figure='A1-B2-standing']").click()
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()


def test_neither_print_nor_a_page_without_script_shows_it(browser: Browser, path: Path) -> None:
    with opened(browser, path) as page:
        page.locator("[data-figure='A1-B2-standing']").click()
        page.emulate_media(media="print")
        assert page.locator("aside, .figure-steps").filter(visible=True).count() == 0
    with opened(browser, path, java_script_enabled=False) as page:
        assert page.locator("aside, .figure-steps").count() == 0
        assert page.locator("p a.plain").get_attribute("href") == "#src-A1"


@pytest.mark.parametrize("name", ["script", "style"])
def test_the_page_allows_just_this(name: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', made().decode())
    assert policy
    assert f"{name}-src" in policy[1]
    assert "unsafe-inline'" not in policy[1].replace("style-src-attr 'unsafe-inline'", "")
