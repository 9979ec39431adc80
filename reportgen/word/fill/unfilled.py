"""Tags in places that are not filled: they must not go out in silence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

from docx.document import Document as WordDocument
from docx.opc.part import Part as PackagePart
from docx.opc.part import XmlPart

from reportgen.damage import ZIP_DAMAGE
from reportgen.messages import Argument, phrase
from reportgen.model.problem import Problem
from reportgen.word.fill.part import Part
from reportgen.word.fill.spot import TagProblem
from reportgen.word.fill.stores import stores_of
from reportgen.word.fill.tag import openers, tags_in
from reportgen.word.xml import places, story

_SHOWN = 60
_COMMENTS = "wordprocessingml.comments+xml"
_BOOK = (".xlsx", ".xlsm")


def unfilled(document: WordDocument, parts: Sequence[Part]) -> Iterator[TagProblem]:
    """The tags in everything of a document that is not the text of a paragraph.

    ``parts`` are those whose paragraphs are filled; what is stored beside the text is filled too.
    """
    for part in parts:
        yield from _in_part(part, filled=True)
    known = {part.name for part in parts} | {it.partname.membername for it in stores_of(document)}
    for part in document.part.package.iter_parts():
        name = part.partname.membername
        for relation in part.rels.values():
            if relation.is_external:
                address = phrase("address_of_link")
                yield from _told(
                    places.unquoted(relation.target_ref), address, Part(name, "", _NONE)
                )
        if name not in known and not part.content_type.endswith(_COMMENTS):
            yield from _in_other(part, name)


_NONE = story.text_part("")


def _in_other(part: PackagePart, name: str) -> Iterator[TagProblem]:
    """What stands in a part that has no text of the document: a chart, styles, a workbook."""
    if name.endswith(_BOOK):
        yield from _in_book(part.blob, name)
    elif part.content_type.endswith("xml"):
        root = part.element if isinstance(part, XmlPart) else story.parse_part(part.blob)
        yield from _in_part(Part(name, "", root), filled=False)


def _in_part(part: Part, *, filled: bool) -> Iterator[TagProblem]:
    for text in places.texts_beside(part.root, part.name, filled=filled):
        for problem in _told(text.words, text.kind, part, text.beside):
            number = text.paragraph
            yield problem if number is None else replace(problem, paragraph=number)


def _in_book(blob: bytes, name: str) -> Iterator[TagProblem]:
    """The cells of the workbook of a chart."""
    try:
        with ZipFile(BytesIO(blob)) as book:
            sheets = [book.read(it) for it in book.namelist() if it.endswith(".xml")]
    except ZIP_DAMAGE:
        return
    for sheet in sheets:
        if b"{{" in sheet or b"{%" in sheet:
            part = Part(name, "", story.parse_part(sheet))
            yield from _in_part(replace(part, label=""), filled=False)


def _told(text: str, kind: Argument, part: Part, beside: str = "") -> Iterator[TagProblem]:
    words = [str(tag) for tag in tags_in(text)][:1] or [*openers(text)][:1]
    if words:
        problem = Problem.of("word.tag_not_filled", words=words[0][:_SHOWN], kind=kind)
        quoted = phrase("in_quotes", text=beside.strip()[:_SHOWN]) if beside.strip() else ""
        where = tuple(it for it in (part.label, quoted) if it)
        yield TagProblem(replace(problem, where=where or ""), part.name, 0)
