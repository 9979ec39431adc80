"""The areas of the gauntlet, a module each with its ``AREA``."""

from __future__ import annotations

import importlib
import pkgutil

from tests.gauntlet.area import Area


def areas() -> dict[str, Area]:
    """All areas, by name."""
    names = sorted(found.name for found in pkgutil.iter_modules(__path__))
    return {name: importlib.import_module(f"{__name__}.{name}").AREA for name in names}
