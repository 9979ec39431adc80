"""All code lists that come with reportgen, as one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from reportgen.datafile.validate import validate
from reportgen.errors import InputError
from reportgen.loading.entries import IndicatorsFile
from reportgen.loading.files import read_text
from reportgen.loading.indicators import code_list
from reportgen.loading.yaml import parse_yaml
from reportgen.model.indicator import CodeList, Topic
from reportgen.model.unit import UnitNoun
from reportgen.paths import shown
from reportgen.resources import assets
from reportgen.wording.names import listed


def built_in_lists() -> tuple[Path, ...]:
    """The files of the built-in code lists."""
    return tuple(sorted((assets() / "indicators").glob("*.yaml")))


@lru_cache(1)
def built_in_codes() -> CodeList:
    """All built-in code lists, for files that name none."""
    return joined_lists([_read(path) for path in built_in_lists()])


def joined_lists(lists: Sequence[CodeList]) -> CodeList:
    """Several code lists as one, each in its order; what two of them have stands once.

    An id that means different things in two lists is that of the first; indicators of two lists
    have ids of their own, which a test of the built-in ones sees to.
    """
    topics: dict[str, Topic] = {}
    units: dict[str, UnitNoun] = {}
    for it in lists:
        for topic in it.topics:
            topics.setdefault(topic.id, topic)
        for unit in it.units:
            known = units.get(unit.id)
            # a list that needs no rates need not say what is a currency
            if known is None or unit.currency > known.currency:
                units[unit.id] = unit
    indicators = {entry.id: entry for it in reversed(lists) for entry in reversed(it.indicators)}
    return CodeList(
        "built-in",
        listed([it.title for it in lists]),
        tuple(topics.values()),
        tuple(units.values()),
        tuple(reversed(indicators.values())),
    )


def _read(path: Path) -> CodeList:
    source = parse_yaml(read_text(path), shown(path))
    file = validate(source, IndicatorsFile)
    found = code_list(source, file) if file else None
    if source.problems or found is None:
        raise InputError(source.problems)
    return found
