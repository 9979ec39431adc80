"""The text that stands in for a chart is known as a whole, and that of each of its panels."""

from __future__ import annotations

import dataclasses

import pytest

from reportgen.verify import audit
from reportgen.verify.passage import Passage
from reportgen.verify.reading import Reading
from tests.real import sample
from tests.verify.conftest import ledger_of


@pytest.mark.heavy
def test_the_text_of_a_panel_is_known_and_any_other_is_not() -> None:
    """In Word a panel is a chart of its own, with a text of its own: from 3.5 to -12."""
    ledger = ledger_of(sample())
    panel = next(plot for plot in ledger.plots if plot.kind == "dumbbell")
    text = "元：结余：减少155亿元，由35亿到-120亿"
    ledger.plots = (dataclasses.replace(panel, alt=text), *ledger.plots)
    assert not audit(Reading((Passage("", text),)), ledger, complete=False)
    assert audit(Reading((Passage("", f"{text}9"),)), ledger, complete=False)
