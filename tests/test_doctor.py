import io
import shutil
import tarfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reportgen import doctor, fonts
from reportgen.doctor import commands, system
from reportgen.messages import Argument, phrase, words
from reportgen.model.problem import Problem


class Machine:
    """A machine of which the test decides what it has; remembers the commands that were run."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.programs = {"apt-get", "soffice"}
        self.missing = {"libpango-1.0-0", "libharfbuzz-subset0"}
        self.root = True
        self.commands: list[tuple[str, ...]] = []
        self.folder: Path | None = None
        self.run: Callable[..., Argument] = lambda *_: ""
        patch.setattr(system, "can_load", lambda name: name not in self.missing)
        patch.setattr(system, "is_root", lambda: self.root)
        patch.setattr(shutil, "which", lambda name: name if name in self.programs else None)
        patch.setattr(system, "run_command", self._run)

    def _run(self, *command: str, cwd: Path | None = None) -> Argument:
        self.commands.append(command)
        self.folder = cwd
        return self.run(*command)

    def finding(self, name: str) -> doctor.Requirement:
        found = doctor.examine().findings
        return next(item for item in found if words(item.name, "en").startswith(name))

    def remedy(self, name: str) -> str:
        return words(self.finding(name).remedy, "en")


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Machine]:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.delenv("REPORTGEN_FONTS", raising=False)
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    monkeypatch.setattr(fonts, "SYSTEM_FOLDERS", ())
    fonts.refresh()
    yield Machine(monkeypatch)
    fonts.refresh()


def install() -> tuple[list[Argument], tuple[Problem, ...]]:
    said: list[Argument] = []
    return said, doctor.install(said.append)


def have_fandol() -> None:
    folder = fonts.user_folder() / "reportgen"
    folder.mkdir(parents=True)
    for name in commands.FANDOL:
        (folder / name).touch()
    fonts.refresh()


def test_missing_library_comes_with_its_command(machine: Machine) -> None:
    assert machine.finding("libharfbuzz-subset0").state == "missing"
    assert machine.remedy("libharfbuzz-subset0") == (
        "apt-get install -y --no-install-recommends libpango-1.0-0 libharfbuzz-subset0"
    )
    assert not doctor.examine().ready


@pytest.mark.parametrize(
    ("program", "command"),
    [
        ("apt-get", "sudo apt-get install -y --no-install-recommends "),
        ("dnf", "sudo dnf install -y pango"),
        ("brew", "brew install pango"),
        ("none", "install Pango"),
    ],
)
def test_command_is_that_of_the_system(machine: Machine, program: str, command: str) -> None:
    machine.root = False
    machine.programs = {program}
    assert machine.remedy("libpango-1.0-0").startswith(command)


def test_machine_without_office_is_ready(machine: Machine) -> None:
    machine.missing = set()
    machine.programs = {"apt-get"}
    assert machine.finding("LibreOffice").state == "missing"
    assert "libreoffice-writer-nogui" in machine.remedy("LibreOffice")
    assert doctor.examine().ready


def test_stand_in_is_named_with_the_way_to_a_better_font(machine: Machine) -> None:
    body = machine.finding("body (仿宋)")
    assert (body.state, body.remedy) == ("stand-in", "reportgen doctor --install")
    assert "Noto Serif SC" in words(body.detail, "en")
    assert machine.finding("heading").state == "ok"


def test_machine_without_apt_is_shown_where_to_put_fonts(machine: Machine) -> None:
    machine.programs = set()
    remedy = machine.remedy("body")
    assert "FandolFang-Regular.otf" in remedy
    assert str(fonts.user_folder() / "reportgen") in remedy


def test_role_without_any_font_is_missing(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "find_spec", lambda _: None)
    fonts.refresh()
    body = machine.finding("body")
    assert body.state == "missing"
    assert "pip install font-source-serif-pro" in machine.remedy("body")
    assert not doctor.examine().ready


def test_libraries_are_installed_by_root(machine: Machine) -> None:
    have_fandol()

    def run(*_: str) -> str:
        machine.missing = set()
        return ""

    machine.run = run
    said, problems = install()
    assert problems == ()
    assert machine.commands[0][-2:] == ("libpango-1.0-0", "libharfbuzz-subset0")
    assert said[0] == phrase("installing", names=("libpango-1.0-0", "libharfbuzz-subset0"))
    assert said[-1] == phrase("all_is_there")


def test_without_root_nothing_runs_and_one_command_is_given(machine: Machine) -> None:
    have_fandol()
    machine.root = False
    _, problems = install()
    assert machine.commands == []
    (problem,) = problems
    assert problem.code == "machine.not_installed"
    assert words(problem["command"], "en").startswith("sudo apt-get install")


def test_failed_install_is_tried_once_more_with_new_lists_and_gives_its_reason(
    machine: Machine,
) -> None:
    have_fandol()
    machine.run = lambda *command: "" if "update" in command else "E: no such package"
    _, problems = install()
    assert [command[-1] for command in machine.commands] == [
        "libharfbuzz-subset0",
        "update",
        "libharfbuzz-subset0",
    ]
    (problem,) = problems
    assert (problem.code, problem.severity) == ("machine.install_failed", "error")
    assert problem["said"] == "E: no such package"


def test_failed_download_is_a_warning_and_noto_stands_in(machine: Machine) -> None:
    machine.missing = set()
    machine.run = lambda *_: "E: could not resolve"
    said, problems = install()
    (problem,) = problems
    assert (problem.code, problem.severity) == ("machine.fonts_not_fetched", "warning")
    assert problem["said"] == "E: could not resolve"
    assert said[-1] == phrase("all_is_there")
    assert list(commands.fandol_folder().iterdir()) == []


@pytest.mark.parametrize("names", [commands.FANDOL, commands.FANDOL[1:]])
def test_fonts_come_whole_or_not_at_all(machine: Machine, names: tuple[str, ...]) -> None:
    if not Path("/usr/bin/dpkg-deb").exists():
        pytest.skip("needs dpkg-deb")
    machine.missing = set()

    def run(*_: str) -> str:
        assert machine.folder is not None
        write_package(machine.folder / "texlive.deb", names)
        return ""

    machine.run = run
    _, problems = install()
    folder = commands.fandol_folder()
    if names == commands.FANDOL:
        assert problems == ()
        assert {path.name: path.read_text() for path in folder.iterdir()} == {
            name: name for name in commands.FANDOL
        }
        assert fonts.stack("body")[1].path == folder / "FandolFang-Regular.otf"
    else:
        lacks = phrase("package_lacks", package="texlive.deb", files=("FandolFang-Regular.otf",))
        assert problems[0]["said"] == lacks
        assert list(folder.iterdir()) == []


def test_what_is_here_is_not_fetched_again(machine: Machine) -> None:
    machine.missing = set()
    have_fandol()
    assert install()[1] == ()
    assert machine.commands == []


def test_reason_is_what_the_command_says_is_wrong() -> None:
    script = "echo progress; echo W: hm >&2; echo E: broken >&2; echo more >&2; exit 100"
    assert system.run_command("sh", "-c", script) == "E: broken"
    assert system.run_command("sh", "-c", "exit 3") == phrase(
        "ended_with_code", program="sh", number=3
    )
    assert system.run_command("sh", "-c", "echo fine >&2") == ""
    assert "reportgen-no-such" in str(system.run_command("reportgen-no-such"))


def write_package(path: Path, names: tuple[str, ...]) -> None:
    """Write a Debian package that holds files of these names, each with its name inside."""
    members = {"debian-binary": b"2.0\n", "control.tar": archive(()), "data.tar": archive(names)}
    with path.open("wb") as file:
        file.write(b"!<arch>\n")
        for name, content in members.items():
            file.write(f"{name:<16}{0:<12}{0:<6}{0:<6}{100644:<8}{len(content):<10}`\n".encode())
            file.write(content + b"\n" * (len(content) % 2))


def archive(names: tuple[str, ...]) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as tar:
        for name in names:
            entry = tarfile.TarInfo(f"./usr/share/fandol/{name}")
            entry.size = len(name)
            tar.addfile(entry, io.BytesIO(name.encode()))
    return buffer.getvalue()
