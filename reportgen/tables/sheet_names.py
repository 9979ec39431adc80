"""Names of sheets as Excel takes them."""

from __future__ import annotations

import re
from collections.abc import Iterable

LONGEST_NAME = 31
_REFUSED = re.compile(r"[\[\]:*?/\\\x00-\x1f\x7f]")
_RESERVED = ("history",)


def sheet_names(wanted: Iterable[str], taken: Iterable[str] = ()) -> tuple[str, ...]:
    """A name for each that is wanted: none is that of another, in capitals or not.

    What Excel refuses in names is ``_``, what is too long is cut, and of names that would be the
    same the later ones are numbered.
    """
    known = {it.casefold() for it in (*taken, *_RESERVED)}
    found = []
    for name in wanted:
        plain = " ".join(_REFUSED.sub("_", name).split())[:LONGEST_NAME].strip("' ") or "_"
        result, number = plain, 1
        while result.casefold() in known:
            number += 1
            tail = f" ({number})"
            result = plain[: LONGEST_NAME - len(tail)] + tail
        known.add(result.casefold())
        found.append(result)
    return tuple(found)
