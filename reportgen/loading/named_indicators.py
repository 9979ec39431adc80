"""Indicators of a code list by all that they are called."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.model.indicator import CodeList, Indicator


class NamedIndicators:
    """Finds an indicator by its id, a name or an alias."""

    def __init__(self, codes: CodeList) -> None:
        self.ids = {word: it.id for it in reversed(codes.indicators) for word in it.called}
        self.ids |= {it.id: it.id for it in codes.indicators}
        self.names = frozenset(word for word, code in self.ids.items() if word != code)
        self._known = {it.id: it for it in codes.indicators}
        self._named: dict[str, list[str]] = {}
        for it in codes.indicators:
            for word in (*it.name.own.values(), *it.aliases):
                self._named.setdefault(word, []).append(it.id)

    def candidates(self, word: str) -> Sequence[Indicator]:
        """All indicators that a word is the name of, or the one with this id."""
        if word in self._known:
            return (self._known[word],)
        codes = self._named.get(word, [])
        return tuple(self._known[code] for code in dict.fromkeys(codes))
