"""What HTML could do is not of the vocabulary."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.templating.sandbox.conftest import Attack

FILE = str(Path("templates", "mine", "content.html.j2"))

ATTRIBUTE = "html.unknown_attribute"
ELEMENT = "html.unknown_element"
VALUE = "html.wrong_value"
IMAGE = "html.unknown_image"
COMMENT = "template.no_markup"

MARKUP = {
    '<p onclick="alert(1)">x</p>': (ATTRIBUTE, "onclick"),
    '<p style="background: url(http://127.0.0.1:9)">x</p>': (ATTRIBUTE, "style"),
    '<table style="width: 20%"><tr><td>x</td></tr></table>': (ATTRIBUTE, "style"),
    '<table><colgroup><col style="width: 20%; background: url(http://x.org)"></colgroup></table>': (
        "html.wrong_col_width",
        "",
    ),
    "<table><colgroup><col></colgroup><tr><td>x</td></tr></table>": ("html.col_without_width", ""),
    '<p><img src="http://127.0.0.1:9/x.png" alt=""></p>': (IMAGE, ""),
    '<p><img src="//127.0.0.1:9/x.png" alt=""></p>': (IMAGE, ""),
    '<p><img src="file:///etc/passwd" alt=""></p>': (IMAGE, ""),
    '<p><img src="data:image/svg+xml,<svg/>" alt=""></p>': (IMAGE, ""),
    '<p><img src="data:image/png;base64,AAAA" alt=""></p>': (IMAGE, ""),
    '<p><img src="../../../outside/secret.png" alt=""></p>': (IMAGE, ""),
    '<p><img src="{outside}/secret.png" alt=""></p>': (IMAGE, ""),
    '<p><img src="..\\\\..\\\\..\\\\outside\\\\secret.png" alt=""></p>': (IMAGE, ""),
    '<p><img src="link.png" alt=""></p>': (IMAGE, ""),
    '<p><img src="folder/secret.png" alt=""></p>': (IMAGE, ""),
    '<p><img src="" alt=""></p>': ("html.unset_image", "logo"),
    '<p><img alt=""></p>': ("html.attribute_missing", "src"),
    '<p><img src="a.png" alt="" srcset="http://127.0.0.1:9/x.png 2x"></p>': (ATTRIBUTE, "srcset"),
    '<p><a href="javascript:alert(1)">x</a></p>': (VALUE, "href"),
    '<p><a href="JaVaScRiPt:alert(1)">x</a></p>': (VALUE, "href"),
    '<p><a href=" https://example.org">x</a></p>': (VALUE, "href"),
    '<p><a href="java&#10;script:alert(1)">x</a></p>': (VALUE, "href"),
    '<p><a href="&#1;javascript:alert(1)">x</a></p>': (VALUE, "href"),
    '<p><a href="data:text/html,x">x</a></p>': (VALUE, "href"),
    '<p><a href="file:///etc/passwd">x</a></p>': (VALUE, "href"),
    '<p><a href="//example.org">x</a></p>': (VALUE, "href"),
    '<p><a href="other.html">x</a></p>': (VALUE, "href"),
    '<p><a href="#a" ping="http://127.0.0.1:9">x</a></p>': (ATTRIBUTE, "ping"),
    '<p><a href="#a" target="_blank">x</a></p>': (ATTRIBUTE, "target"),
    '<p><a xlink:href="http://127.0.0.1:9">x</a></p>': (ATTRIBUTE, "xlink:href"),
    '<table><tr data-task="t"><td><input type="checkbox" formaction="//x.org"></td></tr></table>': (
        ATTRIBUTE,
        "formaction",
    ),
    '<table><tr data-task="t"><td><input type="text"></td></tr></table>': (VALUE, "type"),
    '<table><tr data-task="t"><td><input></td></tr></table>': ("html.attribute_missing", "type"),
    '<p id="a b">x</p>': (VALUE, "id"),
    '<p lang="en&quot;">x</p>': (VALUE, "lang"),
    '<p class="a;b">x</p>': (VALUE, "class"),
    '<table><tr><td rowspan="99999">x</td></tr></table>': (VALUE, "rowspan"),
    '<table><tr><th scope="all">x</th></tr></table>': (VALUE, "scope"),
    "<script>alert(1)</script>": (ELEMENT, "script"),
    "<style>@import url(http://127.0.0.1:9)</style>": (ELEMENT, "style"),
    '<link rel="stylesheet" href="http://127.0.0.1:9/x.css">': (ELEMENT, "link"),
    '<meta http-equiv="refresh" content="0;url=http://127.0.0.1:9">': (ELEMENT, "meta"),
    '<base href="http://127.0.0.1:9">': (ELEMENT, "base"),
    '<iframe src="http://127.0.0.1:9"></iframe>': (ELEMENT, "iframe"),
    '<object data="file:///etc/passwd"></object>': (ELEMENT, "object"),
    '<embed src="file:///etc/passwd">': (ELEMENT, "embed"),
    '<form action="http://127.0.0.1:9"><p>x</p></form>': (ELEMENT, "form"),
    "<p><button>x</button></p>": (ELEMENT, "button"),
    '<video poster="http://127.0.0.1:9"></video>': (ELEMENT, "video"),
    '<picture><source srcset="http://127.0.0.1:9"></picture>': (ELEMENT, "picture"),
    '<svg><image href="file:///etc/passwd"/></svg>': (ELEMENT, "svg"),
    '<svg><image xlink:href="http://127.0.0.1:9"/></svg>': (ELEMENT, "svg"),
    '<svg><use href="file:///etc/passwd#a"/></svg>': (ELEMENT, "svg"),
    '<svg><style>@import "http://127.0.0.1:9"</style></svg>': (ELEMENT, "svg"),
    "<svg><foreignObject><p>x</p></foreignObject></svg>": (ELEMENT, "svg"),
    "<svg><script>alert(1)</script></svg>": (ELEMENT, "svg"),
    "<math><mtext>x</mtext></math>": (ELEMENT, "math"),
    "<noscript><p>x</p></noscript>": (ELEMENT, "noscript"),
    "<template><p>x</p></template>": (ELEMENT, "template"),
    '<body onload="alert(1)"><p>x</p></body>': (ELEMENT, "body"),
    "<!-- a remark -->": (COMMENT, "<!--"),
    "<!--chart:index:16-->": (COMMENT, "<!--"),
    "<p><!-- <b> --></p>": (COMMENT, "<!--"),
    "<?php echo 1 ?>": (COMMENT, "<?"),
    "<![CDATA[<p>x</p>]]>": (COMMENT, "<![CDATA"),
    "<!DOCTYPE html>": (COMMENT, "<!DOCTYPE"),
    '<{{ "!--" }} a remark -->': ("html.not_for_documents", ""),
    "<p>x<strong>y</p>": ("html.not_closed", "strong"),
    "<p>x</p></p>": ("html.closes_nothing", "p"),
    '<p class="x>y</p><p>z</p>': ("html.quotes_differ", "p"),
    '<p class="a" onx="<b">y</p>': (ATTRIBUTE, "onx"),
    '<{{ "p" }} data-at="a:b" onclick="x">y</p>': (ATTRIBUTE, "onclick"),
    '{% set tag = "script" %}<{{ tag }}>alert(1)</{{ tag }}>': (ELEMENT, "script"),
}
"""HTML, the code of what is wrong with it, and the word that is meant."""


@pytest.mark.parametrize("markup", MARKUP)
def test_no_markup_leads_out(attack: Attack, outside: Path, office: Path, markup: str) -> None:
    folder = office / "templates" / "mine"
    (folder / "link.png").symlink_to(outside / "secret.png")
    (folder / "folder").symlink_to(outside)
    content = f"<article>\n\n{markup.replace('{outside}', str(outside))}</article>"
    problems = attack(content)
    found = [(problem.code, [str(value) for _, value in problem.arguments]) for problem in problems]
    code, word = MARKUP[markup]
    assert any(it == code and (not word or word in words) for it, words in found)
    assert problems[0].file == FILE
    pieced_together = "<{{" in markup
    assert pieced_together or problems[0].line == 3


@pytest.mark.parametrize(
    "markup",
    [
        '<p>A & B &amp; &copy; &#8212; a < b</p><p lang="en" class="lead" id="一">x</p>',
        '<p><a href="https://example.org/a?b=c&amp;d">x</a> <a href="mailto:a@b.org">y</a></p>',
        '<p><a href="#一">x</a></p>',
    ],
)
def test_what_is_of_the_vocabulary_stays(attack: Attack, markup: str) -> None:
    (problem,) = attack(f"<article>\n{markup}\n<marquee></marquee></article>")
    assert (problem.code, problem["tag"]) == (ELEMENT, "marquee")


def test_the_data_is_never_markup(attack: Attack) -> None:
    problems = attack("<article>{{ '<script>' }}<p>{{ '<img src=x>' }}</p></article>")
    assert [(problem.code, problem["words"]) for problem in problems] == [
        ("html.loose_text", "<script>")
    ]
