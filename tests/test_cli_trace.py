from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.cli import main
from tests.real import BRIEFING
from tests.tracing.making import made

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    path = tmp_path / "it.html"
    path.write_bytes(made("html"))

    def call(*arguments: str | Path) -> tuple[int, str, str]:
        code = main(["trace", str(path), *map(str, arguments)])
        captured = capfd.readouterr()
        return code, captured.out, captured.err

    return call


def test_a_figure_is_told_with_its_source(run: Run) -> None:
    code, out, _ = run("a1", "--messages", "zh")
    assert code == 0
    assert out.startswith("A1  城市低保标准\n  数值：每人每月672元\n")
    for line in (
        "出处：关于辽宁全省民政工作视频会议的报道，第2段第4句",
        "印在：表1，第2行，第2列（每人每月672元）",
    ):
        assert f"  {line}\n" in out, line
    assert "  由此得出：A1-B2-standing  高于全国1.1%\n" in out


def test_what_is_derived_is_told_with_its_figures(run: Run) -> None:
    code, out, _ = run("A1-B2-standing", "--messages", "en")
    assert code == 0
    assert "  derived: (A1 ÷ B2 − 1) × 100%\n" in out
    assert "  from: A1  城市低保标准, 辽宁, 每人每月672元, 2020年, 第2段第4句\n" in out


def test_the_data_of_today_is_named_with_its_line(run: Run) -> None:
    code, out, _ = run("A1", "--against", BRIEFING, "--messages", "en")
    assert code == 0
    assert "  data: liaoning-2020, line " in out
    assert ", the same\n" in out


def test_without_an_id_all_figures_are_listed(run: Run) -> None:
    code, out, _ = run("--messages", "zh")
    head, *rows = (line.split("\t") for line in out.splitlines())
    assert code == 0
    assert head[0] == "编号"
    assert [(row[0], row[-1]) for row in rows] == [("A1", "3"), ("A4", "1"), ("B2", "1")]
    _, out, _ = run("--against", BRIEFING, "--messages", "zh")
    assert all(line.endswith("\t一致") for line in out.splitlines()[1:])


def test_json_has_all_of_it(run: Run) -> None:
    code, out, _ = run("A1", "A1-B2-standing", "--json", "--against", BRIEFING)
    figure, derived = json.loads(out)["figures"]
    assert code == 0
    assert figure["meeting"]["id"] == "liaoning-2020"
    assert figure["printed"][0]["text"] == "每人每月672元"
    assert figure["data"]["same"] is True
    assert [it["id"] for it in derived["from"]] == ["A1", "B2"]


def test_an_unknown_id_is_the_users_mistake(run: Run) -> None:
    code, out, err = run("A5", "--messages", "en")
    assert (code, out) == (2, "")
    assert "the file prints no figure A5" in err
    assert "the nearest are A4" in err
