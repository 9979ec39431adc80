"""Packs of one's own over the digest: other words, fewer sections, another order."""

from __future__ import annotations

from pathlib import Path

import pytest

import reportgen
from reportgen import resources
from reportgen.authoring.content import check_content
from reportgen.authoring.sample import report_of
from reportgen.authoring.source import block_places
from reportgen.compose import compose
from reportgen.model.document import Document
from reportgen.model.text import Lang
from reportgen.output import write_atomically
from reportgen.packs import copied_files, find_pack
from tests.pdf.odd import sixty

BLOCKS = tuple(block_places(find_pack("digest", [resources.templates()])))
ABOUT = 'title = {zh = "快报", en = "Flash"}\nextends = "digest"\n'


def made(folder: Path, briefing: reportgen.Briefing, lang: Lang = "en") -> Document:
    pack = find_pack("mine", [folder, resources.templates()])
    return compose(pack, report_of(briefing, lang), pack.defaults)


def extending(folder: Path, content: str, about: str = ABOUT) -> None:
    (folder / "mine").mkdir()
    (folder / "mine" / "template.toml").write_text(about, encoding="utf-8")
    content = f'{{% extends "digest" %}}\n{content}'
    (folder / "mine" / "content.html.j2").write_text(content, encoding="utf-8")


@pytest.mark.parametrize("block", BLOCKS)
def test_any_section_of_the_digest_may_be_dropped(
    tmp_path: Path, briefing: reportgen.Briefing, block: str
) -> None:
    extending(tmp_path, f"{{% block {block} %}}{{% endblock %}}")
    document = made(tmp_path, briefing)
    assert document.blocks
    assert "data-fit" not in document.html


@pytest.mark.heavy
def test_a_copy_is_the_digest(tmp_path: Path, briefing: reportgen.Briefing) -> None:
    write_atomically(copied_files(find_pack("digest", [resources.templates()]), tmp_path / "mine"))
    own = made(tmp_path, briefing)
    digest = find_pack("digest", [resources.templates()])
    assert own.blocks == compose(digest, report_of(briefing, "en"), digest.defaults).blocks


@pytest.mark.heavy
def test_what_room_a_dropped_section_leaves_goes_to_others(
    tmp_path: Path, briefing: reportgen.Briefing
) -> None:
    extending(tmp_path, "{% block main_chart %}{% endblock %}")
    crowded = sixty(briefing)
    digest = find_pack("digest", [resources.templates()])
    theirs = compose(digest, report_of(crowded, "en"), digest.defaults)
    assert made(tmp_path, crowded).html.count("<tr") > theirs.html.count("<tr")


@pytest.mark.heavy
def test_larger_type_leaves_room_for_less(tmp_path: Path, briefing: reportgen.Briefing) -> None:
    page = (resources.templates() / "digest" / "template.toml").read_text(encoding="utf-8")
    measures = page[page.index("[page]") :].replace(
        "en = 3.6}, around = 2.1", "en = 7}, around = 2.1"
    )
    assert measures not in page
    extending(tmp_path, "", ABOUT + measures)
    crowded = sixty(briefing)
    digest = find_pack("digest", [resources.templates()])
    theirs = compose(digest, report_of(crowded, "en"), digest.defaults)
    assert made(tmp_path, crowded).html.count("<tr") < theirs.html.count("<tr")


def test_the_check_of_a_pack_tells_a_wrong_candidate_at_its_line(
    tmp_path: Path, briefing: reportgen.Briefing
) -> None:
    table = '<table data-fit="1" data-least="9" data-most="3"><tr><td>x</td></tr></table>'
    extending(
        tmp_path,
        f"{{% block gaps %}}\n{table}\n<p class='x' data-fit='soon'>y</p>\n{{% endblock %}}",
    )
    pack = find_pack("mine", [tmp_path, resources.templates()])
    found = check_content(pack, report_of(briefing, "zh"))
    assert [(it.code, Path(str(it.file)).name, it.line) for it in found] == [
        ("html.wrong_value", "content.html.j2", 4),
        ("html.least_over_most", "content.html.j2", 3),
    ]
