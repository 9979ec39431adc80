"""A finished Word file in the hands of somebody who edits it."""

from __future__ import annotations

from copy import deepcopy
from io import BytesIO
from typing import Any

import docx
from docx.opc.oxml import serialize_part_xml
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from tests.verify.altering import with_part
from tests.word.building import picture

Element = Any
"""An element of a Word file, as python-docx gives it."""
_NOTES, _NO_NOTES = "word/footnotes.xml", f"<w:footnotes {nsdecls('w')}/>"
_BOX = """<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape style="width:90pt;height:40pt">
<v:textbox><w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent></v:textbox>
</v:shape></w:pict></w:r>"""


class Edited:
    """A Word file that is open: what is found in it is what is on the screen."""

    def __init__(self, content: bytes) -> None:
        self.docx = docx.Document(BytesIO(content))
        self.body: Element = self.docx.element.body
        parts = self.docx.part.package.iter_parts()
        self._notes: Any = next((it for it in parts if it.partname == f"/{_NOTES}"), None)
        self.notes: Element = parse_xml(self._notes.blob if self._notes else _NO_NOTES)
        """All footnotes."""

    def saved(self) -> bytes:
        """The file."""
        target = BytesIO()
        self.docx.save(target)
        if self._notes is None:
            return target.getvalue()
        return with_part(target.getvalue(), _NOTES, serialize_part_xml(self.notes))

    # what is looked for

    def paragraph(self, text: str, nth: int = 0) -> Element:
        """The nth paragraph that has this text, one of a cell or of a footnote too."""
        found = [it for root in (self.body, self.notes) for it in root.iter(qn("w:p"))]
        return [it for it in found if text in _text(it)][nth]

    def row(self, text: str, nth: int = 0) -> Element:
        """The nth row that has this text."""
        return [it for it in self.body.iter(qn("w:tr")) if text in _text(it)][nth]

    def table(self, number: int) -> Element:
        """A table by its number."""
        return list(self.body.iter(qn("w:tbl")))[number - 1]

    def control(self, tag: str) -> Element:
        """The control with this at the beginning of its tag."""
        for control in self.body.iter(qn("w:sdt")):
            found = control.find(f"{qn('w:sdtPr')}/{qn('w:tag')}")
            if found is not None and str(found.get(qn("w:val"))).startswith(tag):
                return control
        raise LookupError(tag)

    # what is done

    def say(self, old: str, new: str, nth: int = 0) -> None:
        """Write something else in the nth paragraph that has a text."""
        paragraph = self.paragraph(old, nth)
        nodes = list(paragraph.iter(qn("w:t")))
        start = "".join(it.text or "" for it in nodes).index(old)
        end, at, put = start + len(old), 0, new
        for node in nodes:
            text = node.text or ""
            first, last = max(start - at, 0), max(end - at, 0)
            at += len(text)
            if first < len(text) and last > 0:
                node.text = text[:first] + put + text[last:]
                node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
                put = ""

    def write(self, after: str, text: str, nth: int = 0) -> None:
        """Type a paragraph behind the one that has a text."""
        before = self.paragraph(after, nth)
        new = OxmlElement("w:p")
        if before.find(qn("w:pPr")) is not None:
            new.append(deepcopy(before.find(qn("w:pPr"))))
        new.append(run(text))
        before.addnext(new)

    def add(self, into: str, text: str) -> None:
        """Type a sentence at the end of the paragraph that has a text."""
        self.paragraph(into).append(run(text))

    def move(self, text: str, after: str) -> None:
        """Move a paragraph behind another."""
        self.paragraph(after).addnext(self.paragraph(text))

    def copy_row(self, text: str, *changes: tuple[str, str]) -> None:
        """Copy a row behind itself, and write other things into its cells."""
        row = self.row(text)
        new = deepcopy(row)
        row.addnext(new)
        for control in list(new.iter(qn("w:sdt"))):
            for it in control.iter(qn("w:tag"), qn("w:id"), qn("w:alias")):
                it.getparent().remove(it)
        for old, said in changes:
            nodes = [it for it in new.iter(qn("w:t")) if it.text == old]
            nodes[0].text = said

    def between(self, first: str, last: str) -> list[Element]:
        """All that stands in the body from one paragraph up to another behind it."""
        found = [self.paragraph(first)]
        while last not in _text(found[-1].getnext()):
            found.append(found[-1].getnext())
        return found

    def split_runs(self) -> None:
        """Give each character a run of its own, as Word does when one looks words up."""
        for text in list(self.body.iter(qn("w:t"))):
            owner = text.getparent()
            if owner.tag != qn("w:r") or len(text.text or "") < 2:
                continue
            for char in reversed(str(text.text)[1:]):
                new = deepcopy(owner)
                for child in list(new):
                    if child.tag not in (qn("w:rPr"), qn("w:t")):
                        new.remove(child)
                new.find(qn("w:t")).text = char
                owner.addnext(new)
            text.text = str(text.text)[0]

    def swap(self, one: str, other: str) -> None:
        """Write two texts in each other's places."""
        self.say(one, "※")
        self.say(other, one)
        self.say("※", other)

    def swap_columns(self, table: int, one: int, other: int) -> None:
        """Drag a column behind another."""
        for row in self.table(table).iter(qn("w:tr")):
            cells = list(row.iter(qn("w:tc")))
            if len(cells) > other:
                cells[other].addnext(cells[one])

    def remove_column(self, table: int, number: int) -> None:
        """Delete a column."""
        grid = list(self.table(table).iter(qn("w:gridCol")))
        grid[number].getparent().remove(grid[number])
        for row in self.table(table).iter(qn("w:tr")):
            cells = list(row.iter(qn("w:tc")))
            row.remove(cells[number])

    def add_column(self, table: int, head: str, text: str = "") -> None:
        """Add a column at the end."""
        for number, row in enumerate(self.table(table).iter(qn("w:tr"))):
            cells = list(row.iter(qn("w:tc")))
            new = deepcopy(cells[-1])
            cells[-1].addnext(new)
            for it in new.iter(qn("w:t")):
                it.text = text if number else head

    def tracked(self, kind: str, text: str) -> None:
        """Put a text in, or strike one out, with changes tracked."""
        if kind == "in":
            anchor, said = text.split("|")
            mark = _revision("w:ins")
            mark.append(run(said))
            self.paragraph(anchor).append(mark)
            return
        paragraph = self.paragraph(text)
        self.say(text, "※" * len(text))
        for node in list(paragraph.iter(qn("w:t"))):
            owner = node.getparent()
            before, _, after = (node.text or "").partition("※" * len(text))
            if before == node.text:
                continue
            node.text = before
            mark, struck = _revision("w:del"), run(text)
            struck[0].tag = qn("w:delText")
            mark.append(struck)
            rest = deepcopy(owner)
            rest.find(qn("w:t")).text = after
            owner.addnext(rest)
            owner.addnext(mark)

    def comment(self, on: str, text: str) -> None:
        """Comment on a paragraph."""
        paragraph = next(it for it in self.docx.paragraphs if on in it.text)
        self.docx.add_comment(paragraph.runs, text=text, author="处长", initials="处")

    def footnote(self, on: str, text: str) -> None:
        """Put a footnote to the end of a paragraph."""
        note = deepcopy([it for it in self.notes if it.get(qn("w:type")) is None][-1])
        number = int(note.get(qn("w:id"))) + 1
        note.set(qn("w:id"), str(number))
        words = list(note.iter(qn("w:t")))
        for it in words:
            it.text = ""
        words[-1].text = text
        self.notes.append(note)
        mark, reference = OxmlElement("w:r"), OxmlElement("w:footnoteReference")
        reference.set(qn("w:id"), str(number))
        mark.append(reference)
        self.paragraph(on).append(mark)

    def remove_footnote(self, number: int) -> None:
        """Delete the mark of a footnote, and Word deletes the note."""
        for mark in list(self.body.iter(qn("w:footnoteReference"))):
            if mark.get(qn("w:id")) == str(number):
                mark.getparent().getparent().remove(mark.getparent())
        for note in list(self.notes):
            if note.get(qn("w:id")) == str(number):
                self.notes.remove(note)

    def picture(self, after: str, alt: str = "") -> None:
        """Put a picture into a paragraph."""
        paragraph = next(it for it in self.docx.paragraphs if after in it.text)
        shape = paragraph.add_run().add_picture(BytesIO(picture().content))
        if alt:
            shape._inline.docPr.set("descr", alt)

    def header(self, text: str) -> None:
        """Type a header."""
        self.docx.sections[0].header.is_linked_to_previous = False
        self.docx.sections[0].header.paragraphs[0].text = text

    def box(self, at: str, text: str) -> None:
        """Draw a text box."""
        self.paragraph(at).append(parse_xml(_BOX.format(text)))

    def hide(self, at: str, text: str) -> None:
        """Write hidden text."""
        hidden, look = run(text), OxmlElement("w:rPr")
        look.append(OxmlElement("w:vanish"))
        hidden.insert(0, look)
        self.paragraph(at).append(hidden)

    def fill(self, tag: str, shown: str, held: str = "") -> None:
        """Fill in a control: a box, an office, a date or a status."""
        control = self.control(tag)
        texts = list(control.iter(qn("w:t")))
        texts[0].text = shown
        settings = control.find(qn("w:sdtPr"))
        for it in settings.iter(qn("w:showingPlcHdr")):
            settings.remove(it)
        for it in settings.iter(qn("w:date")):
            it.set(qn("w:fullDate"), f"{held}T00:00:00Z")
        for it in settings.iter("{http://schemas.microsoft.com/office/word/2010/wordml}checked"):
            it.set("{http://schemas.microsoft.com/office/word/2010/wordml}val", "1")


def remove(*elements: Element) -> None:
    """Delete paragraphs or rows."""
    for it in elements:
        it.getparent().remove(it)


def run(text: str) -> Element:
    """A run as Word writes it."""
    new, words = OxmlElement("w:r"), OxmlElement("w:t")
    words.text = text
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    new.append(words)
    return new


def _revision(tag: str) -> Element:
    mark = OxmlElement(tag)
    mark.set(qn("w:id"), "900")
    mark.set(qn("w:author"), "处长")
    mark.set(qn("w:date"), "2021-01-04T09:00:00Z")
    return mark


def _text(element: Element) -> str:
    return "".join(it.text or "" for it in element.iter(qn("w:t")))
