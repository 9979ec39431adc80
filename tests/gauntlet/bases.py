"""Folders that attempts spoil: what an office has before anything goes wrong."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from reportgen import resources
from tests.gauntlet.desk import desk
from tests.gauntlet.finished import DATA
from tests.gauntlet.office import packs
from tests.real import copy_real

SHORT = """\
title: 全市交通运输工作例会
date: 2021-05-10
area: 某市
observations:
  - {indicator: 农村公路里程, value: 1260, unit: 公里, period: 2021-Q1}
  - {indicator: 城市低保标准, value: 700, unit: 元/人·月}
tasks:
  - {text: 完成危桥排查, owner: 养护科, due: 2021-06-30}
  - 更新路网台账
"""
BOTH = """\
title: {zh: 某市例会, en: Meeting of a city}
date: 2021-05-10
area: {zh: 某市, en: a city}
observations:
  - {indicator: 城市低保标准, value: 700, unit: 元/人·月}
"""


def short(folder: Path) -> None:
    """A short file of one meeting, which loads in a few milliseconds."""
    (folder / "meeting.yaml").write_text(SHORT, encoding="utf-8")


def real(folder: Path) -> None:
    """The real briefing: ``briefings/liaoning-2020.yaml`` and what it names."""
    copy_real(folder)


def pack(folder: Path) -> None:
    """A short file, and a copy of the pack ``briefing`` as ``pack``."""
    short(folder)
    shutil.copytree(resources.templates() / "briefing", folder / "pack")


def office(folder: Path) -> None:
    """A shorter file in two languages, and the packs ``mine`` and ``alone``."""
    (folder / "meeting.yaml").write_text(BOTH, encoding="utf-8")
    for name, content in packs():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)


def returned(folder: Path) -> None:
    """The data of documents that come back; without these."""
    (folder / "meeting.yaml").write_text(DATA, encoding="utf-8")


BASES: dict[str, Callable[[Path], None]] = {
    "short": short,
    "desk": desk,
    "real": real,
    "pack": pack,
    "office": office,
    "returned": returned,
}
