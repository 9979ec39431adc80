"""A kind of chart that is added in one folder, as CONTRIBUTING says, is everywhere at once."""

from __future__ import annotations

from pathlib import Path

import pytest

import reportgen
from reportgen.chart_kinds import KINDS
from reportgen.charts import chart
from reportgen.charts.draw import draw_sheet
from reportgen.charts.sheet import POINTS_PER_INCH
from reportgen.model.briefing import Format
from reportgen.templating.room import height
from reportgen.verify.docx import read as read_docx
from tests.chart_kinds.slope import SLOPE
from tests.test_docs import page


@pytest.fixture(autouse=True)
def added(monkeypatch: pytest.MonkeyPatch) -> None:
    """The line of the table."""
    monkeypatch.setitem(KINDS, SLOPE.name, SLOPE)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_it_is_in_documents_of_all_formats_and_verified(
    lang: reportgen.Lang, briefing: reportgen.Briefing, tmp_path: Path
) -> None:
    pass
