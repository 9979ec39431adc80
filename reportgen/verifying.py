"""Finished documents read back, and aligned with what the data would make of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path

from reportgen.comparing import compare
from reportgen.editions import Telling
from reportgen.errors import InputError
from reportgen.keep import Keep
from reportgen.languages import LANGUAGES, Lang
from reportgen.manifests import manifest_of
from reportgen.messages import Argument, near, phrase
from reportgen.missing import require_words
from reportgen.model.briefing import Briefing
from reportgen.model.format import FORMATS, Format
from reportgen.model.manifest import Manifest
from reportgen.model.pack import Pack, Settings
from reportgen.model.problem import Problem
from reportgen.packs import find_pack, list_packs, pack_names, settings, settings_from_text
from reportgen.paths import AnyPath
from reportgen.turns import ONE_AT_A_TIME
from reportgen.verify import Reading, audit, fitness, origins_of
from reportgen.verify import read as read_document
from reportgen.wanted import with_words
from reportgen.writers import Edition, WriteOptions


@dataclass(frozen=True, slots=True)
class Verified:
    """A document that was read back: its path, and what is wrong in it.

    ``other_data`` says that the file was built from other data than it was checked against.
    ``template`` and ``lang`` are the pack and the language that it was checked as; ``guessed`` says
    that the file does not tell them, and fits these best.
    """

    path: Path
    findings: tuple[Problem, ...]
    other_data: bool
    template: str = ""
    lang: str = ""
    guessed: bool = False


def check_made(
    content: bytes, kind: Format, edition: Edition, briefing: Briefing, keep: Keep
) -> tuple[Problem, ...]:
    """What is wrong in a document that was made and is read back."""
    manifest = manifest_of(edition, kind, keep)
    return _findings(read_document(content, kind), manifest, edition, keep(origins_of, briefing))


def _findings(
    reading: Reading, manifest: Manifest, edition: Edition, origins: Mapping[str, Argument]
) -> tuple[Problem, ...]:
    """What differs, and the figures that a document lacks that means to give them all."""
    found = audit(reading, manifest, origins)
    printed = {
        code
        for line in manifest.lines
        for span in chain.from_iterable(line.spans)
        for code in span.printed.figures
        if span.printed.kind == "figure"
    }
    if not edition.pack.complete:
        return found
    lacking = (
        replace(
            Problem.of("document.missing", found="", origin=origin), where=phrase("place_document")
        )
        for code, origin in origins.items()
        if code not in printed
    )
    return (*found, *lacking)


def verify_each(
    briefing: Briefing,
    files: Sequence[AnyPath],
    parameters: Mapping[str, str],
    path: Sequence[Path],
) -> tuple[tuple[Verified, ...], tuple[Problem, ...]]:
    """What is found in the files that can be read, and what is wrong with the others.

    The packs that they were made with are looked for in the folders ``path``. ``parameters`` are
    what was set beside what the files say themselves.

    Raises:
        InputError: no template has such a parameter, or there is no such word.
    """
    check = _Check(briefing, parameters, path)
    verified: list[Verified] = []
    problems: list[Problem] = []
    for file in map(Path, files):
        try:
            with ONE_AT_A_TIME:
                verified.append(check.file(file))
        except InputError as error:
            problems += (it if it.file else replace(it, file=str(file)) for it in error.problems)
    return tuple(verified), tuple(problems)


@dataclass
class _Check:
    """Composes what files should say, each edition once.

    Raises:
        InputError: no template has such a parameter, or there is no such word.
    """

    briefing: Briefing
    parameters: Mapping[str, str]
    path: Sequence[Path]
    keep: Keep = field(default_factory=Keep)
    editions: dict[object, Edition] = field(default_factory=dict)

    def __post_init__(self) -> None:
        _, parameters = with_words(self.briefing, self.parameters)
        _check_parameters(parameters, self.path)

    def file(self, path: Path) -> Verified:
        """What is found in a file.

        Raises:
            InputError: it cannot be read, or what it was made with is not here.
        """
        kind = _kind(path)
        reading = _reading(path, kind)
        guessed = "reportgen:pack" not in reading.marks
        edition = self._fitting(reading, kind) if guessed else self._told(reading)
        manifest = manifest_of(edition, kind, self.keep)
        origins = self.keep(origins_of, self.briefing)
        findings = _findings(reading, manifest, edition, origins)
        made = edition.report.provenance.data
        other = bool(reading.data) and reading.data != made
        return Verified(path, findings, other, edition.pack.name, edition.report.lang, guessed)

    def _told(self, reading: Reading) -> Edition:
        """The edition that a file says it is."""
        lang = reading.marks.get("reportgen:language", self.briefing.lang)
        if lang not in LANGUAGES:
            raise InputError([Problem.of("document.no_such_language", lang=lang)])
        try:
            recorded = settings_from_text(reading.marks.get("reportgen:settings", ""))
        except ValueError:
            raise InputError([Problem.of("document.settings_unreadable")]) from None
        return self._edition(reading.marks["reportgen:pack"], lang, recorded)

    def _fitting(self, reading: Reading, kind: Format) -> Edition:
        """The edition that shares most with a file that does not say which it is."""
        named = (output.template for output in self.briefing.outputs)
        names = dict.fromkeys((*named, *pack_names(self.path)))
        found = list(self._possible(names))
        if not found:
            raise InputError([Problem.of("document.no_edition")])
        return max(found, key=lambda it: fitness(reading, manifest_of(it, kind, self.keep)))

    def _possible(self, names: Iterable[str]) -> Iterator[Edition]:
        for name in names:
            for lang in LANGUAGES:
                try:
                    yield self._edition(name, lang, None)
                except InputError:
                    continue

    def _edition(self, name: str, lang: Lang, recorded: Mapping[str, str] | None) -> Edition:
        """One pack in one language, with what was set for it by the file or else by the briefing.

        Raises:
            InputError: there is no such pack, it has not what was set, or its template is wrong.
        """
        key = name, lang, None if recorded is None else tuple(recorded.items())
        if key not in self.editions:
            self.editions[key] = self._composed(find_pack(name, self.path), lang, recorded)
        return self.editions[key]

    def _composed(self, pack: Pack, lang: Lang, recorded: Mapping[str, str] | None) -> Edition:
        set_ = {**(recorded or {}), **self.parameters}
        briefing, asked = with_words(self.briefing, set_)
        require_words(briefing, lang)
        comparison = self.keep(
            compare, briefing.subject, briefing.benchmark, briefing.indicators, briefing.against
        )
        telling = Telling(self.keep, briefing, comparison, lang)
        return telling.edition(
            pack, self._settings(pack, asked, recorded), WriteOptions(briefing.charts)
        )

    def _settings(
        self, pack: Pack, asked: Mapping[str, str], recorded: Mapping[str, str] | None
    ) -> Settings:
        """What was set; the path of an image that the briefing names counts from its folder."""
        outputs = (it.parameters for it in self.briefing.outputs if it.template == pack.name)
        in_file = next(outputs, {})
        if recorded is not None:
            in_file = {name: it for name, it in in_file.items() if recorded.get(name) == str(it)}
        others = {
            name: it
            for name, it in asked.items()
            if name in self.parameters or (recorded and name in recorded and name not in in_file)
        }
        known = {it.name for it in pack.parameters}
        mine = {it: others[it] for it in others if it in known or it not in self.parameters}
        return settings(pack, in_file, self.briefing.folder, mine)


def _kind(path: Path) -> Format:
    kind = next((it for it in FORMATS if path.suffix.lower() == f".{it}"), None)
    if kind is None:
        raise InputError([Problem.of("document.no_document", str(path), kinds=FORMATS)])
    return kind


def _reading(path: Path, kind: Format) -> Reading:
    try:
        return read_document(path.read_bytes(), kind)
    except (OSError, ValueError) as error:
        said: Argument = str(error)
        if isinstance(error, ValueError):
            said = phrase("damaged_document", said=str(error))
        elif error.strerror:
            said = error.strerror
        raise InputError([Problem.of("document.unreadable", str(path), said=said)]) from None


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
