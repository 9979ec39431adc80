"""Two meetings -> a Comparison: pairs, verdicts, exact derived figures."""

from reportgen.compare.fields import fields, lines
from reportgen.compare.pairing import compare

__all__ = ["compare", "fields", "lines"]
