"""Drawings that stand in a line of text."""

from __future__ import annotations

from reportgen.word.xml.chart import CHART_NAMESPACE
from reportgen.word.xml.element import NAMESPACES, NO_XML, Xml, element, join

_EMU = 360_000
"""English Metric Units in a centimetre."""

_LOCKED = element("a:graphicFrameLocks", {"noChangeAspect": 1})

Size = tuple[float, float]
"""Width and height in centimetres."""


def picture_run(number: int, relationship: str, size: Size, alt: str, title: str) -> Xml:
    """A picture as a run."""
    name = f"Picture {number}"
    graphic = _picture(number, name, relationship, _extent(size))
    about = {"id": number, "name": name, "descr": alt, "title": title}
    return _inline(about, size, graphic, _LOCKED)


def chart_run(number: int, relationship: str, size: Size, alt: str, title: str) -> Xml:
    """A chart as a run."""
    own = element("c:chart", {"xmlns:c": CHART_NAMESPACE, "r:id": relationship})
    graphic = element("a:graphicData", {"uri": CHART_NAMESPACE}, own)
    about = {"id": number, "name": f"Chart {number}", "descr": alt, "title": title}
    return _inline(about, size, graphic)


def _inline(about: dict[str, object], size: Size, graphic: Xml, locks: Xml = NO_XML) -> Xml:
    inline = join(
        element("wp:extent", _extent(size)),
        element("wp:docPr", about),
        element("wp:cNvGraphicFramePr", content=locks),
        element("a:graphic", content=graphic),
    )
    distances = dict.fromkeys(("distT", "distB", "distL", "distR"), 0)
    return Xml(f"<w:r><w:drawing>{element('wp:inline', distances, inline)}</w:drawing></w:r>")


def _extent(size: Size) -> dict[str, int]:
    width, height = (round(side * _EMU) for side in size)
    return {"cx": width, "cy": height}


def _picture(number: int, name: str, relationship: str, extent: dict[str, int]) -> Xml:
    labels = join(element("pic:cNvPr", {"id": number, "name": name}), Xml("<pic:cNvPicPr/>"))
    fill = join(
        element("a:blip", {"r:embed": relationship}), Xml("<a:stretch><a:fillRect/></a:stretch>")
    )
    place = join(element("a:off", {"x": 0, "y": 0}), element("a:ext", extent))
    shape = join(
        element("a:xfrm", content=place), Xml('<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>')
    )
    picture = join(
        element("pic:nvPicPr", content=labels),
        element("pic:blipFill", content=fill),
        element("pic:spPr", content=shape),
    )
    return element("a:graphicData", {"uri": NAMESPACES["pic"]}, element("pic:pic", content=picture))
