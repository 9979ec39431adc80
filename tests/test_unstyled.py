"""What cannot be used in a style sheet is told where it stands, also when a document is built."""

from __future__ import annotations

from pathlib import Path

import pytest

import reportgen
from reportgen import resources
from reportgen.errors import InputError
from reportgen.model.problem import Problem
from reportgen.packs import find_pack
from reportgen.unstyled import placed_styles

SHORT = resources.assets() / "meetings" / "invented-short-2021.yaml"
CONTENT = "<article><h1>{{ report.title }}</h1><p>甲</p></article>"


def pack(folder: Path, name: str, extends: str, css: str = "", content: str = "") -> Path:
    """A pack of one's own in a folder of packs; that folder."""
    own = folder / name
    own.mkdir(parents=True)
    about = f'title = {{zh = "甲", en = "A"}}\nextends = "{extends}"\n'
    (own / "template.toml").write_text(about, encoding="utf-8")
    for file, text in (("print.css", css), ("content.html.j2", content)):
        if text:
            (own / file).write_text(text, encoding="utf-8")
    return folder


def told(packs: Path, template: str) -> list[tuple[str, int | None, str, str]]:
    """File, line, code and words of each problem of a PDF."""
    with pytest.raises(InputError) as caught:
        reportgen.make(
            reportgen.load(SHORT),
            templates=[template],
            formats=["pdf"],
            packs=[packs],
            verify=False,
        )
    return [(Path(it.file).name, it.line, it.code, it.message) for it in caught.value.problems]


@pytest.mark.heavy
def test_each_is_told_at_its_line_also_in_a_sheet_that_is_extended(tmp_path: Path) -> None:
    packs = pack(tmp_path, "under", "briefing", "p { margin: 0 }\n\np { colour: red }\n", CONTENT)
    pack(packs, "over", "under", "\nh1 { width: wide }\np:nobody { color: red }\n")
    found = told(packs, "over")
    assert {it[:3] for it in found} == {("print.css", line, "style.unusable") for line in (2, 3)}
    assert [word for word in ("colour", "wide", "nobody") for it in found if word in it[3]] == [
        *("colour", "wide", "nobody")
    ]


def test_what_no_style_sheet_is_the_reason_of_stays_as_it_is(tmp_path: Path) -> None:
    packs = pack(tmp_path, "own", "briefing", "p { colour: red }\n", CONTENT)
    own = find_pack("own", [packs, resources.templates()])
    odd = Problem.of("style.no_layout", said="Odd content")
    style = Problem.of("style.no_layout", said="Ignored `colour: red ` at 9:9, unknown property.")
    elsewhere = Problem.of(
        "html.unknown_image", "content.html.j2", 3, name="x", folder="y", known=()
    )
    with pytest.raises(InputError) as caught, placed_styles(own):
        raise InputError([odd, style, elsewhere])
    assert [it for it in caught.value.problems if it.code != "style.unusable"] == [odd, elsewhere]
    (placed,) = (it for it in caught.value.problems if it.code == "style.unusable")
    assert (Path(placed.file).name, placed.line, placed.column) == ("print.css", 1, 5)
    with pytest.raises(InputError) as caught, placed_styles(own):
        raise InputError([elsewhere])
    assert caught.value.problems == (elsewhere,)
