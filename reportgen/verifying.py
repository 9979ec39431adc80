"""Finished documents read back and checked against the data."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from reportgen import resources
from reportgen.charts import chart
from reportgen.errors import InputError
from reportgen.model.briefing import Briefing, Format
from reportgen.model.comparison import Comparison
from reportgen.model.pack import Settings
from reportgen.model.problem import Problem
from reportgen.model.text import Lang
from reportgen.packs import find_pack, list_packs, pack_names, search_path, settings
from reportgen.verify import Finding, Ledger, Reading
from reportgen.verify import check as check_reading
from reportgen.verify import read as read_document
from reportgen.wording.names import suggestion
from reportgen.writers import WRITERS, Edition

LANGUAGES: tuple[Lang, ...] = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Verified:
    """A document that was read back: its path, and what is wrong in it.

    ``other_data`` says that the file was built from other data than it was checked against.
    """

    path: Path
    findings: tuple[Finding, ...]
    other_data: bool


def make_ledger(briefing: Briefing, comparison: Comparison) -> Ledger:
    """What documents about a briefing may say, in either language."""
    charts = {lang: chart(briefing, comparison, lang) for lang in LANGUAGES}
    return Ledger(briefing, comparison, {lang: (*it.all, *it.key) for lang, it in charts.items()})


def check_made(
    content: bytes, kind: Format, edition: Edition, ledger: Ledger
) -> tuple[Finding, ...]:
    """What is wrong in a document that was made and is read back."""
    own, complete = _said(edition.settings), edition.pack.complete
    return check_reading(read_document(content, kind), ledger, complete=complete, own=own)


def as_problems(path: Path, findings: Sequence[Finding]) -> list[Problem]:
    """What is wrong in a document that was made, for a person who may correct the template."""
    advice = "mend the template or the data; --no-verify writes it all the same"
    return [
        Problem(f"{it.place}: {it.message}{quoted(it)}", it.hint or advice, str(path))
        for it in findings
    ]


def quoted(finding: Finding) -> str:
    """The words around what was found, to stand behind the message."""
    return f" (“{finding.excerpt}”)" if finding.excerpt not in ("", finding.found) else ""


def verify_each(
    briefing: Briefing,
    ledger: Ledger,
    files: Sequence[str | os.PathLike[str]],
    parameters: Mapping[str, str],
) -> tuple[tuple[Verified, ...], tuple[Problem, ...]]:
    """What is found in the files that can be read, and what is wrong with the others.

    Raises:
        InputError: no template has such a parameter.
    """
    _check_parameters(parameters)
    titles = _complete_titles()
    own = (*_said_in(briefing), *parameters.values())
    verified: list[Verified] = []
    problems: list[Problem] = []
    for path in map(Path, files):
        try:
            reading = _reading(path)
        except InputError as error:
            problems += error.problems
            continue
        findings = check_reading(reading, ledger, complete=reading.title in titles, own=own)
        other_data = bool(reading.data) and reading.data != ledger.data
        verified.append(Verified(path, findings, other_data))
    return tuple(verified), tuple(problems)


def _check_parameters(parameters: Mapping[str, str]) -> None:
    """See that some template has each of these parameters."""
    if not parameters:
        return
    packs = list_packs(search_path()).packs
    known = {parameter.name: None for pack in packs for parameter in pack.parameters}
    problems = [
        Problem(
            f"no template has a parameter {name!r}",
            f"{suggestion(name, known)}there are: {', '.join(known) or 'none'}",
        )
        for name in parameters
        if name not in known
    ]
    if problems:
        raise InputError(problems)


def _reading(path: Path) -> Reading:
    suffix = path.suffix.lower().removeprefix(".")
    if suffix not in WRITERS:
        hint = f"give a file of the kinds {', '.join(WRITERS)}"
        raise InputError([Problem("it is not a document that can be checked", hint, str(path))])
    try:
        return read_document(path.read_bytes(), suffix)
    except (OSError, ValueError) as error:
        said = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        hint = "give a whole document, not locked by a password"
        raise InputError([Problem(f"it cannot be read: {said}", hint, str(path))]) from None


def _complete_titles() -> frozenset[str]:
    """The kinds of documents, as files record them, that mean to give every figure."""
    folders = [resources.templates()]
    packs = (find_pack(name, folders) for name in pack_names(folders))
    return frozenset(t for pack in packs if pack.complete for t in (pack.title.zh, pack.title.en))


def _said(chosen: Settings) -> tuple[str, ...]:
    """The values of parameters, as a document may say them."""
    values = (value for _, value in chosen.values)
    return tuple(f"{value:f}" if isinstance(value, Decimal) else str(value) for value in values)


def _said_in(briefing: Briefing) -> Iterator[str]:
    """The parameters of the documents that a briefing names, as far as their packs are here."""
    path = search_path()
    known = pack_names(path)
    for output in briefing.outputs:
        if output.template in known:
            pack = find_pack(output.template, path)
            yield from _said(settings(pack, output.parameters, briefing.folder, {}))
