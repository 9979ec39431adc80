"""What a system says of a path or a disk is told once, and in one way."""

from __future__ import annotations

import errno
import os
import tempfile

import pytest

from reportgen.errors import problem_of_system


def said(number: int, path: str | None = "a/b") -> str | None:
    problem = problem_of_system(OSError(number, os.strerror(number), path))
    return problem.code if problem else None


@pytest.mark.parametrize("number", [errno.ENAMETOOLONG, errno.ELOOP, errno.ENOTDIR, errno.EINVAL])
def test_a_path_that_cannot_be_is_told_as_one(number: int) -> None:
    assert said(number) == "option.bad_path"


@pytest.mark.parametrize("number", [errno.EACCES, errno.EPERM, errno.ENOSPC, errno.EROFS])
def test_rights_and_room_are_those_of_the_machine_also_without_a_name(number: int) -> None:
    assert said(number) == "machine.refused"
    assert said(number, None) == "machine.refused"


def test_a_file_that_we_should_have_is_our_fault() -> None:
    assert said(errno.ENOENT) is None


def test_no_folder_for_temporary_files_is_told_as_that(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "_candidate_tempdir_list", lambda: ["/nowhere/at/all"])
    monkeypatch.setattr(tempfile, "tempdir", None)
    with pytest.raises(OSError, match="temporary") as caught:
        tempfile.gettempdir()
    problem = problem_of_system(caught.value)
    assert problem
    assert problem.code == "machine.no_temporary"
