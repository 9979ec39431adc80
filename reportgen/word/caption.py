"""Numbered captions."""

from __future__ import annotations

from reportgen.model.document import Caption
from reportgen.word import styles
from reportgen.word.context import Context
from reportgen.word.paragraph import inline_runs, styled_line
from reportgen.word.xml import text
from reportgen.word.xml.element import Xml, join

_GAP = "\N{EN SPACE}"


def caption(block: Caption, context: Context, id_: str, *, keep_next: bool) -> Xml:
    """A caption whose number is a field, with a bookmark around label and number: 表1, Table 1."""
    label = text.text_run(block.label + context.language.word_space)
    number = text.field(f"SEQ {block.label} \\* ARABIC", str(block.number))
    reference = id_ or f"_Ref_{block.kind}_{block.number}"
    words = join(text.text_run(_GAP), inline_runs(block.runs, context))
    content = join(context.anchors.mark_always(reference, join(label, number)), words)
    return styled_line(
        context.styles.paragraph(styles.CAPTION), content, context, keep_next=keep_next
    )


def caption_words(block: Caption | None) -> str:
    """The words of a caption, for those who have a table or a picture read to them."""
    return "".join(run.text for run in block.runs) if block else ""
