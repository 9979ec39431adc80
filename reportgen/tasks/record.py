"""What a copy carries of what it was built with."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from lxml.etree import _Element as Element

from reportgen.identity import CHECKLIST_NAMESPACE
from reportgen.languages import FIRST, LANGUAGES, Lang
from reportgen.model.returned import TaskField, TaskValues
from reportgen.tasks.values import plain

LIST = f"{{{CHECKLIST_NAMESPACE}}}checklist"
_TASK = f"{{{CHECKLIST_NAMESPACE}}}task"
_WORDS: tuple[TaskField, ...] = ("owner", "due", "progress")


@dataclass(frozen=True)
class BuiltRecord:
    """The values that a document was built with.

    Attributes:
        briefing: The id of its briefing; empty where it does not say.
        lang: Its language.
        values: By the full ids of its tasks what it was built with; None where it does not say.
        keys: The tasks by what they are called in tags.
        rows: The tasks by the bookmarks on their rows.
        words: A mark of the words of each task.
    """

    briefing: str
    lang: Lang
    values: Mapping[str, TaskValues] | None
    keys: Mapping[str, str]
    rows: Mapping[str, str]
    words: Mapping[str, str]

    def task(self, key: str) -> str:
        """The task of a key; one that was cut, as titles are, is found if it is the only one."""
        if key in self.keys:
            return self.keys[key]
        place = bisect_left(self._ordered, key)
        longer = [it for it in self._ordered[place : place + 2] if key and it.startswith(key)]
        return self.keys[longer[0]] if len(longer) == 1 else key

    @cached_property
    def _ordered(self) -> list[str]:
        return sorted(self.keys)

    @cached_property
    def locals(self) -> Mapping[str, str]:
        """The tasks by their ids, with the meeting and, where that is one alone, without."""
        found: dict[str, list[str]] = {}
        for task in self.values or ():
            found.setdefault(task.partition("/")[2], []).append(task)
        short = {name: tasks[0] for name, tasks in found.items() if name and len(tasks) == 1}
        return short | {task: task for task in self.values or ()}


def built_record(root: Element | None) -> BuiltRecord:
    """What the record of a document says; None of a document that has none any more."""
    if root is None:
        return BuiltRecord("", FIRST, None, {}, {}, {})
    values: dict[str, TaskValues] = {}
    tags: dict[str, str] = {}
    rows: dict[str, str] = {}
    words: dict[str, str] = {}
    for it in root.iterchildren(_TASK):
        task = it.get("id") or ""
        values[task] = _built(it)
        tags[it.get("tag") or task] = task
        rows[it.get("row") or ""] = task
        words[task] = it.get("words") or ""
    rows.pop("", None)
    said = root.get("language")
    lang = said if said in LANGUAGES else FIRST
    return BuiltRecord(root.get("briefing") or "", lang, values, tags, rows, words)


def _built(it: Element) -> TaskValues:
    done = it.get("done") == "true"
    values: dict[TaskField, str] = {"status": it.get("status") or ("done" if done else "")}
    return values | {key: plain(it.get(key) or "") for key in _WORDS if it.get(key) is not None}
