"""A small document that prints figures of the real briefing in every kind of place."""

from __future__ import annotations

from functools import lru_cache

import reportgen
from reportgen.charts import chart
from reportgen.identity import KnownFigures, known_figures
from reportgen.languages import Lang
from reportgen.model.document import Caption, Cell, Document, Heading, Paragraph, Row, Run, Table
from reportgen.model.printed import Print
from reportgen.report import make_report
from reportgen.tracing import SourceSentences
from tests.word.building import properties

URBAN, NATION, TEKUN = Print("figure", ("A1",)), Print("figure", ("B2",)), Print("figure", ("A4",))
GAP = Print("derived", ("A1", "B2"), "standing", "1.1")


@lru_cache
def known(lang: Lang = "zh") -> KnownFigures:
    """The figures of the real briefing."""
    briefing = reportgen.load("assets/briefings/liaoning-2020.yaml")
    comparison = reportgen.compare(briefing)
    report = make_report(briefing, comparison, chart(briefing, comparison, lang), lang)
    return known_figures(briefing, report, SourceSentences(briefing).of)


def printed_document() -> Document:
    """A heading, a paragraph with a link and a note, and a table with a caption."""
    urban = Run("每人每月672元", printed=URBAN)
    note = (Run("原文为"), urban, Run("。"))
    blocks = (
        Heading(0, (Run("城市低保标准"),), "low"),
        Paragraph(
            (
                Run("标准为"),
                Run("每人每月672元", href="#src-A1", plain=True, printed=URBAN),
                Run("，"),
                Run("高于全国1.1%", bold=True, printed=GAP),
                Run("", footnote=note),
                Run("（全国665元），时期"),
                Run("2020年", printed=Print("period", ("A1",), "period")),
                Run("。"),
            )
        ),
        Table(
            (
                Row((_cell(Run("指标")), _cell(Run("辽宁"))), "header"),
                Row((_cell(Run("城市低保标准")), _cell(urban, id_="src-A1"))),
                Row((_cell(Run("特困人员标准")), _cell(Run("1072", printed=TEKUN)))),
            ),
            (50, 50),
            caption=Caption("table", "表", 1, (Run("全国"), Run("665元", printed=NATION))),
        ),
    )
    return Document(properties(), blocks, HTML)


def _cell(*runs: Run, id_: str = "") -> Cell:
    return Cell((runs,), id=id_)


_672 = '<data value="672" data-figure="A1">每人每月672元</data>'
_1072 = '<data value="1072" data-figure="A4">1072</data>'
_GAP = '<data value="1.1" data-figure="A1-B2-standing">高于全国1.1%</data>'
_PERIOD = '<data value="" data-figure="A1-period">2020年</data>'
HTML = f"""<article><h1 id="low">城市低保标准</h1>
<p>标准为<a class="plain" href="#src-A1">{_672}</a>，<strong>{_GAP}</strong><span
class="footnote">原文为{_672}。</span>（全国665元），时期{_PERIOD}。</p>
<table><caption>全国<data value="665" data-figure="B2">665元</data></caption>
<thead><tr><th scope="col">指标</th><th scope="col" class="num">辽宁</th></tr></thead><tbody>
<tr><th scope="row">城市低保标准</th><td class="num" id="src-A1">{_672}</td></tr>
<tr><th scope="row">特困人员标准</th><td class="num">{_1072}</td></tr>
</tbody></table></article>"""
