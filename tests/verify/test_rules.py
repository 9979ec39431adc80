"""The rules of the languages, as documents are read with them."""

from __future__ import annotations

import pytest

from reportgen.verify.rules import patterns


@pytest.mark.parametrize(
    "said",
    ["第2段第11句", "第2段第 11句", "第\n2段第11 句", "para. 2, sent. 11", "para.\n2, sent.\n11"],
)
def test_a_place_is_read_wherever_its_line_breaks(said: str) -> None:
    match = patterns().places.fullmatch(said)
    assert match
    assert [group for group in match.groups() if group] == ["2", "11"]
