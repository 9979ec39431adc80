"""A third language, registered in one place: every pack, every format, no word of another."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from lxml import etree, html

import reportgen
from reportgen import resources
from reportgen.model.format import FORMATS
from reportgen.packs import pack_names
from tests.languages.third import MARK, unmarked

PACKS = pack_names([resources.templates()])
_SPOKEN = ("alt", "aria-label", "title", "data-words", "data-question", "data-lost")
_SPOKEN_IN_WORD = {
    "docPr": ("descr", "title"),
    "tblCaption": ("val",),
    "tblDescription": ("val",),
    "listItem": ("displayText",),
}
CODED = frozenset(
    ("form", "lang", "letter", "id", "key", "value", "unit_code", "meeting", "how", "qualifier")
)
"""Fields of the record of figures that only programs read."""
_ID = re.compile(r"[a-z0-9]+(?:[-/][a-z0-9]+)+")
"""What the data call by an id has none of the words of a language."""


def words_of_page(content: bytes) -> Iterator[str]:
    """Everything that a page says, but for what only programs read."""
    page = html.fromstring(content.decode())
    for element in page.iter():
        if not isinstance(element.tag, str) or element.tag == "meta":
            continue
        if element.get("type") == "application/json":
            yield from words_of_record(json.loads(element.text or ""))
        elif element.tag not in ("script", "style"):
            yield element.text or ""
        yield element.tail or ""
        if element.tag == "script":
            yield from words_of_record(json.loads(element.get("data-words") or "{}"))
        else:
            yield from (element.get(name) or "" for name in _SPOKEN)


def words_of_record(value: object) -> Iterator[str]:
    """What the record of figures says; its keys and its codes are for programs."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from words_of_record(item) if key not in CODED else ()
    elif isinstance(value, list):
        for item in value:
            yield from words_of_record(item)
    elif isinstance(value, str):
        yield value


def words_of_word(content: bytes) -> Iterator[str]:
    """Everything that a Word document says, its charts included."""
    with ZipFile(BytesIO(content)) as package:
        parts = [package.read(name) for name in package.namelist() if _says(name)]
    for part in parts:
        for element in etree.fromstring(part).iter():
            name = etree.QName(element).localname if isinstance(element.tag, str) else ""
            if name in ("t", "v"):
                yield str(element.text or "")
            for key, value in element.attrib.items():
                if etree.QName(str(key)).localname in _SPOKEN_IN_WORD.get(name, ()):
                    yield str(value)


def _says(name: str) -> bool:
    kind = ("word/document", "word/header", "word/footer", "word/footnotes", "word/charts/chart")
    return name.startswith(kind) and name.endswith(".xml")


def foreign(texts: Iterator[str]) -> set[str]:
    """The words without the mark of the language."""
    return {word for text in texts for word in unmarked(re.sub(r"\{\w+\}", "", _ID.sub("", text)))}


PARTED = {"Year"}
"""The end of a word that a chart parts at its hyphen: ¤Five-Year."""
SET = {"progress": {"as_of": "2021-06-30"}}
"""What must be set for a pack."""


@pytest.mark.heavy
@pytest.mark.parametrize("pack", PACKS)
def test_every_word_of_a_page_is_in_the_language_of_the_document(
    pack: str, xx: str, briefing: reportgen.Briefing
) -> None:
    options: dict[str, Any] = {"lang": xx, "verify": False, "parameters": SET.get(pack)}
    (made,) = reportgen.make(briefing, templates=[pack], formats=["html"], **options)
    assert made.name == f"{pack}.xx.html"
    assert made.content.count(MARK.encode()) > 500
    assert foreign(words_of_page(made.content)) <= PARTED
    page = made.content.decode()
    assert '<html lang="xx">' in page
    assert "html:lang(xx) body" in page
    assert ":lang(en)" not in page


@pytest.mark.heavy
@pytest.mark.parametrize("pack", PACKS)
def test_every_format_is_made_in_a_third_language_and_verified(
    pack: str, xx: str, briefing: reportgen.Briefing
) -> None:
    """The PDF of one pack, which is made in the shortest time: how it is set depends on no pack."""
    formats = [kind for kind in FORMATS if kind != "pdf" or pack == "digest"]
    options: dict[str, Any] = {"lang": xx, "page_numbers": False, "parameters": SET.get(pack)}
    made = reportgen.make(briefing, templates=[pack], formats=formats, **options)
    assert [document.format for document in made] == formats
    word = next(document for document in made if document.name.endswith("docx"))
    assert foreign(words_of_word(word.content)) == set()


def test_a_briefing_file_names_a_registered_language(
    xx: str, real_files: Callable[[str, str, str], Path]
) -> None:
    path = real_files("briefings/liaoning-2020.yaml", "lang: zh", f"lang: {xx}")
    assert reportgen.load(path).lang == xx


def test_a_language_that_is_not_registered_is_refused(briefing: reportgen.Briefing) -> None:
    with pytest.raises(reportgen.InputError) as caught:
        reportgen.make(briefing, lang="no-such-language")
    assert [problem.code for problem in caught.value.problems] == ["option.not_one_of"]


_PROGRAM = """
import sys
from reportgen.languages import LANGUAGES
from tests.languages.third import third
LANGUAGES["xx"] = third()
from reportgen.cli import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.heavy
def test_the_command_line_takes_a_registered_language(tmp_path: Path) -> None:
    briefing = resources.assets() / "briefings" / "liaoning-2020.yaml"
    asked = ("--template", "digest", "--format", "html", "--lang", "xx")
    command = [sys.executable, "-c", _PROGRAM, "build", str(briefing), *asked]
    root = Path(__file__).parents[2]
    environment = {**os.environ, "PYTHONPATH": str(root)}
    subprocess.run([*command, "--out", str(tmp_path)], check=True, cwd=root, env=environment)
    assert [file.name for file in tmp_path.glob("*/*")] == ["digest.xx.html"]
