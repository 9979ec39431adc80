"""What is asked for on the command line: words of meetings apart from parameters of packs."""

from __future__ import annotations

import pytest

import reportgen
from reportgen.messages import phrase
from reportgen.model.text import Text
from reportgen.wanted import with_words


def test_words_that_are_set_hold_for_both_meetings(briefing: reportgen.Briefing) -> None:
    worded, rest = with_words(briefing, {"words.office": "承办单位", "logo": "x.png"})
    assert rest == {"logo": "x.png"}
    assert worded.subject.words.office == Text("承办单位", "承办单位")
    assert worded.benchmark is not None
    assert worded.benchmark.words.office == worded.subject.words.office
    assert worded.subject.words.chair is None


def test_a_word_that_there_is_not_is_told_with_the_near_one(briefing: reportgen.Briefing) -> None:
    with pytest.raises(reportgen.InputError) as caught:
        with_words(briefing, {"words.ofice": "x"})
    (problem,) = caught.value.problems
    assert (problem.code, problem["word"]) == ("option.unknown_word", "words.ofice")
    assert problem["near"] == phrase("near", word="office")
