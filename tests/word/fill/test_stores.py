"""Tags in what a document stores beside its text: filled, or told."""

from __future__ import annotations

from typing import Any

import pytest
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from reportgen.errors import InputError
from reportgen.word.fill import fill_tags
from tests.word.fill.building import blank, saved
from tests.word.fill.conftest import Maker
from tests.word.reading import Docx

COVER = "http://schemas.microsoft.com/office/2006/coverPageProps"
TAG = "{{ report.year }}"


def with_store(text: str, kind: str = RELATIONSHIP_TYPE.CUSTOM_XML) -> Any:
    document = blank()
    package: Any = document.part.package
    part = Part(PackURI("/customXml/item1.xml"), CONTENT_TYPE.XML, text.encode(), package)
    document.part.relate_to(part, kind)
    return document


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"<Abstract>In {TAG}</Abstract>", "<Abstract>In 2020</Abstract>"),
        (f'<x a="{TAG}"/>', '<x a="2020"/>'),
        ("<x>{% if true %}a{% else %}b{% endif %}</x>", "<x>a</x>"),
        ("<x>{{ 'a &amp; &lt;b' }}</x>", "<x>a &amp; &lt;b</x>"),
        ("<x>{{ 'a\\nb' }}</x>", "<x>a\nb</x>"),
        ("<x>{ a }</x>", "<x>{ a }</x>"),
    ],
)
def test_a_store_of_controls_is_filled(tags: Maker, text: str, left: str) -> None:
    whole = f"<CoverPageProperties xmlns='{COVER}'>{text}</CoverPageProperties>"
    made = Docx(fill_tags(saved(with_store(whole)), tags()).data)
    assert left in made.parts["customXml/item1.xml"].decode()


def test_properties_are_filled(tags: Maker) -> None:
    document = blank()
    document.core_properties.comments = f"In {TAG}"
    document.core_properties.category = "{{ report.subject.area.name }}"
    core = Docx(fill_tags(saved(document), tags()).data).parts["docProps/core.xml"].decode()
    assert "In 2020" in core
    assert "{{" not in core


WRONG = ("{{ report.yaer }}", "{{ row.name }}", "{{ report.year", "{% if true %}a")


@pytest.mark.parametrize("text", [*WRONG, "{{ chart('index') }}"])
def test_what_cannot_be_filled_in_a_store_is_told_with_its_name(tags: Maker, text: str) -> None:
    document = blank()
    document.core_properties.comments = text
    with pytest.raises(InputError) as caught:
        fill_tags(saved(document), tags())
    assert caught.value.problems[0].said_in("en").startswith("property description, ")
