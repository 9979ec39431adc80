"""What WeasyPrint cannot use in the style sheets of a pack, at its place in them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reportgen.errors import InputError
from reportgen.messages import Argument
from reportgen.model.pack import Pack
from reportgen.model.problem import Problem
from reportgen.packs.folders import PRINT, SHARED
from reportgen.packs.read import BASE
from reportgen.paths import shown
from reportgen.pdf.style import check_style, unused_words


def style_files(pack: Pack, own: str, shared: str) -> Iterator[Path]:
    """The style sheets of that name of the pack, and the shared one that it follows."""
    common = [folder / SHARED / shared for folder in pack.path]
    yield from [file for file in common if file.is_file()][:1]
    yield from (folder / own for folder in pack.folders if (folder / own).is_file())


@contextmanager
def placed_styles(pack: Pack) -> Iterator[None]:
    """Within it, what is raised of a style sheet says in which file and line it stands.

    A layout knows its style sheets as one text alone.

    Raises:
        InputError: whatever is wrong.
    """
    try:
        yield
    except InputError as error:
        if not any(map(_unplaced, error.problems)):
            raise
        found = tuple(_faults(pack))
        known = {it["said"] for it in found if "said" in dict(it.arguments)}
        others = (it for it in error.problems if _unplaced(it) not in known)
        raise InputError([*others, *found]) from None


def _unplaced(problem: Problem) -> Argument:
    """What WeasyPrint said of a style; empty where it is no such problem, or has its place."""
    said = problem.code == "style.no_layout" and not problem.file
    return unused_words(str(problem["said"])) if said else ""


def _faults(pack: Pack) -> Iterator[Problem]:
    for file in style_files(pack, PRINT, BASE):
        css = file.read_text(encoding="utf-8-sig")
        yield from check_style(css, shown(file), pack.print_css)
