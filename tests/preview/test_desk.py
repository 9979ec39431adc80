from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.messages import phrase
from reportgen.model.briefing import Briefing
from reportgen.preview.ask import Ask, Made, with_folders
from reportgen.preview.desk import NO_OFFICE, Desk
from reportgen.preview.pages import page_picture, sizes
from reportgen.preview.watch import Watched
from tests.preview.conftest import Office
from tests.word.fill.building import with_lines

PNG = b"\x89PNG"


@pytest.fixture
def ask(house: Office) -> Ask:
    return Ask(house.briefing, "mine", verify=False)


def text(made: Made) -> str:
    assert made.problems == ()
    return (made.content or b"").decode()


@pytest.mark.heavy
def test_data_are_loaded_again_only_when_they_change(
    ask: Ask, house: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reportgen.loading import load

    loaded: list[Path] = []

    def counted(path: Path, *, draft: bool = False) -> Briefing:
        loaded.append(path)
        return load(path, draft=draft)

    monkeypatch.setattr("reportgen.preview.desk.load", counted)
    desk = Desk("html")
    assert "First words." in text(desk.make(ask))
    house.edit("First words.", "Second words.")
    assert "Second words." in text(desk.make(ask))
    assert len(loaded) == 1
    data = house.briefing.parents[1] / "meetings" / "liaoning-2020.yaml"
    old = data.read_text(encoding="utf-8")
    data.write_text(old.replace("value: 672", "value: 673"), encoding="utf-8")
    assert "673" in text(desk.make(ask))
    assert len(loaded) == 2


@pytest.mark.heavy
def test_broken_data_are_said_and_the_files_stay_known(ask: Ask, house: Office) -> None:
    desk = Desk("html")
    known = desk.make(ask).files
    assert {file.name for file in known} == {
        "liaoning-2020.yaml",
        "national-2020.yaml",
        "civil-affairs.yaml",
    }
    house.briefing.write_text("a: [", encoding="utf-8")
    made = desk.make(ask)
    assert made.content is None
    assert made.problems[0].file == "briefings/liaoning-2020.yaml"
    assert made.files == known
    assert made.subject is not None


@pytest.mark.heavy
def test_a_wrong_setting_is_said_and_the_controls_stay(ask: Ask) -> None:
    made = Desk("html").make(replace(ask, parameters={"show_sources": "perhaps"}))
    assert made.problems
    assert made.subject is not None
    values = {control.name: control.value for control in made.subject.controls}
    assert values.pop("remarks") == "false"
    assert values == {"logo": "", "show_sources": "perhaps", "motto": "first motto"}


@pytest.mark.heavy
def test_a_number_that_is_not_in_the_data_is_said_in_its_line(ask: Ask, house: Office) -> None:
    house.edit("First words.", "First 4711.")
    made = Desk("html").make(replace(ask, verify=True))
    (problem,) = made.problems
    assert (problem.code, problem["number"]) == ("html.literal_number", "4711")
    assert problem.line is not None


@pytest.mark.heavy
def test_a_template_may_be_the_folder_of_a_pack(ask: Ask, house: Office) -> None:
    house.template.parent.rename("elsewhere")
    asked = with_folders(replace(ask, template="elsewhere/mine"))
    assert asked.template == "mine"
    made = Desk("html").make(asked)
    assert "First words." in text(made)
    assert made.subject is not None
    assert made.subject.template == "mine"
    assert {"mine", "briefing"} <= set(made.templates)
    assert with_folders(ask) == ask


def test_a_format_that_the_template_lacks(ask: Ask, house: Office) -> None:
    about = house.template / "template.toml"
    text = about.read_text(encoding="utf-8")
    about.write_text(f'formats = ["html"]\n{text}', encoding="utf-8")
    made = Desk("pdf").make(ask)
    assert (made.content, made.problems) == (None, ())
    assert made.note == phrase("note_not_made", template="mine", kind="pdf")


@pytest.mark.heavy
def test_without_libreoffice_it_says_so(ask: Ask) -> None:
    made = Desk("docx").make(ask)
    assert (made.content, made.note, made.problems) == (None, NO_OFFICE, ())


def test_a_fault_of_ours_is_a_problem(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportgen.preview.desk.find_pack", lambda *_: 1 / 0)
    (problem,) = Desk("html").make(ask).problems
    assert problem.code == "machine.fault"


@pytest.mark.heavy
def test_pages_are_pictures(ask: Ask) -> None:
    pdf = Desk("pdf").make(ask).content or b""
    ((width, height),) = sizes(pdf)
    assert (round(width), round(height)) == (595, 842)
    assert page_picture(pdf, 0).startswith(PNG)
    for number in (1, -1):
        with pytest.raises(IndexError):
            page_picture(pdf, number)


@pytest.mark.heavy
def test_files_of_packs_and_data_are_watched_and_no_others(ask: Ask, house: Office) -> None:
    folder = house.briefing.parents[1]
    made = Desk("html").make(ask)
    watched = Watched.of(made.files, made.folders)
    for name in (
        "templates/mine/content.html.j2",
        "templates/parent/print.css",
        "templates/_blocks/tables.html.j2",
        "meetings/national-2020.yaml",
        "briefings/liaoning-2020.yaml",
    ):
        assert watched.has(folder / name), name
    for name in ("meetings/other.yaml", "out/briefing.pdf", "briefings/notes.txt"):
        assert not watched.has(folder / name), name


@pytest.mark.heavy
def test_a_content_that_is_empty_is_a_mistake_and_no_word_document_alone(
    ask: Ask, house: Office
) -> None:
    skin = Path("templates") / "mine" / "word.docx"
    skin.write_bytes(with_lines("{{ report.title }}"))
    house.content.write_text("", encoding="utf-8")
    made = Desk("html").make(ask)
    assert not made.good
    (problem,) = made.problems
    assert problem.message == "the file is empty"
    assert problem.file.endswith("content.html.j2")


@pytest.mark.heavy
def test_a_pack_that_is_one_word_document_has_no_page_and_is_made_in_word(
    ask: Ask, house: Office
) -> None:
    folder = house.template.parent / "own"
    folder.mkdir()
    (folder / "template.toml").write_text('title = {zh = "甲", en = "A"}\n', encoding="utf-8")
    (folder / "word.docx").write_bytes(with_lines("{{ report.title }}"))
    own = replace(ask, template="own")
    page, word = Desk("html").make(own), Desk("docx").make(own)
    assert page.good
    assert page.content is None
    assert page.note == phrase("note_word_alone", template="own")
    assert (page.problems, word.problems) == ((), ())
    assert word.note == NO_OFFICE
