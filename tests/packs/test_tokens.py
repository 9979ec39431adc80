from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from shutil import copyfile

import pytest

from reportgen import fonts, resources
from reportgen.cli import main
from reportgen.datafile.entry import FileEntry
from reportgen.errors import InputError
from reportgen.messages import Argument, phrase
from reportgen.model.colour import lightness
from reportgen.model.problem import Problem
from reportgen.model.tokens import (
    COLOURS,
    DAY,
    HOUSE,
    NIGHT,
    SIZES,
    SPACES,
    Tokens,
    Typeface,
)
from reportgen.packs import find_pack, search_path
from reportgen.packs.token_entries import ColoursEntry, FontsEntry, SizesEntry, SpacingEntry
from tests.packs.conftest import ABOUT, Maker
from tests.real import BRIEFING


def problem(pack: Maker, tokens: str) -> Problem:
    """The one problem of a pack, whose tokens begin in line 3."""
    pack(about=ABOUT + tokens)
    with pytest.raises(InputError) as caught:
        find_pack("mine", search_path())
    (found,) = caught.value.problems
    return found


def tokens(name: str = "mine") -> Tokens:
    return find_pack(name, search_path()).tokens


@pytest.mark.parametrize("name", ["briefing", "digest", "jianbao"])
def test_the_packs_of_the_house_have_its_look(name: str) -> None:
    found = find_pack(name, [resources.templates()])
    assert found.tokens == HOUSE
    assert found.warnings == ()


def test_tokens_are_those_of_the_pack_and_then_of_what_it_extends(pack: Maker) -> None:
    theirs = '[tokens.colours]\nsubject = "#7a1f1f"\nink = "#222222"\n[tokens.sizes]\nbody = 13\n'
    pack("theirs", ABOUT + theirs)
    mine = '[tokens.colours]\nink = "#000033"\n'
    pack("mine", ABOUT.replace("briefing", "theirs") + mine)
    found = tokens()
    assert (found.day.subject, found.day.ink, found.day.soft) == ("#7A1F1F", "#000033", DAY.soft)
    assert found.size("body", "zh") == 13
    assert tokens("theirs").day.ink == "#222222"


def test_a_size_may_be_one_of_chinese_offices_or_differ_by_language(pack: Maker) -> None:
    pack(about=ABOUT + '[tokens.sizes]\nbody = "五号"\ntable = {zh = 10, en = 9.5}\n')
    found = tokens()
    assert (found.size("body", "zh"), found.size("body", "en")) == (Decimal("10.5"),) * 2
    assert (found.size("table", "zh"), found.size("table", "en")) == (Decimal(10), Decimal("9.5"))
    assert found.size("title", "zh") is None


def test_shades_follow_the_subject_unless_they_are_set(pack: Maker) -> None:
    pack(about=ABOUT + '[tokens.colours]\nsubject = "#7A1F1F"\nstem = "#DDDDDD"\n')
    day, night = tokens().day, tokens().night
    assert (day.done, day.stem) == ("#7A1F1F", "#DDDDDD")
    assert day.in_progress != DAY.in_progress
    assert lightness(day.in_progress) == pytest.approx(lightness(DAY.in_progress), abs=1)
    assert lightness(night.subject) == pytest.approx(lightness(NIGHT.subject), abs=1)
    assert night.done == night.subject
    assert (night.ink, night.benchmark) == (NIGHT.ink, NIGHT.benchmark)


def test_a_colour_of_the_night_may_be_set(pack: Maker) -> None:
    pack(
        about=ABOUT + '[tokens.colours]\nsubject = "#7A1F1F"\n[tokens.night]\nsubject = "#FFAAAA"\n'
    )
    assert tokens().night.subject == "#FFAAAA"
    assert tokens().day.subject == "#7A1F1F"


def test_a_font_is_that_of_a_role_or_has_names(pack: Maker) -> None:
    pack(about=ABOUT + '[tokens.fonts]\nbody = "table"\ntitle = {latin = "Arial", cjk = "黑体"}\n')
    found = tokens()
    assert found.typeface("body") == Typeface(like="table")
    assert found.typeface("title") == Typeface(latin="Arial", cjk="黑体")
    assert found.typeface("heading") is None


def test_a_font_may_be_a_file_of_the_pack(pack: Maker) -> None:
    about = ABOUT + '[tokens.fonts]\nbody = {latin = "Office Sans", latin_file = "office.ttf"}\n'
    folder = pack(about=about)
    copyfile(fonts.stack("heading")[0].path, folder / "office.ttf")
    body = tokens().typeface("body")
    assert body is not None
    file = folder.resolve() / "office.ttf"
    assert (body.latin, body.latin_file) == ("Office Sans", file)
    assert fonts.stack("body", body)[0] == fonts.Face("Office Sans", file, "latin")
    assert fonts.word_names("body", body).latin == "Office Sans"


def test_a_file_that_is_no_font_is_a_problem(pack: Maker) -> None:
    about = ABOUT + '[tokens.fonts]\nbody = {latin = "Office Sans", latin_file = "office.ttf"}\n'
    pack(about=about, office__ttf="not a font")
    with pytest.raises(InputError) as caught:
        find_pack("mine", search_path())
    (found,) = caught.value.problems
    assert (found.code, found["file"]) == ("pack.broken_font_file", "office.ttf")


@pytest.mark.parametrize(
    ("text", "place", "code", "arguments"),
    [
        ("[tokens.colors]\n", (3, 9), "data.unknown_key", {"near": phrase("near", word="colours")}),
        (
            '[tokens.colours]\nsubjct = "#000000"\n',
            (4, 1),
            "data.unknown_key",
            {"key": "subjct", "near": phrase("near", word="subject")},
        ),
        ('[tokens.colours]\nsubject = "blue"\n', (4, 11), "pack.bad_colour", {"value": "blue"}),
        ("[tokens.colours]\nsubject = 7\n", (4, 11), "pack.bad_colour", {"value": "7"}),
        ('[tokens]\ncolours = "red"\n', (4, 11), "data.wrong_type", {"key": "tokens.colours"}),
        (
            "[tokens.sizes]\nbody = 300\n",
            (4, 8),
            "pack.bad_size",
            {"name": "body", "value": "300", "low": 5, "high": 96},
        ),
        ('[tokens.sizes]\nbody = "大"\n', (4, 8), "pack.bad_size", {"value": "大"}),
        ("[tokens.sizes]\nbody = [1]\n", (4, 8), "pack.bad_size", {"value": phrase("type_list")}),
        ("[tokens.sizes]\nbody = {zh = 12}\n", (4, 8), "pack.bad_size", {"name": "body"}),
        (
            "[tokens.sizes]\nbody = {zh = 1, en = 12, fr = 12}\n",
            (4, 8),
            "pack.bad_size",
            {"value": phrase("mapping_value")},
        ),
        ("[tokens.sizes]\nbody = true\n", (4, 8), "pack.bad_size", {"value": "true"}),
        ("[tokens.sizes]\nbody = inf\n", (4, 8), "pack.bad_size", {"value": "Infinity"}),
        (
            "[tokens.spacing]\nline_height = 20\n",
            (4, 15),
            "pack.bad_line_height",
            {"low": 1, "high": 3},
        ),
        ("[tokens.spacing]\ncell = 24.5\n", (4, 8), "pack.bad_space", {"value": "24.5"}),
        ("[tokens.spacing]\nparagraph = -1\n", (4, 13), "pack.bad_space", {"high": 48}),
        (
            '[tokens.fonts]\nbody = "heding"\n',
            (4, 8),
            "pack.bad_font",
            {"value": "heding", "near": phrase("near", word="heading")},
        ),
        (
            '[tokens.fonts]\nbody = {latin = "Times"}\n',
            (4, 17),
            "pack.unknown_font",
            {"name": "Times", "script": "latin"},
        ),
        (
            '[tokens.fonts]\nbody = {cjk = "a\\"b"}\n',
            (4, 15),
            "pack.bad_font_name",
            {"script": "cjk"},
        ),
        ('[tokens.fonts]\nbody = {font = "A"}\n', (4, 9), "data.unknown_key", {"key": "font"}),
        (
            '[tokens.fonts]\nbody = {latin_file = "a.ttf"}\n',
            (4, 22),
            "pack.missing_font_file",
            {"file": "a.ttf"},
        ),
        (
            '[tokens.fonts.body]\nlatin = "A"\nlatin_file = "a.woff"\n',
            (5, 14),
            "pack.no_font_file",
            {"file": "a.woff"},
        ),
        (
            '[tokens.fonts.body]\nlatin = "A"\nlatin_file = "no-such.ttf"\n',
            (5, 14),
            "pack.missing_font_file",
            {"file": "no-such.ttf"},
        ),
    ],
)
def test_what_is_wrong_is_said_with_its_place(
    pack: Maker, text: str, place: tuple[int, int], code: str, arguments: dict[str, Argument]
) -> None:
    found = problem(pack, text)
    assert found.file == str(Path("templates/mine/template.toml"))
    assert (found.line, found.column, found.severity) == (*place, "error")
    assert found.code == code
    assert arguments.items() <= dict(found.arguments).items()


def test_a_font_file_needs_the_name_of_its_font(pack: Maker) -> None:
    about = ABOUT + '[tokens.fonts]\nbody = {latin_file = "office.ttf"}\n'
    folder = pack(about=about)
    copyfile(fonts.stack("heading")[0].path, folder / "office.ttf")
    with pytest.raises(InputError) as caught:
        find_pack("mine", search_path())
    (found,) = caught.value.problems
    assert (found.code, found["script"]) == ("pack.font_file_without_name", "latin")
    assert (found.line, found.column) == (4, 8)


def test_everything_that_is_wrong_is_said_at_once(pack: Maker) -> None:
    wrong = (
        'titel = "x"\n[tokens.colours]\nink = "black"\nsubject = "blue"\n'
        '[tokens.sizes]\nbody = 1\n[tokens.fonts]\nbody = {latin = "A", latin_file = "a.ttf"}\n'
    )
    pack(about=ABOUT + wrong)
    with pytest.raises(InputError) as caught:
        find_pack("mine", search_path())
    assert [it.line for it in sorted(caught.value.problems, key=lambda it: it.line or 0)] == [
        3,
        5,
        6,
        8,
        10,
    ]


def test_lines_are_those_of_the_table_that_is_meant(pack: Maker) -> None:
    text = '[tokens.sizes]\nbody = 12\n[tokens.fonts]\n"body" = "nothing"\n'
    assert problem(pack, text).line == 6


@pytest.mark.parametrize(
    ("text", "code", "arguments"),
    [
        (
            'ink = "#999999"',
            "pack.faint_words",
            {"name": "ink", "ground": "paper", "contrast": "2.85"},
        ),
        ('subject = "#9A9A9A"', "pack.alike_in_grey", {"one": "subject", "other": "benchmark"}),
        ('benchmark = "#0A5080"', "pack.alike_in_grey", {"one": "subject", "other": "benchmark"}),
        ('not_started = "#FAFAFA"', "pack.alike_in_grey", {"one": "not_started", "other": "paper"}),
    ],
)
def test_colours_that_are_faint_or_alike_are_doubtful(
    pack: Maker, text: str, code: str, arguments: dict[str, str]
) -> None:
    pack(about=f"{ABOUT}[tokens.colours]\n{text}\n")
    warnings = find_pack("mine", search_path()).warnings
    found = next(
        it for it in warnings if it.code == code and arguments.items() <= dict(it.arguments).items()
    )
    assert (found.line, found.severity) == (4, "warning")


def test_good_colours_are_not_doubtful(pack: Maker) -> None:
    pack(about=f'{ABOUT}[tokens.colours]\nsubject = "#7A1F1F"\nmasthead = "#1F5A1F"\n')
    assert find_pack("mine", search_path()).warnings == ()


@pytest.mark.heavy
def test_a_doubtful_colour_is_reported_and_the_documents_are_built(
    pack: Maker, office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack(about=f'{ABOUT}[tokens.colours]\nink = "#999999"\n')
    options = ["--template", "mine", "--format", "html", "--no-verify"]
    assert main(["build", str(BRIEFING), *options]) == 0
    assert "template.toml:4:7: warning: words in ink on paper" in capsys.readouterr().err
    assert list(office.glob("out/*/mine.html"))


@pytest.mark.parametrize(
    ("entry", "names"),
    [
        (ColoursEntry, COLOURS),
        (SizesEntry, SIZES),
        (SpacingEntry, SPACES),
        (FontsEntry, fonts.roles()),
    ],
)
def test_all_tokens_may_be_set(entry: type[FileEntry], names: tuple[str, ...]) -> None:
    assert tuple(entry.model_fields) == names
