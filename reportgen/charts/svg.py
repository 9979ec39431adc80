"""From matplotlib's SVG file to an SVG element that can stand inside a page of HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from reportgen.charts.sheet import FIGURE
from reportgen.languages import LANGUAGES, Lang

_SVG = "{http://www.w3.org/2000/svg}"
_HREF = "{http://www.w3.org/1999/xlink}href"
_LONG = re.compile(r"-?\d+\.\d{3,}|-0(?![\d.])")
_CM_PER_POINT = 2.54 / 72


def inline_svg(source: bytes, *, alt: str, families: str, lang: Lang) -> str:
    """The drawing as one flat element, without what would disturb a page.

    Matplotlib's file has a style for all elements (``*``), and groups and shared signs with ids
    that recur in the next chart. Here are only paths and texts, without any id, with attributes
    that the page's CSS may override. The ``title`` is where WeasyPrint looks for the alternate
    text.
    """
    drawing = etree.fromstring(source)
    _, _, width, height = (float(part) for part in drawing.get("viewBox", "").split())
    root = etree.Element(
        _SVG + "svg",
        {
            "class": "chart",
            "role": "img",
            "aria-label": alt,
            "lang": LANGUAGES[lang].tag,
            "viewBox": f"0 0 {_short(width)} {_short(height)}",
            "width": f"{_short(width * _CM_PER_POINT)}cm",
            "height": f"{_short(height * _CM_PER_POINT)}cm",
            "font-family": families,
            "stroke-linejoin": "miter",
            "overflow": "visible",
        },
        nsmap={None: _SVG[1:-1]},
    )
    etree.SubElement(root, _SVG + "title").text = alt
    root.extend(_marks(drawing))
    return etree.tostring(root, encoding="unicode")


def _marks(drawing: etree._Element) -> Iterator[etree._Element]:
    """Everything that is seen, from the back to the front."""
    shared = {path.get("id"): path for path in drawing.iterfind(f".//{_SVG}defs/{_SVG}path")}
    for element in drawing.iter(_SVG + "path", _SVG + "use", _SVG + "text"):
        if element.tag == _SVG + "use":
            yield _sign(element, shared[element.get(_HREF, "")[1:]])
        elif element.tag == _SVG + "text":
            yield _text(element)
        elif element.get("id") is None and element.get("style") != "fill: none":
            yield _plain(element, "d")


def _text(element: etree._Element) -> etree._Element:
    """A text in its place, with the code of the figure that it says."""
    text, group = _plain(element, "x", "y"), element.getparent()
    name = "" if group is None else group.get("id", "")
    if name.startswith(FIGURE):
        text.set("data-figure", name.removeprefix(FIGURE))
    return text


def _sign(use: etree._Element, shared: etree._Element) -> etree._Element:
    """A sign in its place, instead of a reference to it."""
    mark = _plain(use)
    mark.tag = _SVG + "path"
    mark.set("d", _rounded(shared.get("d", "")))
    mark.set("transform", _rounded(f"translate({use.get('x')} {use.get('y')})"))
    for name, value in _style(shared):
        if name not in mark.attrib:
            mark.set(name, value)
    return mark


def _plain(element: etree._Element, *kept: str) -> etree._Element:
    """The element with the ``kept`` attributes and its style as attributes."""
    copy = etree.Element(element.tag, {name: _rounded(element.get(name, "")) for name in kept})
    copy.text = element.text
    for name, value in _style(element):
        copy.set(name, value)
    return copy


def _style(element: etree._Element) -> Iterator[tuple[str, str]]:
    """The declarations of an inline style, but for the faces, which the root names."""
    for declaration in filter(None, element.get("style", "").split(";")):
        name, _, value = declaration.partition(":")
        if name.strip() != "font-family":
            yield name.strip(), value.strip()


def _rounded(text: str) -> str:
    """Path data or a coordinate in hundredths of a point, on one line."""
    return _LONG.sub(lambda match: _short(float(match.group())), " ".join(text.split()))


def _short(number: float) -> str:
    return f"{round(number, 2) + 0:.7g}"
