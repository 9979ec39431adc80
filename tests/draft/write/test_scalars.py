"""Values as YAML: read back, they are what they were."""

from __future__ import annotations

import pytest
from ruamel.yaml import YAML

from reportgen.draft.write.scalars import YamlValue, comment, flow, item, scalar
from reportgen.model.meeting import Place

ODD = [
    "完成危桥排查", "8%", "6%～8%", "-5%", "1.8亿", "672", "12.60", "yes", "No", "null", "~",
    "是: 否", "a # b", "#a", "- a", "? a", "[a]", "{a}", "a, b", "“引”", '"引"', "it's", "'a'",
    "*a", "&a", "!a", "|", ">", "%", "@a", "`a", "a:", "2021-01-05", "07", "0x1F", "1e5", "1_000",
    "12:30", " a ", "a\nb", "a\tb", "a\\b", "\u2028", "\x07", "", "=", "<<", "…", "（试行）", "-",
    "--- a", "😀", "\ufeff",
]  # fmt: skip


@pytest.mark.parametrize("words", ODD)
def test_a_text_is_read_back(words: str) -> None:
    lines = item({"text": words, "at": Place(1, 2)}, 2)
    read = YAML(typ="safe").load("tasks:\n" + "\n".join(lines))
    (entry,) = read["tasks"]
    assert str(entry["text"]) == words or words in ("672", "12.60")
    assert entry["at"] == {"paragraph": 1, "sentence": 2}


def test_what_needs_no_quotation_marks_has_none() -> None:
    assert [scalar(it) for it in ("完成危桥排查", "1.8亿", "8%", "城市低保标准（年）", "-5%")] == [
        "完成危桥排查", "1.8亿", "8%", "城市低保标准（年）", "-5%",
    ]  # fmt: skip


def test_numbers_and_periods_stand_bare_and_long_entries_in_lines() -> None:
    entry: dict[str, YamlValue] = {
        "value": "07",
        "period": {"from": "2016", "to": "2020"},
        "base": "2021-Q1",
    }
    assert flow(entry) == "{value: 07, period: {from: 2016, to: 2020}, base: 2021-Q1}"
    assert item({"a": "长" * 70, "b": "长" * 50}, 2) == [
        "  - a: " + "长" * 70,
        "    b: " + "长" * 50,
    ]
    assert comment("a\n b", 2) == "  # a b"
