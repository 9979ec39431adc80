"""Marks in rendered HTML around what the report printed: which figure or derivation it is.

A mark is signed together with the words between it and its end, so that a template can neither
write one nor put other words into one: what it says is what the report has printed.
"""

from __future__ import annotations

import os
from functools import lru_cache
from hashlib import blake2b
from html import escape
from typing import cast, get_args

from reportgen.model.printed import Print, PrintKind

PRINT_SIGN = "<?print "
"""How a mark begins; what follows up to ``>`` says what was printed."""
PRINT_END = "<?end>"
"""Stands behind the words."""

_KEY = os.urandom(16)
"""Differs with each process: no document holds a mark, so that none depends on it."""


@lru_cache(maxsize=8192)
def marked_print(words: str, printed: Print) -> str:
    """Words as HTML between a mark and its end."""
    said = ";".join((printed.kind, ",".join(printed.figures), printed.field, printed.value))
    return f"{PRINT_SIGN}{said};{_signature(said, words)}>{escape(words)}{PRINT_END}"


@lru_cache(maxsize=8192)
def read_print(mark: str, words: str) -> Print | None:
    """What a mark says of the words behind it; None where it is not the one of these words."""
    said, _, signature = mark.rpartition(";")
    if _signature(said, words) != signature:
        return None
    kind, figures, field, value = said.split(";")
    if kind not in get_args(PrintKind):
        return None
    codes = tuple(figures.split(",")) if figures else ()
    return Print(cast("PrintKind", kind), codes, field, value)


def _signature(said: str, words: str) -> str:
    content = f"{said}\0{words}".encode(errors="surrogatepass")
    return blake2b(content, key=_KEY, digest_size=8).hexdigest()
