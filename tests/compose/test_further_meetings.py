"""What further meetings have corrected and left out is told in every pack."""

from __future__ import annotations

from dataclasses import replace

import pytest

import reportgen
from reportgen import resources
from reportgen.compose import compose
from reportgen.model.briefing import Counterpart
from reportgen.model.document import Paragraph
from reportgen.model.meeting import MissingFigure
from reportgen.model.text import Text
from reportgen.packs import find_pack
from reportgen.pipeline import run


@pytest.fixture(scope="module")
def with_another(briefing: reportgen.Briefing) -> reportgen.Briefing:
    """The real briefing, with a further meeting: that of the nation, as another area's."""
    nation = briefing.benchmark
    assert nation is not None
    (first,) = [it for it in nation.observations if it.correction][:1]
    assert first.correction is not None
    own = replace(first.correction, reason=Text("另一份更正", "another correction"))
    at, period = first.at, first.period
    missing = MissingFigure("beds", "value", "confidential", period, at, 1)
    other = replace(
        nation,
        id="other",
        area=replace(nation.area, code="XX", short=Text("邻省", "the neighbour")),
        source=replace(nation.source, title=Text("邻省材料", "Text of the neighbour")),
        observations=(replace(first, correction=own),),
        missing=(replace(missing, indicator=nation.observations[-1].indicator),),
    )
    return replace(briefing, against=(Counterpart(other),))


@pytest.mark.heavy
def test_every_pack_tells_them(with_another: reportgen.Briefing) -> None:
    report = run(with_another).report
    assert [it.why for it in report.parts[0].missing] == ["保密"]
    assert report.figures[-1].code == "C1"
    for name in ("briefing", "jianbao", "digest"):
        pack = find_pack(name, [resources.templates()])
        blocks = compose(pack, report, pack.defaults).blocks
        said = ["".join(run.text for run in it.runs) for it in blocks if isinstance(it, Paragraph)]
        assert [it for it in said if "《邻省材料》提到但未给出的数据：" in it and "保密" in it]
        of_text = [it for it in said if "原文印作每人每月" in it and "¹" not in it]
        assert [it for it in of_text if "另一份更正" in it or it.startswith("更正：")]
