"""Packs that are one Word document, asked about as others are, and comments at their mistakes."""

from __future__ import annotations

import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from PIL import Image

import reportgen
from reportgen.authoring.sample import alone
from tests.authoring.test_commands import Run
from tests.authoring.test_commands import run as run  # the fixture
from tests.packs.conftest import ABOUT, Maker
from tests.word.fill.building import ABOUT as TITLE
from tests.word.fill.building import add_table, blank, saved, with_lines
from tests.word.fill.building import office as word_office
from tests.word.reading import Docx, faults

WordPack = Callable[..., Path]


@pytest.fixture
def word_pack(office: Path) -> WordPack:
    def make(data: bytes, about: str = TITLE) -> Path:
        folder = office / "templates" / "own"
        folder.mkdir(parents=True)
        (folder / "template.toml").write_text(about, encoding="utf-8")
        (folder / "word.docx").write_bytes(data)
        return folder

    return make


@pytest.mark.heavy
def test_one_that_is_right_is_found_right(run: Run, word_pack: WordPack) -> None:
    word_pack(word_office())
    assert run("check", "own") == (0, "own: no problems\n", "")


@pytest.mark.heavy
def test_it_is_shown_without_sections(run: Run, word_pack: WordPack) -> None:
    folder = word_pack(word_office())
    code, out, err = run("show", "own", "--json")
    shown = json.loads(out)
    assert (code, err) == (0, "")
    assert shown["sections"] == []
    assert [it["name"] for it in shown["parameters"]] == ["office", "logo"]
    assert [Path(it["file"]) for it in shown["files"]] == [
        folder / "template.toml",
        folder / "word.docx",
    ]


def test_its_picture_is_drawn_by_libreoffice(
    run: Run, word_pack: WordPack, tmp_path: Path, libreoffice: str
) -> None:
    word_pack(word_office())
    picture = tmp_path / "own.png"
    assert run("show", "own", "--picture", picture)[0] == 0
    with Image.open(picture) as image:
        wide, high = image.size
    assert wide > 400
    assert high > 600


@pytest.mark.heavy
def test_without_libreoffice_there_is_no_picture_of_it(
    run: Run, word_pack: WordPack, tmp_path: Path
) -> None:
    word_pack(word_office())
    code, _, err = run("show", "own", "--picture", tmp_path / "own.png")
    assert code == 2
    assert "LibreOffice" in err
    assert not (tmp_path / "own.png").exists()


@pytest.mark.heavy
@pytest.mark.parametrize("options", [(), ("--extend",)])
def test_a_copy_of_it_is_built(
    run: Run, word_pack: WordPack, briefing: reportgen.Briefing, options: tuple[str, ...]
) -> None:
    word_pack(word_office())
    target = Path("templates", "mine")
    code, _, err = run("copy", "own", target, *options)
    assert (code, err) == (0, "")
    assert (target / "word.docx").exists() is not bool(options)
    assert run("check", "mine")[0] == 0
    (file,) = reportgen.build(briefing, templates=["mine"])
    assert file.path.suffix == ".docx"


@pytest.mark.heavy
def test_what_extends_it_cannot_be_made_for_other_formats(run: Run, word_pack: WordPack) -> None:
    word_pack(word_office())
    run("copy", "own", Path("templates", "mine"), "--extend")
    about = Path("templates", "mine", "template.toml")
    about.write_text(about.read_text(encoding="utf-8") + 'formats = ["pdf"]\n', encoding="utf-8")
    code, _, err = run("check", "mine")
    assert code == 2
    assert "pdf cannot be made without content.html.j2" in err


@pytest.mark.heavy
def test_mistakes_in_word_and_in_the_content_are_reported_at_once(run: Run, pack: Maker) -> None:
    folder = pack(
        "mine",
        ABOUT,
        content__html__j2='{% extends "briefing" %}\n{% block points %}{{ reprot }}{% endblock %}',
    )
    (folder / "word.docx").write_bytes(with_lines("{{ body }}", "{{ report.titel }}"))
    code, out, _ = run("check", "mine", "--json")
    found = json.loads(out)["problems"]
    names = {(Path(it["file"]).name, it["arguments"].get("name")) for it in found}
    assert code == 2
    assert {("content.html.j2", "reprot"), ("word.docx", "titel")} <= names


@pytest.mark.heavy
def test_what_is_wrong_in_word_only_without_a_benchmark_is_reported(
    run: Run, word_pack: WordPack
) -> None:
    word_pack(with_lines("{{ report.benchmark.title }}"))
    code, out, _ = run("check", "own", "--json")
    (problem,) = json.loads(out)["problems"]
    assert code == 2
    assert problem["code"] == "template.field_of_nothing"
    assert problem["where"] == "without a benchmark, “{{ report.benchmark.title }}”"


@pytest.mark.heavy
def test_mistakes_become_comments_in_a_copy(run: Run, word_pack: WordPack, tmp_path: Path) -> None:
    document = blank()
    document.add_paragraph("{{ reprot }}")
    add_table(document, ["a", "{{ lnag }}"])
    folder = word_pack(saved(document))
    before = (folder / "word.docx").read_bytes()
    copy = tmp_path / "mistakes.docx"
    code, out, err = run("check", "own", "--annotate", copy, "--json")
    assert code == 2
    assert f"wrote {copy} with 2 comments" in err
    comments = [comment.text for comment in docx.Document(BytesIO(copy.read_bytes())).comments]
    problems = json.loads(out)["problems"]
    said = sorted(f"{it['where']}: {it['message']}\n{it['hint']}" for it in problems)
    assert said == sorted(comments)
    assert (folder / "word.docx").read_bytes() == before
    assert not faults(copy.read_bytes(), tmp_path)


@pytest.mark.heavy
def test_comments_are_in_the_language_of_messages(
    run: Run, word_pack: WordPack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    word_pack(with_lines("{{ reprot }}"))
    copy = tmp_path / "mistakes.docx"
    monkeypatch.setenv("REPORTGEN_MESSAGES", "zh")
    run("check", "own", "--annotate", copy)
    (comment,) = docx.Document(BytesIO(copy.read_bytes())).comments
    assert "未定义" in comment.text


@pytest.mark.heavy
def test_without_mistakes_the_copy_has_no_comments(
    run: Run, word_pack: WordPack, tmp_path: Path
) -> None:
    word_pack(word_office())
    code, _, err = run("check", "own", "--annotate", tmp_path / "copy.docx")
    assert code == 0
    assert "with no comments" in err


@pytest.mark.heavy
def test_a_pack_without_a_word_document_has_no_copy(run: Run, pack: Maker, tmp_path: Path) -> None:
    content = "<article><p>{{ report.title }}</p></article>"
    pack("mine", ABOUT + 'formats = ["pdf"]\n', content__html__j2=content)
    code, _, err = run("check", "mine", "--annotate", tmp_path / "copy.docx")
    assert code == 2
    assert "not made for docx" in err
    assert not (tmp_path / "copy.docx").exists()


def test_a_chart_that_the_data_do_not_give_leaves_nothing(
    word_pack: WordPack, briefing: reportgen.Briefing
) -> None:
    word_pack(with_lines("vorher", "{{ chart('index') }}", "{{ chart('key-levels') }}", "nachher"))
    (file,) = reportgen.build(alone(briefing), templates=["own"])
    made = Docx(file.path.read_bytes())
    assert made.text("//w:body/w:p") == ["vorher", "nachher"]
    assert not any("/charts/" in name for name in made.parts)


@pytest.mark.parametrize("name", ["templates/own/word.docx", "link.docx"])
def test_the_document_of_the_template_is_never_written_over(
    run: Run, word_pack: WordPack, name: str
) -> None:
    folder = word_pack(with_lines("{{ reprot }}"))
    Path("link.docx").symlink_to(folder / "word.docx")
    before = (folder / "word.docx").read_bytes()
    code, _, err = run("check", "own", "--annotate", name)
    assert code == 2
    assert "is the Word document of the template itself" in err
    assert (folder / "word.docx").read_bytes() == before


def test_nor_is_that_of_a_template_it_extends(run: Run, word_pack: WordPack) -> None:
    folder = word_pack(word_office())
    run("copy", "own", Path("templates", "mine"), "--extend")
    code, _, err = run("check", "mine", "--annotate", folder / "word.docx")
    assert code == 2
    assert "of the template itself" in err


def test_files_are_called_as_what_they_are(run: Run, word_pack: WordPack) -> None:
    word_pack(word_office())
    code, _, err = run("check", "own", "--annotate", "notes.txt")
    assert (code, "write --annotate notes.docx" in err) == (2, True)
    code, _, err = run("show", "own", "--picture", "own.jpg")
    assert (code, "write --picture own.png" in err) == (2, True)
    assert not list(Path().glob("own.*")) + list(Path().glob("notes.*"))


@pytest.mark.heavy
def test_a_missing_image_is_a_mistake_of_its_tag_with_a_comment(
    run: Run, word_pack: WordPack
) -> None:
    word_pack(with_lines("x", '{{ image("gone.png", width=3, alt="a") }}'))
    code, out, _ = run("check", "own", "--annotate", "notes.docx", "--json")
    (problem,) = json.loads(out)["problems"]
    assert code == 2
    assert problem["file"] == str(Path("templates", "own", "word.docx"))
    assert problem["where"].startswith("“{{ image(")
    assert problem["code"] == "html.unknown_image"
    assert problem["arguments"]["name"] == "gone.png"
    (comment,) = docx.Document("notes.docx").comments
    assert "put it into own/" in comment.text


@pytest.mark.heavy
def test_a_number_that_a_build_would_refuse_is_reported_of_the_word_document(
    run: Run, word_pack: WordPack
) -> None:
    word_pack(with_lines("A number 4711 of my own", "{{ report.title }}"))
    code, out, _ = run("check", "own", "--json")
    (problem,) = json.loads(out)["problems"]
    assert code == 2
    assert problem["file"] == str(Path("templates", "own", "word.docx"))
    assert (problem["code"], problem["arguments"]["number"]) == ("word.literal_number", "4711")
    assert problem["where"] == "“A number 4711 of my own”"
    assert problem["hint"]


@pytest.mark.heavy
def test_an_unknown_chart_is_reported_once_whatever_charts_there_are(
    run: Run, word_pack: WordPack
) -> None:
    word_pack(with_lines("{{ chart('indx') }}"))
    (problem,) = json.loads(run("check", "own", "--json")[1])["problems"]
    assert (problem["code"], problem["arguments"]["name"]) == ("word.unknown_chart", "indx")


@pytest.mark.heavy
def test_mistakes_in_word_are_reported_from_the_top_down(run: Run, word_pack: WordPack) -> None:
    document = blank()
    document.sections[0].header.paragraphs[0].text = "{{ d }}"
    for line in ("{{ a }}", "{{ report.benchmark.title }}", "{{ c }}"):
        document.add_paragraph(line)
    word_pack(saved(document))
    _, out, _ = run("check", "own", "--json")
    places = [it["where"] for it in json.loads(out)["problems"]]
    signs = ("{{ a", "benchmark.title", "{{ c", "{{ d")
    assert [sign in place for sign, place in zip(signs, places, strict=True)] == [True] * 4


@pytest.mark.heavy
def test_a_document_that_cannot_be_read_is_reported_once_with_its_path(
    run: Run, word_pack: WordPack
) -> None:
    word_pack(b"nothing")
    code, out, err = run("check", "own", "--annotate", "notes.docx")
    assert (code, out) == (2, "own: 1 problem\n")
    assert err.count("cannot be read") == 1
    assert str(Path("templates", "own", "word.docx")) in err
    assert not Path("notes.docx").exists()
