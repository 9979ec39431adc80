from __future__ import annotations

import datetime as dt

from lxml import etree, html

from reportgen.model.document import Document, Drawing, FigureBlock, Properties
from reportgen.web import drawings
from reportgen.web.drawings import place_drawings

WIDE, SMALL = Drawing("a", 16), Drawing("b", 8.5)
HTML = "<article><figure><!--chart:a@16--></figure><figure><!--chart:b@8.5--></figure></article>"
ABOUT = Properties("", "", "", (), "zh", dt.datetime(2020, 12, 31))
DOCUMENT = Document(
    ABOUT, (FigureBlock(WIDE, ""), FigureBlock(SMALL, ""), FigureBlock(WIDE, "")), HTML
)


def test_a_wide_chart_is_drawn_once_more_for_phones() -> None:
    assert drawings(DOCUMENT) == (WIDE, Drawing("a", 8.5), SMALL)


def test_the_two_drawings_of_a_wide_chart_stand_side_by_side() -> None:
    article = html.fragment_fromstring(HTML)
    place_drawings(article, DOCUMENT)
    assert etree.tostring(article, encoding="unicode") == (
        '<article><figure><div class="wide"><!--chart:a@16--></div>'
        '<div class="narrow"><!--chart:a@8.5--></div></figure>'
        "<figure><!--chart:b@8.5--></figure></article>"
    )
