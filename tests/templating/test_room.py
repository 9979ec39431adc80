from __future__ import annotations

from reportgen.templating.room import do_lines


def test_a_chinese_character_is_as_wide_as_two_others() -> None:
    assert do_lines("低" * 10, 10) == do_lines("a" * 20, 10) == 1
    assert do_lines("低" * 11, 10) == do_lines("a" * 21, 10) == 2
    assert do_lines(["低", "低" * 11], 10) == 3
    assert do_lines("", 10) == 1


def test_words_are_not_broken() -> None:
    assert do_lines("aaaaaaaa bbbbbbbb", 8) == 2
    assert do_lines("aaaaaaaa bbbbbbbb", 5) == 2
