"""The shortest meeting in all packs: nothing empty stands in them, and nothing is made up."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

import reportgen
from reportgen import resources
from reportgen.model.briefing import Briefing

PACKS = ("briefing", "digest", "jianbao")
SHORT = resources.assets() / "meetings" / "invented-short-2021.yaml"


@cache
def short() -> Briefing:
    return reportgen.load(SHORT)


@cache
def page(pack: str) -> str:
    (made,) = reportgen.make(short(), templates=[pack], formats=["html"])
    return made.content.decode()


@pytest.mark.parametrize("pack", PACKS)
def test_nothing_empty_is_printed(pack: str) -> None:
    html = page(pack)
    body = html[html.index("<article") : html.index("</article>")]
    words = re.sub(r"<[^>]+>", "\n", body)
    for unheard in ("None", "：；", "《》", "（）", "，，", "：。", "x_", "出处编号", "未提及"):
        assert unheard not in words, unheard
    # how far tasks are is counted by a script
    assert not re.search(r'<(h[1-4]|p(?! class="progress")|li|caption|th)\b[^>]*>\s*</', body)
    assert {"17.5万", "公里", "完成危桥排查", "养护科"} <= set(words.split()) or pack == "digest"


@pytest.mark.parametrize("pack", PACKS)
def test_ids_that_were_made_are_not_printed(pack: str) -> None:
    # the record of figures, which programs read, stands behind the article
    article = page(pack).partition("<article")[2].partition("</article>")[0]
    words = re.sub(r"<[^>]+>", "\n", article)
    tasks = short().subject.tasks
    assert tasks is not None
    made = [it.id for group in tasks.groups for it in group.items]
    made += [it.id for it in short().indicators.indicators if it.id.startswith("x_")]
    assert len(made) > 6
    assert [it for it in made if it in words] == []


@pytest.mark.heavy
def test_it_is_built_as_word_and_pdf_without_a_finding() -> None:
    made = reportgen.make(short())
    assert [it.name for it in made] == ["briefing.docx", "briefing.pdf", "digest.pdf"]
    assert all(it.pack.warnings == () for it in made)


def test_a_meeting_with_tasks_alone_speaks_of_no_figures(tmp_path: Path) -> None:
    file = tmp_path / "meeting.yaml"
    file.write_text(
        "title: 例会\ndate: 2024-07-12\narea: 某市\ntasks: [排查危桥]\n", encoding="utf-8"
    )
    made = reportgen.make(reportgen.load(file), templates=["briefing", "jianbao"], formats=["html"])
    pages = [it.content.decode() for it in made]
    assert ["排查危桥" in it for it in pages] == [True, True]
    assert [re.findall("某市的数据|公布的数据", it) for it in pages] == [[], []]


def test_a_key_figure_says_its_period_once() -> None:
    tiles = re.findall(r'<div class="key-figure">(.*?)</div>', page("digest"), re.S)
    assert tiles
    assert all(len(re.findall("2021年第1季度", it)) <= 1 for it in tiles)
