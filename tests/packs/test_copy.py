"""Packs of one's own: what is copied, and what never is."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.errors import InputError
from reportgen.model.text import Text
from reportgen.output import write_atomically
from reportgen.packs import copied_files, extending_files, find_pack, search_path
from tests.packs.conftest import Maker


@pytest.mark.parametrize("folder", [False, True])
def test_nothing_outside_the_pack_is_copied(pack: Maker, office: Path, folder: bool) -> None:
    secret = office / "secret"
    secret.mkdir()
    (secret / "key.txt").write_text("secret", encoding="utf-8")
    mine = pack()
    (mine / "images").symlink_to(secret) if folder else (mine / "key.txt").symlink_to(
        secret / "key.txt"
    )
    with pytest.raises(InputError) as caught:
        write_atomically(copied_files(find_pack("mine", search_path()), Path("templates/theirs")))
    assert {problem.code for problem in caught.value.problems} == {"pack.link_out"}
    assert not Path("templates/theirs").exists()


def test_a_link_within_the_pack_is_copied_as_a_file(pack: Maker) -> None:
    mine = pack(note__txt="note")
    (mine / "same.txt").symlink_to(mine / "note.txt")
    (mine / "nowhere").symlink_to(mine / "nowhere")
    write_atomically(copied_files(find_pack("mine", search_path()), Path("templates/theirs")))
    copied = Path("templates/theirs/same.txt")
    assert copied.read_text(encoding="utf-8") == "note"
    assert not copied.is_symlink()


@pytest.mark.parametrize("title", ['the "new" one', "a \\ b", "a\nb\tc", "a\x7fb", "甲'乙"])
def test_any_title_can_be_read_again(office: Path, title: str) -> None:
    original = replace(find_pack("briefing", search_path()), title=Text(title, title))
    files = extending_files(original, office / "templates" / "mine", ["points"])
    write_atomically(files)
    read = tomllib.loads(files[0][1].decode())
    assert read["title"] == {"zh": title, "en": title}
    assert find_pack("mine", search_path()).title == Text(title, title)


@pytest.mark.parametrize("content", ["", " \n"])
def test_an_empty_content_is_a_mistake_and_makes_no_word_document_alone(
    pack: Maker, content: str
) -> None:
    pack(content__html__j2=content)
    with pytest.raises(InputError) as caught:
        find_pack("mine", search_path())
    (problem,) = caught.value.problems
    assert problem.code == "pack.empty_file"
    assert problem.file.endswith("content.html.j2")
