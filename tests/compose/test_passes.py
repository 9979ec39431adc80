"""All passes look at the whole article, and each problem has its place."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import etree

from reportgen.compose.blocks import read_blocks
from reportgen.compose.captions import label_captions
from reportgen.compose.passes import CHECKING, FINISHING, SHAPING, Pass, run_passes
from reportgen.markup.parse import parse_article
from reportgen.model.document import Drawing, FigureBlock
from reportgen.model.place_marks import place_mark
from reportgen.model.text import Lang
from tests.compose.building import FILE, context, no_image, passed
from tests.word.chart.building import chart, point


def test_all_that_is_wrong_is_found_at_once_with_its_place() -> None:
    article = parse_article(
        f"{place_mark('u', 1)}<article>{place_mark('u', 2)}<p>x<a class='ref' href='#gone'></a></p>"
        f"{place_mark('u', 3)}<figure data-chart='indx'></figure><table>"
        f"{place_mark('u', 4)}<tr data-task='a'><td>x</td></tr>"
        f"{place_mark('v', 5)}<tr data-task='a'><td>x</td></tr></table></article>",
        FILE,
    )
    found = run_passes(CHECKING, article, context(), FILE)
    assert [(it.code, it.file, it.line) for it in found] == [
        ("html.unknown_chart", "u", 3),
        ("html.task_twice", "v", 5),
        ("html.unknown_reference", "u", 2),
    ]


@pytest.mark.parametrize("one", [*CHECKING, *SHAPING, *FINISHING])
def test_a_pass_leaves_an_empty_article_as_it_is(one: Pass) -> None:
    article = parse_article("<article></article>", FILE)
    assert run_passes((one,), article, context(), FILE) == ()
    assert etree.tostring(article) == b"<article/>"


LABELS: dict[Lang, str] = {"zh": "表1\N{EN SPACE}", "en": "Table 1\N{EN SPACE}"}


@pytest.mark.parametrize("lang", LABELS)
def test_a_caption_has_its_number_one_gap_and_its_words(lang: Lang) -> None:
    for words in ("C", "\n C", "\u3000C", "<b>C</b>", " <b>C</b>"):
        article = passed(f"<table><caption>{words}</caption></table>", lang)
        label_captions(article, lang)
        (caption,) = article.iter("caption")
        assert "".join(caption.itertext()) == f"{LABELS[lang]}C"


@pytest.mark.parametrize(
    ("words", "further"),
    [
        ("{0}{1}{2}", [False, True, True]),
        ("{0}，{1} {2}", [False, False, False]),
        ("<b>甲{0}</b>{1}<i>{2}</i>", [False, True, True]),
        ("<b>甲{0}</b>乙<i>{1}</i><b>丙</b>{2}", [False, False, False]),
    ],
)
def test_a_footnote_right_behind_another_is_known(words: str, further: list[bool]) -> None:
    notes = ["<span class='footnote'>一</span>"] * 3
    for tag in ("<p>{}</p>", "<table><tr><td><p>{}</p></td></tr></table>"):
        article = passed(tag.format(words.format(*notes)))
        run_passes(FINISHING, article, context(), FILE)
        classes = [(it.get("class") or "").split() for it in article.iter("span")]
        assert ["further" in it for it in classes if "footnote" in it] == further


def test_the_full_stop_of_a_footnote_is_kept_beside_its_words() -> None:
    note = "<p>5元<span class='footnote'>{}</span>。</p>"
    stops = {
        "原文印作5元，见<b>更正</b>。": ("原文印作5元，见更正", "。"),
        "见<b>更正</b>为准。": ("见更正为准", "。"),
        "See below. ": ("See below", ". "),
        "No stop ": ("No stop", " "),
        "见<b>更正</b>": ("见更正", None),
        "见<b>更正。</b>": ("见更正。", None),
    }
    for written, (words, stop) in stops.items():
        article = passed(note.format(written))
        run_passes(FINISHING, article, context(), FILE)
        (span,) = article.iter("span")
        assert "".join(span.itertext(etree.Element)) == words
        places = [place.text for place in span.iter(etree.Comment)]
        assert places == ([f"stop:{stop}"] if stop else [])


def test_a_figure_says_what_its_chart_shows_and_has_a_place_for_it() -> None:
    shown = replace(chart("bars", [point("1")]), alt="低保标准低于全国")
    article = parse_article(
        f"<article><figure data-chart='{shown.id}' data-width='8.5'></figure></article>", FILE
    )
    charts = replace(context(), charts={shown.id: shown})
    assert run_passes((*CHECKING, *SHAPING), article, charts, FILE) == ()
    drawing = Drawing(shown.id, 8.5)
    assert read_blocks(article, "zh", no_image) == (FigureBlock(drawing, "低保标准低于全国"),)
    (place,) = article.iter(etree.Comment)
    assert place.text == drawing.place
