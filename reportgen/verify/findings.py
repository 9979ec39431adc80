"""What differs, told as what it is: one finding for what one hand did."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reportgen.messages import Argument, phrase
from reportgen.model.manifest import Line
from reportgen.model.problem import Problem
from reportgen.verify.align import Aligned, KnownLine
from reportgen.verify.differences import (
    LineDifference,
    SaidOf,
    line_differences,
    whole_columns,
)
from reportgen.verify.exchanges import Exchange, ExchangeKind, exchanges, grouped_exchanges
from reportgen.verify.tokens import folded, numbers_in, states, text_tokens

Origins = Mapping[str, Argument]
"""What each figure is, and where it stands in the data, by its code in the list of sources."""
_LABEL_END = "\N{EN SPACE}"
"""What parts the number of a caption from its words."""
_LONGEST = 60
"""Longer texts are told by their beginning."""
_CLAUSE = 6
"""So many words or more, with an end of a sentence, are a text by themselves."""
_STOP = re.compile(r"[。；！？!?;]|\.(?!\d)")
_EXCHANGED: Mapping[ExchangeKind, str] = {
    "texts": "document.exchanged",
    "rows": "document.rows_exchanged",
    "columns": "document.columns_exchanged",
}
_ORDER = {"figure": 0, "derived": 1}
_ADVICE, _KEEP = phrase("advice_file"), phrase("advice_checked")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A line or a clause that stands only in what was read, or only in what was composed."""

    text: str
    place: Argument
    key: str
    row: bool = False
    head: bool = False
    table: int = 0
    inside: LineDifference | None = None

    @classmethod
    def of(cls, line: Line) -> _Piece:
        """A whole line."""
        text = " | ".join(filter(None, (" ".join(it.split()) for it in line.cells)))
        key = "".join(map(folded, line.cells))
        row, head = line.kind in ("head", "row"), line.kind == "head"
        return cls(text, line.place, key, row, head, line.table)


def findings_of(aligned: Aligned, composed: Sequence[Line], origins: Origins) -> list[Problem]:
    """Everything that differs in one part of a document that was composed of these lines."""
    teller = _Teller(composed, origins)
    pairs = [*aligned.pairs, *(pair for run in aligned.moved for pair in run)]
    found = [it for read, line in pairs for it in line_differences(read.line, line.line)]
    columns, found = whole_columns(found)
    clauses = [it for it in found if _is_clause(it)]
    swapped, rest = exchanges([it for it in found if it not in clauses])
    removed = [_Piece.of(it.line) for it in aligned.missing]
    removed += [
        _Piece(it.expected, it.read.place, folded(it.expected), inside=it)
        for it in clauses
        if it.expected
    ]
    added = [_Piece.of(it.line) for it in (*aligned.added, *aligned.doubled)]
    added += [
        _Piece(it.found, it.read.place, folded(it.found), inside=it) for it in clauses if it.found
    ]
    return [
        *map(teller.column, columns),
        *map(teller.difference, rest),
        *teller.swapped(swapped),
        *map(teller.moved, aligned.moved),
        *teller.pieces(removed, added),
    ]


def _is_clause(it: LineDifference) -> bool:
    """Whether a difference is a text that was put in or left out, and not other words."""
    if bool(it.found) == bool(it.expected) or it.whole:
        return False
    text = it.found or it.expected
    return len(text_tokens(text)) >= _CLAUSE and bool(_STOP.search(text))


class _Teller:
    """Puts findings into words."""

    def __init__(self, composed: Sequence[Line], origins: Origins) -> None:
        self.origins = origins
        self.rows = Counter(it.table for it in composed if it.table)
        self.heads = {it.table: it.cells for it in composed if it.kind == "head"}
        self.known = {"".join(map(folded, it.cells)) for it in composed}

    def difference(self, it: LineDifference) -> Problem:
        """Other words or another number in a line that is there."""
        problem = Problem.of(
            _kind(it),
            found=it.found,
            expected=it.expected or phrase("expected_nothing"),
            advice=self._advice(it.printed),
        )
        return replace(problem, where=_place(it), excerpt=it.around)

    def column(self, it: LineDifference) -> Problem:
        """A column that is gone or new, by its head."""
        code = "document.column_added" if it.found else "document.column_missing"
        problem = Problem.of(code, found=it.found, expected=it.expected, advice=_ADVICE)
        return replace(problem, where=_place(it))

    def _advice(self, printed: Iterable[SaidOf]) -> Argument:
        """Which figure should stand there, where it is one."""
        for words, it in sorted(printed, key=lambda it: _ORDER.get(it[1].kind, len(_ORDER))):
            origins = tuple(self.origins[code] for code in it.figures if code in self.origins)
            if origins and it.kind == "figure":
                return phrase("figure_near", printed=words, origin=origins[0])
            if origins:
                return phrase("figure_derived", printed=words, origins=origins)
        return _ADVICE

    def swapped(self, found: Sequence[Exchange]) -> Iterator[Problem]:
        """What stands in each other's places: columns and rows as one."""
        for kind, (exchange, *_) in grouped_exchanges(found):
            one, other = exchange
            name = {"columns": self._head, "rows": _name, "texts": _found}[kind]
            elsewhere = other.read.place if kind == "rows" else _place(other)
            problem = Problem.of(
                _EXCHANGED[kind],
                found=name(one),
                other=name(other),
                elsewhere=elsewhere,
                advice=self._advice(one.printed),
            )
            yield replace(problem, where=_place(one), excerpt=one.around)

    def _head(self, it: LineDifference) -> str:
        """What stands above the column of a difference."""
        heads = self.heads.get(it.composed.table, ())
        return heads[it.cell - 1] if it.cell <= len(heads) else it.found

    def moved(self, run: Sequence[tuple[KnownLine, KnownLine]]) -> Problem:
        """Lines that follow each other and stand in another place."""
        read, composed = run[0][0].line, run[0][1].line
        return self._told("document.moved", _Piece.of(read), elsewhere=composed.place, advice=_KEEP)

    def pieces(self, removed: Sequence[_Piece], added: Sequence[_Piece]) -> Iterator[Problem]:
        """Lines and clauses that are there and should not be, or the other way round."""
        places = {it.key: it.place for it in removed}
        moved = {it.key for it in added} & set(places)
        copied: set[int] = set()
        for it in added:
            if it.key in moved:
                yield self._told("document.moved", it, elsewhere=places[it.key], advice=_KEEP)
            elif self._stands_already(it):
                if it.table not in copied:
                    yield self._told("document.doubled", it, advice=_ADVICE)
                if it.head:
                    copied.add(it.table)
            elif it.row:
                yield self._told("document.row_added", it, advice=_ADVICE)
            elif states(it.text):
                yield self._told("document.line_added", it, advice=_ADVICE)
            else:
                yield self._told("document.text_added", it, advice=_KEEP)
        yield from self._missing([it for it in removed if it.key not in moved])

    def _stands_already(self, it: _Piece) -> bool:
        line = it.inside.composed if it.inside else None
        return it.key in self.known or bool(line and it.key in folded(line.text))

    def _missing(self, removed: Sequence[_Piece]) -> Iterator[Problem]:
        lost = Counter(it.table for it in removed if it.row)
        whole = {table for table, count in lost.items() if count == self.rows[table] > 1}
        for it in removed:
            if it.table not in whole:
                code = "document.row_missing" if it.row else "document.line_missing"
                yield self._told(code, it, advice=_ADVICE)
            elif lost.pop(it.table, 0):
                count = self.rows[it.table]
                yield self._told("document.table_missing", it, count=count, advice=_ADVICE)

    def _told(self, code: str, it: _Piece, **arguments: Argument) -> Problem:
        text = it.text if len(it.text) <= _LONGEST else f"{it.text[:_LONGEST]}…"
        missing = code.endswith("_missing")
        said = {"found": "", "expected": text} if missing else {"found": text, "expected": ""}
        return replace(Problem.of(code, **said, **arguments), where=it.place)


def _kind(it: LineDifference) -> str:
    """What a difference is called."""
    if it.composed.kind == "caption" and it.at <= it.composed.text.find(_LABEL_END):
        return "document.caption_number"
    if not it.expected:
        return "document.words_added"
    if not it.found:
        return "document.words_missing"
    found, expected = numbers_in(it.found), numbers_in(it.expected)
    if found == expected:
        return "document.words"
    unsigned = ([text.lstrip("+-") for text in some] for some in (found, expected))
    return "document.sign" if next(unsigned) == next(unsigned) else "document.number"


def _place(it: LineDifference) -> Argument:
    """Where a difference stands, in a row with its column."""
    if not it.cell:
        return it.read.place
    column = phrase("place_column", number=it.cell)
    return phrase("place_in", outer=it.read.place, inner=column)


def _name(it: LineDifference) -> str:
    return " ".join(it.composed.cells[0].split()) if it.composed.cells else ""


def _found(it: LineDifference) -> str:
    return it.found
