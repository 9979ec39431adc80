"""Copies merged against what they were built with."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.errors import InputError
from reportgen.loading.built_in import built_in_codes
from reportgen.model.returned import TASK_FIELDS, ReturnedCopy, TaskField, TaskValues
from reportgen.tasks import decided, filed_tasks, log_path, merge_copies, read_log
from reportgen.tasks.log import lengthened, replayed
from reportgen.tasks.merge import Merged

Values = dict[str, dict[TaskField, str]]
NOTHING: dict[TaskField, str] = {"status": "", "owner": "", "due": "", "progress": ""}


def values(**tasks: dict[TaskField, str]) -> Values:
    return {name: {**NOTHING, **said} for name, said in tasks.items()}


def copy(name: str, built: Values | None, **now: dict[TaskField, str]) -> ReturnedCopy:
    base = built or {}
    said = {task: {**base.get(task, {}), **now.get(task, {})} for task in {**base, **now}}
    return ReturnedCopy(f"{name}.docx", name, f"who {name}", "b", "zh", built, said)


def merged(current: Values, *copies: ReturnedCopy) -> Merged:
    return merge_copies(lambda _: current, copies)


BASE = values(a={}, b={"owner": "养护科"})


def test_what_one_copy_changed_is_taken_with_who_says_so() -> None:
    found = merged(BASE, copy("x", BASE, a={"status": "done"}), copy("y", BASE))
    (change,) = found.changes
    assert (change.task, change.field, change.before, change.after) == ("a", "status", "", "done")
    assert (change.files, change.by) == (("x.docx",), ("who x",))
    assert found.conflicts == ()


def test_what_is_said_of_a_task_that_was_worded_anew_is_left_to_a_person() -> None:
    sent = copy("x", BASE, a={"status": "done"}, b={"status": "done"})
    sent = replace(sent, words={"a": "old", "b": "same"})
    found = merge_copies(lambda _: BASE, [sent], lambda _: {"a": "new", "b": "same"})
    assert [(it.task, it.after) for it in found.changes] == [("b", "done")]
    (conflict,) = found.conflicts
    assert (conflict.task, conflict.kind) == ("a", "reworded")
    unknown = merge_copies(lambda _: BASE, [replace(sent, words={})], lambda _: {"a": "new"})
    assert unknown.conflicts == ()


def test_what_several_say_alike_is_taken_once() -> None:
    found = merged(
        BASE, copy("x", BASE, a={"status": "done"}), copy("y", BASE, a={"status": "done"})
    )
    (change,) = found.changes
    assert change.files == ("x.docx", "y.docx")


def test_what_copies_say_differently_is_left_to_a_person() -> None:
    found = merged(
        BASE, copy("x", BASE, b={"owner": "规划科"}), copy("y", BASE, b={"owner": "财务科"})
    )
    assert found.changes == ()
    (conflict,) = found.conflicts
    assert (conflict.kind, conflict.before) == ("differ", "养护科")
    assert [(it.after, it.files) for it in conflict.choices] == [
        ("规划科", ("x.docx",)),
        ("财务科", ("y.docx",)),
    ]
    assert decided(conflict, "财务科").after == "财务科"


def test_what_the_file_changed_as_well_is_left_to_a_person() -> None:
    current = values(a={}, b={"owner": "安全科"})
    (conflict,) = merged(current, copy("x", BASE, b={"owner": "规划科"})).conflicts
    assert (conflict.kind, conflict.before) == ("moved", "安全科")


def test_what_only_the_file_changed_stays() -> None:
    current = values(a={"status": "done"}, b={"owner": "安全科"})
    assert merged(current, copy("x", BASE)) == Merged()


def test_what_the_file_says_already_changes_nothing() -> None:
    current = values(a={"status": "done"}, b={"owner": "养护科"})
    again = copy("x", BASE, a={"status": "done"})
    assert merged(current, again, again) == Merged()


def test_a_copy_that_does_not_say_what_it_was_built_with_is_asked_about() -> None:
    (conflict,) = merged(BASE, copy("x", None, b={"owner": "规划科"})).conflicts
    assert conflict.kind == "no_base"


def test_a_row_that_is_gone_is_told_and_nothing_is_deleted() -> None:
    shorter = copy("x", BASE)
    gone = replace(shorter, now={"a": shorter.now["a"]})
    assert merged(BASE, gone) == Merged(deleted=(("b", "x.docx"),))


def test_a_task_that_the_file_does_not_have_is_told() -> None:
    found = merged(BASE, copy("x", values(c={}), c={"status": "done"}))
    assert found == Merged(strange=(("c", "x.docx"),))


def test_a_field_that_a_copy_does_not_have_is_not_emptied() -> None:
    lacking = copy("x", BASE)
    bare = replace(lacking, now={"a": {}, "b": {"status": ""}})
    assert merged(BASE, bare) == Merged()


_EDITS = st.lists(
    st.lists(
        st.tuples(
            st.integers(0, 4), st.sampled_from(TASK_FIELDS), st.sampled_from(("甲", "乙", ""))
        ),
        max_size=6,
    ),
    min_size=1,
    max_size=10,
)


@given(_EDITS, st.randoms(use_true_random=False))
def test_random_edits_in_any_order_give_one_result_and_lose_nothing(
    edits: list[list[tuple[int, TaskField, str]]], dice: Random
) -> None:
    base: Values = {f"t{i}": {**NOTHING, "owner": "甲" if i % 2 else ""} for i in range(5)}
    copies = []
    for number, made in enumerate(edits):
        now: Values = {}
        for i, edited, value in made:
            now.setdefault(f"t{i}", {})[edited] = value
        copies.append(copy(f"c{number}", base, **now))
    found = merged(base, *copies)
    shuffled = list(copies)
    dice.shuffle(shuffled)
    assert merged(base, *shuffled) == found
    told = {(it.task, it.field, it.after) for it in found.changes}
    told |= {(it.task, it.field, way.after) for it in found.conflicts for way in it.choices}
    said = {
        (task, name, value)
        for each in copies
        for task, fields in each.now.items()
        for name, value in fields.items()
        if value != base[task][name]
    }
    assert told == said
    log = lengthened(b"", found.changes, dt.datetime(2021, 7, 1, tzinfo=dt.UTC))
    after = replayed(base, read_log(log, Path("log")))
    wanted = {task: dict(fields) for task, fields in base.items()}
    for it in found.changes:
        wanted[it.task][it.field] = it.after
    assert after == wanted
    assert merged(after, *copies).changes == ()


def test_the_log_only_grows_and_replays_to_the_file(tmp_path: Path) -> None:
    path = tmp_path / "m.yaml"
    text = "title: 例会\ndate: 2021-05-10\narea: 某市\ntasks:\n- {text: 甲事, id: a}\n- 乙事\n"
    path.write_text(text, encoding="utf-8")
    assert log_path(path).name == "m.tasks.jsonl"
    log = b""
    first = filed_tasks(path, built_in_codes())
    begun: dict[str, TaskValues] = first.values("zh")
    for value in ("养护科", "规划科"):
        filed = filed_tasks(path, built_in_codes())
        now = filed.values("zh")
        task = next(iter(now))
        said = {**now, task: {**now[task], "owner": value}}
        back = ReturnedCopy(value, value, value, "", "zh", now, said)
        found = merge_copies(filed.values, [back])
        path.write_bytes(filed.changed(found.changes))
        longer = lengthened(log, found.changes, dt.datetime(2021, 7, 1, tzinfo=dt.UTC))
        assert longer.startswith(log)
        log = longer
    entries = read_log(log, log_path(path))
    assert [(it.before, it.after) for it in entries] == [("", "养护科"), ("养护科", "规划科")]
    assert replayed(begun, entries) == filed_tasks(path, built_in_codes()).values("zh")


def test_a_line_that_is_no_entry_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_log(b'{"at": 1}\n\nnot json\n', tmp_path / "log")
    assert [(it.code, it.line) for it in caught.value.problems] == [
        ("tasks.bad_log", 1),
        ("tasks.bad_log", 3),
    ]
