"""Drawings that stand in a line of text."""

from __future__ import annotations

from reportgen.word.xml.element import NAMESPACES, element

_EMU = 360_000


def picture(number: int, relationship: str, size: tuple[float, float], alt: str, title: str) -> str:
    """A picture as a run; ``size`` is its width and height in centimetres."""
    width, height = (round(side * _EMU) for side in size)
    extent = {"cx": width, "cy": height}
    name = f"Picture {number}"
    lock = element("a:graphicFrameLocks", {"noChangeAspect": 1})
    inline = (
        element("wp:extent", extent)
        + element("wp:docPr", {"id": number, "name": name, "descr": alt, "title": title})
        + element("wp:cNvGraphicFramePr", content=lock)
        + _graphic(number, name, relationship, extent)
    )
    distances = dict.fromkeys(("distT", "distB", "distL", "distR"), 0)
    return f"<w:r><w:drawing>{element('wp:inline', distances, inline)}</w:drawing></w:r>"


def _graphic(number: int, name: str, relationship: str, extent: dict[str, int]) -> str:
    labels = element("pic:cNvPr", {"id": number, "name": name}) + "<pic:cNvPicPr/>"
    fill = element("a:blip", {"r:embed": relationship}) + "<a:stretch><a:fillRect/></a:stretch>"
    place = element("a:off", {"x": 0, "y": 0}) + element("a:ext", extent)
    shape = element("a:xfrm", content=place) + '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    picture = (
        element("pic:nvPicPr", content=labels)
        + element("pic:blipFill", content=fill)
        + element("pic:spPr", content=shape)
    )
    data = element("a:graphicData", {"uri": NAMESPACES["pic"]}, element("pic:pic", content=picture))
    return element("a:graphic", content=data)
