from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html
from PIL import Image

import reportgen
from reportgen import resources
from reportgen.charts.choose import choose
from reportgen.compose import compose
from reportgen.errors import InputError
from reportgen.markup.attributes import ATTRIBUTE_FORMS, COMMON
from reportgen.markup.elements import ELEMENTS, VOCABULARY, ElementEntry
from reportgen.markup.parse import parse_article
from reportgen.markup.reference import with_reference
from reportgen.model.chart import Charts
from reportgen.model.comparison import Comparison
from reportgen.model.pack import Settings
from reportgen.packs import find_pack
from reportgen.report import make_report
from reportgen.wording.figures import Wording

PAGE = Path(__file__).parents[2] / "docs" / "templates.md"


def test_the_documentation_says_what_the_program_allows() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page == with_reference(page), "run make docs"
    assert all(f"| `{entry.shown}` |" in page for entry in ELEMENTS)


def test_every_attribute_has_a_form_and_is_carried_by_some_element() -> None:
    allowed = {name for entry in ELEMENTS for name in entry.attributes}
    assert {*allowed, *COMMON} == set(ATTRIBUTE_FORMS)
    required = [entry for entry in ELEMENTS if entry.required]
    assert len(required) > 2
    assert all(entry.required in entry.attributes for entry in required)


@pytest.mark.parametrize("entry", ELEMENTS, ids=[entry.shown for entry in ELEMENTS])
def test_every_example_can_be_built(
    entry: ElementEntry, briefing: reportgen.Briefing, comparison: Comparison, tmp_path: Path
) -> None:
    whole = entry.name == "article"
    content = entry.example if whole else f"<article>{entry.example}<p>…</p></article>"
    assert html.fragment_fromstring(content).xpath(f"//{entry.name}")
    Image.new("RGB", (8, 8)).save(tmp_path / "seal.png")
    pack = replace(find_pack("briefing", [resources.templates()]), content=content)
    chosen = Settings((("logo", "seal.png"),), (("seal.png", tmp_path / "seal.png"),))
    charts = Charts(choose(comparison, Wording(briefing.indicators), "zh"))
    document = compose(pack, make_report(briefing, comparison, charts, "zh"), chosen)
    assert document.blocks


def test_an_attribute_of_a_class_is_a_mistake_without_the_class() -> None:
    with pytest.raises(InputError) as caught:
        parse_article('<article><nav data-levels="1"><p>x</p></nav></article>', "t")
    assert [it["name"] for it in caught.value.problems] == ["data-levels"]
    right = '<article><nav class="a contents" data-levels="1"></nav></article>'
    assert parse_article(right, "t") is not None


@pytest.mark.parametrize("element", sorted(VOCABULARY))
def test_no_element_carries_what_is_not_named(element: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_article(f'<article><{element} onfocus="x" titel="y"></{element}></article>', "t")
    found = [it for it in caught.value.problems if it.code == "html.unknown_attribute"]
    assert [(it["tag"], it["name"]) for it in found] == [(element, "onfocus"), (element, "titel")]
