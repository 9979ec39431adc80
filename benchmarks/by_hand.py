"""The same report without reportgen: the libraries called in turn, as in a plain script.

Run as ``python benchmarks/by_hand.py BRIEFING CONTENT OUT``; ``content.py`` stored CONTENT.

What it does, each with the library that reportgen uses too, and with nothing of reportgen:

- It reads the briefing file and the three files that it names with ruamel.yaml.
- It draws each chart once with matplotlib, mark by mark, and saves it as SVG and as PNG of 300 dpi.
- It fills the page with Jinja2, and WeasyPrint lays it out with the same styles and font files.
- It opens the same Word skin with python-docx, and writes every heading, paragraph, list, table
  (spans, widths, repeated header rows), check box, link, bookmark, caption and picture with lxml,
  because tables through python-docx itself would be many times slower.

What it is spared, so that the ratio is rather too high than too low: it checks nothing that it
reads, compares no figures, words no sentences, parses no blocks, measures no lettering, picks no
fonts, has no command line, and writes its files in place. All that is in CONTENT, as if somebody
had written it by hand. ``same.py`` sees that both give the same pages, words, tables and pictures.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import matplotlib as mpl
from docx.oxml.ns import qn
from docx.shared import Pt
from jinja2 import Environment
from lxml import etree
from matplotlib.figure import Figure
from matplotlib.font_manager import FontEntry, FontProperties, fontManager
from matplotlib.patches import Rectangle
from ruamel.yaml import YAML
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
HEADINGS = ("Title", "Heading 1", "Heading 2", "Heading 3", "Heading 4")
TABLES = {"facts": "Report Facts", "checklist": "Report Checklist"}
CELLS = {"header": "Table Header", "group": "Table Group", "body": "Table Text"}
PARAGRAPHS = {"body": "Body Text"}
LANGUAGES = {"zh": "zh-CN", "en": "en-US"}
VARIANTS = {"zh": "Chinese", "en": "English"}


def main() -> None:
    briefing_file, content_file, out = sys.argv[1:]
    briefing = read(Path(briefing_file))
    content = json.loads(Path(content_file).read_text(encoding="utf-8"))
    folder = Path(out) / briefing["id"]
    folder.mkdir(parents=True, exist_ok=True)
    drawings = draw(content)
    pngs = {place: png for place, (_, png) in drawings.items()}
    document = write_word(content, pngs, briefing["title"][content["properties"]["lang"]])
    (folder / f"{content['pack']}.docx").write_bytes(document)
    pdf = write_pdf(content, {place: svg for place, (svg, _) in drawings.items()})
    (folder / f"{content['pack']}.pdf").write_bytes(pdf)


def read(path: Path) -> dict[str, Any]:
    """The briefing with the files that it names."""
    yaml = YAML(typ="safe")
    briefing = yaml.load(path)
    for key in ("subject", "benchmark", "indicators"):
        if key in briefing:
            briefing[key] = yaml.load(path.parent / briefing[key])
    return briefing


# Charts


def draw(content: dict[str, Any]) -> dict[str, tuple[str, bytes]]:
    """Each chart as SVG and PNG, by its place in the page."""
    mpl.rcParams["svg.fonttype"] = "none"
    for name, path in content["chart_faces"]:
        fontManager.ttflist.append(FontEntry(fname=path, name=name))
    names = [name for name, _ in content["chart_faces"]]
    return {chart["place"]: draw_chart(chart, names) for chart in content["charts"]}


def draw_chart(chart: dict[str, Any], names: list[str]) -> tuple[str, bytes]:
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
    svg, png = BytesIO(), BytesIO()
    figure.savefig(svg, format="svg", metadata={"Date": None})
    figure.savefig(png, format="png", dpi=300, facecolor="white")
    drawing = svg.getvalue().decode()
    _, _, inner = drawing.partition("<svg")
    label = escape(chart["alt"])
    head = f'<svg class="chart" style="{chart["css"]}" role="img" aria-label="{label}"'
    return head + inner, png.getvalue()


# PDF


def write_pdf(content: dict[str, Any], drawings: dict[str, str]) -> bytes:
    html = Environment(autoescape=False).from_string(content["page"]).render(charts=drawings)  # noqa: S701
    fonts = FontConfiguration()
    styles = [CSS(string=content[key], font_config=fonts) for key in ("faces", "css")]
    return HTML(string=html).write_pdf(stylesheets=styles, font_config=fonts)


# Word


def write_word(content: dict[str, Any], pngs: dict[str, bytes], title: str) -> bytes:
    document = docx.Document(content["skin"])
    describe(document, content["properties"], title)
    writer = Word(document, content["properties"]["lang"], pngs)
    body = document.element.body
    place = next(p for p in body.iterchildren(qn("w:p")) if "{{ body }}" in text_of(p))
    after = list(place.itersiblings())
    for element in (place, *after):
        body.remove(element)
    for block in content["blocks"]:
        writer.write(body, block)
    body.extend(after)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def describe(document: Any, properties: dict[str, Any], title: str) -> None:
    core = document.core_properties
    core.title, core.subject = title, properties["subject"]
    core.author = core.last_modified_by = properties["author"]
    core.keywords = ", ".join(properties["keywords"])
    core.language = LANGUAGES[properties["lang"]]
    core.created = core.modified = dt.datetime.fromisoformat(properties["created"])


def text_of(element: Any) -> str:
    return "".join(node.text or "" for node in element.iter(qn("w:t")))


def add(parent: Any, tag: str, text: str | None = None, /, **attributes: object) -> Any:
    """A new child; attributes are of the same prefix as the tag."""
    prefix = tag.partition(":")[0]
    named = {qn(f"{prefix}:{name}"): str(value) for name, value in attributes.items()}
    element = etree.SubElement(parent, qn(tag), named)
    if text is not None:
        element.text = text
    return element


class Word:
    """Writes blocks to the end of the body."""

    def __init__(self, document: Any, lang: str, pngs: dict[str, bytes]) -> None:
        self.document, self.lang, self.pngs = document, lang, pngs
        self.styles = {style.name: style.style_id for style in document.styles}
        section = document.sections[0]
        self.width = section.page_width - section.left_margin - section.right_margin
        self.count = 0
        self.new_page = False

    def number(self) -> int:
        self.count += 1
        return self.count

    def style(self, name: str, otherwise: str = "") -> str:
        """The id of a style, of its variant for this language where there is one."""
        for candidate in (f"{name} {VARIANTS[self.lang]}", name, otherwise):
            if candidate in self.styles:
                return self.styles[candidate]
        raise KeyError(name)

    def write(self, body: Any, block: dict[str, Any]) -> None:
        match block["type"]:
            case "PageBreak":
                self.new_page = True
            case "Heading":
                paragraph = self.paragraph(body, self.style(HEADINGS[block["level"]]))
                self.runs(self.marked(paragraph, block["id"]), block["runs"])
            case "Paragraph":
                role = block["role"]
                name = PARAGRAPHS.get(role, role.replace("-", " ").title())
                paragraph = self.paragraph(body, self.style(name, "Body Text"))
                self.runs(self.marked(paragraph, block["id"]), block["runs"])
            case "ListBlock":
                style = self.style("List Number" if block["ordered"] else "List Bullet")
                for item in block["items"]:
                    self.runs(self.paragraph(body, style), item)
            case "Figure":
                self.figure(body, block)
            case "Table":
                self.table(body, block)

    def paragraph(
        self, parent: Any, style: str, *, align: str = "left", keep_next: bool = False
    ) -> Any:
        paragraph = add(parent, "w:p")
        properties = add(paragraph, "w:pPr")
        add(properties, "w:pStyle", val=style)
        if keep_next:
            add(properties, "w:keepNext")
        if self.new_page:
            add(properties, "w:pageBreakBefore")
            self.new_page = False
        if align != "left":
            add(properties, "w:jc", val=align)
        return paragraph

    def marked(self, paragraph: Any, id_: str) -> Any:
        """The paragraph, at its start a bookmark if it has an id."""
        if id_:
            number = self.number()
            add(paragraph, "w:bookmarkStart", id=number, name=id_.replace("-", "_")[:40])
            add(paragraph, "w:bookmarkEnd", id=number)
        return paragraph

    def runs(self, paragraph: Any, runs: list[dict[str, Any]]) -> None:
        for run in runs:
            parent, href = paragraph, run["href"]
            if href and href.startswith("#"):
                parent = add(paragraph, "w:hyperlink", anchor=href[1:].replace("-", "_")[:40])
            elif href:
                relationship = self.document.part.relate_to(
                    href, docx.opc.constants.RELATIONSHIP_TYPE.HYPERLINK, is_external=True
                )
                parent = add(paragraph, "w:hyperlink")
                parent.set(qn("r:id"), relationship)
            self.run(parent, run, linked=bool(href))

    def run(self, parent: Any, run: dict[str, Any], *, linked: bool) -> None:
        element = add(parent, "w:r")
        looks = {"bold": "Strong", "italic": "Emphasis", "soft": "Soft"}
        style = next((name for look, name in looks.items() if run.get(look)), None)
        style = style or ("Hyperlink" if linked else None)
        if style or run["superscript"]:
            properties = add(element, "w:rPr")
            if style:
                add(properties, "w:rStyle", val=self.style(style, "Emphasis"))
            if run["superscript"]:
                add(properties, "w:vertAlign", val="superscript")
        self.text(element, run["text"])

    def text(self, run: Any, text: str) -> None:
        for number, line in enumerate(text.split("\n")):
            if number:
                add(run, "w:br")
            if line:
                add(run, "w:t", line).set("{http://www.w3.org/XML/1998/namespace}space", "preserve")

    def caption(self, body: Any, caption: dict[str, Any], id_: str, *, keep_next: bool) -> None:
        paragraph = self.paragraph(body, self.style("Caption"), keep_next=keep_next)
        self.marked(paragraph, id_)
        self.text(add(paragraph, "w:r"), caption["label"] + (" " if self.lang == "en" else ""))
        add(add(paragraph, "w:r"), "w:fldChar", fldCharType="begin")
        add(add(paragraph, "w:r"), "w:instrText", f" SEQ {caption['label']} \\* ARABIC ")
        add(add(paragraph, "w:r"), "w:fldChar", fldCharType="separate")
        self.text(add(paragraph, "w:r"), str(caption["number"]))
        add(add(paragraph, "w:r"), "w:fldChar", fldCharType="end")
        self.text(add(paragraph, "w:r"), "\N{EN SPACE}")
        self.runs(paragraph, caption["runs"])

    def figure(self, body: Any, block: dict[str, Any]) -> None:
        drawing, caption = block["drawing"], block["caption"]
        png = BytesIO(self.pngs[f"chart:{drawing['chart']}@{drawing['width']:g}"])
        width = min(docx.shared.Cm(drawing["width"]), self.width)
        inline = self.document.part.new_pic_inline(png, width=width)
        inline.docPr.set("descr", block["alt"])
        paragraph = self.paragraph(body, self.style("Figure"), keep_next=caption is not None)
        add(add(paragraph, "w:r"), "w:drawing").append(inline)
        if caption:
            self.caption(body, caption, block["id"], keep_next=False)

    def table(self, body: Any, block: dict[str, Any]) -> None:
        if block["caption"]:
            self.caption(body, block["caption"], block["id"], keep_next=True)
        room = self.width / Pt(1) * 20
        widths = [round(room * share / 100) for share in block["widths"]]
        table = add(body, "w:tbl")
        properties = add(table, "w:tblPr")
        own = f"Report {block['role'].replace('-', ' ').title()}"
        style = self.style(TABLES.get(block["role"], own), "Report Table")
        add(properties, "w:tblStyle", val=style)
        add(properties, "w:tblW", w=sum(widths), type="dxa")
        add(properties, "w:tblLayout", type="fixed")
        add(properties, "w:tblLook", firstRow=1, firstColumn=1, noHBand=1, noVBand=1)
        grid = add(table, "w:tblGrid")
        for width in widths:
            add(grid, "w:gridCol", w=width)
        above: dict[int, tuple[int, int]] = {}
        for row in block["rows"]:
            above = self.row(table, block["role"], row, widths, above)

    def row(
        self,
        table: Any,
        role: str,
        row: dict[str, Any],
        widths: list[int],
        above: dict[int, tuple[int, int]],
    ) -> dict[int, tuple[int, int]]:
        """Write a row; return what its cells cover below, as ``above``: column -> span, rows."""
        element = add(table, "w:tr")
        properties = add(element, "w:trPr")
        add(properties, "w:cantSplit")
        if row["kind"] == "header":
            add(properties, "w:tblHeader")
        cells, column, below = iter(row["cells"]), 0, {}
        while column < len(widths):
            if column in above:
                cell, (span, left) = None, above[column]
                merge = "continue"
            else:
                cell = next(cells, None)
                span, left = (cell["colspan"], cell["rowspan"]) if cell else (1, 1)
                merge = "restart" if left > 1 else ""
            if left > 1:
                below[column] = (span, left - 1)
            place = add(element, "w:tc")
            self.cell_properties(place, sum(widths[column : column + span]), span, merge)
            stub = role == "facts" and row["kind"] == "body" and cell and cell["header"]
            style = self.style("Table Stub" if stub else CELLS[row["kind"]])
            self.cell(place, cell, style)
            column += span
        return below

    def cell_properties(self, place: Any, width: int, span: int, merge: str) -> None:
        properties = add(place, "w:tcPr")
        add(properties, "w:tcW", w=width, type="dxa")
        if span > 1:
            add(properties, "w:gridSpan", val=span)
        if merge:
            add(properties, "w:vMerge", val=merge)

    def cell(self, place: Any, cell: dict[str, Any] | None, style: str) -> None:
        if cell is None:
            self.paragraph(place, style)
            return
        control = cell["control"]
        for number, runs in enumerate(cell["paragraphs"] or [[]]):
            paragraph = self.paragraph(place, style, align=cell["align"])
            if number == 0:
                self.marked(paragraph, cell["id"])
                if control and control["kind"] == "checkbox":
                    self.checkbox(paragraph, control)
                elif control and not runs and control["value"]:
                    self.text(add(paragraph, "w:r"), control["value"])
            self.runs(paragraph, runs)

    def checkbox(self, paragraph: Any, control: dict[str, Any]) -> None:
        box = add(paragraph, "w:sdt")
        properties = add(box, "w:sdtPr")
        add(properties, "w:alias", val=f"{control['kind']} {control['task']}")
        add(properties, "w:tag", val=f"{control['kind']}:{control['task']}")
        add(properties, "w:id", val=self.number())
        state = etree.SubElement(properties, f"{W14}checkbox")
        checked = bool(control["value"])
        etree.SubElement(state, f"{W14}checked", {f"{W14}val": str(int(checked))})
        self.text(add(add(box, "w:sdtContent"), "w:r"), "☒" if checked else "☐")


if __name__ == "__main__":
    main()
