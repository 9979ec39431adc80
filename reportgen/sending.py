"""The tasks of a meeting as they are sent out, to be filled in: all together or by lead unit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from reportgen.errors import InputError
from reportgen.languages import Lang
from reportgen.ledger import has_tasks, standings
from reportgen.ledger.summary import NO_GROUP, NO_LEAD
from reportgen.loading import load
from reportgen.missing import require_words
from reportgen.model.briefing import Briefing
from reportgen.model.meeting import Meeting
from reportgen.model.problem import Problem
from reportgen.model.task_standing import TaskStanding
from reportgen.paths import AnyPath, shown
from reportgen.pipeline import MadeDocument, run
from reportgen.tables.faults import TableError
from reportgen.tables.task_book import TaskLine, TaskPage, task_book
from reportgen.tables.task_words import BOOK_WORDS
from reportgen.tasks.filed import full_id, task_values
from reportgen.tasks.package import open_package
from reportgen.tasks.word_copy import word_copy
from reportgen.wanted import documents_wanted

_REFUSED = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)
"""Names that Windows keeps for devices, whatever they end in."""
_LONGEST_NAME = 120
"""Bytes: systems take 255, and the path stands before it."""

SentFormat = Literal["docx", "xlsx"]
_PACK = "checklist"


@dataclass(frozen=True, slots=True)
class SentPart:
    """A sheet of a workbook, or a file of one unit: its name, and how many tasks it has."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file to be sent out: its name and bytes, and its parts, which are sheets of a workbook."""

    name: str
    content: bytes
    parts: tuple[SentPart, ...]

    @property
    def count(self) -> int:
        """How many tasks it has."""
        return sum(it.count for it in self.parts)


def task_workbook(path: AnyPath, *, lang: Lang | None = None, by_lead: bool = False) -> SentFile:
    """The tasks of a meeting file, or of a briefing file as its documents list them, to fill in.

    Args:
        path: The file.
        lang: The language of the workbook; that of the file where None.
        by_lead: A sheet for each unit that leads, and one for the tasks of none.

    Raises:
        InputError: the file is wrong, lacks words in the language, or has no tasks.
    """
    found = _Sent.of(path, lang)
    pages = [found.page(lead, lines) for lead, lines in found.by_lead()] if by_lead else ()
    return found.workbook(BOOK_WORDS["tasks"][found.lang], pages or [found.whole])


def unit_files(
    path: AnyPath, kind: SentFormat, *, lang: Lang | None = None
) -> tuple[SentFile, ...]:
    """A file for each unit that leads, with its tasks alone, and one for the tasks of none.

    Word documents are those of the pack ``checklist`` with its parameter ``lead``, so that they
    are verified as any document is.

    Raises:
        InputError: as :func:`task_workbook`.
    """
    found = _Sent.of(path, lang)
    parts = list(found.by_lead())
    names = file_names([lead for lead, _ in parts], kind)
    if kind == "xlsx":
        return tuple(
            found.workbook(name, [found.page(lead, lines)])
            for name, (lead, lines) in zip(names, parts, strict=True)
        )
    contents = found.documents(dict(parts))
    return tuple(
        SentFile(name, content, (SentPart(lead, len(lines)),))
        for name, content, (lead, lines) in zip(names, contents, parts, strict=True)
    )


def file_names(units: Iterable[str], ending: str) -> tuple[str, ...]:
    """A file name for each unit: any system takes it, and none is that of another.

    What a name may not have is ``_``, what is too long is cut, and of names that would be the same,
    in capitals or not, the later ones are numbered.
    """
    known: set[str] = set()
    found = []
    for unit in units:
        plain = " ".join(_REFUSED.sub("_", unit).split()).strip(". ")
        plain = (
            plain.encode("utf-8", "ignore")[:_LONGEST_NAME].decode("utf-8", "ignore").strip(". ")
        )
        if not plain or _RESERVED.fullmatch(plain):
            plain += "_"
        name, number = plain, 1
        while name.casefold() in known:
            number += 1
            name = f"{plain} ({number})"
        known.add(name.casefold())
        found.append(f"{name}.{ending}")
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Sent:
    """What is sent out of a briefing."""

    path: Path
    briefing: Briefing
    lang: Lang
    lines: tuple[TaskLine, ...]

    @classmethod
    def of(cls, path: AnyPath, lang: Lang | None) -> _Sent:
        briefing = load(path)
        lang = lang or briefing.lang
        require_words(briefing, lang)
        meetings = [it for it in (briefing.subject, briefing.benchmark) if it is not None]
        listed = [it for it in meetings if has_tasks(it)]
        lines = [it for meeting in listed for it in _lines(meeting, lang, named=len(listed) > 1)]
        if not lines:
            raise InputError([Problem.of("tasks.none", shown(Path(path)))])
        return cls(Path(path), briefing, lang, tuple(lines))

    def by_lead(self) -> Iterator[tuple[str, tuple[TaskLine, ...]]]:
        """The lines of each unit that leads, as they come; at the end those that none does."""
        nobody = NO_LEAD[self.lang]
        found: dict[str, list[TaskLine]] = {}
        for line in self.lines:
            found.setdefault(line.values.get("owner") or nobody, []).append(line)
        found |= {nobody: found.pop(nobody)} if nobody in found else {}
        yield from ((lead, tuple(listed)) for lead, listed in found.items())

    @property
    def whole(self) -> TaskPage:
        """All of them on one sheet."""
        title = BOOK_WORDS["title"][self.lang].format(title=self.briefing.title[self.lang])
        return TaskPage(BOOK_WORDS["tasks"][self.lang], title, self.lines)

    def page(self, lead: str, lines: tuple[TaskLine, ...]) -> TaskPage:
        """Those of one unit."""
        words = BOOK_WORDS["title_of_lead"][self.lang]
        return TaskPage(lead, words.format(title=self.briefing.title[self.lang], lead=lead), lines)

    def workbook(self, name: str, pages: Sequence[TaskPage]) -> SentFile:
        """A workbook of these sheets."""
        about = self.briefing
        try:
            content = task_book(pages, briefing=about.id, lang=self.lang, date=about.clock)
        except TableError as error:
            problem = Problem.of(error.code, shown(self.path), **error.arguments)
            raise InputError([problem]) from None
        return SentFile(name, content, tuple(SentPart(it.name, len(it.lines)) for it in pages))

    def documents(self, parts: Mapping[str, Sequence[TaskLine]]) -> tuple[bytes, ...]:
        """A Word document for each of these units, read back and held against the data."""
        wanted = [
            it
            for lead in parts
            for it in documents_wanted(self.briefing, [_PACK], ["docx"], {"lead": lead})
        ]
        made = run(self.briefing, wanted, lang=self.lang).made
        wrong = [found for it in made for found in it.findings]
        for lead, it in zip(parts, made, strict=True):
            lost = {line.task for line in parts[lead]} ^ set(_tasks_in(it))
            if lost:
                names = tuple(sorted(lost))
                wrong.append(Problem.of("tasks.list_of_others", lead=lead, tasks=names))
        if wrong:
            raise InputError(wrong)
        return tuple(it.content for it in made)


def _tasks_in(made: MadeDocument) -> Iterable[str]:
    """The tasks that a document carries, as it will be read when it comes back."""
    with open_package(made.content, made.name) as package:
        return word_copy(made.content, made.name, package).built or ()


def _lines(meeting: Meeting, lang: Lang, *, named: bool) -> Iterator[TaskLine]:
    """The tasks of a meeting in their order, with the numbers of its lists."""
    for it in standings(meeting, meeting.ledger.as_of or meeting.date):
        task = it.task
        yield TaskLine(
            full_id(meeting, task),
            it.number,
            task.text[lang],
            task_values(task, lang),
            meeting.title[lang] if named else "",
            _group(it, meeting, lang),
            tuple(other[lang] for other in task.support),
            task.person[lang] if task.person else "",
            task.closed is not None,
        )


def _group(it: TaskStanding, meeting: Meeting, lang: Lang) -> str:
    if it.group is None:
        return (meeting.year_end_period or NO_GROUP)[lang]
    return it.group.heading[lang] if it.group.heading else ""
