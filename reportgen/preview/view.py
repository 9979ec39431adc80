"""What is known of one format."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from reportgen.preview.ask import Made


@dataclass(slots=True)
class View:
    """One format: the last good document, and what came last.

    ``revision`` is that of the files that ``made`` is of; ``good`` that of ``shown``, whose
    fingerprint is ``key``.
    """

    made: Made = field(default_factory=Made)
    revision: int = 0
    shown: bytes = b""
    key: str = ""
    good: int = 0
    busy: bool = False
    wake: asyncio.Event = field(default_factory=asyncio.Event)
