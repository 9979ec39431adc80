"""How much room texts take, as ``[page]`` of ``template.toml`` says it."""

from __future__ import annotations

import pytest

from reportgen import resources
from reportgen.errors import InputError
from reportgen.model.page import HOUSE_PAGE, PageMeasures
from reportgen.packs import find_pack, search_path
from tests.packs.conftest import ABOUT, Maker

PAGE = "[page]\nwidth = 150\ngutter = 4\n"
TEXT = "[page.texts]\np = {size = 10, line = {zh = 6, en = 5}, around = 1}\n"


def page(name: str = "mine") -> PageMeasures:
    return find_pack(name, search_path()).page


def test_a_pack_that_declares_none_has_that_of_the_house() -> None:
    assert find_pack("briefing", [resources.templates()]).page == HOUSE_PAGE
    assert find_pack("digest", [resources.templates()]).page != HOUSE_PAGE


def test_measures_are_the_same_in_both_languages_or_one_for_each(pack: Maker) -> None:
    pack("mine", ABOUT + PAGE + TEXT)
    ((name, text),) = page().texts
    assert name == "p"
    assert text.line
    assert text.size
    assert [text.line["zh"], text.line["en"]] == [6, 5]
    assert [text.size["zh"], text.size["en"]] == [10, 10]
    assert text.side is None
    assert [page().width["zh"], page().gutter["en"]] == [150, 4]


def test_a_page_is_that_of_the_pack_that_is_extended(pack: Maker) -> None:
    pack("theirs", ABOUT + PAGE)
    pack("mine", ABOUT.replace("briefing", "theirs"))
    assert page() == page("theirs")
    pack("mine", ABOUT.replace("briefing", "theirs") + PAGE.replace("150", "90"))
    assert page().width["zh"] == 90


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (PAGE.replace("150", "5"), "pack.bad_millimetres"),
        (PAGE.replace("150", '"小四"'), "pack.bad_millimetres"),
        (PAGE + TEXT.replace("around = 1", "around = -1"), "pack.bad_millimetres"),
        (PAGE + TEXT.replace("size = 10", "size = 1"), "pack.bad_size"),
    ],
)
def test_what_is_no_measure_is_told_at_its_line(pack: Maker, wrong: str, code: str) -> None:
    pack("mine", ABOUT + wrong)
    with pytest.raises(InputError) as caught:
        page()
    (found,) = caught.value.problems
    assert found.code == code
    assert found.line is not None
    assert found.line > ABOUT.count("\n")
