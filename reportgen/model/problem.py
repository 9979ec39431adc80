"""What is wrong, where, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with an input. ``line`` and ``column`` count from 1."""

    message: str
    hint: str
    file: str = ""
    line: int | None = None
    column: int | None = None
    severity: Severity = "error"

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part)
        head = f"{place}: " if place else ""
        tail = f" -> {self.hint}" if self.hint else ""
        return f"{head}{self.severity}: {self.message}{tail}"
