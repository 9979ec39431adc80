"""Word documents with values that no rule allows: used as far as they can be, or told."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from reportgen.errors import InputError
from reportgen.model.document import ListBlock, Paragraph
from reportgen.model.tokens import TokenMeasure, Tokens
from reportgen.word.odd import odd_skins_told
from reportgen.word.skin import Skin
from tests.word.building import properties, ready, runs, written
from tests.word.test_skin import changed

LARGE = Tokens(sizes=(("body", TokenMeasure((("zh", Decimal(16)),))),))


def styled(old: str, new: str) -> bytes:
    """The skin of the briefing with its styles changed."""
    return changed("word/styles.xml", lambda text: re.sub(old, new, text))


def test_styles_that_are_based_on_each_other_do_no_harm() -> None:
    look = styled(r'(<w:style [^>]*w:styleId="(\w+)".*?<w:basedOn w:val=)"\w+"', r'\1"\2"')
    assert written(ListBlock((runs("x"),), ordered=True), Paragraph(runs("y")), look=look)
    Skin(ready(look), properties(), ["body"], LARGE)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('w:type="paragraph"', 'w:type="0"'),
        ('<w:sz w:val="[0-9]+"', '<w:sz w:val="large"'),
    ],
)
def test_what_a_library_cannot_use_is_told_with_what_it_said(old: str, new: str) -> None:
    with pytest.raises(InputError) as caught:
        Skin(ready(styled(old, new)), properties(), ["body"], LARGE)
    (problem,) = caught.value.problems
    assert (problem.code, problem.file) == ("word.odd_skin", "word.docx")
    assert "ValueError: " in problem.message
    assert "report it with the file" in problem.hint


def test_what_is_told_already_and_too_little_memory_stay_what_they_are() -> None:
    for error in (InputError([]), MemoryError()):
        with pytest.raises(type(error)), odd_skins_told():
            raise error


def test_numbers_beside_the_document_may_be_none() -> None:
    from reportgen.word.xml.beside import NO_PROPERTIES, next_footnote, set_properties

    odd = set_properties(NO_PROPERTIES, {"a": "1"}).replace(b'pid="2"', b'pid="two"')
    assert b'pid="2" name="b"' in set_properties(odd, {"b": "2"})
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    notes = f'<w:n xmlns:w="{space}"><w:footnote w:id="1.5"/><w:footnote w:id="3"/></w:n>'
    assert next_footnote(notes.encode()) == 4
