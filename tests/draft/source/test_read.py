"""A source of any format and encoding: its text, or a problem that says what it is."""

from __future__ import annotations

import time

import pytest

from reportgen.draft.frame import read_frame
from reportgen.draft.source import read_source
from reportgen.errors import InputError
from reportgen.model.source_text import SourceText
from tests.draft.make_sources import docx, locked, par, pdf

CHINESE = "全省低保标准达到每月672元，同比增长8%。\n会议由厅长主持。"
TRADITIONAL = "全省就業工作會議召開，新增就業人數達到12萬人，同比增長8%。\n會議由廳長主持。"


def lines(content: bytes, name: str = "a") -> list[str]:
    return read_source(content, name).text.split("\n")


def remarks(text: SourceText) -> list[str]:
    return [it.code for it in text.remarks]


def refusal(content: bytes, name: str = "a.txt") -> str:
    with pytest.raises(InputError) as raised:
        read_source(content, name)
    (problem,) = raised.value.problems
    assert problem.file == name
    return problem.code


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030", "gbk"],
)
def test_a_text_is_read_in_each_encoding(encoding: str) -> None:
    text = read_source(CHINESE.encode(encoding), "a.txt")
    assert text.decoded == CHINESE
    assert text.sentences[0].paragraph == 1


def test_other_scripts_have_their_encodings() -> None:
    assert read_source(TRADITIONAL.encode("big5"), "a.txt").decoded == TRADITIONAL
    assert "增长8%" in read_source(TRADITIONAL.encode("big5"), "a.txt").text
    english = "The Ministry’s budget rose by 7.2% – a record."
    assert read_source(english.encode("cp1252"), "a.txt").decoded == english
    assert read_source(b"Growth of 7.2%.", "a.txt").decoded == "Growth of 7.2%."


def test_bytes_that_are_broken_are_told_where_they_are() -> None:
    content = (CHINESE * 20).encode()
    text = read_source(content[:100] + b"\xff\xfe" + content[100:], "a.txt")
    assert {it.why for it in text.damage} == {"lost_characters"}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "draft.empty"),
        (b" \n\t\r\n", "draft.empty"),
        (b"\xef\xbb\xbf", "draft.empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "draft.no_text_file"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "draft.no_text_file"),
        (b"BM\x36\0\0\0", "draft.no_text_file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "draft.no_text_file"),
        (b"{\\rtf1 a}", "draft.no_text_file"),
        (b"PK\x03\x04xl/workbook.xml", "draft.no_text_file"),
        (b"PK\x03\x04word/document.xml", "draft.broken_document"),
        (bytes(range(256)) * 9, "draft.unknown_encoding"),
        (b"\x7fELF\x02\x01\x01" + b"\0\xff\x93\x80" * 90, "draft.unknown_encoding"),
        (b"a" * 1_000_001, "draft.too_long"),
        (b"a" * 20_000_001, "draft.too_large"),
        (b"%PDF-1.4 nothing", "draft.broken_document"),
        (pdf([]), "draft.no_text_in_pdf"),
        (locked(pdf([(50, 700, "Secret")])), "draft.encrypted"),
        (docx(), "draft.empty"),
        (
            pdf([(50, 700, "Beds")]).replace(b"/Kids[5 0 R]", b"/Kids[9 0 R]"),
            "draft.broken_document",
        ),
    ],
)
def test_what_cannot_be_read_is_told(content: bytes, code: str) -> None:
    assert refusal(content) == code


def test_a_document_is_read_with_its_changes_boxes_tables_and_notes() -> None:
    box = "<w:txbxContent>" + par("文本框。") + "</w:txbxContent>"
    twice = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    both = f"<mc:AlternateContent>{twice}</mc:AlternateContent>"
    cell = "<w:tc>{}</w:tc>".format
    row = f"<w:tr>{cell(par('指标'))}{cell(par('2020') + par('年'))}</w:tr>"
    content = docx(
        par("全省增长", "<w:del><w:r><w:delText>7</w:delText></w:r></w:del>",
            "<w:ins><w:r><w:t>8</w:t></w:r></w:ins>", "%。"),
        par(f"<w:r>{both}</w:r>"),
        f"<w:tbl>{row}<w:tr><w:trPr><w:del/></w:trPr>{cell(par('删去'))}</w:tr></w:tbl>",
        par("<w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom>", "末段。"),
        footnotes='<w:footnote w:type="separator">' + par("x") + "</w:footnote><w:footnote>"
        + par("脚注1。") + "</w:footnote>",
    )  # fmt: skip
    text = read_source(content, "a.docx")
    assert text.text.split("\n") == [
        "全省增长8%。",
        "文本框。",
        "指标\t2020年",
        "末段。",
        "脚注1。",
    ]
    assert remarks(text) == ["draft.tracked_changes"]
    assert remarks(read_source(docx(par("全文。")), "a.docx")) == []


MENU = "<ul>" + "".join(f"<li><a href='#'>栏目{i}的新闻</a></li>" for i in range(30)) + "</ul>"


def test_a_page_is_read_without_what_stands_around_its_text() -> None:
    page = f"""<!DOCTYPE html><html><head><meta charset="gb2312"><title>工作会议_某市政府</title>
    <style>p {{}}</style></head><body><div class="top"><nav>首页</nav>{MENU}</div>
    <form><table><tr><td>{MENU}</td><td><div id="zoom"><p>　　全市增长８%，<br>完成目标。</p>
    <script>var a = 7;</script><p style="display: none">看不见。</p>
    <p>{"会议要求抓好落实，按时完成各项任务。" * 12}</p>
    <table><tr><td><p>指标</p></td><td>数值</td></tr><tr><td>人口</td><td>12</td></tr></table>
    </div></td></tr></table></form><div>版权所有</div></body></html>"""
    text = read_source(page.encode("gb18030"), "a.html")
    found = text.text.split("\n")
    assert found[:2] == ["工作会议", "全市增长8%，完成目标。"]
    assert found[-2:] == ["指标\t数值", "人口\t12"]
    assert len(found) == 5
    assert remarks(text) == []


def test_a_page_with_several_blocks_is_told() -> None:
    blocks = "".join(f"<div><p>{'一块文字。' * 30}</p></div>" for _ in range(2))
    assert "draft.page_unclear" not in remarks(read_source(blocks.encode(), "a.html"))
    uneven = f"<div>{'甲。' * 50}</div>{MENU}<div><p>{'乙。' * 90}</p><p>{'丙。' * 90}</p></div>"
    assert "乙" in read_source(f"<html>{uneven}</html>".encode(), "b").text


def test_deep_and_broken_pages_end() -> None:
    deep = "<html>" + "<div>" * 1500 + "文字。" + "</div>" * 1500
    assert "文字" in read_source(deep.encode(), "a.html").text
    assert lines("<html><p>甲<b>乙。</p></i>丙".encode()) == ["甲乙。", "丙"]


def test_markdown_is_read_as_it_is_shown() -> None:
    text = read_source(
        "# 工作会议\n\n**全市**增长[8%](http://a.b/1),完成\n目标。\n\n- 完成*排查*\n- 更新台账\n\n"
        "| 指标 | 数值 |\n|---|---|\n| 人口 | 12 |\n".encode(),
        "a.md",
    )
    assert text.text.split("\n") == [
        "工作会议", "全市增长8%，完成目标。", "·完成排查", "·更新台账", "指标\t数值", "人口\t12",
    ]  # fmt: skip
    start = text.text.index("8%")
    assert text.decoded[slice(*text.span(start, start + 2))] == "8%"


def test_a_pdf_is_read_column_by_column_without_furniture() -> None:
    def page(number: int) -> list[tuple[float, float, str]]:
        left = [(50, 700 - 14 * i, f"left line {number} {i} goes on and on so") for i in range(8)]
        right = [(320, 700 - 14 * i, f"right line {number} {i} goes on and on s") for i in range(8)]
        return [(50, 780, "Annual report"), (290, 20, f"- {number} -"), *left, *right]

    text = read_source(pdf(page(1), page(2), []), "a.pdf")
    assert "Annual report" not in text.text
    assert "- 1 -" not in text.text
    assert text.text.index("left line 1 7") < text.text.index("right line 1 0")
    assert text.text.index("right line 1 7") < text.text.index("left line 2 0")
    assert remarks(text) == ["draft.pages_without_text"]


def test_paragraphs_of_a_pdf_are_those_of_its_lines() -> None:
    full = "The ministry said that growth reached 7.2% in the year and"
    words = [(50, 700, "Report"), (70, 660, full[:-3]), (50, 646, full), (50, 632, "so on."),
             (70, 618, full[:-3]), (50, 604, "ends.")]  # fmt: skip
    assert len(lines(pdf(words))) == 3


@pytest.mark.parametrize(
    "odd",
    ["1", " ", "“", "，", "(", "a\n", "*a ", "2021年", "局长张三、", "百分", "1.", "| ", "\t"],
)
def test_time_grows_with_the_length_of_a_text_and_no_faster(odd: str) -> None:
    started = time.process_time()
    source = read_source(f"甲{odd * 6000}乙".encode(), "a.md")
    read_frame(source)
    assert time.process_time() - started < 2
