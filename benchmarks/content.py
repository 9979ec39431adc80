"""What reportgen says in a briefing, stored for ``by_hand.py`` before any time is taken.

Run as ``python benchmarks/content.py BRIEFING PACK FOLDER``. It writes ``content.json`` with the
page, the styles, the body of the Word document, and the places of all marks in the charts, and
``skin.docx``, the Word document without its body: what somebody who writes a report by hand has
typed and tried out before.
"""

from __future__ import annotations

import dataclasses
import json
import sys
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import docx
from docx.oxml.ns import qn
from lxml import etree
from matplotlib.colors import to_hex
from same import cells
from weasyprint import HTML

import reportgen
from reportgen import fonts, resources
from reportgen.charts.choose import choose
from reportgen.charts.draw import draw_sheet
from reportgen.charts.sheet import Canvas
from reportgen.compose import compose
from reportgen.model.chart import Chart, Charts
from reportgen.model.document import Document, Drawing
from reportgen.office import convert as office
from reportgen.packs import find_pack
from reportgen.page.html import page
from reportgen.pdf.fonts import embedded_font_css
from reportgen.pdf.typeset import typeset
from reportgen.report import make_report
from reportgen.word import write
from reportgen.wording.figures import Wording

CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def main() -> None:
    briefing_file, pack_name, target = sys.argv[1:]
    folder = Path(target)
    folder.mkdir(parents=True, exist_ok=True)
    briefing = reportgen.load(briefing_file)
    comparison = reportgen.compare(briefing)
    charts = choose(comparison, Wording(briefing.indicators), briefing.lang)
    pack = find_pack(pack_name, [resources.templates()])
    report = make_report(briefing, comparison, Charts(charts), briefing.lang)
    document = compose(pack, report, pack.defaults)
    by_id = {chart.id: chart for chart in charts}
    if office.find_office():
        document = document.with_pages(dict.fromkeys(document.entries, 0))
    made = write(document, pack.skin, {item: by_id[item.chart] for item in document.drawings})
    word = docx.Document(BytesIO(made))
    names = Names()
    content = {
        "pack": pack.name,
        "skin": str(folder / "skin.docx"),
        "properties": dataclasses.asdict(document.properties),
        "faces": embedded_font_css(briefing.lang),
        "css": pack.print_css,
        "page": page_template(document),
        "chart_faces": [(face.alias, str(face.path)) for face in fonts.stack("chart")],
        "charts": [drawing_marks(by_id[item.chart], item) for item in document.drawings],
        "native": native_charts(word, document.drawings, names),
        "body": body(word, names),
        "namespaces": names.known,
        "headings": [entry.text for entry in document.entries],
        "fonts": office.aliases(),
    }
    word.save(str(folder / "skin.docx"))
    text = json.dumps(content, ensure_ascii=False, default=str)
    (folder / "content.json").write_text(text, encoding="utf-8")


def page_template(document: Document) -> str:
    """The page as a Jinja2 template, with a tag where each chart goes."""
    article = document.html
    for drawing in document.drawings:
        tag = f'{{% endraw %}}{{{{ charts["{drawing.place}"] }}}}{{% raw %}}'
        article = article.replace(f"<!--{drawing.place}-->", tag)
    html = HTML(string=page(document, article)).etree_element
    if document.properties.lang == "zh":
        typeset(html)
    text = ET.tostring(html, encoding="unicode", method="html")
    return f"{{% raw %}}<!DOCTYPE html>{text}{{% endraw %}}"


class Names:
    """Prefixed names; ``known`` are the namespaces of the prefixes."""

    def __init__(self) -> None:
        self.known = {"xml": "http://www.w3.org/XML/1998/namespace"}

    def node(self, element: Any) -> list[Any]:
        """An element as tag, attributes, text and children."""
        attributes = {self.name(key, element): value for key, value in element.items()}
        inner = [self.node(child) for child in element]
        return [self.name(element.tag, element), attributes, element.text, inner]

    def name(self, tag: str, element: Any) -> str:
        uri, brace, local = tag.rpartition("}")
        if not brace:
            return tag
        self.known |= {prefix: name for prefix, name in element.nsmap.items() if prefix}
        prefix = next(prefix for prefix, name in self.known.items() if name == uri[1:])
        return f"{prefix}:{local}"


def native_charts(word: Any, drawings: Sequence[Drawing], names: Names) -> list[Any]:
    """Take the charts out of a Word document; the places in the body are named after them."""
    found = []
    marks = word.element.body.iter(f"{{{CHART}}}chart")
    for mark, drawing in zip(marks, drawings, strict=True):
        relationship = mark.get(qn("r:id"))
        part = word.part.related_parts[relationship]
        (workbook,) = part.related_parts.values()
        tree = names.node(etree.fromstring(part.blob))
        found.append({"place": drawing.place, "part": tree, "cells": cells(workbook.blob)})
        mark.set(qn("r:id"), drawing.place)
        del word.part.rels[relationship]
    return found


def body(word: Any, names: Names) -> list[Any]:
    """Take the body out of a Word document, but for its last section."""
    root = word.element.body
    # A tree of its own: python-docx gives many elements another text than their own.
    copy = etree.fromstring(etree.tostring(root))
    for element in list(root)[:-1]:
        root.remove(element)
    return [names.node(element) for element in list(copy)[:-1]]


def drawing_marks(chart: Chart, drawing: Drawing) -> dict[str, Any]:
    """All that is drawn in a chart, in points from its upper left corner."""
    sheet = draw_sheet(chart, drawing.width)
    return {
        "place": drawing.place,
        "alt": chart.alt,
        "size": (sheet.grid.width, sheet.grid.height),
        "css": f"width: {drawing.width:g}cm; height: {sheet.grid.height * 2.54 / 72:.2f}cm",
        "bars": bars(sheet),
        "lines": lines(sheet),
        "texts": texts(sheet),
    }


def bars(sheet: Canvas) -> list[dict[str, Any]]:
    return [
        {
            "xy": (sheet.scale.at(bar.get_x()), bar.get_y()),
            "width": bar.get_width() * sheet.scale.per,
            "height": bar.get_height(),
            "facecolor": to_hex(bar.get_facecolor()),
        }
        for bar in sheet.axes.patches
    ]


def lines(sheet: Canvas) -> list[dict[str, Any]]:
    return [
        {
            "x": [sheet.scale.at(float(x)) for x in line.get_xdata()],
            "y": [float(y) for y in line.get_ydata()],
            "color": to_hex(line.get_color()),
            "linestyle": line.get_linestyle(),
            "linewidth": line.get_linewidth(),
            "marker": line.get_marker(),
            "markersize": line.get_markersize(),
            "markerfacecolor": to_hex(line.get_markerfacecolor()),
            "markeredgecolor": to_hex(line.get_markeredgecolor()),
            "markeredgewidth": line.get_markeredgewidth(),
            "zorder": line.get_zorder(),
        }
        for line in sheet.axes.lines
    ]


def texts(sheet: Canvas) -> list[dict[str, Any]]:
    return [
        {
            "x": sheet.scale.at(text.get_position()[0]),
            "y": text.get_position()[1],
            "s": text.get_text(),
            "size": text.get_size(),
            "color": to_hex(text.get_color()),
            "ha": text.get_horizontalalignment(),
        }
        for text in sheet.axes.texts
    ]


if __name__ == "__main__":
    main()
