"""What was looked for on this machine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportgen.messages import Argument

NeedKind = Literal["python", "library", "program", "font"]
State = Literal["ok", "stand-in", "missing"]


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing that was looked for. ``remedy`` is the command, or what to do by hand.

    A *stand-in* works, and looks different from what was asked for. What is not ``needed`` may be
    missing.
    """

    group: NeedKind
    name: Argument
    state: State
    detail: Argument
    remedy: Argument = ""
    needed: bool = True


@dataclass(frozen=True, slots=True)
class MachineReport:
    """Everything that was looked for, in the order to show it."""

    findings: tuple[Requirement, ...]

    @property
    def ready(self) -> bool:
        """Whether every document can be written on this machine."""
        return not any(item.needed and item.state == "missing" for item in self.findings)
