from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.recipes.checkout import BRIEFING, Checkout

pytestmark = pytest.mark.heavy

KEY = '''    recital: Text | None = None
    """Where it is read out."""
'''
ABOUT = 'title = {zh = "甲", en = "A"}\nextends = "briefing"\n'
CONTENT = "<article><h1>{{ report.title }}</h1><p>{{ report.bulletin.recital }}</p></article>"


@pytest.fixture
def here(tmp_path: Path) -> Checkout:
    """The recipe for a key: a field with its docstring."""
    found = Checkout(tmp_path)
    found.before("reportgen/model/briefing.py", "    secrecy: Text | None", KEY)
    assert found.unnamed("a key of a data file") == []
    return found


def test_a_key_is_read_described_and_given_to_templates(here: Checkout) -> None:
    schema = json.loads(here.run("schema", "briefing").stdout)
    described = schema["$defs"]["Bulletin"]["properties"]["recital"]
    assert described["description"] == "Where it is read out."
    here.create("templates/plain/template.toml", ABOUT)
    here.create("templates/plain/content.html.j2", CONTENT)
    here.replace(
        BRIEFING, "\nlang: zh", "\nbulletin: {recital: {zh: 二楼, en: Upstairs}}\nlang: zh"
    )
    built = here.run("build", BRIEFING, "--format", "html", "--template", "plain", "--lang", "en")
    assert built.returncode == 0, built.stderr
    page = here.folder / "out" / "liaoning-2020" / "plain.en.html"
    assert "<p>Upstairs</p>" in page.read_text(encoding="utf-8")


def test_a_key_is_missed_in_the_documentation_and_the_stored_schema(here: Checkout) -> None:
    files = ("tests/test_docs.py", "tests/loading/test_schema.py")
    said = here.tests(*files, "-k", "briefing and (every_key or current)")
    assert "2 failed" in said
