"""Pages of a hundred millimetres, on which a line of text takes ten."""

from __future__ import annotations

from decimal import Decimal

from lxml.etree import _Element as Element

from reportgen.compose.fit import Ruler, check_candidates, fit_pages
from reportgen.languages import written
from reportgen.markup.origin import with_origins
from reportgen.markup.parse import parse_article
from reportgen.model.page import PageMeasures, TextMeasure
from reportgen.model.problem import Problem
from reportgen.model.text import Lang
from reportgen.model.tokens import TokenMeasure

FILE = "t"
CHART = 40


def mm(value: str) -> TokenMeasure:
    return TokenMeasure(tuple((lang, Decimal(value)) for lang in written()))


LINE = TextMeasure(size=mm("10"), line=mm("10"))
PAGE = PageMeasures(mm("100"), mm("0"), (("p", LINE),))


def ruler(page: PageMeasures = PAGE, lang: Lang = "en") -> Ruler:
    return Ruler(page, lang, lambda _chart, _width: CHART)


def article(inner: str) -> Element:
    return parse_article(f"<article>{inner}</article>", FILE)


def page(inner: str, more: str = "") -> str:
    return f'<section data-room="100"{more}>{inner}</section>'


def fitted(inner: str, page: PageMeasures = PAGE) -> Element:
    """The article after the stage, of candidates that are right."""
    found = article(inner)
    assert list(check_candidates(found)) == []
    fit_pages(found, ruler(page))
    return found


def words(of: Element) -> list[str]:
    """The texts that stand, in their order."""
    return [" ".join("".join(it.itertext()).split()) for it in of.iter("h2", "p", "li", "td")]


def problems(inner: str) -> list[Problem]:
    return list(with_origins(check_candidates(article(inner)), FILE))


def items(count: int, name: str = "item") -> str:
    return "".join(f"<li>{name} {number}</li>" for number in range(1, count + 1))


def rows(count: int) -> str:
    return "".join(f"<tr><td>row {number}</td></tr>" for number in range(1, count + 1))


REST = '<p data-rest="it"><span data-left="items"></span> more</p>'
