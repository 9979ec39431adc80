"""The spaces of each kind of block, in style sheets and in the measures of full pages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import get_args

import pytest

from reportgen import resources
from reportgen.markup.elements import ELEMENTS, TEXT_BLOCKS, BlockKind, ElementEntry
from reportgen.model.page import HOUSE_PAGE
from reportgen.packs import find_pack, pack_names
from tests.compose.test_elements import sheet

BLOCKS = [it for it in ELEMENTS if it.kind in get_args(BlockKind)]
SHEETS = sorted(
    f"{file.parent.name}/{file.name}"
    for name in ("print.css", "web.css")
    for file in resources.templates().glob(f"*/{name}")
)
UNSPACED: Mapping[str, tuple[str, ...]] = {
    "digest/print.css": ("hr", "nav.contents", "figure"),
    "jianbao/print.css": ("hr", "nav.contents"),
}
"""Blocks that are to have no space there, or that no document of the pack has."""
UNMEASURED = ("hr", "nav.contents", "figure")
"""Blocks that take no room on a full page of their own: that of a figure is its drawing's."""
FULL = [
    name
    for name in pack_names([resources.templates()])
    if find_pack(name, [resources.templates()]).page != HOUSE_PAGE
]
"""The packs that say how much room their texts take."""


def spaced(entry: ElementEntry, css: str) -> bool:
    """Whether a rule about an element itself, or its class, gives it a margin."""
    name = rf"\.{entry.of_class}" if entry.of_class else rf"(?<![\w.#-]){entry.name}"
    about = re.compile(rf"{name}(?![\w-])[^\s,>+~]*\s*(?:,|$)")
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", css)
    return any(about.search(selector) and "margin" in style for selector, style in rules)


@pytest.mark.parametrize("name", SHEETS)
def test_every_block_has_its_spaces_in_every_style_sheet(name: str) -> None:
    assert len(SHEETS) > 3
    css = sheet(name)
    without = {entry.shown for entry in BLOCKS if not spaced(entry, css)}
    assert without - {*UNSPACED.get(name, ("hr",))} == set()


@pytest.mark.parametrize("name", FULL)
def test_a_full_page_knows_the_room_of_every_block_and_text(name: str) -> None:
    measured = dict(find_pack(name, [resources.templates()]).page.texts)
    wanted = {it.of_class or it.name for it in BLOCKS if it.shown not in UNMEASURED}
    assert {*wanted, *TEXT_BLOCKS} - set(measured) == set()


def test_the_digest_is_full() -> None:
    assert "digest" in FULL
