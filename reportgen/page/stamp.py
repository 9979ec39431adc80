"""The stamp on every page of a draft: in the corner of printed pages, above a web page."""

from __future__ import annotations

import json
from html import escape

from reportgen.model.tokens import Colours

_HOUSE = Colours()
_RED = _HOUSE.masthead
_LOOK = f"color: {_RED}; font: bold 15pt/1.2 var(--font-heading), sans-serif; white-space: nowrap;"
_PAGES = ("", ":first", ":left", ":right", ":blank")


def stamp_print_css(words: str) -> str:
    """Style that prints words in the upper left corner of every page; nothing without words."""
    if not words:
        return ""
    said = json.dumps(words, ensure_ascii=False)
    box = f"content: {said} !important; {_LOOK} text-align: center; vertical-align: middle;"
    return "".join(f"@page{page} {{ @top-left-corner {{ {box} }} }}\n" for page in _PAGES)


def stamp_web_css(words: str) -> str:
    """Style of the banner of a draft; nothing without words."""
    if not words:
        return ""
    return (
        f".draft-stamp {{ position: sticky; top: 0; z-index: 4; margin: 0; padding: 0.3rem 1rem; "
        f"background: {_RED}; color: {_HOUSE.paper}; font-weight: bold; text-align: center; "
        "text-indent: 0; }\n"
        f"@media print {{ .draft-stamp {{ position: fixed; left: 0; right: auto; "
        f"background: none; color: {_RED}; }} }}\n"
    )


def stamp_banner(words: str) -> str:
    """The banner itself; empty without words."""
    return f'<p class="draft-stamp" role="note">{escape(words)}</p>\n' if words else ""
