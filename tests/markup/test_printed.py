"""What the report printed in rendered HTML: elements around it, and marks of other words."""

from __future__ import annotations

from lxml import etree

from reportgen.markup.parse import parse_article, read_article
from reportgen.markup.printed import print_of, strip_prints, unwrap_printed
from reportgen.model.place_marks import place_mark
from reportgen.model.print_marks import marked_print
from reportgen.model.printed import Print

FIGURE = Print("figure", ("A11",), "amount", "6346000")
GAP = Print("derived", ("A11", "B6"), "gap", "1.1")
WORDS = Print("words")
AMOUNT = marked_print("634.6万", FIGURE)


def article(inner: str) -> etree._Element:
    return parse_article(f"<article>{inner}</article>", "t")


def written(inner: str) -> str:
    root = article(inner)
    strip_prints(root)
    text = etree.tostring(root, method="html", encoding="unicode")
    return text.removeprefix("<article>").removesuffix("</article>")


def test_what_was_printed_stands_in_an_element_that_says_of_which_figure_it_is() -> None:
    data = '<data value="6346000" data-figure="A11">634.6万</data>'
    assert written(f"<p>共{AMOUNT}人</p>") == f"<p>共{data}人</p>"
    gap = marked_print("1 & more", GAP)
    assert written(f"<p><b>{gap}</b></p>") == (
        '<p><b><data value="1.1" data-figure="A11-B6-gap">1 &amp; more</data></b></p>'
    )
    root = article(f"<p>{AMOUNT}{gap}</p>")
    assert [print_of(it) for it in root.iter("data")] == [FIGURE, GAP]
    assert print_of(root) is None


def test_words_of_no_figure_are_text() -> None:
    assert written(f"<p>{marked_print('2020年', WORDS)}</p>") == "<p>2020年</p>"


def test_attributes_hold_the_words_alone() -> None:
    html = f'<p id="x-{marked_print("9", WORDS)}" class="{AMOUNT}">a</p>'
    assert 'id="x-9"' in written(html.replace(AMOUNT, marked_print("lead", FIGURE)))


def test_templates_do_not_write_it_themselves() -> None:
    _, (problem,) = read_article('<article><p><data value="1">1</data></p></article>', "t")
    assert problem.code == "html.reserved_element"


def test_other_words_than_those_that_were_printed_are_a_problem() -> None:
    for html in (
        AMOUNT.replace("634.6", "643.6"),
        AMOUNT.replace("A11", "A12"),
        AMOUNT.removesuffix("<?end>"),
        "<?end>",
        AMOUNT[: AMOUNT.index(">") + 1] + AMOUNT,
        "<?print figure;A1;amount;5;>5<?end>",
    ):
        _, problems = read_article(f"<article>{place_mark('t', 3)}<p>{html}</p></article>", "t")
        (problem,) = problems
        assert (problem.code, problem.line) == ("html.print_changed", 3), html


def test_text_that_is_lost_is_reported_whole() -> None:
    _, (problem,) = read_article(f"<article><section>a {AMOUNT} b</section></article>", "t")
    assert (problem.code, problem["words"]) == ("html.loose_text", "a 634.6万 b")
    cell = f"<article><table><tr><td>{AMOUNT}<p>x</p></td></tr></table></article>"
    _, (problem,) = read_article(cell, "t")
    assert (problem.code, problem["words"]) == ("html.loose_text", "634.6万")


def test_the_words_can_be_left_alone() -> None:
    root = article(f"<p>共{AMOUNT}人</p>")
    unwrap_printed(root)
    assert etree.tostring(root, method="html", encoding="unicode") == (
        "<article><p>共634.6万人</p></article>"
    )
