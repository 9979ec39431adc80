from __future__ import annotations

from tests.packs.conftest import office, pack, seal

__all__ = ["office", "pack", "seal"]
