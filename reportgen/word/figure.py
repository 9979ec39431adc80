"""Figures: a picture in its own paragraph, and its caption below."""

from __future__ import annotations

from reportgen.model.document import Figure
from reportgen.model.picture import Picture
from reportgen.word import styles
from reportgen.word.caption import caption, plain
from reportgen.word.context import Context
from reportgen.word.paragraph import line
from reportgen.word.xml import drawing

_TWIPS_IN_CM = 1440 / 2.54


def figure(block: Figure, context: Context) -> str:
    """A picture that stays with its caption, and the caption with its source."""
    picture = context.pictures[block.drawing]
    content = drawing.picture(
        next(context.drawings),
        context.skin.picture(picture.png),
        _size(picture, context.skin.width / _TWIPS_IN_CM),
        block.alt,
        plain(block.caption),
    )
    style = context.styles.paragraph(styles.FIGURE)
    if block.caption is None:
        content = context.anchors.mark(block.id, content)
        return line(style, content, context, keep_next=context.noted)
    below = caption(block.caption, context, block.id, keep_next=context.noted)
    return line(style, content, context, keep_next=True) + below


def _size(picture: Picture, room: float) -> tuple[float, float]:
    """Width and height in centimetres, made smaller where the text is narrower."""
    scale = min(1.0, room / picture.width)
    return picture.width * scale, picture.height * scale
