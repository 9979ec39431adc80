"""The same report without reportgen: the libraries called in turn, as in a plain script.

Run as ``python benchmarks/by_hand.py BRIEFING CONTENT OUT``; ``content.py`` stored CONTENT.

What it does, each with the library that reportgen uses too, and with nothing of reportgen:

- It reads the briefing file and the three files that it names with ruamel.yaml.
- It draws each chart with matplotlib, mark by mark, and saves it as SVG.
- It fills the page with Jinja2, and WeasyPrint lays it out with the same styles and font files.
- It opens the Word skin with python-docx, writes every element of the body and of the charts with
  lxml, one by one, as tables through python-docx itself would be many times slower, the workbooks
  of the charts with XlsxWriter, and saves.
- Where LibreOffice is installed and there is a table of contents, it has the Word file laid out,
  reads the pages of the headings with pypdf, fills them in, and saves again.

What it is spared, so that the ratio is rather too high than too low: it checks nothing that it
reads, compares no figures, words no sentences, parses no blocks, measures no lettering, picks no
fonts, has no command line, and writes its files in place; in its skin, lists are numbered,
footnotes and the values of checklists are there. All that is in CONTENT, as if somebody had written
it by hand. ``same.py`` sees that both give the same pages, words, tables and pictures.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html import escape
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import docx
import matplotlib as mpl
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from jinja2 import Environment
from lxml import etree
from matplotlib.figure import Figure
from matplotlib.font_manager import FontEntry, FontProperties, fontManager
from matplotlib.patches import Rectangle
from pypdf import PdfReader
from ruamel.yaml import YAML
from weasyprint import CSS, HTML
from weasyprint.css.counters import CounterStyle
from weasyprint.text.fonts import FontConfiguration
from xlsxwriter import Workbook


def main() -> None:
    briefing_file, content_file, out = sys.argv[1:]
    briefing = read(Path(briefing_file))
    content = json.loads(Path(content_file).read_text(encoding="utf-8"))
    folder = Path(out) / briefing["id"]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{content['pack']}.docx").write_bytes(write_word(content))
    (folder / f"{content['pack']}.pdf").write_bytes(write_pdf(content))


def read(path: Path) -> dict[str, Any]:
    """The briefing with the files that it names."""
    yaml = YAML(typ="safe")
    briefing = yaml.load(path)
    for key in ("subject", "benchmark", "indicators"):
        if key in briefing:
            briefing[key] = yaml.load(path.parent / briefing[key])
    return briefing


# Charts


def draw(content: dict[str, Any]) -> dict[str, str]:
    """Each chart as SVG, by its place in the page."""
    mpl.rcParams["svg.fonttype"] = "none"
    for name, path in content["chart_faces"]:
        fontManager.ttflist.append(FontEntry(fname=path, name=name))
    names = [name for name, _ in content["chart_faces"]]
    return {chart["place"]: draw_chart(chart, names) for chart in content["charts"]}


def draw_chart(chart: dict[str, Any], names: list[str]) -> str:
    width, height = chart["size"]
    figure = Figure(figsize=(width / 72, height / 72), dpi=72, facecolor="none")
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set_xlim(0, width)
    axes.set_ylim(height, 0)
    for bar in chart["bars"]:
        axes.add_patch(Rectangle(**bar, edgecolor="none", clip_on=False, zorder=2))
    for line in chart["lines"]:
        x, y = line.pop("x"), line.pop("y")
        axes.plot(x, y, **line, solid_capstyle="butt", clip_on=False)
    for text in chart["texts"]:
        font = FontProperties(family=names, size=text.pop("size"))
        axes.text(**text, va="baseline", fontproperties=font, parse_math=False, zorder=4)
    svg = BytesIO()
    figure.savefig(svg, format="svg", metadata={"Date": None})
    drawing = svg.getvalue().decode()
    _, _, inner = drawing.partition("<svg")
    label = escape(chart["alt"])
    head = f'<svg class="chart" style="{chart["css"]}" role="img" aria-label="{label}"'
    return head + inner


# PDF


def write_pdf(content: dict[str, Any]) -> bytes:
    html = Environment(autoescape=False).from_string(content["page"]).render(charts=draw(content))  # noqa: S701
    options = {"font_config": FontConfiguration(), "counter_style": CounterStyle()}
    boxes = CSS(string="input { appearance: auto !important; }")
    styles = [*(CSS(string=content[key], **options) for key in ("faces", "css")), boxes]
    kind = {"pdf_variant": "pdf/ua-1", "pdf_forms": True}
    return HTML(string=html).write_pdf(stylesheets=styles, **kind, **options)


# Word


def write_word(content: dict[str, Any]) -> bytes:
    document = docx.Document(content["skin"])
    describe(document, content["properties"])
    writer = Writer(content["namespaces"])
    for chart in content["native"]:
        writer.charts[chart["place"]] = add_chart(document, chart, writer)
    body = document.element.body
    after = list(body)
    for element in after:
        body.remove(element)
    writer.build(body, content["body"])
    body.extend(after)
    if content["headings"] and (office := shutil.which("soffice") or shutil.which("libreoffice")):
        pages = lay_out(saved(document), office, content["fonts"])
        number_pages(document, pages, content["headings"])
    return saved(document)


class Writer:
    """Writes elements, each given as tag, attributes, text and children."""

    def __init__(self, namespaces: dict[str, str]) -> None:
        self.namespaces = namespaces
        self.charts: dict[str, str] = {}
        self.names: dict[str, str] = {}

    def build(self, parent: Any, children: list[Any]) -> None:
        for tag, attributes, text, inner in children:
            element = etree.SubElement(parent, self.name(tag))
            for key, value in attributes.items():
                element.set(self.name(key), self.charts.get(value, value))
            if text:
                element.text = text
            self.build(element, inner)

    def part(self, tag: str, children: list[Any]) -> bytes:
        """The whole of a part."""
        root = etree.Element(self.name(tag), nsmap=self.namespaces)
        self.build(root, children)
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    def name(self, prefixed: str) -> str:
        if prefixed not in self.names:
            prefix, colon, local = prefixed.rpartition(":")
            name = f"{{{self.namespaces[prefix]}}}{local}" if colon else local
            self.names[prefixed] = name
        return self.names[prefixed]


def add_chart(document: Any, chart: dict[str, Any], writer: Writer) -> str:
    """Add a chart with its workbook; the id of the relationship to it."""
    tag, _, _, children = chart["part"]
    package = document.part.package
    name = package.next_partname("/word/charts/chart%d.xml")
    book = PackURI(f"/word/embeddings/{name.filename}.xlsx")
    part = Part(name, CONTENT_TYPE.DML_CHART, writer.part(tag, children), package)
    data = Part(book, CONTENT_TYPE.SML_SHEET, workbook(chart["cells"]), package)
    part.relate_to(data, RELATIONSHIP_TYPE.PACKAGE)
    return document.part.relate_to(part, RELATIONSHIP_TYPE.CHART)


def workbook(cells: list[dict[str, Any]]) -> bytes:
    stream = BytesIO()
    book = Workbook(stream, {"in_memory": True})
    sheet = book.add_worksheet("Sheet1")
    for cell in cells:
        if cell["formula"]:
            sheet.write_formula(cell["at"], f"={cell['formula']}", None, cell["value"])
        elif cell["kind"] == "s":
            sheet.write_string(cell["at"], cell["value"])
        else:
            sheet.write_number(cell["at"], float(cell["value"]))
    book.close()
    return stream.getvalue()


def describe(document: Any, properties: dict[str, Any]) -> None:
    core = document.core_properties
    core.title, core.subject = properties["title"], properties["subject"]
    core.author = core.last_modified_by = properties["author"]
    core.keywords = ", ".join(properties["keywords"])
    core.created = core.modified = dt.datetime.fromisoformat(properties["created"])


def saved(document: Any) -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def lay_out(word: bytes, office: str, fonts: str) -> dict[str, int]:
    """The page of each heading, by LibreOffice."""
    with TemporaryDirectory() as folder:
        source, config = Path(folder, "report.docx"), Path(folder, "fonts.conf")
        source.write_bytes(word)
        config.write_text(fonts, encoding="utf-8")
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", folder]
        environment = {**os.environ, "FONTCONFIG_FILE": str(config)}
        subprocess.run([*command, str(source)], env=environment, capture_output=True, check=True)
        reader = PdfReader(source.with_suffix(".pdf"))
        return dict(outline(reader, reader.outline))


def outline(reader: PdfReader, items: list[Any]) -> Iterator[tuple[str, int]]:
    for item in items:
        if isinstance(item, list):
            yield from outline(reader, item)
        else:
            page = reader.get_destination_page_number(item)
            yield "".join(str(item.title).split()), (page or 0) + 1


def number_pages(document: Any, pages: dict[str, int], headings: list[str]) -> None:
    """Fill in the page numbers of the table of contents: each the run after the field's code."""
    codes = document.element.body.iter(qn("w:instrText"))
    fields = [code for code in codes if "PAGEREF" in code.text]
    for field, heading in zip(fields, headings, strict=True):
        result = field.getparent().getnext().getnext()
        result.find(qn("w:t")).text = str(pages["".join(heading.split())])


if __name__ == "__main__":
    main()
