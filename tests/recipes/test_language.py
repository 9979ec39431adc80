from __future__ import annotations

from pathlib import Path

import pytest

from tests.recipes.checkout import BRIEFING, Checkout

pytestmark = pytest.mark.heavy

LANGUAGE = '''"""English in capital letters."""

from __future__ import annotations

from reportgen.languages.en import EN
from reportgen.languages.language import language_from

CAPS = language_from(
    EN,
    "caps",
    str.upper,
    name="CAPITALS",
    english_name="Capitals",
    about="In capitals.",
    tag="en-x-caps",
    locale="en_GB",
)
'''
REGISTRY = "reportgen/languages/__init__.py"


def with_a_language(folder: Path, entry: str = LANGUAGE) -> Checkout:
    """The recipe for a language that derives from another: its file, its place in the list."""
    here = Checkout(folder)
    here.create("reportgen/languages/caps.py", entry)
    here.replace(REGISTRY, "in (ZH, EN)}", "in (ZH, EN, CAPS)}")
    here.replace(
        "docs/data.md", "several: `{zh: …, en: …}`.", "several: `{zh: …, en: …}`, and `caps`."
    )
    here.before(
        REGISTRY, "from reportgen.languages.en", "from reportgen.languages.caps import CAPS\n"
    )
    return here


def page_of(here: Checkout) -> str:
    """The short briefing in the language, as a web page."""
    asked = ("--format", "html", "--template", "digest", "--lang", "caps")
    built = here.run("build", BRIEFING, *asked)
    assert built.returncode == 0, built.stderr
    return (here.folder / "out/liaoning-2020/digest.caps.html").read_text(encoding="utf-8")


def test_a_language_that_derives_is_one_file_and_a_line(tmp_path: Path) -> None:
    here = with_a_language(tmp_path)
    assert here.unnamed("a language") == []
    page = page_of(here)
    assert '<html lang="en-x-caps">' in page
    assert "KEY FIGURES" in page
    assert "above the nation" in page.lower()


def test_a_language_that_derives_may_have_words_of_its_own(tmp_path: Path) -> None:
    here = with_a_language(tmp_path)
    here.replace("assets/meetings/national-2020.yaml", "short: {zh", "short: {caps: The Land, zh")
    about = '"the same behind the row that is furthest above"),'
    own = ' caps="Lowest Is {name} By {gap}",'
    here.replace("reportgen/chart_kinds/phrases.py", about, about + own)
    page = page_of(here)
    assert "The Land" in page
    assert "Lowest Is RURAL DIBAO By 4.9%" in page
    assert "passed" in here.tests("tests/wording/test_phrases.py")


def test_the_schemas_of_another_language_are_missed(tmp_path: Path) -> None:
    assert "briefing" in with_a_language(tmp_path).tests("tests/loading/test_schema.py")


def test_a_language_without_words_is_missed_everywhere(tmp_path: Path) -> None:
    lines = LANGUAGE.replace("from reportgen", "import dataclasses\n\nfrom reportgen", 1)
    here = with_a_language(tmp_path, lines + "CAPS = dataclasses.replace(CAPS, base=None)\n")
    said = here.tests("tests/languages/test_complete.py", "-k", "not no_room")
    for missed in ("reportgen.word.control", "jianbao-print", "asks_for_the_words"):
        assert missed in said
