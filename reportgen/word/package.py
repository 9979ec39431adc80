"""The finished package: properties, no stale parts, and the same bytes for the same document."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from typing import cast
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from lxml.etree import _Element as Element

from reportgen.languages import LANGUAGES
from reportgen.model.document import Properties
from reportgen.model.pack import Kept
from reportgen.model.tokens import HOUSE, Tokens
from reportgen.word import attach
from reportgen.word.record import CustomXml
from reportgen.word.restyle import recast_theme
from reportgen.word.turning import Turns
from reportgen.word.xml.contents import fill_pages
from reportgen.word.xml.element import NO_XML, Xml, clean
from reportgen.word.xml.parts import insert
from reportgen.word.xml.stamp import stamp_header
from reportgen.word.xml.turned import with_sections

_LIMIT = 255
"""Word takes properties of no more characters."""

_STALE = (
    RELATIONSHIP_TYPE.THUMBNAIL,
    RELATIONSHIP_TYPE.ORIGIN,
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
)
_COMMENTS = (
    RELATIONSHIP_TYPE.COMMENTS,
    "http://schemas.microsoft.com/office/2011/relationships/commentsExtended",
    "http://schemas.microsoft.com/office/2016/09/relationships/commentsIds",
    "http://schemas.microsoft.com/office/2018/08/relationships/commentsExtensible",
    "http://schemas.microsoft.com/office/2011/relationships/people",
)
_DATE = (1980, 1, 1, 0, 0, 0)
"""The first day that a zip can name."""

_SYSTEM = 0
"""MS-DOS, as Word writes it: zipfile would name the machine's own system."""


@dataclass(frozen=True, slots=True)
class Content:
    """What is written into a skin, as XML: blocks by piece, the footnotes, parts for programs."""

    blocks: Mapping[str, Xml]
    footnotes: Xml = NO_XML
    custom: tuple[CustomXml, ...] = ()


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a document, of which that named ``main`` has places for page numbers."""

    parts: Mapping[str, bytes]
    main: str

    def stored(self, pages: Mapping[str, int]) -> bytes:
        """The document with the pages of its bookmarks, as far as they are known."""
        return _zipped({**self.parts, self.main: fill_pages(self.parts[self.main], pages)})


def assemble(
    document: WordDocument,
    properties: Properties,
    content: Content,
    tokens: Tokens = HOUSE,
    kept: Collection[Kept] = (),
    turns: Turns | None = None,
) -> Package:
    """The parts of a document with these properties, and the blocks in their marked places.

    Its theme has the colours and fonts of the ``tokens``; ``turns`` are where the paper is turned.
    """
    describe(document, properties)
    drop_stale(document, kept)
    if properties.stamp:
        stamp_pages(document, properties.stamp)
    blocks = content.blocks
    if turns is not None and (sections := turns.sections()):
        blocks = {name: with_sections(xml, sections) for name, xml in blocks.items()}
    for part in content.custom:
        attach.attach_custom(document, part)
    changes = {
        **attach.attach_footnotes(document, content.footnotes),
        **attach.attach_properties(document, dict(_parted(properties.marks))),
    }
    if tokens != HOUSE:
        recast = partial(recast_theme, tokens=tokens)
        changes |= dict.fromkeys(attach.themes(document), recast)
    stream = BytesIO()
    document.save(stream)
    main = document.part.partname.membername
    root = cast("Element", document.element)
    changes[main] = lambda data: insert(data, root, blocks)
    return Package(_parts(stream.getvalue(), changes), main)


def describe(document: WordDocument, properties: Properties) -> None:
    """Write the document properties. Dates are the clock's, not the machine's."""
    core = document.core_properties
    core.title = _short(properties.title)
    core.subject = _short(properties.subject)
    core.author = core.last_modified_by = _short(properties.author)
    core.keywords = _short(", ".join(properties.keywords))
    core.language = LANGUAGES[properties.lang].tag
    core.created = core.modified = _utc(properties.created)
    core.revision = 1


def stamp_pages(document: WordDocument, words: str) -> None:
    """Put words on every page: into each header, and into one where a page would have none."""
    for number, section in enumerate(document.sections):
        for header in (section.header, section.first_page_header, section.even_page_header):
            linked = header.is_linked_to_previous
            if number and linked:
                continue  # a section without a header has that of the one before
            header.is_linked_to_previous = False
            stamp_header(cast("Element", header.part.element), words, own=linked)


def _parted(marks: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Marks in parts as long as Word takes: those behind the first have a number in their name."""
    for name, value in marks.items():
        for number, start in enumerate(range(0, len(value), _LIMIT), start=1):
            part = name if number == 1 else f"{name}.{number}"
            yield part, value[start : start + _LIMIT]


def _short(text: str) -> str:
    return clean(text)[:_LIMIT]


def _utc(time: dt.datetime) -> dt.datetime:
    return time.astimezone(dt.UTC) if time.tzinfo else time


def drop_stale(document: WordDocument, kept: Collection[Kept] = ()) -> None:
    """Leave out comments, unless they are ``kept``, and what older versions of Word trip over.

    A signature goes too: it is that of the skin, and would be said to be broken.
    """
    stale = _STALE if "comments" in kept else (*_STALE, *_COMMENTS)
    for source in (document.part.package, document.part):
        rels = source.rels
        for key in [key for key, rel in rels.items() if rel.reltype in stale]:
            del rels[key]


def repack(data: bytes, changes: Mapping[str, attach.Change]) -> bytes:
    """The same package with fixed dates and attributes, and with changes to some parts."""
    return _zipped(_parts(data, changes))


def repacked(document: WordDocument) -> bytes:
    """A document as the bytes that it always has."""
    stream = BytesIO()
    document.save(stream)
    return repack(stream.getvalue(), {})


def _parts(data: bytes, changes: Mapping[str, attach.Change]) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as package:
        return {name: changes.get(name, bytes)(package.read(name)) for name in package.namelist()}


def _zipped(parts: Mapping[str, bytes]) -> bytes:
    """The parts in their order, the same on every machine and at any time."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            info = ZipInfo(name, _DATE)
            info.create_system = _SYSTEM
            package.writestr(info, content, ZIP_DEFLATED)
    return stream.getvalue()
