"""Collecting that is killed, and collecting by two at once."""

from __future__ import annotations

import datetime as dt
import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from random import Random

import pytest

import reportgen.collecting
from reportgen.collecting import backup_path, collect
from reportgen.errors import OutputError
from reportgen.loading.built_in import built_in_codes
from reportgen.model.returned import ReturnedCopy, TaskValues
from reportgen.output import put_right
from reportgen.tasks import filed_tasks, log_path, read_log
from reportgen.tasks.log import replayed
from tests.tasks.handmade import BUILT, docx, head, table, task_row

AT = dt.datetime(2021, 7, 1, 8, 30, tzinfo=dt.UTC)
MEETING = """\
id: m
title: 某市例会   # 注释
date: 2021-05-10
area: 某市
tasks_year: 2021
tasks:
  - {id: a, text: 甲事, owner: 养护科, due: 2021-06-30, status: in_progress}
  - {id: b, text: 乙事, owner: 养护科, due: 2021-06-30, status: in_progress}
"""
pytestmark = [
    pytest.mark.heavy,
    pytest.mark.skipif(sys.platform == "win32", reason="locks and signals as POSIX has them"),
]


def meeting_in(folder: Path) -> Path:
    path = folder / "m.yaml"
    path.write_text(MEETING, encoding="utf-8")
    return path


def copy_in(folder: Path, name: str = "back.docx", **owners: str) -> Path:
    path = folder / name
    rows = (task_row(f"m/{task}", owner=owners.get(task, BUILT["owner"])) for task in "ab")
    path.write_bytes(docx(table(head(), *rows)))
    return path


COLLECTING = """
import datetime as dt, json, os, signal, sys, time
from pathlib import Path
from reportgen.collecting import collect
from reportgen.loading.built_in import built_in_codes

built_in_codes()  # once for all

def run(into, file, kill_at):
    count = 0
    def stepping(call):
        def step(*given, **named):
            nonlocal count
            if count == kill_at:
                os.kill(os.getpid(), signal.SIGKILL)
            count += 1
            return call(*given, **named)
        return step
    for name in ("replace", "unlink"):
        setattr(Path, name, stepping(getattr(Path, name)))
    for name in ("link", "fsync"):
        setattr(os, name, stepping(getattr(os, name)))
    collect([Path(file)], Path(into), at=dt.datetime(2021, 7, 1, tzinfo=dt.UTC))
    os._exit(100 + count)

for line in sys.stdin:
    asked = json.loads(line)
    started = []
    for file in asked["files"]:
        child = os.fork()
        if not child:
            run(asked["into"], file, asked["step"])
        started.append(child)
    if asked["seconds"] is not None:
        time.sleep(asked["seconds"])
        os.kill(started[0], signal.SIGKILL)
    ends = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in started]
    print(json.dumps(ends), flush=True)
"""


class Collecting:
    """A program that collects in processes of its own, which are killed."""

    def __init__(self) -> None:
        command = [sys.executable, "-W", "ignore", "-c", COLLECTING]
        pipe = subprocess.PIPE
        self.running = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True)

    def ends(
        self, into: Path, *files: Path, step: int = -1, seconds: float | None = None
    ) -> list[int]:
        """How the processes end that collect one of the files each.

        They are killed at a step of the transaction, or the first of them after a time. One that
        ends by itself gives the number of its steps, and 100.
        """
        names = [str(it) for it in files]
        asked = {"into": str(into), "files": names, "step": step, "seconds": seconds}
        assert self.running.stdin
        assert self.running.stdout
        self.running.stdin.write(json.dumps(asked) + "\n")
        self.running.stdin.flush()
        ends: list[int] = json.loads(self.running.stdout.readline())
        return ends


@pytest.fixture(scope="module")
def collecting() -> Iterator[Collecting]:
    program = Collecting()
    yield program
    program.running.communicate(timeout=60)


def check(meeting: Path, file: Path) -> str:
    """See that the file is whole, old or new, and that the log says so once the next one ran."""
    text = meeting.read_text(encoding="utf-8")
    new = MEETING.replace("甲事, owner: 养护科", "甲事, owner: 规划科")
    assert text in (MEETING, new)
    put_right(meeting.parent)
    text = meeting.read_text(encoding="utf-8")
    assert text in (MEETING, new)
    log = log_path(meeting)
    entries = read_log(log.read_bytes(), log) if log.exists() else ()
    assert [it.after for it in entries] == (["规划科"] if text == new else [])
    assert backup_path(meeting).exists() == (text == new)
    found = collect([file], meeting, at=AT)
    assert len(found.changes) == (0 if text == new else 1)
    assert meeting.read_text(encoding="utf-8") == new
    assert {it.name for it in meeting.parent.iterdir()} == {
        *("m.yaml", "m.yaml.bak", "m.tasks.jsonl", "back.docx")
    }
    return "new" if text == new else "old"


def test_whenever_it_is_killed_file_and_log_are_whole_and_agree(
    collecting: Collecting, tmp_path: Path
) -> None:
    outcomes = []
    for step in range(100):
        folder = tmp_path / str(step)
        folder.mkdir()
        meeting, file = meeting_in(folder), copy_in(folder, a="规划科")
        (end,) = collecting.ends(meeting, file, step=step)
        outcomes.append(check(meeting, file))
        if end != -signal.SIGKILL:
            assert end == 100 + step
            break
    assert len(outcomes) > 10
    assert outcomes == sorted(outcomes, reverse=True)
    assert set(outcomes) == {"old", "new"}


def test_it_may_be_killed_at_any_moment(collecting: Collecting, tmp_path: Path) -> None:
    dice = Random(16)  # noqa: S311 - moments
    first = tmp_path / "first"
    first.mkdir()
    begun = time.monotonic()
    collecting.ends(meeting_in(first), copy_in(first, a="规划科"))
    whole = time.monotonic() - begun
    for number in range(20):
        folder = tmp_path / str(number)
        folder.mkdir()
        meeting, file = meeting_in(folder), copy_in(folder, a="规划科")
        collecting.ends(meeting, file, seconds=dice.uniform(0, whole))
        check(meeting, file)


def test_of_two_at_once_both_are_there_in_the_end(collecting: Collecting, tmp_path: Path) -> None:
    meeting = meeting_in(tmp_path)
    files = [copy_in(tmp_path, "a.docx", a="规划科"), copy_in(tmp_path, "b.docx", b="安全科")]
    assert min(collecting.ends(meeting, *files)) >= 100
    text = meeting.read_text(encoding="utf-8")
    assert "甲事, owner: 规划科" in text
    assert "乙事, owner: 安全科" in text
    log = log_path(meeting)
    entries = read_log(log.read_bytes(), log)
    assert {(it.task, it.after) for it in entries} == {("m/a", "规划科"), ("m/b", "安全科")}


def test_who_comes_in_between_is_never_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting = meeting_in(tmp_path)
    file = copy_in(tmp_path, a="规划科")
    asked = []

    def edit(number: int) -> None:
        text = meeting.read_text(encoding="utf-8")
        meeting.write_text(text + f"# {number}\n", encoding="utf-8")

    before = reportgen.collecting._see_unchanged

    def busy(read: object, times: int) -> None:
        asked.append(read)
        if len(asked) <= times:
            edit(len(asked))
        before(read)  # type: ignore[arg-type]

    monkeypatch.setattr(reportgen.collecting, "_see_unchanged", lambda read: busy(read, 2))
    assert len(collect([file], meeting, at=AT).changes) == 1
    text = meeting.read_text(encoding="utf-8")
    assert text.endswith("# 1\n# 2\n")
    assert "甲事, owner: 规划科" in text
    asked.clear()
    monkeypatch.setattr(reportgen.collecting, "_see_unchanged", lambda read: busy(read, 99))
    with pytest.raises(OutputError) as error:
        collect([copy_in(tmp_path, "b.docx", b="安全科")], meeting, at=AT)
    assert [it.code for it in error.value.problems] == ["tasks.changed_meanwhile"]
    assert "安全科" not in meeting.read_text(encoding="utf-8")


def test_random_edits_in_copies_merged_in_any_order_give_one_result(tmp_path: Path) -> None:
    for seed in range(16):
        dice = Random(seed)  # noqa: S311 - edits
        folder = tmp_path / str(seed)
        folder.mkdir()
        files = [_random_copy(dice, folder, number) for number in range(dice.randint(2, 10))]
        results = []
        for order in range(2):
            meeting = meeting_in(folder)
            log_path(meeting).unlink(missing_ok=True)
            begun = filed_tasks(meeting, built_in_codes()).values("zh")
            mixed = dice.sample(files, len(files))
            found = collect(mixed, meeting, at=AT)
            log = log_path(meeting)
            entries = read_log(log.read_bytes(), log) if log.exists() else ()
            now = filed_tasks(meeting, built_in_codes()).values("zh")
            assert replayed(begun, entries) == now, (seed, order)
            conflicts = sorted((it.task, it.field) for it in found.conflicts)
            results.append((now, conflicts, [it.code for it in found.problems]))
            _nothing_is_lost(found.copies, now, conflicts)
        assert results[0] == results[1], seed


def _random_copy(dice: Random, folder: Path, number: int) -> Path:
    rows = []
    for task in "ab":
        if dice.random() < 0.1:
            continue
        edits: dict[str, str] = {}
        if dice.random() < 0.4:
            edits["owner"] = dice.choice(("规划科", "安全科", ""))
        if dice.random() < 0.4:
            edits["due"] = dice.choice(("2021年7月1日", "2021-07-01", "年底前"))
        if dice.random() < 0.3:
            edits["status"] = dice.choice(("未开始", "已完成", ""))
        rows.append(task_row(f"m/{task}", ticked=dice.random() < 0.3, **edits))  # type: ignore[arg-type]
    dice.shuffle(rows)
    path = folder / f"{number}.docx"
    path.write_bytes(docx(table(head(), *rows)))
    return path


def _nothing_is_lost(
    copies: Sequence[ReturnedCopy],
    now: Mapping[str, TaskValues],
    conflicts: Sequence[tuple[str, str]],
) -> None:
    """What a copy says otherwise than as built is in the file, or left to be decided."""
    for copy in copies:
        assert copy.built is not None
        for task, values in copy.now.items():
            for name, value in values.items():
                told = (task, name) in conflicts or value == copy.built[task].get(name, "")
                assert told or now[task][name] == value, (task, name, value)
