"""Files are put in their places whole, with the right mode, and for good."""

from __future__ import annotations

import errno
import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import reportgen.output.lock
from reportgen.errors import OutputError
from reportgen.output import write_atomically
from reportgen.output.names import PutFile, old_file, staged_file
from reportgen.output.recovery import put_back
from reportgen.output.swap import Swap

posix = pytest.mark.skipif(os.name == "nt", reason="modes and folders as POSIX has them")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@posix
@pytest.mark.parametrize(("mask", "expected"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_a_new_file_has_the_mode_that_the_umask_leaves(
    tmp_path: Path, mask: int, expected: int
) -> None:
    before = os.umask(mask)
    try:
        write_atomically([(tmp_path / "a", b"new")])
    finally:
        os.umask(before)
    assert mode(tmp_path / "a") == expected


@posix
@pytest.mark.parametrize("given", [0o600, 0o644, 0o664, 0o755])
def test_a_file_keeps_the_mode_that_it_had(tmp_path: Path, given: int) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"old")
    file.chmod(given)
    write_atomically([(file, b"new")])
    assert (file.read_bytes(), mode(file)) == (b"new", given)


def test_the_umask_of_the_process_is_never_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def changed(mask: int) -> int:
        raise AssertionError(f"another thread would now make files under the umask {mask:o}")

    monkeypatch.setattr("os.umask", changed)
    write_atomically([(tmp_path / "a", b"new")])
    assert (tmp_path / "a").read_bytes() == b"new"


@posix
def test_folders_are_synced_once_all_files_are_in_their_places(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[tuple[Path, list[str]]] = []
    fsync = os.fsync

    def noted(handle: int) -> None:
        folders = (tmp_path, tmp_path / "out", tmp_path / "out" / "deep")
        synced.extend(
            (folder, sorted(it.name for it in folder.iterdir()))
            for folder in folders
            if folder.is_dir() and os.path.samestat(os.fstat(handle), folder.stat())
        )
        fsync(handle)

    monkeypatch.setattr("os.fsync", noted)
    deep = tmp_path / "out" / "deep"
    write_atomically([(deep / "a", b"a"), (deep / "b", b"b")])
    first, *rest = synced
    assert (first[0], len(first[1])) == (deep, 3), "two staged files, and what is to be taken back"
    assert rest == [
        (deep, ["a", "b"]),
        (tmp_path / "out", ["deep"]),
        (tmp_path, ["out"]),
    ]


def test_a_folder_that_cannot_be_synced_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fsync = os.fsync

    def files_alone(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(22, "Invalid argument")
        fsync(handle)

    monkeypatch.setattr("os.fsync", files_alone)
    write_atomically([(tmp_path / "a", b"new")])
    assert (tmp_path / "a").read_bytes() == b"new"


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_disk_that_fills_up_leaves_no_folder_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    places = [kept / "own" / "template.toml", kept / "own" / "a" / "b", kept / "own" / "c" / "d"]
    fsync, calls = os.fsync, iter(range(100))

    def full(handle: int) -> None:
        if next(calls) == number:
            raise OSError(errno.ENOSPC, "No space left on device")
        fsync(handle)

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OutputError):
        write_atomically([(place, b"new") for place in places])
    assert not list(kept.iterdir())


def test_what_cannot_be_written_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("", encoding="utf-8")
    with pytest.raises(OutputError) as caught:
        write_atomically([(tmp_path / "out" / "a", b"new")])
    (problem,) = caught.value.problems
    assert problem.code == "output.file_for_folder"
    (tmp_path / "a").mkdir()
    with pytest.raises(OutputError) as caught:
        write_atomically([(tmp_path / "a", b"new")], "file")
    (problem,) = caught.value.problems
    assert (problem.code, problem.file) == ("output.not_written", str(tmp_path / "a"))
    assert problem.hint_in("en").endswith("choose another file")
    assert problem.hint_in("zh").endswith("另选文件")


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def three(tmp_path: Path) -> list[tuple[Path, bytes]]:
    """New files, of which the first two take the place of old ones."""
    for name in ("a", "b"):
        (tmp_path / name).write_bytes(b"old")
    return [(tmp_path / name, b"new") for name in ("a", "b", "c")]


@pytest.mark.parametrize("failing", [0, 1, 2])
def test_where_one_file_cannot_be_put_in_its_place_all_stay_old(
    three: list[tuple[Path, bytes]], failing: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As one that is open in Word on Windows."""
    replace = Path.replace

    def busy(path: Path, target: Path) -> Path:
        if target == three[failing][0] and path.name.endswith("-tmp"):
            raise PermissionError(13, "Permission denied")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", busy)
    with pytest.raises(OutputError) as caught:
        write_atomically(three)
    (problem,) = caught.value.problems
    assert (problem.code, problem.file) == ("output.not_written", str(three[failing][0]))
    assert files_in(three[0][0].parent) == {"a": b"old", "b": b"old"}


def test_where_the_others_cannot_be_taken_back_either_it_says_which_are_new(
    three: list[tuple[Path, bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = Path.replace

    def once(path: Path, target: Path) -> Path:
        if target.name != "a" and not path.name.endswith("-journal") and target.name in "bc":
            raise PermissionError(13, "Permission denied")
        if path.name.endswith("-old"):
            raise PermissionError(13, "Permission denied")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", once)
    with pytest.raises(OutputError) as caught:
        write_atomically(three)
    (problem,) = caught.value.problems
    assert (problem.code, problem["names"]) == ("output.mixed", ("a",))
    monkeypatch.undo()
    write_atomically([(three[0][0].with_name("d"), b"new")])
    assert files_in(three[0][0].parent) == {"a": b"old", "b": b"old", "d": b"new"}


KILLED = """
import os, signal, sys
from pathlib import Path
from reportgen.output import write_atomically

folder, kill_at, number = Path(sys.argv[1]), int(sys.argv[2]), getattr(signal, sys.argv[3])
count, replace, unlink = 0, Path.replace, Path.unlink

def step():
    global count
    if count == kill_at:
        os.kill(os.getpid(), number)
    count += 1

def slow_replace(path, target):
    step()
    return replace(path, target)

def slow_unlink(path, missing_ok=False):
    step()
    return unlink(path, missing_ok)

Path.replace, Path.unlink = slow_replace, slow_unlink
write_atomically([(folder / name, b"new") for name in "abc"])
"""


@posix
@pytest.mark.parametrize("step", range(9))
def test_whenever_it_is_killed_the_next_one_finds_all_old_or_all_new(
    three: list[tuple[Path, bytes]], step: int
) -> None:
    folder = three[0][0].parent
    command = [sys.executable, "-c", KILLED, str(folder), str(step), "SIGKILL"]
    ended = subprocess.run(command, check=False)
    assert ended.returncode == -signal.SIGKILL
    whole = {(folder / name).read_bytes() for name in "ab"}
    assert whole <= {b"old", b"new"}
    write_atomically([(folder / "d", b"d")])
    left = files_in(folder)
    assert left in (
        {"a": b"old", "b": b"old", "d": b"d"},
        {"a": b"new", "b": b"new", "c": b"new", "d": b"d"},
    )


def test_what_a_killed_program_left_is_swept_and_what_others_wrote_is_not(tmp_path: Path) -> None:
    mine = staged_file(tmp_path, "0123456789abcdef", 0)
    others = (".a.reportgen-tmp", ".0123.reportgen-old", "a-0.reportgen-tmp")
    for path in (mine, *(tmp_path / name for name in others)):
        path.touch()
    write_atomically([(tmp_path / "a", b"new")])
    assert {path.name for path in tmp_path.iterdir()} == {"a", *others}


@pytest.mark.parametrize(
    "journal", [b"", b"[]", b'{"0": ["../kept", true]}', b'{"x": "a"}', b'{"0": [1]}', b"\xff"]
)
def test_a_journal_that_is_none_harms_no_file(tmp_path: Path, journal: bytes) -> None:
    folder, kept = tmp_path / "out", tmp_path / "kept"
    folder.mkdir()
    kept.write_bytes(b"kept")
    (folder / ".0123456789abcdef.reportgen-journal").write_bytes(journal)
    write_atomically([(folder / "a", b"new")])
    assert (files_in(folder), kept.read_bytes()) == ({"a": b"new"}, b"kept")


@posix
def test_two_that_write_into_one_folder_take_turns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl

    monkeypatch.setattr(reportgen.output.lock, "WAIT", 0.1)
    other = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(other, fcntl.LOCK_EX)
    started = time.monotonic()
    with pytest.raises(OutputError) as caught:
        write_atomically([(tmp_path / "a", b"new")])
    assert caught.value.problems[0].code == "output.busy"
    assert 0.1 <= time.monotonic() - started < 5
    assert files_in(tmp_path) == {}
    os.close(other)
    write_atomically([(tmp_path / "a", b"new")])
    assert files_in(tmp_path) == {"a": b"new"}


@posix
def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError) as caught:
        write_atomically([(tmp_path / ("x" * 300) / "a", b"new")])
    assert caught.value.problems[0].code == "output.not_written"
    longest = "x" * 255
    write_atomically([(tmp_path / longest, b"new"), (tmp_path / "a", b"new")])
    assert files_in(tmp_path) == {longest: b"new", "a": b"new"}


@posix
def test_a_link_is_replaced_and_not_what_it_leads_to(tmp_path: Path) -> None:
    (tmp_path / "far").write_bytes(b"far")
    (tmp_path / "a").symlink_to(tmp_path / "far")
    write_atomically([(tmp_path / "a", b"new"), (tmp_path / "b", b"new")])
    assert files_in(tmp_path) == {"a": b"new", "b": b"new", "far": b"far"}


def there(folder: Path) -> dict[str, bytes]:
    """All files of a folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.skipif(os.name == "nt", reason="signals as POSIX has them")
@pytest.mark.parametrize("moment", ["_stage", "_note", "_replace_each", "_clean"])
def test_a_signal_that_comes_while_files_are_written_waits_for_their_end(
    tmp_path: Path, moment: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [(tmp_path / name, b"new") for name in ("a", "b")]
    for path, _ in files:
        path.write_bytes(b"old")
    done = getattr(Swap, moment)

    def interrupted(*given: object) -> object:
        monkeypatch.setattr(Swap, moment, done)
        signal.raise_signal(signal.SIGINT)
        return done(*given)

    monkeypatch.setattr(Swap, moment, interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(files)
    assert there(tmp_path) == dict.fromkeys("ab", b"new")
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


@pytest.mark.skipif(os.name == "nt", reason="signals as POSIX has them")
def test_a_second_signal_ends_what_hangs_and_all_is_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [(tmp_path / name, b"new") for name in ("a", "b")]
    for path, _ in files:
        path.write_bytes(b"old")

    def hangs(*_: object) -> None:
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(Swap, "_note", hangs)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(files)
    assert there(tmp_path) == dict.fromkeys("ab", b"old")


def _fails(kind: str) -> Callable[..., None]:
    """A call that fails for a file of this kind, and then for no other."""
    unlink = Path.unlink

    def call(path: Path, missing_ok: bool = False) -> None:
        if path.name.endswith(kind):
            raise PermissionError(13, "Permission denied")
        unlink(path, missing_ok)

    return call


def test_where_the_journal_stays_all_files_are_old_and_stay_so(
    three: list[tuple[Path, bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = three[0][0].parent
    monkeypatch.setattr(Path, "unlink", _fails("-journal"))
    with pytest.raises(OutputError) as caught:
        write_atomically(three)
    assert [it.code for it in caught.value.problems] == ["output.not_written"]
    monkeypatch.undo()
    assert {(folder / name).read_bytes() for name in "ab"} == {b"old"}
    write_atomically([(folder / "d", b"new")])
    assert files_in(folder) == {"a": b"old", "b": b"old", "d": b"new"}


def test_a_journal_that_cannot_be_written_leaves_nothing(
    three: list[tuple[Path, bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, replace = three[0][0].parent, Path.replace

    def full(path: Path, target: Path) -> Path:
        if target.name.endswith("-journal"):
            raise OSError(28, "No space left on device")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OutputError):
        write_atomically(three)
    assert {path.name for path in folder.iterdir()} == {"a", "b"}


def test_files_are_put_back_once_however_often_it_is_done(tmp_path: Path) -> None:
    token = "0123456789abcdef"  # noqa: S105 - of names
    put = [PutFile(0, "a", instead=True), PutFile(1, "b", instead=False)]
    old_file(tmp_path, token, 0).write_bytes(b"old")
    for name in "ab":
        (tmp_path / name).write_bytes(b"new")
    for _ in range(2):
        put_back(tmp_path, token, put)
        assert files_in(tmp_path) == {"a": b"old"}
