"""Files that somebody made to do harm: refused or read in bounded time and memory."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from reportgen.collecting import collect
from reportgen.tasks import log_path
from tests.tasks.handmade import docx, head, paragraph, run, table, task_row
from tests.tasks.test_at_once import AT, MEETING, meeting_in

pytestmark = pytest.mark.heavy
LONGEST = 10.0
"""Seconds of the processor."""
MOST = 400_000_000
"""Bytes of Python's own; lxml's are bounded by the counts of signs."""
ROW = task_row("m/a", owner="规划科")


def bomb() -> bytes:
    """A small file with a large part."""
    stream = BytesIO()
    with (
        ZipFile(stream, "w", ZIP_DEFLATED) as package,
        package.open("word/document.xml", "w") as it,
    ):
        for _ in range(320):
            it.write(b" " * 1_000_000)
    return stream.getvalue()


def lying() -> bytes:
    """A part that says that it is small."""
    made = bytearray(docx(paragraph(run("x" * 50_000_000))))
    place = made.rindex(b"PK\x01\x02", 0, made.rindex(b"customXml"))
    made[place + 24 : place + 28] = (100).to_bytes(4, "little")
    return bytes(made)


def blanks(count: int) -> bytes:
    return docx(table(head(), task_row("m/a", owner=" " * count)))


def nested(depth: int) -> bytes:
    start, end = "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"
    return docx(start * depth + table(ROW) + end * depth)


ENTITY = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
LAUGHS = "<!DOCTYPE w [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {chr(98 + i)} '{f'&{chr(97 + i)};' * 10}'>" for i in range(12)
)
REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "half a file": (lambda: docx(table(ROW))[:-200], "tasks.damaged"),
    "a bomb": (bomb, "tasks.too_large"),
    "a part that lies": (lying, "tasks.damaged"),
    "blanks without end": (lambda: blanks(60_000_000), "tasks.too_large"),
    "many blanks": (lambda: blanks(20_000_000), "tasks.damaged"),
    "an entity of outside": (
        lambda: docx(table(ROW.replace("规划科", "&amp;x;")), prologue=ENTITY),
        "tasks.damaged",
    ),
    "a billion laughs": (
        lambda: docx(table(ROW), prologue=f"{LAUGHS}]>"),
        "tasks.damaged",
    ),
    "very deep": (
        lambda: nested(2_000),
        "tasks.damaged",
    ),
    "very many parts": (
        lambda: docx(table(ROW), more={f"x/{i}.xml": "" for i in range(6_000)}),
        "tasks.too_large",
    ),
    "very many elements": (lambda: docx("<w:p/>" * 2_100_000), "tasks.too_large"),
    "another document": (lambda: docx(paragraph(run("x")), ()), "tasks.no_list"),
    "another meeting": (lambda: docx(table(task_row("n/a")), ("n/a",)), "tasks.other_meeting"),
}


@pytest.mark.parametrize("made", REFUSED.values(), ids=REFUSED)
def test_it_is_refused_and_changes_nothing(
    made: tuple[Callable[[], bytes], str], tmp_path: Path
) -> None:
    file, meeting = tmp_path / "back.docx", meeting_in(tmp_path)
    file.write_bytes(made[0]())
    tracemalloc.start()
    begun = time.process_time()
    found = collect([file], meeting, at=AT)
    took, (_, most) = time.process_time() - begun, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [it.code for it in found.problems] == [made[1]]
    assert meeting.read_text(encoding="utf-8") == MEETING
    assert not log_path(meeting).exists()
    assert took < LONGEST
    assert most < MOST


READ: dict[str, Callable[[], bytes]] = {
    "ten thousand controls": lambda: docx(
        table(head(), ROW, task_row("m/b"), *(task_row(f"m/x{i}") for i in range(2_500)))
    ),
    "ten thousand controls of one task": lambda: docx(
        table(ROW, task_row("m/b")) + table(*[ROW] * 2_500)
    ),
    "ten thousand tasks in the record": lambda: docx(
        table(ROW, task_row("m/b")), [*(f"m/y{i}" for i in range(10_000)), "m/a", "m/b"]
    ),
    "ids that begin alike": lambda: docx(
        table(ROW, task_row("m/b"), *(task_row("m/" + "x" * 50 + str(i)) for i in range(2_000))),
        [*("m/" + "x" * 60 + str(i) for i in range(2_000)), "m/a", "m/b"],
    ),
    "columns without end": lambda: docx(
        table(
            ROW.replace('w:gridSpan w:val="1"', f'w:gridSpan w:val="{"9" * 5_000}"'),
            task_row("m/b"),
        )
    ),
    "macros and links": lambda: docx(
        table(ROW, task_row("m/b")),
        more={
            "word/vbaProject.bin": b"\xd0\xcf\x11\xe0 Sub AutoOpen",
            "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org'
            '/package/2006/relationships"><Relationship Id="a" TargetMode="External" '
            'Type="x/attachedTemplate" Target="file:///etc/passwd"/></Relationships>',
            "../../escaped.xml": "<x/>",
        },
    ),
}


@pytest.mark.parametrize("made", READ.values(), ids=READ)
def test_it_is_read_in_a_bounded_time(made: Callable[[], bytes], tmp_path: Path) -> None:
    file, meeting = tmp_path / "back.docx", meeting_in(tmp_path)
    file.write_bytes(made())
    begun = time.process_time()
    found = collect([file], meeting, at=AT)
    assert time.process_time() - begun < LONGEST
    assert [(it.task, it.after) for it in found.changes] == [("m/a", "规划科")]
    assert {it.name for it in tmp_path.iterdir()} == {
        *("m.yaml", "m.yaml.bak", "m.tasks.jsonl", "back.docx")
    }
