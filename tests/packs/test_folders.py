"""Where packs are looked for: folders that are given, and folders of packs themselves."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

import reportgen
from reportgen import resources
from reportgen.errors import InputError
from reportgen.model.problem import Problem
from reportgen.packs import place_of, search_path
from tests.packs.conftest import ABOUT, Maker

SAYING = '{{% extends "{base}" %}}{{% block findings %}}<p>{words}</p>{{% endblock %}}'
NUMBER = """
[parameters.copies]
type = "number"
default = 1
about = {zh = "份", en = "copies"}
"""


def saying(words: str, base: str = "jianbao") -> dict[str, str]:
    """A pack that says these words; that which it extends is made in the shortest time."""
    about = ABOUT.replace("briefing", base)
    return {"about": about, "content__html__j2": SAYING.format(words=words, base=base)}


def made(
    briefing: reportgen.Briefing, *templates: str | Path, packs: Sequence[str | Path] = ()
) -> str:
    (document,) = reportgen.make(
        briefing, templates=templates, formats=["html"], packs=packs, verify=False
    )
    return document.content.decode()


def problem(
    briefing: reportgen.Briefing, *templates: str | Path, packs: Sequence[str | Path] = ()
) -> Problem:
    with pytest.raises(InputError) as caught:
        made(briefing, *templates, packs=packs)
    (found,) = caught.value.problems
    return found


@pytest.mark.heavy
def test_folders_that_are_given_take_the_place_of_the_usual_ones(
    pack: Maker, office: Path, briefing: reportgen.Briefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack(under="templates", **saying("usual"))
    pack(under="named", **saying("named"))
    pack(under="first", **saying("first"))
    pack(under="second", **saying("second"))
    monkeypatch.setenv("REPORTGEN_TEMPLATES", str(office / "named"))
    assert "usual" in made(briefing, "mine")
    assert "first" in made(briefing, "mine", packs=[office / "first", "second"])
    assert "second" in made(briefing, "mine", packs=["second", office / "first"])
    assert made(briefing, "digest", packs=["first"]) == made(briefing, "digest")
    assert search_path(packs=["first"]) == (office / "first", resources.templates())


def test_a_folder_that_is_given_and_missing_is_a_problem(
    office: Path, briefing: reportgen.Briefing
) -> None:
    (office / "file").touch()
    for name in ("nowhere", "file"):
        found = problem(briefing, "briefing", packs=[name])
        assert (found.code, found["folder"]) == ("pack.no_folder", name)


@pytest.mark.heavy
def test_a_pack_is_named_by_the_path_of_its_folder(
    pack: Maker, office: Path, briefing: reportgen.Briefing
) -> None:
    pack("base", under="elsewhere", **saying("base"))
    folder = pack("mine", under="elsewhere", **saying("mine", "base"))
    assert "mine" in made(briefing, folder)
    assert "mine" in made(briefing, f"elsewhere{os.sep}mine{os.sep}")
    (file,) = reportgen.build(briefing, templates=[folder], formats=["html"], verify=False)
    assert file.path == Path("out") / briefing.id / "mine.html"
    assert place_of(folder).path[0] == office / "elsewhere"


def test_a_known_name_comes_before_a_folder_of_the_working_directory(
    pack: Maker, office: Path
) -> None:
    known, here = pack("mine"), pack("mine", under=".")
    assert place_of("mine") == ("mine", search_path())
    assert search_path()[0] == known.parent
    for text in (f".{os.sep}mine", str(here)):
        assert place_of(text).path[0] == office
    pack("other", under=".")
    assert place_of("other").path[0] == office


@pytest.mark.heavy
def test_what_the_briefing_says_of_a_template_holds_for_its_folder(
    pack: Maker, briefing: reportgen.Briefing
) -> None:
    name = briefing.outputs[0].template
    content = "<article><p>{{ report.title }}</p></article>"
    folder = pack(name, under="elsewhere", content__html__j2=content)
    documents = reportgen.make(briefing, templates=[folder], verify=False, page_numbers=False)
    assert tuple(it.format for it in documents) == briefing.outputs[0].formats
    assert {it.pack.folders[0] for it in documents} == {folder}


@pytest.mark.heavy
def test_two_templates_of_one_name_would_write_one_file(
    pack: Maker, briefing: reportgen.Briefing
) -> None:
    folders = [pack(under="one"), pack(under="two")]
    found = problem(briefing, *folders)
    assert (found.code, found["name"]) == ("pack.same_name", "mine")
    assert {found["folder"], found["other"]} == {"one", "two"}
    assert made(briefing, folders[0], folders[0])


def test_a_folder_needs_a_name_that_a_pack_can_have(
    pack: Maker, briefing: reportgen.Briefing
) -> None:
    found = problem(briefing, pack("my pack", under="elsewhere"))
    assert (found.code, found["name"]) == ("pack.bad_name", "my pack")


@pytest.mark.heavy
def test_documents_are_verified_with_packs_of_the_same_folders(
    pack: Maker, briefing: reportgen.Briefing
) -> None:
    content = '<article><p>{{ t("共印", "Printed: ") }}{{ params.copies }}</p></article>'
    pack("mine", ABOUT + NUMBER, under="elsewhere", content__html__j2=content)
    asked = {"copies": "2971"}
    (file,) = reportgen.build(
        briefing, templates=["mine"], formats=["html"], packs=["elsewhere"], parameters=asked
    )
    (right,) = reportgen.verify(briefing, [file.path], packs=["elsewhere"], parameters=asked)
    assert not right.findings
    with pytest.raises(InputError):
        reportgen.verify(briefing, [file.path], parameters=asked)
