"""All that an edition says in one format: its blocks, and what the format puts around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from itertools import chain
from typing import TYPE_CHECKING, assert_never

from reportgen.drawn import drawn_charts
from reportgen.identity import field_key, task_key
from reportgen.keep import Keep
from reportgen.languages import LANGUAGES, Lang
from reportgen.messages import Argument, Phrase, phrase
from reportgen.model.direction import has_right_to_left
from reportgen.model.document import (
    Block,
    Control,
    Document,
    FigureBlock,
    Heading,
    Properties,
    Run,
    Table,
)
from reportgen.model.format import Format
from reportgen.model.manifest import Line, LinePart, Manifest, PlacedChart
from reportgen.model.pieces import marker
from reportgen.model.word_chart import WordChart
from reportgen.verify import read
from reportgen.verify.reading import WORD_PROPERTIES, property_lines, property_place
from reportgen.writers import Edition, word_document

if TYPE_CHECKING:
    from reportgen.compose.manifest import LineWriter

_CONTENT = re.compile(r"content\s*:\s*([^;}]+)")
_QUOTED = re.compile(r"\"([^\"]*)\"|'([^']*)'")
_ESCAPED = re.compile(r"\\([0-9a-fA-F]{1,6})\s?")
_PAGE_LEVELS = (1, 2)
"""The headings that the page lists."""
_FOOTNOTE, _ENDNOTE = "place_footnote", "place_endnote"
_LIMIT = 255
"""Properties of a Word file have no more characters."""


def manifest_of(edition: Edition, kind: Format, keep: Keep | None = None) -> Manifest:
    """What a document of an edition says in one format.

    ``keep`` is what its writer has made, so that a Word skin is filled once.

    Raises:
        InputError: the skin of the pack is wrong.
    """
    keep = keep or Keep()
    match kind:
        case "docx":
            document, lines, beside = _word(edition, keep)
        case "pdf":
            document, lines, beside = _paper(edition)
        case "html":
            document, lines, beside = _page(edition)
        case _:
            assert_never(kind)
    charts = drawn_charts(edition, kind, keep)
    alts = [it.alt for it in charts] or [it.alt for it in document.each(FigureBlock)]
    lines += [*_texts("alt", phrase("place_alt_text"), alts)]
    lines += _texts("running", phrase("place_stamp"), [document.properties.stamp])
    turned = frozenset(_turned(document, charts)) if kind == "pdf" else frozenset[str]()
    own = tuple(_own_charts(edition, keep)) if kind == "docx" else ()
    controls = _controls(document, kind)
    return Manifest(tuple(lines), charts, controls, frozenset(beside), turned, own)


def _own_charts(edition: Edition, keep: Keep) -> Iterator[WordChart]:
    """The charts that the author of the skin drew."""
    _, skin = keep(word_document, edition)
    return (it.word for it in keep(read, skin, "docx").charts if it.word is not None)


_Pieces = Mapping[str, Sequence[Block]]
"""The blocks of pieces of a Word document, by the texts that they take the place of."""
_Said = tuple[Document, list[Line], Iterable[str]]
"""A document in one format, its lines, and what may stand anywhere beside them."""


def _turned(document: Document, charts: Iterable[PlacedChart]) -> Iterator[str]:
    """The words that run from right to left, in the text and in drawings."""
    yield from (run.text for run in document.runs if run.right_to_left)
    yield from (it for chart in charts for it in chart.texts if has_right_to_left(it))
    about = document.properties
    yield from (it for it in (about.title, *about.keywords) if has_right_to_left(it))


def _controls(document: Document, kind: Format) -> tuple[Control, ...]:
    """The form controls; where a file has them, a task is known by its key."""
    from reportgen.compose.manifest import controls_of

    found = controls_of(document.blocks)
    if kind == "html":
        return found
    key = task_key if kind == "docx" else field_key
    return tuple(replace(it, task=key(it.task)) for it in found)


def _line_writer(lang: Lang, *, controls: bool) -> LineWriter:
    from reportgen.compose.manifest import LineWriter

    return LineWriter(lang, controls=controls)


def _texts(part: LinePart, place: Argument, texts: Iterable[str]) -> Iterator[Line]:
    return (Line(place, (text,), part) for text in texts if text.strip())


def _in_order(lines: Iterable[Line], before: Mapping[str, int]) -> Iterator[Line]:
    """The lines of a skin, its footnotes before the piece of the content that they stand before.

    ``before`` says how many do, by the text in the place of the piece.
    """
    by_note: dict[Argument, list[Line]] = {}
    ends: list[Line] = []
    others: list[Line] = []
    for line in lines:
        code = line.place.code if isinstance(line.place, Phrase) else ""
        own = by_note.setdefault(line.place, []) if code == _FOOTNOTE else others
        (ends if code == _ENDNOTE else own).append(line)
    yield from ends  # whoever reads the file finds their part before that of footnotes
    groups, taken = list(by_note.values()), 0
    for line in others:
        count = max(
            (before.get(text, 0) for cell in line.cells for text in cell.split("\n")), default=0
        )
        yield from chain(*groups[taken:count])
        taken = max(taken, count)
        yield line
    yield from chain(*groups[taken:])


def _renumbered(line: Line, writer: LineWriter) -> Line:
    """A line of a skin; a footnote is counted with those of the content."""
    place = line.place
    if isinstance(place, Phrase) and place.code == _FOOTNOTE:
        writer.notes += 1
        place = phrase(_FOOTNOTE, number=writer.notes)
    return replace(line, table=-line.table, place=place)


def _word(edition: Edition, keep: Keep) -> _Said:
    """The texts of the filled skin, with the blocks of each piece in its place."""
    from reportgen.word import notes_before

    document, skin = keep(word_document, edition)
    about = document.properties
    writer = _line_writer(about.lang, controls=True)
    pieces = {marker(name): blocks for name, blocks in document.by_piece.items()}
    found = keep(read, skin, "docx").lines
    lines = list(_word_properties(about, found))
    before = {marker(name): count for name, count in notes_before(skin, document.by_piece).items()}
    for line in _in_order((it for it in found if it.part != "property"), before):
        if line.text in pieces:
            lines += writer.lines(pieces[line.text])
        else:
            # its tables are counted by themselves
            lines += _filled(_renumbered(line, writer), pieces, writer)
    spoken = [text for block in document.blocks for text in _word_titles(block, about.lang)]
    return document, [*lines, *_texts("alt", phrase("place_alt_text"), spoken)], ()


def _word_properties(about: Properties, skin: Iterable[Line]) -> Iterator[Line]:
    """The properties of a Word file: those of the document, and what else the skin has."""
    own = {"title": about.title, "subject": about.subject, "keywords": _keywords(about)}
    others = {it.place: it.text for it in skin if it.part == "property"}
    texts = {
        name: own[name][:_LIMIT] if name in own else others.get(property_place(name), "")
        for name in WORD_PROPERTIES
    }
    return property_lines(texts)


def _filled(line: Line, pieces: _Pieces, writer: LineWriter) -> Iterator[Line]:
    """A row of the skin with the pieces in its cells; tables in them and notes come after it."""
    others: list[Line] = []
    cells = tuple(_cell(cell, pieces, writer, others) for cell in line.cells)
    yield replace(line, cells=cells)
    yield from others


def _cell(cell: str, pieces: _Pieces, writer: LineWriter, others: list[Line]) -> str:
    texts: list[str] = []
    for text in cell.split("\n"):
        if text not in pieces:
            texts.append(text)
            continue
        for line in writer.lines(pieces[text]):
            inside = line.part == "body" and not line.table
            texts += line.cells if inside else ()
            others += () if inside else (line,)
    return "\n".join(texts)


def _keywords(about: Properties) -> str:
    return ", ".join(about.keywords)


def _word_titles(block: Block, lang: Lang) -> tuple[str, ...]:
    """What is spoken of a drawing or a table in Word, beside alternative texts."""
    from reportgen.word.caption import caption_words
    from reportgen.word.table import spoken_of

    if isinstance(block, Table):
        return spoken_of(block, lang)
    return (caption_words(block.caption),) if isinstance(block, FigureBlock) else ()


def _paper(edition: Edition) -> _Said:
    """The document as it is printed, with what the style of the pack puts into the margins."""
    document, about = edition.document, edition.document.properties
    lines = _line_writer(about.lang, controls=False).lines(document.blocks)
    named = {"Title": about.title, "Subject": about.subject, "Keywords": _keywords(about)}
    margins = filter(None, _margins(edition.pack.print_css, document))
    return document, [*property_lines(named), *lines], margins


def _margins(css: str, document: Document) -> Iterator[str]:
    """What a style writes: each text by itself, and with the headings that it repeats."""
    headings = ["".join(run.text for run in it.runs) for it in document.each(Heading)]
    for match in _CONTENT.finditer(css):
        texts = "".join(one or other for one, other in _QUOTED.findall(match[1]))
        said = _ESCAPED.sub(lambda it: chr(int(it[1], 16)), texts)
        yield from (said, *(said + it for it in headings if "string(" in match[1]))


def _page(edition: Edition) -> _Said:
    """The document as a page shows it, with what the page itself says."""
    from reportgen.web.words import WORDS

    document, about = edition.document, edition.document.properties
    lines = map(_unstopped, _line_writer(about.lang, controls=False).lines(document.blocks))
    body = (line for line in lines if line.part != "contents")
    metas = {"description": about.subject, "keywords": _keywords(about)}
    title = _texts("property", phrase("place_title"), [about.title])
    beside = (str(getattr(WORDS, it.name)[about.lang]) for it in fields(WORDS))
    return (
        document,
        [*title, *property_lines(metas, "place_meta"), *_page_contents(document), *body],
        beside,
    )


def _page_contents(document: Document) -> Iterator[Line]:
    """The page's own table of contents."""
    from reportgen.web.contents import FEWEST_HEADINGS

    headings = [it for it in document.each(Heading) if it.level in _PAGE_LEVELS]
    texts = [" ".join("".join(_all(it.runs)).split()) for it in headings]
    if len(texts) >= FEWEST_HEADINGS:
        yield from _texts("contents", phrase("place_contents"), texts)


def _all(runs: Iterable[Run]) -> Iterator[str]:
    for run in runs:
        yield run.text
        yield from _all(run.footnote)


def _unstopped(line: Line) -> Line:
    """A note as it stands between brackets: the sentence goes on after it."""
    if line.part != "note":
        return line
    text = line.text.rstrip()
    stops = (language.marks.stop for language in LANGUAGES.values())
    stop = next((it for it in stops if text.endswith(it)), "")
    return replace(line, cells=(text.removesuffix(stop),))
