"""The preview in Chromium, as an author of a template sees it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, FrameLocator, Locator, Page, expect

from tests.conftest import PATIENCE
from tests.preview.conftest import Office


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The preview in a window; it must load nothing else and say nothing amiss."""
    context = browser.new_context(viewport={"width": 1280, "height": 500})
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: said.append(request.url))
    page.goto(address)
    yield page
    context.close()
    assert [text for text in said if not text.startswith((address, "data:,"))] == []


def shown(page: Page) -> FrameLocator:
    return page.frame_locator(".frames iframe:not(.coming)")


def has(page: Page, words: str) -> None:
    expect(shown(page).locator("article")).to_contain_text(words)


def problems(page: Page) -> Locator:
    return page.get_by_role("region", name="Problems")


def test_edit_break_and_mend_a_template(page: Page, office: Office) -> None:
    has(page, "First words.")
    expect(problems(page)).to_be_hidden()
    scroll = "it => it.ownerDocument.defaultView.scrollTo({top: 100, behavior: 'instant'})"
    shown(page).locator("html").evaluate(scroll)
    office.edit("First words.", "Second words.")
    has(page, "Second words.")
    top = "it => it.ownerDocument.defaultView.scrollY"
    assert shown(page).locator("html").evaluate(top) == 100
    office.edit("{{ report.title }}", "{{ report.titel }}")
    place = problems(page).get_by_role("button", name="content.html.j2:2")
    expect(place).to_be_visible()
    expect(problems(page)).to_contain_text("did you mean 'title'?")
    expect(problems(page).locator("code")).to_have_text("<h1>{{ report.titel }}</h1>")
    expect(page.get_by_role("status")).to_have_text("1 problem")
    has(page, "Second words.")
    expect(page.locator("#view-html .note")).to_contain_text("last good pages")
    link = problems(page).get_by_role("link", name="Open in VS Code").get_attribute("href") or ""
    assert link == f"vscode://file{office.content.as_posix()}:2"
    place.click()
    expect(page.get_by_role("dialog").locator(".here")).to_have_text("<h1>{{ report.titel }}</h1>")
    expect(page.get_by_role("dialog").locator(".here")).to_be_in_viewport()
    page.keyboard.press("Escape")
    office.edit("report.titel", "report.title")
    expect(problems(page)).to_be_hidden()
    expect(page.locator("#view-html .note")).to_be_hidden()


def test_a_change_of_the_data_is_drawn(page: Page, office: Office) -> None:
    has(page, "672元")
    data = office.briefing.parents[1] / "meetings" / "liaoning-2020.yaml"
    text = data.read_text(encoding="utf-8")
    data.write_text(text.replace("value: 672", "value: 673"), encoding="utf-8")
    has(page, "673元")
    data.write_text(text.replace("value: 672", "value: about"), encoding="utf-8")
    place = problems(page).get_by_role("button", name="meetings/liaoning-2020.yaml:")
    expect(place.first).to_be_visible()
    has(page, "673元")
    data.write_text(text, encoding="utf-8")
    has(page, "672元")
    expect(problems(page)).to_be_hidden()


def test_a_parameter_is_set_and_taken_back(page: Page) -> None:
    has(page, "first motto")
    page.get_by_label("motto").fill("other motto")
    has(page, "other motto")
    expect(page.locator("#keep pre")).to_have_text('parameters:\n  motto: "other motto"')
    page.get_by_role("button", name="Reset").click()
    has(page, "first motto")
    expect(page.get_by_label("motto")).to_have_value("first motto")


def test_what_is_set_is_kept_for_each_template(page: Page, office: Office) -> None:
    page.get_by_label("motto").fill("other motto")
    has(page, "other motto")
    page.get_by_label("Template").select_option("second")
    expect(page.get_by_label("motto")).to_have_count(0)
    expect(page).to_have_title(re.compile("second"))
    page.get_by_label("Template").select_option("mine")
    has(page, "other motto")
    page.get_by_label("Language").select_option("en")
    has(page, "Briefing on the 2020 Liaoning")


def test_pdf_pages_follow_the_web_page(page: Page, office: Office) -> None:
    office.offer("html", "pdf")
    page.get_by_role("tab", name="PDF").click()
    pages = page.locator("#view-pdf img")
    expect(pages.first).to_be_visible()
    assert drawn(pages.first) > 500
    before = pages.first.get_attribute("src")
    office.edit("First words.", "Second words.")
    expect(pages.first).not_to_have_attribute("src", before or "")
    assert drawn(pages.first) > 500


def drawn(picture: Locator) -> Any:
    """The width of a picture in its own dots, once it is there; it may be replaced meanwhile."""
    loaded = "new Promise(done => { it.onload = it.onerror = done; })"
    return picture.evaluate(
        f"async it => {{ while (!it.complete) await {loaded}; return it.naturalWidth; }}"
    )


def test_word_pages_are_shown_or_it_is_said_why_not(page: Page, office: Office) -> None:
    office.offer("html", "docx")
    page.get_by_role("tab", name="Word").click()
    panel = page.get_by_role("tabpanel", name="Word")
    if shutil.which("soffice"):
        expect(panel.locator("img").first).to_be_visible()
        assert drawn(panel.locator("img").first) > 500
    else:
        expect(panel).to_contain_text("LibreOffice is not installed")


def test_it_works_with_the_keyboard_and_for_all_readers(page: Page, office: Office) -> None:
    has(page, "First words.")
    page.get_by_role("tab", name="Web page").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="PDF")).to_be_focused()
    expect(page.get_by_role("tabpanel", name="PDF")).to_be_visible()
    expect(page.get_by_role("tabpanel", name="Web page")).to_be_hidden()
    page.keyboard.press("ArrowLeft")
    office.edit("{{ report.title }}", "{{ report.titel }}")
    expect(problems(page)).to_be_visible()
    schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    for scheme in schemes:
        page.emulate_media(color_scheme=scheme)
        found = Axe().run(page, options={"iframes": False})
        assert found.violations_count == 0, found.generate_report()


def test_a_new_picture_is_shown(page: Page, office: Office) -> None:
    has(page, "First words.")
    page.get_by_label("logo").fill("seal.png")
    expect(problems(page)).to_contain_text("there is no image seal.png")
    from PIL import Image

    Image.new("RGB", (40, 20), "#C00000").save(office.folder / "seal.png")
    office.edit(
        "<h1>", '{% if params.logo %}<p><img src="{{ params.logo }}" alt="A"></p>{% endif %}<h1>'
    )
    expect(shown(page).locator("article img")).to_be_visible()
    expect(problems(page)).to_be_hidden()
