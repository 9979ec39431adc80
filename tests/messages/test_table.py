"""The tables of messages are whole: each sentence in each language, each code in use."""

from __future__ import annotations

import ast
import re
import runpy
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

import reportgen
from reportgen.messages import HELP, MESSAGES, PHRASES
from reportgen.messages.table import TABLES
from tests.sources import nodes

PACKAGE = Path(reportgen.__file__).parent
ENDINGS = (".yaml", ".css", ".docx", ".toml", ".html", ".js")
CODE = re.compile(r"[a-z]+\.[a-z][a-z0-9_]*")
TAKES_CODE = {"of": 0, "phrase": 0, "problem": 1, "report": 1, "report_key": 1}
"""Functions that are given a code, and the number of that argument."""
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def calls() -> Iterator[tuple[str, ast.Call, str]]:
    """Each call in the program that is given a code: ``phrase("code")``, ``source.report(…)``."""
    for file in sorted(PACKAGE.rglob("*.py")):
        for node in nodes(file):
            if not isinstance(node, ast.Call):
                continue
            name = ast.unparse(node.func)
            at = TAKES_CODE.get(name.rpartition(".")[2], len(node.args))
            code = node.args[at] if at < len(node.args) else None
            sure = name in ("Problem.of", "phrase")
            if isinstance(code, ast.Constant) and (sure or code.value in MESSAGES):
                yield f"{file.relative_to(PACKAGE)}:{node.lineno}", node, str(code.value)


def test_calls_are_found() -> None:
    assert len(list(calls())) > 1


def test_each_call_gives_what_the_sentences_of_its_code_need() -> None:
    wrong = []
    for place, node, code in calls():
        if any(keyword.arg is None for keyword in node.keywords):
            continue  # what is passed on as **arguments is checked where it is made
        given = {str(keyword.arg) for keyword in node.keywords}
        texts = (
            [t for s in MESSAGES[code].sentences.values() for t in (s.message, s.hint)]
            if code in MESSAGES
            else list(PHRASES[code].values())
        )
        lacking = {field for text in texts for field in fields(text)} - given
        if lacking:
            wrong.append((place, code, lacking))
    assert not wrong


def test_each_code_is_used_and_known() -> None:
    source = "\n".join(
        file.read_text(encoding="utf-8")
        for file in PACKAGE.rglob("*.py")
        if file.parent.name != "messages"
    )
    literals = set(re.findall(r'"([a-z]+\.[a-z][a-z0-9_]*)"', source))
    assert {code for code in MESSAGES if code not in literals} == set()
    subjects = tuple(f"{subject}." for subject in TABLES)
    strange = {text for text in literals if text.startswith(subjects) and text not in MESSAGES}
    files = {text for text in strange if text.endswith(ENDINGS)}
    assert strange - files == set()


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_a_message_is_whole_in_each_language(code: str) -> None:
    assert CODE.fullmatch(code)
    zh, en = MESSAGES[code].sentences["zh"], MESSAGES[code].sentences["en"]
    assert CHINESE.search(zh.message)
    assert not CHINESE.search(re.sub(r"“[^”]*”|\([^)]*\)|\"[^\"]*\"", "", en.message))
    assert bool(zh.hint) == bool(en.hint)
    assert fields(zh.message + zh.hint) == fields(en.message + en.hint)


@pytest.mark.parametrize("code", sorted(PHRASES))
def test_a_phrase_is_whole_in_each_language(code: str) -> None:
    assert fields(PHRASES[code]["zh"]) == fields(PHRASES[code]["en"])


def test_the_lists_of_codes_in_the_documentation_are_those_of_the_program() -> None:
    docs = PACKAGE.parent / "docs"
    pages = runpy.run_path(str(docs / "codes.py"))["pages"]()
    assert set(pages) == {"messages.md", "messages.zh-CN.md"}
    for name, text in pages.items():
        assert (docs / name).read_text(encoding="utf-8") == text, f"{name}: run make docs"
        assert all(f"| `{code}` |" in text for code in MESSAGES)


@pytest.mark.parametrize("key", sorted(HELP))
def test_help_is_whole_in_each_language(key: str) -> None:
    assert set(HELP[key]) == {"zh", "en"}
    assert fields(HELP[key]["zh"]) == fields(HELP[key]["en"])
    if key not in ("[default]", "[required]"):
        assert CHINESE.search(HELP[key]["zh"])
    assert not CHINESE.search(HELP[key]["en"])


def test_no_phrase_stands_in_two_tables() -> None:
    """The later one would take the place of the other."""
    keys: list[str] = []
    for file in sorted((PACKAGE / "messages").glob("*.py")):
        for node in nodes(file):
            if isinstance(node, ast.Dict) and len(node.keys) > 1:
                names = [key.value for key in node.keys if isinstance(key, ast.Constant)]
                own = [str(name) for name in names if name in PHRASES]
                keys += own if len(own) == len(node.keys) else []
    assert len(keys) > 1
    assert sorted(keys) == sorted(set(keys))


def test_no_problem_is_made_beside_the_tables() -> None:
    made = [
        f"{file.relative_to(PACKAGE)}:{node.lineno}"
        for file in sorted(PACKAGE.rglob("*.py"))
        for node in nodes(file)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Problem"
    ]
    assert made == []
