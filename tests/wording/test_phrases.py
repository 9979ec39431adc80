"""The table of phrases is whole: each is in it, in every language, used, and given what it says."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

import reportgen
from reportgen import chart_kinds, resources, wording
from reportgen.languages import LANGUAGES, written
from reportgen.model.pack import OwnPhrase
from reportgen.model.text import Text
from reportgen.packs.phrase_table import phrase_groups, phrase_table
from reportgen.wording.meeting_words import MEETING_PHRASES
from reportgen.wording.phrases import HOUSE_BOOK, PhraseBook, PhraseEntry, phrase_entry, places
from tests.sources import parsed

PACKAGE = Path(reportgen.__file__).parent
TABLE = phrase_table()
ABOVE = phrase_entry(
    "above", "高于{area}{gap}", "{gap} above {area}", ("甲", "a"), area="全国", gap="1.1%"
)
TUPLE_OF_A_ROOM = re.compile(r"(SENTENCES|[A-Z]+_PHRASES)$")


def defined() -> dict[str, PhraseEntry]:
    """Every phrase that a module of the program has, by the name of its constant or its key."""
    found: dict[str, PhraseEntry] = {}
    for room in (wording, chart_kinds):
        for module in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
            for name, value in vars(importlib.import_module(module.name)).items():
                several = value.values() if isinstance(value, dict) else value
                if isinstance(value, PhraseEntry):
                    found[name] = value
                elif isinstance(value, dict | tuple):
                    found |= {it.key: it for it in several if isinstance(it, PhraseEntry)}
    return found


def trees(words: Iterable[str]) -> Iterator[ast.Module]:
    """The modules in which one of these words stands: to parse all others takes long."""
    wanted = frozenset(words)
    for file in sorted(PACKAGE.rglob("*.py")):
        if not wanted.isdisjoint(re.findall(r"\w+", file.read_text(encoding="utf-8"))):
            yield parsed(file)


def names_in(tree: ast.AST) -> Iterator[str]:
    """The names that a module reads, but for those in the tuple that all phrases are in."""
    for node in ast.iter_child_nodes(tree):
        target = node.targets[0] if isinstance(node, ast.Assign) else None
        if isinstance(target, ast.Name) and TUPLE_OF_A_ROOM.search(target.id):
            continue
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            yield node.id
        yield from names_in(node)


def test_each_phrase_is_in_the_table_once() -> None:
    keys = [phrase.key for group in phrase_groups().values() for phrase in group]
    assert len(keys) > 50
    assert [key for key, count in Counter(keys).items() if count > 1] == []
    assert {phrase.key for phrase in defined().values()} == set(keys)


@pytest.mark.parametrize("key", TABLE)
def test_a_phrase_has_words_in_each_language_and_says_what_it_is_given(key: str) -> None:
    phrase = TABLE[key]
    assert re.fullmatch(r"[a-z][a-z0-9_]*", key)
    assert set(phrase.text.own) >= set(written())
    assert all(words.strip() and words.isprintable() for words in phrase.text.own.values())
    assert all(words.strip() for words in phrase.about.own.values())
    said = {name for words in phrase.text.own.values() for name in places(words)}
    assert said <= set(phrase.names)
    shown = HOUSE_BOOK.say(phrase, **dict(phrase.example))
    assert not any("{" in shown[lang] for lang in LANGUAGES)


def test_a_phrase_takes_the_words_of_a_language_that_derives(xx: str) -> None:
    words = {xx: "¤{gap} over {area}"}
    phrase = phrase_entry("above", "高于{area}", "above {area}", ("甲", "a"), **words, area="a")
    assert phrase.names == ("area",)
    assert HOUSE_BOOK.say(phrase, area=Text("全国", "the nation"), gap=2)[xx].startswith("¤2 over")
    assert HOUSE_BOOK.say(ABOVE, area="it", gap=2)[xx] == "2 ¤above it"


def test_each_phrase_is_used() -> None:
    """By its constant in Python, by its key in templates, or as one of a table by codes."""
    templates = "\n".join(
        file.read_text(encoding="utf-8") for file in resources.templates().rglob("*.j2")
    )
    said = set(re.findall(r'say\("(\w+)"', templates))
    by_code = {"GROWTH_KINDS", "FALLS", "CHANGE_KINDS", "QUALIFIERS", "ATTAINMENTS", "ROW_NAMES"}
    by_code |= {"KIND_ROWS", "PRICE_ROWS", "SINCE_ROWS"}
    found = defined()
    constants = {name for name in found if name.isupper()} | by_code | {"WORDS_BY_KIND"}
    read = Counter(name for tree in trees(constants) for name in names_in(tree))
    assert all(read[name] for name in by_code)
    names = ("labels", "sentences")
    rooms = [importlib.import_module(f"reportgen.wording.{name}") for name in names]
    tables = {name: it for room in rooms for name, it in vars(room).items()}
    said |= {phrase.key for name in by_code for phrase in tables[name].values()}
    assert read["WORDS_BY_KIND"]
    said |= {phrase.key for phrase in MEETING_PHRASES}
    said |= {found[name].key for name in read if name in found}
    assert set(TABLE) - said == set()


def test_each_call_in_python_gives_what_the_phrase_says() -> None:
    found, seen, wrong = defined(), 0, []
    for tree in trees({"say"}):
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            if node.func.attr != "say" or not ast.unparse(node.func.value).endswith("book"):
                continue
            phrase = found.get(ast.unparse(node.args[0]))
            if phrase is not None:
                seen += 1
                given = {keyword.arg for keyword in node.keywords}
                wrong += [] if given == set(phrase.names) else [(phrase.key, given)]
    assert seen > 20
    assert wrong == []


def test_a_book_has_the_words_of_the_pack_language_by_language() -> None:
    own = (OwnPhrase("above", "zh", "比{area}高{gap}"), OwnPhrase("below", "en", "-"))
    said = PhraseBook(own).say(ABOVE, area=Text("全国", "the nation"), gap="2%")
    assert (said["zh"], said["en"]) == ("比全国高2%", "2% above the nation")


def test_of_the_words_of_several_packs_the_last_are_said() -> None:
    own = (OwnPhrase("above", "zh", "{gap}"), OwnPhrase("above", "zh", "{area}"))
    assert PhraseBook(own).words(ABOVE)["zh"] == "{area}"
