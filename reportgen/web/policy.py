"""What a browser may load for the page: nothing but what stands in it."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256


def policy(style: str, script: str = "") -> str:
    """The Content-Security-Policy of a page with this style and this script, given by their hashes.

    Attributes may carry style (widths of columns); fonts and pictures may stand in the style as
    ``data:``.
    """
    rules = {
        "default-src": "'none'",
        "style-src-elem": _hash(style),
        "style-src-attr": "'unsafe-inline'",
        "script-src": _hash(script) if script else "'none'",
        "font-src": "data:",
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
