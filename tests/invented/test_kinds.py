"""The invented pair has every kind of figure, and documents print each as its source would."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable
from typing import get_args

import pytest

import reportgen
from reportgen import resources
from reportgen.languages import LANGUAGES
from reportgen.model.chart import Charts
from reportgen.model.format import FORMATS, Format
from reportgen.model.manifest import Line
from reportgen.model.meeting import Missing
from reportgen.model.qualifier import QUALIFIER_WORDS, Qualifier
from reportgen.model.text import Lang
from reportgen.report import make_report
from reportgen.verify import audit, origins_of, read
from tests.invented.conftest import Document
from tests.invented.kinds import ATTRIBUTES, DIMENSIONS, MISSING, PRINTED, QUALIFIERS, STATUS
from tests.verify.conftest import manifest

LANGS = list(LANGUAGES)
CODE = re.compile(r"[AB]\d+")


def flat(text: str) -> str:
    """A text without white space and capitals."""
    return "".join(text.split()).casefold()


def listed(lines: Iterable[Line]) -> dict[str, Line]:
    """The rows of the list of sources, by their numbers."""
    rows = ((line.cells[0].strip(), line) for line in lines if line.kind == "row")
    return {code: line for code, line in rows if CODE.fullmatch(code)}


def test_every_kind_of_figure_is_in_the_pair() -> None:
    kinds = [it.kind for it in PRINTED]
    assert sorted(kinds) == sorted({*DIMENSIONS, *ATTRIBUTES, *QUALIFIERS})
    assert set(MISSING) == set(get_args(Missing))


def test_every_meaning_of_a_qualifier_is_in_the_pair_by_a_word_in_each_of_its_places(
    pair: reportgen.Briefing,
) -> None:
    found = {it.qualifier for it in pair.subject.observations} - {None}
    assert found == set(get_args(Qualifier))
    words = [it for it in QUALIFIER_WORDS.values() if it.lang == "zh"]
    used = {it.word for it in pair.subject.observations} - {None}
    assert {(it.meaning, it.seat) for it in words} == {
        (it.meaning, it.seat) for it in words if it.word in used
    }


@pytest.mark.parametrize("lang", LANGS)
def test_a_figure_is_said_as_its_source_says_it(pair: reportgen.Briefing, lang: Lang) -> None:
    report = make_report(pair, reportgen.compare(pair), Charts((), ()), lang)
    figures = (*report.subject_figures, *report.benchmark_figures)
    said = [" ".join(map(str, dataclasses.astuple(it))).casefold() for it in figures]
    assert len(PRINTED) > 50
    for printed in PRINTED:
        words = [word.casefold() for word in printed.words(lang)]
        assert any(all(word in text for word in words) for text in said), printed


@pytest.mark.heavy
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", FORMATS)
def test_each_kind_is_printed_and_read_back(
    document: Document, pair: reportgen.Briefing, kind: Format, lang: Lang
) -> None:
    reading = read(document(kind, lang), kind)
    assert audit(reading, manifest(pair, kind, lang=lang)) == ()
    rows = [flat(line.text) for line in listed(reading.lines).values()]
    said = flat("".join(line.text for line in reading.lines))
    assert len(PRINTED) > 50
    for printed in PRINTED:
        words = [flat(word) for word in printed.words(lang)]
        assert any(all(word in row for word in words) for row in rows), printed
    for missing in MISSING.values():
        assert flat(missing[lang]) in said
    assert flat(STATUS[lang]) in said


@pytest.mark.heavy
@pytest.mark.parametrize("lang", LANGS)
def test_every_figure_is_listed_and_a_wrong_digit_in_it_is_found(
    document: Document, pair: reportgen.Briefing, lang: Lang
) -> None:
    reading, composed = read(document("html", lang), "html"), manifest(pair, "html", lang=lang)
    rows = listed(reading.lines)
    assert set(rows) == set(origins_of(pair))
    unfound = []
    for code, row in rows.items():
        match = re.search(r"\d(?=\D*$)", row.cells[2])
        if match is None:
            continue
        wrong = str((int(match[0]) + 3) % 10)
        figure = row.cells[2][: match.start()] + wrong + row.cells[2][match.end() :]
        cells = (*row.cells[:2], figure, *row.cells[3:])
        lines = (dataclasses.replace(row, cells=cells) if it is row else it for it in reading.lines)
        found = audit(dataclasses.replace(reading, lines=tuple(lines)), composed)
        if len(found) != 1 or str(found[0]["found"]) not in figure:
            unfound.append((code, figure))
    assert unfound == []


@pytest.mark.heavy
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", ["areas", "years", "targets"])
def test_all_that_is_set_against_a_subject_is_read_back(
    document: Document, name: str, lang: Lang
) -> None:
    path = resources.assets() / "briefings" / f"invented-{name}.yaml"
    content = document("html", lang, name=name)
    composed = manifest(reportgen.load(path), "html", lang=lang)
    assert audit(read(content, "html"), composed) == ()
