"""A table of 5,000 rows: the Word writer beside its XML written by hand.

Run as ``python benchmarks/table.py``, some seconds. By hand means: the same values as the same
XML, rows and cells as f-strings without a thought of links, spans, controls or page breaks, put
into the same skin and zipped. Both are run in turn in one process,
after one run that does not count; only the ratio of the medians means something. Half as many rows
must take about half as long: the third line shows it.
"""

from __future__ import annotations

import datetime as dt
import io
import statistics
import time
import zipfile
from collections.abc import Callable
from html import escape

from reportgen import resources
from reportgen.model.document import Cell, Document, Properties, Row, Run, Table
from reportgen.word import write

ROWS, COLUMNS, RUNS = 5_000, 5, 5
TARGET = 2.5
SKIN = (resources.templates() / "briefing" / "word.docx").read_bytes()


def words(row: int, column: int) -> str:
    return f"第{row}行第{column}列 <{row * column}> & text"


def document(rows: int) -> Document:
    body = tuple(
        Row(tuple(Cell(((Run(words(i, j)),),)) for j in range(COLUMNS))) for i in range(rows)
    )
    about = Properties("t", "s", "a", (), "zh", dt.datetime(2020, 12, 30))
    return Document(about, (Table(body, (100 / COLUMNS,) * COLUMNS),), "")


def by_hand(document: Document) -> bytes:
    (table,) = document.blocks
    assert isinstance(table, Table)
    width = f'<w:tcPr><w:tcW w:w="{9410 // COLUMNS}" w:type="dxa"/></w:tcPr>'
    style = '<w:pPr><w:pStyle w:val="TableText"/></w:pPr>'
    body = "".join(
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        + "".join(
            f'<w:tc>{width}<w:p>{style}<w:r><w:t xml:space="preserve">'
            f"{''.join(escape(run.text) for run in cell.paragraphs[0])}</w:t></w:r></w:p></w:tc>"
            for cell in row.cells
        )
        + "</w:tr>"
        for row in table.rows
    )
    grid = "<w:tblGrid>" + f'<w:gridCol w:w="{9410 // COLUMNS}"/>' * COLUMNS + "</w:tblGrid>"
    look = '<w:tblPr><w:tblStyle w:val="ReportTable"/><w:tblW w:w="9410" w:type="dxa"/></w:tblPr>'
    xml = f"<w:tbl>{look}{grid}{body}</w:tbl>"
    skin, out = zipfile.ZipFile(io.BytesIO(SKIN)), io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in skin.infolist():
            content = skin.read(entry)
            if entry.filename == "word/document.xml":
                content = content.replace(b"<w:sectPr", xml.encode() + b"<w:sectPr", 1)
            target.writestr(entry, content)
    return out.getvalue()


def timed(call: Callable[[], bytes]) -> float:
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


def main() -> None:
    whole, half = document(ROWS), document(ROWS // 2)
    calls: dict[str, Callable[[], bytes]] = {
        "writer": lambda: write(whole, SKIN, {}),
        "by hand": lambda: by_hand(whole),
        "writer, half the rows": lambda: write(half, SKIN, {}),
    }
    taken: dict[str, list[float]] = {name: [] for name in calls}
    for run in range(RUNS + 1):
        for name, call in calls.items():
            seconds = timed(call)
            if run:
                taken[name].append(seconds)
    print(f"{ROWS} rows of {COLUMNS} cells, median of {RUNS} runs")
    for name, seconds in taken.items():
        print(f"  {name:24} {statistics.median(seconds):.3f} s")
    middle = {name: statistics.median(seconds) for name, seconds in taken.items()}
    print(
        f"  writer / by hand         {middle['writer'] / middle['by hand']:.2f} (at most {TARGET})"
    )
    print(f"  writer / half the rows   {middle['writer'] / middle['writer, half the rows']:.2f}")


if __name__ == "__main__":
    main()
