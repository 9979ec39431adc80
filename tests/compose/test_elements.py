"""What is said of an element in the table is what becomes of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

import pytest

from reportgen import resources
from reportgen.errors import InputError
from reportgen.markup.elements import (
    ELEMENTS,
    TEXT_BLOCKS,
    ElementEntry,
    ElementKind,
    children,
    elements_of,
)
from reportgen.model.document import Block, Run
from tests.compose.building import LINKED, any_image, blocks, example_blocks

SPEAKING = [it for it in ELEMENTS if re.search('…(?!")', it.example)]
"""The elements whose examples have text."""


def spoken(found: tuple[Block, ...]) -> Iterator[Run]:
    for block in found:
        for run in block.runs:
            yield from (run, *run.footnote)


def test_each_kind_of_element_has_an_entry() -> None:
    assert {it.kind for it in ELEMENTS} == set(get_args(ElementKind))


def test_each_kind_of_block_is_made_of_some_element() -> None:
    made = {type(block) for entry in ELEMENTS for block in example_blocks(entry, "words")}
    assert made == set(get_args(Block))


def test_elements_of_one_name_agree_on_whether_they_hold_text() -> None:
    holding = {(it.name, it.holds_text) for it in ELEMENTS}
    assert len(holding) == len({it.name for it in ELEMENTS})


@pytest.mark.parametrize("entry", SPEAKING, ids=[it.shown for it in SPEAKING])
def test_a_block_knows_all_its_runs(entry: ElementEntry) -> None:
    said = "".join(run.text for run in spoken(example_blocks(entry, "words")))
    assert said.count("words") == entry.example.count("…") - entry.example.count('="…"')


@pytest.mark.parametrize("entry", LINKED, ids=[it.shown for it in LINKED])
def test_a_block_knows_the_ids_in_it(entry: ElementEntry) -> None:
    found = example_blocks(entry, "words", "here")
    assert "here" in [name for block in found for name in block.ids]


HOLDING = [it for it in ELEMENTS if "p" in children(it)]
"""The elements in which a paragraph may stand."""


def fate(inner: str) -> set[str]:
    """What kinds of blocks an article becomes, or else the codes of what is wrong in it."""
    try:
        return {type(block).__name__ for block in blocks(inner, images=any_image)}
    except InputError as error:
        return {problem.code for problem in error.problems}


@pytest.mark.parametrize("entry", HOLDING, ids=[it.shown for it in HOLDING])
def test_an_image_in_a_paragraph_is_a_block_or_refused(entry: ElementEntry) -> None:
    inner = entry.example.removeprefix("<article>").removesuffix("</article>")
    shown = '<p><img src="seal.png" alt="seal"></p>'
    found = fate(inner.replace("<p>…</p>", shown).replace("…", shown))
    assert found - {"PageTurn"} in ({"Image"}, {"html.image_in_block"})


UNRULED = (
    *elements_of("article", "group", "columns", "column", "image", "bold", "italic"),
    *("ul", "li", "br", "span", "sup", "bdi"),
)
"""The elements that look as browsers show them, or as their classes say, in every format."""


def sheet(name: str) -> str:
    """A style sheet in the folder of templates, without comments."""
    text = (resources.templates() / name).read_text(encoding="utf-8")
    return re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)


def ruled(entry: ElementEntry, css: str) -> bool:
    """Whether a selector names an element, or the class that it is known by."""
    name = rf"\.{entry.of_class}" if entry.of_class else rf"(?<![\w.#-]){entry.name}"
    selectors = re.findall(r"([^{}]+)\{(?! overflow-wrap)", css)
    return any(re.search(rf"{name}(?![\w-])", selector) for selector in selectors)


def test_every_element_has_a_look_on_pages_or_is_plain() -> None:
    base = sheet("_blocks/base.css")
    plain = {entry.name for entry in ELEMENTS if not ruled(entry, base)}
    assert plain - {*UNRULED} == set()
    assert {*UNRULED} <= {entry.name for entry in ELEMENTS}


LINKLESS = elements_of("heading", "cell", "caption")
"""Texts in whose links no line is drawn: those of tables have their own rule."""


def test_links_are_seen_in_every_running_text() -> None:
    (names,) = re.findall(r"^:is\(([\w., ]+)\) a:not", sheet("_blocks/web.css"), re.MULTILINE)
    tags = {name for name in names.split(", ") if not name.startswith(".")}
    assert tags == {*TEXT_BLOCKS} - {*LINKLESS}


def test_every_text_breaks_where_it_is_too_long_for_its_line() -> None:
    wrapped = r"^([\w, ]+) \{ overflow-wrap: anywhere; \}$"
    (names,) = re.findall(wrapped, sheet("_blocks/base.css"), re.MULTILINE)
    assert set(names.split(", ")) == set(TEXT_BLOCKS)
