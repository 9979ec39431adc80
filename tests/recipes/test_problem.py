from __future__ import annotations

from pathlib import Path

import pytest

from tests.recipes.checkout import BRIEFING, Checkout

pytestmark = pytest.mark.heavy

ENTRY = """    "green_setting": Message(
        zh=("{text!q}是绿的", "请换一种颜色"),
        en=("{text!q} is green", "take another colour"),
    ),
"""
FOUND = """    if "green" in given:
        raise InputError([Problem.of("option.green_setting", text="green")])
"""


def test_a_problem_is_said_in_both_languages_and_listed(tmp_path: Path) -> None:
    here = Checkout(tmp_path)
    here.before("reportgen/messages/option.py", '    "unknown_command": Message(', ENTRY)
    assert here.unnamed("a problem") == []
    here.before("reportgen/options.py", "    wrong = [text", FOUND)
    for lang, said in (("zh", "“green”是绿的"), ("en", "'green' is green")):
        done = here.run("build", BRIEFING, "--set", "green", "--messages", lang)
        assert (done.returncode, said in done.stderr) == (2, True)
    assert here.python("docs/write.py").returncode == 0
    for page in ("messages.md", "messages.zh-CN.md"):
        assert "`option.green_setting`" in (tmp_path / "docs" / page).read_text(encoding="utf-8")
