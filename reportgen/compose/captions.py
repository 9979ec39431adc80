"""Numbers for captions, and the words of references to them."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element as Element

from reportgen.languages import LANGUAGES
from reportgen.markup.origin import Fault
from reportgen.markup.printed import unwrap_printed
from reportgen.messages import near
from reportgen.model.document import CaptionKind
from reportgen.model.problem import Problem
from reportgen.model.text import Lang, Text

LABELS: dict[CaptionKind, Text] = {"table": Text("表", "Table"), "figure": Text("图", "Figure")}
CAPTION_NUMBER = "data-number"
"""The attribute that carries the number of a caption."""

GAP = "\N{EN SPACE}"
"""What stands between the number of a caption and its words."""

_CAPTIONS: dict[str, CaptionKind] = {"caption": "table", "figcaption": "figure"}

_ENOUGH = 50
"""So many problems are reported, and so many ids named."""


def caption_name(kind: CaptionKind, number: int, lang: Lang) -> str:
    """表1, Figure 2."""
    return f"{LABELS[kind][lang]}{LANGUAGES[lang].word_space}{number}"


def number_captions(article: Element) -> None:
    """Number tables and figures in order."""
    counts: dict[str, int] = {}
    for caption in article.iter(*_CAPTIONS):
        tag = str(caption.tag)
        counts[tag] = counts.get(tag, 0) + 1
        caption.set(CAPTION_NUMBER, str(counts[tag]))


def caption_number(caption: Element) -> int:
    """The number of a caption."""
    return int(caption.get(CAPTION_NUMBER) or 0)


def fill_references(article: Element, lang: Lang) -> Iterator[Fault]:
    """Fill ``<a class="ref" href="#id">`` with the name of the caption of that id: 表1."""
    names = dict(_names(article, lang))
    known = tuple(names)[:_ENOUGH]
    found = 0
    for link in article.iter("a"):
        target = str(link.get("href", "")).removeprefix("#")
        if link.get("class") != "ref":
            continue
        unwrap_printed(link)
        link.text = names.get(target, "")
        if target not in names and found < _ENOUGH:
            found += 1
            close = near(target, known)
            yield link, Problem.of("html.unknown_reference", id=target, near=close, known=known)


def _names(article: Element, lang: Lang) -> Iterator[tuple[str, str]]:
    """The ids of tables and figures with a caption, and what each is called."""
    for caption in article.iter(*_CAPTIONS):
        parent = caption.getparent()
        if parent is not None and parent.get("id"):
            yield str(parent.get("id")), _name(caption, lang)


def _name(caption: Element, lang: Lang) -> str:
    return caption_name(_CAPTIONS[str(caption.tag)], caption_number(caption), lang)


def label_captions(article: Element, lang: Lang) -> None:
    """Write the name of each caption before its words, for pages."""
    for caption in article.iter(*_CAPTIONS):
        label = caption.makeelement("span", {"class": "caption-label"})
        label.text, label.tail = _name(caption, lang), GAP + (caption.text or "").lstrip()
        caption.text = None
        caption.insert(0, label)
