"""Ids in any script and of any length: contents, links and references lead to them."""

from __future__ import annotations

import re
from html import escape
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote
from zipfile import ZipFile

import pytest
from lxml import html

import reportgen
from tests.odd_data import odd_briefing

LONG = "长" * 39
IDS = (
    "情况",
    "شىنجاڭ-360",
    "👨\u200d👩\u200d👧",
    f"{LONG}a",
    f"{LONG}b",
    f"{LONG}{LONG}" * 4,
    "a%20b",
    "a&b<c",
    "A",
    "a",
    "é",
    "e\u0301",
    "x.y:z/w?q#r",
    "ภาษา",
)


@pytest.mark.heavy
def test_every_link_leads_to_its_place_in_all_formats(tmp_path: Path) -> None:
    pack = tmp_path / "templates" / "own"
    pack.mkdir(parents=True)
    about = 'title = {zh = "甲", en = "A"}\nextends = "briefing"\n'
    (pack / "template.toml").write_text(about, encoding="utf-8")
    parts = [
        f'<h2 id="{escape(it)}">{{{{ report.title }}}}</h2><p><a href="#{escape(it)}">见</a></p>'
        for it in IDS
    ]
    content = (
        '<article><h1>甲</h1><nav class="contents" data-levels="1" data-pages="0"><p>目录</p></nav>'
        f'{"".join(parts)}<table id="表一"><caption>表</caption><tr><td>甲</td></tr></table>'
        '<p>见<a class="ref" href="#表一"></a></p></article>'
    )
    (pack / "content.html.j2").write_text(content, encoding="utf-8")
    made = reportgen.make(
        reportgen.load(odd_briefing(tmp_path / "data")),
        templates=["own"],
        formats=["docx", "pdf", "html"],
        packs=[pack.parent],
        page_numbers=False,
    )
    files = {it.format: it.content for it in made}
    document = ZipFile(BytesIO(files["docx"])).read("word/document.xml").decode()
    names = re.findall(r'<w:bookmarkStart [^>]*w:name="([^"]+)"', document)
    assert len({it.casefold() for it in names}) == len(names) > len(IDS)
    assert all(len(it) <= 40 and " " not in it for it in names)
    assert set(re.findall(r'w:anchor="([^"]+)"', document)) <= set(names)
    page = html.fromstring(files["html"].decode())
    ids = {it.get("id") for it in page.xpath("//*[@id]")}
    addresses = [it.get("href", "")[1:] for it in page.xpath("//article//a[@href]")]
    # as browsers do: an id as the address has it, or else as it is meant
    found = {it if it in ids else unquote(it) for it in addresses}
    assert set(IDS) <= found <= ids
