from __future__ import annotations

import json

import pytest

from reportgen.identity import read_record, stored_record
from reportgen.model.traced import FigureRecord
from tests.identity.printing import known, printed_document


def test_a_record_is_read_as_it_was_stored_and_short() -> None:
    record = known().record_of(printed_document())
    text = stored_record(record)
    assert read_record(text) == record
    assert len(text.encode()) < 3000
    assert '""' not in text


def test_texts_that_several_figures_share_stand_once() -> None:
    record = FigureRecord("zh", figures=tuple(known().figures.values()))
    places = json.loads(stored_record(record))["texts"]
    assert len(places) == len(set(places)) < len(record.figures)


def test_nothing_is_stored_where_no_figure_is_printed() -> None:
    assert stored_record(FigureRecord("zh")) == ""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("urn:reportgen:figures:1", "urn:reportgen:figures:2"),
        ('"lang":"zh"', '"lang":"xx"'),
        ('"meetings"', '"meeting"'),
        ('"place":0', '"place":999'),
        ('"how":"ratio"', '"how":"magic"'),
        ("}", ""),
        ('"id":"A1"', '"ID":"A1"'),
    ],
)
def test_what_is_no_record_is_refused(old: str, new: str) -> None:
    text = stored_record(known().record_of(printed_document()))
    assert old in text
    with pytest.raises(ValueError, match=r"."):
        read_record(text.replace(old, new))
