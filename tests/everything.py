"""A document with everything that a template may write, made from the closed lists of the program.

What a list gains is in it without being named here: each element, in each text that may hold it;
each kind of chart; each picture in a mode that Pillow can write.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from lxml import etree, html

import reportgen
from reportgen import resources
from reportgen.chart_kinds import KINDS
from reportgen.charts import chart
from reportgen.compose import compose
from reportgen.errors import InputError
from reportgen.markup.elements import ELEMENTS, ElementEntry, children
from reportgen.model.chart import Chart, Charts
from reportgen.model.document import Document, Drawing
from reportgen.model.text import Lang
from reportgen.packs import find_pack
from reportgen.report import make_report
from tests.compose.building import any_image, blocks
from tests.pdf.building import CLOCK, Composed, drawing
from tests.pictures import every_picture

BRIEFINGS = ("liaoning-2020", "invented-areas", "invented-years")
"""Briefings that together have a chart of each kind."""

REFUSED = {"html.nested_link", "html.nested_footnote"}
"""What is wrong with the elements that may not stand in each other."""

_MORE = """\
<p><a href="https://example.org/">text</a> <a class="plain" href="#{chart}">text</a></p>
<p>{{{{ report.ahead[0].gap }}}} <a class="ref" href="#{chart}"></a></p>
<p>text سلام text</p>
"""
"""What classes make of elements, what the report prints, and what is read from the right;
``chart`` is the id of one."""

_TOML = """\
title = {zh = "全", en = "All"}
extends = "%s"
"""


def everything(folder: Path, lang: Lang, extends: str = "briefing") -> Composed:
    """A document with every element, chart and picture; its pack is made in ``folder``."""
    charts = one_of_each_kind(lang)
    folder.mkdir()
    (folder / "template.toml").write_text(_TOML % extends, encoding="utf-8")
    pictures = every_picture()
    for name, picture in pictures.items():
        (folder / name).write_bytes(picture)
    content = "\n".join(("<article>", *_parts(charts, sorted(pictures)), "</article>"))
    (folder / "content.html.j2").write_text(content, encoding="utf-8")
    pack = find_pack(folder.name, [folder.parent, resources.templates()])
    briefing = reportgen.load(resources.assets() / "briefings" / f"{BRIEFINGS[0]}.yaml")
    report = make_report(briefing, reportgen.compare(briefing), Charts(charts, ()), lang, CLOCK)
    document = compose(pack, report, pack.defaults)
    return Composed(document, pack, charts, _drawn(document, charts, lang))


def one_of_each_kind(lang: Lang) -> tuple[Chart, ...]:
    """A chart of each kind."""
    found: dict[str, Chart] = {}
    for name in BRIEFINGS:
        briefing = reportgen.load(resources.assets() / "briefings" / f"{name}.yaml")
        charts = chart(briefing, reportgen.compare(briefing), lang)
        for it in (*charts.all, *charts.key):
            found.setdefault(it.kind, replace(it, id=it.kind))
    assert set(found) == set(KINDS)
    return tuple(found.values())


def _drawn(document: Document, charts: tuple[Chart, ...], lang: Lang) -> dict[Drawing, str]:
    by_id = {it.id: it for it in charts}
    return {it: drawing(by_id[it.chart], lang, it.width) for it in document.drawings}


def _parts(charts: tuple[Chart, ...], pictures: list[str]) -> Iterator[str]:
    """Each element alone, and each in each text that may hold it; charts and pictures."""
    yield "<h1>text</h1>"
    number = 0
    for outer, words in _words():
        part = _example(outer).replace("…", words)
        if not _refused(part):
            number += 1
            yield _numbered(part, number).replace("{{ params.logo }}", pictures[0])
    yield _MORE.format(chart=charts[0].id)
    for it in charts:
        yield f'<figure id="{it.id}" data-chart="{it.id}"><figcaption>text</figcaption></figure>'
    for name in pictures:
        yield f'<p class="figure"><img src="{name}" alt="text" data-width="2"></p>'


def _words() -> Iterator[tuple[ElementEntry, str]]:
    for outer in ELEMENTS:
        yield outer, "text"
        for inner in ELEMENTS if outer.holds_text else ():
            if inner.in_text and inner.name in children(outer):
                yield outer, f"text {_fragment(inner)} text"


def _refused(part: str) -> bool:
    """Whether the elements in a part may not stand in each other."""
    try:
        blocks(part, images=any_image)
    except InputError as error:
        codes = {problem.code for problem in error.problems}
        assert codes <= REFUSED, (part, codes)
        return True
    return False


def _example(entry: ElementEntry) -> str:
    return entry.example.removeprefix("<article>").removesuffix("</article>")


def _fragment(entry: ElementEntry) -> str:
    """The element of an example, without what it stands in."""
    root = html.fragment_fromstring(_example(entry), create_parent=True)
    (element, *_) = root.iter(entry.name)
    return etree.tostring(element, method="html", encoding="unicode", with_tail=False).replace(
        "…", "text"
    )


def _numbered(part: str, number: int) -> str:
    """A part whose ids no other has."""
    part = part.replace('data-chart="index"', f'data-chart="{next(iter(KINDS))}"')
    return re.sub(r'(id="|href="#|data-task=")', rf"\g<1>n{number}-", part)
