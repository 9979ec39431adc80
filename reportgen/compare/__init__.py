"""Two meetings -> a Comparison: pairs, verdicts, exact derived figures."""

from reportgen.compare.pairing import compare

__all__ = ["compare"]
