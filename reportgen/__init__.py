"""Meeting data to briefing documents, Word and PDF.

Three lines build a briefing::

    import reportgen
    briefing = reportgen.load("assets/briefings/liaoning-2020.yaml")
    reportgen.build(briefing, out="out")
"""

from __future__ import annotations

from reportgen.comparing import compare as _compare
from reportgen.errors import InputError, OutputError, ReportgenError
from reportgen.languages import Lang
from reportgen.loading import load
from reportgen.model.briefing import Briefing
from reportgen.model.comparison import Comparison, Estimate, Row
from reportgen.model.format import Format
from reportgen.model.problem import Problem
from reportgen.pipeline import MadeDocument, Written, build, make, verify
from reportgen.tracing import Trace, trace
from reportgen.verifying import Verified

__all__ = [
    "Briefing",
    "Comparison",
    "Estimate",
    "Format",
    "InputError",
    "Lang",
    "MadeDocument",
    "OutputError",
    "Problem",
    "ReportgenError",
    "Row",
    "Trace",
    "Verified",
    "Written",
    "__version__",
    "build",
    "compare",
    "load",
    "make",
    "trace",
    "verify",
]


def compare(briefing: Briefing) -> Comparison:
    """Set the subject of a briefing against its benchmark.

    Returns:
        One row for each figure, or pair of figures, that either meeting reported, with a verdict,
        reasons, and exact fractions: ``ratio`` (1 = equal), ``share`` (1 = all of the benchmark),
        ``difference`` in its unit. ``further`` are the comparisons with all other meetings that
        the briefing names.
    """
    return _compare(briefing.subject, briefing.benchmark, briefing.indicators, briefing.against)


def __getattr__(name: str) -> str:
    """``__version__``, looked up when it is asked for: reading it takes longer than it is worth."""
    if name == "__version__":
        from importlib.metadata import version

        return version("reportgen")
    raise AttributeError(f"module 'reportgen' has no attribute {name!r}")
