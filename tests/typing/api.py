"""The public names as a program uses them; mypy checks it, and a test runs it."""

from __future__ import annotations

import sys
from fractions import Fraction
from pathlib import Path

import reportgen

briefing: reportgen.Briefing = reportgen.load("assets/briefings/liaoning-2020.yaml")
comparison: reportgen.Comparison = reportgen.compare(briefing)
for row in comparison.rows:
    if row.ratio is not None:
        ratio: Fraction = row.ratio.value
        print(row.indicator.id, row.verdict, round(float(ratio), 4))  # noqa: T201

written: tuple[reportgen.Written, ...] = reportgen.build(
    briefing, templates=["digest"], formats=["html"], out=Path(sys.argv[1]), lang="en"
)
print(written[0].path, written[0].size)  # noqa: T201

try:
    reportgen.load("nowhere.yaml")
except reportgen.InputError as error:
    problems: tuple[reportgen.Problem, ...] = error.problems
    assert problems[0].hint
