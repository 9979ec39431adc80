"""Tokens in a Word skin: what is as the house has it takes a pack's colours, fonts and sizes.

Colours and fonts are replaced where they are those of the house, so what was given another colour
or font in Word keeps it. Sizes and spaces belong to styles by name, and hold where they are set.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import cast

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Length, Pt
from docx.styles.style import CharacterStyle, ParagraphStyle
from lxml import etree
from lxml.etree import _Element as Element

from reportgen import fonts
from reportgen.languages import LANGUAGES, Lang
from reportgen.model.tokens import COLOURS, DAY, SizeName, Tokens
from reportgen.word.xml import look

SIZED: Mapping[SizeName, Sequence[str]] = {
    "masthead": ("Masthead Name",),
    "title": ("Title",),
    "heading_1": ("Heading 1",),
    "heading_2": ("Heading 2",),
    "heading_3": ("Heading 3",),
    "body": ("Body Text", "Lead", "Finding", "List Bullet", "List Number", "TOC 1", "TOC 2"),
    "table": ("Table Text", "Table Stub", "Table Header", "Table Group"),
    "caption": ("Caption",),
    "small": ("Note", "Source", "Footnote Text"),
}
"""The styles of each size, in every language."""

SOFT, BESIDE = "Soft", "Table Text"
"""The style of small words, and the one whose size it is in proportion to."""

RUNNING = ("Body Text", "Lead", "Finding")
"""The styles of paragraphs that follow each other."""

TABLE_STYLE_START = "Report"
"""How the names of the table styles begin."""

_ROLES = ("title", "body", "heading", "subheading", "table")
_TWIPS = 20


def restyle_skin(
    document: WordDocument, roots: Sequence[Element], tokens: Tokens, lang: Lang
) -> None:
    """Change a skin, of which ``roots`` are the parts, to these tokens."""
    for root in roots:
        recast(root, tokens)
    _resize(document, tokens, lang)
    _space(document, tokens, lang)


def recast(root: Element, tokens: Tokens) -> None:
    """Change the colours and fonts of one part."""
    pairs = ((getattr(DAY, name)[1:], getattr(tokens.day, name)[1:]) for name in reversed(COLOURS))
    look.recolour(root, {old: new for old, new in pairs if old != new})
    look.refont(root, dict(_fonts(tokens)))


def recast_theme(data: bytes, tokens: Tokens) -> bytes:
    """The theme with the colours and fonts of the tokens."""
    root = etree.fromstring(data)
    recast(root, tokens)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _fonts(tokens: Tokens) -> Iterator[tuple[look.FontNames, look.FontNames]]:
    for role in _ROLES:
        if typeface := tokens.typeface(role):
            old, new = fonts.word_names(role), fonts.word_names(role, typeface)
            yield (old.east_asian, old.latin), (new.east_asian, new.latin)


def _resize(document: WordDocument, tokens: Tokens, lang: Lang) -> None:
    wanted = [
        (style, size, _size(style, document))
        for name, names in SIZED.items()
        if (size := tokens.size(name, lang))
        for style in _styles(document, names)
    ]
    for style, size, before in wanted:
        style.font.size = _points(size)
        factor = Decimal(style.font.size) / before
        _stretch(style, factor)
        if style.name == BESIDE:
            _soften(document, factor)


def _soften(document: WordDocument, factor: Decimal) -> None:
    for style in document.styles:
        if style.name == SOFT and isinstance(style, CharacterStyle) and style.font.size:
            style.font.size = Length(round(style.font.size * factor))


def _size(style: ParagraphStyle, document: WordDocument) -> Length:
    """The size of a style: its own, or that of what it is based on, or that of all text."""
    at: ParagraphStyle | None = style
    met: set[str] = set()  # damaged ones are based on each other
    while at is not None and at.style_id not in met:
        if at.font.size:
            return Length(at.font.size)
        met.add(at.style_id)
        at = cast("ParagraphStyle | None", at.base_style)
    return Pt(look.default_size(cast("Element", document.styles.element)) / 2)


def _stretch(style: ParagraphStyle, factor: Decimal) -> None:
    """Keep the lines, and the indent of the first one, in proportion to the size."""
    form = style.paragraph_format
    if isinstance(form.line_spacing, Length):
        form.line_spacing = Length(round(form.line_spacing * factor))
    if form.first_line_indent is not None and form.first_line_indent > 0:
        form.first_line_indent = Length(round(form.first_line_indent * factor))


def _space(document: WordDocument, tokens: Tokens, lang: Lang) -> None:
    ratio, gap = tokens.space("line_height", lang), tokens.space("paragraph", lang)
    cell = tokens.space("cell", lang)
    if ratio is not None:
        for style in _styles(document, SIZED["body"]):
            size = Decimal(_size(style, document))
            style.paragraph_format.line_spacing = Length(round(size * ratio))
    if gap is not None:
        for style in _styles(document, RUNNING):
            style.paragraph_format.space_after = _points(gap)
    if cell is not None:
        look.pad_cells(
            cast("Element", document.styles.element), TABLE_STYLE_START, round(cell * _TWIPS)
        )


def _styles(document: WordDocument, names: Sequence[str]) -> list[ParagraphStyle]:
    """The styles of these names that the skin has, with their variants for a language."""
    ends = ("", *(f" {language.english_name}" for language in LANGUAGES.values()))
    wanted = {f"{name}{end}".casefold() for end in ends for name in names}
    return [
        cast("ParagraphStyle", style)
        for style in document.styles
        if style.type == WD_STYLE_TYPE.PARAGRAPH and (style.name or "").casefold() in wanted
    ]


def _points(value: Decimal) -> Length:
    return Pt(float(value))
