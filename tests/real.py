"""The briefings that come with the project, each read once in a process."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import reportgen
from reportgen import resources

BRIEFING = resources.assets() / "briefings" / "liaoning-2020.yaml"
SAMPLE = Path(__file__).parents[1] / "docs" / "pictures" / "sample" / "briefing.yaml"
"""The made-up sample of docs/charts.md, which has the kinds of chart that the real one lacks."""


@cache
def real() -> reportgen.Briefing:
    """The real briefing about the two meetings of 2020."""
    return reportgen.load(BRIEFING)


@cache
def sample() -> reportgen.Briefing:
    """The made-up sample."""
    return reportgen.load(SAMPLE)
