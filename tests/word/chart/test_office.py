"""Native charts in LibreOffice: on the page, saved again, and the workbook behind them."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pypdf

from reportgen.model.document import Drawing, FigureBlock
from tests.word.building import written
from tests.word.chart.building import odd, real
from tests.word.chart.reading import charts, find, numbers
from tests.word.reading import Docx
from tests.word.rendering import needs_calc, needs_office, office, pdf, saved_again

pytestmark = needs_office
CHARTS = (*real("zh"), *real("en"), *odd())
PLOTS = [plot for chart in CHARTS for plot in chart.plots]
NAMED = {Drawing(str(number)): chart for number, chart in enumerate(CHARTS)}


def document() -> Docx:
    return written(*(FigureBlock(drawing, "") for drawing in NAMED), charts=NAMED)


def bare(text: str) -> str:
    """Text without the spaces that LibreOffice sets between scripts, or where a line ends."""
    return "".join(text.split())


def test_labels_and_names_are_on_the_page(tmp_path: Path) -> None:
    pages = pypdf.PdfReader(pdf(document().data, tmp_path)).pages
    text = bare("".join(page.extract_text() for page in pages))
    assert len(real("zh")) == len(real("en")) > 2
    for chart in (*real("zh"), *real("en")):
        points = [point for series in chart.series for point in series.points]
        words = [*chart.categories, *(point.text for point in points), chart.reference_label]
        assert [word for word in words if bare(word) not in text] == []


def test_charts_are_saved_again_with_their_figures(tmp_path: Path) -> None:
    before = document()
    after = Docx(saved_again(before.data, tmp_path))
    roots = [after.tree(name) for name in after.parts if name.startswith("word/charts/chart")]
    assert len(roots) == len(PLOTS)
    nodes = [node for root in roots for node in find(root, "//c:xVal | //c:yVal | //c:val")]
    found = {tuple(numbers(node, ".")) for node in nodes}
    for plot in PLOTS:
        for series in plot.series:
            assert tuple(point.value for point in series.points) in found


@needs_calc
def test_workbooks_open_with_the_right_figures(tmp_path: Path) -> None:
    reads = charts(document())
    assert len(reads) == len(PLOTS) > len(real("zh"))
    sources = [tmp_path / f"book{number}.xlsx" for number, _ in enumerate(reads)]
    for source, read in zip(sources, reads, strict=True):
        source.write_bytes(read.workbook)
    office("csv:Text - txt - csv (StarCalc):44,34,76", sources, tmp_path)
    for source, chart in zip(sources, PLOTS, strict=True):
        with source.with_suffix(".csv").open(encoding="utf-8", newline="") as file:
            head, *rows = csv.reader(file)
        for series in chart.series:
            place = head.index(series.name)
            found = [Decimal(row[place].replace(",", "")) for row in rows if row[place]]
            assert found == [point.value for point in series.points]
