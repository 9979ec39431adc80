"""Form fields and notes of the pages of a PDF: what is filled in, and what is said there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, get_args

from reportgen.languages import LANGUAGES
from reportgen.messages import Argument, phrase
from reportgen.model.document import ControlKind
from reportgen.model.manifest import Line
from reportgen.verify.buffers import utf16
from reportgen.verify.reading import ControlRead, inside
from reportgen.wording.labels import CONTROL_TITLES

_OFF = ("", "Off")
_KINDS: tuple[ControlKind, ...] = get_args(ControlKind)


class PageFields:
    """Gathers the fields of a document, page by page."""

    def __init__(self) -> None:
        self.controls: list[ControlRead] = []
        self.spoken: list[Line] = []

    def read(self, page: Any, place: Argument) -> None:
        """Add the fields and notes of a page."""
        import pypdfium2.raw as raw

        where = inside(place, phrase("place_form_field"))
        for i in range(raw.FPDFPage_GetAnnotCount(page)):
            annotation = raw.FPDFPage_GetAnnot(page, i)
            kind = raw.FPDFAnnot_GetSubtype(annotation)
            if kind == raw.FPDF_ANNOT_WIDGET:
                self._field(annotation, where)
            elif kind != raw.FPDF_ANNOT_LINK:
                self._say(_value(annotation, b"Contents"), where)
            raw.FPDFPage_CloseAnnot(annotation)

    def lines(self, text: Iterable[Line]) -> Iterator[Line]:
        """What is said at the fields, but for what the document says itself."""
        written = {_flat(part) for line in text for cell in line.cells for part in cell.split("\n")}
        written |= {_flat(control.task) for control in self.controls}
        return (line for line in self.spoken if _flat(line.text) not in written)

    def _field(self, annotation: Any, place: Argument) -> None:
        """A field of a task, by its name; what is filled into any other field is read."""
        value, state = _value(annotation, b"V"), _value(annotation, b"AS")
        kind, task = _named(_value(annotation, b"T"))
        self._say(_untitled(_value(annotation, b"TU"), kind), place)
        if kind is not None and kind != "checkbox":
            self.controls.append(ControlRead(place, kind, task, value, value))
            return
        if state or value in _OFF:
            held = "" if state in _OFF else "checked"
            self.controls.append(ControlRead(place, "checkbox", task, "", held))
        else:
            self._say(value, place)

    def _say(self, text: str, place: Argument) -> None:
        if text.strip():
            self.spoken.append(Line(place, (text.strip(),), "alt"))


def _named(name: str) -> tuple[ControlKind | None, str]:
    """The kind and the task of a field; an older box is named by its task alone."""
    first, _, task = name.partition(":")
    kind = next((it for it in _KINDS if it == first), None)
    return (kind, task) if kind and task else (None, name)


def _untitled(spoken: str, kind: ControlKind | None) -> str:
    """What is said at a field without what it is called."""
    titles = CONTROL_TITLES[kind] if kind else None
    starts = (f"{titles[lang]}: " for lang in LANGUAGES) if titles else ()
    return next((spoken.removeprefix(it) for it in starts if spoken.startswith(it)), spoken)


def _value(annotation: Any, key: bytes) -> str:
    import pypdfium2.raw as raw

    return utf16(raw.FPDFAnnot_GetStringValue, annotation, key)


def _flat(text: str) -> str:
    return "".join(text.split())
