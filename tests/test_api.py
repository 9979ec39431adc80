from __future__ import annotations

import inspect
import os
import subprocess
import sys
from pathlib import Path

import pytest

import reportgen

EXAMPLE = Path(__file__).parent / "typing" / "api.py"


def test_the_public_names_are_those_listed_and_each_is_documented() -> None:
    made = {name: getattr(reportgen, name) for name in reportgen.__all__}
    ours = {name for name, it in made.items() if inspect.isclass(it) or inspect.isfunction(it)}
    assert set(made) - ours == {"Format", "__version__"}
    for name in ours:
        assert inspect.getdoc(made[name]), name
    assert sorted(reportgen.__all__) == reportgen.__all__


def test_no_public_function_is_called_like_a_package() -> None:
    folder = Path(reportgen.__file__).parent
    packages = {path.parent.name for path in folder.glob("*/__init__.py")}
    assert {"loading", "comparing"} <= packages
    called = {name for name in reportgen.__all__ if callable(getattr(reportgen, name))}
    assert packages & called == {"verify"}


@pytest.mark.heavy
def test_the_typed_example_runs(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(EXAMPLE), str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(EXAMPLE.parents[2])},
    )
    assert "digest.en.html" in done.stdout
    assert "dibao_urban comparable 1.0105" in done.stdout
