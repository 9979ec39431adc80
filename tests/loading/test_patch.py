"""One value is changed in a file that a person wrote, and nothing else in it."""

from __future__ import annotations

import hypothesis
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.errors import InputError
from reportgen.loading.patch import Drop, Put, Settle, YamlChange, as_written, patched
from reportgen.loading.yaml import parse_yaml
from reportgen.loading.yaml_places import YamlPlaces

TEXT = """\
# yaml-language-server: $schema=x.json
observations:   # all of them
  # the first
  - {indicator: "城市低保标准", value: 672,  unit: CNY/person/month, at: {paragraph: 2}} # ? unit
  - indicator: 农村低保标准   # a name
    value: 12.60
    unit:            # ? not in the text

    period: '2020'
    note:
      zh: >-
        第一行
        第二行
      en: plain text that
        goes on    # folded
    at: {paragraph: 2, sentence: 4}

  # the last
  - {indicator: x, value: &v 8%, at: {paragraph: 1}}
  - indicator: y
    value: *v
    tags: [a, b]
"""


def change(*changes: YamlChange, text: str = TEXT) -> str:
    return patched(text, changes, "f.yaml")


@pytest.mark.parametrize(
    ("path", "value", "old", "new"),
    [
        ((0, "unit"), "CNY/person/year", "unit: CNY/person/month", "unit: CNY/person/year"),
        ((0, "indicator"), '城"乡', '"城市低保标准"', '"城\\"乡"'),
        ((0, "unit"), "a, b", "unit: CNY/person/month", 'unit: "a, b"'),
        ((1, "unit"), "元/人·月", "unit:     ", "unit: 元/人·月     "),
        ((1, "value"), as_written("12.5"), "12.60", "12.5"),
        ((1, "period"), "it's", "'2020'", "'it''s'"),
        ((1, "period"), 2021, "'2020'", "2021"),
        ((1, "note", "zh"), "一行", ">-\n        第一行\n        第二行", "一行"),
        ((1, "note", "en"), "one", "plain text that\n        goes on", "one"),
        ((1, "indicator"), "a: b", "农村低保标准", '"a: b"'),
        ((1, "indicator"), "true", "农村低保标准", '"true"'),
        ((1, "at", "sentence"), 5, "sentence: 4", "sentence: 5"),
        ((3, "value"), "9%", "value: *v", "value: 9%"),
        ((3, "tags", 1), "c", "[a, b]", "[a, c]"),
    ],
)
def test_a_value_is_replaced_at_its_place(
    path: tuple[str | int, ...], value: str | int, old: str, new: str
) -> None:
    if old == "unit:     ":
        assert change(Put(("observations", *path), value)) == TEXT.replace(
            "unit:            #", "unit: 元/人·月            #"
        )
        return
    assert TEXT.count(old) == 1
    assert change(Put(("observations", *path), value)) == TEXT.replace(old, new)


def test_a_key_is_written_after_those_that_come_before_it() -> None:
    order = ("indicator", "measure", "value", "unit", "period", "kind", "at")
    new = change(Put(("observations", 0, "kind"), "year_on_year", order))
    assert new == TEXT.replace(
        "unit: CNY/person/month,", "unit: CNY/person/month, kind: year_on_year,"
    )
    new = change(Put(("observations", 1, "kind"), "year_on_year", order))
    assert new == TEXT.replace(
        "    period: '2020'\n", "    period: '2020'\n    kind: year_on_year\n"
    )
    new = change(Put(("observations", 1, "measure"), "value", order))
    assert new == TEXT.replace("# a name\n", "# a name\n    measure: value\n")
    new = change(Put(("observations", 1, "kind"), "x"))
    assert new == TEXT.replace("sentence: 4}\n", "sentence: 4}\n    kind: x\n")
    new = change(Put(("observations", 0, "measure"), "value", ("measure", "indicator")))
    assert new == TEXT.replace('{indicator: "城', '{measure: value, indicator: "城')
    new = change(Put(("observations", 1, "measure"), "value", ("measure", "indicator")))
    assert new == TEXT.replace("- indicator: 农", "- measure: value\n    indicator: 农")
    assert change(Put(("a",), 1, ("a", "b")), text="# x\nb: 2\n") == "# x\na: 1\nb: 2\n"
    assert change(Put(("a",), 1), text="{}") == "{a: 1}"
    assert change(Put(("a", "b"), 1), text="a: {c: }") == "a: {c: , b: 1 }"
    assert change(Put(("b",), 1), text="a: |+\n  x\n\n# end\n") == "a: |+\n  x\n\nb: 1\n# end\n"


def test_a_mapping_in_braces_is_replaced_where_that_is_meant() -> None:
    at = ("observations", 1)
    new = change(Put((*at, "period"), {"from": 2016, "to": "2020-Q1"}))
    assert new == TEXT.replace("'2020'", "{from: 2016, to: 2020-Q1}")
    assert change(Put((*at, "period"), 2020, whole=True), text=new) == TEXT.replace(
        "'2020'", "2020"
    )
    new = change(Put(("observations", 0, "period"), {"from": 2016, "to": 2020}))
    assert new == TEXT.replace("2}} # ?", "2}, period: {from: 2016, to: 2020}} # ?")
    with pytest.raises(InputError):
        change(Put(("observations", 1, "note"), "x", whole=True))
    with pytest.raises(InputError):
        change(Put(("a",), 1, whole=True), text="a: {b: 1, # x\n c: 2}\n")


def test_a_key_is_taken_out_with_its_comment() -> None:
    at = ("observations", 1)
    new = change(Drop((*at, "value")))
    assert new == TEXT.replace("    value: 12.60\n", "")
    new = change(Drop((*at, "indicator")))
    assert new == TEXT.replace("indicator: 农村低保标准   # a name\n    value", "value")
    new = change(Drop((*at, "note")))
    assert "note" not in new
    assert new.count("\n") == TEXT.count("\n") - 6
    new = change(Drop(("observations", 0, "unit")))
    assert new == TEXT.replace("unit: CNY/person/month, ", "")
    new = change(Drop(("observations", 0, "at")))
    assert new == TEXT.replace(", at: {paragraph: 2}} # ?", "} # ?")
    assert change(Drop(("a",)), text="a: 1  # x\n") == "{}  # x\n"
    assert change(Drop(("b",)), text="a: 1\r\nb: 2") == "a: 1"
    comments = "{a: 1, # x\n b: 2, # y\n c: 3 # z\n}\n"
    for key in "abc":
        assert [c for c in "xyz" if c in change(Drop((key,)), text=comments)] == ["x", "y", "z"]


def test_a_question_is_taken_away_and_nothing_else_of_its_line() -> None:
    new = change(Settle(("observations", 0, "unit")))
    assert new == TEXT.replace(" # ? unit", "")
    new = change(Settle(("observations", 1, "unit")))
    assert new == TEXT.replace("unit:            # ? not in the text", "unit:")
    above = "a: 1\n  \nb:\n  # ? who\n  c: 2 # ?no\n  d: 'x # ? y'\n"
    assert change(Settle(("b", "c")), text=above) == above.replace(" # ?no", "")
    assert change(Settle(("b", "d")), text=above.replace("2 # ?no", "2\n  #? z")) == above.replace(
        " # ?no", ""
    )
    for path in (("a",), ("b", "d"), ("b", "nothing")):
        with pytest.raises(InputError):
            change(Settle(path), text=above)


def test_several_changes_are_one() -> None:
    at = ("observations", 1)
    new = change(Put((*at, "unit"), "CNY"), Settle((*at, "unit")), Drop((*at, "period")))
    assert new == TEXT.replace("unit:            # ? not in the text", "unit: CNY").replace(
        "    period: '2020'\n", ""
    )


@pytest.mark.parametrize(
    "it",
    [
        Put(("observations", 2, "value"), "9%"),  # another value is the same by its name
        Put(("observations", 1, "at"), "9%"),
        Put(("observations", 9, "value"), "9%"),
        Put(("observations", 0), "9%"),
        Put(("observations", 3, "tags", "x"), "9%"),
        Put((), "9%"),
        Drop(("observations", 0)),
        Drop(("observations", 0, "nothing")),
        Drop(("observations", 2, "value")),
    ],
)
def test_what_would_change_more_is_refused(it: YamlChange) -> None:
    with pytest.raises(InputError, match="cannot be changed by itself") as raised:
        change(it)
    assert raised.value.problems[0].line


@pytest.mark.parametrize("text", ["", "a: [", "a: 1\n--- \nb: 2\n", "a: 1\x00\n", "[a: 1]"])
def test_a_text_that_cannot_be_read_is_not_changed(text: str) -> None:
    with pytest.raises(InputError):
        change(Put((0, "b"), "x"), text=text)


WORDS = st.sampled_from(
    (
        *("x", "城市", "672", "12.60", "8%", "a b", "", "a: b", "# no", "it's", '"', "{", "- "),
        *("null", "true", "x #", "66万", "2020-Q1", "~", "*a", "a,b", "]", "?", ":", "\\"),
        *("a\tb", "。", " x"),
    )
)
KEYS = st.sampled_from(["a", "b", "c", "unit", "时期", "it is", "7"])


@st.composite
def written_scalar(draw: st.DrawFn, *, flow: bool) -> str:
    word = draw(WORDS)
    quote = draw(st.sampled_from(["'", '"', "", ""]))
    if quote == "'":
        return "'" + word.replace("'", "''") + "'"
    plain = word and not word.startswith(tuple("#{-*]?:\\\" '~ "))
    if quote == "" and plain and not set(word) & set(":#,\t"):
        return word
    return '"' + word.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t") + '"'


@st.composite
def flowing(draw: st.DrawFn, depth: int) -> str:
    what = draw(st.integers(0, 3)) if depth else 0
    space = draw(st.sampled_from(["", " "]))
    if what < 2:
        return draw(written_scalar(flow=True))
    if what == 2:
        items = draw(st.lists(flowing(depth - 1), max_size=3))
        return "[" + space + ", ".join(items) + space + "]"
    keys = draw(st.lists(KEYS, max_size=3, unique=True))
    pairs = [f"{key}: {draw(flowing(depth - 1))}" for key in keys]
    return "{" + space + (space + ", ").join(pairs) + space + "}"


@st.composite
def blocks(draw: st.DrawFn, indent: int, depth: int) -> list[str]:
    """The lines of a mapping in block style."""
    lines = []
    pad = " " * indent
    comment = st.sampled_from(["", "", "  # said", " # ? asked", " # it's"])
    for key in draw(st.lists(KEYS, min_size=1, max_size=4, unique=True)):
        lines += draw(st.sampled_from([[], [], [""], [f"{pad}# above"], [f"{pad}# ? above", ""]]))
        what = draw(st.integers(0, 5 if depth else 3))
        end = draw(comment)
        if what < 2:
            lines.append(f"{pad}{key}: {draw(flowing(2))}{end}")
        elif what == 2:
            sign = draw(st.sampled_from([">", "|", ">-", "|+"]))
            lines += [f"{pad}{key}: {sign}{end}", f"{pad}  folded # no", f"{pad}  text", ""]
        elif what == 3:
            lines += (
                [f"{pad}{key}:{end}"]
                if draw(st.booleans())
                else [
                    f"{pad}{key}: plain",
                    f"{pad}  folded{end}",
                ]
            )
        elif what == 4:
            lines += [f"{pad}{key}:{end}", *draw(blocks(indent + 2, depth - 1))]
        else:
            lines.append(f"{pad}{key}:{end}")
            for _ in range(draw(st.integers(1, 2))):
                inner = draw(blocks(indent + 4, depth - 1))
                first = next(i for i, it in enumerate(inner) if it.strip()[:1] not in ("", "#"))
                inner[first] = f"{pad}  - {inner[first].strip()}"
                lines += inner
    return lines


@st.composite
def files(draw: st.DrawFn) -> str:
    end = draw(st.sampled_from(["\n", "\r\n"]))
    lines = draw(blocks(0, 2))
    text = end.join(lines) + draw(st.sampled_from(["", end, end * 2]))
    return draw(st.sampled_from(["", "\ufeff"])) + text


def paths(data: object, here: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    found = [here] if here else []
    pairs = (
        data.items()
        if isinstance(data, dict)
        else enumerate(data if isinstance(data, list) else [])
    )
    for key, value in pairs:
        found += paths(value, (*here, key))
    return found


def comments(text: str) -> list[str]:
    return [it.text for it in YamlPlaces(text.removeprefix("\ufeff")).comments]


def lines_of(text: str) -> list[str]:
    return text.splitlines(keepends=True)


@pytest.mark.heavy
@hypothesis.settings(max_examples=40)
@given(files(), st.data())
def test_a_change_is_that_change_and_no_more(text: str, data: st.DataObject) -> None:
    before = parse_yaml(text.removeprefix("\ufeff").replace("\r\n", "\n"), "f")
    assert before.problems == [], text
    path = data.draw(st.sampled_from(paths(before.data)))
    new_key = data.draw(st.sampled_from([False, True]))
    value = data.draw(WORDS)
    if new_key:
        path = (*path, "new")
    try:
        new = patched(text, [Put(path, value)], "f")
    except InputError:
        spot = YamlPlaces(text.removeprefix("\ufeff")).at(path)
        parent = YamlPlaces(text.removeprefix("\ufeff")).at(path[:-1])
        assert (spot is None and (parent is None or parent.kind != "mapping")) or (
            spot is not None and spot.kind in ("mapping", "sequence")
        ), text
        return
    after = parse_yaml(new.removeprefix("\ufeff").replace("\r\n", "\n"), "f")
    found = after.data
    for part in path:
        found = found[part]
    assert found == value
    assert comments(new) == comments(text)
    assert new.startswith("\ufeff") == text.startswith("\ufeff")
    assert ("\r\n" in new) == ("\r\n" in text) or "\n" not in new
    _check_lines(text, new)


def _check_lines(text: str, new: str) -> None:
    """Lines before and after the changed ones are the same, to the byte."""
    old_lines, new_lines = lines_of(text), lines_of(new)
    same = 0
    while same < min(len(old_lines), len(new_lines)) and old_lines[same] == new_lines[same]:
        same += 1
    rest = 0
    while rest < min(len(old_lines), len(new_lines)) - same and (
        old_lines[-1 - rest] == new_lines[-1 - rest]
    ):
        rest += 1
    assert len(new_lines) - same - rest <= 2, (text, new)
    assert len(old_lines) - same - rest <= 4, (text, new)


@pytest.mark.heavy
@hypothesis.settings(max_examples=40)
@given(files(), st.data())
def test_a_key_goes_alone_and_a_question_too(text: str, data: st.DataObject) -> None:
    body = text.removeprefix("\ufeff")
    before = parse_yaml(body.replace("\r\n", "\n"), "f")
    path = data.draw(st.sampled_from(paths(before.data)))
    if isinstance(path[-1], str) and "|+" not in text:  # to which the lines after it belong
        new = patched(text, [Drop(path)], "f")
        others = [it for it in paths(before.data) if it[: len(path)] != path]
        left = parse_yaml(new.removeprefix("\ufeff").replace("\r\n", "\n"), "f").data
        assert paths(left) == others
    asked = [it for it in YamlPlaces(body).comments if it.asks]
    try:
        new = patched(text, [Settle(path)], "f")
    except InputError:
        return
    assert len(comments(new)) == len(comments(text)) - 1
    assert sum(it.asks for it in YamlPlaces(new.removeprefix("\ufeff")).comments) == len(asked) - 1
    assert new.replace(" ", "") in _without_one_comment(text)


def _without_one_comment(text: str) -> set[str]:
    """The text without each of its comments, blanks aside."""
    body = text.removeprefix("\ufeff")
    mark = text[: len(text) - len(body)]
    places = YamlPlaces(body)
    found = set()
    for it in places.comments:
        start = places.line_start(it.start)
        alone = not body[start : it.start].strip()
        end = places.next_line(it.end) if alone else it.end
        found.add((mark + body[: start if alone else it.start] + body[end:]).replace(" ", ""))
    return found


@given(WORDS)
def test_what_is_written_without_quotes_is_what_it_stands_for(word: str) -> None:
    assert as_written("2020") == 2020
    assert str(as_written("12.60")) == "12.60"
    assert as_written("true") == "true"
    value = as_written(word)
    new = patched("a: x\n", [Put(("a",), value)], "f")
    assert parse_yaml(new, "f").data == {"a": value}
