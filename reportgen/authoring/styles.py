"""What is wrong in the style sheets of a pack."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.authoring.braces import check_braces
from reportgen.model.pack import Pack
from reportgen.model.problem import Problem
from reportgen.packs.folders import PRINT, WEB
from reportgen.packs.read import BASE
from reportgen.paths import shown
from reportgen.pdf.style import check_style
from reportgen.unstyled import style_files


def check_styles(pack: Pack, *, loads: bool) -> Iterator[Problem]:
    """What is wrong in the style sheets; those that load something are not tried out."""
    for file in style_files(pack, PRINT, BASE):
        css = file.read_text(encoding="utf-8-sig")
        unbalanced = check_braces(css, shown(file))
        if unbalanced or not loads:
            yield from unbalanced or check_style(css, shown(file), pack.print_css)
    for file in style_files(pack, WEB, WEB):
        yield from check_braces(file.read_text(encoding="utf-8-sig"), shown(file))
