"""Which value of a data file a question is about."""

from __future__ import annotations

import pytest

from reportgen.errors import InputError
from reportgen.loading.patch import Settle, patched
from reportgen.loading.questions import questions
from reportgen.loading.yaml_places import YamlPlaces

TEXT = """\
# ? who wrote this
meeting:
  date: 2020-01-01  # ?
  area: {code: CN, name: 某市}  # ? code, name: the text names none
observations:
  - indicator: x  # ?  which one
    value: "8 # ? %"
    # ? unit: not in the text
    at: {paragraph: 2, sentence: 4} # ? at: where
    # ? period, kind
  # ? an item is missing
  - {indicator: y, value: 1}  # ?指标不明
  - note: >-
      said # ? no
      again
    value: 3  # ? kind：同比还是环比
    shared_with:
      - a  # ? or b
      - b
"""
ASKED = [
    ((), (), "who wrote this", 1),
    (("meeting", "date"), (), "", 3),
    (("meeting", "area"), ("code", "name"), "the text names none", 4),
    (("observations", 0, "indicator"), (), "which one", 6),
    (("observations", 0), ("unit",), "not in the text", 8),
    (("observations", 0, "at"), (), "where", 9),
    (("observations", 0), ("period", "kind"), "", 10),
    (("observations",), (), "an item is missing", 11),
    (("observations", 1), (), "指标不明", 12),
    (("observations", 2), ("kind",), "同比还是环比", 16),
    (("observations", 2, "shared_with", 0), (), "or b", 18),
]


def test_each_question_knows_what_it_is_about() -> None:
    found = questions(YamlPlaces(TEXT))
    assert [(it.path, it.keys, it.words, it.line) for it in found[1:]] == ASKED[1:]
    assert (found[0].words, found[0].line) == ("who wrote this", 1)
    assert questions(YamlPlaces("a: 1  # no?\n")) == ()
    assert questions(YamlPlaces("# ? nothing but this\n"))[0].path == ()


@pytest.mark.parametrize(
    ("key", "old", "new"),
    [
        ("period", "# ? period, kind", "# ? kind"),
        ("kind", "# ? period, kind", "# ? period"),
        ("unit", "    # ? unit: not in the text\n", ""),
        ("indicator", "  # ?  which one", ""),
    ],
)
def test_of_several_questions_in_a_comment_one_is_settled(key: str, old: str, new: str) -> None:
    found = patched(TEXT, [Settle(("observations", 0, key))], "f")
    assert found == TEXT.replace(old, new)


def test_the_last_of_several_takes_the_comment_away() -> None:
    at = ("observations", 0)
    found = patched(TEXT, [Settle((*at, "period")), Settle((*at, "kind"))], "f")
    assert found == TEXT.replace("    # ? period, kind\n", "")
    found = patched(TEXT, [Settle(("observations", 1))], "f")
    assert found == TEXT.replace("  # ?指标不明", "")
    found = patched(TEXT, [Settle(("observations",), 11)], "f")
    assert found == TEXT.replace("  # ? an item is missing\n", "")
    with pytest.raises(InputError):
        patched(TEXT, [Settle(("observations",), 12)], "f")
