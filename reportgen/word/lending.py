"""Styles that a letterhead lacks, from the Word document of the pack that it extends."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import partial
from io import BytesIO
from typing import cast

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from lxml.etree import _Element as Element

from reportgen.languages import LANGUAGES
from reportgen.model.pieces import BODY, marker
from reportgen.word.attach import Change, numbering_made, related_part
from reportgen.word.package import repack
from reportgen.word.skin import open_skin
from reportgen.word.xml import lent, parts, story
from reportgen.word.xml.room import room_of


def with_lent_styles(data: bytes, lender: bytes) -> bytes:
    """A Word document with the styles of another that it does not have; itself if it has all.

    A variant for a language goes with its style: where the document has the style, that holds in
    every language. With the styles come the lists that they count by, and what is known of their
    fonts; what reaches to the other margin does so where the text is wider or narrower.

    Raises:
        InputError: one of both is no Word document.
    """
    borrower, giver = open_skin(data), open_skin(lender)
    styles, offered = _styles(borrower), _styles(giver)
    wanted = _wanted(lent.style_keys(styles), lent.style_keys(offered, own=True))
    if not wanted:
        return data
    ids = lent.lend(styles, wanted, offered, _width(borrower) / _width(giver))
    numbering = related_part(giver.part, RELATIONSHIP_TYPE.NUMBERING)
    if numbering is not None:
        lists = numbering_made(borrower)
        given = lent.lend_lists(lists, ids, story.parse_part(numbering.blob))
        lent.count_by(styles, set(ids.values()), given)
    stream = BytesIO()
    borrower.save(stream)
    return repack(stream.getvalue(), dict(_fonts(borrower, giver)))


def _wanted(
    own: Collection[lent.StyleKey], offered: Collection[lent.StyleKey]
) -> set[lent.StyleKey]:
    """What is lacking, but variants of what is not."""
    ends = tuple(f" {language.english_name.casefold()}" for language in LANGUAGES.values())
    found = set(offered) - set(own)
    return {(kind, name) for kind, name in found if (kind, _stem(name, ends)) not in own}


def _stem(name: str, ends: tuple[str, ...]) -> str:
    return next((name.removesuffix(end) for end in ends if name.endswith(end)), name)


def _width(document: WordDocument) -> int:
    """The width of the text where the content goes, or else at the end of a document."""
    root = cast("Element", document.element)
    places = parts.placeholders(root, marker(BODY)) or parts.tagged_places(root, BODY)
    places = places or story.paragraphs(root)
    return room_of(places[-1] if places else root).width


def _styles(document: WordDocument) -> Element:
    return cast("Element", document.styles.element)


def _fonts(borrower: WordDocument, giver: WordDocument) -> Iterator[tuple[str, Change]]:
    """What becomes of the list of fonts; a document without one does without."""
    own, other = (related_part(it.part, RELATIONSHIP_TYPE.FONT_TABLE) for it in (borrower, giver))
    if own is not None and other is not None:
        yield own.partname.membername, partial(lent.with_fonts, lender=other.blob)
