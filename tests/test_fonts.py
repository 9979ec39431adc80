import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from matplotlib.ft2font import FT2Font

from reportgen import fonts
from reportgen.errors import InputError

ROLES = ("title", "body", "heading", "subheading", "table", "chart")


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A machine with no fonts but those of the Python packages; gives a folder for more."""
    folder = tmp_path / "fonts"
    folder.mkdir()
    for name in ("HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    monkeypatch.setenv("REPORTGEN_FONTS", str(folder))
    monkeypatch.setattr(fonts, "SYSTEM_FOLDERS", ())
    fonts.refresh()
    yield folder
    fonts.refresh()


def families(role: str) -> list[str]:
    return [face.family for face in fonts.stack(role)]


def names_in(path: Path) -> set[str]:
    """The names that a font file gives to its family and to itself."""
    return {
        name.decode("utf-16-be" if platform == 3 else "latin-1")
        for (platform, _, _, kind), name in FT2Font(str(path)).get_sfnt().items()
        if kind in (1, 4, 16)
    }


def weight(path: Path) -> int:
    table = FT2Font(str(path)).get_sfnt_table("OS/2")
    assert table is not None
    return table["usWeightClass"]


def test_roles_are_those_that_templates_name() -> None:
    assert fonts.roles() == ROLES


@pytest.mark.parametrize("role", ROLES)
def test_packages_alone_serve_every_role(bare: Path, role: str) -> None:
    assert [face.script for face in fonts.stack(role)] == ["latin", "cjk"]
    assert families(role)[-1] in ("Noto Serif SC", "Noto Sans SC")


@pytest.mark.parametrize("role", ROLES)
def test_behind_every_chinese_face_stands_a_whole_one(bare: Path, role: str) -> None:
    characters = FT2Font(str(fonts.stack(role)[-1].path)).get_charmap()
    assert {ord(character) for character in "㎡镕喆堃"} <= characters.keys()


@pytest.mark.parametrize("role", ROLES)
def test_family_is_a_name_in_the_file(role: str) -> None:
    assert fonts.stack(role)
    for face in fonts.stack(role):
        assert face.family in names_in(face.path)


def test_bold_is_another_file_of_the_same_family(bare: Path) -> None:
    face = fonts.stack("body")[0]
    assert face.bold is not None
    assert face.family in names_in(face.bold)
    assert weight(face.bold) > weight(face.path)


def test_one_family_is_one_file_in_all_roles() -> None:
    faces = {face for role in ROLES for face in fonts.stack(role)}
    assert len(faces) == len({face.family for face in faces})


def test_fandol_goes_before_noto(bare: Path) -> None:
    (bare / "FandolFang-Regular.otf").touch()
    fonts.refresh()
    assert families("body") == ["Source Serif Pro", "FandolFang", "Noto Serif SC"]


def test_official_face_goes_before_fandol_whatever_the_case_of_its_name(bare: Path) -> None:
    (bare / "FandolFang-Regular.otf").touch()
    (bare / "deep" / "er").mkdir(parents=True)
    (bare / "deep" / "er" / "SIMFANG.TTF").touch()
    fonts.refresh()
    assert fonts.stack("body")[1] == fonts.Face(
        "FangSong", bare / "deep" / "er" / "SIMFANG.TTF", "cjk"
    )


def test_folder_of_the_user_goes_before_packages(bare: Path) -> None:
    (bare / "NotoSansSC-Regular.otf").touch()
    fonts.refresh()
    assert fonts.stack("chart")[-1].path == bare / "NotoSansSC-Regular.otf"


def test_several_folders_may_be_named(
    bare: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "FandolKai-Regular.otf").touch()
    monkeypatch.setenv("REPORTGEN_FONTS", f"{bare}{os.pathsep}{other}")
    fonts.refresh()
    assert fonts.stack("subheading")[1].path == other / "FandolKai-Regular.otf"


def test_fonts_installed_for_the_user_are_found(bare: Path, tmp_path: Path) -> None:
    folder = fonts.user_folder() / "reportgen"
    assert folder.is_relative_to(tmp_path)
    folder.mkdir(parents=True)
    (folder / "FandolSong-Bold.otf").touch()
    fonts.refresh()
    assert families("title")[1] == "FandolSong Bold"


def test_noto_serif_stands_in_for_a_fangsong_but_is_a_song(bare: Path) -> None:
    assert [role for role in ROLES if fonts.stands_in(role)] == ["title", "body", "subheading"]


def test_no_font_names_the_role_and_the_way_out(
    bare: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "find_spec", lambda _: None)
    fonts.refresh()
    with pytest.raises(InputError) as caught:
        fonts.stack("body")
    assert len(caught.value.problems) == 2
    for problem in caught.value.problems:
        assert "body (仿宋)" in problem.message
        assert problem.hint == "run `reportgen doctor --install`"


def test_word_is_told_the_official_names() -> None:
    names = {role: fonts.word_names(role).east_asian for role in ROLES}
    assert names == {
        "title": "方正小标宋简体",
        "body": "仿宋",
        "heading": "黑体",
        "subheading": "楷体",
        "table": "宋体",
        "chart": "黑体",
    }
    assert {fonts.word_names(role).latin for role in ROLES} == {"Times New Roman", "Arial"}
