"""The made-up sample of docs/charts.md: what the briefing shows of its charts."""

from __future__ import annotations

import pytest

import reportgen
from reportgen import resources
from reportgen.charts.choose import choose
from reportgen.compose import compose
from reportgen.model.chart import Charts
from reportgen.packs import find_pack
from reportgen.report import make_report
from reportgen.wording.figures import Wording
from tests.real import sample


@pytest.mark.heavy
def test_the_briefing_shows_rates_and_progress_and_no_gap_twice() -> None:
    briefing = sample()
    comparison = reportgen.compare(briefing)
    charts = choose(comparison, Wording(briefing.indicators), "zh")
    assert "gaps" in [chart.id for chart in charts]
    pack = find_pack("briefing", [resources.templates()])
    report = make_report(briefing, comparison, Charts(charts), "zh")
    document = compose(pack, report, pack.defaults)
    shown = [drawing.chart for drawing in document.drawings]
    progress = "progress-sample-province"
    assert shown == ["levels", "index", "gaps-points", "dumbbell", progress]
