"""Installing what is missing, as far as it can be."""

from __future__ import annotations

import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Callable
from pathlib import Path, PurePosixPath

from reportgen import fonts
from reportgen.doctor import commands, system
from reportgen.doctor.checks import examine, examine_role
from reportgen.messages import Argument, phrase
from reportgen.model.problem import Problem

Note = Callable[[Argument], None]


def install(note: Note) -> tuple[Problem, ...]:
    """Install what is missing, as far as it can be, and return what could not be done.

    A problem of severity ``error`` means that some documents cannot be written; after a
    ``warning`` they can, with other fonts.
    """
    problems = (*_install_libraries(note), *_install_fandol(note), *_unserved())
    if examine().ready:
        note(phrase("all_is_there"))
    return problems


def _install_libraries(note: Note) -> list[Problem]:
    missing = commands.missing_libraries()
    if not missing:
        note(phrase("libraries_are_there"))
        return []
    if not (system.is_root() and shutil.which("apt-get")):
        command = commands.libraries_command()
        return [Problem.of("machine.not_installed", names=tuple(missing), command=command)]
    note(phrase("installing", names=tuple(missing)))
    reason = _apt(note, "install", "-y", "--no-install-recommends", *missing)
    if left := commands.missing_libraries():
        command = commands.libraries_command()
        names, said = tuple(left), reason or phrase("no_error_reported")
        return [Problem.of("machine.install_failed", names=names, said=said, command=command)]
    return []


def _install_fandol(note: Note) -> list[Problem]:
    fonts.refresh()
    if not any(fonts.stands_in(role) for role in fonts.roles()):
        note(phrase("every_role_has_a_font"))
        return []
    reason = _fetch_fandol(note) if shutil.which("apt-get") else phrase("no_apt")
    fonts.refresh()
    if not reason:
        return []
    folder = str(commands.fandol_folder())
    return [
        Problem.of("machine.fonts_not_fetched", said=reason, files=commands.FANDOL, folder=folder)
    ]


def _unserved() -> list[Problem]:
    missing = [item for item in map(examine_role, fonts.roles()) if item.state == "missing"]
    return [
        Problem.of("machine.role_without_font", role=item.name, command=item.remedy)
        for item in missing
    ]


def _fetch_fandol(note: Note) -> Argument:
    """Put the fonts into the user's folder, each whole or not at all; the reason if it failed."""
    folder = commands.fandol_folder()
    note(
        phrase(
            "fetching_fandol",
            package=commands.FANDOL_PACKAGE,
            megabytes=commands.FANDOL_MEGABYTES,
            folder=str(folder),
        )
    )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".new-", dir=folder) as name:
            new = Path(name)
            return _apt(note, "download", commands.FANDOL_PACKAGE, cwd=new) or _unpack(new, folder)
    except (OSError, tarfile.TarError) as error:
        return str(error)


def _unpack(new: Path, folder: Path) -> Argument:
    package = next(new.glob("*.deb"))
    command = ["dpkg-deb", "--fsys-tarfile", str(package)]
    with (
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as unpacking,  # noqa: S603
        tarfile.open(fileobj=unpacking.stdout, mode="r|") as archive,
    ):
        for member in archive:
            name = PurePosixPath(member.name).name
            if name in commands.FANDOL and (content := archive.extractfile(member)):
                with (new / name).open("wb") as file:
                    shutil.copyfileobj(content, file)
    if missing := [name for name in commands.FANDOL if not (new / name).is_file()]:
        return phrase("package_lacks", package=package.name, files=tuple(missing))
    for name in commands.FANDOL:
        (new / name).replace(folder / name)
    return ""


def _apt(note: Note, *arguments: str, cwd: Path | None = None) -> Argument:
    """Run apt-get, a second time with new package lists if need be; the reason if it failed."""
    command = ("apt-get", "-o", "DPkg::Lock::Timeout=60", *arguments)
    reason = system.run_command(*command, cwd=cwd)
    if not (reason and system.is_root()):
        return reason
    note(phrase("updating_lists"))
    return system.run_command("apt-get", "update") or system.run_command(*command, cwd=cwd)
