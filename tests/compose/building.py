"""Articles after the passes, without a pack."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import get_args

from lxml.etree import _Element as Element

from reportgen.compose.blocks import read_blocks
from reportgen.compose.images import ImageReader, LoadedImage
from reportgen.compose.passes import CHECKING, SHAPING, Pass, PassContext, chart_pass, run_passes
from reportgen.errors import InputError
from reportgen.markup.elements import ELEMENTS, UNLINKED, BlockKind, ElementEntry
from reportgen.markup.parse import parse_article
from reportgen.model.document import Block
from reportgen.model.text import Lang
from tests.word.building import picture

FILE = "t"

LINKED = [
    it for it in ELEMENTS if it.kind in {*get_args(BlockKind), "cell"} and it.kind not in UNLINKED
]
"""The elements to whose id a link may lead in every format."""


def no_image(name: str, *, width: str | None = None) -> LoadedImage:
    raise AssertionError((name, width))


def any_image(name: str, *, width: str | None = None) -> LoadedImage:
    return LoadedImage(name, picture(2, 1))


def context(lang: Lang = "zh", images: ImageReader = no_image) -> PassContext:
    return PassContext(lang, {}, images)


def passed(
    inner: str,
    lang: Lang = "zh",
    passes: Sequence[Pass] = (*CHECKING, *SHAPING),
    images: ImageReader = no_image,
) -> Element:
    """An article after these passes, of which none may find anything wrong."""
    article = parse_article(f"<article>{inner}</article>", FILE)
    if problems := run_passes(passes, article, context(lang, images), FILE):
        raise InputError(problems)
    return article


def blocks(inner: str, lang: Lang = "zh", images: ImageReader = no_image) -> tuple[Block, ...]:
    """The blocks of an article whose figures may name any chart."""
    passes = [one for one in (*CHECKING, *SHAPING) if one is not chart_pass]
    return read_blocks(passed(inner, lang, passes, images), lang, images)


def example_blocks(entry: ElementEntry, words: str, name: str = "") -> tuple[Block, ...]:
    """The blocks of the example of an element with these words, and a heading after it.

    With a ``name`` the element has that id.
    """
    inner = entry.example.removeprefix("<article>").removesuffix("</article>")
    inner = inner.replace("…", words).replace("{{ params.logo }}", "seal.png")
    if name:
        inner = re.sub(r' id="[^"]*"', "", inner)
        inner = inner.replace(f"<{entry.name}", f'<{entry.name} id="{name}"', 1)
    return blocks(f"{inner}<h2>after</h2>", images=any_image)
