"""The order of the stages, and which writer writes which format."""

from __future__ import annotations

import datetime as dt
import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen import resources
from reportgen.charts import choose
from reportgen.compare import compare
from reportgen.compose import compose, word_tags
from reportgen.errors import InputError
from reportgen.model.briefing import Briefing, DataFile, Format, Output, PdfKind
from reportgen.model.chart import Chart
from reportgen.model.chart_style import ChartStyle, chart_style
from reportgen.model.comparison import Comparison
from reportgen.model.document import Document, Drawing
from reportgen.model.notable import notable
from reportgen.model.pack import Pack, Settings
from reportgen.model.paths import shown
from reportgen.model.picture import Picture
from reportgen.model.problem import Problem
from reportgen.model.tags import BODY, Tags
from reportgen.model.text import Lang
from reportgen.model.wording import Wording
from reportgen.output import write_atomically
from reportgen.packs import find_pack, pack_names, search_path, settings
from reportgen.verify import Finding, Ledger, Reading
from reportgen.verify import check as check_reading
from reportgen.verify import read as read_document

if TYPE_CHECKING:
    from reportgen.word.template import Mistake

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written: its path, its size in bytes, and the seconds it took to make.

    ``warnings`` are what is doubtful in the template that it was made with.
    """

    path: Path
    size: int
    seconds: float
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Verified:
    """A document that was read back: its path, and what is wrong in it.

    ``other_data`` says that the file was built from other data than it was checked against.
    """

    path: Path
    findings: tuple[Finding, ...]
    other_data: bool


def build(
    briefing: Briefing,
    *,
    templates: Sequence[str] = (),
    formats: Sequence[Format] = (),
    out: str | os.PathLike[str] = "out",
    lang: Lang | None = None,
    clock: dt.datetime | None = None,
    parameters: Mapping[str, str] | None = None,
    page_numbers: bool = True,
    pdf: PdfKind = "form",
    verify: bool = True,
    say: Say = lambda _: None,
) -> tuple[Written, ...]:
    """Write the documents of a briefing to ``out/<briefing id>/<template>[.en].<format>``.

    Every document is made and on disk before the first takes the place of the old one.

    Args:
        briefing: as :func:`load` returns it.
        templates: names of template packs; those that the briefing names, where empty.
        formats: docx, pdf or html; those that the briefing names for the template, where empty.
        out: the folder to write to; it is made where it does not exist.
        lang: zh or en; the language of the briefing where None.
        clock: the time that the documents carry; midnight of the briefing's date where None.
        parameters: the value of each template parameter that is to differ from what the briefing
            says, as on the command line; it holds for every template.
        page_numbers: whether LibreOffice, where it is installed, lays out the Word documents that
            have a table of contents, so that the page numbers can be filled in.
        pdf: form, where check boxes can be ticked (PDF/UA-1); or archive, where they are printed
            and the files that the briefing was loaded from are attached (PDF/A-3u as well).
        verify: whether each document is read back, and nothing is written if a number in one is not
            that of the data.
        say: is told each step, for a person who waits.

    Raises:
        InputError: a template is missing or wrong, or says a number that is not in the data, or an
            archive has no PDF or no files.
        OutputError: a file cannot be written; those of the last build are whole.
    """
    language = lang or briefing.lang
    moment = clock or dt.datetime.combine(briefing.clock, dt.time())
    folder = Path(out) / briefing.id
    suffix = "" if language == "zh" else f".{language}"
    studio = _Studio(briefing, language, page_numbers=page_numbers, pdf=pdf)
    made: list[tuple[Path, bytes, float, Pack]] = []
    outputs = _outputs(briefing, templates, formats)
    if pdf == "archive":
        _check_archived(outputs)
    wrong: list[Problem] = []
    for output in outputs:
        pack = find_pack(output.template, search_path())
        wanted = _formats(pack, output, briefing, formats)
        chosen = settings(pack, output.parameters, briefing.folder, parameters or {})
        edition = _Edition(pack, briefing, chosen, moment, studio)
        for name in wanted:
            path = folder / f"{output.template}{suffix}.{name}"
            say(f"making {path}")
            started = time.perf_counter()
            content = WRITERS[name](edition)
            if verify:
                reading = read_document(content, name)
                findings = check_reading(
                    reading, studio.ledger, complete=pack.complete, own=_said(chosen)
                )
                wrong += _problems(path, findings)
            made.append((path, content, time.perf_counter() - started, pack))
    if wrong:
        raise InputError(wrong)
    write_atomically([(path, content) for path, content, _, _ in made])
    return tuple(
        Written(path, len(content), seconds, pack.warnings) for path, content, seconds, pack in made
    )


def verify(
    briefing: Briefing,
    files: Sequence[str | os.PathLike[str]],
    *,
    parameters: Mapping[str, str] | None = None,
) -> tuple[Verified, ...]:
    """Read finished documents back, and check every number in them against a briefing.

    Args:
        briefing: as :func:`load` returns it.
        files: Word files, PDF files and web pages.
        parameters: what was set when they were built, beside what the briefing says; a document
            may say what was set for it.

    Raises:
        InputError: a file cannot be read, or is no document that can be checked.
    """
    studio = _Studio(briefing, briefing.lang, page_numbers=False, pdf="form")
    paths = [Path(file) for file in files]
    readings = [_reading(path) for path in paths]
    titles = _complete_titles()
    own = (*_said_in(briefing), *(parameters or {}).values())
    return tuple(
        Verified(
            path,
            check_reading(reading, studio.ledger, complete=reading.title in titles, own=own),
            bool(reading.data) and reading.data != studio.ledger.data,
        )
        for path, reading in zip(paths, readings, strict=True)
    )


def check_word(briefing: Briefing, pack: Pack, lang: Lang) -> tuple[Mistake, ...]:
    """The mistakes in the tags of a pack's Word document, its parameters being as they are.

    Raises:
        InputError: it is no Word document.
    """
    from reportgen.word.template import check

    studio = _Studio(briefing, lang, page_numbers=False, pdf="form")
    moment = dt.datetime.combine(briefing.clock, dt.time())
    edition = _Edition(pack, briefing, pack.defaults, moment, studio)
    return check(pack.skin, edition.tags, shown(pack.skin_file))


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


def _problems(path: Path, findings: Sequence[Finding]) -> list[Problem]:
    """What is wrong in a document that was made, for a person who may mend the template."""
    advice = "mend the template or the data; --no-verify writes it all the same"
    return [
        Problem(f"{it.place}: {it.message}{_quoted(it)}", it.hint or advice, str(path))
        for it in findings
    ]


def _quoted(finding: Finding) -> str:
    return f" (“{finding.excerpt}”)" if finding.excerpt not in ("", finding.found) else ""


def clock_from(environment: Mapping[str, str]) -> dt.datetime | None:
    """The time in ``SOURCE_DATE_EPOCH`` (seconds since 1970, UTC), None where it is not set.

    Raises:
        InputError: it is not a number of seconds.
    """
    text = environment.get("SOURCE_DATE_EPOCH")
    if not text:
        return None
    try:
        return dt.datetime.fromtimestamp(int(text), dt.UTC).replace(tzinfo=None)
    except (ValueError, OverflowError, OSError):
        message = f"SOURCE_DATE_EPOCH is {text!r}, not a number of seconds since 1970"
        raise InputError([Problem(message, "set it to a whole number, or unset it")]) from None


class _Studio:
    """The comparison and the charts of a briefing, each drawn once for each width and look."""

    def __init__(self, briefing: Briefing, lang: Lang, *, page_numbers: bool, pdf: PdfKind) -> None:
        self.lang = lang
        self.attached = _attached(briefing) if pdf == "archive" else None
        self.page_numbers = page_numbers
        self.form = briefing.charts
        self.comparison = compare(briefing.subject, briefing.benchmark, briefing.indicators)
        self.words = Wording(briefing.indicators)
        self.charts = choose(self.comparison, self.words, lang)
        self.key_charts = key_charts(briefing, self.comparison, lang)
        self._briefing = briefing
        self._by_id = {chart.id: chart for chart in (*self.charts, *self.key_charts)}
        self._svg: dict[tuple[Drawing, ChartStyle], str] = {}
        self._pictures: dict[tuple[Drawing, ChartStyle], Picture] = {}

    @cached_property
    def ledger(self) -> Ledger:
        """What the documents may say, in either language."""
        return ledger(self._briefing, self.comparison)

    def svg(self, drawings: Sequence[Drawing], pack: Pack) -> dict[Drawing, str]:
        """The drawings of a document for PDF and web."""
        style = chart_style(pack.tokens, self.lang)
        for drawing in drawings:
            if (drawing, style) not in self._svg:
                from reportgen.charts.draw import draw_svg

                chart = self._by_id[drawing.chart]
                made = draw_svg(chart, self.lang, drawing.width, style=style)
                self._svg[drawing, style] = made
        return {drawing: self._svg[drawing, style] for drawing in drawings}

    def native(self, document: Document) -> dict[Drawing, Chart]:
        """The charts of a document, for Word to draw."""
        return {drawing: self._by_id[drawing.chart] for drawing in document.drawings}

    def pictures(self, document: Document, pack: Pack) -> dict[Drawing, Picture]:
        """The charts of a document, drawn for Word."""
        style = chart_style(pack.tokens, self.lang)
        for drawing in document.drawings:
            if (drawing, style) not in self._pictures:
                from reportgen.charts.draw import draw_png

                chart = self._by_id[drawing.chart]
                self._pictures[drawing, style] = draw_png(chart, drawing.width, style=style)
        return {drawing: self._pictures[drawing, style] for drawing in document.drawings}


@dataclass(frozen=True)
class _Edition:
    """One pack over a briefing, composed once for all formats."""

    pack: Pack
    briefing: Briefing
    settings: Settings
    moment: dt.datetime
    studio: _Studio

    @cached_property
    def document(self) -> Document:
        """What all formats say."""
        return self._composed(None)

    @cached_property
    def word(self) -> tuple[Document, bytes]:
        """What the Word document says, and the skin whose tags are filled."""
        from reportgen.word.template import fill

        tags = self.tags
        filled = fill(self.pack.skin, tags, shown(self.pack.skin_file))
        if filled.pieces == (BODY,):
            return self.document, filled.data
        return self._composed({it: tags.pieces.get(it, "") for it in filled.pieces}), filled.data

    @property
    def tags(self) -> Tags:
        """What the tags of the skin may use."""
        studio = self.studio
        return word_tags(
            self.pack,
            self.briefing,
            studio.comparison,
            studio.charts,
            studio.lang,
            studio.key_charts,
            self.settings,
        )

    def _composed(self, pieces: Mapping[str, str] | None) -> Document:
        studio = self.studio
        return compose(
            self.pack,
            self.briefing,
            studio.comparison,
            studio.charts,
            studio.lang,
            self.moment,
            studio.key_charts,
            self.settings,
            pieces,
        )


SHORT = ("bars", "index", "shares")
"""The kinds of charts that stay small where the data are many."""


def key_charts(briefing: Briefing, comparison: Comparison, lang: Lang) -> tuple[Chart, ...]:
    """The charts of a short document; bars of the briefing's key indicators where it names any."""
    words = Wording(briefing.indicators)
    charts = choose(notable(comparison), words, lang)
    if briefing.key:
        named = choose(notable(comparison, briefing.key), words, lang)
        bars = [chart for chart in named if chart.kind == "bars"]
        charts = (*bars, *(chart for chart in charts if chart.kind != "bars" or not bars))
    return tuple(replace(chart, id=f"key-{chart.id}") for chart in charts if chart.kind in SHORT)


def ledger(briefing: Briefing, comparison: Comparison) -> Ledger:
    """What documents about a briefing may say, in either language."""
    languages: tuple[Lang, ...] = ("zh", "en")
    words = Wording(briefing.indicators)
    charts = {
        lang: (*choose(comparison, words, lang), *key_charts(briefing, comparison, lang))
        for lang in languages
    }
    return Ledger(briefing, comparison, charts)


def _attached(briefing: Briefing) -> tuple[DataFile, ...]:
    """The files to put into an archive.

    Raises:
        InputError: the briefing was not loaded from files.
    """
    if not briefing.files:
        hint = "load the briefing with reportgen.load, or build without pdf='archive'"
        raise InputError([Problem("the briefing has no files that a PDF could carry", hint)])
    return briefing.files


def _check_archived(outputs: Sequence[Output]) -> None:
    if not any("pdf" in output.formats for output in outputs):
        hint = "add the format pdf, or leave pdf='archive' (--pdf archive) out"
        raise InputError([Problem("an archive is asked for, but no PDF is to be built", hint)])


def _outputs(
    briefing: Briefing, templates: Sequence[str], formats: Sequence[Format]
) -> tuple[Output, ...]:
    """What to write: what was asked for, and else what the briefing names."""
    named = {output.template: output for output in briefing.outputs}
    default = briefing.outputs[0].formats
    wanted = (named.get(name, Output(name, default)) for name in dict.fromkeys(templates or named))
    return tuple(
        replace(output, formats=tuple(formats)) if formats else output for output in wanted
    )


def _formats(
    pack: Pack, output: Output, briefing: Briefing, asked: Sequence[Format]
) -> tuple[Format, ...]:
    """What to write of a pack; where neither asked for nor named, what the pack is made for."""
    for name in output.formats:
        if name not in pack.formats:
            if not asked and output not in briefing.outputs:
                return pack.formats
            message = f"the template {pack.name!r} is not made for {name}"
            hint = f"it is made for {', '.join(pack.formats)}"
            raise InputError([Problem(message, hint)])
    return output.formats


def _docx(edition: _Edition) -> bytes:
    from reportgen.word import write

    (document, skin), pack, studio = edition.word, edition.pack, edition.studio
    native = studio.form == "native"
    charts = studio.native(document) if native else studio.pictures(document, pack)
    made = write(document, skin, charts, pack.tokens)
    if document.entries and studio.page_numbers:
        from reportgen.layout import pages

        found = pages(made, document.entries)
        if found:
            made = write(document.with_pages(found), skin, charts, pack.tokens)
    return made


def _pdf(edition: _Edition) -> bytes:
    from reportgen.pdf import write

    document, pack, studio = edition.document, edition.pack, edition.studio
    drawn = studio.svg(document.drawings, pack)
    return write(document, pack.print_css, drawn, studio.attached, pack.tokens)


def _html(edition: _Edition) -> bytes:
    from reportgen.web import drawings, write

    document, pack = edition.document, edition.pack
    drawn = edition.studio.svg(drawings(document), pack)
    return write(document, pack.web_css, drawn, pack.tokens)


WRITERS: dict[Format, Callable[[_Edition], bytes]] = {
    "docx": _docx,
    "pdf": _pdf,
    "html": _html,
}
