"""A copy of the project in which a recipe of CONTRIBUTING is carried out, word for word."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import reportgen

ROOT = Path(reportgen.__file__).parents[1]
ALONE = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
"""What comes with libraries takes longer to load than the tests of a recipe."""
BRIEFING = "assets/briefings/liaoning-2020.yaml"


def recipes() -> dict[str, str]:
    """What CONTRIBUTING says of each thing to add: ``**a block**`` and what follows."""
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    after = page.partition("## To add …")[2].partition("\n## ")[0]
    _, *parts = re.split(r"^\*\*(an? .*?)\*\*", after, flags=re.MULTILINE)
    return dict(zip(parts[::2], parts[1::2], strict=True))


class Checkout:
    """A copy of program, packs, data and tests; ``touched`` are the files that were changed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.touched: list[str] = []
        for name in ("reportgen", "templates", "assets", "tests", "docs"):
            shutil.copytree(ROOT / name, folder / name)
        for file in (it for it in ROOT.iterdir() if it.is_file()):
            shutil.copy(file, folder)

    def create(self, path: str, text: str) -> None:
        """A new file."""
        file = self.folder / path
        assert not file.exists()
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def replace(self, path: str, old: str, new: str) -> None:
        """A change of one place of a file."""
        file = self.folder / path
        text = file.read_text(encoding="utf-8")
        assert text.count(old) == 1, (path, old, text.count(old))
        file.write_text(text.replace(old, new), encoding="utf-8")
        self.touched.append(path)

    def before(self, path: str, line: str, new: str) -> None:
        """New text before a place of a file."""
        self.replace(path, line, new + line)

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """A command of the program as it is here."""
        return self.python("-m", "reportgen", *arguments)

    def python(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Python with the program as it is here."""
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=self.folder,
            env={**os.environ, "PYTHONPATH": str(self.folder), **ALONE},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    def tests(self, *arguments: str) -> str:
        """What pytest says of these tests as they are here."""
        done = self.python("-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments)
        return done.stdout.strip().rpartition("\n")[2] if not done.returncode else done.stdout

    def unnamed(self, name: str) -> list[str]:
        """The files that were changed and that the recipe does not name."""
        said = re.findall(r"`([^`]+)`", recipes()[name])
        words = {word.removeprefix("reportgen/") for word in said}
        paths = [path.removeprefix("reportgen/") for path in dict.fromkeys(self.touched)]
        return [it for it in paths if it not in words and f"{it.rpartition('/')[0]}/" not in words]
