"""A copy that is filled in comes back into the meeting file."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Callable
from pathlib import Path

import pytest

import reportgen
from reportgen import resources
from reportgen.collecting import Collected, backup_path, collect, keep_ours, take_theirs
from reportgen.tasks import log_path, read_copy, read_log
from reportgen.tasks.log import replayed
from tests.shelf import Shelf
from tests.tasks.filling import W, changed, filled, without

AT = dt.datetime(2021, 7, 1, 8, 30, tzinfo=dt.UTC)
LEDGER = resources.assets() / "meetings" / "invented-ledger-2021.yaml"
pytestmark = pytest.mark.heavy


@pytest.fixture
def meeting(tmp_path: Path) -> Path:
    path = tmp_path / "meeting.yaml"
    path.write_bytes(LEDGER.read_bytes())
    return path


@pytest.fixture
def sent(shelf: Shelf, tmp_path: Path) -> bytes:
    """The briefing as it was sent out."""

    def make() -> bytes:
        path = tmp_path / "meeting.yaml"
        path.write_bytes(LEDGER.read_bytes())
        briefing = reportgen.load(path)
        (file,) = reportgen.make(briefing, templates=["briefing"], formats=["docx"], verify=False)
        return file.content

    return shelf.get("ledger-briefing.docx", make)


def tags(content: bytes, kind: str) -> list[str]:
    """The tags of the controls of one kind, in the order of the tasks."""
    found: list[str] = []

    def look(root: object) -> None:
        names = (str(it.get(f"{W}val")) for it in root.iter(f"{W}tag"))  # type: ignore[attr-defined]
        found.extend(it for it in names if it.startswith(f"{kind}:"))

    changed(content, look)
    return found


def back(folder: Path, content: bytes, name: str = "back.docx") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def differing(before: bytes, after: bytes) -> list[str]:
    old, new = (it.decode("utf-8").splitlines() for it in (before, after))
    return [it for it in difflib.ndiff(old, new) if it[:1] in "+-"]


def test_exactly_the_lines_change_that_were_filled_in(
    sent: bytes, meeting: Path, tmp_path: Path
) -> None:
    boxes, owners, dues = (tags(sent, kind) for kind in ("checkbox", "owner", "due"))
    content = filled(
        sent,
        {boxes[3]: "checked", owners[7]: "规划科", dues[6]: "2021-12-01", dues[0]: "2021-11-30"},
    )
    before = meeting.read_bytes()
    found = collect([back(tmp_path, content)], meeting, at=AT)
    assert not found.problems
    assert differing(before, meeting.read_bytes()) == [
        "-         due: 年底前",
        "+         due: 2021-11-30",
        "+         status: done",
        "-         due: 长期坚持",
        "+         due: 2021-12-01",
        "+         owner: 规划科",
    ]
    assert backup_path(meeting).read_bytes() == before
    entries = read_log(log_path(meeting).read_bytes(), log_path(meeting))
    assert {(it.field, it.before, it.after) for it in entries} == {
        ("due", "年底前", "2021-11-30"),
        ("status", "", "done"),
        ("due", "长期坚持", "2021-12-01"),
        ("owner", "", "规划科"),
    }
    assert {it.at for it in entries} == {"2021-07-01T08:30:00+00:00"}


def test_progress_and_its_lines_are_read_back(sent: bytes, meeting: Path, tmp_path: Path) -> None:
    controls = tags(sent, "progress")
    assert len(controls) == len(tags(sent, "checkbox")), "closed tasks have one too"
    content = filled(sent, {controls[0]: "已开工20座", controls[5]: "外业完成"})
    before = meeting.read_bytes()
    found = collect([back(tmp_path, content)], meeting, at=AT)
    assert [(it.field, it.before, it.after) for it in found.changes] == [
        ("progress", "已开工12座", "已开工20座"),
        ("progress", "", "外业完成"),
    ]
    assert len([it for it in differing(before, meeting.read_bytes()) if it[0] == "+"]) == 2


def test_a_task_that_was_worded_anew_is_asked_about(
    sent: bytes, meeting: Path, tmp_path: Path
) -> None:
    text = meeting.read_text(encoding="utf-8")
    box = tags(sent, "checkbox")[6]
    (old,) = [it for it in text.splitlines() if "做好日常巡查" in it]
    new = f"      - id: {box.partition('/')[2]}\n        text: {{zh: 做好桥隧日常巡查}}"
    meeting.write_text(text.replace(old, new), encoding="utf-8")
    file = back(tmp_path, filled(sent, {box: "checked"}))
    found = collect([file], meeting, at=AT)
    assert [(it.kind, it.field) for it in found.conflicts] == [("reworded", "status")]
    assert found.changes == ()
    assert len(collect([file], meeting, at=AT, choose=take_theirs).changes) == 1


def test_a_copy_that_nobody_filled_in_changes_nothing(
    sent: bytes, meeting: Path, tmp_path: Path
) -> None:
    found = collect([back(tmp_path, sent)], meeting, at=AT)
    assert found == Collected((read_copy(back(tmp_path, sent)),), (), (), ())
    assert not log_path(meeting).exists()
    assert not backup_path(meeting).exists()


def test_the_same_file_twice_changes_nothing_the_second_time(
    sent: bytes, meeting: Path, tmp_path: Path
) -> None:
    file = back(tmp_path, filled(sent, {tags(sent, "checkbox")[3]: "checked"}))
    assert len(collect([file, file], meeting, at=AT).changes) == 1
    after = meeting.read_bytes(), log_path(meeting).read_bytes()
    assert collect([file], meeting, at=AT).changes == ()
    assert (meeting.read_bytes(), log_path(meeting).read_bytes()) == after


def test_a_dry_run_writes_nothing(sent: bytes, meeting: Path, tmp_path: Path) -> None:
    file = back(tmp_path, filled(sent, {tags(sent, "checkbox")[3]: "checked"}))
    before = meeting.read_bytes()
    found = collect([file], meeting, at=AT, dry_run=True)
    assert len(found.changes) == 1
    assert found.written == ()
    assert meeting.read_bytes() == before


def test_copies_that_differ_are_left_until_somebody_decides(
    sent: bytes, meeting: Path, tmp_path: Path
) -> None:
    owner = tags(sent, "owner")[7]
    files = [
        back(tmp_path, filled(sent, {owner: name}), f"{name}.docx") for name in ("规划科", "安全科")
    ]
    found = collect(files, meeting, at=AT)
    assert found.changes == ()
    (conflict,) = found.conflicts
    assert {it.after for it in conflict.choices} == {"规划科", "安全科"}
    assert collect(files, meeting, at=AT, choose=take_theirs).changes == ()
    before = meeting.read_bytes()
    kept = collect(files, meeting, at=AT, choose=keep_ours)
    assert (kept.kept, kept.conflicts, kept.changes) == ((conflict,), (), ())
    assert meeting.read_bytes() == before
    found = collect(files, meeting, at=AT, choose=lambda it: it.choices[1])
    assert [it.after for it in found.changes] == [conflict.choices[1].after]
    assert found.conflicts == ()


def untagged(content: bytes) -> bytes:
    def change(root: object) -> None:
        for tag in list(root.iter(f"{W}tag")):  # type: ignore[attr-defined]
            tag.getparent().remove(tag)

    return changed(content, change)


def shorter(content: bytes) -> bytes:
    """Without the rows of two tasks, and with the others in another order."""

    def change(root: object) -> None:
        rows = [it for it in root.iter(f"{W}tr") if it.find(f".//{W}sdt") is not None]  # type: ignore[attr-defined]
        for row in rows[:2]:
            row.getparent().remove(row)
        for row in rows[2:]:
            row.getparent().append(row)

    return changed(content, change)


@pytest.mark.parametrize(
    ("spoil", "told"), [(untagged, []), (shorter, ["tasks.deleted", "tasks.deleted"])]
)
def test_tasks_are_found_without_tags_and_in_any_order(
    spoil: Callable[[bytes], bytes], told: list[str], sent: bytes, meeting: Path, tmp_path: Path
) -> None:
    content = filled(sent, {tags(sent, "checkbox")[3]: "checked", tags(sent, "owner")[7]: "规划科"})
    found = collect([back(tmp_path, spoil(content))], meeting, at=AT)
    assert [it.after for it in found.changes] == ["done", "规划科"]
    assert [it.code for it in found.problems] == told


def test_a_copy_without_its_record_is_asked_about(
    sent: bytes, meeting: Path, tmp_path: Path
) -> None:
    content = without(filled(sent, {tags(sent, "owner")[7]: "规划科"}), "customXml/")
    found = collect([back(tmp_path, content)], meeting, at=AT)
    assert [(it.kind, it.choices[0].after) for it in found.conflicts] == [("no_base", "规划科")]
    assert found.changes == ()


def test_a_box_and_a_status_that_contradict_each_other_are_told(
    sent: bytes, meeting: Path, tmp_path: Path
) -> None:
    task = tags(sent, "checkbox")[3].partition(":")[2]
    content = filled(sent, {f"checkbox:{task}": "checked", f"status:{task}": "in_progress"})
    found = collect([back(tmp_path, content)], meeting, at=AT)
    assert found.changes == ()
    assert [it.code for it in found.problems] == ["tasks.contradicts"]


def test_a_copy_of_another_meeting_is_refused(sent: bytes, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    text = "title: 别的会\ndate: 2021-05-10\narea: 某市\ntasks:\n- 甲事\n"
    other.write_text(text, encoding="utf-8")
    found = collect([back(tmp_path, sent)], other, at=AT)
    assert [it.code for it in found.problems] == ["tasks.other_meeting"]
    assert other.read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "tasks.other_kind"),
        (b"PK\x03\x04 cut off", "tasks.damaged"),
        (b"%PDF-1.7", "tasks.damaged"),
        ("题".encode(), "tasks.other_kind"),
    ],
)
def test_what_is_no_copy_is_told_and_changes_nothing(
    content: bytes, code: str, meeting: Path, tmp_path: Path
) -> None:
    before = meeting.read_bytes()
    found = collect([back(tmp_path, content)], meeting, at=AT)
    assert [it.code for it in found.problems] == [code]
    assert meeting.read_bytes() == before


def test_the_log_replays_to_the_file(sent: bytes, meeting: Path, tmp_path: Path) -> None:
    begun = read_copy(back(tmp_path, sent)).built
    assert begun is not None
    boxes, owners = tags(sent, "checkbox"), tags(sent, "owner")
    for values in ({boxes[3]: "checked"}, {owners[7]: "规划科", boxes[4]: "checked"}):
        collect([back(tmp_path, filled(sent, values))], meeting, at=AT)
    entries = read_log(log_path(meeting).read_bytes(), log_path(meeting))
    briefing = reportgen.load(meeting)
    (now,) = reportgen.make(briefing, templates=["briefing"], formats=["docx"], verify=False)
    assert replayed(begun, entries) == read_copy(back(tmp_path, now.content)).built
