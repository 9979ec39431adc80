"""A pack's content template over the report -> HTML, in a sandbox."""

from __future__ import annotations

import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, ChoiceLoader, DictLoader, FileSystemLoader, StrictUndefined
from jinja2.exceptions import TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace

from reportgen.compose.packs import CONTENT, Pack
from reportgen.compose.room import fitting, height, lines
from reportgen.compose.view import Report, Row
from reportgen.errors import InputError
from reportgen.model.problem import Problem
from reportgen.model.text import Lang
from reportgen.model.wording import TASK_STATUSES

_NUMERALS = "一二三四五六七八九"


def render(pack: Pack, report: Report) -> str:
    """The pack's content as HTML.

    Raises:
        InputError: the template is wrong, with the line where it is.
    """
    environment = _environment(pack, report.lang)
    name = f"{pack.name}/{CONTENT}"
    try:
        return environment.get_template(name).render(report=report)
    except TemplateSyntaxError as error:
        hint = "mend the tag in this line, or the one that should close before it"
        file = error.name or error.filename or name
        problem = Problem(error.message or "the template is wrong", hint, file, error.lineno)
    except MISTAKES as error:
        hint = "a template can read report and the filters named in docs/templates.md"
        problem = Problem(str(error), hint, *_place(error, name))
    raise InputError([problem])


MISTAKES = (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError)
"""What a wrong expression in a template may raise."""


def _environment(pack: Pack, lang: Lang) -> ImmutableSandboxedEnvironment:
    loader: BaseLoader = ChoiceLoader(
        [
            DictLoader({f"{pack.name}/{CONTENT}": pack.content}),
            FileSystemLoader(pack.shared.parent),
        ]
    )
    environment = ImmutableSandboxedEnvironment(
        loader=loader,
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals = {
        "lang": lang,
        "t": lambda zh, en: zh if lang == "zh" else en,
        "namespace": Namespace,
        "noted": noted,
        "by_reason": by_reason,
        "matched": matched,
        "lines": lines,
        "fitting": fitting,
        "height": height,
        "task_statuses": {code: words[lang] for code, words in TASK_STATUSES.items()},
    }
    environment.filters = {
        **{name: environment.filters[name] for name in FILTERS},
        "listed": lambda names: _listed(names, lang),
        "capital": lambda text: text[:1].upper() + text[1:],
        "numeral": lambda number: numeral(int(number), lang),
    }
    return environment


FILTERS = (
    *("default", "e", "escape", "first", "groupby", "join", "last", "length", "list", "lower"),
    *("map", "max", "min", "reject", "rejectattr", "replace", "select", "selectattr", "sort"),
    *("sum", "title", "trim", "unique", "upper"),
)
"""The filters of Jinja2 that templates may use."""


def noted(rows: Sequence[Row]) -> list[tuple[str, list[Row]]]:
    """Each reason of the rows once, with the rows that it holds for."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        for reason in row.reasons:
            found.setdefault(reason.text, []).append(row)
    return list(found.items())


def by_reason(rows: Sequence[Row]) -> list[tuple[str, list[Row]]]:
    """The rows by the code of their first reason, each row once."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row.reasons[0].code if row.reasons else "", []).append(row)
    return list(found.items())


def matched(mine: Sequence[Any], others: Sequence[Any]) -> list[tuple[Any, Any]]:
    """Statements with equal ids side by side, in the order of the first list, then the rest."""
    theirs = {item.id: item for item in others}
    pairs = [(item, theirs.pop(item.id, None)) for item in mine]
    return pairs + [(None, item) for item in theirs.values()]


def numeral(number: int, lang: Lang) -> str:
    """A section number: 一 to 九十九, or 1."""
    if lang == "en" or not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    word = ("" if tens == 1 else _NUMERALS[tens - 1]) + "十" if tens else ""
    return word + (_NUMERALS[ones - 1] if ones else "")


def _listed(names: Sequence[Any], lang: Lang) -> str:
    words = [str(name) for name in names]
    if lang == "zh":
        return "、".join(words)
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def _place(error: BaseException, name: str) -> tuple[str, int | None]:
    """The innermost line of a template in the traceback."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame for frame in frames if frame.filename.endswith((".j2", "<template>"))]
    if not lines:
        return name, None
    file = lines[-1].filename
    return (name if file == "<template>" else _short(file), lines[-1].lineno)


def _short(file: str) -> str:
    return "/".join(Path(file).parts[-2:])
