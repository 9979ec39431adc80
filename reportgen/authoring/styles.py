"""What is wrong in the style sheets of a pack."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reportgen.authoring.braces import check_braces
from reportgen.model.pack import Pack
from reportgen.model.problem import Problem
from reportgen.packs.folders import PRINT, SHARED, WEB
from reportgen.packs.read import BASE
from reportgen.paths import shown
from reportgen.pdf.style import check_style


def check_styles(pack: Pack, *, loads: bool) -> Iterator[Problem]:
    """What is wrong in the style sheets; those that load something are not tried out."""
    for file in _files(pack, PRINT, BASE):
        css = file.read_text(encoding="utf-8-sig")
        unbalanced = check_braces(css, shown(file))
        if unbalanced or not loads:
            yield from unbalanced or check_style(css, shown(file), pack.print_css)
    for file in _files(pack, WEB, WEB):
        yield from check_braces(file.read_text(encoding="utf-8-sig"), shown(file))


def _files(pack: Pack, own: str, shared: str) -> Iterator[Path]:
    """The style sheets of that name of the pack, and the shared one that it follows."""
    common = [folder / SHARED / shared for folder in pack.path]
    yield from [file for file in common if file.is_file()][:1]
    yield from (folder / own for folder in pack.folders if (folder / own).is_file())
