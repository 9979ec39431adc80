"""The page "source" in Chromium, as a clerk uses it who checks a draft."""

from __future__ import annotations

import asyncio
import re
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, expect

from reportgen.preview.app import make_app
from reportgen.preview.ask import Ask, Made
from reportgen.preview.review import Review
from reportgen.preview.session import SHOWN_FORMATS, Session
from tests.preview.review.drafted import DATA, reading


class Quick:
    """Makes no documents: the page on which data is checked needs none."""

    def make(self, _: Ask) -> Made:
        return Made(note="-")


@pytest.fixture
def address(draft: Path, heavy: None) -> Iterator[str]:
    """The address of a preview in this process, which makes no documents."""
    from uvicorn import Config, Server

    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    briefing = draft / "briefing.yaml"
    servers: list[Server] = []
    sessions: list[Session] = []

    async def serve() -> None:
        makers = {kind: Quick() for kind in SHOWN_FORMATS}
        session = Session(Ask(briefing, messages="en"), makers, Made())
        app = make_app(session, Review(briefing, "en", reading))
        tasks = [asyncio.ensure_future(session.run(kind)) for kind in SHOWN_FORMATS]
        session.refresh()
        sessions.append(session)
        servers.append(Server(Config(app, log_level="warning")))
        await servers[0].serve(sockets=[listening])
        for task in tasks:
            task.cancel()

    thread = threading.Thread(target=asyncio.run, args=(serve(),))
    thread.start()
    yield f"http://127.0.0.1:{listening.getsockname()[1]}/"
    sessions[0].close()
    servers[0].should_exit = True
    thread.join(20)
    listening.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The page, open; it must load nothing else and say nothing amiss."""
    context = browser.new_context(viewport={"width": 1280, "height": 700})
    page = context.new_page()
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: said.append(request.url))
    page.goto(address)
    page.get_by_role("tab", name="Source").click()
    expect(page.locator("article.card")).to_have_count(8)
    yield page
    assert [it for it in said if not it.startswith((address, "data:,"))] == []
    context.close()


def test_questions_are_answered_and_nothing_else_is_changed(page: Page, draft: Path) -> None:
    file = draft / "meeting.yaml"
    left = page.locator("#review-open")
    expect(left).to_have_text("Questions still open: 3")
    page.get_by_role("button", name="Next question").click()
    kind = page.locator("#figure-2").get_by_label("Kind")
    expect(kind).to_be_focused()
    expect(page.locator(".number.here")).to_have_text("7.5%")
    kind.select_option("average per year")
    page.keyboard.press("Tab")
    page.locator("#figure-2").get_by_role("button", name="Write to the file").click()
    expect(left).to_have_text("Questions still open: 2")
    expect(page.locator("#review-said")).to_have_text("Written to meeting.yaml from line 26")
    wanted = DATA.replace(
        "kind: year_on_year    # ? 同比指哪一项，原文没有写明", "kind: average_annual"
    )
    assert file.read_bytes() == wanted.encode()
    # the next question has the focus: what is typed is looked at before it is written
    period = page.locator("#figure-3").get_by_label("Period")
    expect(period).to_be_focused()
    period.fill("2020-13")
    page.keyboard.press("Enter")
    expect(page.locator("#figure-3 .wrong")).to_contain_text("2020-13")
    expect(period).to_be_focused()
    assert file.read_bytes() == wanted.encode()
    # what another program changes meanwhile is not written over, and what was typed stays
    file.write_text("# mine\n" + wanted, encoding="utf-8")
    period.fill("2019")
    page.keyboard.press("Enter")
    expect(page.locator("#review-said")).to_contain_text("The file was changed meanwhile")
    assert file.read_text(encoding="utf-8") == "# mine\n" + wanted
    expect(period).to_have_value("2019")
    page.locator("#figure-3").get_by_role("button", name="Write to the file").click()
    expect(left).to_have_text("Questions still open: 1")
    wanted = "# mine\n" + wanted.replace("period: 2020    # ? 原文没有写年份", "period: 2019")
    assert file.read_bytes() == wanted.encode()
    page.locator("#figure-5").get_by_label("Indicator").press("Enter")  # it is right as it is
    expect(left).to_have_text("No question is open")
    assert file.read_bytes() == wanted.replace("   # ? indicator: 原文只说“困难群众”", "").encode()


def test_it_works_with_the_keyboard_and_for_all_readers(page: Page) -> None:
    page.locator(".number.is-figure", has_text="31万").click()
    volunteers = page.locator("#figure-4").get_by_role("button", name="Registered volunteers")
    expect(volunteers).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".number", has_text="31万")).to_be_focused()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page.locator(".number", has_text="18.6万")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowUp")
    expect(volunteers).to_be_focused()
    page.get_by_role("button", name="In no figure 3").click()
    expect(page.locator("#review-said")).to_contain_text("in no figure of the data")
    expect(page.locator("#figure-6")).to_contain_text(
        re.compile("does not stand at its place|is nowhere in the text")
    )
    page.locator("#figure-6").get_by_role("button", name="Change").click()
    page.locator("#figure-6").get_by_label("Unit").fill("nix")
    page.keyboard.press("Enter")
    expect(page.locator("#figure-6-unit-wrong")).to_contain_text("nix")
    schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    for scheme in schemes:
        page.emulate_media(color_scheme=scheme)
        for width in (1280, 390):
            page.set_viewport_size({"width": width, "height": 700})
            found = Axe().run(page, options={"iframes": False})
            assert found.violations_count == 0, found.generate_report()
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width
