"""Mistakes as comments in a copy of the document that they were found in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from io import BytesIO
from typing import cast

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.text.paragraph import CT_P
from docx.text.paragraph import Paragraph
from lxml.etree import _Element as Element

from reportgen.messages import MessageLang
from reportgen.model.pack import SKIN
from reportgen.model.problem import Problem
from reportgen.word.fill.spot import TagProblem
from reportgen.word.odd import odd_skins_told
from reportgen.word.package import repack
from reportgen.word.skin import open_skin
from reportgen.word.xml import story

_AUTHOR, _INITIALS = "reportgen", "rg"
_STYLES = {
    "CommentReference": ("annotation reference", WD_STYLE_TYPE.CHARACTER),
    "CommentText": ("annotation text", WD_STYLE_TYPE.PARAGRAPH),
}
_DATE = re.compile(rb' w:date="[^"]*"')


def with_comments(
    data: bytes, mistakes: Iterable[TagProblem], file: str = SKIN, lang: MessageLang = "en"
) -> bytes:
    """The document with each mistake as a comment beside its paragraph, in that language.

    ``file`` is what messages call it. Word has no comments in headers, footers and notes: those
    stand at the first paragraph.

    Raises:
        InputError: it is no Word document.
    """
    with odd_skins_told(file):
        document = open_skin(data, file)
        _add_styles(document)
        for mistake in mistakes:
            paragraph = _paragraph(document, mistake)
            runs = paragraph.runs or [paragraph.add_run()]
            text = _comment(mistake.problem, lang)
            document.add_comment(runs, text, author=_AUTHOR, initials=_INITIALS)
        stream = BytesIO()
        document.save(stream)
        return repack(stream.getvalue(), {"word/comments.xml": lambda xml: _DATE.sub(b"", xml)})


def _comment(problem: Problem, lang: MessageLang) -> str:
    return f"{problem.said_in(lang)}\n{problem.hint_in(lang)}".strip()


def _add_styles(document: WordDocument) -> None:
    known = {style.style_id for style in document.styles}
    for id_, (name, kind) in _STYLES.items():
        if id_ not in known:
            document.styles.add_style(id_, kind).name = name


def _paragraph(document: WordDocument, mistake: TagProblem) -> Paragraph:
    root: Element = document.element
    found = story.paragraphs(root)
    inside = mistake.part == document.part.partname.membername and mistake.paragraph < len(found)
    element = story.outermost(found[mistake.paragraph if inside else 0]) if found else None
    if element is None:
        return document.add_paragraph()
    return Paragraph(cast("CT_P", element), document)
