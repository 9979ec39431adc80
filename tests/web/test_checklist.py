from __future__ import annotations

import base64
import hashlib
import re

from lxml import etree, html

from reportgen.web.checklist import add_tools, script
from reportgen.web.policy import policy

ROW = (
    '<tr data-task="nation/visit"><td><input type="checkbox" aria-label="走访 &lt;b&gt;"></td>'
    '<td class="center counter">3</td><th><p>走访 &lt;b&gt;</p></th></tr>'
)


def with_tools(rows: str) -> etree._Element:
    article = html.fragment_fromstring(f"<article><table><tbody>{rows}</tbody></table>后</article>")
    add_tools(article, "zh")
    return article


def test_the_words_of_a_task_are_the_label_of_its_box() -> None:
    article = with_tools(ROW)
    (box,) = article.xpath("//td/input")
    (label,) = article.xpath("//th/p/label")
    assert label.get("for") == box.get("id") == "tick-nation/visit"
    assert label.text == "走访 <b>"
    assert box.get("aria-label") is None


def test_a_box_whose_words_stand_nowhere_keeps_its_own() -> None:
    article = with_tools(ROW.replace("<p>走访 &lt;b&gt;</p>", ""))
    assert article.xpath("//td/input/@aria-label") == ["走访 <b>"]
    assert not article.xpath("//th//label")


def test_the_number_of_a_task_leads_to_its_row() -> None:
    article = with_tools(ROW + ROW.replace("<tr", '<tr id="own"').replace("visit", "other"))
    assert article.xpath("//tr/@id") == ["task-nation/visit", "own"]
    links = [(link.text, link.get("href")) for link in article.iter("a")]
    assert links == [("3", "#task-nation/visit"), ("3", "#own")]


def test_tools_are_hidden_until_the_script_shows_them() -> None:
    article = with_tools(ROW)
    (box,) = article.xpath("div[@class='tasks']")
    assert [child.tag for child in box] == ["div", "table", "div"]
    assert [child.get("hidden") for child in box] == ["hidden", None, "hidden"]
    assert box.tail == "后"


def test_tables_without_tasks_get_no_tools() -> None:
    article = html.fragment_fromstring("<article><table><tr><td>1</td></tr></table></article>")
    assert not add_tools(article, "zh")
    assert etree.tostring(article) == b"<article><table><tr><td>1</td></tr></table></article>"


def test_the_script_is_small_and_asks_for_nothing_from_outside() -> None:
    assert len(script().encode()) < 4096
    assert not re.search(r"fetch|XMLHttpRequest|https?:|import|eval|innerHTML|</", script())


def test_the_policy_allows_the_style_and_the_script_of_the_page_alone() -> None:
    rules = dict(rule.split(" ", 1) for rule in policy("p {}", "run();").split("; "))
    digest = base64.b64encode(hashlib.sha256(b"run();").digest()).decode()
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == f"'sha256-{digest}'"
    assert rules["style-src-elem"] != rules["script-src"]
    assert "script-src 'none'" in policy("p {}")
