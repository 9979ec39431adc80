from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import reportgen

ROOT = Path(__file__).parents[1]
WITHOUT_THE_CHECKOUT = """
import shutil
from reportgen import resources
assert "venv" in str(resources.assets()), resources.assets()
shutil.copytree(resources.assets(), "assets")
"""
"""The three lines of the docstring name the data as they lie in a checkout."""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory, heavy: None) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    subprocess.run([*command, str(ROOT)], check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    return path


def test_the_wheel_carries_templates_and_assets(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for kind in ("templates", "assets"):
        for path in (ROOT / kind).rglob("*.*"):
            assert f"reportgen/_share/{path.relative_to(ROOT).as_posix()}" in names
    assert {"reportgen/py.typed", "reportgen/web/checklist.js"} <= set(names)
    page = {f"reportgen/preview/static/preview.{kind}" for kind in ("html", "css", "js")}
    assert page <= set(names)


def test_the_wheel_builds_a_briefing_in_an_empty_environment(wheel: Path, tmp_path: Path) -> None:
    """The environment has the wheel and what it requires, and sees nothing of this checkout.

    What is run there are the three lines that the package begins with.
    """
    venv = tmp_path / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(venv)], check=True)
    python = venv / ("Scripts" if os.name == "nt" else "bin") / "python"
    constraints = ROOT / "constraints.txt"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet"]
    install = [*pip, "--no-compile", "-c", str(constraints), str(wheel)]
    subprocess.run(install, check=True, capture_output=True, cwd=tmp_path)
    lines = [it.strip() for it in (reportgen.__doc__ or "").splitlines() if it.startswith("    ")]
    assert len(lines) == 3
    quick = lines[2].replace(")", ", page_numbers=False)")
    code = WITHOUT_THE_CHECKOUT + "\n".join([*lines[:2], quick])
    environment = {name: v for name, v in os.environ.items() if name != "PYTHONPATH"}
    subprocess.run([str(python), "-c", code], check=True, cwd=tmp_path, env=environment)
    written = sorted(path.name for path in (tmp_path / "out" / "liaoning-2020").iterdir())
    assert written == ["briefing.docx", "briefing.pdf", "digest.pdf"]
    command = venv / ("Scripts" if os.name == "nt" else "bin") / "reportgen"
    done = subprocess.run([str(command), "--version"], check=True, capture_output=True, text=True)
    assert done.stdout.startswith("reportgen ")
