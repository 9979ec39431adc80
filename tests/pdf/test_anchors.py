"""Headings whose ids have signs that no address has as they are."""

from __future__ import annotations

import pytest
from lxml import html

from reportgen.pdf.anchors import plain_ids


@pytest.mark.parametrize("name", ["情况", "a b", "50%", "%E6", "é"])
def test_a_link_leads_to_an_id_with_any_signs(name: str) -> None:
    root = html.fromstring("<div><h2>x</h2><a>y</a></div>")
    root[0].set("id", name)
    root[1].set("href", f"#{name}")
    written = html.fromstring(html.tostring(root, encoding="unicode"))
    plain_ids(written)
    heading, link = written
    plain = str(heading.get("id"))
    assert link.get("href") == f"#{plain}"
    assert plain.isascii()
    assert "%" not in plain


def test_plain_ids_and_addresses_stay_as_they_are() -> None:
    source = (
        '<div><h2 id="tab-1">x</h2><h2 id="情">z</h2><a href="#tab-1">y</a>'
        '<a href="http://a/%E6">w</a></div>'
    )
    root = html.fromstring(source)
    plain_ids(root)
    assert [root[0].get("id"), root[2].get("href"), root[3].get("href")] == [
        "tab-1",
        "#tab-1",
        "http://a/%E6",
    ]
