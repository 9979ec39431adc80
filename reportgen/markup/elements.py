"""The elements that a template may write: one table, from which all that is said of them comes.

The vocabulary that is checked, the tree that is read as blocks and runs, and the list in the
documentation: each goes by an entry of this table, and most by its kind alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, cast, get_args

from lxml.etree import _Element as Element

BlockKind = Literal["heading", "paragraph", "list", "table", "figure", "contents", "page_break"]
"""What becomes a block of its own."""
FlowKind = Literal[BlockKind, "group"]
"""What may stand in a section: blocks, and what groups them."""
InlineKind = Literal[
    "bold", "italic", "superscript", "link", "span", "direction", "footnote", "line_break", "box"
]
"""What may stand in text."""
PartKind = Literal[
    "article", "item", "caption", "columns", "column", "rows", "row", "cell", "image"
]
"""What stands only in an element of its own kind, or around everything."""
ElementKind = Literal[FlowKind, InlineKind, PartKind]

ANY_FLOW, ANY_INLINE = "any flow", "any inline"
"""Stand among the children of an element for all elements of a :data:`FlowKind`, and of an
:data:`InlineKind`."""


@dataclass(frozen=True, slots=True)
class ElementEntry:
    """An element, and what it becomes.

    Where ``of_class`` is given, only that with this class, and the entry of the same name without
    it is about all others. ``holds`` are the names of the elements that may stand directly in it,
    and of none where empty. ``example`` can stand in an ``<article>`` as it is; ``word`` and
    ``pages`` say what it is in Word, and in PDF and web page.
    """

    name: str
    kind: ElementKind
    holds: tuple[str, ...]
    example: str
    word: str
    pages: str
    of_class: str = ""
    attributes: tuple[str, ...] = ()
    required: str = ""
    """The attribute that it must have."""

    @property
    def shown(self) -> str:
        """As a person writes it: nav.contents."""
        return f"{self.name}.{self.of_class}" if self.of_class else self.name

    @property
    def in_text(self) -> bool:
        """Whether it stands in text."""
        return self.kind in get_args(InlineKind)

    @property
    def holds_text(self) -> bool:
        """Whether text may stand directly in it; in any other it would be lost in Word."""
        return ANY_INLINE in self.holds


_WHOLE = ("data-fit", "data-else", "data-rest", "data-instead")
"""What is said of an element that stands only where it has room, or where something has none."""
_CUT = ("data-fit", "data-least", "data-most", "data-more")
"""What is said of a list or table that may be cut to what has room."""


def _group(name: str, example: str) -> ElementEntry:
    word, pages = "nothing: what it holds follows", "a group that the style sheet can place"
    attributes = ("data-room", "data-columns", *_WHOLE)
    return ElementEntry(name, "group", (ANY_FLOW,), example, word, pages, attributes=attributes)


def _heading(name: str, example: str, word: str) -> ElementEntry:
    pages = "the title" if name == "h1" else "a heading, and a bookmark in PDF"
    return ElementEntry(name, "heading", (ANY_INLINE,), example, word, pages)


def _inline(
    name: str, kind: InlineKind, example: str, word: str, pages: str, *attributes: str
) -> ElementEntry:
    return ElementEntry(name, kind, (ANY_INLINE,), example, word, pages, attributes=attributes)


_COLUMNS = '<table><colgroup><col style="width: 100%"></colgroup><tr><td>…</td></tr></table>'

ELEMENTS: tuple[ElementEntry, ...] = (
    ElementEntry(
        "article",
        "article",
        (ANY_FLOW,),
        "<article><p>…</p></article>",
        "the document",
        "the document",
    ),
    ElementEntry(
        "section",
        "group",
        (ANY_FLOW,),
        '<section class="landscape"><p>…</p></section>',
        "pages of their own, the paper turned",
        "the same in PDF, by the page `landscape` of the style sheet; in the web page a group",
        of_class="landscape",
        attributes=("data-room", "data-columns", *_WHOLE),
    ),
    _group("section", "<section><p>…</p></section>"),
    _group("div", '<div class="columns"><p>…</p></div>'),
    _group("header", '<header class="masthead"><p>…</p></header>'),
    _group("footer", "<footer><p>…</p></footer>"),
    _group("aside", "<aside><p>…</p></aside>"),
    ElementEntry(
        "nav",
        "contents",
        (ANY_FLOW,),
        '<nav class="contents" data-levels="1" data-pages="0"><p>…</p></nav>',
        "a table of contents, where the document is long",
        "the same; the web page makes its own",
        of_class="contents",
        attributes=("data-levels", "data-pages"),
    ),
    _group("nav", "<nav><p>…</p></nav>"),
    _heading("h1", "<h1>…</h1>", "Title"),
    _heading("h2", '<h2 id="facts">…</h2>', "Heading 1"),
    _heading("h3", "<h3>…</h3>", "Heading 2"),
    _heading("h4", "<h4>…</h4>", "Heading 3"),
    ElementEntry(
        "p",
        "paragraph",
        (ANY_INLINE, "img"),
        '<p class="lead">…</p>',
        "a paragraph in the style of its first class",
        "a paragraph",
        attributes=_WHOLE,
    ),
    ElementEntry(
        "ul",
        "list",
        ("li",),
        "<ul><li>…</li></ul>",
        "List Bullet",
        "a list",
        attributes=_CUT,
    ),
    ElementEntry(
        "ol",
        "list",
        ("li",),
        "<ol><li>…</li></ol>",
        "List Number, from 1",
        "a numbered list",
        attributes=_CUT,
    ),
    ElementEntry(
        "li",
        "item",
        (ANY_INLINE,),
        "<ul><li>…</li></ul>",
        "a paragraph of the list",
        "an item",
        attributes=("data-count",),
    ),
    ElementEntry(
        "hr",
        "page_break",
        (),
        "<p>…</p><hr>",
        "a page break",
        "a page break; in the web page none",
    ),
    ElementEntry(
        "table",
        "table",
        ("caption", "colgroup", "thead", "tbody", "tr"),
        '<table class="facts"><tr><td>…</td></tr></table>',
        "a table in the style of its first class",
        "a table",
        attributes=_CUT,
    ),
    ElementEntry(
        "caption",
        "caption",
        (ANY_INLINE,),
        "<table><caption>…</caption><tr><td>a</td></tr></table>",
        "Caption, with a number as a field",
        "the caption, numbered",
    ),
    ElementEntry(
        "colgroup", "columns", ("col",), _COLUMNS, "holds the columns", "holds the columns"
    ),
    ElementEntry(
        "col",
        "column",
        (),
        _COLUMNS,
        "the width of a column",
        "the width of a column",
        attributes=("style",),
        required="style",
    ),
    ElementEntry(
        "thead",
        "rows",
        ("tr",),
        '<table><thead><tr><th scope="col">…</th></tr></thead></table>',
        "rows that each page repeats",
        "rows that each page repeats",
    ),
    ElementEntry(
        "tbody",
        "rows",
        ("tr",),
        "<table><tbody><tr><td>…</td></tr></tbody></table>",
        "rows",
        "rows",
    ),
    ElementEntry(
        "tr",
        "row",
        ("td", "th"),
        '<table><tr data-task="visit"><td>…</td></tr></table>',
        "a row; with `data-task` its box and cells are controls",
        "a row; with `data-task` one that can be ticked in the web page",
        attributes=("data-task", "data-count"),
    ),
    ElementEntry(
        "td",
        "cell",
        (ANY_INLINE, "p"),
        '<table><tr><td class="num" colspan="2">…</td></tr></table>',
        "a cell; in a task of class `owner`, `due`, `status` or `progress` a control with "
        "`data-value`; of class `counter` one whose row Word counts",
        "a cell",
        attributes=("colspan", "rowspan", "data-value"),
    ),
    ElementEntry(
        "th",
        "cell",
        (ANY_INLINE, "p"),
        '<table><tr><th scope="row">…</th><td>a</td></tr></table>',
        "a cell in Table Stub or Table Header",
        "a cell that names its row or column, also to who listens",
        attributes=("colspan", "rowspan", "data-value", "scope"),
    ),
    ElementEntry(
        "figure",
        "figure",
        ("figcaption",),
        '<figure data-chart="index" data-width="12"><figcaption>…</figcaption></figure>',
        "the chart, which Word edits, `data-width` centimetres wide",
        "the chart, drawn",
        attributes=("data-chart", "data-width", *_WHOLE),
    ),
    ElementEntry(
        "figcaption",
        "caption",
        (ANY_INLINE,),
        '<figure data-chart="index"><figcaption>…</figcaption></figure>',
        "Caption, with a number as a field",
        "the caption, numbered",
    ),
    ElementEntry(
        "img",
        "image",
        (),
        '<p><img src="{{ params.logo }}" alt="…" data-width="2.5"></p>',
        "the picture",
        "the picture",
        attributes=("src", "alt", "data-width"),
        required="src",
    ),
    ElementEntry(
        "a",
        "link",
        (ANY_INLINE,),
        '<p id="facts">… <a href="#facts">…</a></p>',
        "a link; of class `ref` a cross-reference; one to an id that nothing has is text",
        "the same",
        attributes=("href",),
    ),
    _inline("b", "bold", "<p><b>…</b></p>", "Strong", "bold"),
    _inline(
        "bdi",
        "direction",
        "<p><bdi>…</bdi></p>",
        "text that runs from right to left, if its letters do",
        "the same; names in such letters are set apart so without it",
    ),
    ElementEntry("br", "line_break", (), "<p>…<br>…</p>", "a line break", "a line break"),
    _inline("em", "italic", "<p><em>…</em></p>", "Emphasis", "italic"),
    _inline("i", "italic", "<p><i>…</i></p>", "Emphasis", "italic"),
    ElementEntry(
        "input",
        "box",
        (),
        '<table><tr data-task="visit"><td><input type="checkbox" aria-label="…"></td></tr></table>',
        "a check box that ticks",
        "a box on paper; in the web page one that ticks",
        attributes=("type", "checked", "aria-label"),
        required="type",
    ),
    ElementEntry(
        "span",
        "footnote",
        (ANY_INLINE,),
        '<p>a<span class="footnote">…</span></p>',
        "a footnote",
        "a footnote; between brackets in the web page",
        of_class="footnote",
    ),
    _inline(
        "span",
        "span",
        '<p>a <span class="unit">…</span></p>',
        "text; of class `unit`, `remark` or `subtitle` Soft",
        "the same",
        *("data-lines", "data-rest", "data-instead", "data-left"),
    ),
    _inline("strong", "bold", "<p><strong>…</strong></p>", "Strong", "bold"),
    _inline("sup", "superscript", "<p>m<sup>…</sup></p>", "superscript", "superscript"),
)
"""Every element that a template may write."""


def elements_of(*kinds: ElementKind) -> tuple[str, ...]:
    """The names of all elements of these kinds."""
    return tuple(dict.fromkeys(it.name for it in ELEMENTS if it.kind in kinds))


VOCABULARY = frozenset(it.name for it in ELEMENTS)
PRINTED_TAG = "data"
"""Stands in text around what the report printed; no template writes it."""
HEADINGS, CELLS = elements_of("heading"), elements_of("cell")
FLOW = elements_of(*get_args(FlowKind))
TEXT_BLOCKS = tuple(it.name for it in ELEMENTS if it.holds_text and not it.in_text)
"""Elements that hold text, and stand in none."""
UNLINKED: tuple[BlockKind, ...] = ("list", "contents", "page_break")
"""Kinds of blocks to which no link leads: nothing of them is seen, or only their parts."""
VOID = frozenset(it.name for it in ELEMENTS if not it.holds)
"""Elements that have no end tag."""

_BY_NAME = {
    name: tuple(sorted((it for it in ELEMENTS if it.name == name), key=lambda it: not it.of_class))
    for name in VOCABULARY
}
"""The entries of each name, of which the last is about no class."""
_MEANT = {ANY_FLOW: FLOW, ANY_INLINE: elements_of(*get_args(InlineKind))}


def children(entry: ElementEntry) -> tuple[str, ...]:
    """The names of the elements that may stand directly in one."""
    return tuple(name for held in entry.holds for name in _MEANT.get(held, (held,)))


def classes(element: Element) -> list[str]:
    """The classes of an element."""
    return (element.get("class") or "").split()


def entry_of(element: Element) -> ElementEntry:
    """The entry of an element of the vocabulary: that of one of its classes, if there is one."""
    marks = ("", *classes(element))
    return next(it for it in _BY_NAME[str(element.tag)] if it.of_class in marks)


def flow_kind(element: Element) -> FlowKind:
    """What an element is that stands among blocks, as the vocabulary allows it."""
    return cast("FlowKind", entry_of(element).kind)


def inline_kind(element: Element) -> InlineKind:
    """What an element is that stands in text, as the vocabulary allows it."""
    return cast("InlineKind", entry_of(element).kind)


def in_flow(element: Element) -> bool:
    """Whether it stands among the blocks of the document: a paragraph in a cell does not."""
    around = element.getparent()
    return around is not None and entry_of(around).kind in ("article", "group")


def is_target(element: Element) -> bool:
    """Whether a link may lead to it in every format: to a block or a cell, not to a part of one."""
    kind = entry_of(element).kind
    block = kind in get_args(BlockKind) and kind not in UNLINKED and in_flow(element)
    return block or kind == "cell"


def is_footnote(element: Element) -> bool:
    """Whether this is ``<span class="footnote">``."""
    return element.tag in VOCABULARY and entry_of(element).kind == "footnote"
