"""The environment that a pack is rendered in: what its templates may name."""

from __future__ import annotations

from functools import partial
from types import SimpleNamespace

from jinja2 import StrictUndefined

from reportgen.model.pack import Pack, Settings
from reportgen.model.printed import Print
from reportgen.model.printed_number import printed_number
from reportgen.model.printed_text import printed_text
from reportgen.model.text import Lang
from reportgen.templating.cache import Compiled
from reportgen.templating.filters import OWN_FORMS, OWN_TESTS
from reportgen.templating.functions import (
    by_reason,
    do_capital,
    do_listed,
    do_numeral,
    matched,
    namespace,
    noted,
    t,
)
from reportgen.templating.loader import PackEnvironment, PackLoader
from reportgen.templating.marks import PlaceMarks
from reportgen.templating.room import do_lines
from reportgen.templating.saying import say
from reportgen.wording.labels import TASK_STATUSES
from reportgen.wording.phrases import PhraseBook

SET = Print("setting")
"""What was set for a document."""


def make_environment(pack: Pack, lang: Lang, settings: Settings | None = None) -> PackEnvironment:
    """The sandbox that a pack is rendered in."""
    environment = PackEnvironment(
        loader=PackLoader(pack),
        extensions=[PlaceMarks],
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=Compiled(lang),
    )
    functions = {
        "lang": lang,
        "params": _params(settings or pack.defaults),
        "t": partial(t, lang),
        "say": partial(say, PhraseBook(pack.phrases), lang),
        "namespace": namespace,
        "noted": noted,
        "by_reason": by_reason,
        "matched": matched,
        "lines": do_lines,
        "task_statuses": {code: words[lang] for code, words in TASK_STATUSES.items()},
    }
    filters = {
        **{name: environment.filters[name] for name in FILTERS},
        **OWN_FORMS,
        "listed": partial(do_listed, lang=lang),
        "capital": do_capital,
        "numeral": partial(do_numeral, lang=lang),
    }
    environment.offer(filters, OWN_TESTS, functions)
    return environment


def _params(settings: Settings) -> SimpleNamespace:
    """What is set, so that none of it is a literal of a template."""
    values = {
        name: printed_text(value, SET) if isinstance(value, str) else printed_number(value, SET)
        for name, value in settings.values
    }
    return SimpleNamespace(**values)


FILTERS = (
    *("default", "e", "escape", "first", "groupby", "join", "last", "length", "list", "lower"),
    *("map", "max", "min", "reject", "rejectattr", "replace", "select", "selectattr", "sort"),
    *("sum", "title", "trim", "unique", "upper"),
)
"""The filters of Jinja2 that templates may use."""
