"""The page in Chromium, as its readers see it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Literal

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from PIL import ImageStat
from playwright.sync_api import Browser, Page, expect

from reportgen.model.text import Lang
from tests.pdf.odd import covered

PHONE, TABLET, DESK = 360, 768, 1280
PACKS = ("briefing", "digest", "jianbao")
LANGS: tuple[Lang, ...] = ("zh", "en")
Scheme = Literal["light", "dark"]
Made = Callable[..., Path]


@cache
def window(browser: Browser) -> Page:
    """The window of all tests that need none of their own: each costs a process of Chromium."""
    return browser.new_context(offline=True).new_page()


@contextmanager
def opened(
    browser: Browser, path: Path, width: int = DESK, *, scheme: Scheme = "light", **options: Any
) -> Iterator[Page]:
    """The page in a window of this width; it must load nothing else and say nothing amiss.

    With ``options`` the window is one of its own.
    """
    page = browser.new_context(offline=True, **options).new_page() if options else window(browser)
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(media="null", color_scheme=scheme)
    said: list[str] = []
    listeners: dict[Any, Callable[[Any], None]] = {
        "console": lambda message: said.append(message.text),
        "pageerror": lambda error: said.append(str(error)),
        "request": lambda request: said.append(request.url),
    }
    for event, listener in listeners.items():
        page.on(event, listener)
    try:
        page.goto(path.as_uri())
        yield page
    finally:
        for event, listener in listeners.items():
            page.remove_listener(event, listener)
        if options:
            page.context.close()
        else:
            page.evaluate("localStorage.clear()")
            page.goto("about:blank")
    assert {*said} == {path.as_uri()}


def counter(page: Page) -> str:
    return page.locator(".progress").first.inner_text()


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_a_tick_is_found_again_and_can_be_taken_back(
    browser: Browser, made: Made, width: int
) -> None:
    with opened(browser, made("briefing"), width) as page:
        box = page.get_by_role("checkbox").and_(page.locator("[id^=tick-]")).first
        reset = page.get_by_role("button", name="恢复初始状态").first
        expect(reset).to_be_disabled()
        assert counter(page) == "已完成0项，共39项"
        box.check()
        assert counter(page) == "已完成1项，共39项"
        page.reload()
        expect(box).to_be_checked()
        assert counter(page) == "已完成1项，共39项"
        page.once("dialog", lambda dialog: dialog.dismiss())
        reset.click()
        expect(box).to_be_checked()
        page.once("dialog", lambda dialog: dialog.accept())
        reset.click()
        expect(box).not_to_be_checked()
        page.reload()
        expect(box).not_to_be_checked()
        expect(reset).to_be_disabled()


def test_tasks_done_in_the_data_start_ticked_and_can_be_opened(
    browser: Browser, made: Made
) -> None:
    with opened(browser, made("jianbao", "en", "many_tasks")) as page:
        done = page.locator("[id^=tick-]").first
        assert counter(page) == "28 of 300 done"
        expect(done).to_be_checked()
        done.uncheck()
        page.reload()
        expect(done).not_to_be_checked()
        assert counter(page) == "27 of 300 done"


def test_lists_are_counted_apart_and_other_documents_know_the_ticks(
    browser: Browser, made: Made
) -> None:
    with opened(browser, made("briefing")) as page:
        last = page.locator(".tasks").last
        last.locator("[id^=tick-]").first.check()
        task = last.locator("[id^=tick-]").first.get_attribute("id")
        assert counter(page) == "已完成0项，共39项"
        assert last.locator(".progress").inner_text().startswith("已完成1项")
        other = page.context.new_page()
        other.goto(made("jianbao", "en").as_uri())
        expect(other.locator(f"[id='{task}']")).to_be_checked()
        other.locator(f"[id='{task}']").uncheck()
        expect(last.locator(".progress")).to_contain_text("已完成0项")
        other.close()


def test_the_words_of_a_task_tick_its_box_and_its_id_leads_to_it(
    browser: Browser, made: Made
) -> None:
    with opened(browser, made("briefing"), PHONE) as page:
        row = page.locator("tr[data-task]").nth(20)
        row.locator("label").click()
        expect(row.get_by_role("checkbox")).to_be_checked()
        row.locator("a").click()
        assert page.url.endswith(f"#{row.get_attribute('id')}")
        assert row.evaluate("row => row.matches(':target')")


def test_only_open_tasks_are_shown_where_asked_for(browser: Browser, made: Made) -> None:
    with opened(browser, made("briefing", odd="many_tasks")) as page:
        shown = page.locator("tr[data-task]").filter(visible=True)
        tasks = page.locator(".tasks").first.locator("tr[data-task]").filter(visible=True)
        assert tasks.count() == 300
        page.get_by_label("只看未完成").first.check()
        assert tasks.count() == 272
        tasks.first.get_by_role("checkbox").check()
        assert tasks.count() == 272, "what was just ticked stays until one moves on"
        tasks.nth(1).get_by_role("checkbox").focus()
        assert tasks.count() == 271
        page.emulate_media(media="print")
        assert tasks.count() == 300
        assert shown.count() > 300


def test_without_storage_the_boxes_tick_and_the_page_says_so(browser: Browser, made: Made) -> None:
    with opened(browser, made("briefing"), locale="en-GB") as page:
        page.add_init_script(
            "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException(); }})"
        )
        page.reload()
        page.locator("[id^=tick-]").first.check()
        assert counter(page) == "已完成1项，共39项"
        expect(page.locator(".keeping .note").first).to_contain_text("不保存")


@pytest.mark.parametrize("template", PACKS)
def test_without_script_the_page_is_complete(browser: Browser, made: Made, template: str) -> None:
    with opened(browser, made(template)) as page:
        page.evaluate("document.querySelectorAll('.tools, .keeping').forEach(it => it.remove())")
        shown = page.locator("article").inner_text()
    with opened(browser, made(template), PHONE, java_script_enabled=False) as page:
        assert page.locator("nav li").filter(visible=True).count() == 0
        page.locator("nav summary").click()
        assert page.locator("nav li").filter(visible=True).count() == page.locator("nav li").count()
        page.set_viewport_size({"width": DESK, "height": 800})
        assert page.locator("article").inner_text() == shown
        assert page.locator(".tools, .keeping").filter(visible=True).count() == 0


@pytest.mark.parametrize(
    ("template", "lang", "odd"),
    covered(PACKS, ("", "long_names", "many_indicators", "many_tasks")),
)
def test_nothing_is_wider_than_the_window(
    browser: Browser, made: Made, template: str, lang: Lang, odd: str
) -> None:
    with opened(browser, made(template, lang, odd)) as page:
        for width in (320, PHONE, TABLET, 1088, DESK):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert page.evaluate(WIDER) == [], width


WIDER = """() => [...document.querySelectorAll("body *")].filter((it) => {
  const free = it.closest(".scroll, .skip, svg > *, [hidden]");
  return !free && it.getBoundingClientRect().right > document.documentElement.clientWidth + 1;
}).map((it) => it.outerHTML.slice(0, 80))"""
"""Elements that reach beyond the window, and do not stand in a box that scrolls or in a drawing."""


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_words_of_a_drawing_neither_leave_it_nor_run_into_a_bar(
    browser: Browser, made: Made, width: int, lang: Lang
) -> None:
    with opened(browser, made("digest", lang), width) as page:
        assert page.locator("svg.chart text").filter(visible=True).count() > 20
        assert page.evaluate(ASTRAY) == []


ASTRAY = """() => [...document.querySelectorAll("svg.chart")].flatMap((drawing) => {
  const paper = drawing.getBoundingClientRect();
  const bars = [...drawing.querySelectorAll("path")].map((it) => it.getBoundingClientRect())
    .filter((it) => it.width > 4 && it.height > 4);
  const hits = (it) => bars.some((bar) => it.left < bar.left - 1 && it.right > bar.left + 1
    && it.top < bar.bottom && it.bottom > bar.top);
  return [...drawing.querySelectorAll("text")].filter((text) => {
    const it = text.getBoundingClientRect();
    return it.right > paper.right + 1 || it.left < paper.left - 1 || hits(it);
  }).map((it) => it.textContent);
})"""
"""Texts of drawings, in whatever fonts this machine has, that are not where they were measured."""


@pytest.mark.parametrize("template", PACKS)
def test_no_figure_and_no_head_of_a_table_is_broken(
    browser: Browser, made: Made, template: str
) -> None:
    with opened(browser, made(template, "en")) as page:
        for width, media in SHOWN:
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(media=media)
            assert page.evaluate(BROKEN) == [], (width, media)


SHOWN: tuple[tuple[int, Literal["screen", "print"]], ...] = (
    (PHONE, "screen"),
    (641, "screen"),
    (TABLET, "screen"),
    (673, "print"),
)
BROKEN = """() => {
  const broken = [];
  for (const cell of document.querySelectorAll("thead th, .num, .scroll td")) {
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      for (const { 0: word, index } of texts.currentNode.data.matchAll(/[\\w.,%]+/g)) {
        const range = document.createRange();
        range.setStart(texts.currentNode, index);
        range.setEnd(texts.currentNode, index + word.length);
        const tops = [...range.getClientRects()].map((it) => it.top);
        if (new Set(tops).size > 1) broken.push(word);
      }
    }
  }
  return broken;
}"""
"""Words and figures in cells that stand in two lines."""


@pytest.mark.parametrize("template", PACKS)
def test_contents_stand_beside_the_text_and_lead_to_each_heading(
    browser: Browser, made: Made, template: str
) -> None:
    with opened(browser, made(template)) as page:
        links = page.locator("nav a")
        assert links.filter(visible=True).count() == links.count() > 2
        nav, main = page.locator("nav").bounding_box(), page.locator("main").bounding_box()
        assert nav
        assert main
        assert nav["x"] + nav["width"] < main["x"]
        links.last.click()
        expect(page.locator(":is(h2, h3):target")).to_be_in_viewport()


@pytest.mark.parametrize("template", PACKS)
@pytest.mark.parametrize(
    ("lang", "width", "scheme"), [("zh", PHONE, "dark"), ("en", DESK, "light")]
)
def test_axe_finds_nothing_amiss(
    browser: Browser, made: Made, template: str, lang: Lang, width: int, scheme: Scheme
) -> None:
    with opened(browser, made(template, lang), width, scheme=scheme) as page:
        page.evaluate(OPEN)
        found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


OPEN = "document.querySelector('details').open = true"
"""Beside the text the contents are seen though they are closed, which axe does not know."""


def test_the_keyboard_reaches_the_text_and_the_boxes(browser: Browser, made: Made) -> None:
    with opened(browser, made("briefing"), PHONE) as page:
        page.keyboard.press("Tab")
        skip = page.get_by_role("link", name="跳到正文")
        expect(skip).to_be_focused()
        expect(skip).to_be_in_viewport()
        page.keyboard.press("Enter")
        expect(page.locator("main")).to_be_focused()
        box = page.locator("[id^=tick-]").first
        box.focus()
        page.keyboard.press("Space")
        expect(box).to_be_checked()
        size = box.bounding_box()
        assert size
        assert min(size["width"], size["height"]) >= 24
        page.set_viewport_size({"width": DESK, "height": 800})
        skip.focus()
        page.keyboard.press("Tab")
        expect(page.locator("nav a").first).to_be_focused()


def test_by_night_the_page_and_its_charts_are_dark(browser: Browser, made: Made) -> None:
    with opened(browser, made("digest"), PHONE, scheme="dark") as page:
        ground, dim = page.evaluate(
            """() => {
              const light = (colour) => Math.max(...colour.match(/\\d+/g).slice(0, 3));
              const fills = [...document.querySelectorAll("svg text:not([fill='#ffffff'])")];
              return [
                light(getComputedStyle(document.documentElement).backgroundColor),
                fills.map((it) => light(getComputedStyle(it).fill)).filter((it) => it < 150),
              ];
            }"""
        )
    assert ground < 40
    assert dim == []


def test_printed_it_is_paper_with_ticks_and_without_tools(browser: Browser, made: Made) -> None:
    with opened(browser, made("briefing"), PHONE, scheme="dark") as page:
        page.locator("[id^=tick-]").first.check()
        printed = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    texts = [printed[i].get_textpage().get_text_range() for i in range(len(printed))]
    assert [round(it) for it in printed[0].get_size()] == [595, 842]
    assert 10 <= len(printed) <= 20
    assert "".join(texts).count("✓") == 1
    assert "已完成1项，共39项" in "".join(texts)
    assert not re.search("只看未完成|恢复初始|跳到正文", "".join(texts))
    picture = printed[0].render(scale=0.2).to_pil().convert("L")
    assert ImageStat.Stat(picture).mean[0] > 200, "white paper"
