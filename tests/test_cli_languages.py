"""The command line in Chinese and in English, to people and to programs."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import typer.main

from reportgen.cli import app, main
from reportgen.messages import HELP, LANGUAGES_OF_MESSAGES
from reportgen.misuse import ROOT, parameter_name
from reportgen.usage import described, parted
from tests.real import BRIEFING
from tests.test_cli import shell

Run = Callable[..., tuple[int, str, str]]
CHINESE = re.compile(r"[\u4e00-\u9fff]")
FRAME = ("usage", "example", "[options]", "command [arguments]", "arguments", "options")
MARKS = ("commands", "[default]", "[required]", "--help")


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")

    def call(*arguments: str | Path) -> tuple[int, str, str]:
        code = main([str(argument) for argument in arguments])
        captured = capfd.readouterr()
        return code, captured.out, captured.err

    return call


def commands(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Each command, with the words that call it."""
    yield path, command
    for name, inner in getattr(command, "commands", {}).items():
        yield from commands(inner, (*path, name))


ALL = dict(commands(described(typer.main.get_command(app), "en")))


def test_there_are_commands() -> None:
    assert len(ALL) > 13


def test_each_help_text_is_that_of_something() -> None:
    used = {*FRAME, *MARKS}
    for path, command in ALL.items():
        key = " ".join(path) or ROOT
        names = [parameter_name(it) for it in command.params]
        used |= {key, *(it if it in HELP else f"{key} {it}" for it in names)}
        used |= {f"{key} {it}" for it in names if f"{key} {it}" in HELP}
    assert used == set(HELP)


@pytest.mark.parametrize("path", ALL, ids=" ".join)
def test_help_is_in_the_language_that_is_asked_for(run: Run, path: tuple[str, ...]) -> None:
    text = HELP[" ".join(path) or ROOT]
    assert set(LANGUAGES_OF_MESSAGES) == {"zh", "en"}
    for lang in LANGUAGES_OF_MESSAGES:
        code, out, err = run("--messages", lang, *path, "--help")
        assert (code, err) == (0, "")
        first = text[lang].partition("\n")[0].replace("`", "")
        assert first in out
        assert bool(CHINESE.search(out)) == (lang == "zh")
        assert out == run(*path, "--help", f"--messages={lang}")[1]


def test_messages_may_be_asked_for_before_and_after_the_command() -> None:
    assert parted(["--messages", "zh", "check", "x"]) == (["check", "x"], "zh")
    assert parted(["check", "x", "--messages=EN"]) == (["check", "x"], "en")
    assert parted(["check", "--", "--messages", "zh"]) == (
        ["check", "--", "--messages", "zh"],
        None,
    )


MISTAKES = [
    (("build", "nowhere.yaml"), "data.no_file"),
    (("preview", "nowhere.yaml", "--no-open"), "data.no_file"),
    (("check", "nowhere.yaml"), "data.no_file"),
    (("compare", "nowhere.yaml"), "data.no_file"),
    (("verify", "x.docx", "--against", "nowhere.yaml"), "data.no_file"),
    (("templates", "vars", "nowhere.yaml"), "data.no_file"),
    (("schema", "poem"), "option.not_one_of"),
    (("doctor", "--instal"), "option.unknown_option"),
    (("templates", "list", "x"), "option.too_many_arguments"),
    (("templates", "show", "briefing", "--picture", "x.jpg"), "option.wrong_ending"),
    (("templates", "check", "briefing", "--annotate", "x.png"), "option.wrong_ending"),
    (("templates", "copy", "briefing"), "option.missing_argument"),
    (("verify", "x.docx"), "option.missing_option"),
    (("build", str(BRIEFING), "--verify=3"), "option.takes_no_value"),
    (("build", str(BRIEFING), "--set", "x"), "option.bad_setting"),
    (("build", str(BRIEFING), "--lang", "fr"), "option.not_one_of"),
    (("preview", str(BRIEFING), "--port", "x"), "option.no_whole_number"),
    (("fly",), "option.unknown_command"),
    (("build", "--messages", "fr"), "option.not_one_of"),
]


@pytest.mark.heavy
@pytest.mark.parametrize(("arguments", "code"), MISTAKES)
def test_a_mistake_is_told_in_both_languages_and_to_programs(
    run: Run, arguments: tuple[str, ...], code: str
) -> None:
    exit_code, out, err = run(*arguments, "--json")
    assert (exit_code, err) == (2, "")
    (problem,) = json.loads(out)["problems"]
    assert (problem["code"], problem["severity"]) == (code, "error")
    assert set(problem) == {
        *("code", "severity", "file", "line", "column", "where"),
        *("message", "hint", "arguments", "excerpt"),
    }
    exit_code, _, err = run("--messages", "en", *arguments)
    assert exit_code == 2
    assert problem["message"] in err
    if "--messages" not in arguments:
        exit_code, _, err = run("--messages", "zh", *arguments)
        assert exit_code == 2
        assert "错误：" in err
        assert CHINESE.search(err.partition("错误：")[2])


def test_an_option_without_its_value_is_a_mistake(run: Run) -> None:
    code, out, _ = run("build", "--json", BRIEFING, "--out")
    assert code == 2
    (problem,) = json.loads(out)["problems"]
    assert (problem["code"], problem["arguments"]) == ("option.missing_value", {"name": "--out"})


def test_a_group_without_a_command_is_a_mistake(run: Run) -> None:
    code, out, _ = run("templates")
    assert code == 2
    assert "Usage:" in out


def test_a_language_of_the_environment_that_is_none_is_a_mistake(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REPORTGEN_MESSAGES", "fr")
    code, out, _ = run("compare", BRIEFING, "--json")
    assert code == 2
    (problem,) = json.loads(out)["problems"]
    assert problem["arguments"]["name"] == "REPORTGEN_MESSAGES"
    assert run("compare", BRIEFING, "--messages", "en")[0] == 0


@pytest.mark.heavy
@pytest.mark.parametrize(
    ("arguments", "keys"),
    [
        (("check", str(BRIEFING)), {"problems"}),
        (("schema", "meeting"), set()),
        (("doctor",), {"ready", "found", "problems"}),
        (("templates", "list"), {"packs", "problems"}),
        (("templates", "show", "digest"), {"name", "sections", "files", "problems"}),
        (("templates", "vars"), {"groups", "problems"}),
        (("templates", "copy", "digest", "templates/office"), {"files", "problems"}),
    ],
)
def test_every_command_prints_json(run: Run, arguments: tuple[str, ...], keys: set[str]) -> None:
    code, out, err = run(*arguments, "--json", "--messages", "zh")
    assert (code, err) == (0, "")
    assert keys <= set(json.loads(out))


@pytest.mark.heavy
def test_build_prints_json_and_nothing_else(run: Run, tmp_path: Path) -> None:
    options = ("--template", "digest", "--format", "html", "--out", tmp_path)
    code, out, err = run("build", BRIEFING, *options, "--json")
    assert (code, err) == (0, "")
    found = json.loads(out)
    path = tmp_path / "liaoning-2020" / "digest.html"
    assert [file["file"] for file in found["files"]] == [str(path)]
    assert found["files"][0]["size"] == path.stat().st_size
    assert found["problems"] == []
    assert run("build", BRIEFING, *options, "--messages", "zh")[1].startswith(f"已写入 {path}")


@pytest.mark.heavy
def test_findings_are_in_the_language_that_is_asked_for(run: Run, tmp_path: Path) -> None:
    run("build", BRIEFING, "--template", "digest", "--format", "html", "--out", tmp_path)
    path = tmp_path / "liaoning-2020" / "digest.html"
    path.write_text(
        path.read_text("utf-8").replace(">672</data></td>", ">671</data></td>"), "utf-8"
    )
    code, out, _ = run("verify", path, "--against", BRIEFING, "--messages", "zh")
    assert code == 2
    assert out.startswith(f"{path}：1处不符\n  表1，第5行，第2列：671应为672\n")
    assert re.search(r"672是辽宁城市.*（liaoning-2020，第\d+行）", out)
    _, out, _ = run("verify", path, "--against", BRIEFING, "--json")
    (finding,) = json.loads(out)["files"][0]["findings"]
    assert (finding["code"], finding["found"]) == ("document.number", "671")
    assert finding["where"] == finding["place"] == "table 1, row 5, column 2"


@pytest.mark.heavy
@pytest.mark.parametrize(
    ("variables", "words"),
    [
        ({"LC_ALL": "zh_CN.UTF-8"}, "没有命令"),
        ({"LANG": "zh_CN.UTF-8"}, "没有命令"),
        ({"LC_ALL": "C"}, "there is no command"),
        ({"LC_ALL": "zh_CN.UTF-8", "REPORTGEN_MESSAGES": "en"}, "there is no command"),
    ],
)
def test_messages_follow_the_locale(variables: dict[str, str], words: str) -> None:
    unset = dict.fromkeys(("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE", "REPORTGEN_MESSAGES"), "")
    environment = {**unset, **variables, "PYTHONIOENCODING": "utf-8"}
    done = shell("reportgen fly 2>&1", **environment)
    assert done.returncode == 2
    assert words in done.stdout


@pytest.mark.heavy
@pytest.mark.parametrize("words", ["--help", "build --help", f"check {BRIEFING}", "fly"])
def test_chinese_on_a_terminal_that_cannot_print_it_is_escaped(words: str) -> None:
    done = shell(f"reportgen {words}", REPORTGEN_MESSAGES="zh", PYTHONIOENCODING="ascii")
    assert done.returncode in (0, 2)
    assert r"\u" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
