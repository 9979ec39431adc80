"""The skin: a Word document that gives the look and takes the content."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from io import BytesIO
from typing import cast

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.part import Part, XmlPart
from docx.package import Package
from lxml.etree import _Element as Element

from reportgen.errors import InputError
from reportgen.model.document import Properties
from reportgen.model.pack import SKIN, Kept
from reportgen.model.pieces import marker, piece_tag
from reportgen.model.problem import Problem
from reportgen.model.tokens import HOUSE, Tokens
from reportgen.packs.style import SIGNS
from reportgen.packs.word_file import unreadable_skin, what_is_wrong
from reportgen.word import attach, package
from reportgen.word.odd import odd_skins_told
from reportgen.word.restyle import restyle_skin
from reportgen.word.styles import Styles
from reportgen.word.turning import Turns, turned_room
from reportgen.word.xml import look, parts
from reportgen.word.xml.element import Xml
from reportgen.word.xml.room import Room, room_of, whole_lengths
from reportgen.word.xml.settle import settle
from reportgen.word.xml.text import RIGHT_TO_LEFT

_CHARTS = "/word/charts/chart%d.xml"
_BOOKS = "/word/embeddings/Microsoft_Excel_Sheet%d.xlsx"


class Skin:
    """A skin opened for one document.

    ``width`` and ``height`` are those of the text where blocks are written, in twentieths of a
    point.

    Raises:
        InputError: it is no Word document, or one of the pieces has not its one paragraph.
    """

    @odd_skins_told()
    def __init__(
        self,
        data: bytes,
        properties: Properties,
        pieces: Iterable[str],
        tokens: Tokens = HOUSE,
        kept: Collection[Kept] = (),
    ) -> None:
        self._document = open_skin(data)
        for root in self.roots:
            settle(root, kept=kept)
            whole_lengths(root)
        self._kept = kept
        self._properties = properties
        self._tokens = tokens
        if tokens != HOUSE:
            restyle_skin(self._document, self.roots, tokens, properties.lang)
        self._styles = cast("Element", self._document.styles.element)
        self._places = {piece: _place(self._root, piece) for piece in pieces}
        self.styles = Styles(parts.style_ids(self._styles), properties.lang)
        self.width = self.height = 0
        self._turns = Turns(self._document)
        self._place = self._root
        self._pictures: dict[bytes, str] = {}
        self._sizes: dict[str, int] = {}
        self._frames: dict[str, tuple[tuple[str, str], ...]] = {}

    @property
    def _root(self) -> Element:
        return cast("Element", self._document.element)

    @property
    def roots(self) -> tuple[Element, ...]:
        """The trees of the document and of its headers, footers and notes."""
        related = self._document.part.related_parts.values()
        return (
            self._root,
            *(cast("Element", p.element) for p in related if isinstance(p, XmlPart)),
        )

    def turn_to(self, piece: str) -> None:
        """Say that the blocks of this piece are written next."""
        self._place = self._places[piece]
        self._set_room(room_of(self._place))

    def begin_turn(self, style: str, *, empty: bool) -> Xml | None:
        """What stands before pages that are turned; None where none can begin.

        ``style`` is the id of the style of a paragraph that ends a section. ``empty`` says that
        no block of the piece stands before them.
        """
        found = self._turns.begin(self._place, style, empty=empty)
        if found is not None:
            self._set_room(turned_room(self._place))
        return found

    def end_turn(self, style: str, *, last: bool) -> Xml:
        """What stands behind pages that are turned; ``last`` says that no block follows."""
        self._set_room(room_of(self._place))
        return self._turns.end(self._place, style, last=last)

    def _set_room(self, room: Room) -> None:
        self.width, self.height = room.width, room.height

    @property
    def first_footnote(self) -> int:
        """The number of the first footnote that is added."""
        return attach.first_footnote(self._document)

    def fill(self, style: str) -> str | None:
        """The background of the paragraph style with this id."""
        return parts.background(self._styles, style)

    def size(self, style: str) -> int:
        """The size of type of the paragraph style with this id, in twentieths of a point."""
        if style not in self._sizes:
            self._sizes[style] = look.size_of(self._styles, style)
        return self._sizes[style]

    def smaller(self, style: str, scale: float) -> str:
        """The id of a paragraph style like this one, with smaller type."""
        return look.smaller_style(self._styles, style, int(self.size(style) * scale))

    def frame(self, style: str) -> tuple[tuple[str, str], ...]:
        """The frame of the paragraph style with this id, to stand in its paragraphs as well.

        Word takes it from the style, other programs do not.
        """
        if style not in self._frames:
            self._frames[style] = tuple(parts.frame(self._styles, style).items())
        return self._frames[style]

    def link(self, address: str) -> str:
        """The id of a relationship to an address outside the document."""
        return self._document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    def picture(self, content: bytes) -> str:
        """The id of a relationship to a picture, which is stored once."""
        # python-docx would read the head of the file itself, and refuse what others show.
        main, kind = self._document.part, "png" if content.startswith(SIGNS["png"]) else "jpeg"
        if content not in self._pictures:
            package = cast("Package", main.package)
            name = package.next_partname(f"/word/media/image%d.{kind}")
            part = Part(name, f"image/{kind}", content, package)
            self._pictures[content] = main.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
        return self._pictures[content]

    def chart(self, part: bytes, workbook: bytes) -> str:
        """The id of a relationship to a new chart, which has a relationship to its workbook."""
        package = cast("Package", self._document.part.package)
        chart = Part(package.next_partname(_CHARTS), CONTENT_TYPE.DML_CHART, part, package)
        book = Part(package.next_partname(_BOOKS), CONTENT_TYPE.SML_SHEET, workbook, package)
        id_ = self._document.part.relate_to(chart, RELATIONSHIP_TYPE.CHART)
        chart.relate_to(book, RELATIONSHIP_TYPE.PACKAGE)
        return id_

    @odd_skins_told()
    def restart(self, style: str) -> int | None:
        """The number of a new list that counts from 1 as the style with this id does."""
        try:
            numbering = self._document.part.numbering_part
        except NotImplementedError:
            return None
        return parts.restart(self._styles, cast("Element", numbering.element), style)

    @odd_skins_told()
    def count_rows(self) -> int:
        """The number of a new list that counts the rows of a table from 1."""
        return parts.count_rows(attach.numbering_made(self._document))

    @odd_skins_told()
    def finish(self, content: package.Content) -> package.Package:
        """The parts of the finished document, with the content in its place.

        Raises:
            InputError: the document needs styles that the skin lacks.
        """
        self.styles.check()
        for piece, place in self._places.items():
            parts.mark_place(place, piece)
        settings = cast("Element", self._document.settings.element)
        parts.set_languages(self._styles, settings, self._properties.lang)
        parts.drop_updates(settings)
        if any(RIGHT_TO_LEFT in xml for xml in (*content.blocks.values(), content.footnotes)):
            parts.size_right_to_left(self._styles)
        return package.assemble(
            self._document, self._properties, content, self._tokens, self._kept, self._turns
        )


def open_skin(data: bytes, file: str = SKIN) -> WordDocument:
    """A Word document; ``file`` is what messages call it.

    Raises:
        InputError: it is none.
    """
    try:
        return docx.Document(BytesIO(data))
    except Exception as error:  # python-docx raises what its own code runs into
        problem = what_is_wrong(data, file) or unreadable_skin(file)
        raise InputError([problem]) from error


def notes_before(data: bytes, pieces: Iterable[str]) -> dict[str, int]:
    """How many footnotes of a Word document have their mark before the place of each piece.

    Raises:
        InputError: it is no Word document, or one of the pieces has not its one paragraph.
    """
    root = cast("Element", open_skin(data).element)
    return {piece: parts.notes_marked_before(_place(root, piece)) for piece in pieces}


def _place(root: Element, piece: str) -> Element:
    places = parts.placeholders(root, marker(piece))
    if len(places) == 1:
        return places[0]
    words, count = piece_tag(piece), len(places)
    if places:
        raise InputError([Problem.of("word.several_places", SKIN, words=words, count=count)])
    raise InputError([Problem.of("word.no_place", SKIN, words=words)])
