"""The state of a preview as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any
from urllib.parse import quote

from reportgen.messages import Argument, MessageLang, phrase, words
from reportgen.model.format import Format
from reportgen.model.problem import Problem
from reportgen.preview.ask import Ask, Subject
from reportgen.preview.pages import sizes
from reportgen.preview.view import View

LONGEST_LINE = 400
"""So many characters of a line are shown beside a problem."""
LARGEST_SHOWN = 2_000_000
"""So many bytes of a file are shown."""


def view_fields(kind: Format, view: View, lang: MessageLang) -> dict[str, Any]:
    """One format: ``key`` changes with its pages, ``failed`` says that they are out of date."""
    return {
        "key": view.key,
        "busy": view.busy,
        "failed": not view.made.good and bool(view.made.problems),
        "note": words(view.made.note, lang),
        "seconds": round(view.made.seconds, 2),
        "pages": sizes(view.shown) if view.shown and kind != "html" else (),
    }


def status_words(views: Mapping[Format, View], problems: Sequence[Problem]) -> Argument:
    """What is being done, or what came of it."""
    page = views["html"]
    errors = sum(problem.severity == "error" for problem in problems)
    if page.busy:
        return phrase("page_drawing")
    if errors:
        return phrase("preview_problems", count=errors)
    return phrase("preview_drawn", seconds=f"{page.made.seconds:.1f}")


def subject_fields(subject: Subject | None, ask: Ask) -> dict[str, Any] | None:
    """What is shown and what can be set of it."""
    if subject is None:
        return None
    return {**asdict(subject), "set": sorted(ask.parameters), "briefing": str(ask.briefing)}


def problem_card(problem: Problem, lang: MessageLang, path: Path | None) -> dict[str, Any]:
    """A problem, the line itself, and the address that opens the line in VS Code.

    ``path`` is its file, where that is one whose lines may be shown.
    """
    message = problem.said_in(lang)
    said = words(phrase(problem.severity), lang) + message
    fields = {**problem.fields_in(lang), "message": message, "said": said}
    if path is None:
        return {**fields, "source": "", "editor": "", "path": ""}
    place = ":".join(str(part) for part in (problem.line, problem.column) if part)
    editor = f"vscode://file{_address(path)}{f':{place}' if place else ''}"
    return {**fields, "source": _line(path, problem.line), "editor": editor, "path": str(path)}


def _address(path: Path) -> str:
    return quote(f"/{path.as_posix().lstrip('/')}", safe="/:")


def _line(path: Path, line: int | None) -> str:
    lines = source_text(path).splitlines()
    return lines[line - 1][:LONGEST_LINE] if line and line <= len(lines) else ""


def source_text(path: Path) -> str:
    """A file as text, empty where it is none or too large."""
    try:
        content = path.read_bytes()
    except OSError:
        return ""
    return (
        "" if b"\0" in content or len(content) > LARGEST_SHOWN else content.decode(errors="replace")
    )
