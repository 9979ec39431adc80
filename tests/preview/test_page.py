"""The page of the preview has all its words in the language of its reader, and no others."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape

import pytest
from playwright.sync_api import Browser, Page, expect

from reportgen.languages import LANGUAGES
from reportgen.messages import LANGUAGES_OF_MESSAGES, MessageLang, page_words
from reportgen.messages.preview_page import PAGE_WORDS
from reportgen.messages.review_page import REVIEW_WORDS
from reportgen.preview.page import STATIC, preview_page
from tests.conftest import PATIENCE
from tests.preview.conftest import Office, started

HTML, SCRIPT, REVIEW_SCRIPT = (
    (STATIC / name).read_text(encoding="utf-8")
    for name in ("preview.html", "preview.js", "review.js")
)
SCRIPT += REVIEW_SCRIPT
IN_HTML = set(re.findall(r"\{((?:page|review)_\w+)\}", HTML))
IN_SCRIPT = set(re.findall(r'\bsay\("(\w+)"', SCRIPT))
NAMES = re.compile(r"PDF|Word|docx|mine|VS ?Code|reportgen preview|\.png|\.jpg|text:")
"""What is called the same in both languages, and the template."""
STRANGE = {"zh": re.compile(r"[A-Za-z]{2,}"), "en": re.compile(r"[\u4e00-\u9fff]")}
SEEN = """() => [...document.querySelectorAll('body *')].flatMap(it => [
  ...[...it.childNodes].filter(part => part.nodeType === 3).map(part => part.data),
  ...['aria-label', 'title', 'placeholder', 'alt'].map(name => it.getAttribute(name) ?? '')
].map(text => text.trim()).filter(text => text && !it.closest(
  'script, pre, code, select, #title, .place, .name, .frames')))"""
"""All text of the page but for what is not its own: files, names, data."""


def test_each_word_of_the_page_is_in_the_table_and_each_of_the_table_is_used() -> None:
    assert len(IN_HTML) > 10
    assert len(IN_SCRIPT) > 5
    assert {*PAGE_WORDS, *REVIEW_WORDS} == IN_HTML | IN_SCRIPT


def test_the_page_and_its_script_have_no_words_of_their_own() -> None:
    text = re.sub(r"<style.*?</style>|<!doctype[^>]*>", "", HTML)
    between = [it.strip() for it in re.findall(r">([^<]+)<", text)]
    named = re.findall(r'(?:aria-label|title|placeholder|alt)="([^"]*)"', text)
    own = [it for it in (*between, *named) if re.sub(r"\{\w+\}", "", it).strip()]
    assert own == []
    code = re.sub(r"//[^\n]*", "", SCRIPT)
    said = re.findall(r'(?:textContent|title|placeholder|alt)(?: =|:) (?:"|`)([^"`$]+)', code)
    assert said == []


@pytest.mark.parametrize("lang", LANGUAGES_OF_MESSAGES)
def test_it_is_in_the_language_of_messages(lang: MessageLang) -> None:
    page = preview_page(lang)
    assert f'<html lang="{LANGUAGES[lang].tag}">' in page
    assert not re.search(
        r"\{(lang|words|token|(page|review)_\w+)\}", page.partition("data-words")[0]
    )
    (given,) = re.findall(r'data-words="([^"]*)"', page)
    assert json.loads(unescape(given)) == page_words(lang)
    for words in page_words(lang).values():
        assert not STRANGE[lang].search(NAMES.sub("", re.sub(r"\{\w+\}", "", words))), words


@pytest.fixture
def chinese(browser: Browser, house: Office, heavy: None) -> Iterator[Page]:
    house.offer("html", "pdf")
    with started(house, "--messages", "zh", "--lang", "zh") as address:
        context = browser.new_context(locale="zh-CN")
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.goto(address)
        yield page
        context.close()


def own_texts(page: Page) -> list[str]:
    texts: list[str] = page.evaluate(SEEN)
    return [text for text in texts if STRANGE["zh"].search(NAMES.sub("", text))]


@pytest.mark.heavy
def test_a_chinese_preview_has_no_english_word_left(chinese: Page, house: Office) -> None:
    status = chinese.get_by_role("status")
    expect(status).to_contain_text("用时")
    assert chinese.locator("html").get_attribute("lang") == "zh-CN"
    expect(chinese.get_by_label("题词")).to_be_visible()
    chinese.get_by_label("题词").fill("另一题词")
    expect(chinese.get_by_role("button", name="恢复")).to_be_visible()
    assert len(chinese.evaluate(SEEN)) > 10
    assert own_texts(chinese) == []
    chinese.get_by_role("tab", name="PDF").click()
    expect(chinese.locator("#view-pdf img").first).to_be_visible()
    house.edit("{{ report.title }}", "{{ report.titel }}")
    found = chinese.get_by_role("region", name="问题")
    expect(found).to_be_visible()
    expect(status).to_have_text("1个问题")
    expect(found).to_contain_text("错误：")
    expect(found).to_contain_text("是不是想写“title”")
    said = [text for text in own_texts(chinese) if "titel" not in text and "title" not in text]
    assert said == []
