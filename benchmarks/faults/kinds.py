"""The kinds of faults, and where in a document each can stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from random import Random

from faults.view import Cell, Fault, Role, Row, Table, View, Words
from faults.vocabulary import VOCABULARIES, Pairs, Vocabulary

FIGURE = re.compile(r"(?<![A-Za-z\d.,])[-−]?\d[\d,]*(?:\.\d+)?(?![A-Za-z.]?\d)")
"""A number as a figure is printed."""
YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|\d)")
CODE = re.compile(r"(?<![A-Za-z])[A-C]\d{1,3}(?![\d.])")
HEADING = re.compile(r"^(?:（?[一二三四五六七八九十]+|\d+)(?=[、）.])")
TEXT: tuple[Role, ...] = ("paragraph", "item")
ALL: tuple[Role, ...] = ("title", "heading", "item", "paragraph", "caption", "note", "cell")


@dataclass(frozen=True, slots=True)
class Place:
    """A document to be altered, what its data calls things, and chance."""

    view: View
    names: tuple[str, ...]
    areas: tuple[str, ...]
    chance: Random

    @property
    def words(self) -> Vocabulary:
        """The words of its language."""
        return VOCABULARIES[self.view.lang]


Kind = Callable[[Place], Iterator[Fault]]


def edit(words: Words, *edits: tuple[int, int, str]) -> Fault:
    """Texts in the places of others, in one paragraph."""

    def make() -> None:
        for start, end, new in sorted(edits, reverse=True):
            words.replace(start, end, new)

    return Fault(make, (words,))


def _matched(where: Iterable[Words], pairs: Pairs) -> Iterator[Fault]:
    for words in where:
        for pattern, new in pairs:
            for match in re.finditer(pattern, words.text):
                if match[0] != new:
                    yield edit(words, (match.start(), match.end(), new))


def paired(field: str, *roles: Role) -> Kind:
    """A word of a pair for the other."""

    def find(of: Place) -> Iterator[Fault]:
        yield from _matched(of.view.of(*(roles or ALL)), getattr(of.words, field))

    return find


def digit(*roles: Role) -> Kind:
    """One digit of a number for another."""

    def find(of: Place) -> Iterator[Fault]:
        for words in of.view.of(*roles):
            label = LABEL.match(words.text) if roles == ("caption",) else None
            start = label.end() if label else 0
            for match in re.finditer(r"\d", words.text):
                if match.start() >= start:
                    new = of.chance.choice([it for it in "123456789" if it != match[0]])
                    yield edit(words, (match.start(), match.end(), new))

    return find


LABEL = re.compile(r"\s*(?:[表图]|Table |Figure )\d+")
"""The number of a caption, with what stands before it."""


def _tables(of: Place, *, filled: bool = True) -> Iterator[Table]:
    for table in of.view.tables:
        if len(table.head) > 1 and not (filled and table.checklist):
            yield table


def _exchange(one: Words, other: Words) -> Fault:
    first, second = one.text, other.text

    def make() -> None:
        one.replace(0, len(first), second)
        other.replace(0, len(second), first)

    return Fault(make, (one, other))


def _alone(cell: Cell) -> Words | None:
    """The words of a cell that has one paragraph with a text."""
    filled = [it for it in cell.words if it.text.strip() and it.slots]
    return filled[0] if len(filled) == 1 and len(cell.words) == 1 else None


def _figured(cell: Cell) -> Words | None:
    words = _alone(cell)
    wanted = words and re.search(r"\d", words.text) and not CODE.search(words.text)
    return words if wanted and len(words.text) < 40 else None


def rows_swapped(of: Place) -> Iterator[Fault]:
    """The figures of two rows, in one column."""
    for table in _tables(of):
        for column in range(1, len(table.head)):
            found = [it for row in table.body if (it := _figured(row.cells[column]))]
            of.chance.shuffle(found)
            for one, other in pairwise(found):
                if one.text != other.text:
                    yield _exchange(one, other)


def within_row(of: Place) -> Iterator[Fault]:
    """Two figures of one row."""
    for table in _tables(of):
        for row in table.body:
            found = [it for cell in row.cells[1:] if (it := _figured(cell))]
            for one, other in pairwise(found):
                if one.text != other.text:
                    yield _exchange(one, other)


def heads_swapped(of: Place) -> Iterator[Fault]:
    """The names of two neighbouring columns."""
    for table in _tables(of, filled=False):
        for first, second in pairwise(table.head):
            one, other = _alone(first), _alone(second)
            if one and other and one.text != other.text:
                yield _exchange(one, other)


def _moved_content(one: Cell, other: Cell) -> None:
    """What stands in two cells, in each other's places; what a cell looks like stays."""
    first, second = one.element, other.element
    mine = [it for it in first if not str(it.tag).endswith("}tcPr")]
    theirs = [it for it in second if not str(it.tag).endswith("}tcPr")]
    first.text, second.text = second.text, first.text
    for child in theirs:
        first.append(child)
    for child in mine:
        second.append(child)


def columns_swapped(of: Place) -> Iterator[Fault]:
    """Two neighbouring columns, with their names."""
    for table in _tables(of):
        rows = [row for row in table.rows if len(row.cells) == len(table.head)]
        for column in range(1, len(table.head) - 1):
            pairs = [(row.cells[column], row.cells[column + 1]) for row in rows]
            if any(one.text != other.text for one, other in pairs):
                touched = tuple(it for row in rows for it in row.words)

                def make(pairs: list[tuple[Cell, Cell]] = pairs) -> None:
                    for one, other in pairs:
                        _moved_content(one, other)

                yield Fault(make, touched)


def _named(row: Row) -> Words | None:
    """What names a row: its first cell with letters that is no code."""
    for cell in row.cells[:3]:
        words = next((it for it in cell.words if it.text.strip()), None)
        if words and not CODE.fullmatch(words.text.strip()) and re.search(r"[^\W\d]", words.text):
            return words
    return None


def names_swapped(of: Place) -> Iterator[Fault]:
    """The names of two rows."""
    for table in _tables(of, filled=False):
        for first, second in pairwise(table.body):
            one, other = _named(first), _named(second)
            if one and other and one.text != other.text:
                yield _exchange(one, other)


def sentences_swapped(of: Place) -> Iterator[Fault]:
    """A figure of one sentence and one of another."""
    found = [
        (words, match)
        for words in of.view.of(*TEXT)
        for match in FIGURE.finditer(words.text)
        if not YEAR.fullmatch(match[0])
    ]
    of.chance.shuffle(found)
    for (one, first), (other, second) in pairwise(found):
        if one is not other and first[0] != second[0]:

            def make(
                one: Words = one,
                first: re.Match[str] = first,
                other: Words = other,
                second: re.Match[str] = second,
            ) -> None:
                one.replace(first.start(), first.end(), second[0])
                other.replace(second.start(), second.end(), first[0])

            yield Fault(make, (one, other))


def signs(of: Place) -> Iterator[Fault]:
    """A minus that is lost, or one that is put before a number."""
    for words in of.view.of(*TEXT, "cell", "caption", "note"):
        for match in re.finditer(r"(?<![A-Za-z\d–—-])[-−+](?=\d)", words.text):
            if match[0] != "+":
                yield edit(words, (match.start(), match.end(), ""))
            yield edit(words, (match.start(), match.end(), "-" if match[0] == "+" else "+"))
        for match in re.finditer(r"(?<![A-Za-z\d.,–—−+-])\d+(?:\.\d+)?%", words.text):
            yield edit(words, (match.start(), match.start(), "-"))


def dropped(of: Place) -> Iterator[Fault]:
    """A multiplier that is lost."""
    yield from _matched(of.view.of(*ALL), ((of.words.dropped, ""),))


def qualifier_dropped(of: Place) -> Iterator[Fault]:
    """A qualifier that is lost."""
    yield from _matched(of.view.of(*ALL), ((of.words.qualifiers, ""),))


def qualifier_changed(of: Place) -> Iterator[Fault]:
    """Another qualifier."""
    for words in of.view.of(*ALL):
        for match in re.finditer(of.words.qualifiers, words.text):
            new = of.chance.choice([it for it in of.words.others if it != match[0]])
            yield edit(words, (match.start(), match.end(), new))


def qualifier_added(of: Place) -> Iterator[Fault]:
    """A qualifier that the source does not have."""
    for words in of.view.of(*TEXT, "cell"):
        for match in re.finditer(
            r"(?<![A-Za-z\d.,第/-])\d[\d,.]*(?=万|亿| million| billion|%)", words.text
        ):
            yield edit(words, (match.start(), match.start(), of.chance.choice(of.words.others)))


def _other_name(names: Iterable[str], roles: tuple[Role, ...]) -> Kind:
    known = sorted(set(names), key=len, reverse=True)

    def find(of: Place) -> Iterator[Fault]:
        if not known:
            return
        pattern = re.compile("|".join(map(re.escape, known)))
        for words in of.view.of(*roles):
            for match in pattern.finditer(words.text):
                others = [it for it in known if it != match[0]]
                if others:
                    new = of.chance.choice(others)
                    yield edit(words, (match.start(), match.end(), new))

    return find


def areas(of: Place) -> Iterator[Fault]:
    """Another area in a sentence."""
    yield from _other_name(of.areas, (*TEXT, "caption", "note"))(of)


def names(*roles: Role) -> Kind:
    """The name of another indicator."""

    def find(of: Place) -> Iterator[Fault]:
        text = "\n".join(it.text for it in of.view.of(*ALL))
        present = [it for it in of.names if it in text]
        yield from _other_name(present, roles)(of)

    return find


def row_deleted(of: Place) -> Iterator[Fault]:
    """A row of the body."""
    for table in _tables(of, filled=False):
        for row in table.body if len(table.body) > 1 else ():
            yield Fault(partial(View.remove, row.element), tuple(row.words))


def row_doubled(of: Place) -> Iterator[Fault]:
    """A row of the body, once more behind itself."""
    for table in _tables(of):
        for row in table.body:

            def make(row: Row = row) -> None:
                copy = deepcopy(row.element)
                copy.attrib.pop("id", None)
                for it in copy.iter():
                    it.attrib.pop("id", None)
                row.element.addnext(copy)

            yield Fault(make, tuple(row.words))


def rows_moved(of: Place) -> Iterator[Fault]:
    """A row behind the next one."""
    for table in _tables(of):
        for first, second in pairwise(table.body):
            if first.text != second.text and first.element.getnext() is second.element:
                touched = (*first.words, *second.words)
                yield Fault(partial(second.element.addnext, first.element), touched)


def sentence_deleted(of: Place) -> Iterator[Fault]:
    """One of the sentences of a paragraph."""
    for words in of.view.of(*TEXT):
        ends = [
            0,
            *(it.end() for it in re.finditer(of.words.sentence, words.text)),
            len(words.text),
        ]
        for start, end in pairwise(ends):
            if len(ends) > 2 and words.text[start:end].strip():
                yield edit(words, (start, end, ""))


def paragraph_deleted(of: Place) -> Iterator[Fault]:
    """A whole paragraph or item."""
    for words in of.view.of(*TEXT):
        yield Fault(partial(View.remove, words.element), (words,))


def paragraph_doubled(of: Place) -> Iterator[Fault]:
    """A whole paragraph or item, once more behind itself."""
    for words in of.view.of(*TEXT):
        if len(words.text) > 5:
            yield Fault(partial(of.view.insert_paragraph, words, words.text), (words,))


def caption_number(of: Place) -> Iterator[Fault]:
    """Another number in a caption."""
    for words in of.view.of("caption"):
        match = re.search(r"\d+", words.text)
        if match:
            yield edit(
                words, (match.start(), match.end(), str(int(match[0]) + of.chance.choice((1, 2))))
            )


def _renumbered(of: Place, pattern: str, *roles: Role) -> Iterator[Fault]:
    """Numbers of a pattern, each replaced by another one of the document where there is one."""
    found = [(it, match) for it in of.view.of(*roles) for match in re.finditer(pattern, it.text)]
    known = sorted({match[0] for _, match in found})
    for words, match in found:
        others = [it for it in known if it != match[0]] or [str(int(match[0]) + 1)]
        yield edit(words, (match.start(), match.end(), of.chance.choice(others)))


def reference(of: Place) -> Iterator[Fault]:
    """The number of another table."""
    yield from _renumbered(of, of.words.reference, *TEXT, "note", "cell")


def date(of: Place) -> Iterator[Fault]:
    """Another day of the month."""
    for words in of.view.of(*ALL):
        for match in re.finditer(of.words.date, words.text):
            yield edit(words, (match.start(), match.end(), str(int(match[0]) % 28 + 1)))


def year(of: Place) -> Iterator[Fault]:
    """Another year of the same document."""
    found = [(it, match) for it in of.view.of(*ALL) for match in YEAR.finditer(it.text)]
    known = sorted({match[0] for _, match in found})
    for words, match in found:
        others = [it for it in known if it != match[0]] or [str(int(match[0]) - 1)]
        yield edit(words, (match.start(), match.end(), of.chance.choice(others)))


def count(of: Place) -> Iterator[Fault]:
    """Another count of the same document."""
    yield from _renumbered(of, of.words.counts, *TEXT, "caption", "cell", "heading")


def place_in_source(of: Place) -> Iterator[Fault]:
    """Another paragraph or sentence of the source."""
    yield from _renumbered(of, of.words.place, "cell")


def code(of: Place) -> Iterator[Fault]:
    """The code of another figure."""
    found = [(it, match) for it in of.view.of(*ALL) for match in CODE.finditer(it.text)]
    known = sorted({match[0] for _, match in found})
    for words, match in found:
        others = [it for it in known if it != match[0]]
        if others:
            yield edit(words, (match.start(), match.end(), of.chance.choice(others)))


def heading_number(of: Place) -> Iterator[Fault]:
    """Another number before a heading."""
    for words in of.view.of("heading"):
        match = HEADING.match(words.text)
        if match and (digits := re.search(r"[一二三四五六七八九]|\d", match[0])):
            series = "123456789" if digits[0].isdigit() else "一二三四五六七八九"
            new = series[(series.index(digits[0]) + 1) % 9]
            yield edit(words, (digits.start(), digits.end(), new))


def invented(of: Place) -> Iterator[Fault]:
    """A sentence with a figure that is nowhere in the data."""
    for words in of.view.of(*TEXT):
        number = of.chance.choice(("43.27", "618.3", "97.31", "5184", "27.9"))
        said = of.chance.choice(of.words.added).format(number)
        yield edit(
            words, (len(words.text), len(words.text), f" {said}" if of.view.lang == "en" else said)
        )


def borrowed(of: Place) -> Iterator[Fault]:
    """A sentence with a figure that is right in another place of the document."""
    figures = [
        match[0]
        for words in of.view.of(*TEXT, "cell")
        for match in FIGURE.finditer(words.text)
        if len(match[0]) > 2
    ]
    for words in of.view.of(*TEXT) if figures else ():
        said = of.words.copied.format(of.chance.choice(figures))
        yield edit(
            words, (len(words.text), len(words.text), f" {said}" if of.view.lang == "en" else said)
        )


def paragraph_added(of: Place) -> Iterator[Fault]:
    """A paragraph with an invented figure."""
    for words in of.view.of(*TEXT):
        said = of.chance.choice(of.words.added).format("61.83")
        yield Fault(partial(of.view.insert_paragraph, words, said), (words,), (said,))


def other_word(*roles: Role) -> Kind:
    """A word that says something else: one of the same document."""

    def find(of: Place) -> Iterator[Fault]:
        pattern = re.compile(r"[一-鿿]{2}" if of.view.lang == "zh" else r"\b[a-z]{4,}\b")
        found = [(it, match) for it in of.view.of(*roles) for match in pattern.finditer(it.text)]
        known = sorted({match[0] for _, match in found})
        for words, match in found:
            new = of.chance.choice(known)
            if new != match[0]:
                yield edit(words, (match.start(), match.end(), new))

    return find


def notes_swapped(of: Place) -> Iterator[Fault]:
    """Two footnotes in each other's places."""
    found = of.view.of("note")
    for one, other in pairwise(found):
        if one.text.strip() != other.text.strip():
            yield _exchange(one, other)


def special(kind: str) -> Kind:
    """What the format alone knows how to make."""

    def find(of: Place) -> Iterator[Fault]:
        yield from of.view.special(kind, lambda items: of.chance.choice(list(items)))

    return find


SPECIAL = (
    "order of the series",
    "values of two series swapped",
    "name of a series",
    "names of points swapped",
    "labels of a chart swapped",
    "value that a chart stores",
    "workbook of a chart",
    "label in a chart",
    "alt text",
    "property of the file",
    "due date",
    "hidden text",
    "header or footer",
    "text box",
)
KINDS: Mapping[str, Kind] = {
    "digit in a cell": digit("cell"),
    "digit in a paragraph": digit(*TEXT),
    "digit in a heading": digit("title", "heading"),
    "digit in a footnote": digit("note"),
    "digit in the words of a caption": digit("caption"),
    "figures of two rows swapped": rows_swapped,
    "figures within a row swapped": within_row,
    "figures of two sentences swapped": sentences_swapped,
    "heads of neighbouring columns swapped": heads_swapped,
    "neighbouring columns swapped": columns_swapped,
    "names of two rows swapped": names_swapped,
    "name of a row": names("cell"),
    "name in a sentence": names(*TEXT, "caption"),
    "area in a sentence": areas,
    "sign lost or added": signs,
    "month for year": paired("times"),
    "multiplier: 万 for 亿, million for billion": paired("multipliers"),
    "multiplier dropped": dropped,
    "% dropped, points for %": paired("percent"),
    "noun of a unit": paired("nouns"),
    "direction: 高于 for 低于, up for down": paired("directions"),
    "kind of growth: 年均 for 同比": paired("growths"),
    "verdict": paired("verdicts"),
    "qualifier dropped": qualifier_dropped,
    "qualifier changed": qualifier_changed,
    "qualifier added": qualifier_added,
    "five-year plan: 十四五 for 十三五": paired("plans"),
    "date": date,
    "year": year,
    "count": count,
    "source code: A11 for A12": code,
    "place in the source": place_in_source,
    "caption number": caption_number,
    "reference to another table": reference,
    "number of a heading": heading_number,
    "another word in a sentence": other_word(*TEXT),
    "another word in a cell": other_word("cell"),
    "row deleted": row_deleted,
    "row doubled": row_doubled,
    "two rows in each other's places": rows_moved,
    "sentence deleted": sentence_deleted,
    "paragraph deleted": paragraph_deleted,
    "paragraph doubled": paragraph_doubled,
    "two footnotes swapped": notes_swapped,
    "sentence added, figure invented": invented,
    "sentence added, figure right elsewhere": borrowed,
    "paragraph added": paragraph_added,
    **{kind: special(kind) for kind in SPECIAL},
}
"""Every kind by its name in the table of docs/verify.md."""
