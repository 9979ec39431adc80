"""Articles after the passes, without a pack."""

from __future__ import annotations

from collections.abc import Sequence

from lxml.etree import _Element as Element

from reportgen.compose.blocks import read_blocks
from reportgen.compose.images import LoadedImage
from reportgen.compose.passes import CHECKING, SHAPING, Pass, PassContext, chart_pass, run_passes
from reportgen.errors import InputError
from reportgen.markup.parse import parse_article
from reportgen.model.document import Block
from reportgen.model.text import Lang

FILE = "t"


def no_image(name: str, *, width: str | None = None) -> LoadedImage:
    raise AssertionError((name, width))


def context(lang: Lang = "zh") -> PassContext:
    return PassContext(lang, {}, no_image)


def passed(
    inner: str, lang: Lang = "zh", passes: Sequence[Pass] = (*CHECKING, *SHAPING)
) -> Element:
    """An article after these passes, of which none may find anything wrong."""
    article = parse_article(f"<article>{inner}</article>", FILE)
    if problems := run_passes(passes, article, context(lang), FILE):
        raise InputError(problems)
    return article


def blocks(inner: str, lang: Lang = "zh") -> tuple[Block, ...]:
    """The blocks of an article whose figures may name any chart."""
    passes = [one for one in (*CHECKING, *SHAPING) if one is not chart_pass]
    return read_blocks(passed(inner, lang, passes), lang, no_image)
