"""What stands on a page: as much as has room, by priority, and what is left out is said."""

from __future__ import annotations

from lxml import etree

from reportgen.compose.fit.candidates import FIT_ATTRIBUTES
from reportgen.markup.attributes import ATTRIBUTE_FORMS
from tests.compose.fit.building import CHART, REST, fitted, items, page, rows, words


def test_what_is_on_no_page_stands_as_it_is() -> None:
    assert len(words(fitted(f"<ul>{items(40)}</ul>"))) == 40


def test_a_list_has_as_many_items_as_have_room_and_says_how_many_have_none() -> None:
    found = words(fitted(page(f'<ul id="it" data-fit="1">{items(12)}</ul>{REST}')))
    assert found == [*(f"item {number}" for number in range(1, 10)), "3 more"]


def test_a_list_that_has_room_says_nothing() -> None:
    found = words(fitted(page(f'<ul id="it" data-fit="1">{items(10)}</ul>{REST}')))
    assert found == [f"item {number}" for number in range(1, 11)]


def test_a_list_has_at_most_what_its_template_wants() -> None:
    found = words(fitted(page(f'<ul id="it" data-fit="1" data-most="3">{items(8)}</ul>{REST}')))
    assert found == ["item 1", "item 2", "item 3", "5 more"]


def test_rows_are_cut_with_the_head_of_their_group_and_their_counts_are_added_up() -> None:
    head = '<tr class="group"><td>{}</td></tr>'
    counted = "".join(f'<tr data-count="{n}"><td>row {n}</td></tr>' for n in range(1, 7))
    table = f'<table id="it" data-fit="1" data-most="6">{head.format("A")}{counted}'
    table += f'{head.format("B")}<tr data-count="9"><td>last</td></tr></table>'
    note = '<p data-rest="it"><span data-left="items"></span>/<span data-left="counts"></span></p>'
    found = words(fitted(page(table + note)))
    assert found == ["A", *(f"row {n}" for n in range(1, 7)), "1/9"]


def test_the_head_of_a_table_is_no_row_of_it() -> None:
    head = "<caption>C</caption><thead><tr><th>H</th></tr></thead>"
    found = fitted(page(f'<table id="it" data-fit="1">{head}{rows(20)}</table>{REST}'))
    assert len(found.findall(".//thead/tr")) == 1
    assert words(found) == [*(f"row {number}" for number in range(1, 8)), "13 more"]


def test_what_has_no_room_with_its_least_is_left_out_and_something_stands_instead() -> None:
    table = f'<table id="it" data-fit="1" data-least="8">{rows(9)}</table>'
    instead = '<p data-instead="it">9 rows elsewhere</p>'
    fixed = "<p>x</p>" * 4
    assert words(fitted(page(fixed + table + REST + instead))) == [*"xxxx", "9 rows elsewhere"]
    assert "9 rows elsewhere" not in words(fitted(page(table + REST + instead)))


def test_a_smaller_number_comes_first_wherever_it_stands() -> None:
    lists = '<ul data-fit="{}" data-least="6">{}</ul><ul data-fit="{}" data-least="6">{}</ul>'
    first = words(fitted(page(lists.format(1, items(6, "a"), 2, items(6, "b")))))
    assert first == [f"a {number}" for number in range(1, 7)]
    second = words(fitted(page(lists.format(2, items(6, "a"), 1, items(6, "b")))))
    assert second == [f"b {number}" for number in range(1, 7)]


def test_every_list_has_its_least_before_one_has_more() -> None:
    first = f'<ul data-fit="1">{items(20, "a")}</ul>'
    second = f'<ul data-fit="2" data-least="4">{items(4, "b")}</ul>'
    found = words(fitted(page(first + second)))
    assert [it[0] for it in found] == [*"aaaaaa", *"bbbb"]


def test_lists_grow_in_turn_and_by_priorities_of_their_own() -> None:
    both = '<ul data-fit="1"{}>{}</ul><ul data-fit="1"{}>{}</ul>'
    equal = words(fitted(page(both.format("", items(9, "a"), "", items(9, "b")))))
    assert len([it for it in equal if "a" in it]) == len([it for it in equal if "b" in it]) == 5
    before = ' data-more="2"', ' data-more="1"'
    later = words(fitted(page(both.format(before[0], items(9, "a"), before[1], items(9, "b")))))
    assert len([it for it in later if "b" in it]) == 9
    assert len([it for it in later if "a" in it]) == 1


def test_a_group_stands_with_the_least_of_its_lists_or_not_at_all() -> None:
    group = f'<div data-fit="1"><h2>H</h2><ul data-least="3">{items(9)}</ul></div>'
    assert words(fitted(page("<p>x</p>" * 7 + group))) == ["x"] * 7
    assert words(fitted(page("<p>x</p>" * 6 + group)))[6:] == ["H", "item 1", "item 2", "item 3"]


def test_what_has_no_room_as_a_whole_stands_at_its_other_place() -> None:
    group = f'<div data-fit="1" data-else="later"><ul>{items(5)}</ul></div>'
    later = page('<div id="later"><h2>Later</h2></div>' + "<p>y</p>" * 6)
    first, second = fitted(page("<p>x</p>" * 6 + group) + later)
    assert words(first) == ["x"] * 6
    assert words(second) == ["y"] * 6
    first, second = fitted(page("<p>x</p>" * 6 + group) + later.replace("<p>y</p>" * 6, ""))
    assert words(second) == ["Later", *(f"item {number}" for number in range(1, 6))]


def test_a_place_to_which_nothing_moved_is_not_there() -> None:
    group = '<div data-fit="1" data-else="later"><p>here</p></div>'
    both = page("<p>x</p>" * 9 + group) + page('<div id="later"><h2>Later</h2></div><p>y</p>')
    first, second = fitted(both)
    assert words(first)[-1] == "here"
    assert words(second) == ["y"]


def test_a_list_may_be_cut_at_its_other_place_but_not_at_its_first() -> None:
    listing = f'<ul id="it" data-more="1">{items(20)}</ul>{REST}'
    group = f'<div data-fit="1" data-else="later">{listing}</div>'
    first, second = fitted(page(group + "<p>x</p>") + page('<div id="later"></div>'))
    assert words(first) == ["x"]
    assert words(second)[-2:] == ["item 9", "11 more"]


def test_pages_of_which_all_has_room_on_one_are_one() -> None:
    (only,) = fitted(page("<p>x</p>" * 5) + page("<p>y</p>" * 5))
    assert words(only) == [*"xxxxx", *"yyyyy"]
    assert len(fitted(page("<p>x</p>" * 5) + page("<p>y</p>" * 6))) == 2


def test_columns_stand_side_by_side_and_more_children_than_columns_share_them() -> None:
    three = '<div data-columns="2">{}<div><p>a</p></div><div><p>b</p></div><div>{}</div></div>'
    found = fitted(page(three.format("", "<p>c</p>" * 2)))
    left, right = found[0][0]
    assert words(left) == ["a", "b"]
    assert words(right) == ["c", "c"]
    two = '<div data-columns="2"><ul id="it" data-fit="1">{}</ul><ul data-fit="1">{}</ul></div>'
    found = fitted(page(two.format(items(10, "a"), items(10, "b"))))
    assert len(words(found)) == 20


def test_a_drawing_takes_what_it_is_high() -> None:
    figure = '<figure data-chart="index"></figure>'
    found = words(fitted(page(f'{figure}<ul data-fit="1">{items(20)}</ul>')))
    assert len(found) == (100 - CHART) / 10


def test_names_are_cut_to_so_many_lines_and_the_rest_is_counted() -> None:
    names = "".join(f"<span>name {number} </span>" for number in range(1, 21))
    note = '<span data-rest="it">and <span data-left="items"></span></span>'
    text = f'<p><span id="it" data-lines="2">{names}</span>{note}</p>'
    (found,) = words(fitted(text))
    shown = found.count("name")
    assert 1 < shown < 20
    assert found.endswith(f"and {20 - shown}")
    assert "and" not in words(fitted(text.replace('"2"', '"9"')))[0]


def test_a_title_that_takes_more_lines_gives_way_to_a_shorter_one() -> None:
    text = '<h2><span id="it" data-lines="1">{}</span><span data-instead="it">short</span></h2>'
    assert words(fitted(text.format("a long title " * 9))) == ["short"]
    assert words(fitted(text.format("title"))) == ["title"]


EVERY = page(
    '<p><span id="n" data-lines="1"><span>a</span></span><span data-rest="n">b</span></p>'
    '<div data-fit="1" data-else="later"><ul id="it" data-least="1" data-most="3" data-more="2">'
    f'<li data-count="2">a</li>{items(5)}</ul></div><div data-columns="2"><p>x</p></div>'
    '<p data-rest="it"><span data-left="items"></span></p><p data-instead="it">c</p>'
) + page(f'<div id="later"></div>{"<p>y</p>" * 9}')


def test_no_attribute_of_it_is_in_the_document() -> None:
    written = {name for name in FIT_ATTRIBUTES if f"{name}=" in EVERY}
    assert written == set(FIT_ATTRIBUTES) == {it for it in ATTRIBUTE_FORMS if it in FIT_ATTRIBUTES}
    found = etree.tostring(fitted(EVERY)).decode()
    assert [name for name in FIT_ATTRIBUTES if name in found] == []


def test_the_same_offers_give_the_same_pages() -> None:
    offer = page(f'<ul data-fit="1">{items(30)}</ul><ul data-fit="1">{items(30)}</ul>')
    assert etree.tostring(fitted(offer)) == etree.tostring(fitted(offer))
