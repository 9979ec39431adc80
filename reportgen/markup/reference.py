"""The vocabulary as a table for docs/templates.md: one example of each element."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.markup.vocabulary import ATTRIBUTE_FORMS, ATTRIBUTES, COMMON
from reportgen.messages import words

BEGIN_MARK = "<!-- vocabulary: written by make docs -->"
END_MARK = "<!-- end of vocabulary -->"


@dataclass(frozen=True, slots=True)
class ElementEntry:
    """An element with what it becomes; ``example`` can stand in an ``<article>`` as it is."""

    element: str
    example: str
    word: str
    pages: str
    """In PDF and web page."""


_GROUP = "nothing: what it holds follows"
_STYLED = "a group that the style sheet can place"

ENTRIES = (
    ElementEntry("article", "<article><p>…</p></article>", "the document", "the document"),
    ElementEntry("section", "<section><p>…</p></section>", _GROUP, _STYLED),
    ElementEntry("div", '<div class="columns"><p>…</p></div>', _GROUP, _STYLED),
    ElementEntry("header", '<header class="masthead"><p>…</p></header>', _GROUP, _STYLED),
    ElementEntry("footer", "<footer><p>…</p></footer>", _GROUP, _STYLED),
    ElementEntry("aside", "<aside><p>…</p></aside>", _GROUP, _STYLED),
    ElementEntry(
        "nav",
        '<nav class="contents" data-levels="1"><p>目录</p></nav>',
        "of class `contents` a table of contents, where the document is long",
        "the same; the web page makes its own",
    ),
    ElementEntry("h1", "<h1>…</h1>", "Title", "the title"),
    ElementEntry("h2", '<h2 id="facts">…</h2>', "Heading 1", "a heading, and a bookmark in PDF"),
    ElementEntry("h3", "<h3>…</h3>", "Heading 2", "a heading, and a bookmark in PDF"),
    ElementEntry("h4", "<h4>…</h4>", "Heading 3", "a heading, and a bookmark in PDF"),
    ElementEntry(
        "p", '<p class="lead">…</p>', "a paragraph in the style of its first class", "a paragraph"
    ),
    ElementEntry("ul", "<ul><li>…</li></ul>", "List Bullet", "a list"),
    ElementEntry("ol", "<ol><li>…</li></ol>", "List Number, from 1", "a numbered list"),
    ElementEntry("li", "<ul><li>…</li></ul>", "a paragraph of the list", "an item"),
    ElementEntry("hr", "<p>…</p><hr>", "a page break", "a page break; in the web page none"),
    ElementEntry(
        "table",
        '<table class="facts"><tr><td>…</td></tr></table>',
        "a table in the style of its first class",
        "a table",
    ),
    ElementEntry(
        "caption",
        "<table><caption>…</caption><tr><td>…</td></tr></table>",
        "Caption, with a number as a field",
        "the caption, numbered",
    ),
    ElementEntry(
        "colgroup",
        '<table><colgroup><col style="width: 100%"></colgroup><tr><td>…</td></tr></table>',
        "holds the columns",
        "holds the columns",
    ),
    ElementEntry(
        "col",
        '<table><colgroup><col style="width: 100%"></colgroup><tr><td>…</td></tr></table>',
        "the width of a column",
        "the width of a column",
    ),
    ElementEntry(
        "thead",
        '<table><thead><tr><th scope="col">…</th></tr></thead></table>',
        "rows that each page repeats",
        "rows that each page repeats",
    ),
    ElementEntry("tbody", "<table><tbody><tr><td>…</td></tr></tbody></table>", "rows", "rows"),
    ElementEntry(
        "tr",
        '<table><tr data-task="visit"><td>…</td></tr></table>',
        "a row; with `data-task` its box and cells are controls",
        "a row; with `data-task` one that can be ticked in the web page",
    ),
    ElementEntry(
        "td",
        '<table><tr><td class="num" colspan="2">…</td></tr></table>',
        "a cell; in a task of class `owner`, `due` or `status` a control with `data-value`",
        "a cell",
    ),
    ElementEntry(
        "th",
        '<table><tr><th scope="row">…</th><td>…</td></tr></table>',
        "a cell in Table Stub or Table Header",
        "a cell that names its row or column, also to who listens",
    ),
    ElementEntry(
        "input",
        '<table><tr data-task="visit"><td><input type="checkbox" aria-label="…"></td></tr></table>',
        "a check box that ticks",
        "a box on paper; in the web page one that ticks",
    ),
    ElementEntry(
        "figure",
        '<figure data-chart="index" data-width="12"><figcaption>…</figcaption></figure>',
        "the chart, which Word edits, `data-width` centimetres wide",
        "the chart, drawn",
    ),
    ElementEntry(
        "figcaption",
        '<figure data-chart="index"><figcaption>…</figcaption></figure>',
        "Caption, with a number as a field",
        "the caption, numbered",
    ),
    ElementEntry(
        "img",
        '<p><img src="{{ params.logo }}" alt="…" data-width="2.5"></p>',
        "the picture",
        "the picture",
    ),
    ElementEntry(
        "a",
        '<p id="facts">… <a href="#facts">…</a></p>',
        "a link; of class `ref` a cross-reference; one to an id that nothing has is text",
        "the same",
    ),
    ElementEntry("b", "<p><b>…</b></p>", "Strong", "bold"),
    ElementEntry("strong", "<p><strong>…</strong></p>", "Strong", "bold"),
    ElementEntry("em", "<p><em>…</em></p>", "Emphasis", "italic"),
    ElementEntry("i", "<p><i>…</i></p>", "Emphasis", "italic"),
    ElementEntry("sup", "<p>m<sup>2</sup></p>", "superscript", "superscript"),
    ElementEntry("br", "<p>…<br>…</p>", "a line break", "a line break"),
    ElementEntry(
        "span",
        '<p>…<span class="footnote">…</span></p>',
        "text; of class `footnote` a footnote, of `unit`, `remark` or `subtitle` Soft",
        "the same",
    ),
)


def reference() -> str:
    """The table, and the form of each attribute, in Markdown."""
    elements = [
        f"| `{entry.element}` | {_names(ATTRIBUTES.get(entry.element, ()))} | `{entry.example}` "
        f"| {entry.word} | {entry.pages} |"
        for entry in ENTRIES
    ]
    attributes = [
        f"| `{name}` | {words(value.form, 'en')} |" for name, value in ATTRIBUTE_FORMS.items()
    ]
    lines = (
        f"Every element may carry {_names(COMMON)}. Attributes, comments and elements that do not",
        "stand here are mistakes, reported with their line.",
        "",
        "| element | may also carry | example | in Word | in PDF and web page |",
        "|---|---|---|---|---|",
        *elements,
        "",
        "| attribute | what to write |",
        "|---|---|",
        *attributes,
    )
    return "\n".join(lines)


def with_reference(page: str) -> str:
    """A page of the documentation with the table anew between its two marks."""
    before, _, rest = page.partition(BEGIN_MARK)
    _, _, after = rest.partition(END_MARK)
    return f"{before}{BEGIN_MARK}\n\n{reference()}\n\n{END_MARK}{after}"


def _names(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)
