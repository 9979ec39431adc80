"""The short form of a meeting file -> the same keys and values as in the long one.

What has another name or another place is renamed and moved with the line that it stands in, so
that everything after this knows one form alone.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from reportgen.datafile.parsed import ParsedFile, Path
from reportgen.loading.key_names import CHOICE_NAMES, KEY_NAMES, SECOND_NAMES
from reportgen.tables.periods import read_date, read_period

_DATES = ("date", "as_of", "closed", "reached")
_PERIODS = ("period", "base", "from", "to")
_LISTS = ("tasks", "directions")


def lengthen(source: ParsedFile) -> None:
    """Bring a meeting file that was parsed into the long form, in place."""
    if not isinstance(source.data, dict):
        return
    values, keys = source.values, source.keys
    source.values, source.keys = {}, {}
    source.data = _Longer(source, values, keys).value(source.data, (), ())


class _Longer:
    """Walks the values once; each has the path that it had and the path that it gets."""

    def __init__(self, source: ParsedFile, values: dict[Path, Any], keys: dict[Path, Any]) -> None:
        self.source = source
        self.values, self.keys = values, keys

    def value(self, value: Any, old: Path, new: Path) -> Any:
        self._place(old, new)
        if isinstance(value, list):
            if len(new) == 1 and new[0] in _LISTS:
                return self._listed(value, old, new)
            return [self.value(it, (*old, i), (*new, i)) for i, it in enumerate(value)]
        if isinstance(value, dict):
            return self._mapping(value, old, new)
        return _choice(value, str(new[-1])) if new else value

    def _listed(self, value: list[Any], old: Path, new: Path) -> Any:
        """A list alone, as what it is the list of: groups of tasks, or items."""
        grouped = all(isinstance(it, dict) and "items" in it for it in value) and value
        name = "groups" if grouped and new[0] == "tasks" else "items"
        inner = (*new, name)
        self._place(old, inner)
        return {name: [self.value(it, (*old, i), (*inner, i)) for i, it in enumerate(value)]}

    def _mapping(self, value: dict[str, Any], old: Path, new: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        taken = Counter(KEY_NAMES.get(key, key) for key in value)
        for key, item in value.items():
            name = KEY_NAMES.get(key, key)
            if taken[name] > 1:
                name = SECOND_NAMES.get(key, name)
            name = key if name in found or (name != key and name in value) else name
            if name == "indicator" and not new:
                name = "indicators"
            found[name] = self.value(item, (*old, key), (*new, name))
        return found

    def _place(self, old: Path, new: Path) -> None:
        if old in self.values:
            self.source.values[new] = self.values[old]
        if old in self.keys:
            self.source.keys[new] = self.keys[old]


def _choice(value: Any, key: str) -> Any:
    """A date, a period or a choice in words as files have it."""
    if not isinstance(value, str):
        return value
    text = value.strip()
    if key in _DATES:
        return read_date(text)
    if key in _PERIODS:
        return read_period(text)
    return CHOICE_NAMES.get(key, {}).get(text, value)
