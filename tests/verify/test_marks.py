"""What a document says of itself: of what it was made, and whether it means to be complete."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

import reportgen
from reportgen.fingerprint import fingerprint
from reportgen.model.document import DOCUMENT_MARKS
from reportgen.model.format import FORMATS, Format
from reportgen.model.text import Lang, Text
from reportgen.verify import read
from tests.packs.conftest import ABOUT, Maker
from tests.packs.conftest import office as office  # fixtures
from tests.packs.conftest import pack as pack
from tests.verify.conftest import Made

SHORTER = """{% extends "briefing" %}
{% block achievements %}{% endblock %}
{% block uncompared %}{% endblock %}
{% block sources %}{% endblock %}
"""


@pytest.mark.heavy
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("template", ["briefing", "digest"])
@pytest.mark.parametrize("suffix", FORMATS)
def test_a_document_says_of_what_it_was_made(
    briefing: reportgen.Briefing, made: Made, suffix: Format, template: str, lang: Lang
) -> None:
    reading = read(made(suffix, template, lang), suffix)
    complete = "true" if template == "briefing" else "false"
    assert tuple(reading.marks[name] for name in DOCUMENT_MARKS) == (
        fingerprint(briefing),
        template,
        lang,
        complete,
        "{}",
    )
    assert reading.complete == (template == "briefing")


@pytest.mark.heavy
@pytest.mark.parametrize("suffix", FORMATS)
def test_a_document_of_other_data_is_known_in_each_format(
    briefing: reportgen.Briefing, made: Made, tmp_path: Path, suffix: Format
) -> None:
    path = tmp_path / f"digest.{suffix}"
    path.write_bytes(made(suffix, "digest"))
    other = dataclasses.replace(briefing, issuer=Text("办公室", "Office"))
    assert not reportgen.verify(briefing, [path])[0].other_data
    assert reportgen.verify(other, [path])[0].other_data


@pytest.mark.heavy
def test_a_pack_that_leaves_blocks_out_is_no_complete_document(
    briefing: reportgen.Briefing, pack: Maker, office: Path
) -> None:
    pack("shorter", ABOUT, content__html__j2=SHORTER)
    files = reportgen.build(briefing, templates=["shorter"], formats=["docx", "html"])
    assert len(files) == 2
    for verified in reportgen.verify(briefing, [file.path for file in files]):
        assert verified.findings == ()


@pytest.mark.heavy
def test_a_pack_of_ones_own_that_says_so_must_be_complete(
    briefing: reportgen.Briefing, pack: Maker
) -> None:
    pack("shorter", f"{ABOUT}complete = true\n", content__html__j2=SHORTER)
    with pytest.raises(reportgen.InputError) as caught:
        reportgen.build(briefing, templates=["shorter"], formats=["html"])
    assert {problem.code for problem in caught.value.problems} == {"document.missing"}
