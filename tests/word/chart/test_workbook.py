from __future__ import annotations

import datetime as dt
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from reportgen.word.chart.sheet import DataSheet, SheetCell
from reportgen.word.chart.workbook import workbook
from tests.word.chart.reading import cells, formulas
from tests.word.reading import VALIDATOR

CREATED = dt.datetime(2020, 12, 30, 9, 30)


def sheet() -> DataSheet:
    made = DataSheet()
    made.add("", ["<&\"'>", "=1+1", "control\x0bsign", None])
    made.add(
        "值", [Decimal("463.166667"), Decimal("-0.5"), None, SheetCell("2¹", 'TEXT(B2,"0""¹""")')]
    )
    return made


def test_a_workbook_holds_what_the_sheet_holds() -> None:
    found = cells(workbook(sheet(), CREATED))
    assert found == {
        "A2": "<&\"'>",
        "A3": "=1+1",
        "A4": "controlsign",
        "B1": "值",
        "B2": "463.166667",
        "B3": "-0.5",
        "B5": "2¹",
    }
    assert formulas(workbook(sheet(), CREATED)) == {"B5": 'TEXT(B2,"0""¹""")'}


def test_a_range_names_the_cells() -> None:
    head, below = sheet().add("x", ["a", None, "c"])
    assert (head.reference, head.values) == ("Sheet1!$C$1", ("x",))
    assert (below.reference, below.values) == ("Sheet1!$C$2:$C$4", ("a", None, "c"))


@pytest.mark.heavy
def test_a_workbook_tells_only_the_time_it_is_given(tmp_path: Path) -> None:
    data = workbook(sheet(), CREATED)
    assert data == workbook(sheet(), CREATED)
    with ZipFile(BytesIO(data)) as package:
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2020-12-30T09:30:00Z" in package.read("docProps/core.xml")
    path = tmp_path / "book.xlsx"
    path.write_bytes(data)
    assert VALIDATOR.validate(path).errors == []
