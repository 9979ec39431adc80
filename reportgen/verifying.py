"""Finished documents read back and checked against the data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from reportgen.charts import chart
from reportgen.errors import InputError
from reportgen.languages import LANGUAGES
from reportgen.messages import near
from reportgen.model.briefing import Briefing
from reportgen.model.comparison import Comparison
from reportgen.model.format import FORMATS, Format
from reportgen.model.pack import Settings
from reportgen.model.problem import Problem
from reportgen.packs import find_pack, list_packs, pack_names, settings
from reportgen.paths import AnyPath
from reportgen.verify import Ledger, Reading, audit
from reportgen.verify import read as read_document
from reportgen.wording.phrases import HOUSE_BOOK, PhraseBook
from reportgen.writers import Edition


@dataclass(frozen=True, slots=True)
class Verified:
    """A document that was read back: its path, and what is wrong in it.

    ``other_data`` says that the file was built from other data than it was checked against.
    """

    path: Path
    findings: tuple[Problem, ...]
    other_data: bool


def make_ledger(
    briefing: Briefing, comparison: Comparison, book: PhraseBook = HOUSE_BOOK
) -> Ledger:
    """What documents about a briefing may say, in any language, in the phrases of a pack."""
    charts = {lang: chart(briefing, comparison, lang, book) for lang in LANGUAGES}
    drawn = {lang: (*it.all, *it.key) for lang, it in charts.items()}
    return Ledger(briefing, comparison, drawn, book)


def check_made(
    content: bytes, kind: Format, edition: Edition, ledger: Ledger
) -> tuple[Problem, ...]:
    """What is wrong in a document that was made and is read back."""
    return audit(read_document(content, kind), ledger, own=_said(edition.settings))


def verify_each(
    briefing: Briefing,
    ledgers: Sequence[Ledger],
    files: Sequence[AnyPath],
    parameters: Mapping[str, str],
    path: Sequence[Path],
) -> tuple[tuple[Verified, ...], tuple[Problem, ...]]:
    """What is found in the files that can be read, and what is wrong with the others.

    The packs that they were made with are looked for in the folders ``path``. There is a ledger for
    each way in which packs say phrases: a file may be right by any one of them.

    Raises:
        InputError: no template has such a parameter.
    """
    _check_parameters(parameters, path)
    own = (*_said_in(briefing, path), *parameters.values())
    verified: list[Verified] = []
    problems: list[Problem] = []
    for file in map(Path, files):
        try:
            reading = _reading(file)
        except InputError as error:
            problems += error.problems
            continue
        findings = min((audit(reading, it, own=own) for it in ledgers), key=len)
        other_data = bool(reading.data) and reading.data not in {it.data for it in ledgers}
        verified.append(Verified(file, findings, other_data))
    return tuple(verified), tuple(problems)


def _check_parameters(parameters: Mapping[str, str], path: Sequence[Path]) -> None:
    """See that some template has each of these parameters."""
    if not parameters:
        return
    packs = list_packs(path).packs
    known = {parameter.name: None for pack in packs for parameter in pack.parameters}
    problems = [
        Problem.of(
            "option.unknown_parameter", name=name, near=near(name, known), known=tuple(known)
        )
        for name in parameters
        if name not in known
    ]
    if problems:
        raise InputError(problems)


def _reading(path: Path) -> Reading:
    kind = next((it for it in FORMATS if path.suffix.lower() == f".{it}"), None)
    if kind is None:
        raise InputError([Problem.of("document.no_document", str(path), kinds=FORMATS)])
    try:
        return read_document(path.read_bytes(), kind)
    except (OSError, ValueError) as error:
        said = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise InputError([Problem.of("document.unreadable", str(path), said=said)]) from None


def _said(chosen: Settings) -> tuple[str, ...]:
    """The values of parameters, as a document may say them."""
    values = (value for _, value in chosen.values)
    return tuple(f"{value:f}" if isinstance(value, Decimal) else str(value) for value in values)


def _said_in(briefing: Briefing, path: Sequence[Path]) -> Iterator[str]:
    """The parameters of the documents that a briefing names, as far as their packs are here."""
    known = pack_names(path)
    for output in briefing.outputs:
        if output.template in known:
            pack = find_pack(output.template, path)
            yield from _said(settings(pack, output.parameters, briefing.folder, {}))
