"""Every text has words in every language, and nothing asks which language it is."""

from __future__ import annotations

import ast
import dataclasses
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from zipfile import ZipFile

import pytest

import reportgen
from reportgen import resources
from reportgen.languages import FIRST, LANGUAGES, written
from reportgen.model.text import Text
from tests.sources import parsed

PACKAGE = Path(reportgen.__file__).parent
SHEETS = sorted(resources.templates().glob("*/*.css"))
SKINS = sorted(resources.templates().glob("*/word.docx"))
_OF_LANGUAGE = re.compile(r":lang\(([\w-]+)\)")


def texts_in(value: object, seen: set[int]) -> Iterator[Text]:
    """Every text in a value of a module."""
    if id(value) in seen:
        return
    seen.add(id(value))
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from texts_in(item, seen)
    elif isinstance(value, tuple | list | set | frozenset):
        for item in value:
            yield from texts_in(item, seen)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from texts_in(getattr(value, field.name, None), seen)


@cache
def tables() -> dict[str, list[Text]]:
    """The texts of each module that has some."""
    found: dict[str, list[Text]] = {}
    for module in pkgutil.walk_packages(reportgen.__path__, "reportgen."):
        if not module.name.endswith("__main__"):
            values = list(vars(importlib.import_module(module.name)).values())
            seen: set[int] = set()
            if texts := [text for value in values for text in texts_in(value, seen)]:
                found[module.name] = texts
    return found


def lacking(lang: str) -> list[str]:
    """The modules with texts that have no words in a language."""
    return [name for name, texts in tables().items() if any(text.lacks(lang) for text in texts)]


def test_every_table_of_texts_has_every_language() -> None:
    assert sum(map(len, tables().values())) > 120
    assert {"reportgen.web.words", "reportgen.word.control", "reportgen.compose.captions"} <= set(
        tables()
    )
    assert {lang: lacking(lang) for lang in LANGUAGES} == {lang: [] for lang in LANGUAGES}


def test_a_language_without_words_is_found_in_every_table(monkeypatch: pytest.MonkeyPatch) -> None:
    other = dataclasses.replace(LANGUAGES["en"], id="yy", base=None)
    monkeypatch.setitem(LANGUAGES, "yy", other)
    alike = {name for name, texts in tables().items() if not any(text.own for text in texts)}
    assert set(lacking("yy")) == set(tables()) - alike


def test_a_text_asks_for_the_words_of_every_language_that_does_not_derive() -> None:
    parameters = inspect.signature(Text).parameters.values()
    required = [it.name for it in parameters if it.kind is it.POSITIONAL_OR_KEYWORD]
    assert tuple(required) == written()


def closed(tree: ast.AST) -> Iterator[int]:
    """Where a program asks which language it is, or lists the languages."""
    for node in ast.walk(tree):
        match node:
            case ast.Compare(left=left, comparators=others):
                if any(_named(it) for it in (left, *others)):
                    yield node.lineno
            case ast.Dict(keys=keys) if len([key for key in keys if _named(key)]) > 1:
                yield node.lineno
            case ast.Attribute(attr=name) if name in LANGUAGES:
                yield node.lineno
            case _:
                pass


def _named(node: ast.expr | None) -> bool:
    return isinstance(node, ast.Constant) and node.value in LANGUAGES


def test_no_room_but_that_of_languages_and_of_messages_knows_one() -> None:
    files = [
        file
        for file in PACKAGE.rglob("*.py")
        if file.relative_to(PACKAGE).parts[0] not in ("languages", "messages")
    ]
    assert len(files) > 200
    found = {str(file.relative_to(PACKAGE)): list(closed(parsed(file))) for file in files}
    # the words of a text are its arguments; columns of tables have Chinese names, or those of SDMX
    known = {"model/text.py", "tables/choices.py", "tables/written.py"}
    assert {name for name, lines in found.items() if lines} == known


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda it: f"{it.parent.name}-{it.stem}")
def test_a_sheet_that_differs_by_language_has_rules_for_each(sheet: Path) -> None:
    named = set(_OF_LANGUAGE.findall(sheet.read_text(encoding="utf-8")))
    others = {lang for lang in written() if lang != FIRST}
    assert named - set(LANGUAGES) == set()
    assert named in (set(), {FIRST}) or others <= named


@pytest.mark.parametrize("skin", SKINS, ids=lambda it: it.parent.name)
def test_a_skin_that_has_styles_for_a_language_has_them_for_each(skin: Path) -> None:
    with ZipFile(skin) as package:
        styles = package.read("word/styles.xml").decode().lower()
    names = [LANGUAGES[lang].english_name.lower() for lang in written() if lang != FIRST]
    assert names
    assert [name for name in names if f'w:name w:val="body text {name}"' not in styles] == []


def test_the_sheets_and_skins_are_there() -> None:
    assert len(SHEETS) >= 5
    assert len(SKINS) >= 3
