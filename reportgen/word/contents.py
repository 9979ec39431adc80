"""The table of contents: a field, with its lines as they are until Word updates it."""

from __future__ import annotations

from reportgen.model.document import Contents, Entry
from reportgen.word import styles
from reportgen.word.context import Context
from reportgen.word.paragraph import inline_runs, styled_line
from reportgen.word.xml import contents as xml
from reportgen.word.xml import text
from reportgen.word.xml.element import NO_XML, Xml, join


def contents(block: Contents, context: Context) -> Xml:
    """A table of contents, with a place for the page number in each line."""
    if not block.entries:
        return NO_XML
    levels = max(entry.level for entry in block.entries)
    start = text.field_start(f'TOC \\o "1-{levels}" \\h \\z \\u')
    lines = [
        _entry(entry, start if not i else NO_XML, context) for i, entry in enumerate(block.entries)
    ]
    if block.runs:
        style = context.styles.paragraph(styles.CONTENTS)
        lines.insert(
            0, styled_line(style, inline_runs(block.runs, context), context, keep_next=True)
        )
    end = styled_line(context.styles.paragraph(styles.TABLE_END), text.field_end(), context)
    return xml.gallery(next(context.controls), join(*lines, end))


def _entry(entry: Entry, start: Xml, context: Context) -> Xml:
    content = text.text_run(entry.text, chinese=context.language.script == "cjk")
    anchor = context.anchors.name(entry.id)
    link = text.internal_link(anchor, join(content, xml.page_place(anchor))) if anchor else content
    level = min(entry.level, len(styles.ENTRIES))
    return styled_line(
        context.styles.paragraph(styles.ENTRIES[level - 1]), join(start, link), context
    )
