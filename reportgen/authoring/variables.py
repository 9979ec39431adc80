"""Everything that a template may use, with its value in a briefing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from reportgen import resources
from reportgen.authoring.sample import report_of, sample
from reportgen.languages import written
from reportgen.messages import Argument
from reportgen.model.text import Lang, bilingual
from reportgen.packs import find_pack, pack_names
from reportgen.packs.phrase_table import phrase_groups
from reportgen.report.hints import bare_type, called, item_type
from reportgen.report.schema import FUNCTIONS, OWN_FILTERS, field_entries, kinds
from reportgen.report.values import Report
from reportgen.templating.environment import make_environment

WIDEST_VALUE = 60
"""A value is shown in so many characters at most."""


@dataclass(frozen=True, slots=True)
class Variable:
    """Something that a template may write; ``value`` is empty where it has none of its own."""

    name: str
    type: str
    meaning: Argument
    value: str = ""


@dataclass(frozen=True, slots=True)
class VariableGroup:
    """Things that stand together: the fields of a row, the filters. ``example`` is one such row."""

    name: str
    example: str
    variables: tuple[Variable, ...]


def variables(against: Path | None, lang: Lang) -> tuple[VariableGroup, ...]:
    """Everything that a template may use; the values are those of a briefing.

    Raises:
        InputError: the briefing cannot be loaded.
    """
    report = report_of(sample(against), lang)
    examples = _examples(report)
    groups = [
        VariableGroup(called(kind), where, tuple(_fields(kind, value)))
        for kind in kinds()
        for where, value in [examples.get(kind, ("", None))]
    ]
    return (*groups, _functions(), _filters(lang), *_phrases())


def _fields(kind: type, value: Any) -> Iterator[Variable]:
    for entry in field_entries(kind):
        found = "" if value is None else _short(getattr(value, entry.name))
        yield Variable(entry.name, entry.type, entry.meaning, found)


def _functions() -> VariableGroup:
    found = (Variable(name, kind, meaning) for name, (kind, meaning) in FUNCTIONS.items())
    return VariableGroup("functions", "", tuple(found))


def _filters(lang: Lang) -> VariableGroup:
    folders = [resources.templates()]
    environment = make_environment(find_pack(pack_names(folders)[0], folders), lang)
    found = (
        Variable(name, "filter", OWN_FILTERS.get(name) or _first(function.__doc__ or ""))
        for name, function in sorted(environment.filters.items())
    )
    return VariableGroup("filters", "", tuple(found))


def _phrases() -> Iterator[VariableGroup]:
    """The phrases: what stands in each, what it is for, and its words in every language."""
    for name, phrases in phrase_groups().items():
        found = (
            Variable(
                it.key,
                ", ".join(it.names),
                bilingual(it.about),
                " · ".join(it.text[lang] for lang in written()),
            )
            for it in phrases
        )
        yield VariableGroup(f"phrases: {name}", "", tuple(found))


def _first(text: str) -> str:
    """The first sentence of a docstring."""
    paragraph = text.partition("\n\n")[0]
    return " ".join(paragraph.split()).replace("``", "").partition(". ")[0].rstrip(".:") + "."


def _examples(report: Report) -> dict[type, tuple[str, Any]]:
    """The first value of each class in a report that says something, and where it stands."""
    found: dict[type, tuple[str, Any]] = {}
    waiting: list[tuple[type, str, Any]] = [(Report, "report", report)]
    while waiting:
        kind, where, value = waiting.pop(0)
        if kind in found or value is None:
            continue
        found[kind] = (where, value)
        for entry in field_entries(kind):
            inner = getattr(value, entry.name)
            waiting += _inside(entry.hint, f"{where}.{entry.name}", inner)
    return found


def _inside(hint: Any, where: str, value: Any) -> Iterator[tuple[type, str, Any]]:
    """The values of classes of a field, or of the first item of a list that has one."""
    if bare_type(hint) in kinds():
        yield bare_type(hint), where, value
    elif isinstance(value, Sequence) and value and not isinstance(value, str):
        inner = item_type(hint)
        if inner is not Any:
            yield from _inside(inner, f"{where}[0]", value[0])
        else:
            yield from _pair(hint, where, value)


def _pair(hint: Any, where: str, value: Sequence[Any]) -> Iterator[tuple[type, str, Any]]:
    for i, part in enumerate(get_args(hint)):
        if part is not ... and i < len(value):
            yield from _inside(part, f"{where}[{i}]", value[i])


def _short(value: Any) -> str:
    """A value as a template would print it; of lists and groups only how many or what."""
    if value is None or value == () or value == "":
        return "none" if value is None else "empty"
    if isinstance(value, tuple):
        return (
            ", ".join(value)
            if all(isinstance(it, str) for it in value)
            else f"{len(value)} of them"
        )
    if hasattr(value, "__dict__") or hasattr(value, "__dataclass_fields__"):
        return "…"
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return text if len(text) <= WIDEST_VALUE else text[: WIDEST_VALUE - 1] + "…"
