"""Two meetings -> a Comparison: pairs, verdicts, exact derived figures."""

from reportgen.comparing.fields import fields, lines
from reportgen.comparing.pairing import compare

__all__ = ["compare", "fields", "lines"]
