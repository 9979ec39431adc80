"""What is wrong in each place where a document can say something is named, with its place."""

from __future__ import annotations

import random
import re
from dataclasses import replace

import pytest

import reportgen
from reportgen.messages import words
from reportgen.model.format import Format
from reportgen.model.text import Lang
from reportgen.pdf import write as write_pdf
from tests.pdf.building import composed
from tests.verify.altering import in_workbook, part, parts, replaced, with_part
from tests.verify.conftest import Found, Made, place

DOCUMENT = "word/document.xml"
SAMPLES = 40


@pytest.mark.heavy
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("suffix", ["docx", "html"])
@pytest.mark.parametrize("template", ["briefing", "digest", "jianbao"])
def test_nothing_is_found_in_a_real_document(
    made: Made, found: Found, template: str, suffix: Format, lang: Lang
) -> None:
    assert found(made(suffix, template, lang), suffix, template, lang) == ()


@pytest.mark.heavy
def test_a_wrong_digit_in_a_paragraph(made: Made, found: Found) -> None:
    content = replaced(made("docx"), DOCUMENT, "每人每月672元", "每人每月671元")
    (finding,) = found(content, "docx")
    assert re.fullmatch(r"paragraph \d+", place(finding))
    assert (finding.code, finding["found"]) == ("document.number", "671")
    assert "城市低保标准为每人每月671元" in finding.excerpt
    hint = finding.hint_in("en")
    assert hint.startswith(
        "每人每月672元 is Urban subsistence allowance (dibao) standard, Liaoning"
    )
    assert re.search(r"\(liaoning-2020, line \d+\)$", hint)
    hint = finding.hint_in("zh")
    assert re.fullmatch(r"每人每月672元是辽宁城市.*标准（liaoning-2020，第\d+行）", hint)


@pytest.mark.heavy
def test_a_wrong_digit_in_a_cell(made: Made, found: Found) -> None:
    content = replaced(made("docx"), DOCUMENT, ">573<", ">578<")
    (finding,) = found(content, "docx")
    assert re.fullmatch(r"table 2, row \d+, column 2", place(finding))
    assert finding.hint_in("en").startswith("573 is ")
    assert re.fullmatch(r"表2，第\d+行，第2列", words(finding.where, "zh"))


@pytest.mark.heavy
def test_a_wrong_digit_in_a_footnote(made: Made, found: Found) -> None:
    content = replaced(made("docx"), "word/footnotes.xml", ">每人每年10775元", ">每人每年10776元")
    (finding,) = found(content, "docx")
    assert place(finding) == "footnote 1"
    assert (finding["found"], finding["expected"]) == ("10776", "10775")


@pytest.mark.heavy
def test_a_wrong_digit_in_what_a_chart_stores(made: Made, found: Found) -> None:
    content = replaced(made("docx"), "word/charts/chart1.xml", "<c:v>1072</c:v>", "<c:v>1073</c:v>")
    where = "chart 1, series 辽宁, point 3 (stored values)"
    (finding,) = found(content, "docx")
    assert place(finding) == where
    assert (finding["found"], finding["expected"]) == ("1073", "1072")
    assert "1072 (A4) is" in words(finding["advice"], "en")


@pytest.mark.heavy
def test_a_wrong_digit_in_the_workbook_of_a_chart(made: Made, found: Found) -> None:
    content = in_workbook(made("docx"), 1, "<v>672</v>", "<v>627</v>")
    (finding,) = found(content, "docx")
    assert place(finding) == "chart 1, workbook, cell B5"
    assert (finding["found"], finding["expected"]) == ("627", "672")


@pytest.mark.heavy
def test_the_same_wrong_digit_in_a_chart_and_its_workbook(made: Made, found: Found) -> None:
    content = replaced(made("docx"), "word/charts/chart1.xml", "<c:v>672</c:v>", "<c:v>673</c:v>")
    content = in_workbook(content, 1, "<v>672</v>", "<v>673</v>")
    findings = found(content, "docx")
    assert [place(finding) for finding in findings] == [
        "chart 1, series 辽宁, point 4 (stored values)",
        "chart 1, workbook, cell B5",
    ]
    assert {(it["found"], it["expected"]) for it in findings} == {("673", "672")}


@pytest.mark.heavy
def test_a_wrong_digit_in_a_label_of_a_chart(made: Made, found: Found) -> None:
    content = replaced(made("docx"), "word/charts/chart2.xml", ">119.4", ">191.4")
    (finding,) = found(content, "docx")
    assert place(finding) == "chart 2, series 辽宁, point 3 (label)"


@pytest.mark.heavy
def test_a_wrong_digit_in_an_alt_text(made: Made, found: Found) -> None:
    content = replaced(made("docx"), DOCUMENT, "辽宁1920", "辽宁1290")
    (finding,) = found(content, "docx")
    assert place(finding).endswith("alt text")
    assert (finding["found"], finding["expected"]) == ("1290", "1920")


@pytest.mark.heavy
@pytest.mark.parametrize("name", ["docProps/core.xml", "word/footer1.xml"])
def test_a_wrong_year_in_a_property_and_in_a_footer(made: Made, found: Found, name: str) -> None:
    content = made("docx")
    text = part(content, name)
    if "footer" in name:
        text = text.replace("<w:t", "<w:t xml:space='preserve'>2019年</w:t><w:t", 1)
    else:
        text = text.replace("2020年辽宁省", "2019年辽宁省")
    (finding,) = found(with_part(content, name, text.encode()), "docx")
    assert place(finding).startswith(("property title", "footer 1"))
    assert str(finding["found"]).startswith("2019")


@pytest.mark.heavy
def test_a_wrong_digit_in_a_control_that_is_not_for_readers(made: Made, found: Found) -> None:
    control = (
        '<w:sdt><w:sdtPr><w:tag w:val="mine"/></w:sdtPr><w:sdtContent>'
        "<w:r><w:t>671</w:t></w:r></w:sdtContent></w:sdt>"
    )
    content = replaced(made("docx"), DOCUMENT, "</w:p>", f"{control}</w:p>", 1)
    assert [finding["found"] for finding in found(content, "docx")] == ["671"]


def filled(content: bytes, kind: str, shown: str, full: str) -> bytes:
    """The first control of a kind, filled in as Word fills it."""
    text = part(content, DOCUMENT)
    start = text.index(f'<w:tag w:val="{kind}:')
    end = text.index("</w:sdt>", start)
    control = text[start:end].replace("<w:showingPlcHdr/>", "")
    control = control.replace("<w:date>", f'<w:date w:fullDate="{full}T00:00:00Z">')
    control = re.sub(r"(<w:t[^>]*>)[^<]*", rf"\g<1>{shown}", control)
    return with_part(content, DOCUMENT, (text[:start] + control + text[end:]).encode())


@pytest.mark.heavy
def test_what_readers_fill_in_is_no_fault(made: Made, found: Found) -> None:
    content = filled(made("docx"), "due", "2021-06-30", "2021-06-30")
    content = filled(content, "owner", "第38处", "")
    content = replaced(content, DOCUMENT, "☐", "☑")
    assert found(content, "docx") == ()


@pytest.mark.heavy
@pytest.mark.parametrize("shown", ["2021-06-31", "2021-07-30"])
def test_a_wrong_digit_in_a_date_control(made: Made, found: Found, shown: str) -> None:
    content = filled(made("docx"), "due", shown, "2021-06-30")
    (finding,) = found(content, "docx")
    assert place(finding).startswith("control due:national-2020/")
    assert (finding.code, finding["expected"]) == ("document.should_be", "2021-06-30")


@pytest.mark.heavy
def test_a_wrong_digit_in_a_web_page(made: Made, found: Found) -> None:
    content = made("html").replace("每人每月672元".encode(), "每人每月627元".encode(), 1)
    (finding,) = found(content, "html")
    assert place(finding) == "under “一、主要结论”"
    assert finding["found"] == "627"


@pytest.mark.heavy
def test_a_wrong_digit_in_a_label_of_a_drawing(made: Made, found: Found) -> None:
    content = made("html").replace(b">1468</text>", b">1486</text>", 1)
    (finding,) = found(content, "html")
    assert place(finding) == "drawing 1, under “四、辽宁与全国对比”, text"
    assert (finding["found"], finding["expected"]) == ("1486", "1468")


@pytest.mark.heavy
def test_a_wrong_digit_in_what_is_spoken_of_a_drawing(made: Made, found: Found) -> None:
    content = made("html").replace("辽宁1468".encode(), "辽宁1486".encode())
    (finding,) = found(content, "html")
    assert place(finding).endswith("aria-label")
    assert (finding["found"], finding["expected"]) == ("1486", "1468")


@pytest.mark.heavy
def test_a_mark_is_not_a_digit_of_the_number_before_it(made: Made, found: Found) -> None:
    content = made("html").replace("897.9¹".encode(), b"897.9<tspan>1</tspan>", 1)
    assert found(content, "html")[0]["found"] == "897.91"


@pytest.mark.heavy
@pytest.mark.parametrize("suffix", ["docx", "html"])
def test_figures_of_two_rows_that_changed_places(made: Made, found: Found, suffix: Format) -> None:
    content = made(suffix)
    text = part(content, DOCUMENT) if suffix == "docx" else content.decode()
    swapped = re.sub(
        r">(573|373)<", lambda m: f">{'373' if m[1] == '573' else '573'}<", text, count=2
    )
    new = swapped.encode() if suffix == "html" else with_part(content, DOCUMENT, swapped.encode())
    (finding,) = found(new, suffix)
    assert finding.code == "document.exchanged"
    assert (finding["found"], finding["other"]) == ("373", "573")
    assert finding.where != finding["elsewhere"]


def test_figures_of_two_columns_that_changed_places(made: Made, found: Found) -> None:
    content = made("html").decode()
    swapped = re.sub(
        r"(<td [^>]*><data[^>]*>)672(</data></td>\s*<td [^>]*><data[^>]*>)665(</data></td>)",
        r"\g<1>665\g<2>672\g<3>",
        content,
    )
    assert swapped != content
    (finding,) = found(swapped.encode(), "html")
    assert finding.code == "document.exchanged"
    assert {finding["found"], finding["other"]} == {"665", "672"}


@pytest.mark.heavy
def test_a_figure_that_is_missing(made: Made, found: Found) -> None:
    content = made("html").decode()
    without = content.replace("498人", "人").replace(">498<", "><")
    assert without != content
    findings = found(without.encode(), "html")
    assert len(findings) > 1
    assert all("498" in str(finding["expected"]) for finding in findings)


@pytest.mark.heavy
@pytest.mark.parametrize(
    ("old", "new"),
    [("672元", "672%"), ("672元", "672万元"), ("672元", "672人"), ("634.6万人", "634.6人")],
)
def test_a_number_is_read_with_its_unit_and_multiplier(
    made: Made, found: Found, old: str, new: str
) -> None:
    content = made("html").replace(old.encode(), new.encode(), 1)
    (finding,) = found(content, "html")
    assert str(finding["found"]) in new


@pytest.mark.heavy
@pytest.mark.parametrize(("old", "new"), [('-gap">1.1%', '-gap">−1.1%'), (">101.1<", ">101.2<")])
def test_a_derived_figure_with_a_wrong_sign_or_digit(
    made: Made, found: Found, old: str, new: str
) -> None:
    content = made("html").replace(old.encode(), new.encode(), 1)
    assert len(found(content, "html")) == 1


@pytest.mark.heavy
def test_a_word_file_holds_what_it_should(made: Made) -> None:
    """Else the tests above would look for what is not there."""
    names = parts(made("docx"))
    assert {DOCUMENT, "word/footnotes.xml", "word/charts/chart1.xml"} <= set(names)


@pytest.mark.heavy
def test_a_wrong_digit_in_a_pdf(briefing: reportgen.Briefing, found: Found) -> None:
    it = composed(briefing, "digest", "zh")
    wrong = replace(it.document, html=it.document.html.replace(">672<", ">627<"))
    assert wrong != it.document
    (finding,) = found(write_pdf(wrong, it.pack.print_css, it.drawings), "pdf", "digest")
    assert place(finding).startswith("page 1")
    assert (finding["found"], finding["expected"]) == ("627", "672")


@pytest.mark.heavy
def test_a_wrong_digit_in_a_word_file_is_found_wherever_it_stands(made: Made, found: Found) -> None:
    text = part(made("docx"), DOCUMENT)
    digits = [
        match.start() + i
        for match in re.finditer(r"(?<=>)[^<>]*\d[^<>]*(?=</w:t>)", text)
        for i, char in enumerate(match[0])
        if char.isdecimal()
    ]
    chance = random.Random(7)  # noqa: S311 - the same digits each time
    missed = []
    for at in chance.sample(digits, SAMPLES):
        new = chance.choice([digit for digit in "0123456789" if digit != text[at]])
        altered = text[:at] + new + text[at + 1 :]
        content = with_part(made("docx"), DOCUMENT, altered.encode())
        if not found(content, "docx"):
            missed.append(f"{text[at - 12 : at]}[{text[at]}→{new}]{text[at + 1 : at + 8]}")
    assert missed == []


@pytest.mark.heavy
def test_a_wrong_number_of_a_caption(made: Made, found: Found) -> None:
    content = made("docx")
    text = part(content, DOCUMENT)
    at = text.index("SEQ 表")
    start = text.index(">1<", at)
    altered = text[: start + 1] + "2" + text[start + 2 :]
    (finding,) = found(with_part(content, DOCUMENT, altered.encode()), "docx")
    assert finding.code == "document.caption_number"
    assert (finding["found"], finding["expected"]) == ("2", "1")
