"""Two meetings -> a Comparison: pairs, verdicts, exact derived figures."""

from reportgen.comparing.fields import fields, lines
from reportgen.comparing.pairing import compare
from reportgen.comparing.row_filter import RowFilter

__all__ = ["RowFilter", "compare", "fields", "lines"]
