"""The two real texts are read as their meeting files count them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from reportgen.draft.source import read_source
from reportgen.model.meeting import Observation
from reportgen.model.source_text import SourceText
from tests.real import real

DATA = Path(__file__).parents[1] / "data"


@cache
def text_of(name: str) -> SourceText:
    return read_source((DATA / name).read_bytes(), name)


@pytest.mark.parametrize(
    ("name", "side", "figures", "paragraphs"),
    [("province.txt", "subject", 24, 6), ("nation.txt", "benchmark", 31, 21)],
)
def test_each_figure_stands_in_the_sentence_that_its_place_names(
    name: str, side: str, figures: int, paragraphs: int
) -> None:
    text = text_of(name)
    observations: tuple[Observation, ...] = getattr(real(), side).observations
    assert len(observations) == figures
    assert text.sentences[-1].paragraph == paragraphs
    for it in observations:
        assert it.at is not None
        assert it.at.sentence is not None
        sentence = text.sentence(it.at.paragraph, it.at.sentence)
        assert sentence is not None
        assert it.quantity is not None
        assert it.quantity.printed in text.words(sentence), it


def test_breaks_in_sentences_are_mended_and_the_lone_quotation_mark_is_left_out() -> None:
    text = text_of("nation.txt")
    for joined in ("全面推进城乡", "以推动高质量发展为主题", "持续健康发展。", "责任，不断提高"):
        assert joined in text.text
    assert text.sentences[0].paragraph == 0
    assert text.words(text.sentences[0]) == "民政部召开全国民政工作视频会议"
    assert [text.decoded[slice(*it)] for it in text.left_out] == ["“"]
    assert not text.damage


def test_script_and_pinyin_are_put_in_order_and_places_are_those_of_the_source() -> None:
    text = text_of("province.txt")
    assert text.text.startswith("为深入学习贯彻习近平新时代中国特色社会主义思想和党的")
    assert "着力重点" in text.text
    assert "(" not in text.text
    start = text.text.index("年均增长12.6%")
    assert text.decoded[slice(*text.span(start, start + 9))] == "年均增長12.6%"
    start = text.text.index("学习")
    assert text.decoded[slice(*text.span(start, start + 2))] == "學(xué)習"
    assert len(text.origin) == len(text.text) + 1
    assert list(text.origin) == sorted(text.origin)
