"""Fills, lines and letters of a chart."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.word.xml.element import Xml, element, join

NO_FILL = Xml("<a:noFill/>")
NO_LINE = element("a:ln", content=NO_FILL)
_JOIN = Xml('<a:miter lim="800000"/>')
_BODY = Xml("<a:bodyPr/>")
_EMU = 12_700
"""English Metric Units in a point."""


@dataclass(frozen=True, slots=True)
class Letters:
    """The faces and the language of all words in a chart."""

    latin: str
    east_asian: str
    lang: str


def solid_fill(colour: str) -> Xml:
    """A fill of one colour, given as #RRGGBB."""
    return element("a:solidFill", content=element("a:srgbClr", {"val": colour.removeprefix("#")}))


def stroke(colour: str, points: float) -> Xml:
    """A line of one colour."""
    return element(
        "a:ln", {"w": round(points * _EMU), "cap": "flat"}, join(solid_fill(colour), _JOIN)
    )


def shape(content: Xml) -> Xml:
    """The look of a shape: its fill, then its line."""
    return element("c:spPr", content=content)


def letters_look(letters: Letters, colour: str, size: float, *, body: Xml = _BODY) -> Xml:
    """The look of words."""
    run = element(
        "a:defRPr", {"lang": letters.lang, "sz": _size(size), "b": 0}, _look(letters, colour)
    )
    paragraph = join(element("a:pPr", content=run), element("a:endParaRPr", {"lang": letters.lang}))
    return element("c:txPr", content=Xml(f"{body}<a:lstStyle/>{element('a:p', content=paragraph)}"))


def run_look(letters: Letters, colour: str, size: float) -> Xml:
    """The look of a run of words."""
    attributes = {"lang": letters.lang, "sz": _size(size), "b": 0}
    return element("a:rPr", attributes, _look(letters, colour))


def _look(letters: Letters, colour: str) -> Xml:
    return join(
        solid_fill(colour),
        element("a:latin", {"typeface": letters.latin}),
        element("a:ea", {"typeface": letters.east_asian}),
    )


def _size(points: float) -> int:
    return round(points * 100)
