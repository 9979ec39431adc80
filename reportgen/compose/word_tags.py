"""What the tags in a Word document may use: the report, and pieces of content by a call."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from typing import Any

from jinja2 import Environment, Undefined
from markupsafe import Markup, escape

from reportgen.compose.images import read_image
from reportgen.compose.word_pieces import EMPTY_PIECE, WordPieces, listed_rows
from reportgen.model.literals import literal_numbers, literals_said
from reportgen.model.pack import Pack, Settings
from reportgen.model.pieces import BODY, CLOSE, NOTHING, OPEN, marker
from reportgen.model.printed_text import unprinted
from reportgen.model.problem import Problem
from reportgen.report.values import Report
from reportgen.templating.environment import make_environment
from reportgen.templating.errors import TemplateUseError
from reportgen.templating.explain import MISTAKES, explain, unknown_name
from reportgen.templating.limits import LimitError
from reportgen.templating.restoring import without_marks
from reportgen.templating.tags import TagSandbox
from reportgen.templating.texts import no_text

_NEW_LINE = Markup('</w:t><w:br/><w:t xml:space="preserve">')
_PLAIN = (str, int, float, Decimal)
ENDLESS = (RecursionError, MemoryError, LimitError)
"""What a template raises that has no end: nothing more can be found in it then."""


def tags(pack: Pack, report: Report, settings: Settings | None = None) -> TagSandbox:
    """The tags of the Word document of a pack, over one report."""
    html = make_environment(pack, report.lang, settings)
    literals = literals_said(pack.literals, report.lang)
    images = partial(read_image, pack=pack, settings=settings or pack.defaults)
    word = html.overlay(
        block_start_string=f"{OPEN}%",
        block_end_string=f"%{CLOSE}",
        variable_start_string=f"{OPEN}{{",
        variable_end_string=f"}}{CLOSE}",
        comment_start_string=f"{OPEN}#",
        comment_end_string=f"#{CLOSE}",
        trim_blocks=False,
        lstrip_blocks=False,
        finalize=_finalizer(html, literals),
    )
    word.extensions = {}
    lists = listed_rows(report)
    pieces = WordPieces(html, report, lists, images)
    calls: dict[str, Callable[..., Markup]] = {
        "chart": pieces.chart,
        "checklist": pieces.checklist,
        "table": pieces.table,
        "image": pieces.image,
    }
    body = {BODY: escape(marker(BODY))} if pack.content else {}
    word.globals = {**html.globals, **lists, **calls, **body, "report": report}
    return TagSandbox(
        environment=word,
        explain=lambda error: _explain(error, word),
        unknown=lambda name: _unknown(name, word),
        mistakes=MISTAKES,
        fatal=ENDLESS,
        calls=frozenset((*calls, BODY)),
        pieces=pieces.html,
        literals=literals,
        kept=pack.kept,
    )


def _finalizer(html: Environment, literals: Sequence[str] | None) -> Callable[[Any], Any]:
    """What becomes of each value: what the sandbox does to it as well."""
    own = html.finalize or (lambda value: value)
    return lambda value: own(_printable(value, literals))


def _printable(value: Any, literals: Sequence[str] | None) -> Any:
    """What a tag writes: text, in Word's own lines; of what is no text a field must be named."""
    if value is EMPTY_PIECE:
        return escape(marker(NOTHING))
    if isinstance(value, Markup):
        return type(value)(without_marks(value))  # the parts of a Word document take no marks
    if isinstance(value, Undefined):
        return value
    if value is None:
        return ""
    if not isinstance(value, _PLAIN):
        raise TemplateUseError(no_text(value))
    text = value if isinstance(value, str) else str(value)
    for it in (it for piece in unprinted(text) for it in literal_numbers(piece, literals)):
        problem = Problem.of("word.literal_number", number=it.number, words=it.words)
        raise TemplateUseError(problem)
    lines = [escape(str(line)) for line in text.splitlines()]
    return _NEW_LINE.join(lines)


def _explain(error: Exception, environment: Environment) -> Problem:
    """What is wrong with a tag, without its place."""
    problem = explain(error, environment)
    if problem.code == "template.unknown_name":
        return _unknown(str(problem["name"]), environment)
    return problem


def _unknown(name: str, environment: Environment) -> Problem:
    """A name that nothing gives: the content is one only where the pack has it."""
    if name == BODY:
        return Problem.of("word.no_content", name=name)
    return unknown_name(name, environment)
