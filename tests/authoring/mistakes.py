"""Mistakes that people make in a template pack, each with the code of what must be reported."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.packs.conftest import ABOUT

LOGO = '[parameters.logo]\ntype = "image"\ndefault = ""\nabout = {zh = "标", en = "sign"}\n'


@dataclass(frozen=True)
class Mistake:
    """A pack with one mistake: its line, its code and the words that it must name.

    ``near`` among the words is what must be suggested.
    """

    name: str
    line: int
    code: str
    words: dict[str, str]
    content: str = ""
    about: str = ABOUT
    file: str = "content.html.j2"
    files: dict[str, str] = field(default_factory=dict)


def inside(*lines: str) -> str:
    """A content whose second line is the first of these."""
    return "\n".join(["<article>", *lines, "</article>"])


MISTAKES = (
    Mistake(
        "missing endfor",
        2,
        "template.not_closed",
        {"closer": "endfor", "opener": "for"},
        inside("{% for row in report.rows %}<p>{{ row.name }}</p>"),
    ),
    Mistake(
        "missing endblock",
        3,
        "template.not_closed",
        {"closer": "endblock", "opener": "block"},
        '{% extends "briefing" %}\n{% block findings %}\n<p>x</p>',
    ),
    Mistake(
        "unknown variable",
        2,
        "template.unknown_name",
        {"name": "reprot", "near": "report"},
        inside("<p>{{ reprot.title }}</p>"),
    ),
    Mistake(
        "unknown attribute",
        2,
        "template.unknown_field",
        {"name": "nmae", "owner": "a row", "near": "name"},
        inside("{% for row in report.rows %}<p>{{ row.nmae }}</p>{% endfor %}"),
    ),
    Mistake(
        "unknown attribute of a meeting",
        3,
        "template.unknown_field",
        {"name": "titel", "owner": "a meeting", "near": "title"},
        inside("{% set meeting = report.subject %}", "<p>{{ meeting.titel }}</p>"),
    ),
    Mistake(
        "unknown parameter",
        2,
        "template.unknown_parameter",
        {"name": "lgoo", "near": "logo"},
        inside("<p>{{ params.lgoo }}</p>"),
    ),
    Mistake(
        "wrong filter",
        2,
        "template.unknown_filter",
        {"name": "uper", "near": "upper"},
        inside("<p>{{ report.title | uper }}</p>"),
    ),
    Mistake(
        "field misspelt in a filter",
        2,
        "template.unknown_field",
        {"name": "vedrict", "owner": "a row", "near": "verdict"},
        inside("<p>{{ report.rows | selectattr('vedrict') | list | length }}</p>"),
    ),
    Mistake(
        "unknown element",
        2,
        "html.unknown_element",
        {"tag": "blink"},
        inside("<blink>x</blink>"),
    ),
    Mistake(
        "unclosed cell",
        3,
        "html.not_closed",
        {"tag": "td"},
        inside("<table>", "<tr><td>x</tr>", "</table>"),
    ),
    Mistake(
        "paragraph in a paragraph",
        2,
        "html.not_closed",
        {"tag": "p"},
        inside("<p>one", "<p>two</p>"),
    ),
    Mistake(
        "closed twice",
        3,
        "html.closes_nothing",
        {"tag": "section"},
        inside("<p>x</p>", "</section>"),
    ),
    Mistake(
        "attribute without quotation marks",
        2,
        "html.unknown_attribute",
        {"name": "note", "tag": "p"},
        inside("<p class=lead note>x</p>"),
    ),
    Mistake(
        "quotation mark missing",
        2,
        "html.quotes_differ",
        {"tag": "p"},
        inside('<p class="lead>x</p>', '<p class="note">y</p>'),
    ),
    Mistake(
        "curly quotation marks",
        2,
        "html.curly_quotes",
        {"name": "class", "tag": "p", "value": "“lead”"},
        inside("<p class=“lead”>x</p>"),
    ),
    Mistake(
        "missing image",
        2,
        "html.unknown_image",
        {"name": "seal.png"},
        inside('<p><img src="seal.png" alt="seal"></p>'),
    ),
    Mistake(
        "unknown chart",
        2,
        "html.unknown_chart",
        {"chart": "indx", "near": "index"},
        inside('<figure data-chart="indx"><figcaption>x</figcaption></figure>'),
    ),
    Mistake(
        "reference to nothing",
        2,
        "html.unknown_reference",
        {"id": "tab-x"},
        inside('<p><a class="ref" href="#tab-x"></a></p>'),
    ),
    Mistake(
        "id twice",
        3,
        "html.id_twice",
        {"id": "a"},
        inside('<p id="a">x</p>', '<p id="a">y</p>'),
    ),
    Mistake(
        "text outside of a paragraph",
        2,
        "html.loose_text",
        {"tag": "section", "words": "loose words"},
        inside("<section>loose words</section>"),
    ),
    Mistake(
        "division by zero",
        2,
        "template.division",
        {},
        inside("<p>{{ 1 / (report.rows | length - report.rows | length) }}</p>"),
    ),
    Mistake(
        "width of a column",
        2,
        "html.wrong_col_width",
        {"value": "width: 20"},
        inside('<table><colgroup><col style="width: 20"></colgroup><tr><td>x</td></tr></table>'),
    ),
    Mistake(
        "bad import",
        1,
        "template.not_found",
        {"name": "_blocks/tabels.html.j2", "near": "_blocks/tables.html.j2"},
        '{% from "_blocks/tabels.html.j2" import ledger %}\n<article></article>',
    ),
    Mistake(
        "file outside of the packs",
        2,
        "template.outside_pack",
        {"name": "../parts.j2"},
        inside('{% include "../parts.j2" %}'),
    ),
    Mistake(
        "absolute path",
        2,
        "template.outside_pack",
        {"name": "/etc/parts"},
        inside('{% from "/etc/parts" import part %}'),
    ),
    Mistake(
        "name without a folder",
        2,
        "template.not_found",
        {"name": "header.html"},
        inside('{% include "header.html" %}'),
    ),
    Mistake(
        "name without .j2",
        2,
        "template.not_j2",
        {"name": "mine/header.html"},
        inside('{% include "mine/header.html" %}'),
        files={"header.html": "<p>x</p>"},
    ),
    Mistake(
        "brackets in brackets",
        3,
        "template.too_many_brackets",
        {},
        inside("<p>", "{{ " + "(" * 300 + "1" + ")" * 300 + " }}</p>"),
    ),
    Mistake(
        "caller outside of a macro",
        2,
        "template.caller_outside_macro",
        {"name": "caller"},
        inside("<p>{{ caller() }}</p>"),
    ),
    Mistake(
        "loop outside of a loop",
        2,
        "template.unknown_name",
        {"name": "loop"},
        inside("<p>{{ loop.index }}</p>"),
    ),
    Mistake(
        "width of nothing",
        2,
        "html.wrong_col_width",
        {"value": "width: 0.0%"},
        inside('<table><colgroup><col style="width: 0.0%"></colgroup><tr><td>x</td></tr></table>'),
    ),
    Mistake(
        "end tag without its >",
        2,
        "html.end_tag_breaks_off",
        {"words": "</b"},
        inside("<p><b>x</b {{ lang }}</p>"),
    ),
    Mistake(
        "unknown macro",
        1,
        "template.unknown_macro",
        {"name": "leger", "near": "ledger"},
        '{% from "_blocks/tables.html.j2" import leger %}\n<article></article>',
    ),
    Mistake(
        "block that replaces none",
        2,
        "template.unknown_block",
        {"name": "findngs", "near": "findings"},
        '{% extends "briefing" %}\n{% block findngs %}<p>x</p>{% endblock %}',
    ),
    Mistake(
        "text outside of a block",
        3,
        "template.outside_block",
        {},
        '{% extends "briefing" %}\n\n<p>x</p>',
    ),
    Mistake(
        "report in a macro of another file",
        1,
        "template.report_not_passed",
        {"name": "report"},
        '{% from "mine/parts.html.j2" import part %}\n<article>{{ part() }}</article>',
        file="parts.html.j2",
        files={"parts.html.j2": "{% macro part() %}<p>{{ report.title }}</p>{% endmacro %}"},
    ),
    Mistake(
        "bad TOML",
        2,
        "pack.no_toml",
        {},
        about='extends = "briefing"\ntitle = 简报\n',
        file="template.toml",
    ),
    Mistake(
        "unknown key",
        3,
        "data.unknown_key",
        {"key": "fromats", "near": "formats"},
        about=ABOUT + 'fromats = ["pdf"]\n',
        file="template.toml",
    ),
    Mistake(
        "wrong type of a parameter",
        4,
        "data.unknown_value",
        {"key": "parameters.logo.type", "value": "picture"},
        about=ABOUT + LOGO.replace('"image"', '"picture"'),
        file="template.toml",
    ),
    Mistake(
        "unknown property",
        2,
        "style.unusable",
        {"near": "color"},
        file="print.css",
        files={"print.css": "h1 {\n  colr: red;\n}\n"},
    ),
    Mistake(
        "brace not closed",
        1,
        "style.brace_not_closed",
        {"sign": "{"},
        file="web.css",
        files={"web.css": "h1 { color: red\nh2 { color: blue }\n"},
    ),
)
