"""A web page → its main text, without menus, scripts and what else stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reportgen.draft.source.encoding import decoded_text
from reportgen.model.problem import Problem

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    _Page = dict[HtmlElement, tuple[int, int]]
    """How many characters of text each element of a page has in it, and how many are links."""

_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_AROUND = """script style nav header footer aside noscript iframe select button svg template object
embed audio video canvas map input textarea label head"""
_FURNITURE = frozenset(_AROUND.split())
_OWN_LINE = """
p div section article main table tr ul ol li h1 h2 h3 h4 h5 h6 blockquote pre dl dt dd
body figure figcaption center td th tbody thead tfoot caption hr address details summary fieldset
form"""
_BLOCKS = frozenset(_OWN_LINE.split())
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LEAST_SHARE = 0.7
"""The main block of a page has this share of its text, or else its parts are gone into no more."""
_UNSURE = 0.6
_LINKS = 0.5
"""A part of which more than this share is links is a menu."""
_DEEPEST = 300
_LONGEST_CELL = 200
"""A cell with more characters is there for the layout of a page, and no cell of data."""


def html_text(content: bytes, name: str) -> tuple[str, tuple[Problem, ...]] | None:
    """The main text of a page and what to know about it; None where its encoding is unknown."""
    page = _page(content)
    if page is None:
        return None
    root = _tree(page)
    if root is None:
        return "", ()
    title = _title(root)
    weights = _weights(root)
    body = root.find(".//body")
    top = body if body is not None else root
    main = _main(top, weights)
    lines = [" ".join(it.split(" ")) for it in _lines(main, weights)]
    if title and not any(_same(title, line) for line in lines[:10]):
        lines.insert(0, title)
    share = weights[main][0] / max(weights[top][0], 1)
    remarks = (Problem.of("draft.page_unclear", name),) if share < _UNSURE else ()
    return "\n".join(lines), remarks


def _page(content: bytes) -> str | None:
    named = _CHARSET.search(content[:4096])
    if named and not content.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        encoding = named[1].decode("ascii").lower()
        encoding = "gb18030" if encoding in ("gb2312", "gbk", "x-gbk", "gb_2312-80") else encoding
        try:
            return content.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            pass
    return decoded_text(content)


def _tree(page: str) -> HtmlElement | None:
    from lxml import etree, html

    parser = html.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = html.document_fromstring(_DECLARATION.sub("", page), parser=parser)
    except (etree.ParserError, ValueError):
        return None
    return root


def _title(root: HtmlElement) -> str:
    """The headline: the only h1, else what the page says of itself, else its title."""
    heads = [_words(it) for it in root.iter("h1")]
    if len(heads) == 1 and heads[0]:
        return heads[0]
    for meta in root.iter("meta"):
        said = meta.get("property") or meta.get("name") or ""
        if said.lower() in ("og:title", "articletitle") and (meta.get("content") or "").strip():
            return " ".join((meta.get("content") or "").split())
    title = root.find(".//title")
    words = _words(title) if title is not None else ""
    return re.split(r" ?[_|｜]| [-–—] |[-–—](?=[^-–—]*(?:网|门户|政府|报)$)", words)[0].strip()


def _words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _same(title: str, line: str) -> bool:
    return "".join(title.split()) in "".join(line.split())


def _weights(root: HtmlElement) -> _Page:
    """How many characters of text each element has in it, and how many of them are links."""
    weights: _Page = {}
    for _, element in _walk(root):
        text = links = 0
        if not _is_left_out(element):
            text = len((element.text or "").strip())
            links = text if element.tag == "a" else 0
            for child in element:
                inner = weights.get(child, (0, 0))
                text += inner[0] + len((child.tail or "").strip())
                links += inner[0] if element.tag == "a" else inner[1]
        weights[element] = (text, links)
    return weights


def _walk(root: HtmlElement) -> Iterator[tuple[str, HtmlElement]]:
    from lxml import etree

    return (it for it in etree.iterwalk(root, events=("end",)) if isinstance(it[1].tag, str))


def _is_left_out(element: HtmlElement) -> bool:
    return (
        element.tag in _FURNITURE
        or element.get("hidden") is not None
        or bool(_HIDDEN.search(element.get("style") or ""))
    )


def _is_menu(element: HtmlElement, weights: _Page) -> bool:
    text, links = weights.get(element, (0, 0))
    return element.tag in _BLOCKS and links > _LINKS * text and links > 0


def _main(top: HtmlElement, weights: _Page) -> HtmlElement:
    """The smallest block that has nearly all the text that is no link."""
    main = top
    while True:
        own = _prose(main, weights)
        inner = [it for it in main if isinstance(it.tag, str) and it.tag not in ("p", "tr", "td")]
        best = max(inner, key=lambda it: _prose(it, weights), default=None)
        if best is None or _prose(best, weights) < _LEAST_SHARE * own or best.tag not in _BLOCKS:
            return main
        if best.tag in ("table", "ul", "ol", "dl") and len(best) > 1:
            return main
        main = best


def _prose(element: HtmlElement, weights: _Page) -> int:
    text, links = weights.get(element, (0, 0))
    return text - links


def _lines(main: HtmlElement, weights: _Page) -> Iterator[str]:
    """The lines of a block: one for each paragraph, and one for each row of a table of data."""
    parts: list[str] = []
    for part in _parts(main, weights, 0, None):
        if part == "\n":
            line = _one_line("".join(parts))
            parts.clear()
            if line:
                yield line
        else:
            parts.append(part)
    if line := _one_line("".join(parts)):
        yield line


def _one_line(text: str) -> str:
    cells = [" ".join(re.split(r"[ \r\n\f]+", cell)).strip(" ") for cell in text.split("\t")]
    return "\t".join(cells).strip("\t")


def _parts(
    element: HtmlElement, page: _Page, depth: int, cell: HtmlElement | None
) -> Iterator[str]:
    """The texts of an element, line feeds where lines end and tabs where cells do."""
    if not isinstance(element.tag, str) or _is_left_out(element):
        return
    if depth and _is_menu(element, page):
        yield "\n"
        return
    is_cell = element.tag in ("td", "th")
    end = "\n" if cell is None or page[cell][0] > _LONGEST_CELL else " "
    own_line = element.tag in _BLOCKS and not is_cell
    if element.tag == "br" or own_line:
        yield end
    yield re.sub(r"[^\S\u3000]", " ", element.text or "")
    for child in element:
        if depth < _DEEPEST:
            yield from _parts(child, page, depth + 1, element if is_cell else cell)
        elif isinstance(child.tag, str):
            yield child.text_content()
        yield re.sub(r"[^\S\u3000]", " ", child.tail or "")
    if is_cell and element.getnext() is not None:
        yield "\n" if page[element][0] > _LONGEST_CELL else "\t"
    if own_line:
        yield end
