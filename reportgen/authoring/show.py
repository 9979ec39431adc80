"""What a pack is made of: its sections, its parameters, its files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reportgen.authoring.sample import report_of, sample
from reportgen.authoring.sections import Section, sections
from reportgen.model.pack import SKIN, Pack
from reportgen.model.text import Lang
from reportgen.packs import find_pack, place_of
from reportgen.packs.folders import ABOUT, CONTENT, PRINT, WEB

PACK_FILES = (ABOUT, CONTENT, SKIN, PRINT, WEB)


@dataclass(frozen=True, slots=True)
class Shown:
    """A pack, its blocks with their headings over a briefing, and its files.

    A file stands with the pack that it comes from; of style sheets there may be several.
    """

    pack: Pack
    sections: tuple[Section, ...]
    files: tuple[tuple[str, Path], ...]


def show(name: str, against: Path | None, lang: Lang) -> Shown:
    """What a pack is made of; ``name`` may be its folder.

    Raises:
        InputError: there is no such pack, it is wrong, or the briefing cannot be loaded.
    """
    name, path = place_of(name)
    pack = find_pack(name, path)
    report = report_of(sample(against, pack), lang, pack.phrases)
    return Shown(pack, sections(pack, report), tuple(_files(pack)))


def _files(pack: Pack) -> list[tuple[str, Path]]:
    found = []
    for name in PACK_FILES:
        files = [folder / name for folder in pack.folders if (folder / name).is_file()]
        several = name in (PRINT, WEB, ABOUT)
        found += [(file.parent.name, file) for file in (files if several else files[:1])]
    images = (file for kind in ("png", "jpg", "jpeg") for file in pack.folders[0].glob(f"*.{kind}"))
    return found + [(pack.folders[0].name, file) for file in sorted(images)]
