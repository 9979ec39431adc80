"""Finished documents that come back, spoilt on their way."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random

from lxml import etree

from tests.gauntlet.area import Area, Attempt, Tried
from tests.gauntlet.commands import command
from tests.gauntlet.finished import finished
from tests.gauntlet.spoiling import octets, pages, parts, pdfs, zips

VERIFY = ("verify", "--against", "meeting.yaml", "--json")
COMMANDS = {
    VERIFY: 6,
    ("trace", "--json"): 3,
    ("trace", "--against", "meeting.yaml", "--json"): 2,
}
"""What is run, and how often."""


def attempt(dice: Random, folder: Path) -> Tried:
    """Verify or trace a document that is spoilt."""
    name = dice.choice(("briefing.docx", "briefing.pdf", "briefing.html"))
    way, made = _spoilt(dice, name)
    (arguments,) = dice.choices(list(COMMANDS), list(COMMANDS.values()))
    more = ("A1", "B9") if arguments[0] == "trace" and dice.random() < 0.3 else ()
    asked = (arguments[0], name, *more, *arguments[1:])
    return command(Attempt(f"{way}: {name}", asked, {name: made}, "returned"), folder)


def _spoilt(dice: Random, name: str) -> tuple[str, bytes]:
    data = finished()[name]
    if dice.random() < 0.25:
        return octets.spoilt(dice, data)
    if name.endswith("pdf"):
        return pdfs.spoilt(dice, finished()["plain.pdf"])
    if name.endswith("html"):
        return pages.spoilt(dice, data)
    return _recorded(dice, data) if dice.random() < 0.15 else parts.spoilt(dice, data)


def _recorded(dice: Random, data: bytes) -> tuple[str, bytes]:
    """The record of figures in a Word document is another."""
    it = next(it for it in zips.entries_of(data) if b"reportgen:figures" in it.content[:300])
    root = etree.fromstring(it.content)
    changed = pages.record(dice, "".join(str(text) for text in root.itertext()))
    for child in list(root):
        root.remove(child)
    root.text = re.sub("[^\t\n\r -\ud7ff\ue000-\ufffd]", "?", changed)
    return "the record of figures", zips.with_part(data, it.name, etree.tostring(root))


AREA = Area(
    name="returned",
    noun="mutants of finished documents",
    full=1_500,
    ci=12,
    attempt=attempt,
    seconds=20,
    megabytes=700,
)
