"""What a person asks about template packs: what there is, what it may use, what is wrong in it."""

from reportgen.authoring.annotate import annotated_skin, check_target
from reportgen.authoring.check import check
from reportgen.authoring.picture import page_sheet
from reportgen.authoring.show import Shown, show
from reportgen.authoring.variables import VariableGroup, variables

__all__ = [
    "Shown",
    "VariableGroup",
    "annotated_skin",
    "check",
    "check_target",
    "page_sheet",
    "show",
    "variables",
]
