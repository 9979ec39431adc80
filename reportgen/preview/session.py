"""What is shown at the moment: the newest save wins, and the last good pages stay."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any, Protocol

from reportgen.languages import LANGUAGES, Lang
from reportgen.messages import words
from reportgen.model.format import Format
from reportgen.preview.ask import Ask, Made, fault
from reportgen.preview.state import problem_card, status_words, subject_fields, view_fields
from reportgen.preview.view import View
from reportgen.preview.worker import TIME_LIMITS
from reportgen.wanted import words_among

SHOWN_FORMATS: tuple[Format, ...] = tuple(TIME_LIMITS)
FOLLOWERS: tuple[Format, ...] = SHOWN_FORMATS[1:]
"""They are made when the web page is there: what is wrong with the template shows in it first."""


class Maker(Protocol):
    """A worker."""

    def make(self, ask: Ask) -> Made:
        """What came of it."""


class Session:
    """The state of a preview; reports each change to everyone who listens."""

    def __init__(self, ask: Ask, makers: Mapping[Format, Maker], known: Made) -> None:
        """``known`` are the files that are known before anything is made."""
        self.ask = ask
        self.views: dict[Format, View] = {kind: View() for kind in makers}
        self.views["html"].made = known
        self.revision = 0
        self._makers = makers
        self._given: dict[str | None, Mapping[str, str]] = {ask.template: ask.parameters}
        self._words = words_among(ask.parameters)
        self._listeners: set[asyncio.Event] = set()
        self._closed = False

    @property
    def last(self) -> Made:
        """What came of making the web page: it knows the files and the template."""
        return self.views["html"].made

    def refresh(self) -> None:
        """A file was saved, or something was chosen: everything is to be made anew."""
        self.revision += 1
        self.views["html"].wake.set()
        self._announce()

    def choose(self, template: str | None, lang: Lang | None) -> None:
        """Show another template or language; what was set of a template is kept for it."""
        if template and template != self._template:
            self._given[self._template] = self.ask.parameters
            parameters = self._given.get(template, {})
            self.ask = replace(self.ask, template=template)
            self._set(parameters)
        self.ask = replace(self.ask, lang=lang or self.ask.lang)
        self.refresh()

    def set(self, parameters: Mapping[str, str]) -> None:
        """Set all parameters of the template that are not to be as the briefing file says."""
        self._set(parameters)
        self.refresh()

    def _set(self, parameters: Mapping[str, str]) -> None:
        """Words of meetings stay: they are those of all templates, and the page has none."""
        self.ask = replace(self.ask, parameters={**self._words, **parameters})

    @property
    def _template(self) -> str | None:
        subject = self.last.subject
        return self.ask.template or (subject.template if subject else None)

    async def run(self, kind: Format) -> None:
        """Make one format whenever it is out of date, until cancelled."""
        view = self.views[kind]
        while True:
            await view.wake.wait()
            view.wake.clear()
            revision = self.revision
            view.busy = True
            self._announce()
            made = await self._made(kind)
            view.busy = False
            if not self._out_of_date(kind, revision):
                self._take(kind, made, revision)
            self._announce()

    async def _made(self, kind: Format) -> Made:
        """What came of it, whatever becomes of the maker: the next save is waited for."""
        try:
            return await asyncio.to_thread(self._makers[kind].make, self.ask)
        except Exception as error:
            return Made(problems=(fault(error),))

    def _out_of_date(self, kind: Format, revision: int) -> bool:
        if kind == "html":
            return revision != self.revision
        return revision < self.views["html"].good

    def _take(self, kind: Format, made: Made, revision: int) -> None:
        view = self.views[kind]
        view.made, view.revision = made if made.good else _knowing(made, view.made), revision
        if not made.good:
            return
        view.shown, view.good = made.content or b"", revision
        view.key = sha256(made.content).hexdigest()[:16] if made.content else ""
        if kind == "html":
            for follower in FOLLOWERS:
                self.views[follower].wake.set()

    def state(self) -> dict[str, Any]:
        """Everything that the page shows, as JSON has it."""
        lang = self.ask.messages
        views = {kind: view_fields(kind, view, lang) for kind, view in self.views.items()}
        shown = [self.views[kind].made for kind in SHOWN_FORMATS if self._is_current(kind)]
        problems = dict.fromkeys(problem for made in shown for problem in made.problems)
        return {
            "revision": self.revision,
            "subject": subject_fields(self.last.subject, self.ask),
            "templates": self.last.templates,
            "languages": {lang: it.name for lang, it in LANGUAGES.items()},
            "views": views,
            "status": words(status_words(self.views, tuple(problems)), lang),
            "problems": [problem_card(it, lang, self.source(it.file)) for it in problems],
        }

    def _is_current(self, kind: Format) -> bool:
        """Whether what came last of a format is of the files that the web page is of, or newer."""
        page = self.views["html"]
        return kind == "html" or (page.made.good and self.views[kind].revision >= page.revision)

    async def states(self) -> AsyncIterator[dict[str, Any]]:
        """The state now and after each change, until the session is closed."""
        changed = asyncio.Event()
        self._listeners.add(changed)
        try:
            while not self._closed:
                yield self.state()
                await changed.wait()
                changed.clear()
        finally:
            self._listeners.discard(changed)

    def close(self) -> None:
        """Let go of those who listen."""
        self._closed = True
        self._announce()

    def _announce(self) -> None:
        for changed in self._listeners:
            changed.set()

    def source(self, name: str) -> Path | None:
        """The file of that name, where it is one of the data or in a folder of templates."""
        if not name:
            return None
        try:
            return self._known(Path(name).resolve())
        except (OSError, RuntimeError, ValueError):  # a link to itself, a name that is none
            return None

    def _known(self, file: Path) -> Path | None:
        files = {it.resolve() for it in (self.ask.briefing, *self.last.files)}
        folders = [folder.resolve() for folder in self.last.folders]
        known = file in files or any(file.is_relative_to(folder) for folder in folders)
        return file if known and file.is_file() else None


def _knowing(made: Made, before: Made) -> Made:
    """What failed, with what was known before: the next save of any file may put it right."""
    return replace(
        made,
        subject=made.subject or before.subject,
        templates=made.templates or before.templates,
        files=tuple(dict.fromkeys((*made.files, *before.files))),
        folders=tuple(dict.fromkeys((*made.folders, *before.folders))),
    )
