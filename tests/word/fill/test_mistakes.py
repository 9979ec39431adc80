from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
import pytest

from reportgen.errors import InputError
from reportgen.word.fill import annotate, check, fill
from tests.word.fill.building import add_table, blank, saved, with_lines, with_table
from tests.word.fill.conftest import Maker
from tests.word.reading import Docx, faults, values


def said(data: bytes, tags: Maker, *, content: bool = False) -> list[str]:
    """What is wrong, and what to write."""
    found = check(data, tags(content=content), "word.docx")
    assert all(mistake.problem.file == "word.docx" for mistake in found)
    return [f"{mistake.problem.message} -> {mistake.problem.hint}" for mistake in found]


TABLES = [
    ([["{%tr for row in levels", "x"]], "row 1, column 1", "does not end"),
    ([["{%tr for row in levels %}a", "b"]], "row 1, column 1", "no {%tr endfor %}"),
    ([["a", "b{%tr endfor %}"]], "row 1, column 2", "no {%tr for … %} before"),
    ([["a", "{% for x in [1] %}a"], ["{% endfor %}", "b"]], "row 1, column 2", "{%tr … %} in both"),
    (
        [["{%tr for x in [1] %}{% for y in [1] %}", "{% endfor %}{%tr endfor %}"]],
        "row 1, column 1",
        "close it in the same cell",
    ),
    ([["{%tr for x in [1] %}", "lost"], ["{{ x }}", "{%tr endfor %}"]], "row 1, column 1", "lost?"),
    ([["{%tr if lang %}a", "{%tr else %}b{%tr endif %}"]], "row 1, column 2", "divides one row"),
    ([["{%tr for x in [1] %}a", "{%tc endfor %}"]], "row 1, column 1", "of another kind"),
    ([["a", "{{ report.yaer }}"]], "row 1, column 2", "did you mean 'year'"),
]
HEAD, LOOP, END = ["a", "b"], ["{%tr for row in levels %}", ""], ["{%tr endfor %}", ""]


@pytest.mark.parametrize(("rows", "place", "words"), TABLES)
def test_a_mistake_in_a_table(rows: list[list[str]], place: str, words: str, tags: Maker) -> None:
    (text,) = said(with_table(*rows), tags)
    assert text.startswith(f"table 1, {place}, “{rows[0][int(place[-1]) - 1].strip()}")
    assert ("of its own" if words == "lost?" else words) in text


def test_a_mistake_in_a_loop_of_rows_is_told_with_the_row_as_it_stands_there(tags: Maker) -> None:
    (text,) = said(with_table(HEAD, LOOP, ["x", "{{ row.indx }}"], END), tags)
    assert text.startswith("table 1, row 3, column 2, “{{ row.indx }}”: there is no 'indx'")


def test_what_stands_twice_is_told_with_other_mistakes(tags: Maker) -> None:
    image = "{{ image('gone.png', alt='') }}"
    lines = ("{{ body }}", "{{ report.titel }}", "{{ body }}", image)
    first, second, third = said(with_lines(*lines), tags, content=True)
    assert "titel" in first
    assert "in paragraph 1" in second
    assert "gone.png" in third


def test_a_chart_may_stand_more_than_once(tags: Maker) -> None:
    data = with_lines(*["{{ chart('index') }}"] * 2, "{{ table('levels') }}")
    assert len(set(fill(data, tags()).pieces)) == 3


LINES = [
    ("{{ report.titel }}", "did you mean 'title'"),
    ("{{ reprot.title }}", "did you mean 'report'"),
    ("{{ report.title | uper }}", "did you mean 'upper'"),
    ("{{ report.title", "does not end"),
    ("report.title }}", "does not begin"),
    ("{% fro x in levels %}", "did you mean 'for'"),
    ("{% import 'os' as os %}", "no statement 'import'"),
    ("{% if lang == %}x{% endif %}", "unexpected"),
    ("{% if lang %}x", "no {% endif %}"),
    ("{% if lang %}{% for x in [] %}{% endif %}", "no {% endfor %}"),
    ("x{% else %}", "no {% if … %} before it"),
    ("{%tr if lang %}x{%tr endif %}", "stands in no table"),
    ("{{ chart('indx') }}", "did you mean 'index'"),
    ("{{ checklist('task') }}", "did you mean 'tasks'"),
    ("{{ checklist('tasks', 'province') }}", "there are: subject, benchmark"),
    ("{{ table('level') }}", "did you mean 'levels'"),
    ("{{ chart('index', width='wide') }}", "write a number of centimetres"),
    ("See {{ chart('index') }}", "paragraph of its own"),
    ("{{ levels }}", "a list is no text"),
    ("{{ report.subject }}", "write one of its fields"),
    ("{{ chart }}", "a function is no text"),
    ("{{ report.__class__ }}", "is not for templates"),
    ("{{ ''.__class__.__mro__ }}", "is not for templates"),
    ("{{ body }}", "content.html.j2"),
    ("{{ chart('index') ~ 'x' }}", "it makes text of a chart"),
    ("{{ chart('index') | upper }}", "it makes text of a chart"),
    ("{{ chart('index').lower() }}", "it makes text of a chart"),
    ("{{ 'x' if not lang else chart('index') + 'x' }}", "it makes text of a chart"),
    ("{% set c = table('levels') ~ 'x' %}", "it makes text of a chart"),
    ("{% set c = table('levels') %}abc {{ c }} def", "paragraph of its own"),
    ("{% for c in [table('levels')] %}abc {{ c }}{% endfor %}", "paragraph of its own"),
    ("{{ " + "(" * 500 + "1" + ")" * 500 + " }}", "nests too deeply; write fewer brackets"),
    ("{% if lang %}" * 300 + "x" + "{% endif %}" * 300, "nests too deeply"),
    ("{{ t('一') }}", 't needs the words in both languages, as t("中文", "English")'),
    ("{{ table() }}", 'write it as table("levels")'),
    ("{{ levels[99].name }}", "there is no item 99"),
    ("{% if %}x{% endif %}", "something is missing before '%}'"),
    ("{{ image('gone.png', width=3, alt='a') }}", "put it into briefing/"),
    ("{{ image('gone.png', width=3) }}", 'alt="" where it only adorns'),
]


@pytest.mark.parametrize(("line", "words"), LINES)
def test_a_mistake_in_a_line(line: str, words: str, tags: Maker) -> None:
    found = said(with_lines("x", line), tags)
    assert words in "\n".join(found)
    shown = line if len(line) <= 60 else f"{line[:59]}…"
    assert found[0].startswith(f"“{shown}”: ")
    assert len(found) == 1


def test_a_mistake_in_a_header(tags: Maker) -> None:
    document = blank()
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].text = "{{ pag }}"
    section.first_page_footer.paragraphs[0].text = "{{ body }}"
    document.add_paragraph("{{ body }}")
    first, second = said(saved(document), tags, content=True)
    assert first.startswith("the header, “{{ pag }}”: there is no 'pag'")
    assert second.startswith("the footer of the first page, “{{ body }}”")
    assert "cannot stand here" in second


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (
            ("{{ body }}", "x", "{{ body }}"),
            "“{{ body }}”: it stands before already, in paragraph 1",
        ),
        (("x",), "no paragraph {{ body }}"),
        (("x {{ body }}",), "paragraph of its own"),
        (
            ("{%p for x in [1, 2] %}", "{{ body }}", "{%p endfor %}"),
            "“{{ body }}”: it comes to stand in 2 places",
        ),
        (
            ("{{ body }}", "{{ checklist('tasks') }}", "{{checklist()}}"),
            "“{{checklist()}}”: it stands before already, in paragraph 2",
        ),
    ],
)
def test_content_and_pieces_have_one_place(lines: tuple[str, ...], words: str, tags: Maker) -> None:
    (text,) = said(with_lines(*lines), tags, content=True)
    assert words in text


def test_all_mistakes_are_told_at_once(tags: Maker) -> None:
    document = blank()
    document.sections[0].header.paragraphs[0].text = "{{ report.titel }}"
    document.add_paragraph("{{ a }} {{ b }}")
    document.add_paragraph("{% if never_set %}{{ unreached }}{% endif %}")
    document.add_paragraph("{{ report.title | uper }}")
    document.add_paragraph("{{ unclosed")
    add_table(document, ["{%tr for row in levels %}{{ row.nmae }}", "{{ row.indx }}{%tr endfor %}"])
    found = "\n".join(said(saved(document), tags))
    words = ("titel", "'a'", "'b'", "never_set", "unreached", "uper", "unclosed", "nmae", "indx")
    for word in words:
        assert word in found
    assert found.count("\n") == 8


def test_what_stands_for_itself_is_told_beside_a_loop_without_an_end(tags: Maker) -> None:
    rows = [["{%tr for row in levels %}{{ row.name }} {{ loop.index }}", "{{ report.yaer }}"]]
    first, *others = said(with_table(*rows, before="{{ chart('indx') }}"), tags)
    assert "indx" in first
    assert ["endfor" in text or "yaer" in text for text in others] == [True, True]


def test_filling_tells_the_same(tags: Maker) -> None:
    data = with_lines("{{ reprot }}", "{{ bode }}")
    with pytest.raises(InputError) as caught:
        fill(data, tags(), "mine/word.docx")
    assert [problem.file for problem in caught.value.problems] == ["mine/word.docx"] * 2
    problems = [mistake.problem for mistake in check(data, tags(), "mine/word.docx")]
    assert problems == list(caught.value.problems)


def test_mistakes_become_comments_beside_their_paragraphs(tags: Maker, tmp_path: Path) -> None:
    document = blank()
    document.sections[0].header.paragraphs[0].text = "{{ pag }}"
    document.add_paragraph("first")
    document.add_paragraph("{{ reprot }}")
    add_table(document, ["a", "{{ lnag }}"])
    data = saved(document)
    made = annotate(data, check(data, tags()))
    assert made == annotate(data, check(data, tags()))
    assert not faults(made, tmp_path)
    read = docx.Document(BytesIO(made))
    texts = {comment.comment_id: comment.text for comment in read.comments}
    beside = {
        int(number): "".join(values(mark, "ancestor::w:p//w:t/text()"))
        for mark in Docx(made).find("//w:commentReference")
        for number in values(mark, "@w:id")
    }
    pairs = {(beside[number], texts[number].split("'")[1]) for number in texts}
    assert pairs == {("first", "pag"), ("{{ reprot }}", "reprot"), ("{{ lnag }}", "lnag")}
    assert all("did you mean" in text for text in texts.values() if "pag" not in text)


def test_a_file_that_is_no_word_document(tags: Maker) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        check(b"nothing", tags())
