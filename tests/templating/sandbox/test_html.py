"""What HTML could do is not of the vocabulary."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.templating.sandbox.conftest import Attack

FILE = str(Path("templates", "mine", "content.html.j2"))

MARKUP = {
    '<p onclick="alert(1)">x</p>': "'onclick'",
    '<p style="background: url(http://127.0.0.1:9)">x</p>': "'style'",
    '<table style="width: 20%"><tr><td>x</td></tr></table>': "'style'",
    '<table><colgroup><col style="width: 20%; background: url(http://x.org)"></colgroup></table>': (
        "width of a <col>"
    ),
    "<table><colgroup><col></colgroup><tr><td>x</td></tr></table>": "width of a <col> is missing",
    '<p><img src="http://127.0.0.1:9/x.png" alt=""></p>': "no image",
    '<p><img src="//127.0.0.1:9/x.png" alt=""></p>': "no image",
    '<p><img src="file:///etc/passwd" alt=""></p>': "no image",
    '<p><img src="data:image/svg+xml,<svg/>" alt=""></p>': "",
    '<p><img src="data:image/png;base64,AAAA" alt=""></p>': "no image",
    '<p><img src="../../../outside/secret.png" alt=""></p>': "no image",
    '<p><img src="{outside}/secret.png" alt=""></p>': "no image",
    '<p><img src="..\\\\..\\\\..\\\\outside\\\\secret.png" alt=""></p>': "no image",
    '<p><img src="link.png" alt=""></p>': "no image",
    '<p><img src="folder/secret.png" alt=""></p>': "no image",
    '<p><img src="" alt=""></p>': "no image",
    '<p><img alt=""></p>': "no src",
    '<p><img src="a.png" alt="" srcset="http://127.0.0.1:9/x.png 2x"></p>': "'srcset'",
    '<p><a href="javascript:alert(1)">x</a></p>': "href is",
    '<p><a href="JaVaScRiPt:alert(1)">x</a></p>': "href is",
    '<p><a href=" https://example.org">x</a></p>': "href is",
    '<p><a href="java&#10;script:alert(1)">x</a></p>': "href is",
    '<p><a href="&#1;javascript:alert(1)">x</a></p>': "href is",
    '<p><a href="data:text/html,x">x</a></p>': "href is",
    '<p><a href="file:///etc/passwd">x</a></p>': "href is",
    '<p><a href="//example.org">x</a></p>': "href is",
    '<p><a href="other.html">x</a></p>': "href is",
    '<p><a href="#a" ping="http://127.0.0.1:9">x</a></p>': "'ping'",
    '<p><a href="#a" target="_blank">x</a></p>': "'target'",
    '<p><a xlink:href="http://127.0.0.1:9">x</a></p>': "'xlink:href'",
    '<table><tr data-task="t"><td><input type="checkbox" formaction="http://x.org"></td></tr>'
    "</table>": "'formaction'",
    '<table><tr data-task="t"><td><input type="text"></td></tr></table>': "type is 'text'",
    '<table><tr data-task="t"><td><input></td></tr></table>': "no type",
    '<p id="a b">x</p>': "id is 'a b'",
    '<p lang="en&quot;">x</p>': "lang is",
    '<p class="a;b">x</p>': "class is",
    '<table><tr><td rowspan="99999">x</td></tr></table>': "rowspan is",
    '<table><tr><th scope="all">x</th></tr></table>': "scope is",
    "<script>alert(1)</script>": "<script>",
    "<style>@import url(http://127.0.0.1:9)</style>": "<style>",
    '<link rel="stylesheet" href="http://127.0.0.1:9/x.css">': "<link>",
    '<meta http-equiv="refresh" content="0;url=http://127.0.0.1:9">': "<meta>",
    '<base href="http://127.0.0.1:9">': "<base>",
    '<iframe src="http://127.0.0.1:9"></iframe>': "<iframe>",
    '<object data="file:///etc/passwd"></object>': "<object>",
    '<embed src="file:///etc/passwd">': "<embed>",
    '<form action="http://127.0.0.1:9"><p>x</p></form>': "<form>",
    "<p><button>x</button></p>": "<button>",
    '<video poster="http://127.0.0.1:9"></video>': "<video>",
    '<picture><source srcset="http://127.0.0.1:9"></picture>': "<picture>",
    '<svg><image href="file:///etc/passwd"/></svg>': "<svg>",
    '<svg><image xlink:href="http://127.0.0.1:9"/></svg>': "<svg>",
    '<svg><use href="file:///etc/passwd#a"/></svg>': "<svg>",
    '<svg><style>@import "http://127.0.0.1:9"</style></svg>': "<svg>",
    "<svg><foreignObject><p>x</p></foreignObject></svg>": "<svg>",
    "<svg><script>alert(1)</script></svg>": "<svg>",
    "<math><mtext>x</mtext></math>": "<math>",
    "<noscript><p>x</p></noscript>": "<noscript>",
    "<template><p>x</p></template>": "<template>",
    '<body onload="alert(1)"><p>x</p></body>': "the element <body>",
    "<!-- a remark -->": "no part of a document",
    "<!--chart:index:16-->": "no part of a document",
    "<p><!-- <b> --></p>": "no part of a document",
    "<?php echo 1 ?>": "no part of a document",
    "<![CDATA[<p>x</p>]]>": "no part of a document",
    "<!DOCTYPE html>": "no part of a document",
    '<{{ "!--" }} a remark -->': "no part of a document",
    "<p>x<strong>y</p>": "<strong>",
    "<p>x</p></p>": "</p>",
    '<p class="x>y</p><p>z</p>': "",
    '<p class="a" onx="<b">y</p>': "",
    '<{{ "p" }} data-at="a:b" onclick="x">y</p>': "'onclick'",
    '{% set tag = "script" %}<{{ tag }}>alert(1)</{{ tag }}>': "<script>",
}


@pytest.mark.parametrize("markup", MARKUP)
def test_no_markup_leads_out(attack: Attack, outside: Path, office: Path, markup: str) -> None:
    folder = office / "templates" / "mine"
    (folder / "link.png").symlink_to(outside / "secret.png")
    (folder / "folder").symlink_to(outside)
    content = f"<article>\n\n{markup.replace('{outside}', str(outside))}</article>"
    problems = attack(content)
    assert any(MARKUP[markup] in problem.message for problem in problems)
    assert problems[0].file == FILE
    pieced_together = "<{{" in markup
    assert pieced_together or problems[0].line == 3


@pytest.mark.parametrize(
    "markup",
    [
        '<p>A & B &amp; &copy; &#8212; 1 < 2</p><p lang="en" class="lead" id="一">x</p>',
        '<p><a href="https://example.org/a?b=c&amp;d">x</a> <a href="mailto:a@b.org">y</a></p>',
        '<p><a href="#一">x</a></p>',
    ],
)
def test_what_is_of_the_vocabulary_stays(attack: Attack, markup: str) -> None:
    (problem,) = attack(f"<article>\n{markup}\n<marquee></marquee></article>")
    assert "marquee" in problem.message


def test_the_data_is_never_markup(attack: Attack) -> None:
    problems = attack("<article>{{ '<script>' }}<p>{{ '<img src=x>' }}</p></article>")
    assert [problem.message for problem in problems] == [
        "text stands outside a paragraph, in <article>: '<script>'"
    ]
