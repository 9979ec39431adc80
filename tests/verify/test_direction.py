"""Words from right to left are known in whatever order a PDF gives them."""

from __future__ import annotations

import pytest

from reportgen.messages import phrase
from reportgen.model.manifest import Line, Manifest
from reportgen.verify.audit import audit
from reportgen.verify.reading import Reading

NAME = "شىنجاڭ 360 ئۆي"
PLACE = phrase("place_top")


def found(read: str, composed: str, *names: str) -> list[str]:
    """The codes of what is wrong with a line."""
    manifest = Manifest((Line(PLACE, (composed,)),), right_to_left=frozenset(names))
    return [it.code for it in audit(Reading(lines=(Line(PLACE, (read,)),)), manifest)]


@pytest.mark.parametrize(
    ("read", "composed", "name"),
    [
        ("ئۆي 360 شىنجاڭ为712元", f"{NAME}为712元", NAME),
        ("يۆئ 360 ڭاجنىش为712元", f"{NAME}为712元", NAME),
        ("看)םולש 12(。", "看(שלום 12)。", "(שלום 12)"),
        ("12 םולש 5", "שלום 12 5", "שלום 12"),
        (
            "بعدد 1,234.5 مركز COVID-19 的",
            "مركز COVID-19 بعدد 1,234.5的",
            "مركز COVID-19 بعدد 1,234.5",
        ),
        ("ﻼﺳ ﻡ", "سلا م", "سلا م"),
    ],
)
def test_a_word_is_right_in_any_order(read: str, composed: str, name: str) -> None:
    assert found(read, composed, name) == []


@pytest.mark.parametrize(
    "read",
    [
        "ئۆي 360 شىنجاڭ为713元",
        "ئۆي 630 شىنجاڭ为712元",
        "ئۆي 360 شىنجاڭ为721元",
        "ئۆي 36 شىنجاڭ为712元",
        "360 شىنجاڭ为712元",
        "ئۆي 712 شىنجاڭ为360元",
    ],
)
def test_another_number_or_word_is_told(read: str) -> None:
    assert found(read, f"{NAME}为712元", NAME)


def test_words_of_the_same_characters_are_taken_in_their_order() -> None:
    names = ("كوچا 1 رايون 2", "كوچا 2 رايون 1")
    manifest = Manifest(tuple(Line(PLACE, (it,)) for it in names), right_to_left=frozenset(names))
    read = Reading(lines=tuple(Line(PLACE, (it,)) for it in ("2 رايون 1 كوچا", "1 رايون 2 كوچا")))
    assert audit(read, manifest) == ()


def test_without_such_words_nothing_is_forgiven() -> None:
    assert found("ئۆي 360 شىنجاڭ", NAME)
