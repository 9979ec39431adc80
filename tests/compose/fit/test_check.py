"""What is wrong with candidates is told at their line."""

from __future__ import annotations

import pytest

from reportgen.errors import InputError
from tests.compose.fit.building import article, fitted, items, page, problems, words

LIST = f"<ul{{}}>{items(3)}</ul>"


@pytest.mark.parametrize(
    ("inner", "code"),
    [
        (page(LIST.format(' data-fit="1" data-least="5" data-most="3"')), "html.least_over_most"),
        (page(LIST.format(' data-least="2"')), "html.no_priority"),
        (page(LIST.format(' data-most="2"')), "html.no_priority"),
        (page(LIST.format(' data-more="2"')), "html.no_priority"),
        (LIST.format(' data-fit="1"'), "html.no_page"),
        (
            page(f'{LIST.format(" id=offered data-fit=1")}<p data-rest="ofered">x</p>'),
            "html.unknown_candidate",
        ),
        (page(LIST.format(' id="it"') + '<p data-instead="it">x</p>'), "html.unknown_candidate"),
        (
            page('<div data-fit="1" data-else="latter"><p>x</p></div>')
            + page('<div id="later"></div>'),
            "html.unknown_other_place",
        ),
        (
            page('<div id="it"></div>') + page('<div data-fit="1" data-else="it"><p>x</p></div>'),
            "html.unknown_other_place",
        ),
    ],
)
def test_a_candidate_that_cannot_be_fitted_is_told(inner: str, code: str) -> None:
    (found,) = problems(inner)
    assert found.code == code
    assert found.file == "t"
    assert found.hint


@pytest.mark.parametrize(
    "attribute",
    [
        'data-fit="0"',
        'data-fit="first"',
        'data-least="3 rows"',
        'data-most="30mm"',
        'data-most="0"',
        'data-more="100"',
    ],
)
def test_a_value_that_is_no_number_of_items_or_no_priority_is_told(attribute: str) -> None:
    with pytest.raises(InputError) as caught:
        article(page(LIST.format(f" {attribute}")))
    assert [it.code for it in caught.value.problems] == ["html.wrong_value"]


def test_a_priority_may_be_that_of_a_candidate_around() -> None:
    inner = LIST.format(' data-least="2"')
    assert problems(page(f'<div data-fit="2">{inner}</div>')) == []


def test_an_id_that_is_nowhere_is_that_of_a_section_that_was_dropped() -> None:
    offer = '<div data-fit="1" data-else="gone"><p>x</p></div>'
    notes = '<p data-rest="gone">rest</p><p data-instead="gone">instead</p>'
    assert problems(page(offer + notes)) == []
    assert words(fitted(page(offer + notes))) == ["x"]
