"""What travels in the text for our own use: a template, or the data, can forge none of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen import resources
from reportgen.cli import main
from reportgen.markup.build import read_finished
from reportgen.model.print_marks import PRINT_END, PRINT_SIGN
from reportgen.page.places import in_line, in_print
from reportgen.paths import shown
from tests.real import BRIEFING
from tests.templating.sandbox.conftest import CANARY
from tests.templating.trying import composed_content, problems_in

FILE = str(Path("templates", "mine", "content.html.j2"))
OWN = shown(resources.templates() / "briefing" / "content.html.j2")

SIGNS = {
    "the last": "{% set q %}x<{% endset %}{% set z = q | last %}",
    "a part": "{% set q %}x<{% endset %}{% set z = q[-1:] %}",
    "a place": "{% set q %}x<{% endset %}{% set z = q[-1] %}",
    "the first": "{% set q %}<b>x</b>{% endset %}{% set z = q | first %}",
    "split": "{% set q %}x<{% endset %}{% set z = q.split('>') | last %}",
    "without its beginning": "{% set q %}x<{% endset %}{% set z = q.removeprefix(q[:-1]) %}",
    "stripped": "{% set q %}</b>{% endset %}{% set z = q.rstrip('/b>') | last %}",
    "of a list": "{% set q %}x<{% endset %}{% set z = (q | list)[-1:] | join %}",
    "of a macro": "{% macro m() %}x<{% endmacro %}{% set z = m() | last %}",
    "of a caller": (
        "{% macro m() %}{{ caller() | last }}{% endmacro %}{% set z %}{% call m() %}x<{% endcall %}"
        "{% endset %}"
    ),
    "of a block": "{% block b %}x<{% endblock %}{% set z = self.b() | last %}",
    "looped": "{% set n = namespace(z='') %}{% set q %}x<{% endset %}{% for c in q %}"
    "{% set n.z = c %}{% endfor %}{% set z = n.z %}",
}
"""Ways to a sign that begins markup and is none of the template's own tags."""

PLACES = ("{outside}/secret.txt:1", "../../outside/secret.txt:1", "/etc/passwd:1", "\x1b:1", "")


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("way", SIGNS)
def test_no_template_gives_a_problem_another_place(way: str, place: str) -> None:
    named = place.replace("\x1b", "{{ '\\x1b' }}")
    mark = f"<p>y</p>{{{{ z }}}}?at {named}>{{{{ z }}}}blink>y{{{{ z }}}}/blink>"
    problems = problems_in(f"<article>\n{SIGNS[way]}{mark}</article>")
    assert {problem.file for problem in problems} == {OWN}


@pytest.mark.parametrize("place", PLACES)
def test_no_message_shows_a_line_of_another_file(
    pack: Callable[..., Path], outside: Path, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    named = place.replace("{outside}", str(outside)).replace("\x1b", "{{ '\\x1b' }}")
    mark = f"{{{{ z }}}}?at {named}>{{{{ z }}}}blink>y{{{{ z }}}}/blink>"
    pack({"content.html.j2": f"<article>\n{SIGNS['the last']}{mark}</article>"})
    assert main(["build", str(BRIEFING), "--template", "mine", "--format", "html"]) == 2
    said = capsys.readouterr().err
    assert FILE in said
    assert CANARY not in said
    assert "root:" not in said
    assert "\x1b" not in said


FORGED = {
    "a place on an element": '<p data-at="/etc/passwd:1"><blink>x</blink></p>',
    "a place on an element of no place": (
        "{% set q %}x<{% endset %}{% set z = q | last %}{{ z }}p data-at='/etc/passwd:1'>"
        "{{ z }}blink>x{{ z }}/blink>"
    ),
    "what was printed": f"{{% set q %}}x<{{% endset %}}{{% set z = q | last %}}<p>{{{{ z }}}}"
    f"{PRINT_SIGN[1:]}figure;A1;amount;5;0123456789abcdef>672{{{{ z }}}}{PRINT_END[1:]}</p>",
    "an element of what was printed": '<p><data value="1" data-figure="A1">672</data></p>',
    "a comment of ours": "<p><!--contents--></p>",
    "a comment in pieces": (
        "{% set q %}x<{% endset %}{% set z = q | last %}<p>{{ z }}!--contents--></p>"
    ),
    "widths of columns": '<table data-widths="1"><tr><td>x</td></tr></table>',
    "the number of a caption": (
        '<table><caption data-number="9">x</caption><tr><td>x</td></tr></table>'
    ),
    "what an element is of": '<p data-print="figure;A1;amount">x</p>',
    "what a figure says": '<p data-alt="x">x</p>',
}


@pytest.mark.parametrize("name", FORGED)
def test_no_template_writes_what_is_ours(name: str) -> None:
    problems = problems_in(f"<article>\n{FORGED[name]}</article>")
    assert {problem.file for problem in problems} == {OWN}


def test_words_that_look_like_places_stay_words() -> None:
    words = "<!--contents--> <!--stop:x--> <!--chart index--> <?at a:b> <?end> {{ body }}"
    document = composed_content(
        f"{{% set words = {words!r} %}}<article><h2>{{{{ words }}}}</h2>"
        "<figure data-chart='index' data-width='16'></figure>"
        "<table><tr data-task='{{ words }}'><td class='status' data-value='{{ words }}'>x</td></tr>"
        "</table><nav class='contents' data-pages='0'><p>目录</p></nav></article>"
    )
    drawings = dict.fromkeys(document.drawings, "<svg></svg>")
    for html in (in_print(document).with_drawings(drawings), in_line(document).html):
        article = read_finished(html)
        assert article.findtext("h2") == words
        assert [row.get("data-task") for row in article.iter("tr")] == [words]
        assert [cell.get("data-value") for cell in article.iter("td")] == [words]
