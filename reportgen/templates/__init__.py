"""What a person asks about template packs: what there is, what it may use, what is wrong in it."""

from reportgen.templates.check import check
from reportgen.templates.picture import picture
from reportgen.templates.show import Shown, show
from reportgen.templates.variables import Group, variables

__all__ = ["Group", "Shown", "check", "picture", "show", "variables"]
