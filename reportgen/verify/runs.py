"""The runs of one paragraph of a Word file read back."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.etree import _Element as Element

from reportgen.model.manifest import FILLED_IN, raised
from reportgen.verify.controls import Controls

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_COUNTED = re.compile(r"\s*(PAGE|NUMPAGES|PAGEREF|SECTIONPAGES|NOTEREF)\b")
_A_NUMBER = re.compile(r"(?:[^\w%‰]|[\dIVXLCivxlc〇零一二三四五六七八九十百])*")
"""What a field that counts pages may show; anything else in it is read."""
_SEQUENCE = re.compile(r"\s*SEQ\s+(\S+)")
_SHOWN = {
    f"{_W}tab": "\t",
    f"{_W}ptab": "\t",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "-",
}
_INSIDE = (f"{_MC}AlternateContent", f"{_MC}Choice", f"{_W}ruby", f"{_W}rubyBase")
"""What holds more of a run inside it."""
_UNREAD = (f"{_W}pPr", f"{_W}del", f"{_W}moveFrom", f"{_MC}Fallback")
_NOTES = {f"{_W}footnoteReference": "footnote", f"{_W}endnoteReference": "endnote"}


class Counts:
    """What is met through a whole file: its controls, the notes in the order of their marks."""

    def __init__(self) -> None:
        self.notes: dict[tuple[str, str], None] = {}
        self.controls = Controls()


class Runs:
    """Reads the runs of one paragraph, in fields and controls too."""

    def __init__(self, counts: Counts) -> None:
        self.counts = counts
        self.fields: list[str] = []
        self.caption = False
        """Whether it has a number that counts captions."""

    def text(self, paragraph: Element) -> str:
        """What a paragraph says, without marks, page numbers and what readers filled in."""
        return "".join(self._within(paragraph)).strip()

    def shown(self, element: Element) -> str:
        """What an element shows that is itself a part of a run."""
        return "".join(self._shown(element)).strip()

    def _within(self, element: Element) -> Iterator[str]:
        for child in element:
            if child.tag == f"{_W}r":
                yield from self._run(child)
            elif child.tag == f"{_W}sdt":
                yield from self._control(child)
            elif child.tag == f"{_W}fldSimple":
                self.fields.append(str(child.get(f"{_W}instr") or ""))
                yield from self._within(child)
                self.fields.pop()
            elif child.tag == f"{_M}t":
                yield child.text or ""
            elif isinstance(child.tag, str) and child.tag not in _UNREAD:
                yield from self._within(child)

    def _run(self, run: Element) -> Iterator[str]:
        align = run.find(f"{_W}rPr/{_W}vertAlign")
        mark = align is not None and align.get(f"{_W}val") == "superscript"
        text = "".join(self._shown(run))
        yield raised(text) if mark else text

    def _shown(self, element: Element) -> Iterator[str]:
        """What the children of a run show, in the reading for newer programs if there are two."""
        for child in element:
            if child.tag == f"{_W}t":
                yield self._read(child.text or "")
            elif child.tag == f"{_W}fldChar":
                self._field(child.get(f"{_W}fldCharType") or "")
            elif child.tag == f"{_W}instrText":
                if self.fields:
                    self.fields[-1] += child.text or ""
            elif child.tag in _NOTES:
                self.counts.notes[_NOTES[str(child.tag)], str(child.get(f"{_W}id"))] = None
            elif child.tag == f"{_W}sym":
                yield _sign(str(child.get(f"{_W}char") or ""))
            elif child.tag in _INSIDE:
                yield from self._shown(child)
            elif child.tag == f"{_W}r":
                yield from self._run(child)
            else:
                yield _SHOWN.get(str(child.tag), "")

    def _read(self, text: str) -> str:
        """A text, if it is no number of a page."""
        if any(map(_COUNTED.match, self.fields)) and _A_NUMBER.fullmatch(text):
            return ""
        match = _SEQUENCE.match(self.fields[-1]) if self.fields else None
        if match and text.isdecimal():
            self.caption = True
        return text

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self.fields.append("")
        elif kind == "end" and self.fields:
            self.fields.pop()

    def _control(self, control: Element) -> Iterator[str]:
        """What a control shows; a sign in its place if a reader fills it in."""
        controls = self.counts.controls
        own = controls.enter(control)
        content = control.find(f"{_W}sdtContent")
        text = "" if content is None else "".join(self._within(content))
        if own and FILLED_IN not in text:
            controls.add(control, *own, text)
            text = FILLED_IN
        controls.leave()
        yield text


def _sign(code: str) -> str:
    """The character of a symbol; nothing where its code is none."""
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
