from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.recipes.checkout import BRIEFING, Checkout

pytestmark = pytest.mark.heavy

ENTRY = """    "early_figure": ReasonWords(
        "caveat", Text("{who}的数字可能再改", "the figure for {who} may be revised")
    ),
"""
STEP = '''
def _early(a: Reporter, b: Reporter) -> list[Reason]:
    """Figures that their source calls provisional."""
    return [
        reason("early_figure", side.side, who=side.name)
        for side in (a, b)
        if side.observation.status == "provisional"
    ]


'''
NOTES = """
import reportgen
from reportgen.charts import chart
briefing = reportgen.load("assets/briefings/liaoning-2020.yaml")
for it in chart(briefing, reportgen.compare(briefing), "en").all:
    print(it.id, any(point.mark for series in it.series for point in series.points), *it.notes)
"""
WORDS = "The figure for Liaoning may be revised"


def with_a_caveat(folder: Path) -> Checkout:
    """The recipe for a caveat: an entry in the table, a step that returns it."""
    here = Checkout(folder)
    here.before("reportgen/comparing/reasons.py", "    # what was done to compare", ENTRY)
    here.before("reportgen/comparing/verdict.py", "def _judgement(", STEP.lstrip("\n"))
    here.before(
        "reportgen/comparing/verdict.py",
        "*found, *bounds])",
        "*_early(a, b), ",
    )
    return here


def test_a_caveat_is_in_verdicts_footnotes_marks_and_json(tmp_path: Path) -> None:
    here = with_a_caveat(tmp_path)
    assert here.unnamed("a reason, or a caveat") == []
    rows = json.loads(here.run("compare", BRIEFING, "--json").stdout)["rows"]
    row = next(it for it in rows if it["indicator"] == "dibao_urban")
    assert (row["verdict"], row["reasons"][0]["code"]) == ("caveat", "early_figure")
    built = here.run(
        "build", BRIEFING, "--format", "html", "--template", "briefing", "--lang", "en"
    )
    assert built.returncode == 0, built.stderr
    page = (tmp_path / "out" / "liaoning-2020" / "briefing.en.html").read_text(encoding="utf-8")
    bare = re.sub(r"</?data[^>]*>", "", page)
    assert f'<span class="footnote">{WORDS}</span>' in bare
    noted = [line for line in here.python("-c", NOTES).stdout.splitlines() if "revised" in line]
    assert len(noted) > 2
    assert all(line.split()[1] == "True" for line in noted)


def test_a_caveat_is_missed_in_the_documentation(tmp_path: Path) -> None:
    said = with_a_caveat(tmp_path).tests("tests/test_docs.py", "-k", "codes_of_reasons")
    assert "early_figure" in said
