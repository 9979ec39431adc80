"""Checklists that can be worked with: boxes with labels, rows with addresses, tools above."""

from __future__ import annotations

from importlib.resources import files

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.languages import Lang
from reportgen.web.words import WORDS

SCRIPT = "checklist.js"
"""The script, beside this module: it keeps the ticks, counts them and takes them back."""


def script() -> str:
    """The page's one script."""
    return files("reportgen.web").joinpath(SCRIPT).read_text(encoding="utf-8")


def add_tools(article: Element, lang: Lang) -> bool:
    """Give each table of tasks labels, links and tools; whether there is one.

    The tools stand hidden until the script shows them: without it they could do nothing.
    """
    rows = article.xpath("//table//tr[@data-task][td//input]")
    for row in rows:
        _link_row(row)
    for table in dict.fromkeys(row.xpath("ancestor::table[1]")[0] for row in rows):
        _wrap(table, lang)
    return bool(rows)


def _link_row(row: Element) -> None:
    """Let the words of the task tick its box, and its number lead to it."""
    task = row.get("data-task") or ""
    row.set("id", row.get("id") or f"task-{task}")
    (box, *_) = row.xpath("td//input")
    for words in _saying(row, box.get("aria-label") or ""):
        box.set("id", f"tick-{task}")
        _enclose(words, "label", {"for": f"tick-{task}"})
        del box.attrib["aria-label"]
    for number in row.xpath("td[contains(concat(' ', @class, ' '), ' counter ')]"):
        _enclose(number, "a", {"class": "plain", "href": f"#{row.get('id')}"})


def _saying(row: Element, words: str) -> list[Element]:
    """The innermost element of the row that says just these words, if there is one."""
    found = [it for it in row.iter("p", "td", "th") if words and "".join(it.itertext()) == words]
    return found[-1:]


def _enclose(element: Element, tag: str, attributes: dict[str, str]) -> None:
    """Put all that the element holds into a new element inside it."""
    inner = etree.Element(tag, attributes)
    inner.text, element.text = element.text, None
    inner.extend(list(element))
    element.append(inner)


def _wrap(table: Element, lang: Lang) -> None:
    """Put the table into a box: above it what counts and filters, below it what is kept."""
    box = etree.Element("div", {"class": "tasks"})
    table.addprevious(box)
    box.tail, table.tail = table.tail, None
    tools = etree.SubElement(box, "div", {"class": "tools", "hidden": "hidden"})
    etree.SubElement(
        tools, "p", {"class": "progress", "role": "status", "data-words": WORDS.progress[lang]}
    )
    only = etree.SubElement(tools, "label", {"class": "open-only"})
    etree.SubElement(only, "input", {"type": "checkbox"}).tail = WORDS.open_only[lang]
    box.append(table)
    keeping = etree.SubElement(box, "div", {"class": "keeping", "hidden": "hidden"})
    etree.SubElement(
        keeping, "p", {"class": "note", "data-lost": WORDS.lost[lang]}
    ).text = WORDS.kept[lang]
    reset = {"type": "button", "disabled": "disabled", "data-question": WORDS.question[lang]}
    etree.SubElement(keeping, "button", reset).text = WORDS.reset[lang]
