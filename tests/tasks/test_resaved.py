"""Twenty boxes ticked and ten units, days and states filled in, in Word and then in LibreOffice."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

import reportgen
from reportgen.collecting import collect
from reportgen.tasks import read_copy
from tests.shelf import Shelf
from tests.tasks.filling import filled
from tests.tasks.test_collecting import AT, back, differing, tags
from tests.word.rendering import needs_office, saved_again

pytestmark = pytest.mark.heavy
COUNT = 30
HEAD = """\
# 会议数据，注释和次序都要保留
title: {zh: 全市交通运输工作例会, en: Meeting on the transport of a city}
date: 2021-05-10
area: {name: {zh: 某市, en: a city}}
tasks:
  - heading: {zh: 道路, en: Roads}   # 第一组
    items:
"""


@pytest.fixture
def meeting(tmp_path: Path) -> Path:
    path = tmp_path / "meeting.yaml"
    tasks = (
        f"      - text: {{zh: 完成第{i}项整改, en: Finish repair {i}}}\n"
        f"        due: 2021-06-30 # {i}\n"
        for i in range(COUNT)
    )
    path.write_text(HEAD + "".join(tasks), encoding="utf-8")
    return path


@pytest.fixture
def sent(shelf: Shelf, meeting: Path) -> bytes:
    def make() -> bytes:
        briefing = reportgen.load(meeting)
        (file,) = reportgen.make(briefing, templates=["briefing"], formats=["docx"], verify=False)
        return file.content

    return shelf.get("thirty-tasks.docx", make)


@pytest.fixture
def returned(sent: bytes) -> bytes:
    boxes, owners, dues, states = (tags(sent, it) for it in ("checkbox", "owner", "due", "status"))
    values = dict.fromkeys(boxes[:20], "checked")
    values |= {owner: f"第{i}科" for i, owner in enumerate(owners[10:20])}
    values |= dict.fromkeys(dues[15:25], "2021-09-30")
    values |= dict.fromkeys(states[20:], "in_progress")
    return filled(sent, values)


def wanted() -> list[str]:
    lines = []
    for i in range(COUNT):
        lines += [f"+         owner: 第{i - 10}科"] if 10 <= i < 20 else []
        if 15 <= i < 25:
            lines += [f"-         due: 2021-06-30 # {i}", f"+         due: 2021-09-30 # {i}"]
        lines += [f"+         status: {'done' if i < 20 else 'in_progress'}"]
    return lines


def check(content: bytes, meeting: Path) -> None:
    before = meeting.read_bytes()
    file = back(meeting.parent, content)
    begun = time.process_time()
    read_copy(file)
    assert time.process_time() - begun < 1
    found = collect([file], meeting, at=AT)
    assert found.problems == ()
    assert found.conflicts == ()
    assert differing(before, meeting.read_bytes()) == wanted()


def test_exactly_those_lines_change(returned: bytes, meeting: Path) -> None:
    check(returned, meeting)


@needs_office
def test_libreoffice_may_save_it_again(returned: bytes, meeting: Path, tmp_path: Path) -> None:
    check(saved_again(returned, tmp_path), meeting)
