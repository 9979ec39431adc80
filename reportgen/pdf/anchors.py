"""Ids that WeasyPrint finds again, whatever signs they have."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import unquote

_PLAIN = re.compile(r"[A-Za-z0-9._~-]+")
"""What an address has as it is; WeasyPrint writes all else as %E6… and looks for an id like it."""


def plain_ids(root: Any) -> None:
    """Give ids with other signs, as of Chinese headings, plain ones, and the links to them too."""
    names = {name: _plain(name) for it in root.iter() if (name := it.get("id"))}
    changed = {name: plain for name, plain in names.items() if plain != name}
    for element in root.iter() if changed else ():
        name, target = element.get("id"), (element.get("href") or "").removeprefix("#")
        if name in changed:
            element.set("id", changed[name])
        # in what was written as HTML, an address is quoted
        to = next((it for it in (target, unquote(target)) if it in changed), None)
        if to and element.get("href").startswith("#"):
            element.set("href", f"#{changed[to]}")


def _plain(name: str) -> str:
    if _PLAIN.fullmatch(name):
        return name
    return f"u-{name.encode('utf-8', 'surrogatepass').hex()}"
