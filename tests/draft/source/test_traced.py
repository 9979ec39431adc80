"""Each character of a text that was changed knows where it came from."""

from __future__ import annotations

import re

from reportgen.draft.source.order import put_in_order
from reportgen.draft.source.traced import Traced


def came(text: Traced) -> list[int]:
    return list(text.origin)


def test_what_is_kept_keeps_its_place() -> None:
    text = Traced.of("共 8 233 人")
    joined = text.replaced(re.compile(r"\d \d{3}"), lambda match: match[0].replace(" ", ""))
    assert (joined.text, came(joined)) == ("共 8233 人", [0, 1, 2, 4, 5, 6, 7, 8, 9])
    longer = Traced.of("5㎡a").replaced(re.compile("㎡"), "m2")
    assert (longer.text, came(longer)) == ("5m2a", [0, 1, 1, 2, 3])
    gone = Traced.of("ab").replaced(re.compile("a"), "")
    assert (gone.text, came(gone)) == ("b", [1, 2])
    assert Traced.of("").replaced(re.compile("a"), "b") == Traced("", (0,))


def test_a_number_with_blanks_has_its_whole_place() -> None:
    decoded = "增长 7 . 2 % ，共 12 345 678 人"
    text = put_in_order(decoded).text
    for read, was in (("7.2%", "7 . 2 %"), ("12345678", "12 345 678")):
        start = text.text.index(read)
        assert decoded[slice(*text.span(start, start + len(read)))] == was
