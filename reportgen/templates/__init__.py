"""What a person asks about template packs: what there is, what it may use, what is wrong in it."""

from reportgen.templates.annotate import annotate, check_target
from reportgen.templates.check import check
from reportgen.templates.picture import picture
from reportgen.templates.show import Shown, show
from reportgen.templates.variables import Group, variables

__all__ = ["Group", "Shown", "annotate", "check", "check_target", "picture", "show", "variables"]
