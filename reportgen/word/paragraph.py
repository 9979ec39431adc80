"""Headings, paragraphs and lists."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import quote

from reportgen.model.document import Align, Heading, ListBlock, Paragraph, Run
from reportgen.model.traced import is_traced
from reportgen.word import styles
from reportgen.word.context import Context
from reportgen.word.xml import text
from reportgen.word.xml.element import Xml, clean, join

_SCHEMES = ("http://", "https://", "mailto:")
_URL_SIGNS = ":/?#@!$&'()*+,;=%~"
# A percent sign that begins no escape: it would break the address.
_LONE_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")


def heading(block: Heading, context: Context) -> Xml:
    """A heading in the built-in style of its level, so that it stands in the navigation pane."""
    style = context.styles.paragraph(styles.HEADING_STYLES[block.level])
    return styled_line(
        style, context.anchors.mark(block.id, inline_runs(block.runs, context)), context
    )


def paragraph_block(block: Paragraph, context: Context) -> Xml:
    """A paragraph in the style of its role."""
    style = context.styles.paragraph_of(block.role)
    content = context.anchors.mark(block.id, inline_runs(block.runs, context))
    return styled_line(style, content, context, keep_next=context.noted)


def list_block(block: ListBlock, context: Context) -> Xml:
    """A list. A numbered one counts from 1, whatever stands before it."""
    name = styles.NUMBERS if block.ordered else styles.BULLETS
    style = context.styles.paragraph(name)
    number = context.skin.restart(style) if block.ordered else None
    return join(
        *(
            styled_line(style, inline_runs(item, context), context, numbering=number)
            for item in block.items
        )
    )


def styled_line(
    style: str,
    content: Xml,
    context: Context,
    align: Align = "left",
    *,
    keep_next: bool = False,
    numbering: int | None = None,
) -> Xml:
    """A paragraph in the style with this id: every one that is written passes through here."""
    properties = text.paragraph_properties(
        style,
        align,
        keep_next=keep_next,
        new_page=context.take_new_page(),
        numbering=numbering,
        frame=context.skin.frame(style),
    )
    return text.paragraph(properties, content)


def inline_runs(runs: Iterable[Run], context: Context) -> Xml:
    """Runs, with their links; a comma parts the marks of footnotes that follow each other."""
    pieces: list[Xml] = []
    behind = False
    for run in runs:
        if run.footnote and behind:
            mark = context.styles.character(styles.FOOTNOTE_MARK)
            pieces.append(text.text_run(",", mark, superscript=True))
        behind = bool(run.footnote) or (behind and not run.text)
        pieces.append(_run(run, context))
    return join(*pieces)


def _run(run: Run, context: Context) -> Xml:
    if run.footnote:
        return _footnote(run.footnote, context)
    anchor = context.anchors.name(run.href[1:]) if run.href and run.href[0] == "#" else None
    address = _address(run.href)
    style = _character(run, linked=bool(anchor or address) and not run.plain)
    style = context.styles.character(style) if style else None
    if anchor and run.reference:
        return text.field(f"REF {anchor} \\h \\* MERGEFORMAT", run.text, style)
    content = text.text_run(
        run.text,
        style,
        superscript=run.superscript,
        chinese=context.language.script == "cjk",
        right_to_left=run.right_to_left,
        colour=None if run.light == "none" else getattr(context.colours, run.light)[1:],
    )
    if run.right_to_left:
        content = join(text.STAYS_BESIDE, content, text.STAYS_BESIDE)
    if run.printed is not None and is_traced(run.printed) and run.text.strip():
        content = context.anchors.mark_figure(run.printed.id, content)
    if anchor:
        return text.internal_link(anchor, content)
    return text.external_link(context.skin.link(address), content) if address else content


def _footnote(runs: Iterable[Run], context: Context) -> Xml:
    """The mark of a footnote, which is kept for its own part; there only links inside work."""
    inner = [run if (run.href or "#")[0] == "#" else replace(run, href=None) for run in runs]
    note = context.styles.paragraph(styles.FOOTNOTE)
    mark = context.styles.character(styles.FOOTNOTE_MARK)
    number = context.take_footnote()
    context.footnotes.append(text.footnote(number, (note, mark), inline_runs(inner, context)))
    return text.footnote_mark(number, mark)


def _character(run: Run, *, linked: bool) -> str | None:
    if run.bold:
        return styles.STRONG
    if run.italic:
        return styles.EMPHASIS
    if run.soft:
        return styles.SOFT
    return styles.LINK if linked else None


def _address(href: str | None) -> str | None:
    """An address that Word opens: it refuses a document with one that breaks the rules."""
    if not href or not href.lower().startswith(_SCHEMES):
        return None
    return quote(_LONE_PERCENT.sub("%25", clean(href).strip()), safe=_URL_SIGNS)
