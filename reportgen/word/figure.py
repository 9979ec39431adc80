"""Figures: a chart or a picture in its own paragraph, and its caption below."""

from __future__ import annotations

from reportgen.model.chart import Chart
from reportgen.model.document import FigureBlock, Image
from reportgen.model.picture import Picture
from reportgen.word import styles
from reportgen.word.caption import caption, caption_words
from reportgen.word.chart import Native, native
from reportgen.word.context import Context
from reportgen.word.paragraph import styled_line
from reportgen.word.xml import drawing
from reportgen.word.xml.element import Xml, join

_TWIPS_IN_CM = 1440 / 2.54
_BESIDE = 2.5
"""What stays free on a page beside a drawing, in centimetres: its caption and its source."""

_LEAST = 1.0
"""No drawing is made lower than these centimetres."""


def figure(block: FigureBlock, context: Context) -> Xml:
    """A drawing that stays with its caption, and the caption with its source."""
    content = _drawing(block, context)
    style = context.styles.paragraph(styles.FIGURE)
    if block.caption is None:
        content = context.anchors.mark(block.id, content)
        return styled_line(style, content, context, keep_next=context.noted)
    below = caption(block.caption, context, block.id, keep_next=context.noted)
    return join(styled_line(style, content, context, keep_next=True), below)


def image(block: Image, context: Context) -> Xml:
    """A picture alone in its paragraph, which has the style of its role."""
    number = next(context.drawings)
    relationship = context.skin.picture(block.picture.content)
    size = _size(block.picture, context)
    content = drawing.picture_run(number, relationship, size, block.alt, "")
    style = context.styles.paragraph_of(block.role, styles.FIGURE)
    return styled_line(style, context.anchors.mark(block.id, content), context)


def _drawing(block: FigureBlock, context: Context) -> Xml:
    """A chart that Word edits, one for each of its panels, or a picture; as wide as the text."""
    shown, title = context.charts[block.drawing], caption_words(block.caption)
    if isinstance(shown, Picture):
        relationship, number = context.skin.picture(shown.content), next(context.drawings)
        return drawing.picture_run(number, relationship, _size(shown, context), block.alt, title)
    charts = native_charts(block, shown, context)
    return join(*(_chart(chart, chart.alt or block.alt, title, context) for chart in charts))


def native_charts(block: FigureBlock, shown: Chart, context: Context) -> tuple[Native, ...]:
    """What Word draws in the place of a figure, no wider than the text there."""
    width = min(block.drawing.width, context.skin.width / _TWIPS_IN_CM)
    return native(shown, context.lang, width, context.created, style=context.chart_style)


def _chart(chart: Native, alt: str, title: str, context: Context) -> Xml:
    relationship = context.skin.chart(chart.part, chart.workbook)
    size = (chart.width, min(chart.height, _height(context)))
    return drawing.chart_run(next(context.drawings), relationship, size, alt, title)


def _size(picture: Picture, context: Context) -> tuple[float, float]:
    """Width and height in centimetres, made smaller where the text is narrower or lower."""
    room = context.skin.width / _TWIPS_IN_CM
    scale = min(1.0, room / picture.width, _height(context) / picture.height)
    return picture.width * scale, picture.height * scale


def _height(context: Context) -> float:
    """How high a drawing may be, in centimetres, so that its page holds it with its caption."""
    return max(context.skin.height / _TWIPS_IN_CM - _BESIDE, _LEAST)
