"""A style sheet of a pack: it loads nothing."""

from __future__ import annotations

import re
from base64 import b64decode
from binascii import Error
from collections.abc import Iterator
from typing import Any

from reportgen.model.problem import Problem

PICTURE = re.compile(r"data:image/(?P<kind>png|jpeg);base64,(?P<content>[A-Za-z0-9+/\s]+=*)")
SIGNS = {"png": b"\x89PNG\r\n\x1a\n", "jpeg": b"\xff\xd8\xff"}
"""What a picture begins with."""

_RULES = {
    "import": "write the rules into this file",
    "font-face": "name a role: font-family: var(--font-body); its files are in assets/fonts.toml",
    "namespace": "leave it out",
}
_LOADERS = ("url", "src", "image", "image-set", "-webkit-image-set", "cross-fade", "element")
_HINT = "put a PNG or JPEG into it as url(data:image/png;base64,…), or show it as <img>"


def check_style(text: str, file: str) -> Iterator[Problem]:
    """Everything in a style sheet that would load something, or end it in the web page."""
    import tinycss2

    for number, line in enumerate(text.splitlines(), 1):
        if "</" in line or "<!--" in line:
            yield Problem("a style sheet holds no HTML", "leave out </ and <!--", file, number)
    waiting = [tinycss2.parse_component_value_list(text, skip_comments=True)]
    while waiting:
        for token in waiting.pop():
            yield from _check(token, file)
            waiting += [
                part
                for part in (getattr(token, name, None) for name in ("content", "arguments"))
                if isinstance(part, list)
            ]


def is_picture(address: str) -> bool:
    """Whether an address is a PNG or JPEG that stands in it, and what it says it is."""
    found = PICTURE.fullmatch(address.strip())
    if not found:
        return False
    try:
        content = b64decode(found["content"][:64])
    except Error:
        return False
    return content.startswith(SIGNS[found["kind"]])


def _check(token: Any, file: str) -> Iterator[Problem]:
    line = token.source_line
    if token.type == "at-keyword" and token.lower_value in _RULES:
        message = f"@{token.lower_value} is not for style sheets of templates"
        yield Problem(message, _RULES[token.lower_value], file, line)
    elif token.type == "error":
        yield Problem(f"this is no CSS: {token.message}", "mend this line", file, line)
    elif token.type == "url" and not is_picture(token.value):
        yield Problem(f"a style sheet loads nothing: {_short(token.value)}", _HINT, file, line)
    elif token.type == "function" and token.lower_name in _LOADERS:
        words = [part for part in token.arguments if part.type != "whitespace"]
        if token.lower_name != "url" or len(words) != 1 or not is_picture(_value(words[0])):
            shown = _short(f"{token.lower_name}({', '.join(map(_value, words))})")
            yield Problem(f"a style sheet loads nothing: {shown}", _HINT, file, line)


def _value(token: Any) -> str:
    return str(token.value) if token.type in ("string", "url", "ident") else token.type


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"
