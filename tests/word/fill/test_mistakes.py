"""What is wrong with tags in Word documents: its code, and where a person finds it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest

from reportgen.errors import InputError
from reportgen.messages import phrase, words
from reportgen.model.problem import Problem
from reportgen.word.fill import check_tags, fill_tags, with_comments
from tests.word.fill.building import add_table, blank, saved, with_lines, with_table
from tests.word.fill.conftest import Maker
from tests.word.reading import Docx, faults, values


def wrong(data: bytes, tags: Maker, *, content: bool = False) -> list[Problem]:
    """What is wrong in the tags of a document."""
    found = check_tags(data, tags(content=content), "word.docx")
    assert all(it.problem.file == "word.docx" for it in found)
    return [it.problem for it in found]


def place(problem: Problem) -> str:
    return words(problem.where, "en")


def closest(word: str) -> dict[str, Any]:
    return {"near": phrase("near", word=word)}


ROW = phrase("row")
TABLES: list[tuple[list[list[str]], str, str, dict[str, Any]]] = [
    ([["{%tr for row in levels", "x"]], "row 1, column 1", "word.tag_without_end", {}),
    (
        [["{%tr for row in levels %}a", "b"]],
        "row 1, column 1",
        "word.not_closed",
        {"lift": "tr", "closer": "endfor"},
    ),
    (
        [["a", "b{%tr endfor %}"]],
        "row 1, column 2",
        "word.closes_nothing",
        {"lift": "tr", "opener": "for"},
    ),
    (
        [["a", "{% for x in [1] %}a"], ["{% endfor %}", "b"]],
        "row 1, column 2",
        "word.closed_elsewhere",
        {"advice": phrase("row_tags")},
    ),
    (
        [["{%tr for x in [1] %}{% for y in [1] %}", "{% endfor %}{%tr endfor %}"]],
        "row 1, column 1",
        "word.closed_elsewhere",
        {"advice": phrase("same_cell")},
    ),
    (
        [["{%tr for x in [1] %}", "lost"], ["{{ x }}", "{%tr endfor %}"]],
        "row 1, column 1",
        "word.would_be_lost",
        {"element": ROW},
    ),
    (
        [["{%tr if lang %}a", "{%tr else %}b{%tr endif %}"]],
        "row 1, column 2",
        "word.divides",
        {"element": ROW},
    ),
    (
        [["{%tr for x in [1] %}a", "{%tc endfor %}"]],
        "row 1, column 1",
        "word.closed_by_other_kind",
        {"lift": "tr", "closer": "endfor"},
    ),
    (
        [["a", "{{ report.yaer }}"]],
        "row 1, column 2",
        "template.unknown_field",
        {"name": "yaer", **closest("year")},
    ),
]
HEAD, LOOP, END = ["a", "b"], ["{%tr for row in levels %}", ""], ["{%tr endfor %}", ""]


@pytest.mark.heavy
@pytest.mark.parametrize(("rows", "where", "code", "arguments"), TABLES)
def test_a_mistake_in_a_table(
    rows: list[list[str]], where: str, code: str, arguments: dict[str, Any], tags: Maker
) -> None:
    (problem,) = wrong(with_table(*rows), tags)
    assert problem.code == code
    assert arguments == {name: problem[name] for name in arguments}
    assert place(problem).startswith(f"table 1, {where}, “{rows[0][int(where[-1]) - 1].strip()}")


def test_a_mistake_in_a_loop_of_rows_is_found_in_the_row_as_it_stands_there(tags: Maker) -> None:
    (problem,) = wrong(with_table(HEAD, LOOP, ["x", "{{ row.indx }}"], END), tags)
    assert place(problem) == "table 1, row 3, column 2, “{{ row.indx }}”"
    assert (problem.code, problem["name"]) == ("template.unknown_field", "indx")


def test_what_stands_twice_is_found_with_other_mistakes(tags: Maker) -> None:
    image = "{{ image('gone.png', alt='') }}"
    lines = ("{{ body }}", "{{ report.titel }}", "{{ body }}", image)
    first, second, third = wrong(with_lines(*lines), tags, content=True)
    assert first["name"] == "titel"
    assert second.code == "word.piece_twice"
    assert second["first"] == phrase("paragraph_number", number=1)
    assert "gone.png" in third.message


def test_a_chart_may_stand_more_than_once(tags: Maker) -> None:
    data = with_lines(*["{{ chart('index') }}"] * 2, "{{ table('levels') }}")
    assert len(set(fill_tags(data, tags()).pieces)) == 3


LINES: list[tuple[str, str, dict[str, Any]]] = [
    ("{{ report.titel }}", "template.unknown_field", closest("title")),
    ("{{ reprot.title }}", "template.unknown_name", closest("report")),
    ("{{ report.title | uper }}", "template.unknown_filter", closest("upper")),
    ("{{ report.title", "word.tag_without_end", {"words": "{{ report.title"}),
    ("report.title }}", "word.tag_without_start", {"words": "}}"}),
    ("{% fro x in levels %}", "word.unknown_statement", {"name": "fro", **closest("for")}),
    ("{% import 'os' as os %}", "word.unknown_statement", {"name": "import"}),
    ("{% if lang == %}x{% endif %}", "template.unexpected", {"token": "%}"}),
    ("{% if lang %}x", "word.not_closed", {"lift": "", "closer": "endif"}),
    ("{% if lang %}{% for x in [] %}{% endif %}", "word.not_closed", {"closer": "endfor"}),
    ("x{% else %}", "word.closes_nothing", {"lift": "", "opener": "if"}),
    ("{%tr if lang %}x{%tr endif %}", "word.not_in_table", {"element": phrase("a_row")}),
    ("{{ chart('indx') }}", "word.unknown_chart", {"name": "indx", **closest("index")}),
    ("{{ checklist('task') }}", "word.unknown_tasks", closest("tasks")),
    (
        "{{ checklist('tasks', 'province') }}",
        "word.unknown_meeting",
        {"known": ("subject", "benchmark")},
    ),
    ("{{ table('level') }}", "word.unknown_table", closest("levels")),
    ("{{ chart('index', width='wide') }}", "word.bad_width", {"width": "'wide'"}),
    ("{{ chart('index', width=100) }}", "word.bad_width", {"width": "100"}),
    ("{{ chart('index', width=0.9) }}", "word.bad_width", {"width": "0.9"}),
    ("See {{ chart('index') }}", "word.piece_beside_text", {}),
    ("{{ levels }}", "template.no_text", {"kind": phrase("a_list")}),
    ("{{ report.subject }}", "template.no_text", {"kind": phrase("a_value")}),
    ("{{ chart }}", "template.function_no_text", {}),
    ("{{ report.__class__ }}", "template.unsafe_field", {"name": "__class__"}),
    ("{{ ''.__class__.__mro__ }}", "template.unsafe_field", {"name": "__class__"}),
    ("{{ body }}", "word.no_content", {"name": "body"}),
    ("{{ chart('index') ~ 'x' }}", "word.piece_as_text", {}),
    ("{{ chart('index') | upper }}", "word.piece_as_text", {}),
    ("{{ chart('index').lower() }}", "word.piece_as_text", {}),
    ("{{ 'x' if not lang else chart('index') + 'x' }}", "word.piece_as_text", {}),
    ("{% set c = table('levels') ~ 'x' %}", "word.piece_as_text", {}),
    ("{% set c = table('levels') %}abc {{ c }} def", "word.piece_beside_text", {}),
    ("{% for c in [table('levels')] %}abc {{ c }}{% endfor %}", "word.piece_beside_text", {}),
    ("{{ " + "(" * 500 + "1" + ")" * 500 + " }}", "template.too_many_brackets", {}),
    ("{{ " + "{" * 600 + " }}", "template.too_many_brackets", {}),
    ("{% if lang %}" * 300 + "x" + "{% endif %}" * 300, "template.too_many_brackets", {}),
    ("{{ t('一') }}", "template.both_languages", {}),
    (
        "{{ table() }}",
        "template.wrong_arguments",
        {"name": "table", "how": phrase("write_as", call='table("levels")')},
    ),
    ("{{ levels[99].name }}", "template.item_missing", {"number": "99"}),
    ("{% if %}x{% endif %}", "template.missing_before", {"token": "%}"}),
    ("{{ image('gone.png', width=3) }}", "word.no_alt", {}),
]


@pytest.mark.heavy
@pytest.mark.parametrize(("line", "code", "arguments"), LINES)
def test_a_mistake_in_a_line(line: str, code: str, arguments: dict[str, Any], tags: Maker) -> None:
    (problem,) = wrong(with_lines("x", line), tags)
    assert problem.code == code
    assert arguments == {name: problem[name] for name in arguments}
    shown = line if len(line) <= 60 else f"{line[:59]}…"
    assert place(problem).split("”")[0] == f"“{shown}"
    assert all(sign not in problem.message_in("zh") for sign in ("\U0010fffe", "\U0010ffff"))


def test_a_missing_image(tags: Maker) -> None:
    (problem,) = wrong(with_lines("{{ image('gone.png', width=3, alt='a') }}"), tags)
    assert "put it into briefing/" in problem.hint


def test_a_mistake_in_a_header(tags: Maker) -> None:
    document = blank()
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].text = "{{ pag }}"
    section.first_page_footer.paragraphs[0].text = "{{ body }}"
    document.add_paragraph("{{ body }}")
    first, second = wrong(saved(document), tags, content=True)
    assert (place(first), first["name"]) == ("the header, “{{ pag }}”", "pag")
    assert place(second) == "the footer of the first page, “{{ body }}”"
    assert words(second.where, "zh") == "首页页脚、“{{ body }}”"
    assert second.code == "word.piece_misplaced"


@pytest.mark.parametrize(
    ("lines", "where", "code", "arguments"),
    [
        (
            ("{{ body }}", "x", "{{ body }}"),
            "“{{ body }}”",
            "word.piece_twice",
            {"first": phrase("paragraph_number", number=1)},
        ),
        (("x",), "", "word.no_body_paragraph", {"marker": "{{ body }}"}),
        (("x {{ body }}",), "“x {{ body }}”, {{ body }}", "word.piece_beside_text", {}),
        (
            ("{%p for x in [1, 2] %}", "{{ body }}", "{%p endfor %}"),
            "“{{ body }}”",
            "word.piece_in_loop",
            {"count": 2},
        ),
        (
            ("{{ body }}", "{{ checklist('tasks') }}", "{{checklist()}}"),
            "“{{checklist()}}”",
            "word.piece_twice",
            {"first": phrase("paragraph_number", number=2)},
        ),
    ],
)
def test_content_and_pieces_have_one_place(
    lines: tuple[str, ...], where: str, code: str, arguments: dict[str, Any], tags: Maker
) -> None:
    (problem,) = wrong(with_lines(*lines), tags, content=True)
    assert problem.code == code
    assert (words(problem.where, "en") if problem.where else "") == where
    assert arguments == {name: problem[name] for name in arguments}


def test_all_mistakes_are_found_at_once(tags: Maker) -> None:
    document = blank()
    document.sections[0].header.paragraphs[0].text = "{{ report.titel }}"
    document.add_paragraph("{{ a }} {{ b }}")
    document.add_paragraph("{% if never_set %}{{ unreached }}{% endif %}")
    document.add_paragraph("{{ report.title | uper }}")
    document.add_paragraph("{{ unclosed")
    add_table(document, ["{%tr for row in levels %}{{ row.nmae }}", "{{ row.indx }}{%tr endfor %}"])
    found = wrong(saved(document), tags)
    named = {it["name"] for it in found if it.code.startswith("template.unknown")}
    assert named == {"titel", "a", "b", "never_set", "unreached", "uper", "nmae", "indx"}
    assert [it["words"] for it in found if it.code == "word.tag_without_end"] == ["{{ unclosed"]
    assert len(found) == 9


def test_what_stands_for_itself_is_found_beside_a_loop_without_an_end(tags: Maker) -> None:
    rows = [["{%tr for row in levels %}{{ row.name }} {{ loop.index }}", "{{ report.yaer }}"]]
    first, *others = wrong(with_table(*rows, before="{{ chart('indx') }}"), tags)
    assert (first.code, first["name"]) == ("word.unknown_chart", "indx")
    assert [it.code for it in others] == ["word.not_closed", "template.unknown_field"]
    assert others[1]["name"] == "yaer"


def test_filling_refuses_the_same(tags: Maker) -> None:
    data = with_lines("{{ reprot }}", "{{ bode }}")
    with pytest.raises(InputError) as caught:
        fill_tags(data, tags(), "mine/word.docx")
    assert [problem.file for problem in caught.value.problems] == ["mine/word.docx"] * 2
    problems = [mistake.problem for mistake in check_tags(data, tags(), "mine/word.docx")]
    assert problems == list(caught.value.problems)


@pytest.mark.heavy
def test_mistakes_become_comments_beside_their_paragraphs(tags: Maker, tmp_path: Path) -> None:
    document = blank()
    document.sections[0].header.paragraphs[0].text = "{{ pag }}"
    document.add_paragraph("first")
    document.add_paragraph("{{ reprot }}")
    add_table(document, ["a", "{{ lnag }}"])
    data = saved(document)
    made = with_comments(data, check_tags(data, tags()))
    assert made == with_comments(data, check_tags(data, tags()))
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
        check_tags(b"nothing", tags())
