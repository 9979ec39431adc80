from __future__ import annotations

import pytest

import reportgen
from reportgen import resources
from reportgen.authoring.sample import report_of
from reportgen.authoring.variables import variables
from reportgen.packs import find_pack
from reportgen.report.hints import called
from reportgen.report.schema import FUNCTIONS, OWN_FILTERS, field_entries, kinds
from reportgen.report.values import Report, Row
from reportgen.templating.environment import FILTERS, make_environment


@pytest.mark.parametrize("kind", kinds(), ids=called)
def test_every_field_has_its_meaning_in_one_sentence(kind: type) -> None:
    assert field_entries(kind)
    for entry in field_entries(kind):
        assert entry.meaning.endswith((".", "。")), entry.name
        assert entry.type != "any", entry.name


def test_every_field_is_one_that_a_template_gets(briefing: reportgen.Briefing) -> None:
    report = report_of(briefing, "zh")
    for kind, value in ((Report, report), (Row, report.rows[0])):
        for entry in field_entries(kind):
            assert hasattr(value, entry.name)
    meeting = next(kind for kind in kinds() if called(kind) == "meeting")
    assert {entry.name for entry in field_entries(meeting)} == set(vars(report.subject)) - {
        "observations",
        "missing",
        "rates",
        "ledger",
    }


def test_types_are_in_words() -> None:
    words = {entry.name: entry.type for entry in field_entries(Report)}
    assert words["rows"] == "list of row"
    assert words["benchmark"] == "meeting or none"
    assert words["year"] == "number or none"


def test_every_function_and_filter_has_its_meaning() -> None:
    environment = make_environment(find_pack("briefing", [resources.templates()]), "zh")
    assert set(FUNCTIONS) == set(environment.globals)
    assert set(OWN_FILTERS) == set(environment.filters) - set(FILTERS)
    filters = next(group for group in variables(None, "zh") if group.name == "filters")
    assert all(len(str(it.meaning)) > 3 for it in filters.variables)
