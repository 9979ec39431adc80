"""A PDF that came back: what its fields say, and what they said when it was built."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from typing import TYPE_CHECKING, Any, get_args

from reportgen.errors import InputError
from reportgen.identity import LIST_KEY
from reportgen.languages import FIRST, LANGUAGES, Lang
from reportgen.model.document import ControlKind
from reportgen.model.problem import Problem
from reportgen.model.returned import ReturnedCopy, TaskField
from reportgen.tasks.list_fields import ListFields
from reportgen.tasks.package import LARGEST_XML, parsed
from reportgen.tasks.record import LIST, BuiltRecord, built_record
from reportgen.tasks.values import due_of, plain, status_of, unseen
from reportgen.tasks.word_control import ListControl
from reportgen.tasks.word_rows import ListCell, ListRow

if TYPE_CHECKING:
    from pypdf import PdfReader

_MOST_FIELDS = 50_000
_MOST_PAGES = 50
"""So many pages are looked at for text: the first has some."""
_KINDS: tuple[ControlKind, ...] = get_args(ControlKind)
_OFF = "/Off"
_KEPT = f"/{LIST_KEY}"
_UNHEARD = logging.NullHandler()
"""What pypdf says is not for the person's terminal."""


@dataclass(frozen=True, slots=True)
class _Field:
    """A field: its whole name, its sort, what it says and what it said as built, None of none."""

    name: str
    sort: str
    value: str | None
    before: str | None


def pdf_copy(content: bytes, name: str) -> ReturnedCopy:
    """The copy that a PDF is.

    Raises:
        InputError: it is damaged or locked, has no fields any more, or no check list.
    """
    try:
        found, record, lang = _read(content, name)
    except InputError:
        raise
    except Exception as error:  # pypdf raises whatever damaged bytes make its code run into
        said = str(error) or type(error).__name__
        raise InputError([Problem.of("tasks.damaged", name, said=said)]) from None
    owned = [(key, it) for it in found for key in [_key(it)] if key]
    if not owned:
        raise InputError([Problem.of("tasks.no_list", name)])
    if record is None:
        record = _as_built(owned, lang)
    fields = ListFields(name, record)
    now = fields.values([_row(kind, task, it) for (kind, task), it in owned])
    sha256 = hashlib.sha256(content).hexdigest()
    return ReturnedCopy(
        name,
        sha256,
        plain(name),
        record.briefing,
        record.lang,
        record.values,
        now,
        tuple(fields.doubts),
        record.words,
    )


def _read(content: bytes, name: str) -> tuple[list[_Field], BuiltRecord | None, Lang]:
    from pypdf import PdfReader

    logging.getLogger("pypdf").addHandler(_UNHEARD)
    reader = PdfReader(BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(""):
        raise InputError([Problem.of("tasks.locked", name)])
    root: Any = reader.trailer["/Root"]
    form: Any = root.get("/AcroForm")
    form = {} if form is None else form.get_object()
    if "/XFA" in form:
        raise InputError([Problem.of("tasks.xfa", name)])
    found = list(_fields(form.get("/Fields")))
    if not found:
        raise InputError([Problem.of(_lost(reader), name)])
    if len(found) >= _MOST_FIELDS:
        raise InputError([Problem.of("tasks.too_large", name)])
    lang = str(root.get("/Lang") or "").partition("-")[0]
    return found, _record(root), lang if lang in LANGUAGES else FIRST


def _fields(listed: Any) -> Iterator[_Field]:
    """The fields of a form that say something, those in others by their whole names.

    A field that stands in itself, or in several others, is read once.
    """
    waiting: list[tuple[Any, str, str]] = [(it, "", "") for it in _listed(listed)][::-1]
    met: set[int] = set()
    while waiting and max(len(met), len(waiting)) <= _MOST_FIELDS:
        reference, before, sort = waiting.pop()
        field: Any = reference.get_object()
        if not isinstance(field, dict) or id(field) in met:
            continue
        met.add(id(field))
        name = ".".join(filter(None, (before, str(field.get("/T") or ""))))
        kind = str(field.get("/FT") or sort)
        kids = _listed(field.get("/Kids"))
        if "/V" in field or "/DV" in field or not kids:
            value, built = (_text(field.get(it)) for it in ("/V", "/DV"))
            yield _Field(name, kind, _text(field.get("/AS")) if value is None else value, built)
        else:
            waiting += [(it, name, kind) for it in kids][::-1]


def _listed(value: Any) -> list[Any]:
    value = value.get_object() if value is not None else None
    return value[: _MOST_FIELDS + 1] if isinstance(value, list) else []


def _text(value: Any) -> str | None:
    value = value.get_object() if value is not None else None
    if value is None or isinstance(value, (dict, list)):
        return None
    return str(value)


def _lost(reader: PdfReader) -> str:
    """What became of a form: pages without letters are pictures of pages."""
    for page, _ in zip(reader.pages, range(_MOST_PAGES), strict=False):
        resources: Any = page.get("/Resources")
        if resources is not None and resources.get_object().get("/Font"):
            return "tasks.flattened"
    return "tasks.scanned"


def _record(root: Any) -> BuiltRecord | None:
    """What the file keeps for programs of what it was built with."""
    at: Any = root
    for name in ("/PieceInfo", _KEPT, "/Private"):
        at = at.get(name) if isinstance(at, dict) else None
        at = at.get_object() if at is not None else None
    content: bytes = at.get_data() if hasattr(at, "get_data") else b""
    xml = parsed(content) if content and len(content) <= LARGEST_XML else None
    return built_record(xml) if xml is not None and xml.tag == LIST else None


def _key(it: _Field) -> tuple[ControlKind, str] | None:
    """The kind and the key of the task of a field; older documents have boxes alone."""
    name, _, task = it.name.partition(":")
    kind = next((each for each in _KINDS if each == name), None)
    if kind and task:
        return kind, task
    return ("checkbox", it.name) if it.sort == "/Btn" and "/" in it.name else None


def _as_built(owned: list[tuple[tuple[ControlKind, str], _Field]], lang: Lang) -> BuiltRecord:
    """What the fields say that they were built with; it is not known where none says so."""
    values: dict[str, dict[TaskField, str]] = {}
    for (kind, task), it in owned:
        mine = values.setdefault(task, {"status": ""})
        before = plain(it.before or "")
        if kind == "checkbox":
            mine["status"] = mine["status"] or ("done" if before not in ("", _OFF) else "")
        elif kind == "status":
            mine["status"] = status_of(before) or mine["status"]
        else:
            mine[kind] = due_of(before) if kind == "due" else before
    known = any(it.before is not None for _, it in owned)
    keys = {task: task for task in values}
    return replace(built_record(None), lang=lang, values=values if known else None, keys=keys)


def _row(kind: ControlKind, task: str, it: _Field) -> ListRow:
    shown = plain(it.value or "")
    signs = unseen(it.value or "")
    if kind == "checkbox":
        # one that says nothing at all was never touched by a program that fills forms in
        box = None if it.value is None else it.value not in ("", _OFF)
        control = ListControl(kind, task, "", box)
    else:
        control = ListControl(kind, task, due_of(shown) if kind == "due" else shown, unseen=signs)
    return ListRow(0, 0, (ListCell(shown, (), 0, (control,)),), (task,))
