"""Tags in places that are not filled: they must not go out in silence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import cast
from urllib.parse import unquote

from docx.document import Document as WordDocument
from docx.opc.part import Part
from lxml.etree import _Element as Element

from reportgen.messages import Argument, phrase
from reportgen.model.problem import Problem
from reportgen.word.fill.spot import TagProblem
from reportgen.word.fill.tag import tags_in
from reportgen.word.xml import story

_ALT_TEXTS = ("descr", "title", "alt")
_SHOWN = 60


def unfilled(document: WordDocument) -> Iterator[TagProblem]:
    """The tags in addresses, fields, alt texts, equations, charts, drawings and properties."""
    for part in document.part.package.iter_parts():
        name = part.partname.membername
        for relation in part.rels.values():
            if relation.is_external:
                address = unquote(relation.target_ref)
                yield from _told(address, phrase("address_of_link"), name)
        if part.content_type.endswith("xml"):
            yield from _in_part(part, name)


def _in_part(part: Part, name: str) -> Iterator[TagProblem]:
    if name.startswith(("word/charts/", "word/diagrams/")):
        kind = phrase("chart_text" if "charts" in name else "smart_art")
        yield from _in_texts(story.texts_of_drawing(story.parse_part(part.blob)), kind, name)
    elif name == "docProps/custom.xml":
        root = story.parse_part(part.blob)
        yield from _in_texts(
            ["".join(it.itertext()) for it in root.iterchildren("*")], phrase("property"), name
        )
    elif name.startswith("word/"):
        root = cast("Element", getattr(part, "element", None))
        if root is not None:
            yield from _in_story(root, name)


def _in_texts(texts: list[str], kind: Argument, name: str) -> Iterator[TagProblem]:
    for text in texts:
        yield from _told(text, kind, name)


def _in_story(root: Element, name: str) -> Iterator[TagProblem]:
    for number, paragraph in enumerate(story.paragraphs(root)):
        found = (
            *((text, phrase("field_code")) for text in story.field_codes(paragraph)),
            *((text, phrase("equation")) for text in story.equations(paragraph)),
            *((text, phrase("alt_text")) for text in story.attributes(paragraph, _ALT_TEXTS)),
        )
        for text, kind in found:
            for problem in _told(text, kind, name, story.text(paragraph).strip()):
                yield replace(problem, paragraph=number)


def _told(text: str, kind: Argument, part: str, beside: str = "") -> Iterator[TagProblem]:
    tags = tags_in(text)
    if tags:
        problem = Problem.of("word.tag_not_filled", words=str(tags[0]), kind=kind)
        if beside:
            where = (phrase("in_quotes", text=beside[:_SHOWN]),)
            problem = replace(problem, where=where)
        yield TagProblem(problem, part, 0)
