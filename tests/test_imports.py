from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.real import BRIEFING

PROBE = """
import json, sys
from reportgen.cli import main
code = main(sys.argv[1:])
print()
print(json.dumps(sorted(sys.modules)))
sys.exit(code)
"""
BENCHMARK = "benchmark: ../meetings/national-2020.yaml\n"


def imported(*arguments: str | Path) -> set[str]:
    """The top-level modules that a command of reportgen imports."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return {name.partition(".")[0] for name in json.loads(done.stdout.splitlines()[-1])}


def built(briefing: Path, kind: str, out: Path) -> set[str]:
    names = imported("build", briefing, "--template", "digest", "--format", kind, "--out", out)
    assert (out / "liaoning-2020" / f"digest.{kind}").is_file()
    return names


def test_help_imports_no_library_of_a_stage() -> None:
    names = imported("--help")
    stages = {"docx", "jinja2", "lxml", "matplotlib", "pydantic", "ruamel", "weasyprint"}
    assert "typer" in names
    assert not names & stages


@pytest.mark.heavy
def test_a_word_build_does_not_import_weasyprint(tmp_path: Path) -> None:
    names = built(BRIEFING, "docx", tmp_path)
    assert {"docx", "xlsxwriter"} <= names
    assert not names & {"matplotlib", "weasyprint"}


@pytest.mark.heavy
def test_a_word_build_with_pictures_imports_matplotlib_and_no_workbook(
    real_files: Callable[[str, str, str], Path], tmp_path: Path
) -> None:
    pictures = real_files(
        "briefings/liaoning-2020.yaml", BENCHMARK, BENCHMARK + "charts: picture\n"
    )
    names = built(pictures, "docx", tmp_path / "out")
    assert "matplotlib" in names
    assert "xlsxwriter" not in names


@pytest.mark.heavy
def test_a_word_build_that_draws_nothing_does_not_import_matplotlib(
    real_files: Callable[[str, str, str], Path], tmp_path: Path
) -> None:
    alone = real_files("briefings/liaoning-2020.yaml", BENCHMARK, "")
    names = built(alone, "docx", tmp_path / "out")
    assert "docx" in names
    assert not names & {"matplotlib", "numpy", "weasyprint"}


@pytest.mark.heavy
def test_a_pdf_build_does_not_import_docx(tmp_path: Path) -> None:
    names = built(BRIEFING, "pdf", tmp_path)
    assert "weasyprint" in names
    assert "docx" not in names
