"""A style sheet of a pack: it loads nothing."""

from __future__ import annotations

import re
from base64 import b64decode
from binascii import Error
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any

from reportgen.model.literals import literal_numbers
from reportgen.model.problem import Problem
from reportgen.packs.style_bounds import DEEPEST, beyond_all_pages, endless_values

PICTURE = re.compile(r"data:image/(?P<kind>png|jpeg);base64,(?P<content>[A-Za-z0-9+/\s]+=*)")
"""A picture that stands in its own address; SVG is not among them, for it can load and run."""
_SAYS = re.compile(r"data:image/(png|jpeg);base64,")
SIGNS = {"png": b"\x89PNG\r\n\x1a\n", "jpeg": b"\xff\xd8\xff"}
"""What a picture begins with."""

_RULES = {
    "import": "style.import_rule",
    "font-face": "style.font_face_rule",
    "namespace": "style.namespace_rule",
}
"""Rules that would fetch something, or change what names mean in every sheet after them."""

SHEETS_KEPT = 32
"""What so many style sheets, the last read, would load is known: packs share most of theirs."""

_LOADERS = ("url", "src", "image", "image-set", "-webkit-image-set", "cross-fade", "element")


@lru_cache(SHEETS_KEPT)
def loading_style(text: str, file: str) -> tuple[Problem, ...]:
    """Everything in a style sheet that would load something, or end it in the web page."""
    return tuple(_loading(text, file))


def _loading(text: str, file: str) -> Iterator[Problem]:
    import tinycss2

    for number, line in enumerate(text.splitlines(), 1):
        if "</" in line or "<!--" in line:
            yield Problem.of("style.html", file, number, line.find("<") + 1)
    yield from endless_values(text, file)
    waiting = [(0, tinycss2.parse_component_value_list(text, skip_comments=True))]
    while waiting:
        depth, tokens = waiting.pop()
        if depth > DEEPEST:
            place = (tokens[0].source_line, tokens[0].source_column) if tokens else (None, None)
            yield Problem.of("style.too_deep", file, *place, most=DEEPEST)
            return
        declared = ""
        for before, token in pairwise([None, *tokens]):
            if before is not None and before.type == "ident" and token in (":",):
                declared = before.lower_value
            yield from _check(token, file)
            yield from beyond_all_pages(token, declared, file)
            waiting += [
                (depth + 1, part)
                for part in (getattr(token, name, None) for name in ("content", "arguments"))
                if isinstance(part, list)
            ]


@lru_cache(SHEETS_KEPT)
def stated_numbers(text: str, file: str, listed: tuple[str, ...]) -> tuple[Problem, ...]:
    """The numbers that a style sheet says itself, which no counter has counted."""
    return tuple(_stating(text, file, listed))


def _stating(text: str, file: str, listed: Sequence[str]) -> Iterator[Problem]:
    import tinycss2

    waiting = [tinycss2.parse_component_value_list(text, skip_comments=True)]
    while waiting:
        stating = False
        for token in waiting.pop():
            if token.type == "ident" and token.lower_value == "content":
                stating = True
            elif token.type == "{} block" or (token.type == "literal" and token.value == ";"):
                stating = False
            for string in _strings(token) if stating else ():
                place = (file, string.source_line, string.source_column)
                for it in literal_numbers(string.value, listed):
                    yield Problem.of("style.literal_number", *place, number=it.number)
            if token.type == "{} block":
                waiting.append(token.content)


def _strings(token: Any) -> Iterator[Any]:
    if token.type == "string":
        yield token
    for part in token.arguments if token.type == "function" else ():
        yield from _strings(part)


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
    place = (file, token.source_line, token.source_column)
    if token.type == "at-keyword" and token.lower_value in _RULES:
        yield Problem.of(_RULES[token.lower_value], *place)
    elif token.type == "error":
        yield Problem.of("style.no_css", *place, said=token.message)
    elif token.type == "url" and not is_picture(token.value):
        yield _refused(token.value, token.value, place)
    elif token.type == "function" and token.lower_name in _LOADERS:
        words = [part for part in token.arguments if part.type != "whitespace"]
        if token.lower_name != "url" or len(words) != 1 or not is_picture(_value(words[0])):
            shown = f"{token.lower_name}({', '.join(map(_value, words))})"
            yield _refused(_value(words[0]) if len(words) == 1 else "", shown, place)


def _refused(address: str, shown: str, place: tuple[str, int, int]) -> Problem:
    """What to say of an address that is not shown: it leads elsewhere, or is no picture itself."""
    said = _SAYS.match(address.strip())
    if said:
        return Problem.of("style.no_picture", *place, what=_short(shown), kind=said[1].upper())
    return Problem.of("style.loads", *place, what=_short(shown))


def _value(token: Any) -> str:
    return str(token.value) if token.type in ("string", "url", "ident") else token.type


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"
