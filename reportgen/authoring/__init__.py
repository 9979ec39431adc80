"""What a person asks about template packs: what there is, what it may use, what is wrong in it."""

from reportgen.authoring.annotate import annotate, check_target
from reportgen.authoring.check import check
from reportgen.authoring.picture import picture
from reportgen.authoring.show import Shown, show
from reportgen.authoring.variables import Group, variables

__all__ = ["Group", "Shown", "annotate", "check", "check_target", "picture", "show", "variables"]
