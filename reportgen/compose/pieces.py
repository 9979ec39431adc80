"""The content of a pack, and pieces that a Word document puts in places of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml.etree import _Element as Element

from reportgen.compose.blocks import read_blocks
from reportgen.compose.passes import PassContext
from reportgen.markup.parse import parse_article
from reportgen.model.document import Block
from reportgen.model.pack import Pack, Settings
from reportgen.model.pieces import BODY
from reportgen.report.values import Report
from reportgen.templating.loader import own
from reportgen.templating.render import render

# What is around the content of an article, which becomes a section among others.
_START = re.compile(r"\A.*?<article\b[^>]*>", re.S)
_END = re.compile(r"</article>\s*\Z")


def article_of(
    pieces: Mapping[str, str | None], pack: Pack, report: Report, settings: Settings
) -> str:
    """The HTML of one article: the content alone, or a section for each piece."""
    if tuple(pieces) == (BODY,):
        return render(pack, report, settings)
    inner = (_content(pack, report, settings) if html is None else html for html in pieces.values())
    return f"<article>{''.join(f'<section>{html}</section>' for html in inner)}</article>"


def _content(pack: Pack, report: Report, settings: Settings) -> str:
    html = render(pack, report, settings)
    parse_article(html, own(pack))
    return _END.sub("", _START.sub("", html))


def blocks_of(
    article: Element, names: tuple[str, ...], context: PassContext
) -> dict[str, tuple[Block, ...]]:
    """The blocks of each piece of an article, by its name."""
    sections = [article] if names == (BODY,) else list(article)
    pairs = zip(names, sections, strict=True)
    return {name: read_blocks(section, context.lang, context.images) for name, section in pairs}
