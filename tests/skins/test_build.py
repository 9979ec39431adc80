"""Each pack on documents as offices have them; `make skins` builds all pairs."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from reportgen.authoring import check
from reportgen.errors import InputError
from tests.pdf.test_archive import needs_poppler
from tests.real import sample
from tests.shelf import Shelf
from tests.skins.building import built_on, pack_for, pack_on, wrongs
from tests.skins.catalogue import SKINS
from tests.word.rendering import needs_office, pdfs, saved_again

REFUSED = [name for name, make in SKINS.items() if make().refused]
PARTS = 2
"""So many times LibreOffice is started to print them all."""

BUILT = [name for name in SKINS if name not in REFUSED]


def built(name: str, shelf: Shelf, folder: Path) -> bytes:
    """A document of the set with one of the packs, made once in a run."""
    skin = SKINS[name]()

    def make() -> bytes:
        return built_on(skin, pack_for(name), skin.lang, sample(), folder / name)

    return shelf.get(f"{name}.skin", make)


@pytest.mark.heavy
@pytest.mark.parametrize("name", BUILT)
def test_a_pack_is_built_on_a_document_of_an_office(
    name: str, tmp_path: Path, shelf: Shelf
) -> None:
    assert list(wrongs(SKINS[name](), built(name, shelf, tmp_path), tmp_path)) == []


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_built_on_is_refused_for_its_reason(name: str, tmp_path: Path) -> None:
    skin = SKINS[name]()
    with pytest.raises(InputError) as caught:
        built_on(skin, "digest", skin.lang, sample(), tmp_path)
    assert [it.code for it in caught.value.problems] == [skin.refused]


@needs_office
@needs_poppler
@pytest.mark.parametrize("part", range(PARTS))
def test_what_is_built_can_be_printed_and_loses_no_words(
    part: int, tmp_path: Path, shelf: Shelf
) -> None:
    names = BUILT[part::PARTS]
    documents = [built(name, shelf, tmp_path) for name in names]
    lost = [
        (name, words)
        for name, printed in zip(names, pdfs(documents, tmp_path), strict=True)
        for words in SKINS[name]().stays
        if name not in UNREAD and "".join(words.split()) not in said(printed)
    ]
    assert lost == []


def said(printed: Path) -> str:
    """The words of all pages, without the spaces between them."""
    done = subprocess.run(
        ["pdftotext", "-raw", printed, "-"], check=True, capture_output=True, text=True
    )
    return "".join(done.stdout.split())


UNREAD = ("right_to_left", "embedded_font")
"""What a printed page says in other characters: joined ones, and those of a font of its own."""


@needs_office
def test_a_letterhead_that_libreoffice_saved_is_built_on(tmp_path: Path) -> None:
    skin = SKINS["joint_issue"]()
    again = saved_again(skin.data, tmp_path)
    place = pack_on(skin, "digest", tmp_path / "pack")
    (place / "word.docx").write_bytes(again)
    assert check(str(place)) == ()
