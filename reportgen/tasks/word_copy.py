"""A Word document that came back: what its controls say, and what it was built with."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from zipfile import ZipFile

from lxml.etree import _Element as Element

from reportgen.errors import InputError
from reportgen.languages import FIRST, LANGUAGES
from reportgen.model.problem import Problem
from reportgen.model.returned import ReturnedCopy, TaskField, TaskValues
from reportgen.tasks.package import parsed, part, xml_parts
from reportgen.tasks.values import LONGEST, due_of, plain, status_of, status_said, ticked
from reportgen.verify import read
from reportgen.verify.reading import ControlRead
from reportgen.word.record import CHECKLIST_NAMESPACE

_CORE = "docProps/core.xml"
_BY = (
    "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}lastModifiedBy",
    "{http://purl.org/dc/elements/1.1/}creator",
)
_LIST = f"{{{CHECKLIST_NAMESPACE}}}checklist"


@dataclass(slots=True)
class _Fields:
    """What the controls of one task say."""

    box: bool | None = None
    status: str | None = None
    words: dict[TaskField, str] = field(default_factory=dict)


def word_copy(content: bytes, name: str, package: ZipFile) -> ReturnedCopy:
    """The copy that a .docx is.

    Raises:
        InputError: it is damaged, or holds no check list.
    """
    record = _record(package, name)
    try:
        controls = read(content, "docx").controls
    except ValueError as error:
        raise InputError([Problem.of("tasks.damaged", name, said=str(error))]) from None
    if record is None and not controls:
        raise InputError([Problem.of("tasks.no_list", name)])
    built, keys = _built(record)
    doubts: list[Problem] = []
    said = dict(_fields(controls, keys, name, doubts))
    before = built or {}
    now = {task: _values(task, it, before.get(task), name, doubts) for task, it in said.items()}
    lang = record.get("language") if record is not None else None
    return ReturnedCopy(
        name,
        hashlib.sha256(content).hexdigest(),
        _by(package, name) or name,
        (record.get("briefing") or "") if record is not None else "",
        lang if lang in LANGUAGES else FIRST,
        built,
        now,
        tuple(doubts),
    )


def _record(package: ZipFile, name: str) -> Element | None:
    """The element with the values as built; None where a program dropped it."""
    for each in xml_parts(package, "customXml/"):
        root = parsed(part(package, each, name))
        if root is not None and root.tag == _LIST:
            return root
    return None


def _built(record: Element | None) -> tuple[dict[str, TaskValues] | None, dict[str, str]]:
    """What it was built with by task, and the tasks by what they are called in tags."""
    if record is None:
        return None, {}
    built: dict[str, TaskValues] = {}
    keys: dict[str, str] = {}
    for it in record.iterchildren(f"{{{CHECKLIST_NAMESPACE}}}task"):
        task = it.get("id") or ""
        done = it.get("done") == "true"
        values: dict[TaskField, str] = {"status": it.get("status") or ("done" if done else "")}
        names: tuple[TaskField, ...] = ("owner", "due", "progress")
        values |= {key: plain(it.get(key) or "") for key in names if it.get(key) is not None}
        built[task] = values
        keys[it.get("tag") or task] = task
    return built, keys


def _fields(
    controls: tuple[ControlRead, ...], keys: Mapping[str, str], name: str, doubts: list[Problem]
) -> Iterator[tuple[str, _Fields]]:
    """What the controls say by task; one that stands twice with another content is told."""
    found: dict[str, _Fields] = {}
    seen: dict[tuple[str, str], tuple[str, str]] = {}
    for it in controls:
        task = keys.get(it.task) or _cut(it.task, keys)
        content = (it.shown, it.held)
        if seen.setdefault((task, it.kind), content) != content:
            doubts.append(Problem.of("tasks.twice", name, task=task))
            continue
        _take(found.setdefault(task, _Fields()), it, name, task, doubts)
    yield from found.items()


def _cut(key: str, keys: Mapping[str, str]) -> str:
    """The task of a key that was cut, as titles of controls are; the key where it is none."""
    whole = [task for each, task in keys.items() if key and each.startswith(key)]
    return whole[0] if len(whole) == 1 else key


def _take(to: _Fields, it: ControlRead, name: str, task: str, doubts: list[Problem]) -> None:
    shown = plain(it.shown)
    if len(shown) > LONGEST:
        doubts.append(Problem.of("tasks.too_long", name, task=task, most=LONGEST))
    elif it.kind == "checkbox":
        by_sign = ticked(shown)
        to.box = it.held == "checked" if by_sign is None else by_sign
    elif it.kind == "status":
        to.status = status_of(it.held) or status_of(shown)
        if to.status is None:
            doubts.append(Problem.of("tasks.unknown_status", name, task=task, value=shown))
    elif it.kind == "due":
        to.words["due"] = due_of(shown)
    else:
        to.words[it.kind] = shown


def _values(
    task: str, it: _Fields, built: TaskValues | None, name: str, doubts: list[Problem]
) -> TaskValues:
    status, contradict = status_said(box=it.box, said=it.status, built=(built or {}).get("status"))
    values: dict[TaskField, str] = dict(it.words)
    if contradict:
        doubts.append(Problem.of("tasks.contradicts", name, task=task))
    elif status is not None:
        values["status"] = status
    return values


def _by(package: ZipFile, name: str) -> str:
    """Who saved the file last, by its properties."""
    if _CORE not in package.namelist():
        return ""
    root = parsed(part(package, _CORE, name))
    texts = [] if root is None else [plain(str(root.findtext(tag) or "")) for tag in _BY]
    return next((it for it in texts if it), "")[:200]
