from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import pytest

import reportgen
from reportgen.model.format import Format
from reportgen.model.problem import Problem
from reportgen.preview.ask import Ask, Made, Subject
from reportgen.preview.session import SHOWN_FORMATS, Session


@pytest.fixture(autouse=True)
def no_sizes(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is made here is no PDF that could be measured."""
    monkeypatch.setattr("reportgen.preview.state.sizes", lambda _: ())


BROKEN = Made(problems=(Problem.of("preview.worker_ended"),))


class Maker:
    """Makes what it is told to, once it is let."""

    def __init__(self) -> None:
        self.asked: list[Ask] = []
        self.next = Made(b"first")
        self.fails: Exception | None = None
        self.let = Event()
        self.let.set()

    def make(self, ask: Ask) -> Made:
        made = self.next
        self.asked.append(ask)
        assert self.let.wait(60)
        if self.fails:
            raise self.fails
        return made


Scene = Callable[[Session, dict[Format, Maker]], Coroutine[Any, Any, None]]


def play(scene: Scene, **given: str) -> None:
    async def run() -> None:
        makers = {kind: Maker() for kind in SHOWN_FORMATS}
        words = {f"words.{name}": it for name, it in given.items()}
        session = Session(Ask(Path("briefing.yaml"), "mine", parameters=words), makers, Made())
        works = [asyncio.ensure_future(session.run(kind)) for kind in SHOWN_FORMATS]
        await scene(session, makers)
        for work in works:
            work.cancel()

    with ThreadPoolExecutor(1) as pool:  # the browser of other tests has a loop in this thread
        pool.submit(asyncio.run, run()).result()


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(60):
        while not true():
            await asyncio.sleep(0.005)


async def idle(session: Session) -> None:
    await until(lambda: not any(v.busy or v.wake.is_set() for v in session.views.values()))


def test_the_newest_save_wins_and_work_out_of_date_is_dropped() -> None:
    async def scene(session: Session, makers: dict[Format, Maker]) -> None:
        page = makers["html"]
        page.let.clear()
        session.refresh()
        await until(lambda: len(page.asked) == 1)
        page.next = Made(b"second")
        for _ in range(3):
            session.refresh()
        page.let.set()
        await until(lambda: session.views["html"].shown == b"second")
        await idle(session)
        assert len(page.asked) == 2
        assert len(makers["pdf"].asked) == 1

    play(scene)


def test_a_pdf_of_an_older_page_is_dropped() -> None:
    async def scene(session: Session, makers: dict[Format, Maker]) -> None:
        pdf = makers["pdf"]
        pdf.let.clear()
        pdf.next = Made(b"old")
        session.refresh()
        await until(lambda: len(pdf.asked) == 1)
        pdf.next = BROKEN
        session.refresh()
        await until(lambda: session.views["html"].good == 2)
        pdf.let.set()
        await idle(session)
        assert len(pdf.asked) == 2
        assert session.views["pdf"].shown == b""

    play(scene)


def test_the_last_good_pages_stay_beside_the_problem() -> None:
    async def scene(session: Session, makers: dict[Format, Maker]) -> None:
        session.refresh()
        await until(lambda: session.views["docx"].shown == b"first")
        await idle(session)
        key = session.views["html"].key
        makers["html"].next = BROKEN
        session.refresh()
        await until(lambda: bool(session.state()["problems"]))
        state = session.state()
        assert state["views"]["html"]["failed"]
        assert state["views"]["html"]["key"] == key
        assert len(makers["pdf"].asked) == 1
        makers["html"].next = Made(b"mended")
        session.refresh()
        await until(lambda: session.views["html"].shown == b"mended")
        assert not session.state()["problems"]
        assert not session.state()["views"]["html"]["failed"]

    play(scene)


def test_a_format_that_a_template_lacks_shows_no_old_pages() -> None:
    async def scene(session: Session, makers: dict[Format, Maker]) -> None:
        session.refresh()
        await until(lambda: session.views["pdf"].shown == b"first")
        makers["pdf"].next = Made(note="not made for pdf")
        session.refresh()
        await until(lambda: session.views["pdf"].made.note != "")
        assert session.views["pdf"].shown == b""

    play(scene)


def test_what_is_set_is_kept_for_each_template() -> None:
    async def scene(session: Session, makers: dict[Format, Maker]) -> None:
        makers["html"].next = Made(b"x", subject=Subject("", "mine", "zh", (), ()))
        session.set({"motto": "a"})
        await until(lambda: session.views["html"].good == 1)
        session.choose("other", None)
        assert (session.ask.template, dict(session.ask.parameters)) == ("other", {})
        session.choose("mine", "en")
        assert dict(session.ask.parameters) == {"motto": "a"}
        assert session.ask.lang == "en"
        await idle(session)

    play(scene)


def test_who_listens_is_told_of_each_change_and_let_go() -> None:
    async def scene(session: Session, makers: dict[Format, Maker]) -> None:
        heard: list[int] = []

        async def listen() -> None:
            heard.extend([state["revision"] async for state in session.states()])

        listening = asyncio.ensure_future(listen())
        await asyncio.sleep(0)
        session.choose(None, "en")
        await idle(session)
        session.close()
        await asyncio.wait_for(listening, 60)
        assert heard[0] == 0
        assert heard[-1] == 1

    play(scene)


def test_word_is_made_where_the_page_is_only_a_note() -> None:
    async def scene(session: Session, makers: dict[Format, Maker]) -> None:
        makers["html"].next = Made(note="one Word document")
        session.refresh()
        await until(lambda: session.views["docx"].shown == b"first")
        views = session.state()["views"]
        assert views["html"]["note"] == "one Word document"
        assert not views["html"]["failed"]

    play(scene)


def test_problems_of_older_files_are_not_shown_while_the_pages_are_made_again() -> None:
    async def scene(session: Session, makers: dict[Format, Maker]) -> None:
        pdf = makers["pdf"]
        pdf.next = BROKEN
        session.refresh()
        await until(lambda: bool(session.state()["problems"]))
        await idle(session)
        pdf.let.clear()
        session.refresh()
        await until(lambda: session.views["html"].good == 2)
        assert not session.state()["problems"]
        pdf.let.set()
        await idle(session)
        assert session.state()["problems"]

    play(scene)


def test_the_page_has_a_tab_for_each_format_that_is_shown() -> None:
    static = Path(reportgen.__file__).parent / "preview" / "static"
    page, script = ((static / f"preview.{it}").read_text(encoding="utf-8") for it in ("html", "js"))
    assert re.findall(r'id="tab-(\w+)"', page) == [*SHOWN_FORMATS, "review"]
    (kinds,) = re.findall(r"const KINDS = (\[.*?\]);", script)
    assert json.loads(kinds) == list(SHOWN_FORMATS)


def test_words_of_meetings_stay_whatever_is_set_and_shown() -> None:
    async def scene(session: Session, _: dict[Format, Maker]) -> None:
        session.set({"motto": "x"})
        assert session.ask.parameters == {"words.office": "Unit", "motto": "x"}
        session.choose("other", None)
        assert session.ask.parameters == {"words.office": "Unit"}
        session.choose("mine", None)
        assert session.ask.parameters == {"words.office": "Unit", "motto": "x"}

    play(scene, office="Unit")


KNOWN = Made(files=(Path("a.yaml"), Path("b.yaml")), folders=(Path("templates"),))


def test_what_fails_is_watched_on_with_all_that_was_known() -> None:
    async def scene(session: Session, makers: dict[Format, Maker]) -> None:
        makers["html"].next = replace(KNOWN, content=b"page", templates=("mine",))
        session.refresh()
        await idle(session)
        makers["html"].next = replace(BROKEN, files=(Path("c.yaml"),))
        session.refresh()
        await idle(session)
        assert session.last.problems == BROKEN.problems
        assert session.last.files == (Path("c.yaml"), *KNOWN.files)
        assert session.last.folders == KNOWN.folders
        assert session.last.templates == ("mine",)
        makers["html"].next = Made(b"page", files=(Path("a.yaml"),))
        session.refresh()
        await idle(session)
        assert session.last.files == (Path("a.yaml"),), "what is named no more is left"

    play(scene)


def test_a_maker_that_fails_oddly_is_asked_again_with_the_next_save() -> None:
    async def scene(session: Session, makers: dict[Format, Maker]) -> None:
        makers["html"].fails = MemoryError()
        session.refresh()
        await idle(session)
        assert [it.code for it in session.last.problems] == ["machine.fault"]
        makers["html"].fails = None
        session.refresh()
        await idle(session)
        assert session.views["html"].shown == b"first"

    play(scene)
