"""Fills, lines and letters of a chart."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.word.xml.element import element

NO_LINE = "<a:ln><a:noFill/></a:ln>"
_JOIN = '<a:miter lim="800000"/>'
_EMU = 12_700


@dataclass(frozen=True, slots=True)
class Letters:
    """The faces and the language of all words in a chart."""

    latin: str
    east_asian: str
    lang: str


def solid_fill(colour: str) -> str:
    """A fill of one colour, given as #RRGGBB."""
    return element("a:solidFill", content=element("a:srgbClr", {"val": colour.removeprefix("#")}))


def stroke(colour: str, points: float) -> str:
    """A line of one colour."""
    return element("a:ln", {"w": round(points * _EMU), "cap": "flat"}, solid_fill(colour) + _JOIN)


def shape(content: str) -> str:
    """The look of a shape: its fill, then its line."""
    return element("c:spPr", content=content)


def letters_look(letters: Letters, colour: str, size: float, *, body: str = "<a:bodyPr/>") -> str:
    """The look of words."""
    run = element(
        "a:defRPr", {"lang": letters.lang, "sz": _size(size), "b": 0}, _look(letters, colour)
    )
    paragraph = element("a:pPr", content=run) + element("a:endParaRPr", {"lang": letters.lang})
    return element("c:txPr", content=f"{body}<a:lstStyle/>{element('a:p', content=paragraph)}")


def run_look(letters: Letters, colour: str, size: float) -> str:
    """The look of a run of words."""
    attributes = {"lang": letters.lang, "sz": _size(size), "b": 0}
    return element("a:rPr", attributes, _look(letters, colour))


def _look(letters: Letters, colour: str) -> str:
    return (
        solid_fill(colour)
        + element("a:latin", {"typeface": letters.latin})
        + element("a:ea", {"typeface": letters.east_asian})
    )


def _size(points: float) -> int:
    return round(points * 100)
