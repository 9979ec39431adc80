"""A web page, or the HTML that a PDF is laid out from, as a view."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from html import escape, unescape
from itertools import pairwise

import lxml.html
from lxml.etree import _Element as Element
from lxml.etree import tostring

from faults.view import (
    INVENTED,
    Cell,
    Fault,
    Pick,
    Role,
    Row,
    Slot,
    Table,
    View,
    Words,
    digit_changed,
)

HEADINGS: dict[str, Role] = {
    "h1": "title", "h2": "heading", "h3": "heading", "h4": "heading", "li": "item",
    "p": "paragraph", "caption": "caption", "figcaption": "caption",
}  # fmt: skip
BLOCKS = ("p", "ul", "ol", "table", "div", "figure", "li", "h2", "h3")
SVG = re.compile(r"<svg\b.*?</svg>", re.S)
PLACE = '<i data-svg="{}"></i>'
PLACED = re.compile(r'<i data-svg="(\d+)"></i>')
LABEL = re.compile(r"(<text\b[^>]*>)([^<]*)(?=</text>)")


class Page(View):
    """The article of a page as a tree; its drawings and all around it as text."""

    def __init__(self, content: bytes, lang: str, *, paper: bool = False) -> None:
        self.lang, self.paper = lang, paper
        text = content.decode()
        start, end = text.index("<article"), text.rindex("</article>") + len("</article>")
        self.before, self.after, self.drawings = text[:start], text[end:], []
        inner = SVG.sub(self._kept, text[start:end])
        self.article = lxml.html.fragment_fromstring(inner)
        self.tables = [_table(it) for it in self.article.iter("table")]
        self.blocks = list(self._blocks())
        self.extra_css = ""

    def _kept(self, match: re.Match[str]) -> str:
        self.drawings.append(match[0])
        return PLACE.format(len(self.drawings) - 1)

    def save(self) -> bytes:
        if self.paper:
            self._drop_links()
        inner = tostring(self.article, encoding="unicode", method="html", with_tail=False)
        inner = PLACED.sub(lambda match: self.drawings[int(match[1])], inner)
        return (self.before + inner + self.after).encode()

    def _drop_links(self) -> None:
        """Links that lead to what was taken out: such a page cannot be laid out."""
        ids = {it.get("id") for it in self.article.iter()}
        for link in self.article.iter("a"):
            if (link.get("href") or "").startswith("#") and link.get("href", "")[1:] not in ids:
                del link.attrib["href"]

    def insert_paragraph(self, after: Words, text: str) -> None:
        new = lxml.html.fragment_fromstring(
            f"<{after.element.tag}>{escape(text)}</{after.element.tag}>"
        )
        new.tail, after.element.tail = after.element.tail, None
        after.element.addnext(new)

    def _blocks(self) -> Iterator[Words]:
        for element in self.article.iter(*HEADINGS, "span"):
            above = {it.tag for it in element.iterancestors()}
            if element.tag == "span":
                if "footnote" in (element.get("class") or "").split():
                    yield _words(element, "note")
                continue
            if above & {"table", "nav", "details"} and element.tag != "caption":
                continue
            if any(True for _ in element.iterchildren(*BLOCKS)) or "hidden" in _attributes(element):
                continue
            words = _words(element, HEADINGS[str(element.tag)])
            if words.text.strip():
                yield words

    def special(self, kind: str, pick: Pick) -> Iterator[Fault]:
        for maker in SPECIAL.get(kind, ()):
            yield from maker(self, pick)


def _attributes(element: Element) -> set[str]:
    return {str(name) for it in (element, *element.iterancestors()) for name in it.attrib}


def _words(element: Element, role: Role) -> Words:
    words = Words(element, role)
    _gather(element, words, top=True)
    return words


def _gather(element: Element, words: Words, *, top: bool = False) -> None:
    if not isinstance(element.tag, str):
        return
    skipped = "footnote" in (element.get("class") or "").split() or element.tag in (
        "input", "button", "script", "style", "dialog", *(() if top else BLOCKS),
    )  # fmt: skip
    if skipped and not top:
        return
    if element.tag == "br":
        words.slots.append(Slot(None, fixed="\n"))
    elif element.text:
        words.slots.append(Slot(element, "text"))
    for child in element:
        _gather(child, words)
        if child.tail:
            words.slots.append(Slot(child, "tail"))


def _table(table: Element) -> Table:
    rows = []
    for row in table.iter("tr"):
        cells = []
        for cell in row.iterchildren("td", "th"):
            inner = [_words(it, "cell") for it in cell.iterchildren("p")]
            cells.append(Cell(cell, inner or [_words(cell, "cell")]))
        parent = row.getparent()
        head = parent is not None and parent.tag == "thead"
        group = "group" in (row.get("class") or "").split()
        rows.append(Row(row, "head" if head else "group" if group else "body", cells))
    return Table(rows, "checklist" in (table.get("class") or "").split())


Maker = Callable[[Page, Pick], Iterator[Fault]]


def _redrawn(of: Page, number: int, edits: list[tuple[int, int, str]]) -> Callable[[], None]:
    def make() -> None:
        text = of.drawings[number]
        for start, end, new in sorted(edits, reverse=True):
            text = text[:start] + new + text[end:]
        of.drawings[number] = text

    return make


def _label(of: Page, pick: Pick) -> Iterator[Fault]:
    for number, drawing in enumerate(of.drawings):
        for match in LABEL.finditer(drawing):
            if re.search(r"\d", match[2]):
                old = unescape(match[2])
                new = digit_changed(old, pick)
                edit = (match.start(2), match.end(2), escape(new, quote=False))
                yield Fault(_redrawn(of, number, [edit]), (), (old, new), f"svg{number}")


def _swapped(numeric: bool) -> Maker:  # noqa: FBT001
    def find(of: Page, _: Pick) -> Iterator[Fault]:
        for number, drawing in enumerate(of.drawings):
            found = [
                it for it in LABEL.finditer(drawing) if bool(re.search(r"\d", it[2])) is numeric
            ]
            for first, second in pairwise(found):
                if first[2] != second[2] and first[2].strip() and second[2].strip():
                    edits = [
                        (first.start(2), first.end(2), second[2]),
                        (second.start(2), second.end(2), first[2]),
                    ]
                    told = unescape(first[2]), unescape(second[2])
                    yield Fault(_redrawn(of, number, edits), (), told, f"svg{number}")

    return find


PROPERTY = re.compile(
    r'(?<=<title>)[^<]+|(?<=name="description" content=")[^"]+'
    r'|(?<=name="keywords" content=")[^"]+'
)
SPOKEN = re.compile(r'(?<=aria-label=")[^"]*(?=")|(?<=<title>)[^<]*(?=</title>)')


def _alternative(of: Page, pick: Pick) -> Iterator[Fault]:
    """In the picture and in what is kept of it beside it."""
    for number, drawing in enumerate(of.drawings):
        match = SPOKEN.search(drawing)
        if match and re.search(r"\d", match[0]):
            old = match[0]
            new = digit_changed(old, pick)
            edits = [(it.start(), it.end(), new) for it in SPOKEN.finditer(drawing)]
            told = unescape(old), unescape(new)
            yield Fault(_redrawn(of, number, edits), (), told, f"svg{number}")


def _property(of: Page, pick: Pick) -> Iterator[Fault]:
    for match in PROPERTY.finditer(of.before):
        old = match[0]
        digit = re.search(r"\d", old) is not None
        for new in (digit_changed(old, pick) if digit else old[1:], f"{old} 31%"):
            text = of.before[: match.start()] + new + of.before[match.end() :]
            yield Fault(partial(setattr, of, "before", text), (), (old, new), "property")


def _due(of: Page, _: Pick) -> Iterator[Fault]:
    for cell in of.article.iter("td"):
        words = _words(cell, "cell")
        if "due" in (cell.get("class") or "").split() and (
            match := re.search(r"\d+(?=\D*$)", words.text)
        ):
            new = f"{int(match[0]) % 27 + 1:02d}"

            def make(words: Words = words, match: re.Match[str] = match, new: str = new) -> None:
                words.replace(match.start(), match.end(), new)

            yield Fault(make, (words,))


def _hidden(of: Page, pick: Pick) -> Iterator[Fault]:
    if of.paper:
        return
    for words in of.of("paragraph", "item", "cell"):
        said = pick(INVENTED[of.lang])
        span = lxml.html.fragment_fromstring(f'<span style="display: none">{said}</span>')
        yield Fault(partial(words.element.append, span), (words,), (said,))


def _margin(of: Page, _: Pick) -> Iterator[Fault]:
    for said in INVENTED[of.lang]:
        if of.paper:
            for place in ("bottom-left", "top-left"):
                css = f'<style>@page {{ @{place} {{ content: "{said}"; }} }}</style></head>'
                yield Fault(partial(_styled, of, css), (), (said,), "margin")
            continue
        for tag in ("footer", "header"):
            text = f"<{tag}>{said}</{tag}>"
            yield Fault(partial(setattr, of, "after", text + of.after), (), (said,), "margin")


def _styled(of: Page, css: str) -> None:
    of.before = of.before.replace("</head>", css)


def _box(of: Page, pick: Pick) -> Iterator[Fault]:
    for words in of.of("paragraph", "heading"):
        said = pick(INVENTED[of.lang])
        box = lxml.html.fragment_fromstring(f"<aside>{said}</aside>")
        yield Fault(partial(words.element.addnext, box), (words,), (said,))


SPECIAL: dict[str, tuple[Maker, ...]] = {
    "names of points swapped": (_swapped(numeric=False),),
    "labels of a chart swapped": (_swapped(numeric=True),),
    "label in a chart": (_label,),
    "alt text": (_alternative,),
    "property of the file": (_property,),
    "due date": (_due,),
    "hidden text": (_hidden,),
    "header or footer": (_margin,),
    "text box": (_box,),
}
"""What makes the faults of each kind."""
