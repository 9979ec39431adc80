from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement

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


def required(info: Path) -> set[str]:
    """The names of all that a distribution requires, and what that requires, and so on."""
    found: set[str] = set()
    left: list[tuple[metadata.Distribution, frozenset[str]]]
    left = [(metadata.Distribution.at(info), frozenset())]
    while left:
        of, extras = left.pop()
        for text in of.requires or ():
            it = Requirement(text)
            if it.marker and not any(it.marker.evaluate({"extra": e}) for e in extras or {""}):
                continue
            here = metadata.distribution(it.name)
            assert it.specifier.contains(here.version, prereleases=True), text
            if it.name not in found:
                found.add(it.name)
                left.append((here, frozenset(it.extras)))
    return found


def link(name: str, library: Path) -> None:
    """Let an environment have the files of a distribution that is installed here."""
    files = metadata.distribution(name).files or ()
    for top in {it.parts[0] for it in files if it.parts[0] != ".."}:
        here = Path(str(metadata.distribution(name).locate_file(top)))
        if not (library / top).exists():
            (library / top).symlink_to(here)


def test_the_wheel_builds_a_briefing_in_an_empty_environment(wheel: Path, tmp_path: Path) -> None:
    """The environment has the wheel and what it requires, and sees nothing of this checkout.

    What it requires is taken from here: to install it again takes longer than all else. What is
    run there are the three lines that the package begins with.
    """
    venv = tmp_path / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(venv)], check=True)
    python = venv / ("Scripts" if os.name == "nt" else "bin") / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet"]
    install = [*pip, "--no-deps", "--no-compile", str(wheel)]
    subprocess.run(install, check=True, capture_output=True, cwd=tmp_path)
    (library,) = (it.parents[1] for it in venv.rglob("reportgen/__init__.py"))
    for name in required(next(library.glob("reportgen-*.dist-info"))):
        link(name, library)
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
