"""What has room on a page: a template writes all that it might show, and this chooses."""

from reportgen.compose.fit.check import check_candidates
from reportgen.compose.fit.ruler import Ruler
from reportgen.compose.fit.stage import fit_pages

__all__ = ["Ruler", "check_candidates", "fit_pages"]
