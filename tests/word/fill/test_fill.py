from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

import pytest
from docx.oxml import parse_xml
from lxml import etree

from reportgen.model.document import Paragraph, Run
from reportgen.model.pieces import marker
from reportgen.word.fill import fill_tags
from reportgen.word.xml.element import NAMESPACES
from tests.word.building import skin, written
from tests.word.fill.building import add_table, blank, saved, with_lines, with_table
from tests.word.fill.conftest import Maker
from tests.word.reading import Docx

_NAMES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
TEXT_BOX = f"""<w:r {_NAMES}><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>
<w:txbxContent><w:p><w:r><w:t>{{{{ report.year }}}}</w:t></w:r></w:p></w:txbxContent>
</v:textbox></v:shape></w:pict></w:r>"""


def lines(data: bytes, tags: Maker, lang: str = "zh") -> list[str]:
    return [text for text in Docx(fill_tags(data, tags(lang)).data).text("//w:body/w:p") if text]


def cells(data: bytes, tags: Maker) -> list[list[str]]:
    filled = Docx(fill_tags(data, tags()).data)
    rows = len(filled.find("//w:tr"))
    return [filled.text(f"(//w:tr)[{i}]/w:tc") for i in range(1, rows + 1)]


def levels(tags: Maker) -> list[str]:
    found = cast("Sequence[Any]", tags().environment.globals["levels"])
    return [row.name for row in found]


def test_a_row_is_repeated_by_tags_in_it(tags: Maker) -> None:
    row = ["{%tr for row in levels %}{{ loop.index }}", "{{ row.name }}{%tr endfor %}"]
    names = levels(tags)
    assert len(names) > 3
    assert cells(with_table(["No.", "Name"], row), tags) == [
        ["No.", "Name"],
        *([str(i), name] for i, name in enumerate(names, 1)),
    ]


def test_a_row_is_repeated_by_rows_above_and_below_it(tags: Maker) -> None:
    rows = ["{%tr for row in levels %}", ""], ["{{ row.name }}", "x"], ["{%tr endfor %}", ""]
    assert cells(with_table(*rows), tags) == [[name, "x"] for name in levels(tags)]


def test_cells_and_loops_in_loops(tags: Maker) -> None:
    row = [
        "{%tr for a in 'ab' %}{{ a }}",
        "{%tc for b in 'cd' %}{{ a ~ b }}{%tc endfor %}{%tr endfor %}",
    ]
    assert cells(with_table(row), tags) == [["a", "ac", "ad"], ["b", "bc", "bd"]]


def test_a_table_that_is_left_without_rows_is_left_out(tags: Maker) -> None:
    filled = Docx(fill_tags(with_table(["{%tr for x in [] %}{{ x }}{%tr endfor %}"]), tags()).data)
    assert not filled.find("//w:tbl")


def test_a_cell_that_is_left_without_text_stays_one(tags: Maker) -> None:
    filled = Docx(fill_tags(with_table(["{%p if not lang %}x{%p endif %}", "y"]), tags()).data)
    assert filled.text("//w:tc") == ["", "y"]
    assert len(filled.find("//w:tc/w:p")) == 2


def test_paragraphs_are_repeated_and_left_out(tags: Maker) -> None:
    loop = ("{%p for x in 'ab' %}", "No. {{ x }}", "{%p endfor %}")
    choice = ("{%p if lang == 'en' %}", "en", "{%p else %}", "zh", "{%p endif %}")
    data = with_lines(*loop, *choice)
    assert lines(data, tags) == ["No. a", "No. b", "zh"]
    assert lines(data, tags, "en") == ["No. a", "No. b", "en"]


def test_plain_tags_in_paragraphs_of_their_own_are_for_paragraphs(tags: Maker) -> None:
    data = with_lines("{% for x in 'ab' %}", "No. {{ x }}", "{% endfor %}", "end")
    filled = Docx(fill_tags(data, tags()).data)
    assert filled.text("//w:body/w:p") == ["No. a", "No. b", "end"]


@pytest.mark.heavy
@pytest.mark.parametrize(
    "written",
    [
        "{{ t(“甲”, “x”) }}",
        "{{ t(‘甲’, ‘x’) }}",
        "{{ t(”甲”, ”x”) }}",
        "｛｛ t（“甲”，“x”） ｝｝",
        "{{\u00a0t('甲',\u00a0'x')\u00a0}}",
        "{{\u200bt('甲', 'x')}}",
        "｛％ if lang ＝＝ “zh” ％｝甲{% endif %}",
        "{%- if true –%}甲{%- endif -%}",
        "{{r t('甲', 'x') }}",
        "{# a remark #}甲",
    ],
)
def test_what_word_makes_of_signs_is_normalised(written: str, tags: Maker) -> None:
    assert lines(with_lines(written), tags) == ["甲"]


@pytest.mark.heavy
@pytest.mark.parametrize("inside", ["“甲”，（一）％…", "it’s", "a–b ｝"])
def test_what_a_tag_quotes_stays_as_it_is(inside: str, tags: Maker) -> None:
    assert lines(with_lines(f'{{{{ t("{inside}", "x") }}}}'), tags) == [inside]
    assert lines(with_lines(inside), tags) == [inside]


def test_a_tag_in_several_runs_is_one(tags: Maker) -> None:
    document = blank()
    paragraph = document.add_paragraph("In {")
    for piece in ("{ repo", "rt.", "year }", "} and"):
        paragraph.add_run(piece).bold = True
    assert lines(saved(document), tags) == ["In 2020 and"]


def test_text_is_never_taken_for_markup(tags: Maker) -> None:
    data = with_lines("{{ '<w:p/> & {' ~ '{ lang }' ~ '}' }}", '{{ t("a\\nb", "") }}')
    filled = Docx(fill_tags(data, tags()).data)
    assert filled.text("//w:body/w:p") == ["<w:p/> & {{ lang }}", "ab"]
    assert len(filled.find("//w:br")) == 1


def test_headers_footers_notes_and_text_boxes_are_filled(tags: Maker) -> None:
    document = blank()
    section = document.sections[0]
    section.different_first_page_header_footer = True
    document.settings.odd_and_even_pages_header_footer = True
    for place in (section.header, section.first_page_header, section.even_page_footer):
        place.paragraphs[0].text = "{{ report.year }}"
    box: Any = parse_xml(TEXT_BOX)
    document.add_paragraph()._element.append(box)
    filled = Docx(fill_tags(saved(document), tags()).data)
    parts = [name for name in filled.parts if "header" in name or "footer" in name]
    texts = [text for name in parts for text in filled.part(name).text("//w:p")]  # type: ignore[union-attr]
    assert texts.count("2020") == 3
    assert filled.text("//w:txbxContent/w:p") == ["2020"]


def test_a_footnote_is_filled(tags: Maker) -> None:
    note = Run("", footnote=(Run("In {{ report.year }}."),))
    data = written(Paragraph((Run("x"), note))).data
    notes = Docx(fill_tags(data, tags()).data).part("word/footnotes.xml")
    assert notes is not None
    assert " In 2020." in notes.text("//w:p")


def test_what_may_stand_once_stands_once_after_a_loop(tags: Maker) -> None:
    document = blank()
    table = add_table(document, ["{%tr for x in [1, 2] %}a", "b{%tr endfor %}"])
    cell: Any = table.rows[0].cells[0].paragraphs[0]._element
    start = f'<w:bookmarkStart {_NAMES} w:id="7" w:name="here"/>'
    mark = start, f'<w:bookmarkEnd {_NAMES} w:id="7"/>'
    for xml in mark:
        cell.append(parse_xml(xml))
    filled = Docx(fill_tags(saved(document), tags()).data)
    assert len(filled.find("//w:tr")) == 2
    assert filled.values("//w:bookmarkStart/@w:name") == ["here", "here_2"]
    numbers = filled.values("//w:bookmarkStart/@w:id")
    assert filled.values("//w:bookmarkEnd/@w:id") == numbers
    assert len(set(numbers)) == 2


def test_controls_and_paragraphs_keep_numbers_of_their_own_in_a_loop(tags: Maker) -> None:
    document = blank()
    table = add_table(document, ["{%tr for x in [1, 2] %}a", "b{%tr endfor %}"])
    cell: Any = table.rows[0].cells[0].paragraphs[0]._element
    about, inner = '<w:sdtPr><w:id w:val="5"/></w:sdtPr>', "<w:r><w:t>c</w:t></w:r>"
    inner = f"<w:sdtContent>{inner}</w:sdtContent>"
    cell.append(parse_xml(f"<w:sdt {_NAMES}>{about}{inner}</w:sdt>"))
    cell.set(f"{{{NAMESPACES['w14']}}}paraId", "00000001")
    filled = Docx(fill_tags(saved(document), tags()).data)
    assert filled.values("//w:sdtPr/w:id/@w:val") == ["5", "6"]
    assert filled.values("//w:tbl//@w14:paraId") == ["00000001"]


def test_a_document_without_tags_but_its_body_is_left_as_it_is(tags: Maker) -> None:
    filled = fill_tags(skin(), tags(content=True))
    made, own = Docx(filled.data), Docx(skin())
    main, before = (etree.tostring(it.root, encoding="unicode") for it in (made, own))
    shown = main.replace(marker("body"), "{{ body }}").replace(' xml:space="preserve">{{', ">{{")
    assert shown == before
    assert made.parts.pop("word/document.xml") != own.parts.pop("word/document.xml")
    assert made.parts == own.parts
    assert tuple(filled.pieces) == ("body",)


def test_pieces_are_in_the_order_of_the_document(tags: Maker) -> None:
    choice = ("{%p if true %}", "{{ chart('index') }}", "{%p endif %}")
    data = with_lines("{{ table('levels') }}", "{{ body }}", *choice)
    pieces = fill_tags(data, tags(content=True)).pieces
    assert tuple(pieces) == ("table levels 1", "body", "chart index 2")
    assert "<table" in pieces["table levels 1"]


def test_a_call_that_gives_nothing_leaves_nothing(tags: Maker) -> None:
    filled = fill_tags(with_lines("{{ image(params.logo, alt='') }}"), tags())
    assert not filled.pieces
    assert "{{" not in "".join(Docx(filled.data).text("//w:p"))


def test_the_same_document_gives_the_same_bytes(tags: Maker) -> None:
    data = with_lines("{{ report.title }}")
    assert fill_tags(data, tags()).data == fill_tags(data, tags()).data


@pytest.mark.heavy
@pytest.mark.parametrize(
    ("written", "pieces"),
    [
        (["{% set c = table('levels') %}", "{{ c }}"], 1),
        (["{{ chart('index') if lang else table('levels') }}"], 1),
        (["{{ table('levels') or chart('index') }}"], 1),
        (["{% set c = chart('index') %}{% set c = 'x' %}a {{ c }} b"], 0),
        (["a {{ 'x' if chart('index') else 'y' }} {{ chart('index') != '' }}"], 0),
        (["{% if chart('index') %}", "{{ chart('index', width=7.5) }}", "{% endif %}"], 1),
        (["{% for c in [chart('index'), table('levels')] %}", "{{ c }}", "{% endfor %}"], 2),
    ],
)
def test_a_piece_may_be_named_and_chosen(written: list[str], pieces: int, tags: Maker) -> None:
    assert len(fill_tags(with_lines("x", *written), tags()).pieces) == pieces


def test_nothing_is_printed_as_nothing(tags: Maker) -> None:
    assert lines(with_lines("a{{ none }}b{{ None }}{{ 'c' }}{{ report.year }}"), tags) == [
        "abc2020"
    ]


PRIVATE = ["\ue000{ 张", "\ue000x\ue001", "\ue000", "\ue000% if %\ue001", "王\ue001{{ lang }}"]


def test_signs_for_private_use_are_text(tags: Maker) -> None:
    written = [*PRIVATE, "{{ '\ue000{ 李' }}"]
    assert lines(with_lines(*written), tags) == [*PRIVATE[:-1], "王\ue001zh", "\ue000{ 李"]


def test_what_looks_like_a_mark_of_the_program_is_none(tags: Maker) -> None:
    document = blank()
    document.add_paragraph("a\U0010fffex\U0010ffffb\U0010fffe{ c {{ report.title }}")
    paragraph: Any = document.add_paragraph("x")._element
    paragraph.append(etree.ProcessingInstruction("tag", "5"))
    first, second = lines(saved(document), tags)
    assert first.startswith("axb{ c 2020")
    assert second == "x"
