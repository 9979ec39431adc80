"""A pack's content template over the report -> HTML, in a sandbox."""

from __future__ import annotations

import dataclasses
import re
import traceback
from collections.abc import Iterable, Sequence
from functools import partial
from types import SimpleNamespace
from typing import Any

from jinja2 import ChainableUndefined, Environment, StrictUndefined, TemplateNotFound
from jinja2.exceptions import TemplateError, TemplateRuntimeError, TemplateSyntaxError
from jinja2.utils import Namespace

from reportgen.errors import InputError
from reportgen.model.chart import Chart
from reportgen.model.chart_style import chart_style
from reportgen.model.meeting import Meeting
from reportgen.model.pack import Pack, Settings
from reportgen.model.problem import Problem
from reportgen.model.text import Lang
from reportgen.report.values import Figure, Report, Row, TopicGroup
from reportgen.templating.cache import Compiled
from reportgen.templating.limits import LimitError
from reportgen.templating.loader import NO_UTF8, PackEnvironment, PackLoader, Places, own
from reportgen.templating.messages import plain
from reportgen.templating.room import fitting, height, lines
from reportgen.templating.sandbox import OWN, text_of
from reportgen.wording.labels import TASK_STATUSES
from reportgen.wording.names import suggestion

_LEFT_OUT = object()
_NUMERALS = "一二三四五六七八九"


def render(
    pack: Pack, report: Report, settings: Settings | None = None, *, lenient: bool = False
) -> str:
    """The pack's content as HTML; each element carries the place where it was written.

    Where ``lenient``, what is undefined is empty: what else is wrong shows in the HTML.

    Raises:
        InputError: the template is wrong, with the line where it is.
    """
    environment = make_environment(pack, report.lang, settings)
    if lenient:
        environment.bytecode_cache = None
        environment.undefined = _Blank
        environment.filters = _Forgiving(environment.filters)
        environment.tests = _Forgiving(environment.tests)
    try:
        return environment.get_template(own(pack)).render(report=report)
    except TemplateSyntaxError as error:
        message, hint = syntax_words(error, environment)
        file = error.filename or error.name or own(pack)
        problem = Problem(message, hint, file, error.lineno)
    except TemplateNotFound as error:
        hint = 'extend a pack, as {% extends "briefing" %}, or import from _blocks/'
        message = f"there is no template {error.message!r} to extend, include or import"
        problem = Problem(message, hint, *_place(error, own(pack)))
    except TOO_DEEP as error:
        hint = "a macro or template must not use itself without an end; nest less"
        message = "the template nests too deeply, or uses itself"
        problem = Problem(message, hint, *_place(error, own(pack)))
    except LimitError as error:
        hint = "end the loop earlier, or show less"
        problem = Problem(str(error), hint, *_place(error, own(pack)))
    except MISTAKES as error:
        message, hint = plain(str(error))
        hint = hint or name_hint(str(error), environment)
        problem = Problem(message, hint, *_place(error, own(pack)))
    raise InputError([problem])


class _Blank(ChainableUndefined):
    """Something undefined that may be called, too."""

    def __call__(self, *_: object, **__: object) -> Any:
        return self

    def __repr__(self) -> str:
        return ""


class _Forgiving(dict[str, Any]):
    """Filters or tests, where one that there is not changes nothing."""

    def get(self, name: str, default: object = None) -> Any:
        """The function of that name."""
        return super().get(name) or default or _unchanged

    def __getitem__(self, name: str) -> Any:
        return self.get(name)

    def __contains__(self, name: object) -> bool:
        return True


def _unchanged(value: object, *_: object, **__: object) -> object:
    return value


TOO_DEEP = (RecursionError, SyntaxError, MemoryError)
"""What a template raises that nests more than Python can."""

MISTAKES = (
    *(TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError),
    *TOO_DEEP,
)
"""What a wrong template may raise."""

READABLE = ("report", "params", "loop", "self", "super", "caller")
_UNKNOWN = re.compile("'(?P<name>\\w+)' is undefined")
_LACKING = re.compile("object' has no attribute '(?P<name>\\w+)'")
_FILTER = re.compile("No filter named '(?P<name>\\w+)'")


def syntax_words(error: TemplateSyntaxError, environment: Environment) -> tuple[str, str]:
    """What is wrong with a tag that cannot be read, and what to write instead."""
    said = error.message or "the template is wrong"
    message, hint = plain(said)
    return message, hint or syntax_hint(said, environment)


def syntax_hint(message: str, environment: Environment) -> str:
    """What to write instead of a tag that cannot be read."""
    if message == NO_UTF8:
        return "save it as UTF-8 in your editor"
    found = _FILTER.search(message)
    if found:
        near = suggestion(found["name"], environment.filters)
        return f"{near}there are: {', '.join(sorted(environment.filters))}"
    if "no part of a document" in message:
        return "write {# … #}, which goes into no document"
    return "mend the tag in this line, or the one that should close before it"


def name_hint(message: str, environment: Environment) -> str:
    """What to write instead of a name that does not exist."""
    found = _UNKNOWN.search(message)
    names: Iterable[str] = (*READABLE, *environment.globals)
    if not found:
        found, names = _LACKING.search(message), FIELDS
    near = suggestion(found["name"], names) if found else ""
    return f"{near}a template can read report, params and what docs/templates.md names"


FIELDS = tuple(
    dict.fromkeys(
        field.name
        for kind in (Report, Row, Figure, TopicGroup, Chart, Meeting)
        for field in dataclasses.fields(kind)
    )
)
"""The names that stand after a dot."""


def make_environment(pack: Pack, lang: Lang, settings: Settings | None = None) -> PackEnvironment:
    """The sandbox that a pack is rendered in."""
    environment = PackEnvironment(
        loader=PackLoader(pack),
        extensions=[Places],
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=Compiled(lang),
    )
    functions = {
        "lang": lang,
        "params": SimpleNamespace(**dict((settings or pack.defaults).values)),
        "t": partial(t, lang),
        "namespace": namespace,
        "noted": noted,
        "by_reason": by_reason,
        "matched": matched,
        "lines": lines,
        "fitting": fitting,
        "height": partial(height, style=chart_style(pack.tokens, lang)),
        "task_statuses": {code: words[lang] for code, words in TASK_STATUSES.items()},
    }
    filters = {
        **{name: environment.filters[name] for name in FILTERS},
        **OWN,
        "listed": partial(listed, lang=lang),
        "capital": capital,
        "numeral": partial(numeral, lang=lang),
    }
    environment.offer(filters, functions)
    return environment


FILTERS = (
    *("default", "e", "escape", "first", "groupby", "join", "last", "length", "list", "lower"),
    *("map", "max", "min", "reject", "rejectattr", "replace", "select", "selectattr", "sort"),
    *("sum", "title", "trim", "unique", "upper"),
)
"""The filters of Jinja2 that templates may use."""


def t(lang: Lang, zh: object = _LEFT_OUT, en: object = _LEFT_OUT) -> object:
    """The words in the language of the document."""
    if en is _LEFT_OUT or zh is _LEFT_OUT:
        message = 't needs the words in both languages, as t("中文", "English")'
        raise TemplateRuntimeError(message)
    return zh if lang == "zh" else en


def namespace(**values: object) -> Namespace:
    """Values that a loop may change for what follows it."""
    return Namespace(values)


def capital(text: str) -> str:
    """The text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


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
    number = int(number)
    if lang == "en" or not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    word = ("" if tens == 1 else _NUMERALS[tens - 1]) + "十" if tens else ""
    return word + (_NUMERALS[ones - 1] if ones else "")


def listed(names: Sequence[Any], lang: Lang) -> str:
    """The names in one phrase: 甲、乙; A and B."""
    words = [text_of(name) for name in names]
    if lang == "zh":
        return "、".join(words)
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def _place(error: BaseException, name: str) -> tuple[str, int | None]:
    """The innermost line of a template in the traceback."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame for frame in frames if frame.filename.endswith(".j2")]
    return (lines[-1].filename, lines[-1].lineno) if lines else (name, None)
