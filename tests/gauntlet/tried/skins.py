"""Word documents of packs, spoilt."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from random import Random
from zipfile import BadZipFile, ZipFile

from lxml import etree

from tests.gauntlet.area import Area, Attempt, Tried
from tests.gauntlet.commands import Ran, command
from tests.gauntlet.office import office_document
from tests.gauntlet.spoiling import parts, tags

BUILD = ("build", "meeting.yaml", "--format", "docx", "--json", "--template")
CHECK = ("templates", "check", "--against", "meeting.yaml", "--json")
COMMANDS = {
    BUILD: 16,
    (*BUILD[:-1], "--lang", "en", "--template"): 3,
    CHECK: 2,
    (*CHECK, "--annotate", "marked.docx"): 1,
    ("templates", "show", "--json"): 1,
}
"""What is run, and how often."""


def attempt(dice: Random, folder: Path) -> Tried:
    """Build or check a pack whose Word document is spoilt."""
    pack = dice.choice(("mine", "alone"))
    data = office_document(alone=pack == "alone")
    way, made = (tags if dice.random() < 0.15 else parts).spoilt(dice, data)
    (arguments,) = dice.choices(list(COMMANDS), list(COMMANDS.values()))
    spoilt = Attempt(f"{way}: {pack}", (*arguments, pack), {f"{pack}/word.docx": made}, "office")
    return command(spoilt, folder, broken)


def broken(ran: Ran, place: Path) -> Iterator[str]:
    """What is wrong in the Word documents that a run wrote, such as the least of readers finds."""
    if ran.code == 0:
        for path in [*place.rglob("out/**/*.docx"), *place.glob("marked.docx")]:
            yield from (f"{path.name}: {it}" for it in faults(path.read_bytes()))


def faults(data: bytes) -> Iterator[str]:
    """A package that is none, parts that are no XML, relations to nothing, tags that are left."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            found = {it: archive.read(it) for it in archive.namelist()}
            if len(found) < len(archive.namelist()):
                yield "a part twice"
    except BadZipFile as error:
        yield str(error)
        return
    for name, content in found.items():
        if name.endswith((".xml", ".rels")):
            try:
                etree.fromstring(content, etree.XMLParser(huge_tree=True))
            except etree.XMLSyntaxError as error:
                yield f"{name} is no XML: {error}"


AREA = Area(
    name="skins",
    noun="mutants of Word documents of packs",
    full=2_500,
    ci=10,
    attempt=attempt,
    seconds=20,
    megabytes=700,
    expected=("done",),
)
