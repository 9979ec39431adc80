"""Chinese lines: marks that share room, numbers that keep to what they count."""

from __future__ import annotations

import re
from xml.etree.ElementTree import XML

import pypdfium2
import pytest

from reportgen.pdf.typeset import typeset
from tests.pdf.making import Made

TIGHT, WHOLE = "letter-spacing: -0.5em", "white-space: nowrap"


def spans(html: str) -> list[tuple[str, str]]:
    root = XML(f"<html><head><title>1年</title></head><body>{html}</body></html>")
    before = "".join(root.itertext())
    typeset(root)
    assert "".join(root.itertext()) == before
    return [(span.text or "", span.get("style") or "") for span in root.iter("span")]


@pytest.mark.parametrize(
    ("text", "tight"),
    [
        ("见表）。", ["）"]),
        ("《通知》），", ["》", "）"]),
        ("（《通知》", ["（"]),
        ("（一）", []),
        ("是（甲），（乙）。", ["）", "，", "）"]),
        ("“兜底”。", []),
    ],
)
def test_marks_that_follow_each_other_share_room(text: str, tight: list[str]) -> None:
    assert spans(f"<p>{text}</p>") == [(mark, TIGHT) for mark in tight]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("每人每月685.8元，", ["685.8元"]),
        ("约24.76万人", ["24.76万人"]),
        ("占0.9895%的", ["0.9895%"]),
        ("2020年12月30日", ["2020年", "12月", "30日"]),
        ("Covid-19", []),
    ],
)
def test_a_number_keeps_to_what_it_counts(text: str, whole: list[str]) -> None:
    assert spans(f"<p>{text}</p>") == [(number, WHOLE) for number in whole]
    assert spans(f"<table><tr><td><p>{text}</p></td></tr></table>") == []


def test_text_between_and_after_elements_is_set_as_well() -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg"><text>7元）。</text></svg>'
    found = spans(f"<p>甲<b>5元</b>）。<i>乙</i>（《丙》{drawing}9元</p><a>8元</a>")
    assert found == [("5元", WHOLE), ("）", TIGHT), ("（", TIGHT), ("9元", WHOLE)]


def test_the_two_marks_are_nearer_in_the_pdf(made: Made) -> None:
    it, pdf = made("briefing", "zh")
    page = pypdfium2.PdfDocument(pdf.data)[0].get_textpage()
    text = page.get_text_range()
    places = [found.start() for found in re.finditer("元）。", text)]
    assert len(places) > 2
    for place in places:
        mark, stop = (page.get_charbox(place + i, loose=True) for i in (1, 2))
        assert stop[0] - mark[0] < 0.6 * (stop[3] - stop[1])
    assert it.document.html.count("）。") >= len(places)
