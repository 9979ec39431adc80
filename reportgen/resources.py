"""Where templates/ and assets/ lie: the only module that knows.

In a wheel they are inside the package, in a checkout beside it.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def templates() -> Path:
    """The folder of the built-in template packs."""
    return _share(_PACKAGE) / "templates"


def assets() -> Path:
    """The folder of meetings, code lists, briefings and the list of fonts."""
    return _share(_PACKAGE) / "assets"


def _share(package: Path) -> Path:
    # The wheel's folder first: beside an installed package lie other people's packages.
    shipped = package / "_share"
    return shipped if shipped.is_dir() else package.parent
