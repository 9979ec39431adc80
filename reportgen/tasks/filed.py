"""The tasks of a meeting file: what it says of each, and the same file with that changed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from reportgen.datafile.parsed import ParsedFile, Position
from reportgen.datafile.parsed import Path as DataPath
from reportgen.errors import InputError
from reportgen.identity import words_mark
from reportgen.languages import LANGUAGES
from reportgen.loading.files import read_bytes
from reportgen.loading.key_names import KEY_NAMES
from reportgen.loading.meeting_entries import MeetingFile
from reportgen.loading.patch import Drop, Put, YamlChange, patched
from reportgen.loading.read_files import read_file
from reportgen.loading.tasks import placed_tasks
from reportgen.loading.unfinished import meeting_of
from reportgen.loading.yaml_places import YamlNode, YamlPlaces, places_of
from reportgen.model.indicator import CodeList
from reportgen.model.meeting import Meeting, Task
from reportgen.model.problem import Problem
from reportgen.model.returned import TaskChange, TaskField, TaskValues
from reportgen.model.text import Lang
from reportgen.paths import shown
from reportgen.tables.words import FIELD_WORDS
from reportgen.wording.deadlines import read_deadline

ORDER = (
    *("id", "text", "at", "owner", "support", "person", "due", "status", "milestones"),
    *("progress", "closed", "serves"),
)
"""The keys of a task in the order in which new ones are written."""
_CHINESE: Mapping[str, str] = {
    "status": "状态",
    "owner": "责任单位",
    "due": "完成时限",
    "progress": "进展情况",
}
"""What a new key is called among Chinese ones."""


@dataclass(frozen=True, slots=True)
class FiledTasks:
    """A meeting file with its tasks.

    Attributes:
        path: Where it lies.
        content: Its bytes, as they were read.
        lang: The language of words that it gives in one language alone.
        meeting: The meeting.
        places: By the full ids of the tasks where each stands in the file; None of those that are
            read out of a table file.
    """

    path: Path
    content: bytes
    lang: Lang
    meeting: Meeting
    places: Mapping[str, DataPath | None]
    codes: CodeList | None

    @property
    def text(self) -> str:
        """The file as text, its line ends as they are."""
        return self.content.decode("utf-8")

    def values(self, lang: Lang) -> dict[str, TaskValues]:
        """What it says of each task, as a document in this language does, by full ids."""
        return {full_id(self.meeting, it): task_values(it, lang) for it in all_tasks(self.meeting)}

    @property
    def texts(self) -> dict[str, str]:
        """The words of its tasks in its own language, by full ids."""
        return {full_id(self.meeting, it): it.text[self.lang] for it in all_tasks(self.meeting)}

    def words(self, lang: Lang) -> dict[str, str]:
        """Marks of the words of its tasks in a language, by full ids."""
        meeting = self.meeting
        return {full_id(meeting, it): words_mark(it.text[lang]) for it in all_tasks(meeting)}

    def due_said(self, task: str, said: str, lang: Lang) -> str:
        """What documents would say of a deadline that somebody wrote: 6月30日前 is 2021-06-30."""
        meeting = self.meeting
        turn = any(full_id(meeting, it) == task for it in meeting.year_end)
        year = meeting.tasks.year if meeting.tasks else None
        year = meeting.date.year if turn else year
        found = read_deadline(said, year, self.lang)
        if found is None:
            return said
        day = found.last_day.isoformat() if found.last_day else ""
        return found.words[lang] if found.words else day

    def changed(self, changes: Iterable[TaskChange]) -> bytes:
        """The file with these values, and nothing else changed.

        Raises:
            InputError: a value has no place in the file, as in an anchor or a table file; it would
                not load; or another value would change.
        """
        listed = list(changes)
        tasks = dict.fromkeys(it.task for it in listed)
        tabled = [it for it in tasks if self.places[it] is None]
        if tabled:
            file = shown(self.path)
            raise InputError([Problem.of("tasks.in_table", file, task=it) for it in tabled])
        text = _as_mappings(self.text, [place for it in tasks if (place := self.places[it])])
        places = places_of(text)
        steps = [step for it in listed for step in self._steps(places, it)]
        content = patched(text, steps, shown(self.path)).encode("utf-8")
        self._check(content, listed)
        return content

    def _steps(self, places: YamlPlaces, change: TaskChange) -> Iterator[YamlChange]:
        place = self.places[change.task] or ()
        steps = _Steps(places.at(place), place, self.lang, change.lang)
        return steps.of(change.field, change.after)

    def _check(self, content: bytes, changes: list[TaskChange]) -> None:
        """Read the file as it would be, and see that it says what it should, and nothing else."""
        meeting, problems = meeting_of(content, self.path, self.codes)
        if meeting is None:
            raise InputError(problems)
        wrong: dict[str, None] = {}
        for lang in {self.lang, *(it.lang for it in changes)}:
            found = {full_id(meeting, it): task_values(it, lang) for it in all_tasks(meeting)}
            wanted = {task: dict(values) for task, values in self.values(lang).items()}
            touched = {(it.task, it.field): it for it in changes}
            for task, values in wanted.items():
                for name in values:
                    change = touched.get((task, name))
                    if change is None or change.lang == lang:
                        after = change.after if change else values[name]
                        if found.get(task, {}).get(name) != after:
                            wrong[task] = None
        if wrong:
            named = tuple(wrong)
            raise InputError([Problem.of("tasks.not_as_wanted", shown(self.path), tasks=named)])


def filed_tasks(path: Path, codes: CodeList | None) -> FiledTasks:
    """The tasks of a meeting file; ``codes`` are those that it is read with.

    Raises:
        InputError: it is no meeting file, or is wrong.
    """
    content = read_bytes(path)
    source, file, language = read_file(path, MeetingFile, content)
    meeting, problems = meeting_of(content, path, codes)
    if meeting is None or file is None:
        raise InputError(problems or source.problems)
    places = _places(source, file, content.decode("utf-8"), meeting)
    return FiledTasks(path, content, language.lang, meeting, places, codes)


def all_tasks(meeting: Meeting) -> Iterator[Task]:
    """The tasks of a meeting, and those around the turn of the year."""
    for group in meeting.tasks.groups if meeting.tasks else ():
        yield from group.items
    yield from meeting.year_end


def full_id(meeting: Meeting, task: Task) -> str:
    """The id of a task in documents, which may have tasks of several meetings."""
    return f"{meeting.id}/{task.id}"


def task_values(task: Task, lang: Lang) -> TaskValues:
    """What is known of a task, as a document in this language says it."""
    due = task.due.isoformat() if task.due else ""
    return {
        "status": task.status or "",
        "owner": task.owner[lang] if task.owner else "",
        "due": task.due_words[lang] if task.due_words else due,
        "progress": task.progress.text[lang] if task.progress else "",
    }


def _places(
    source: ParsedFile, file: MeetingFile, text: str, meeting: Meeting
) -> dict[str, DataPath | None]:
    """Where each task stands in the text; keys may have other names there than in ``file``."""
    found = dict(_positions(places_of(text.removeprefix("\ufeff"))))
    placed: dict[str, DataPath | None] = {}
    for task, (path, _) in zip(all_tasks(meeting), placed_tasks(file), strict=True):
        tabled = source.cell(path) is not None
        placed[full_id(meeting, task)] = None if tabled else found.get(source.position(path))
    return placed


def _positions(places: YamlPlaces) -> Iterator[tuple[Position, DataPath]]:
    """The position of each value, as the reader of data tells it, and its path."""
    waiting: list[tuple[YamlNode, DataPath]] = [(places.root, ())] if places.root else []
    starts = [0, *(found.end() for found in re.finditer(r"\r\n|\r|\n", places.text))]
    while waiting:
        node, path = waiting.pop()
        line = _line_of(starts, node.start)
        yield (line + 1, node.start - starts[line] + 1), path
        for i, value in enumerate(node.values):
            key = node.keys[i].text if node.kind == "mapping" else i
            waiting.append((value, (*path, key)))


def _line_of(starts: list[int], place: int) -> int:
    return bisect_right(starts, place) - 1


def _as_mappings(text: str, tasks: Iterable[DataPath]) -> str:
    """The text with tasks that are their words alone as mappings, to which keys can be added."""
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    body = text.removeprefix(mark)
    places = places_of(body)
    nodes = [node for it in tasks if (node := places.at(it)) and _is_words(node, body)]
    for node in sorted(nodes, key=lambda it: it.start, reverse=True):
        whole = body[node.start : node.end]
        body = f"{body[: node.start]}{{text: {_quoted(whole)}}}{body[node.end :]}"
    return mark + body


def _is_words(node: YamlNode, body: str) -> bool:
    """Whether a task is its words alone, in one line."""
    by_language = node.kind == "mapping" and all(key.text in LANGUAGES for key in node.keys)
    if node.kind != "scalar" and not (by_language and node.flow):
        return False
    return node.style not in ("|", ">") and "\n" not in body[node.start : node.end]


def _quoted(words: str) -> str:
    """A text as it may stand in braces: what was plain may hold what ends a value there."""
    if words[:1] in "'\"{" or not re.search(r"[,\[\]{}]", words):
        return words
    return "'" + words.replace("'", "''") + "'"


@dataclass(frozen=True, slots=True)
class _Steps:
    """How a value of a task is changed in the file: which keys are put and which go.

    ``lang`` is the language of the file, ``said`` that of the value.
    """

    node: YamlNode | None
    place: DataPath
    lang: Lang
    said: Lang

    def of(self, name: TaskField, value: str) -> Iterator[YamlChange]:
        """The steps for one field; an empty value takes the key away."""
        key = self._key(name)
        path = (*self.place, key)
        old = self._value(key)
        if not value:
            if old is not None:
                yield Drop(path)
        elif name == "status":
            yield Put(path, self._status(value), self._order)
        elif name == "due":
            yield from self._due(path, old, value)
        elif name == "progress" and old is not None and _is_entry(old):
            inner = next((it.text for it in old.keys if _meant(it.text) == "text"), "text")
            yield from self._words((*path, inner), _child(old, inner), value)
            # the day was that of the words that were there
            yield from (Drop((*path, it.text)) for it in old.keys if _meant(it.text) == "date")
        else:
            yield from self._words(path, old, value)

    def _words(self, path: DataPath, old: YamlNode | None, value: str) -> Iterator[YamlChange]:
        """Words in one language; those in others said something else, and go."""
        if old is not None and old.kind == "mapping":
            yield Put((*path, self.said), value)
            yield from (Drop((*path, it.text)) for it in old.keys if it.text != self.said)
        elif self.said == self.lang:
            yield Put(path, value, self._order)
        else:
            yield Put(path, {self.said: value}, self._order, whole=True)

    def _due(self, path: DataPath, old: YamlNode | None, value: str) -> Iterator[YamlChange]:
        if old is not None and old.kind == "mapping" and not old.flow:
            yield Put((*path, "date"), value)
            yield from (Drop((*path, it.text)) for it in old.keys if it.text != "date")
        else:
            yield Put(path, value, self._order, whole=True)

    def _key(self, name: TaskField) -> str:
        keys = [key.text for key in self.node.keys] if self.node else []
        there = next((key for key in keys if _meant(key) == name), None)
        return there or (_CHINESE[name] if self._is_chinese else name)

    @property
    def _is_chinese(self) -> bool:
        keys = [key.text for key in self.node.keys] if self.node else []
        return any(key in KEY_NAMES and not key.isascii() for key in keys)

    @property
    def _order(self) -> tuple[str, ...]:
        """The keys of this task in their order, by the names that they have here."""
        keys = [key.text for key in self.node.keys] if self.node else []
        names = {_meant(key): key for key in keys}
        new: Mapping[str, str] = _CHINESE if self._is_chinese else {}
        return tuple(names.get(it) or new.get(it, it) for it in ORDER)

    def _status(self, value: str) -> str:
        return FIELD_WORDS["status"][value][0] if self._is_chinese else value

    def _value(self, key: str) -> YamlNode | None:
        return _child(self.node, key) if self.node else None


def _child(node: YamlNode, key: str) -> YamlNode | None:
    i = node.index(key)
    return None if i is None else node.values[i]


def _meant(key: str) -> str:
    return KEY_NAMES.get(key, key)


def _is_entry(node: YamlNode) -> bool:
    """Whether progress is an entry with its words and their day, not words by language."""
    return node.kind == "mapping" and any(_meant(key.text) == "text" for key in node.keys)
