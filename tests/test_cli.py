from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.cli import app, main
from tests.real import BRIEFING

RealFiles = Callable[..., Path]
COMMANDS = (
    *("build", "preview", "draft", "verify", "check", "compare", "schema", "workbook", "doctor"),
    *("new", "words", "trace"),
)
Run = Callable[..., tuple[int, str, str]]
SHORTEST = ("--template", "digest", "--format", "html")
"""What is built in the shortest time."""


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: str | Path) -> tuple[int, str, str]:
        code = main([str(argument) for argument in arguments])
        captured = capfd.readouterr()
        return code, captured.out, captured.err

    return call


@pytest.mark.heavy
def test_build_says_what_it_wrote_where(run: Run, tmp_path: Path) -> None:
    code, out, _ = run(
        *("build", BRIEFING, "--template", "digest", "--format", "html", "--lang", "en"),
        *("--out", tmp_path),
    )
    path = tmp_path / "liaoning-2020" / "digest.en.html"
    assert code == 0
    assert out.startswith(f"wrote {path}")
    assert path.is_file()


@pytest.mark.heavy
def test_build_makes_an_archive(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "liaoning-2020" / "digest.pdf"
    options = ("--template", "digest", "--format", "pdf", "--pdf", "archive")
    code, _, _ = run("build", BRIEFING, *options, "--out", tmp_path)
    assert code == 0
    assert b"/EmbeddedFile" in path.read_bytes()


@pytest.mark.heavy
def test_compare_prints_json_for_machines_and_lines_for_a_pipe(run: Run) -> None:
    code, out, err = run("compare", BRIEFING, "--json")
    assert (code, err) == (0, "")
    assert {row["verdict"] for row in json.loads(out)["rows"]} == {
        "comparable",
        "converted",
        "caveat",
        "not_comparable",
        "no_counterpart",
    }
    code, out, _ = run("compare", BRIEFING)
    assert code == 0
    assert out.splitlines()[0].split("\t") == ["indicator", "verdict", "result", "why"]
    assert "\x1b" not in out


def test_compare_shows_only_what_is_asked_for(run: Run) -> None:
    asked = ("--verdict", "converted", "--verdict", "caveat", "--topic", "elderly_care")
    code, out, _ = run("compare", BRIEFING, *asked)
    assert code == 0
    assert [line.split("\t")[:2] for line in out.splitlines()[1:]] == [["elderly_beds", "caveat"]]
    code, out, _ = run("compare", BRIEFING, "--json", *asked)
    assert [row["indicator"] for row in json.loads(out)["rows"]] == ["elderly_beds"]
    code, out, _ = run("compare", BRIEFING, "--json", "--relation", "over_time")
    assert (code, json.loads(out)["rows"]) == (0, [])


@pytest.mark.parametrize(
    ("option", "value", "near"),
    [
        ("--verdict", "convertd", "converted"),
        ("--relation", "overtime", "over_time"),
        ("--topic", "elderly", "elderly_care"),
    ],
)
def test_compare_names_what_a_filter_may_be(run: Run, option: str, value: str, near: str) -> None:
    code, _, err = run("compare", BRIEFING, option, value)
    assert code == 2
    assert option in err
    assert f"did you mean '{near}'?" in err


@pytest.mark.heavy
def test_verify_names_what_is_wrong_and_exits_2(run: Run, tmp_path: Path) -> None:
    run("build", BRIEFING, "--template", "digest", "--format", "html", "--out", tmp_path)
    path = tmp_path / "liaoning-2020" / "digest.html"
    assert run("verify", path, "--against", BRIEFING) == (0, f"{path}: no findings\n", "")
    path.write_text(
        path.read_text("utf-8").replace(">672</data></td>", ">671</data></td>"), "utf-8"
    )
    code, out, _ = run("verify", path, "--against", BRIEFING)
    assert code == 2
    place = "table 1, row 5, column 2"
    assert out.startswith(f"{path}: 1 finding\n  {place}: 671 should be 672\n")
    assert "672 is Urban subsistence allowance (dibao) standard, Liaoning" in out
    code, out, _ = run("verify", path, "--against", BRIEFING, "--json")
    assert code == 2
    assert json.loads(out)["files"][0]["findings"][0]["found"] == "671"


@pytest.mark.heavy
def test_verify_tells_every_file_that_cannot_be_read_and_checks_the_others(
    run: Run, tmp_path: Path
) -> None:
    run("build", BRIEFING, "--template", "digest", "--format", "html", "--out", tmp_path)
    path = tmp_path / "liaoning-2020" / "digest.html"
    code, out, err = run("verify", "one.pdf", path, "two.docx", "--against", BRIEFING)
    assert (code, out) == (2, f"{path}: no findings\n")
    assert [name in err for name in ("one.pdf", "two.docx")] == [True, True]
    code, out, _ = run("verify", "one.pdf", path, "--against", BRIEFING, "--json")
    assert (code, len(json.loads(out)["problems"])) == (2, 1)


@pytest.mark.heavy
def test_verify_refuses_a_parameter_that_no_template_has(run: Run, tmp_path: Path) -> None:
    code, out, err = run("verify", tmp_path / "x.pdf", "--against", BRIEFING, "--set", "lgoo=1")
    assert (code, out) == (2, "")
    assert "no template has a parameter 'lgoo'" in err
    assert "did you mean 'logo'" in err


@pytest.mark.heavy
def test_a_template_of_a_briefing_that_is_not_there_is_told_with_its_line(
    run: Run, real_files: RealFiles, tmp_path: Path
) -> None:
    path = real_files("briefings/liaoning-2020.yaml", "template: briefing", "template: brief")
    line = path.read_text("utf-8").splitlines().index("  - template: brief") + 1
    for command in ("check", "build"):
        code, _, err = run(command, path)
        assert code == 2
        assert err.startswith(f"{path}:{line}:15: error: there is no template 'brief'\n")
        assert "did you mean 'briefing'" in err
    options = ("--template", "digest", "--format", "HTML", "--out", tmp_path / "out")
    assert run("build", path, *options)[0] == 0


@pytest.mark.heavy
def test_what_is_set_for_several_templates_must_fit_each(run: Run, tmp_path: Path) -> None:
    templates = ("--template", "briefing", "--template", "digest")
    code, _, err = run("build", BRIEFING, *templates, "--set", "logo=x.png", "--out", tmp_path)
    assert code == 2
    assert (
        "'digest' has no parameter 'logo'\n    build alone what has it, with --template brief"
        in err
    )


@pytest.mark.heavy
def test_a_file_in_the_place_of_the_folder_is_told_as_one(run: Run, tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("x", encoding="utf-8")
    options = ("--template", "digest", "--format", "html", "--out", tmp_path / "README.md")
    code, _, err = run("build", BRIEFING, *options)
    assert code == 2
    assert "README.md is a file\n    choose another folder" in err


def test_schema_prints_json_schema(run: Run) -> None:
    code, out, _ = run("schema", "briefing")
    assert code == 0
    assert "outputs" in json.loads(out)["properties"]


@pytest.mark.heavy
def test_check_counts_and_exits_2_on_errors(
    run: Run, real_files: RealFiles, tmp_path: Path
) -> None:
    assert run("check", BRIEFING)[:2] == (0, "1 checked, 0 errors, 0 warnings\n")
    path = real_files("meetings/liaoning-2020.yaml", "value: 672", "value: x")
    code, out, err = run("check", path)
    assert (code, out) == (2, "1 checked, 1 error, 0 warnings\n")
    assert "liaoning-2020.yaml:" in err
    assert "'x' is not a number" in err
    code, out, _ = run("check", path, "--json")
    assert code == 2
    assert json.loads(out)["problems"][0]["line"] > 1


def test_check_prints_doubts_and_exits_0(run: Run, real_files: RealFiles) -> None:
    path = real_files("meetings/national-2020.yaml", "value: 11.4%", "value: 114%")
    code, out, err = run("check", path)
    assert (code, out) == (0, "1 checked, 0 errors, 1 warning\n")
    assert "warning: " in err


@pytest.mark.heavy
@pytest.mark.parametrize(
    "arguments",
    [
        ("build", "nowhere.yaml"),
        ("build", "."),
        ("build", str(BRIEFING), "--template", "x" * 300),
        ("templates", "copy", "x" * 300, "y"),
        ("templates", "check", "x/" * 3000),
        ("build", str(BRIEFING), "--template", "nowhere"),
        ("build", str(BRIEFING), "--format", "odt"),
        ("build", str(BRIEFING), *SHORTEST, "--out", "/dev/null/out"),
        ("build", str(BRIEFING), "--lang", "fr"),
        ("build",),
        ("compare", "nowhere.yaml"),
        ("check", "nowhere.yaml"),
        ("schema", "poem"),
        ("fly",),
    ],
)
def test_a_mistake_of_the_user_gives_exit_code_2_and_no_traceback(
    run: Run, arguments: tuple[str, ...]
) -> None:
    code, _, err = run(*arguments)
    assert code == 2
    assert err
    assert "Traceback" not in err


def test_a_fault_of_ours_gives_exit_code_1_and_no_traceback(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: object, **__: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr("reportgen.load", broken)
    code, _, err = run("compare", BRIEFING)
    assert code == 1
    assert "boom" in err
    assert "fault of reportgen" in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("number", "file", "code"),
    [(errno.EIO, "/x/y", 2), (errno.ENOSPC, b"/x/y", 2), (errno.ENOENT, "/x", 1), (None, None, 1)],
)
def test_what_the_system_refuses_is_no_fault_of_ours(
    run: Run,
    number: int | None,
    file: str | bytes | None,
    code: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refused(_: object, **__: object) -> None:
        raise OSError(number, "It says no", file)

    monkeypatch.setattr("reportgen.load", refused)
    found, _, err = run("compare", BRIEFING)
    assert found == code
    assert ("/x/y: error: the system cannot read or write it: It says no" in err) == (code == 2)


def test_workbook_writes_over_nothing(run: Run, tmp_path: Path) -> None:
    out, meeting = (
        tmp_path / "new" / "w.xlsx",
        BRIEFING.parents[1] / "meetings" / "national-2020.yaml",
    )
    code, printed, noted = run("workbook", out, "--from", meeting)
    assert "observations: " in noted
    assert "tasks: " in noted
    assert code == 0
    assert "31 figures and 39 tasks" in printed
    whole = out.read_bytes()
    assert run("workbook", out)[0] == 2
    assert out.read_bytes() == whole
    assert run("workbook", out, "--force", "--json")[0] == 0
    assert out.read_bytes() != whole
    tasks = tmp_path / "t.csv"
    assert run("workbook", tasks, "--from", meeting, "--tasks", "--messages", "zh")[0] == 0
    assert tasks.read_text("utf-8-sig").startswith("类别_ZH,")
    for wrong in ((tmp_path / "w.doc",), (tmp_path / "x.csv", "--from", BRIEFING)):
        assert run("workbook", *wrong)[0] == 2


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("date: 2020-12-31", "date: 2020-13-45"),
        ("year_end: []", "year_end: soon"),
        ("value: 12", "valeu: 12"),
        ("  - {indicator: people", "  - 12\n  - {indicator: people"),
    ],
)
def test_a_workbook_of_a_meeting_with_a_mistake_is_not_written(
    run: Run, tmp_path: Path, old: str, new: str
) -> None:
    text = (
        "meeting: {id: m, area: liaoning, title: {zh: 会, en: M}, date: 2020-12-31}\n"
        "observations:\n"
        "  - {indicator: people, period: 2020, value: 12, unit: persons, at: {paragraph: 1}}\n"
        "year_end: []\n"
    )
    meeting, out = tmp_path / "m.yaml", tmp_path / "w.xlsx"
    meeting.write_text(text, encoding="utf-8")
    assert run("workbook", out, "--from", meeting)[0] == 0
    out.unlink()
    assert old in text
    meeting.write_text(text.replace(old, new), encoding="utf-8")
    code, _, noted = run("workbook", out, "--from", meeting)
    assert code == 2
    assert "m.yaml" in noted
    assert not out.exists()


def test_a_project_and_its_words_are_written_and_not_written_over(run: Run, tmp_path: Path) -> None:
    code, printed, notes = run("new", tmp_path, "--messages", "zh")
    assert code == 0
    assert "meeting.schema.json" in printed
    assert "reportgen build" in notes
    meeting = tmp_path / "meeting.yaml"
    assert run("new", tmp_path)[0] == 2
    code, printed, notes = run("words", meeting, "--lang", "en")
    assert (code, "8 to be filled in" in printed) == (0, True), printed
    assert "--lang en" in notes
    assert (tmp_path / "meeting.en.yaml").is_file()
    code, printed, _ = run("words", meeting, "--lang", "zh", "--json")
    assert json.loads(printed) == {"files": []}


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(run: Run, command: str) -> None:
    code, out, _ = run(command, "--help")
    assert code == 0
    assert "Example:" in out
    assert f"reportgen {command}" in " ".join(out.split())


def test_every_command_is_known_here() -> None:
    assert sorted(
        command.callback.__name__ for command in app.registered_commands if command.callback
    ) == sorted(COMMANDS)


def test_the_version_is_that_of_the_package(run: Run) -> None:
    assert run("--version")[:2] == (0, "reportgen 0.1.0\n")


def test_doctor_names_every_library_and_font_role(run: Run) -> None:
    _, out, _ = run("doctor")
    for word in ("Python", "libpango-1.0-0", "libharfbuzz-subset0", "body", "heading", "chart"):
        assert word in out


def shell(command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """What a shell makes of a command in which ``reportgen`` is this one."""
    command = command.replace("reportgen", f"{sys.executable} -m reportgen", 1)
    return subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )


@pytest.mark.heavy
def test_a_full_standard_output_is_told_and_what_was_written_is_not_denied(tmp_path: Path) -> None:
    done = shell(f"reportgen compare {BRIEFING} > /dev/full")
    assert done.returncode == 2
    assert done.stderr == "standard output cannot be written: No space left on device\n"
    options = f"--template digest --format html --out {tmp_path}"
    done = shell(f"reportgen build {BRIEFING} {options} > /dev/full")
    assert done.returncode == 2
    assert f"The file is written, in {tmp_path / 'liaoning-2020'}." in done.stderr
    assert (tmp_path / "liaoning-2020" / "digest.html").is_file()
    assert "Traceback" not in done.stderr


@pytest.mark.heavy
def test_a_reader_that_has_enough_is_no_fault() -> None:
    for reader in ("head -1", "true"):
        done = shell(f"reportgen compare {BRIEFING} | {reader}")
        assert (done.returncode, done.stderr) == (0, "")
    assert shell("reportgen check nowhere.yaml 2> /dev/full").returncode == 2


@pytest.mark.heavy
def test_a_terminal_without_chinese_gets_escapes() -> None:
    done = shell(f"reportgen compare {BRIEFING}", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, "")
    done = shell(f"reportgen compare {BRIEFING} --json", PYTHONIOENCODING="latin-1")
    assert json.loads(done.stdout)["rows"]
    for encoding in ("latin-1", "ascii"):
        done = shell("reportgen check 民政.yaml", PYTHONIOENCODING=encoding)
        assert done.returncode == 2
        assert r"\u6c11" in done.stderr


@pytest.mark.heavy
@pytest.mark.parametrize("content", ["[" * 3000, "topics: " + "9" * 5000, r'subject: "a\0b"'])
def test_a_hostile_file_gives_exit_code_2(run: Run, tmp_path: Path, content: str) -> None:
    path = tmp_path / "hostile.yaml"
    path.write_text(content, encoding="utf-8")
    code, _, err = run("check", path)
    assert code == 2
    assert f"{path}:1" in err


@pytest.mark.heavy
def test_the_module_runs_and_survives_a_closed_pipe() -> None:
    command = f"{sys.executable} -m reportgen compare {BRIEFING} --json | head -c 10"
    done = subprocess.run(
        ["sh", "-c", command], capture_output=True, text=True, check=False, env=dict(os.environ)
    )
    assert done.stdout == '{\n  "rows"'
    assert done.stderr == ""


@pytest.mark.heavy
@pytest.mark.parametrize("words", ["--help", "build --help", "templates check --help", "--version"])
def test_help_is_printed_as_everything_else(words: str) -> None:
    done = shell(f"reportgen {words} | true")
    assert (done.returncode, done.stderr) == (0, "")
    done = shell(f"reportgen {words} > /dev/full")
    assert done.returncode == 2
    assert done.stderr == "standard output cannot be written: No space left on device\n"
