from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

import reportgen
from reportgen.cli import main
from reportgen.packs import find_pack, pack_names, search_path
from tests.packs.conftest import ABOUT, Maker
from tests.real import BRIEFING

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str], office: Path) -> Run:
    def call(*arguments: str | Path) -> tuple[int, str, str]:
        code = main(["templates", *map(str, arguments)])
        captured = capfd.readouterr()
        return code, captured.out, captured.err

    return call


@pytest.mark.parametrize("command", ["list", "show", "copy", "vars", "check"])
def test_every_command_has_help_with_an_example(run: Run, command: str) -> None:
    code, out, _ = run(command, "--help")
    assert code == 0
    assert f"reportgen templates {command}" in " ".join(out.split())


def test_the_list_says_where_each_pack_lies_and_what_it_extends(run: Run, pack: Maker) -> None:
    pack("mine", ABOUT + 'formats = ["pdf"]\n')
    code, out, err = run("list")
    rows = {line.split("\t")[0]: line.split("\t") for line in out.splitlines()}
    assert (code, err) == (0, "")
    assert set(rows) == {"name", "briefing", "checklist", "digest", "jianbao", "mine", "progress"}
    assert rows["mine"] == ["mine", "甲", "A", "pdf", "briefing", str(Path("templates", "mine"))]
    packs = {item["name"]: item for item in json.loads(run("list", "--json")[1])["packs"]}
    assert packs["briefing"]["extends"] is None
    assert packs["mine"]["parameters"][0]["name"] == "logo"


def test_a_wrong_pack_hides_no_other(run: Run, pack: Maker) -> None:
    pack("mine", "titel = 1\n")
    code, out, err = run("list")
    assert code == 2
    assert "briefing\t" in out
    assert "did you mean 'title'" in err


@pytest.mark.heavy
def test_a_pack_is_shown_with_sections_parameters_and_the_origin_of_its_files(
    run: Run, pack: Maker
) -> None:
    folder = pack(
        "mine", content__html__j2='{% extends "briefing" %}{% block points %}{% endblock %}'
    )
    code, out, _ = run("show", "mine", "--lang", "en")
    assert code == 0
    rows = [line.split("\t") for line in out.splitlines()]
    assert ["findings", "1. Key findings"] in [row[:2] for row in rows]
    assert ["points", "", f"{Path('templates', 'mine', 'content.html.j2')}:1"] in rows
    assert [row[1:3] for row in rows if row[0] == "show_sources"] == [["boolean", "true"]]
    assert [row[0] for row in rows if row[-1].endswith("word.docx")] == ["briefing"]
    assert run("show", folder)[0] == 0


@pytest.mark.heavy
def test_the_picture_shows_every_page(run: Run, office: Path) -> None:
    code, out, _ = run("show", "digest", "--picture", "digest.png")
    assert code == 0
    assert out.endswith("wrote digest.png\n")
    with Image.open(office / "digest.png") as image:
        across, high = image.size
    assert across / high == pytest.approx(2 * 210 / 297, rel=0.05)


def own(content: bytes) -> bytes:
    """A file of a pack elsewhere: the path of the JSON Schema would lead nowhere."""
    return re.sub(rb"^#:schema .*\n", b"", content)


@pytest.mark.parametrize("name", pack_names(search_path({})))
def test_a_copy_has_every_file(run: Run, office: Path, name: str) -> None:
    code, out, _ = run("copy", name, "templates/office")
    assert code == 0
    theirs = find_pack(name, search_path()).folders[0]
    for file in theirs.iterdir():
        copied = office / "templates" / "office" / file.name
        assert copied.read_bytes() == own(file.read_bytes())
        assert f"wrote {Path('templates', 'office', file.name)}" in out
    assert "reportgen build BRIEFING --template office" in out


@pytest.mark.heavy
def test_a_copy_is_right(run: Run, office: Path) -> None:
    """Of one pack: the files of all copies are the same as theirs, as the test before says."""
    assert run("copy", "digest", "templates/office")[0] == 0
    assert run("check", "office") == (0, "office: no problems\n", "")


@pytest.mark.heavy
def test_a_skeleton_is_right(run: Run, office: Path) -> None:
    """Of the pack whose documents are made in the shortest time."""
    assert run("copy", "digest", "templates/office", "--extend")[0] == 0
    assert run("check", "templates/office")[:2] == (0, "templates/office: no problems\n")


@pytest.mark.heavy
def test_a_skeleton_says_what_the_other_pack_says(run: Run, briefing: reportgen.Briefing) -> None:
    assert run("copy", "briefing", "templates/office", "--extend")[0] == 0
    texts = [
        file.path.read_text(encoding="utf-8").partition("<body")[2].split()
        for file in reportgen.build(
            briefing, templates=["briefing", "office"], formats=["html"], verify=False
        )
    ]
    assert len(texts[0]) > 1000
    assert texts[0] == texts[1]


def test_a_copy_elsewhere_says_how_it_is_found(run: Run, office: Path) -> None:
    code, out, _ = run("copy", "briefing", "elsewhere/office")
    assert code == 0
    assert f"REPORTGEN_TEMPLATES={office / 'elsewhere'}" in out


def test_nothing_is_overwritten_and_no_pack_gets_an_impossible_name(run: Run, pack: Maker) -> None:
    folder = pack("mine")
    before = sorted(folder.iterdir())
    code, _, err = run("copy", "briefing", "templates/mine")
    assert code == 2
    assert "is there already" in err
    assert sorted(folder.iterdir()) == before
    code, _, err = run("copy", "briefing", "templates/my pack")
    assert code == 2
    assert "'my pack'" in err


@pytest.mark.heavy
def test_vars_gives_type_meaning_and_the_value_in_the_briefing(
    run: Run, real_files: Callable[..., Path]
) -> None:
    path = real_files("briefings/liaoning-2020.yaml", "zh: ", "zh: 试")
    code, out, _ = run("vars", path)
    rows = [line.split("\t") for line in out.splitlines()]
    assert code == 0
    title = next(row for row in rows if row[0] == "title")
    assert title[1:3] == ["text", "The title of the document."]
    assert title[3].startswith("试")
    assert "row: report.rows[0]" in out
    groups = {
        group["name"]: group for group in json.loads(run("vars", path, "--json")[1])["groups"]
    }
    assert {"report", "row", "figure", "meeting", "chart", "functions", "filters"} <= set(groups)
    fields = {item["name"]: item for item in groups["meeting"]["variables"]}
    assert fields["date"] == {
        "name": "date",
        "type": "text",
        "meaning": "Its date.",
        "value": "2020年12月30日",
    }


@pytest.mark.heavy
def test_check_shows_the_line_and_marks_the_place(run: Run, pack: Maker) -> None:
    pack("mine", content__html__j2="<article>\n  <p>民政{{ reprot.title }}</p>\n</article>\n")
    code, out, err = run("check", "mine")
    assert (code, out) == (2, "mine: 1 problem\n")
    assert err.splitlines()[:3] == [
        f"{Path('templates', 'mine', 'content.html.j2')}:2:11: error: 'reprot' is undefined",
        "    2 | <p>民政{{ reprot.title }}</p>",
        "                  ^^^^^^",
    ]


@pytest.mark.heavy
def test_check_reports_all_mistakes_at_once(run: Run, pack: Maker) -> None:
    content = """{% extends "briefing" %}
{% block findings %}
<p>{{ reprot.title | uper }}</p>
<p>{{ report.titel }}
<blink>{{ report.title }}</blink>
<div><p><img src="none.png" alt="none"></p>
{% endblock %}
"""
    pack("mine", content__html__j2=content, print__css="h1 { colr: red }")
    found = json.loads(run("check", "mine", "--json")[1])["problems"]
    assert [(Path(it["file"]).suffix, it["line"]) for it in found] == [
        *((".j2", line) for line in (3, 3, 4, 4, 5, 6, 6)),
        (".css", 1),
    ]


@pytest.mark.heavy
def test_what_is_wrong_only_without_a_benchmark_is_reported(run: Run, pack: Maker) -> None:
    pack("mine", content__html__j2="<article>\n<p>{{ report.benchmark.title }}</p></article>")
    (problem,) = json.loads(run("check", "mine", "--json")[1])["problems"]
    assert problem["where"] == "without a benchmark"
    assert problem["line"] == 2


@pytest.mark.heavy
def test_check_uses_the_briefing_that_is_named(
    run: Run, pack: Maker, real_files: Callable[..., Path]
) -> None:
    single = real_files(
        "briefings/liaoning-2020.yaml", "benchmark: ../meetings/national-2020.yaml\n", ""
    )
    pack("mine", content__html__j2="<article>\n<p>{{ report.benchmark.title }}</p></article>")
    (problem,) = json.loads(run("check", "mine", "--against", single, "--json")[1])["problems"]
    assert problem["where"] == ""
    assert run("check", "mine", "--against", "nowhere.yaml")[0] == 2
    assert run("check", "nowhere", "--against", BRIEFING)[0] == 2


@pytest.mark.heavy
def test_a_style_that_word_lacks_is_no_mistake_since_it_is_lent(run: Run, pack: Maker) -> None:
    from docx import Document

    styled = '<article><p>甲</p><table class="data"><caption>乙</caption>'
    rows = (
        "<thead><tr><th>丙</th></tr></thead><tbody><tr><td>丁</td></tr></tbody></table></article>"
    )
    folder = pack("mine", content__html__j2=styled + rows)
    skin = Document(str(find_pack("briefing", search_path()).folders[-1] / "word.docx"))
    skin.styles["Lead"].delete()
    skin.styles["Caption"].delete()
    skin.save(str(folder / "word.docx"))
    code, out, _ = run("check", "mine", "--json")
    assert (code, json.loads(out)["problems"]) == (0, [])


@pytest.mark.heavy
def test_a_file_that_is_no_text_is_reported(run: Run, pack: Maker) -> None:
    folder = pack("mine", content__html__j2='{% include "mine/part.j2" %}')
    (folder / "part.j2").write_bytes("民政".encode("gbk"))
    code, _, err = run("check", "mine")
    assert code == 2
    assert "not UTF-8" in err
    assert "Traceback" not in err


@pytest.mark.heavy
def test_a_number_of_the_content_is_reported_with_its_line(run: Run, pack: Maker) -> None:
    pack("mine", content__html__j2="<article>\n<p>{{ report.title }}</p>\n<p>4711</p></article>")
    (problem,) = json.loads(run("check", "mine", "--json")[1])["problems"]
    assert (Path(problem["file"]).name, problem["line"]) == ("content.html.j2", 3)
    assert (problem["code"], problem["arguments"]["number"]) == ("html.literal_number", "4711")


@pytest.mark.heavy
def test_a_style_sheet_that_loads_hides_no_mistake_of_the_content(run: Run, pack: Maker) -> None:
    content = "<article>\n<p>{{ report.titel }}</p></article>"
    pack("mine", print__css='@import "x.css";', content__html__j2=content)
    found = json.loads(run("check", "mine", "--json")[1])["problems"]
    said = [(Path(it["file"]).name, it["message"]) for it in found]
    assert said == [
        ("content.html.j2", "a report has no 'titel'"),
        ("print.css", "@import is not for style sheets of templates"),
    ]


@pytest.mark.heavy
def test_an_image_that_is_not_set_or_not_there_is_reported_with_its_parameter(
    run: Run, pack: Maker
) -> None:
    parameter = '[parameters.{}]\ntype = "image"\ndefault = "{}"\nabout = {{zh = "标", en = "x"}}\n'
    images = [f'<p><img src="{{{{ params.{name} }}}}" alt=""></p>' for name in ("seal", "sign")]
    pack(
        "mine",
        ABOUT + parameter.format("sign", "") + parameter.format("seal", "seal.png"),
        content__html__j2="\n".join(["<article>", *images, "</article>"]),
    )
    found = json.loads(run("check", "mine", "--json")[1])["problems"]
    missing, unset, default = found
    assert (missing["code"], missing["line"]) == ("html.no_image_file", 2)
    assert missing["arguments"]["path"] == str(Path("templates", "mine", "seal.png"))
    assert (unset["code"], unset["line"]) == ("html.unset_image", 3)
    assert "params.sign" in unset["arguments"]["parameters"]
    assert (Path(default["file"]).name, default["line"]) == ("template.toml", 9)
    assert default["code"] == "template.no_default_image"
    assert (default["arguments"]["parameter"], default["arguments"]["name"]) == ("seal", "seal.png")


def test_a_folder_of_templates_that_is_not_there_is_reported(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REPORTGEN_TEMPLATES", "nowhere")
    code, out, err = run("list")
    assert code == 0
    assert "briefing\t" in out
    assert "there is no folder nowhere, which REPORTGEN_TEMPLATES names" in err


@pytest.mark.heavy
def test_what_a_filter_means_is_a_whole_sentence(run: Run) -> None:
    rows = [line.split("\t") for line in run("vars")[1].splitlines()]
    meanings = [row[2] for row in rows if row[1:2] == ["filter"]]
    assert not [words for words in meanings if words.endswith(" .") or ":" in words[-2:]]
    assert any(words.endswith("otherwise the value of the variable.") for words in meanings)


@pytest.mark.heavy
def test_a_picture_cannot_go_where_a_file_is_in_the_way(run: Run, office: Path) -> None:
    (office / "notes").write_text("x", encoding="utf-8")
    code, _, err = run("show", "digest", "--picture", "notes/digest.png")
    assert code == 2
    assert "notes is a file\n    choose another file" in err


@pytest.mark.heavy
def test_numbers_of_a_pack_are_found_all_at_once(
    pack: Maker, capfd: pytest.CaptureFixture[str]
) -> None:
    content = "<article>\n<p>共671人</p>\n<p>{{ 5 }}</p>\n<p>{{ reprot }}</p>\n</article>"
    css = (
        'h1::before { content: "2020" counter(x) "\\2002"; }\n@page { @top-left { content: "3"; } }'
    )
    pack("mine", content__html__j2=content, print__css=css, web__css="p { width: 20px }")
    assert main(["templates", "check", "mine", "--json"]) == 2
    found = json.loads(capfd.readouterr()[0])["problems"]
    assert [(it["file"][-6:], it["line"], it["code"]) for it in found] == [
        ("tml.j2", 2, "html.literal_number"),
        ("tml.j2", 3, "html.literal_number"),
        ("tml.j2", 4, "template.unknown_name"),
        ("nt.css", 1, "style.literal_number"),
        ("nt.css", 2, "style.literal_number"),
    ]
    assert main(["build", "--template", "mine"]) == 2
