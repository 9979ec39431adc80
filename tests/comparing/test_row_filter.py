"""Which rows a person asks for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.comparing import RowFilter
from reportgen.model.comparison import Row
from tests.make import indicator

ROW = Row(indicator(), "value", None, None, "caveat", relation="over_time")


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        (RowFilter(), True),
        (RowFilter(verdicts=("caveat",)), True),
        (RowFilter(verdicts=("comparable", "caveat")), True),
        (RowFilter(verdicts=("comparable",)), False),
        (RowFilter(topics=("topic",)), True),
        (RowFilter(topics=("other",)), False),
        (RowFilter(relations=("over_time",)), True),
        (RowFilter(relations=("across",)), False),
        (RowFilter(("caveat",), ("topic",), ("over_time",)), True),
        (RowFilter(("caveat",), ("other",), ("over_time",)), False),
    ],
)
def test_a_row_is_kept_where_each_filter_names_it(asked: RowFilter, *, kept: bool) -> None:
    assert asked.keeps(ROW) == kept
    assert RowFilter().keeps(replace(ROW, verdict="not_comparable"))
