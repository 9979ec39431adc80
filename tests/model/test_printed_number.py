"""Numbers of the data: the numbers that they are, and what is worked out with them."""

from __future__ import annotations

import copy
import datetime as dt
import json
import pickle
from decimal import Decimal
from typing import Any

import pytest

from reportgen.model.printed import Print
from reportgen.model.printed_date import PrintedDate
from reportgen.model.printed_number import COUNTED, PrintedInt, printed_number
from reportgen.model.printed_text import COVERED, PrintedText

YEAR = PrintedInt(2020)
COUNT = printed_number(3, COUNTED)
SET = printed_number(Decimal("1.50"), Print("setting"))


def test_it_is_the_number_that_it_is() -> None:
    assert (YEAR, hash(YEAR), f"{YEAR}", f"{YEAR:,}") == (2020, hash(2020), "2020", "2,020")
    assert json.dumps({"year": YEAR}) == '{"year": 2020}'
    assert [1, 2, 3, 4][:COUNT] == [1, 2, 3]
    assert (str(SET), SET * 2) == ("1.50", Decimal("3.00"))
    assert printed_number(True, COUNTED) is True
    assert printed_number("3", COUNTED) == "3"


@pytest.mark.parametrize(
    ("number", "words", "printed"),
    [
        (YEAR + 1, "2021", COVERED),
        (1 + YEAR, "2021", COVERED),
        (YEAR - 2000, "20", COVERED),
        (100 - COUNT * 20, "40", COUNTED),
        (-COUNT, "-3", COUNTED),
        (COUNT // 2, "1", COUNTED),
        (10 % COUNT, "1", COUNTED),
        (COUNT / 2, "1.5", COUNTED),
        (COUNT / 2 * 100, "150.0", COUNTED),
        (SET + 1, "2.50", Print("setting")),
        (1 + SET, "2.50", Print("setting")),
        (COUNT * SET, "4.50", Print("setting")),
        (sum([COUNT, COUNT]), "6", COUNTED),
    ],
)
def test_what_is_worked_out_with_it_is_what_it_was(number: Any, words: str, printed: Print) -> None:
    text = str(number)
    assert isinstance(text, PrintedText)
    assert text == words
    (span,) = text.spans
    assert (span.printed.kind, span.printed.value) == (printed.kind, words)


def test_copies_are_it_as_well() -> None:
    for number in (YEAR, COUNT / 2, SET):
        for again in (copy.deepcopy(number), pickle.loads(pickle.dumps(number))):
            assert (again, again.printed) == (number, number.printed)


def test_a_day_is_words_of_the_data() -> None:
    day = PrintedDate.of(dt.date(2021, 3, 31))
    assert day == dt.date(2021, 3, 31)
    assert str(day) == "2021-03-31"
    assert isinstance(str(day), PrintedText)
