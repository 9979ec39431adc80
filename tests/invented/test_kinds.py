"""The invented pair has every kind of figure, and documents print each as its source would."""

from __future__ import annotations

import dataclasses
import re
from typing import get_args

import pytest

import reportgen
from reportgen import resources
from reportgen.languages import LANGUAGES
from reportgen.model.chart import Charts
from reportgen.model.format import FORMATS, Format
from reportgen.model.meeting import Missing
from reportgen.model.qualifier import QUALIFIER_WORDS, Qualifier
from reportgen.model.text import Lang
from reportgen.report import make_report
from reportgen.verify import Ledger, audit, read
from reportgen.verify.passage import JOINT, Passage
from reportgen.verify.reading import Reading
from tests.invented.conftest import Document
from tests.invented.kinds import ATTRIBUTES, DIMENSIONS, MISSING, PRINTED, QUALIFIERS, STATUS
from tests.verify.conftest import ledger_of

LANGS = list(LANGUAGES)
CODE = re.compile(r"[AB]\d+")


def flat(text: str) -> str:
    """A text without white space and capitals: lines of paper may be broken anywhere."""
    return "".join(text.replace(JOINT, "").split()).casefold()


def listed(reading: Reading) -> dict[str, list[Passage]]:
    """The cells of the list of sources, by the numbers of its rows."""
    found: dict[str, list[Passage]] = {}
    for passage in reading.passages:
        if passage.kind == "cell" and passage.row and CODE.fullmatch(passage.row[0].strip()):
            found.setdefault(passage.row[0].strip(), []).append(passage)
    return found


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
    document: Document, pair_ledger: Ledger, kind: Format, lang: Lang
) -> None:
    reading = read(document(kind, lang), kind)
    assert audit(reading, pair_ledger) == ()
    rows = [flat("".join(it[0].row)) for it in listed(reading).values()]
    pages = flat("".join(it.text for it in reading.passages))
    assert len(PRINTED) > 50
    for printed in PRINTED:
        words = [flat(word) for word in printed.words(lang)]
        # on paper there are no cells
        places = rows or [pages]
        assert any(all(word in place for word in words) for place in places), printed
    for missing in MISSING.values():
        assert flat(missing[lang]) in pages
    assert flat(STATUS[lang]) in pages


@pytest.mark.heavy
@pytest.mark.parametrize("lang", LANGS)
def test_every_figure_is_listed_and_a_wrong_digit_in_it_is_found(
    document: Document, pair_ledger: Ledger, lang: Lang
) -> None:
    rows = listed(read(document("html", lang), "html"))
    assert set(rows) == set(pair_ledger.codes)
    unfound = []
    for code, cells in rows.items():
        figure = cells[2] if len(cells) > 2 else cells[-1]
        match = re.search(r"\d(?=\D*$)", figure.text)
        if match is None:
            continue
        wrong = str((int(match[0]) + 3) % 10)
        text = figure.text[: match.start()] + wrong + figure.text[match.end() :]
        row = tuple(text if line == figure.text else line for line in figure.row)
        altered = Passage(figure.place, text, "cell", row, figure.column, figure.track)
        if not audit(Reading((altered,)), pair_ledger, complete=False):
            unfound.append((code, text))
    assert unfound == []


@pytest.mark.heavy
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", ["areas", "years", "targets"])
def test_all_that_is_set_against_a_subject_is_read_back(
    document: Document, name: str, lang: Lang
) -> None:
    path = resources.assets() / "briefings" / f"invented-{name}.yaml"
    content = document("html", lang, name=name)
    assert audit(read(content, "html"), ledger_of(reportgen.load(path))) == ()
