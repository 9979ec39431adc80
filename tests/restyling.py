"""A small pack with tokens of its own, built in every format."""

from __future__ import annotations

from pathlib import Path

import pytest

import reportgen
from reportgen.model.text import Lang

CONTENT = """<article>
<header class="masthead"><p class="masthead-name">{{ t("简况", "Brief") }}</p>
<p class="masthead-line">{{ t("甲", "one") }}</p></header>
<h2 id="first">{{ t("情", "Facts") }}</h2>
<p>{{ t("文", "Text") }}<a href="#first">{{ t("见", "see") }}</a></p>
<p>{{ t("又", "more") }}</p>
<table><tbody><tr><td>{{ t("表", "Cell") }}</td><td>x</td></tr></tbody></table>
{% for chart in report.charts if chart.kind == "bars" %}
<figure data-chart="{{ chart.id }}"><figcaption>{{ chart.title }}</figcaption></figure>
{% endfor %}
</article>
"""
OWN = """
[tokens.colours]
subject = "#7A1F1F"
masthead = "#1F5A1F"
benchmark = "#B8B06A"

[tokens.fonts]
body = "heading"
chart = "table"
title = {cjk = "楷体"}

[tokens.sizes]
body = "小三"
heading_1 = {zh = 21, en = 19}
table = 13
chart = 12

[tokens.spacing]
line_height = 2
paragraph = 7
cell = 6
"""


def build(
    briefing: reportgen.Briefing, folder: Path, tokens: str = OWN, lang: Lang = "zh"
) -> dict[str, bytes]:
    """The bytes of the pack's documents by format."""
    pack = folder / "templates" / "mine"
    pack.mkdir(parents=True)
    about = 'title = {zh = "甲", en = "A"}\nextends = "briefing"\n'
    (pack / "template.toml").write_text(about + tokens, encoding="utf-8")
    (pack / "content.html.j2").write_text(CONTENT, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        files = reportgen.build(
            briefing,
            templates=["mine"],
            formats=["docx", "pdf", "html"],
            lang=lang,
            page_numbers=False,
            verify=False,
        )
        return {file.path.suffix[1:]: file.path.read_bytes() for file in files}
