from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.wording.wrap import line_count, widest_piece, wrap


def width(text: str) -> float:
    """Chinese characters are two wide, others one."""
    return sum(2 if ord(character) > 0x2E80 else 1 for character in text)


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("城市低保标准", 20, ("城市低保标准",)),
        ("集中养育孤儿基本生活标准", 20, ("集中养育孤儿", "基本生活标准")),
        ("城市低保标准（月）", 16, ("城市低保标", "准（月）")),
        ("儿童、老人、残疾人", 9, ("儿童、", "老人、", "残疾人")),
        ("2020年低保标准", 8, ("2020年低", "保标准")),
        ("Orphans in the community", 14, ("Orphans in", "the community")),
        ("Elderly-care institutions", 13, ("Elderly-care", "institutions")),
        ("Liaoning/China index", 10, ("Liaoning/", "China", "index")),
        ("up 7.3 points", 5, ("up", "7.3", "point", "s")),
        ("Unbreakable", 5, ("Unbre", "akabl", "e")),
        ("  one\n two ", 20, ("one two",)),
        ("", 20, ("",)),
    ],
)
def test_lines_are_few_and_even(text: str, room: float, lines: tuple[str, ...]) -> None:
    assert wrap(text, room, width) == lines


@pytest.mark.parametrize("room", range(6, 40))
def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(room: int) -> None:
    text = "低保（含城市、农村）标准：“兜底”与《办法》所列，共3.5%的人。"
    lines = wrap(text, room, width)
    assert "".join(lines) == text
    assert not any(line[0] in "），、：”》。%" for line in lines)
    assert not any(line[-1] in "（“《" for line in lines)
    assert all(width(line) <= room for line in lines)


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("abc", 3, ("abc",)),
        ("ab cd", 4, ("ab", "cd")),
        ("a b c d", 4, ("a b", "c d")),
        ("aa bb cc", 6, ("aa", "bb cc")),
        ("a bbbbbbb", 3, ("a", "bbb", "bbb", "b")),
        ("ab", 1, ("a", "b")),
        ("低保", 1, ("低", "保")),
        ("one  (two) three", 10, ("one (two)", "three")),
    ],
)
def test_what_is_wider_than_a_line_is_cut(text: str, room: float, lines: tuple[str, ...]) -> None:
    assert wrap(text, room, width) == lines


PIECES = st.lists(
    st.sampled_from(
        ["低保", "标准", "a", "word", "longer", "（", "）", "，", "3.5%", "-", "/", " "]
    ),
    max_size=25,
).map("".join)


@pytest.mark.heavy
@given(PIECES, st.integers(1, 40))
def test_nothing_is_lost_and_no_line_is_wider_than_its_room(text: str, room: int) -> None:
    lines = wrap(text, room, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(width(line) <= max(room, 2) for line in lines)
    assert all(line == line.rstrip() for line in lines)


@pytest.mark.heavy
@given(PIECES, st.integers(8, 40))
def test_no_fewer_lines_would_do(text: str, room: int) -> None:
    lines = wrap(text, room, width)
    assert len(lines) >= -(-width(" ".join(text.split())) // room)
    if len(lines) > 1:
        wider = wrap(text, room + 1, width)
        assert len(wider) <= len(lines)


def test_lines_are_as_even_as_they_can_be() -> None:
    assert wrap("aa bb cc dd", 8, width) == ("aa bb", "cc dd")
    assert wrap("aaaa bbbb cccc", 12, width) == ("aaaa", "bbbb cccc")
    assert wrap("城市低保标准农村低保标准", 22, width) == ("城市低保标准", "农村低保标准")


def test_a_chinese_colon_ends_a_line_where_that_takes_no_more_lines() -> None:
    assert wrap("城镇化率：提高0.7个百分点", 12, len) == ("城镇化率：", "提高0.7个百分点")
    assert wrap("居民人均收入增速：降低3.5个百分点", 10, len) == (
        "居民人均收入增速：",
        "降低3.5个百分点",
    )
    # one line is enough, or a third would be needed
    assert wrap("城镇化率：提高", 12, len) == ("城镇化率：提高",)
    assert len(wrap("甲：一二三四五六七八九十一二三", 8, len)) == 2


@given(st.text("ab民 ，-", max_size=60), st.integers(1, 30))
def test_lines_hold_all_words_within_their_width(text: str, room: int) -> None:
    lines = wrap(text, room, width)
    assert "".join(lines).replace(" ", "") == "".join(text.split())
    assert all(width(line) <= room or len(line.rstrip("，-")) <= 1 for line in lines)


@pytest.mark.parametrize("seed", ["a", "民", "：", "，", "a-", "甲："])
def test_a_long_name_is_no_more_work_for_each_of_its_lines(seed: str) -> None:
    text = seed * 20_000
    assert "".join(wrap(text, 40, width)) == text
    assert line_count(text, 40, width) >= 500


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("每人每月-1334567890.55元", "-1334567890.55"),
        ("CNY -1,334,567.5 per person", "-1,334,567.5"),
        ("-12 to -1234567", "-1234567"),
        ("COVID-19", "COVID-"),
        ("2021-2025", "2021-"),
        ("截至2021-04-30为止", "2021-04-30"),
        ("2021-04-301", "2021-"),
    ],
)
def test_a_number_with_its_sign_and_a_day_are_one_piece(text: str, words: str) -> None:
    assert widest_piece(text, len) == len(words)
