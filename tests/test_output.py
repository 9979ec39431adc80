"""Files are put in their places whole, with the right mode, and for good."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from reportgen.errors import OutputError
from reportgen.output import write_atomically

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
    assert synced == [
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
