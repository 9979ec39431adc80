from __future__ import annotations

import pytest

import reportgen
from reportgen import resources
from reportgen.model.chart import Charts
from reportgen.report import make_report


@pytest.mark.heavy
def test_areas_side_by_side_have_their_figures_in_the_order_of_the_code_list() -> None:
    path = resources.assets() / "briefings" / "invented-areas.yaml"
    briefing = reportgen.load(path)
    report = make_report(briefing, reportgen.compare(briefing), Charts((), ()), "zh")
    assert report.areas is not None
    assert report.areas.names == ("嘉业", "全国", "临岚")
    titles = [line.title for line in report.areas.lines]
    # only the neighbour has a rank: it stands with the other figures of its indicator all the same
    assert titles.index("生产总值位次") < titles.index("人均生产总值")
    assert len(titles) == len(set(titles)) > 10
