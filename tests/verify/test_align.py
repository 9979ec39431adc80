"""Lines that were read beside those that were composed: whatever differs is told, as what it is."""

from __future__ import annotations

import pytest

from reportgen.messages import Phrase, phrase, words
from reportgen.model.document import Control
from reportgen.model.manifest import FILLED_IN, Line, LineKind, Manifest
from reportgen.model.printed import Print, PrintSpan
from reportgen.model.problem import Problem
from reportgen.verify import audit
from reportgen.verify.reading import ControlRead, Reading

DIBAO = "城市低保标准为每人每月672元，高于全国1.1%。"
HOMES = "养老床位约634.6万张，低于全国平均水平。"


def text(said: str, kind: LineKind = "text") -> Line:
    return Line(phrase("place_text"), (said,), kind=kind)


def row(*cells: str, kind: LineKind = "row") -> Line:
    return Line(phrase("place_table", number=1), cells, kind=kind, table=1)


TEXT = (text("一、主要结论", "heading"), text(DIBAO), text(HOMES), text("表1\u2002对比", "caption"))
TABLE = (
    row("指标", "辽宁", "全国", kind="head"),
    row("城市低保标准", "672", "665"),
    row("农村低保标准", "6110", "5842"),
    row("养老床位", "18.8", "488.2"),
)
ALL = (*TEXT, *TABLE, text("二、下一步工作", "heading"), text("另行通知。"))


def told(*read: Line, composed: tuple[Line, ...] = ALL) -> list[Problem]:
    return list(audit(Reading(lines=read), Manifest(composed)))


def codes(*read: Line) -> list[str]:
    return [it.code.removeprefix("document.") for it in told(*read)]


def changed(old: str, new: str) -> tuple[Line, ...]:
    """All lines, with the one that has this text changed."""
    assert sum(old in line.text for line in ALL) == 1
    cells = (tuple(cell.replace(old, new) for cell in line.cells) for line in ALL)
    return tuple(
        Line(line.place, it, line.part, line.kind, line.table)
        for line, it in zip(ALL, cells, strict=True)
    )


def test_nothing_is_told_of_what_is_as_it_was_composed() -> None:
    assert told(*ALL) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("高于全国1.1%", " 高于\n全国 1.1%"),
        ("672元", "６７２元"),
        ("结论", "⁠结\u200b论"),
        ("每月672元，", "每月672元¹²，"),
        ("18.8", FILLED_IN),
    ],
)
def test_spaces_widths_and_marks_of_notes_are_no_difference(old: str, new: str) -> None:
    assert told(*changed(old, new)) == []


@pytest.mark.parametrize(
    ("old", "new", "code", "found", "expected"),
    [
        ("672元", "671元", "number", "671", "672"),
        ("672元", "672人", "words", "672人", "672元"),
        ("634.6万", "634.6亿", "words", "亿张", "万张"),
        ("634.6万", "634.6", "words", "634.6", "634.6万"),
        ("每月", "每年", "words", "每年", "每月"),
        ("高于", "低于", "words", "低于", "高于"),
        ("1.1%", "1.1", "number", "1.1", "1.1%"),
        ("1.1%", "−1.1%", "sign", "−1.1%", "1.1%"),
        ("约634.6", "634.6", "words", "634.6", "约634.6"),
        ("约634.6", "近634.6", "words", "位近", "位约"),
        ("高于全国", "高于全省", "words", "全省", "全国"),
        ("18.8", "18.9", "number", "18.9", "18.8"),
        ("农村低保标准", "农村低保", "words", "农村低保", "农村低保标准"),
        ("表1", "表2", "caption_number", "2", "1"),
        ("一、主要", "二、主要", "words", "二", "一"),
    ],
)
def test_a_change_is_told_with_what_was_expected(
    old: str, new: str, code: str, found: str, expected: str
) -> None:
    (finding,) = told(*changed(old, new))
    assert finding.code == f"document.{code}"
    assert (finding["found"], finding["expected"]) == (found, expected)
    for lang in ("zh", "en"):
        assert expected in finding.message_in(lang)


@pytest.mark.parametrize("digits", [29, 41, 5000])
def test_numbers_of_any_length_are_told(digits: int) -> None:
    long = "1" * digits
    for number in (long, f"{long}.5", f"0.{long}", f"{long}万"):
        (finding,) = told(*changed("每月672元", f"每月{number}元"))
        assert finding.code == "document.number"
    added = text(f"另有{long}人。")
    assert codes(*ALL, added) == ["line_added"]


def test_two_figures_rows_columns_and_names_in_each_others_places_are_one_finding() -> None:
    head, city, country, beds = TABLE

    def with_table(*rows: Line) -> tuple[Line, ...]:
        return (*TEXT, *rows, *ALL[-2:])

    swapped = row("城市低保标准", "665", "672")
    assert codes(*with_table(head, swapped, country, beds)) == ["exchanged"]
    names = row("指标", "全国", "辽宁", kind="head")
    assert codes(*with_table(names, city, country, beds)) == ["exchanged"]
    rows = row("城市低保标准", "6110", "5842"), row("农村低保标准", "672", "665")
    assert codes(*with_table(head, *rows, beds)) == ["rows_exchanged"]
    columns = (row(it.cells[0], it.cells[2], it.cells[1]) for it in TABLE[1:])
    (finding,) = told(*with_table(head, *columns))
    assert finding.code == "document.columns_exchanged"
    assert {finding["found"], finding["other"]} == {"辽宁", "全国"}
    assert codes(
        *with_table(
            head, row("养老床位", *city.cells[1:]), country, row(city.cells[0], *beds.cells[1:])
        )
    ) == ["exchanged"]


def test_figures_of_two_sentences_in_each_others_places_are_one_finding() -> None:
    other = text(HOMES.replace("634.6", "672")), text(DIBAO.replace("672", "634.6"))
    assert codes(ALL[0], other[1], other[0], *ALL[3:]) == ["exchanged"]


@pytest.mark.parametrize("at", range(len(ALL)))
def test_a_line_that_is_missing_is_told(at: int) -> None:
    (finding,) = told(*ALL[:at], *ALL[at + 1 :])
    kind = "row_missing" if ALL[at].kind in ("head", "row") else "line_missing"
    assert finding.code == f"document.{kind}"
    assert str(finding["expected"]).startswith(ALL[at].cells[0].split("\u2002")[0])
    assert finding.where == ALL[at].place


@pytest.mark.parametrize("at", range(len(ALL)))
def test_a_line_that_stands_twice_is_told(at: int) -> None:
    assert codes(*ALL[:at], ALL[at], *ALL[at:]) == ["doubled"]


@pytest.mark.parametrize("at", range(len(ALL) + 1))
def test_what_somebody_wrote_is_told_and_without_a_number_it_is_doubtful_alone(at: int) -> None:
    mine, number = text("有人在这里写了一段话"), text("有人写了39项")
    (doubtful,) = told(*ALL[:at], mine, *ALL[at:])
    assert (doubtful.code, doubtful.severity) == ("document.text_added", "warning")
    (wrong,) = told(*ALL[:at], number, *ALL[at:])
    assert (wrong.code, wrong.severity) == ("document.line_added", "error")


def test_a_row_that_somebody_added_is_told() -> None:
    assert codes(*ALL[:6], row("新增指标", "5", "7"), *ALL[6:]) == ["row_added"]


def test_a_paragraph_that_was_moved_is_doubtful_and_what_changed_in_it_is_wrong() -> None:
    (finding,) = told(ALL[0], ALL[2], ALL[3], *TABLE, *ALL[8:], ALL[1])
    assert (finding.code, finding.severity) == ("document.moved", "warning")
    altered = text(DIBAO.replace("672", "673"))
    assert sorted(codes(ALL[0], ALL[2], ALL[3], *TABLE, *ALL[8:], altered)) == ["moved", "number"]


def test_a_sentence_that_was_taken_out_put_in_or_moved_is_told_by_itself() -> None:
    long = text(f"{DIBAO}{HOMES}")
    other = text("另有通知，请各地按照要求抓好落实。")

    def found(*read: str) -> list[str]:
        problems = told(*map(text, read), composed=(long, other))
        return [it.code.removeprefix("document.") for it in problems]

    assert found(DIBAO, other.text) == ["line_missing"]
    assert found(f"{DIBAO}此处为新增加的句子。{HOMES}", other.text) == ["text_added"]
    assert found(f"{DIBAO}此处为新增加的第9个句子。{HOMES}", other.text) == ["line_added"]
    assert found(f"{DIBAO}{HOMES}{HOMES}", other.text) == ["doubled"]
    assert found(DIBAO, f"{other.text}{HOMES}") == ["moved"]
    assert found(DIBAO, HOMES, other.text) == []
    assert found(f"{DIBAO}{HOMES}{other.text}") == []


def test_a_whole_table_that_is_missing_is_one_finding() -> None:
    (finding,) = told(*TEXT, *ALL[-2:])
    assert (finding.code, finding["count"]) == ("document.table_missing", 4)


def test_which_figure_should_stand_there_is_said() -> None:
    span = PrintSpan(
        DIBAO.index("672"), DIBAO.index("元"), Print("figure", ("A4",), "amount", "672")
    )
    line = Line(phrase("place_text"), (DIBAO,), spans=((span,),))
    origin = phrase("place_line", line=134)
    read = text(DIBAO.replace("672", "627"))
    (finding,) = audit(Reading(lines=(read,)), Manifest((line,)), {"A4": origin})
    advice = finding["advice"]
    assert isinstance(advice, Phrase)
    assert words(advice, "en") == "672 is line 134"


def test_what_a_format_adds_may_stand_anywhere() -> None:
    button = text("只看未完成3项")
    assert codes(button, *ALL) == ["line_added"]
    manifest = Manifest(ALL, beside=frozenset({button.text}))
    assert audit(Reading(lines=(button, *ALL)), manifest) == ()


def test_a_due_date_that_was_filled_in_is_that_of_the_data_where_it_has_one() -> None:
    controls = (
        Control("due", "visit", "2021-03-31"),
        Control("due", "other"),
        Control("owner", "visit", "处"),
    )
    manifest = Manifest((), controls=controls)

    def found(*read: ControlRead) -> list[object]:
        return [it["found"] for it in audit(Reading(controls=read), manifest)]

    free = (
        ControlRead("", "due", "other", "2021-05-01", "2021-05-01"),
        ControlRead("", "owner", "visit", "二处"),
    )
    assert found(*free, ControlRead("", "due", "visit", "2021-03-31", "2021-03-31")) == []
    assert found(*free, ControlRead("", "due", "visit", "2021-04-30", "2021-04-30")) == [
        "2021-04-30"
    ]


PAPER = (
    "一、主要结论",
    "城市低保标准为每人每月 672 元，",
    "高于全国 1.1%1。",
    "1 全国为初步数。",
    "— 3 —",
    "养老床位约 634.6 万张，低于全国平均水平。",
    "表 1 对比",
    "指标 辽宁 全国",
    "城市低保标准 672 665",
    "农村低 6110 5842",
    "保标准",
    "养老床位 18.8 488.2",
    "12",
    "二、下一步工作",
    "另行通知。",
)
"""The same on pages without tags: lines are broken, cells mixed, notes at the foot."""
NOTE = Line(phrase("place_footnote", number=1), ("全国为初步数。",), "note")


def on_paper(*lines: str) -> list[tuple[str, object]]:
    read = Reading(lines=tuple(map(text, lines)), tagged=False)
    found = audit(read, Manifest((*ALL[:2], NOTE, *ALL[2:])))
    return [(it.code.removeprefix("document."), it["found"]) for it in found]


def test_pages_without_tags_are_read_word_by_word() -> None:
    assert on_paper(*PAPER) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("672 元", "673 元", ("number", "673")),
        ("高于", "低于", ("words", "低")),
        ("18.8", "18.9", ("number", "18.9")),
        (" 5842", "", ("words_missing", "")),
        ("另行", "另有4711人", ("number", "有4711人")),
    ],
)
def test_what_differs_on_pages_without_tags_is_told(
    old: str, new: str, told: tuple[str, str]
) -> None:
    assert told in on_paper(*(line.replace(old, new) for line in PAPER))
