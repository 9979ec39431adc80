"""What this machine has of what reportgen needs, and installing the rest.

Nothing here prints: :func:`examine` returns what it found, :func:`install` reports to ``note`` what
it does and returns what it could not do.
"""

from reportgen.doctor.checks import examine
from reportgen.doctor.installing import install
from reportgen.doctor.requirement import MachineReport, Requirement

__all__ = ["MachineReport", "Requirement", "examine", "install"]
