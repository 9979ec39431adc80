"""Mistakes that people make in a template pack, each with what must be said about it."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.packs.conftest import ABOUT

LOGO = '[parameters.logo]\ntype = "image"\ndefault = ""\nabout = {zh = "标", en = "sign"}\n'


@dataclass(frozen=True)
class Mistake:
    """A pack with one mistake: where it must be reported, in which words, with which advice."""

    name: str
    line: int
    said: str
    hint: str
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
        "endfor",
        "write it where this ends",
        inside("{% for row in report.rows %}<p>{{ row.name }}</p>"),
    ),
    Mistake(
        "missing endblock",
        3,
        "endblock",
        "write it where this ends",
        '{% extends "briefing" %}\n{% block findings %}\n<p>x</p>',
    ),
    Mistake(
        "unknown variable",
        2,
        "'reprot' is undefined",
        "did you mean 'report'",
        inside("<p>{{ reprot.title }}</p>"),
    ),
    Mistake(
        "unknown attribute",
        2,
        "a row has no 'nmae'",
        "did you mean 'name'",
        inside("{% for row in report.rows %}<p>{{ row.nmae }}</p>{% endfor %}"),
    ),
    Mistake(
        "unknown attribute of a meeting",
        3,
        "a meeting has no 'titel'",
        "did you mean 'title'",
        inside("{% set meeting = report.subject %}", "<p>{{ meeting.titel }}</p>"),
    ),
    Mistake(
        "unknown parameter",
        2,
        "there is no parameter 'lgoo'",
        "did you mean 'logo'",
        inside("<p>{{ params.lgoo }}</p>"),
    ),
    Mistake(
        "wrong filter",
        2,
        "there is no filter 'uper'",
        "did you mean 'upper'",
        inside("<p>{{ report.title | uper }}</p>"),
    ),
    Mistake(
        "field misspelt in a filter",
        2,
        "a row has no 'vedrict'",
        "did you mean 'verdict'",
        inside("<p>{{ report.rows | selectattr('vedrict') | list | length }}</p>"),
    ),
    Mistake(
        "unknown element",
        2,
        "<blink> is not of the vocabulary",
        "templates may use",
        inside("<blink>x</blink>"),
    ),
    Mistake(
        "unclosed cell",
        3,
        "<td> is not closed before </tr>",
        "write </td>",
        inside("<table>", "<tr><td>x</tr>", "</table>"),
    ),
    Mistake(
        "paragraph in a paragraph",
        2,
        "<p> is not closed before the next <p>",
        "write </p>",
        inside("<p>one", "<p>two</p>"),
    ),
    Mistake(
        "closed twice",
        3,
        "</section> closes nothing",
        "take it out",
        inside("<p>x</p>", "</section>"),
    ),
    Mistake(
        "attribute without quotation marks",
        2,
        "<p> carries 'note'",
        "it may carry",
        inside("<p class=lead note>x</p>"),
    ),
    Mistake(
        "quotation mark missing",
        2,
        "quotation marks of an attribute of <p> do not match",
        "straight",
        inside('<p class="lead>x</p>', '<p class="note">y</p>'),
    ),
    Mistake(
        "curly quotation marks",
        2,
        "curly quotation marks",
        "straight",
        inside("<p class=“lead”>x</p>"),
    ),
    Mistake(
        "missing image",
        2,
        "there is no image 'seal.png'",
        "put it into mine/",
        inside('<p><img src="seal.png" alt="seal"></p>'),
    ),
    Mistake(
        "unknown chart",
        2,
        "there is no chart 'indx'",
        "did you mean 'index'",
        inside('<figure data-chart="indx"><figcaption>x</figcaption></figure>'),
    ),
    Mistake(
        "reference to nothing",
        2,
        "a reference to #tab-x leads nowhere",
        "captions have the ids",
        inside('<p><a class="ref" href="#tab-x"></a></p>'),
    ),
    Mistake(
        "id twice",
        3,
        "the id 'a' stands twice",
        "its own",
        inside('<p id="a">x</p>', '<p id="a">y</p>'),
    ),
    Mistake(
        "text outside of a paragraph",
        2,
        "text stands outside a paragraph",
        "put it in a <p>",
        inside("<section>loose words</section>"),
    ),
    Mistake(
        "division by zero",
        2,
        "division by zero",
        "divide only where",
        inside("<p>{{ 1 / (report.rows | length - report.rows | length) }}</p>"),
    ),
    Mistake(
        "width of a column",
        2,
        "the width of a <col> is 'width: 20'",
        "in percent",
        inside('<table><colgroup><col style="width: 20"></colgroup><tr><td>x</td></tr></table>'),
    ),
    Mistake(
        "bad import",
        1,
        "there is no template '_blocks/tabels.html.j2'",
        "did you mean '_blocks/tables.html.j2'",
        '{% from "_blocks/tabels.html.j2" import ledger %}\n<article></article>',
    ),
    Mistake(
        "file outside of the packs",
        2,
        "'../parts.j2' is no template in a pack",
        "name its folder",
        inside('{% include "../parts.j2" %}'),
    ),
    Mistake(
        "absolute path",
        2,
        "'/etc/parts' is no template in a pack",
        "import from _blocks/",
        inside('{% from "/etc/parts" import part %}'),
    ),
    Mistake(
        "name without a folder",
        2,
        "there is no template 'header.html'",
        'and .j2: {% include "mine/header.html.j2" %}',
        inside('{% include "header.html" %}'),
    ),
    Mistake(
        "name without .j2",
        2,
        "'mine/header.html' is no template: their names end in .j2",
        "name its folder, and .j2",
        inside('{% include "mine/header.html" %}'),
        files={"header.html": "<p>x</p>"},
    ),
    Mistake(
        "brackets in brackets",
        3,
        "nests too deeply",
        "write fewer brackets",
        inside("<p>", "{{ " + "(" * 300 + "1" + ")" * 300 + " }}</p>"),
    ),
    Mistake(
        "caller outside of a macro",
        2,
        "'caller' is undefined outside of a macro",
        "write it in a {% macro %}",
        inside("<p>{{ caller() }}</p>"),
    ),
    Mistake(
        "loop outside of a loop",
        2,
        "'loop' is undefined",
        "`reportgen templates vars`",
        inside("<p>{{ loop.index }}</p>"),
    ),
    Mistake(
        "width of nothing",
        2,
        "the width of a <col> is 'width: 0.0%'",
        "in percent",
        inside('<table><colgroup><col style="width: 0.0%"></colgroup><tr><td>x</td></tr></table>'),
    ),
    Mistake(
        "end tag without its >",
        2,
        "a > is missing after '</b'",
        "write </b>",
        inside("<p><b>x</b {{ lang }}</p>"),
    ),
    Mistake(
        "unknown macro",
        1,
        "has no macro 'leger'",
        "did you mean 'ledger'",
        '{% from "_blocks/tables.html.j2" import leger %}\n<article></article>',
    ),
    Mistake(
        "block that replaces none",
        2,
        "no block 'findngs'",
        "did you mean 'findings'",
        '{% extends "briefing" %}\n{% block findngs %}<p>x</p>{% endblock %}',
    ),
    Mistake(
        "text outside of a block",
        3,
        "outside of every block",
        "put it into a block",
        '{% extends "briefing" %}\n\n<p>x</p>',
    ),
    Mistake(
        "report in a macro of another file",
        1,
        "'report' is undefined",
        "add it to its arguments",
        '{% from "mine/parts.html.j2" import part %}\n<article>{{ part() }}</article>',
        file="parts.html.j2",
        files={"parts.html.j2": "{% macro part() %}<p>{{ report.title }}</p>{% endmacro %}"},
    ),
    Mistake(
        "bad TOML",
        2,
        "this is no TOML",
        "quotation marks",
        about='extends = "briefing"\ntitle = 简报\n',
        file="template.toml",
    ),
    Mistake(
        "unknown key",
        3,
        "unknown key 'fromats'",
        "did you mean 'formats'",
        about=ABOUT + 'fromats = ["pdf"]\n',
        file="template.toml",
    ),
    Mistake(
        "wrong type of a parameter",
        4,
        "parameters.logo.type is 'picture'",
        "image",
        about=ABOUT + LOGO.replace('"image"', '"picture"'),
        file="template.toml",
    ),
    Mistake(
        "unknown property",
        2,
        "'colr: red', unknown property",
        "did you mean 'color'",
        file="print.css",
        files={"print.css": "h1 {\n  colr: red;\n}\n"},
    ),
    Mistake(
        "brace not closed",
        1,
        "this '{' is not closed",
        "write }",
        file="web.css",
        files={"web.css": "h1 { color: red\nh2 { color: blue }\n"},
    ),
)
