"""A file is checked as what it says it is: its pack, its language, what was set for it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import reportgen
from reportgen.model.format import Format
from reportgen.verify import read
from tests.packs.conftest import ABOUT, Maker
from tests.packs.conftest import office as office  # fixtures
from tests.packs.conftest import pack as pack
from tests.verify.altering import part, with_part

OWN = """{% extends "briefing" %}
{% block achievements %}{% endblock %}
{% block uncompared %}{% endblock %}
{% block sources %}<p>{{ params.note }}</p>{% endblock %}
"""
NOTE = """
[parameters.note]
type = "text"
default = ""
about = {zh = "说明", en = "A note"}
"""
SAID = "另有4711人，" * 60
"""Longer than a property of Word may be."""


def one(briefing: reportgen.Briefing, file: Path) -> reportgen.Verified:
    (verified,) = reportgen.verify(briefing, [file])
    return verified


@pytest.mark.heavy
@pytest.mark.parametrize("kind", ["docx", "html"])
def test_what_was_set_for_a_document_stands_in_it(
    briefing: reportgen.Briefing, pack: Maker, office: Path, kind: Format
) -> None:
    pack("own", ABOUT + NOTE, content__html__j2=OWN)
    chosen = {"note": SAID, "words.office": "承办单位"}
    (made,) = reportgen.build(briefing, templates=["own"], formats=[kind], parameters=chosen)
    verified = one(briefing, made.path)
    assert (verified.findings, verified.other_data) == ((), False)
    assert (verified.template, verified.lang, verified.guessed) == ("own", "zh", False)
    (other,) = reportgen.verify(briefing, [made.path], parameters={"note": "另有4712人"})
    assert other.findings


@pytest.mark.heavy
def test_a_file_that_does_not_say_what_it_is_is_checked_as_what_it_fits_best(
    briefing: reportgen.Briefing, tmp_path: Path
) -> None:
    (made,) = reportgen.build(
        briefing, templates=["digest"], formats=["html"], lang="en", out=tmp_path
    )
    page = re.sub(r'<meta name="reportgen:[^>]*>\n', "", made.path.read_text(encoding="utf-8"))
    made.path.write_text(page.replace(">672<", ">673<", 1), encoding="utf-8")
    verified = one(briefing, made.path)
    assert (verified.template, verified.lang, verified.guessed) == ("digest", "en", True)
    assert [it["found"] for it in verified.findings] == ["673"]


@pytest.mark.heavy
def test_a_pack_that_is_not_here_and_settings_that_it_has_no_more_are_told(
    briefing: reportgen.Briefing, pack: Maker, office: Path
) -> None:
    folder = pack("own", ABOUT + NOTE, content__html__j2=OWN)
    (made,) = reportgen.build(
        briefing, templates=["own"], formats=["html"], parameters={"note": "甲"}
    )
    about = folder / "template.toml"
    about.write_text(ABOUT, encoding="utf-8")
    with pytest.raises(reportgen.InputError) as caught:
        one(briefing, made.path)
    (problem,) = caught.value.problems
    assert (problem.code, problem.file) == ("pack.no_parameter", str(made.path))
    for file in folder.iterdir():
        file.unlink()
    with pytest.raises(reportgen.InputError) as caught:
        one(briefing, made.path)
    (problem,) = caught.value.problems
    assert (problem.code, problem.file) == ("pack.unknown", str(made.path))


@pytest.mark.heavy
def test_a_number_in_the_footer_of_a_word_file_is_told(
    briefing: reportgen.Briefing, tmp_path: Path
) -> None:
    (made,) = reportgen.build(briefing, templates=["digest"], formats=["docx"], out=tmp_path)
    content = made.path.read_bytes()
    footer = part(content, "word/footer1.xml").replace(
        "<w:t", "<w:t xml:space='preserve'>共4711人</w:t><w:t", 1
    )
    made.path.write_bytes(with_part(content, "word/footer1.xml", footer.encode()))
    (finding,) = one(briefing, made.path).findings
    assert "4711" in str(finding["found"])


@pytest.mark.heavy
def test_words_that_only_one_document_says_are_wrong_in_another(
    briefing: reportgen.Briefing, tmp_path: Path
) -> None:
    """What a chart, a table or a sentence may say is right in its place alone."""
    (made,) = reportgen.build(briefing, templates=["digest"], formats=["html"], out=tmp_path)
    text = made.path.read_text(encoding="utf-8")
    assert "2020年12月30日" in text
    for year in ("2019", "2021"):
        made.path.write_text(text.replace("2020年12月30日", f"{year}年12月30日", 1), "utf-8")
        (finding,) = one(briefing, made.path).findings
        assert (finding.code, finding["found"]) == ("document.number", year)


def test_a_file_says_what_was_set_as_on_the_command_line(
    briefing: reportgen.Briefing, tmp_path: Path
) -> None:
    (made,) = reportgen.make(
        briefing, templates=["digest"], formats=["html"], parameters={"words.office": "处"}
    )
    marks = read(made.content, "html").marks
    assert marks["reportgen:settings"] == '{"words.office":"处"}'
