"""Packs built on the documents of the set, and what must hold of what they give."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from pathlib import Path

import reportgen
from reportgen.model.text import Lang
from tests.skins.catalogue import SKINS
from tests.skins.letterhead import Letterhead
from tests.word.reading import Docx, faults

PACKS = ("briefing", "digest", "jianbao", "office")
"""The packs that are built in, and one that extends another."""

_TURNS = ("briefing", *("digest",) * 6, "jianbao", *("digest",) * 6, "office", *("digest",) * 6)
"""Most with the shortest, which has all kinds of things: the others take three times as long."""

OFFICE = Path(__file__).parents[2] / "docs" / "customise" / "templates"
"""Where the pack that extends another lies."""

_ABSENT = "A required relationship type"
"""What a validator says where a document has no theme, which Word does not ask for."""


def pack_on(skin: Letterhead, pack: str, folder: Path) -> Path:
    """A pack that is another with this document for its look."""
    folder.mkdir(parents=True)
    (folder / "word.docx").write_bytes(skin.data)
    literals = json.dumps(skin.literals, ensure_ascii=False)
    (folder / "template.toml").write_text(f'extends = "{pack}"\nliterals = {literals}\n', "utf-8")
    return folder


def built_on(
    skin: Letterhead, pack: str, lang: Lang, briefing: reportgen.Briefing, folder: Path
) -> bytes:
    """The Word document of a pack on this document, read back and verified."""
    place = pack_on(skin, pack, folder / f"{folder.name}-{pack}")
    (made,) = reportgen.make(
        briefing,
        templates=[place],
        formats=["docx"],
        lang=lang,
        page_numbers=False,
        packs=[OFFICE],
    )
    return made.content


def pack_for(name: str) -> str:
    """The pack that a document of the set is built with where one is enough."""
    return _TURNS[list(SKINS).index(name) % len(_TURNS)]


def wrongs(skin: Letterhead, data: bytes, folder: Path) -> Iterator[str]:
    """What is wrong with a document that was built on another."""
    found = [it for it in faults(data, folder) if _ABSENT not in it]
    known = set(faults(skin.data, folder) if found else ())
    yield from (it for it in found if it not in known)
    words = texts(data)
    yield from (f"lost: {it}" for it in skin.stays if it not in words)
    yield from (f"left: {it}" for it in (*skin.goes, "{{", "{%") if it in words)
    yield from lost_parts(skin.data, data)


def texts(data: bytes) -> str:
    """Everything that the parts of a document say."""
    made = Docx(data)
    parts = (it for it in made.parts if it.startswith("word/") and it.endswith(".xml"))
    return "\n".join("".join(map(str, made.tree(part).itertext())) for part in parts)


def lost_parts(before: bytes, after: bytes) -> Iterator[str]:
    """Headers, footers, pictures, fonts and sections that a document no longer has."""
    old, new = Docx(before), Docx(after)
    for folder in ("word/header", "word/footer", "word/media/", "word/fonts/"):
        count = [sum(name.startswith(folder) for name in it.parts) for it in (old, new)]
        if count[1] < count[0]:
            yield f"{folder}: {count[1]} of {count[0]}"
    for path in _KEPT:
        if _said(old, path) != _said(new, path):
            yield f"{path}: {_said(new, path)}, not {_said(old, path)}"


_SECTION = "//*[local-name()='sectPr']"
_KEPT = (
    f"{_SECTION}/*[local-name()='pgSz']",
    f"{_SECTION}/*[local-name()='pgMar']",
    f"{_SECTION}/*[local-name()='cols']",
    f"{_SECTION}/*[local-name()='headerReference']",
    f"{_SECTION}/*[local-name()='footerReference']",
    "//*[local-name()='background']",
)
"""What must be said of each section as before."""


def _said(document: Docx, path: str) -> list[Collection[str]]:
    return [sorted(map(str, it.attrib.values())) for it in document.find(path)]
