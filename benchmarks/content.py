"""What reportgen says in a briefing, stored for ``by_hand.py`` before any time is taken.

Run as ``python benchmarks/content.py BRIEFING PACK FILE``. It writes one JSON file with the
page, the styles, the blocks of the Word document, and the places of all marks in the charts: what
somebody who writes a report by hand has typed and tried out before.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import sys
from pathlib import Path
from typing import Any

from matplotlib.colors import to_hex

import reportgen
from reportgen import fonts, resources
from reportgen.charts import choose
from reportgen.charts.draw import draw_sheet
from reportgen.charts.sheet import Sheet
from reportgen.compose import compose, find_pack
from reportgen.model.chart import Chart
from reportgen.model.document import Document, Drawing
from reportgen.model.page import page
from reportgen.model.wording import Wording
from reportgen.pdf.fonts import font_css


def main() -> None:
    briefing_file, pack_name, target = sys.argv[1:]
    briefing = reportgen.load(briefing_file)
    comparison = reportgen.compare(briefing)
    charts = choose(comparison, Wording(briefing.indicators), briefing.lang)
    pack = find_pack(pack_name, [resources.templates()])
    clock = dt.datetime.combine(briefing.clock, dt.time())
    document = compose(pack, briefing, comparison, charts, briefing.lang, clock)
    by_id = {chart.id: chart for chart in charts}
    content = {
        "pack": pack.name,
        "skin": str(resources.templates() / pack.name / "word.docx"),
        "properties": dataclasses.asdict(document.properties),
        "faces": font_css(briefing.lang),
        "css": pack.print_css,
        "page": page_template(document),
        "chart_faces": [(face.alias, str(face.path)) for face in fonts.stack("chart")],
        "charts": [drawing_marks(by_id[item.chart], item) for item in document.drawings],
        "blocks": [
            {"type": type(block).__name__, **dataclasses.asdict(block)} for block in document.blocks
        ],
    }
    text = json.dumps(content, ensure_ascii=False, indent=1, default=str)
    Path(target).write_text(text, encoding="utf-8")


def page_template(document: Document) -> str:
    """The page as a Jinja2 template, with a tag where each chart goes."""
    article = document.html
    for drawing in document.drawings:
        tag = f'{{% endraw %}}{{{{ charts["{drawing.place}"] }}}}{{% raw %}}'
        article = article.replace(f"<!--{drawing.place}-->", tag)
    return f"{{% raw %}}{page(document, article)}{{% endraw %}}"


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


def bars(sheet: Sheet) -> list[dict[str, Any]]:
    return [
        {
            "xy": (sheet.scale.at(bar.get_x()), bar.get_y()),
            "width": bar.get_width() * sheet.scale.per,
            "height": bar.get_height(),
            "facecolor": to_hex(bar.get_facecolor()),
        }
        for bar in sheet.axes.patches
    ]


def lines(sheet: Sheet) -> list[dict[str, Any]]:
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


def texts(sheet: Sheet) -> list[dict[str, Any]]:
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
