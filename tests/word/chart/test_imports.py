from __future__ import annotations

import subprocess
import sys

import pytest

pytestmark = pytest.mark.heavy
PROBE = """
import sys
from tests.word.chart.building import point, chart
from tests.word.building import written
from reportgen.model.document import Drawing, FigureBlock, Paragraph
one = Drawing("one")
if "chart" in sys.argv:
    written(FigureBlock(one, ""), charts={one: chart("bars", [point("1")])})
else:
    written(Paragraph(()))
print(*{name.partition(".")[0] for name in sys.modules})
"""


def imported(*arguments: str) -> set[str]:
    command = [sys.executable, "-c", PROBE, *arguments]
    return set(subprocess.run(command, capture_output=True, check=True, text=True).stdout.split())


def test_a_native_chart_needs_no_matplotlib() -> None:
    names = imported("chart")
    assert "xlsxwriter" in names
    assert not names & {"matplotlib", "numpy"}


def test_a_document_without_charts_needs_no_workbooks() -> None:
    assert "xlsxwriter" not in imported()
