"""A composed document is read again as it was written, and by the same reader."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from lxml import etree

import reportgen
from reportgen.markup.build import read_finished
from tests.sources import nodes

PACKAGE = Path(reportgen.__file__).parent
READERS = {
    "markup/build.py",
    "verify/html.py",
    "verify/old_html.py",
    "draft/source/html_text.py",
    "tracing/html.py",
}
"""Who may read HTML: of templates and documents, of finished files that are checked, of sources."""


@pytest.mark.parametrize(
    "inner",
    [
        "<p>a<!--chart:x@16-->b</p>",
        "<figure data-alt='a \"b\" &lt;&amp;'><!--chart:x@16--><figcaption>y</figcaption></figure>",
        "<!--a--><!--b--><p>x</p>",
        '<input type="checkbox" checked><br><img src="data:image/png;base64,AA==" alt="">',
        "<ul><li></li><li>x</li></ul>",
        '<a href="#%E7%AB%A0&amp;">1 &lt; 2 &amp; 3</a>',
    ],
)
def test_what_was_written_is_what_is_read(inner: str) -> None:
    first = read_finished(f"<article>{inner}</article>")
    written = etree.tostring(first, method="html", encoding="unicode")
    again = etree.tostring(read_finished(written), method="html", encoding="unicode")
    assert again == written


def test_a_comment_stands_between_the_words_around_it() -> None:
    (paragraph,) = read_finished("<article><p>a<!--x-->b</p></article>")
    (comment,) = paragraph
    assert (paragraph.text, comment.text, comment.tail) == ("a", "x", "b")


def imports(file: Path) -> set[str]:
    found: set[str] = set()
    for node in nodes(file):
        match node:
            case ast.Import(names=names):
                found |= {name.name for name in names}
            case ast.ImportFrom(module=str(module), names=names):
                found |= {f"{module}.{name.name}" for name in names}
    return found


def test_markup_is_the_only_reader_of_our_html() -> None:
    readers = {
        file.relative_to(PACKAGE).as_posix()
        for file in PACKAGE.rglob("*.py")
        if imports(file) & {"lxml.html", "html.parser", "html.parser.HTMLParser"}
    }
    assert readers <= READERS
    assert "markup/build.py" in readers
