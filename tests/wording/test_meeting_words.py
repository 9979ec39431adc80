"""What things of a meeting are called, by its kind, its file and its pack."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.model.meeting import MeetingKind, MeetingWords
from reportgen.model.pack import OwnPhrase
from reportgen.model.text import Text
from reportgen.wording.meeting_words import meeting_words
from reportgen.wording.phrases import HOUSE_BOOK, PhraseBook
from tests.make import meeting


@pytest.mark.parametrize(
    ("kind", "office", "sets"),
    [
        ("work_meeting", "责任处室", "部署"),
        ("government_report", "责任单位", "提出"),
        ("annual_meeting", "责任部门", "提出"),
        ("minutes", "责任人", "议定"),
    ],
)
def test_words_follow_the_kind_of_meeting(kind: MeetingKind, office: str, sets: str) -> None:
    words = meeting_words(replace(meeting("a"), kind=kind), HOUSE_BOOK)
    assert (words["office"]["zh"], words["sets"]["zh"]) == (office, sets)


def test_a_pack_has_its_word_and_the_file_the_last() -> None:
    book = PhraseBook((OwnPhrase("office_work_meeting", "zh", "承办处"),))
    assert meeting_words(meeting("a"), book)["office"]["zh"] == "承办处"
    own = MeetingWords(office=Text("主责单位", "Lead unit"))
    words = meeting_words(replace(meeting("a"), words=own), book)
    assert words["office"] == Text("主责单位", "Lead unit")
    assert words["chair"]["zh"] == "主持"
