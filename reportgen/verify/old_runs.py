"""The runs of one paragraph of a Word file read back."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import suppress

from lxml.etree import _Element as Element

from reportgen.messages import phrase
from reportgen.model.manifest import raised
from reportgen.verify.passage import JOINT
from reportgen.verify.reading import Differing

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_COUNTED = re.compile(r"\s*(PAGE|NUMPAGES|PAGEREF|SECTIONPAGES|NOTEREF)\b")
_SEQUENCE = re.compile(r"\s*SEQ\s+(\S+)")
_FREE = ("checkbox:", "owner:", "status:")
"""Tags of controls whose text is the reader's own."""
_SHOWN = {
    f"{_W}tab": f"{JOINT}\t",
    f"{_W}br": f"{JOINT}\n",
    f"{_W}cr": f"{JOINT}\n",
    f"{_W}noBreakHyphen": "-",
}
_INSIDE = (f"{_MC}AlternateContent", f"{_MC}Choice", f"{_W}ruby", f"{_W}rubyBase")
"""What holds more of a run inside it."""
_UNREAD = (f"{_W}pPr", f"{_W}del", f"{_MC}Fallback")


class OldRuns:
    """Reads the runs of one paragraph, in fields and controls too."""

    def __init__(
        self, paragraph: Element, captions: dict[str, int], differing: list[Differing]
    ) -> None:
        self.paragraph = paragraph
        self.captions = captions
        self.differing = differing
        self.fields: list[str] = []

    def pieces(self) -> Iterator[str]:
        """The texts of the runs, without marks, page numbers and what readers filled in."""
        yield from self._within(self.paragraph)

    def shown(self) -> str:
        """What the element shows if it is itself a part of a run."""
        return "".join(self._shown(self.paragraph))

    def _within(self, element: Element) -> Iterator[str]:
        for child in element:
            if child.tag == f"{_W}r":
                yield from self._run(child)
            elif child.tag == f"{_W}sdt":
                yield from self._control(child)
            elif child.tag == f"{_W}fldSimple":
                counted = _COUNTED.match(child.get(f"{_W}instr") or "")
                yield from " " if counted else self._within(child)
            elif child.tag == f"{_M}t":
                yield child.text or ""
            elif isinstance(child.tag, str) and child.tag not in _UNREAD:
                yield from self._within(child)

    def _run(self, run: Element) -> Iterator[str]:
        align = run.find(f"{_W}rPr/{_W}vertAlign")
        mark = align is not None and align.get(f"{_W}val") == "superscript"
        text = "".join(self._shown(run))
        yield f" {raised(text)} " if mark and text else text

    def _shown(self, element: Element) -> Iterator[str]:
        """What the children of a run show, in the reading for newer programs if there are two."""
        for child in element:
            if child.tag == f"{_W}fldChar":
                self._field(child.get(f"{_W}fldCharType") or "")
            elif child.tag == f"{_W}instrText":
                if self.fields:
                    self.fields[-1] += child.text or ""
            elif child.tag == f"{_W}t":
                counted = any(_COUNTED.match(field) for field in self.fields)
                self._sequence(child.text or "")
                yield " " if counted else child.text or ""
            elif child.tag in _INSIDE:
                yield from self._shown(child)
            elif child.tag == f"{_W}r":
                yield from self._run(child)
            else:
                yield _SHOWN.get(str(child.tag), "")

    def _sequence(self, text: str) -> None:
        """See that the number of a caption is the next one."""
        match = _SEQUENCE.match(self.fields[-1]) if self.fields else None
        if match and text.isdecimal():
            expected = self.captions.get(match[1], 0) + 1
            self.captions[match[1]] = expected
            if int(text) != expected:
                where = phrase("place_caption_number", name=match[1], number=expected)
                self.differing.append(Differing(where, text, str(expected)))

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self.fields.append("")
        elif kind == "end" and self.fields:
            self.fields.pop()

    def _control(self, control: Element) -> Iterator[str]:
        """What a control shows; a date must be one, and be that which the control holds."""
        properties, content = control.find(f"{_W}sdtPr"), control.find(f"{_W}sdtContent")
        if content is None:
            return
        text = "".join(self._within(content))
        tag = None if properties is None else properties.find(f"{_W}tag")
        name = "" if tag is None else str(tag.get(f"{_W}val"))
        if name.startswith("due:") and properties is not None:
            self._date(text.strip(), properties.find(f"{_W}date"), name)
        yield JOINT if name.startswith((*_FREE, "due:")) else text

    def _date(self, shown: str, date: Element | None, name: str) -> None:
        held = "" if date is None else str(date.get(f"{_W}fullDate") or "")[:10]
        place = phrase("place_control", name=name)
        if shown and held and _iso(shown) not in ("", held):
            self.differing.append(Differing(place, shown, held))
        elif re.match(r"\d", shown) and re.search(r"\d{4}-\d", shown) and not _iso(shown):
            expected = held or phrase("expected_date")
            self.differing.append(Differing(place, shown, expected))


def _iso(text: str) -> str:
    """A date as YYYY-MM-DD, empty where the text is none."""
    parts = re.findall(r"\d+", text)
    with suppress(ValueError):
        if len(parts) == 3 and len(parts[0]) == 4:
            return dt.date(*map(int, parts)).isoformat()
    return ""
