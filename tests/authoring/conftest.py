from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from reportgen.authoring.sample import sample
from reportgen.keep import Keep
from reportgen.model.briefing import Briefing
from reportgen.model.pack import Pack
from tests.packs.conftest import office, pack, seal
from tests.real import real

__all__ = ["office", "pack", "seal"]

CHECK = import_module("reportgen.authoring.check")  # the room calls its function so
KEPT = Keep()


@pytest.fixture(autouse=True)
def told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a check reads of the real briefing is loaded and told once, not for each mistake."""

    def briefing(against: Path | None, of: Pack) -> Briefing:
        return sample(against, of) if against or of.ledger else real()

    monkeypatch.setattr(CHECK, "sample", briefing)
    monkeypatch.setattr(CHECK, "Keep", lambda: KEPT)
