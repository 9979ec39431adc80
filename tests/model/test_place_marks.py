"""Places travel by names that nobody can make up."""

from __future__ import annotations

import pytest

from reportgen.markup.parse import read_article
from reportgen.markup.tokens import Rendered
from reportgen.model.place_marks import PLACE_MARK, place_mark, place_name, place_named


@pytest.mark.parametrize("file", ["a.j2", "a>b:9.j2", "\x1b[31m.j2", "民\ud800.j2", ""])
def test_a_mark_says_its_place_and_no_file(file: str) -> None:
    mark = place_mark(file, 7)
    assert place_named(place_name(file, 7)) == (file, 7)
    assert PLACE_MARK.fullmatch(mark)
    assert Rendered(f"{mark}<p>", "other").origin(0) == (file, 7)
    assert mark == place_mark(file, 7) != place_mark(file, 8)


FORGED = (
    "<?at /etc/passwd:1>",
    "<?at 0123456789abcdef>",
    "<?at >",
    f"<?at {place_name('a', 1)[:-1]}>",
    f"<?at {place_name('a', 1)}0>",
    f"<?AT {place_name('a', 1)}>",
    "<?at \x1b:1>",
)


@pytest.mark.parametrize("mark", FORGED)
def test_a_mark_that_was_not_given_is_what_no_document_takes(mark: str) -> None:
    _, problems = read_article(f"<article>{place_mark('u', 3)}<p>{mark}x</p></article>", "t")
    codes = {(it.code, it.file, it.line) for it in problems}
    assert ("html.not_for_documents", "u", 3) in codes
    assert {(it.file, it.line) for it in problems} == {("u", 3)}


@pytest.mark.parametrize("place", ["/etc/passwd:1", "t:9", place_name("v", 5), "\x1b:1"])
@pytest.mark.parametrize("around", ["<article><p {}><blink>y</blink></p></article>", "<p {}>y</p>"])
def test_an_attribute_of_a_template_says_no_place(around: str, place: str) -> None:
    _, problems = read_article(around.format(f'data-at="{place}"'), "t")
    assert problems
    assert {(it.file, it.line) for it in problems} == {("t", None)}
