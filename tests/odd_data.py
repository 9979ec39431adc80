"""A small briefing of two meetings whose names, figures and tasks a test chooses."""

from __future__ import annotations

from collections.abc import Sequence
from json import dumps
from pathlib import Path

_HEAD = """\
id: {code}
title: 会议
date: 2021-06-01
form: 会议
area: {{code: {area}, name: {place}, short: {place}{within}}}
organiser: 办公室
source: {{id: s-{code}, title: 文件, publisher: 报社, status: normal, counting: 按段}}
"""


def odd_briefing(
    folder: Path,
    names: Sequence[str] = ("工资", "补助", "床位费"),
    values: Sequence[str] = ("712", "521", "98"),
    others: Sequence[str] = ("690", "544", "76"),
    tasks: Sequence[str] = ("走访",),
    places: Sequence[str] = ("东县", "全省"),
    unit: str = "CNY/person/month",
) -> Path:
    """Write the files of a briefing into a folder; the path of its own file.

    Each text is both the Chinese and the English one.
    """
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder, "codes", _codes(names, unit))
    ids = [f"i{i}" for i in range(len(names))]
    within = ", within: W"
    for code, figures, place, area, inside in (
        ("part", values, places[0], "P", within),
        ("whole", others, places[1], "W", ""),
    ):
        head = _HEAD.format(code=code, area=area, place=_both(place), within=inside)
        for word in ("会议", "办公室", "文件", "报社", "按段"):
            head = head.replace(f": {word}", f": {_both(word)}")
        lines = [
            f"- {{indicator: {it}, value: {dumps(value)}, unit: {unit}, period: 2021, "
            "at: {paragraph: 1}}"
            for it, value in zip(ids, figures, strict=True)
        ]
        listed = [
            f"- {{id: t{i}, text: {_both(it)}, at: {{paragraph: 2}}}}"
            for i, it in enumerate(tasks if code == "part" else ())
        ]
        todo = ["tasks:", "  year: 2022", "  items:", *(f"    {it}" for it in listed)]
        text = "\n".join(["observations:", *lines, *(todo if listed else ())])
        _write(folder, code, f"{head}{text}\n")
    return _write(
        folder,
        "briefing",
        f"title: {_both('简报')}\nsubject: part.yaml\nbenchmark: whole.yaml\n"
        "indicators: codes.yaml\nlang: zh\n",
    )


def _codes(names: Sequence[str], unit: str) -> str:
    entries = [
        f"- {{id: i{i}, name: {_both(it)}, topic: t, nature: level, unit: {unit}}}"
        for i, it in enumerate(names)
    ]
    return (
        f"id: c\ntitle: {_both('表')}\ntopics: [{{id: t, name: {_both('题')}}}]\nunits:\n"
        "- {id: CNY, name: {zh: 元, en: CNY}, prefix: true}\n"
        "- {id: person, name: {zh: 人, en: person}}\n"
        "- {id: persons, name: {zh: 人, en: persons}}\n"
        "- {id: percent, name: {zh: '%', en: '%'}}\n"
        "indicators:\n" + "\n".join(entries) + "\n"
    )


def _both(words: str) -> str:
    quoted = dumps(words, ensure_ascii=False)
    return f"{{zh: {quoted}, en: {quoted}}}"


def _write(folder: Path, name: str, text: str) -> Path:
    path = folder / f"{name}.yaml"
    path.write_text(text, encoding="utf-8")
    return path
