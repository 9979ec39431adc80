"""What the styles of a Word file say of a paragraph: a heading, an item, a caption."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml.etree import _Element as Element

from reportgen.model.manifest import LineKind

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BODY_LEVEL = "9"
"""The outline level of text that is no heading."""


class Looks:
    """The paragraph styles of a file by their ids: programs rename the ids, not what they do."""

    def __init__(self, root: Element | None = None) -> None:
        """``root`` is the part with the styles."""
        found = () if root is None else root.iterfind(f"{_W}style")
        self._styles = {str(it.get(f"{_W}styleId")): it for it in found}
        self._known: dict[str, tuple[LineKind, frozenset[str]]] = {}

    def kind(self, paragraph: Element) -> LineKind:
        """What a paragraph is by its own properties, or else by its style."""
        own, style = paragraph.find(f"{_W}pPr"), self._style(paragraph)[0]
        said = None if own is None else _said([own])
        return style if said is None or (said, style) == ("item", "heading") else said

    def names(self, paragraph: Element) -> frozenset[str]:
        """The names of its style and of those that this one is based on, in small letters."""
        return self._style(paragraph)[1]

    def _style(self, paragraph: Element) -> tuple[LineKind, frozenset[str]]:
        name = _value(paragraph, "pPr", "pStyle")
        if name not in self._known:
            chain = tuple(self._chain(name))
            names = frozenset(_value(style, "name").casefold() for style in chain)
            properties = [
                it for it in (style.find(f"{_W}pPr") for style in chain) if it is not None
            ]
            self._known[name] = _said(properties) or _named(names), names
        return self._known[name]

    def _chain(self, name: str) -> Iterator[Element]:
        met: set[str] = set()
        while name in self._styles and name not in met:
            met.add(name)
            yield self._styles[name]
            name = _value(self._styles[name], "basedOn")


def _said(properties: Sequence[Element]) -> LineKind | None:
    """What properties say, the first before the others: headings may be numbered as items are."""
    for level in filter(None, (_value(it, "outlineLvl") for it in properties)):
        return "text" if level == _BODY_LEVEL else "heading"
    for number in filter(None, (_value(it, "numPr", "numId") for it in properties)):
        return "text" if number == "0" else "item"
    return None


def _named(names: frozenset[str]) -> LineKind:
    if "caption" in names:
        return "caption"
    heading = "title" in names or any(it.startswith("heading ") for it in names)
    return "heading" if heading else "text"


def _value(element: Element, *path: str) -> str:
    found = element.find("/".join(f"{_W}{step}" for step in path))
    return "" if found is None else str(found.get(f"{_W}val") or "")
