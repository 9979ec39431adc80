"""A chart that Word draws, read back: what its part stores and shows, and its workbook."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from itertools import chain

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.model.word_chart import WordAxis, WordChart, WordColumn, WordSeries
from reportgen.verify.number import same
from reportgen.verify.number_format import formatted
from reportgen.verify.workbook import read_columns

_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_C15 = "{http://schemas.microsoft.com/office/drawing/2012/chart}"
_DATA = ("val", "cat", "xVal", "yVal", "bubbleSize")
_RANGE = re.compile(r"(?:'?([^'!]*)'?!)?\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$")
_PLACEHOLDER = re.compile(r"\[[^\]]*\]$")
"""What programs write into a field of a label that they fill themselves."""
_GENERAL = "General"
_MOST_TICKS = 100


def native_of(part: bytes, workbook: bytes) -> WordChart:
    """What the bytes of a chart part and of its workbook hold."""
    return read_native(etree.fromstring(part), workbook)


def read_native(root: Element, workbook: bytes) -> WordChart:
    """What a chart part holds; ``workbook`` is empty where it has none."""
    series = tuple(_series(item) for item in _all_series(root))
    columns = read_columns(workbook) if workbook else None
    return WordChart(
        series=series,
        words=" ".join(_lines(root.find(f".//{_C}title"))),
        legend=tuple(_legend(root, series)),
        axes=tuple(_axis(item) for item in root.iter(f"{_C}valAx")),
        columns=columns,
        contradictions=tuple(_contradictions(root, columns or ())),
    )


def _all_series(root: Element) -> list[Element]:
    """The series of a part, those too that are only kept to be shown again."""
    return [*root.iter(f"{_C}ser"), *root.iter(f"{_C15}ser")]


def _number(item: Element, name: str) -> int:
    found = _value(item, name)
    return int(found) if found.isdigit() else 0


def _value(item: Element, path: str) -> str:
    """The ``val`` of an element inside another one; empty where it has none."""
    steps = "/".join(f"{_C}{step}" for step in path.split("/"))
    found = item.find(steps)
    return "" if found is None else str(found.get("val") or "")


def _series(item: Element) -> WordSeries:
    data = {name: texts for name in _DATA if (texts := _points(item, name))}
    data |= {n: t for n in ("plus", "minus") if (t := _points(item, f"errBars/{_C}{n}"))}
    labels = tuple(_labels(item, data.get("val") or data.get("yVal") or ()))
    name, order = "".join(_points(item, "tx")), _number(item, "order")
    return WordSeries(name, _kind(item), order, data, labels)


def _kind(item: Element) -> str:
    """The kind of chart that a series is in; ``hidden`` where it is in none that is drawn."""
    parent = item.getparent()
    if parent is None or item.tag != f"{_C}ser":
        return "hidden"
    options = (_value(parent, name) for name in ("barDir", "grouping"))
    return " ".join(filter(None, (str(etree.QName(parent).localname), *options)))


def _points(item: Element, path: str) -> tuple[str, ...]:
    """The texts that are stored under a name, empty where there is no point."""
    found = item.find(f"{_C}{path}")
    if found is None:
        return ()
    return _texts_of(found)


def _texts_of(item: Element) -> tuple[str, ...]:
    points = {
        int(it.get("idx") or 0): "".join(str(v.text or "") for v in it)
        for it in item.iter(f"{_C}pt")
    }
    if not points:
        return tuple(str(v.text or "") for v in item.iterchildren(f"{_C}v"))
    return tuple(points.get(i, "") for i in range(max(points) + 1))


# labels


def _labels(item: Element, values: Sequence[str]) -> Iterator[str | None]:
    """What is shown at each point; nothing at all where no point has a label."""
    every = item.find(f"{_C}dLbls")
    if every is None or _value(every, "delete") == "1":
        return
    own = {_number(it, "idx"): it for it in every.iterfind(f"{_C}dLbl")}
    if not own and _value(every, "showVal") != "1":
        return
    cells = item.find(f".//{_C15}datalabelsRange/{_C15}dlblRangeCache")
    held = {} if cells is None else dict(enumerate(_texts_of(cells)))
    for index, value in enumerate(values):
        yield _label(own.get(index, every), every, value, held.get(index))


def _label(label: Element, every: Element, value: str, cell: str | None) -> str | None:
    """What a label shows: words of its own, the text of its cell, or its value in its format."""
    if _value(label, "delete") == "1":
        return ""
    rich = label.find(f"{_C}tx/{_C}rich")
    if rich is not None:
        lines = [
            [_run(run, cell) for run in line.iter(f"{_A}r", f"{_A}fld")]
            for line in rich.iter(f"{_A}p")
        ]
        known = None not in chain(*lines)
        return " ".join("".join(filter(None, line)) for line in lines) if known else None
    if _value(label, "showVal") == "0":
        return ""
    found = label.find(f"{_C}numFmt")
    found = every.find(f"{_C}numFmt") if found is None else found
    return formatted(_GENERAL if found is None else str(found.get("formatCode")), value)


def _run(run: Element, cell: str | None) -> str | None:
    """The words of a run; of a field the text of its cell, None where neither is kept."""
    text = "".join(str(t.text or "") for t in run.iter(f"{_A}t"))
    if run.get("type") != "CELLRANGE":
        return text
    return cell if _PLACEHOLDER.match(text) else text


# what stands around the marks


def _lines(title: Element | None) -> Iterator[str]:
    for paragraph in () if title is None else title.iter(f"{_A}p"):
        yield "".join(str(t.text or "") for t in paragraph.iter(f"{_A}t"))


def _legend(root: Element, series: Sequence[WordSeries]) -> Iterator[str]:
    """The names in the legend, none where there is no legend."""
    legend = root.find(f".//{_C}legend")
    if legend is None:
        return
    entries = legend.iterfind(f"{_C}legendEntry")
    left_out = {_number(it, "idx") for it in entries if _value(it, "delete") == "1"}
    yield from (it.name for number, it in enumerate(series) if number not in left_out)


def _axis(item: Element) -> WordAxis:
    low, high = (_value(item, f"scaling/{end}") for end in ("min", "max"))
    shown = _value(item, "delete") != "1" and _value(item, "tickLblPos") != "none"
    found = item.find(f"{_C}numFmt")
    code = _GENERAL if found is None else str(found.get("formatCode"))
    ticks = _ticks(low, high, _value(item, "majorUnit")) if shown else ()
    return WordAxis(low, high, tuple(formatted(code, tick) for tick in ticks))


def _ticks(low: str, high: str, step: str) -> Iterator[str]:
    try:
        first, last, by = Decimal(low), Decimal(high), Decimal(step)
    except InvalidOperation:
        return
    if by > 0:
        count = min(_MOST_TICKS, int((last - first) / by))
        yield from (f"{first + by * number:f}" for number in range(count + 1))


# the workbook


def _contradictions(root: Element, columns: Sequence[WordColumn]) -> Iterator[tuple[str, str]]:
    """The cells that the part names for what it stores, and that hold something else."""
    cells = {
        f"{column.letter}{row}": text
        for column in columns
        for row, text in enumerate(column.cells, start=1)
    }
    if not cells:
        return
    for source in root.iter(f"{_C}numRef", f"{_C}strRef", f"{_C15}datalabelsRange"):
        formula = source.findtext(f"{_C}f") or source.findtext(f"{_C15}f") or ""
        found = _against(tuple(_range(formula)), _texts_of(source), cells)
        # of labels of two lines some programs keep the text beside, and none here
        labels = source.tag == f"{_C15}datalabelsRange"
        yield from ((name, text) for name, text in found if text or not labels)


def _against(
    names: Sequence[str], texts: Sequence[str], cells: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    for name, text in zip(names, texts, strict=False):
        if not same(text, cells.get(name, "")):
            yield name, text


def _range(formula: str) -> Iterator[str]:
    match = _RANGE.fullmatch(formula)
    if match:
        first, last = int(match[3]), int(match[5] or match[3])
        yield from (f"{match[2]}{row}" for row in range(first, last + 1))
