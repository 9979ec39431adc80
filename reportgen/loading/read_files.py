"""The files that a briefing is made of: read each, and gather what is wrong or doubtful in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError

from reportgen.datafile.parsed import AttachedFile, ParsedFile
from reportgen.datafile.validate import AnyEntry, validate
from reportgen.errors import InputError
from reportgen.languages import FIRST
from reportgen.loading.against import entry_path
from reportgen.loading.characters import hidden_characters, report_cells, uncommon_texts
from reportgen.loading.entries import IndicatorsFile, ObservationEntry
from reportgen.loading.faults import faults
from reportgen.loading.files import decoded, read_bytes
from reportgen.loading.indicators import code_list
from reportgen.loading.kinds import file_kind, report_wrong_kind
from reportgen.loading.meeting import check_observations, meeting
from reportgen.loading.meeting_entries import MeetingFile, OwnIndicatorEntry
from reportgen.loading.own_indicators import OwnIndicators
from reportgen.loading.plausible import doubts_between, doubts_in, places_beyond
from reportgen.loading.same_areas import Codes, codes_of_areas, with_codes_of_areas
from reportgen.loading.short import lengthen
from reportgen.loading.table_files import put_tables_in
from reportgen.loading.words import language_of_file, missing_words, stale_words
from reportgen.loading.yaml import parse_yaml
from reportgen.messages import phrase
from reportgen.model.briefing import Briefing, Counterpart, MissingWords, PlacedText
from reportgen.model.indicator import CodeList
from reportgen.model.meeting import Meeting
from reportgen.model.problem import Problem
from reportgen.model.text import FileLanguage, Lang, Text
from reportgen.paths import shown

AS_ON_DISK: Mapping[Path, bytes] = MappingProxyType({})


def read_file(
    path: Path, kind: type[AnyEntry], content: bytes | None = None
) -> tuple[ParsedFile, AnyEntry | None, FileLanguage]:
    """A file that should be of this kind, and what it has of words; its problems are in it.

    ``content`` is what it is read as, where that is not what lies on the disk.

    Raises:
        InputError: it cannot be read.
    """
    content = read_bytes(path) if content is None else content
    source = parse_yaml(decoded(content, path), shown(path))
    source.content, source.folder = content, path.parent
    if kind is MeetingFile and not source.problems:
        lengthen(source)
    found = file_kind(source)
    if found is not None and found is not kind:
        report_wrong_kind(source, found, kind)
    if source.problems:
        return source, None, FileLanguage(FIRST)
    if kind is MeetingFile and isinstance(source.data, dict):
        put_tables_in(source, path)
        report_cells(source)
    source.doubts += hidden_characters(source)
    language = language_of_file(path, source)
    return source, validate(source, kind, faults(source.data), language), language


@dataclass(slots=True)
class _Meeting:
    source: ParsedFile
    file: MeetingFile | None
    language: FileLanguage


class ReadFiles:
    """Reads the files that a briefing names, and gathers what is wrong with them."""

    def __init__(self, contents: Mapping[Path, bytes] = AS_ON_DISK) -> None:
        """``contents`` are what files are read as that are not so on the disk."""
        self._contents = contents
        self.problems: list[Problem] = []
        self._meetings: dict[Path, _Meeting] = {}
        self._codes: dict[Path, tuple[ParsedFile, FileLanguage]] = {}
        self._own: OwnIndicators | None = None

    def codes(self, path: Path, named_in: ParsedFile, key: str) -> CodeList | None:
        """The code list in a file, which is named under a key."""
        found = self._read(path, IndicatorsFile, named_in, key)
        if found is None:
            return None
        source, file, language = found
        self._codes[path] = source, language
        result = code_list(source, file) if file else None
        self.problems += source.problems
        return None if source.problems else result

    def meetings(
        self, named: Mapping[str, Path], codes: CodeList | None, named_in: ParsedFile
    ) -> dict[str, Meeting | None]:
        """The meetings in files by the keys that they are named under.

        What they name that the code list does not have is gathered of all of them first, so that
        two meetings that name one thing are set side by side.
        """
        for key, path in named.items():
            if path not in self._meetings:
                found = self._read(path, MeetingFile, named_in, key)
                if found is not None:
                    self._meetings[path] = _Meeting(*found)
        if codes is not None:
            self._own = OwnIndicators(codes)
            for it in self._meetings.values():
                self._gather(self._own, it)
        known = self.codes_of_all(codes)
        areas = codes_of_areas(it.file for it in self._each if it.file is not None)
        loaded = {path: self._meeting(it, known, areas) for path, it in self._meetings.items()}
        return {key: loaded.get(path) for key, path in named.items()}

    def codes_of_all(self, codes: CodeList | None) -> CodeList | None:
        """The code list with all that the meetings have of their own."""
        return self._own.codes if self._own else codes

    def content(self, path: Path) -> bytes:
        """A file as it was read."""
        if path in self._meetings:
            return self._meetings[path].source.content
        return self._codes[path][0].content

    def attached(self, path: Path) -> Sequence[AttachedFile]:
        """The tables and the text that a file names."""
        return self._meetings[path].source.attached if path in self._meetings else ()

    def lang(self, path: Path) -> Lang:
        """The language of a meeting file."""
        return self._meetings[path].language.lang

    def require_report(self, path: Path) -> None:
        """Report a meeting of which there is nothing to say."""
        read = self._meetings.get(path)
        if read and read.file and not any(_reported(read.file)):
            self.problems.append(read.source.problem((), "data.nothing_reported"))

    def require_observations(self, benchmark: Meeting, path: Path) -> None:
        """Report a meeting that a subject is to be set against, and that gives no figures."""
        source = self._meetings[path].source
        if not benchmark.observations:
            self.problems.append(source.problem(("observations",), "data.no_observations"))

    def missing_words(
        self, briefing: Briefing, *others: tuple[ParsedFile, FileLanguage]
    ) -> tuple[MissingWords, ...]:
        """What the files do not have in a language: of a code list, what is used of it."""
        found: list[MissingWords] = []
        for source, language in (*others, *((it.source, it.language) for it in self._each)):
            found += missing_words(source, language.texts)
        used = {id(text) for text in _names_used(briefing)}
        for source, language in self._codes.values():
            texts = [text for text in language.texts if id(text) in used]
            found += missing_words(source, texts)
        return tuple(found)

    def doubts(
        self,
        subject: Meeting,
        codes: CodeList,
        named: Mapping[str, Path],
        against: Mapping[str, Counterpart],
    ) -> Iterator[Problem]:
        """What is doubtful about the figures of all meetings, by themselves and side by side."""
        others = {key: it for key, it in against.items() if it.meeting.id != subject.id}
        # last year's meeting may be named twice: for its results, and for its targets
        keys = {it.meeting.id: key for key, it in reversed(others.items())}
        earlier = [others[key].meeting for key in keys.values()]
        yield from self.doubts_of(named["subject"], subject, codes, earlier)
        for key, it in others.items():
            if keys[it.meeting.id] == key:
                yield from self.doubts_of(named[key], it.meeting, codes)
            if it.relation == "across":
                names = (shown(named["subject"]), shown(named[key]))
                yield from doubts_between(subject, it.meeting, codes, names)

    def uncommon(self, *others: ParsedFile) -> tuple[PlacedText, ...]:
        """The texts of all files that have characters which not every font has."""
        codes = (source for source, _ in self._codes.values())
        sources = (*others, *(it.source for it in self._each), *codes)
        return tuple(text for source in sources for text in uncommon_texts(source))

    def doubts_of_codes(self) -> Iterator[Problem]:
        """What is doubtful about the words of the code lists."""
        return (it for source, _ in self._codes.values() for it in source.doubts)

    def doubts_of(
        self, path: Path, found: Meeting, codes: CodeList, earlier: Sequence[Meeting] = ()
    ) -> Iterator[Problem]:
        """What is doubtful about one meeting, its names, its words, and the places it gives."""
        read = self._meetings[path]
        own = self._own.warnings if self._own else ()
        yield from (it for it in own if it.file == read.source.file)
        yield from read.source.doubts
        yield from stale_words(path, read.language)
        yield from places_beyond(read.source, found.source.paragraphs)
        yield from doubts_in(found, codes, shown(path), earlier)

    @property
    def _each(self) -> Iterator[_Meeting]:
        return iter(self._meetings.values())

    def _gather(self, own: OwnIndicators, it: _Meeting) -> None:
        if it.file is not None:
            figures = dict(enumerate(it.file.observations))
            own.add(it.source, it.language, dict(enumerate(it.file.indicators)), figures)
            return
        # a file that is wrong elsewhere is looked into as far as it can be read
        declared = _readable(it, "indicators", OwnIndicatorEntry)
        own.add(it.source, it.language, declared, _readable(it, "observations", ObservationEntry))

    def _meeting(self, it: _Meeting, codes: CodeList | None, areas: Codes) -> Meeting | None:
        result = None
        if codes is not None and it.file is not None:
            result = meeting(it.source, with_codes_of_areas(it.file, areas), codes)
        elif codes is not None:
            check_observations(it.source, _readable(it, "observations", ObservationEntry), codes)
        self.problems += it.source.problems
        return None if it.source.problems else result

    def _read(
        self, path: Path, kind: type[AnyEntry], named_in: ParsedFile, key: str
    ) -> tuple[ParsedFile, AnyEntry | None, FileLanguage] | None:
        try:
            return read_file(path, kind, self._contents.get(path))
        except InputError as error:
            line = named_in.position(entry_path(key))[0] if key else 0
            where = f"{named_in.file}:{line}" if key else ""
            self.problems += [_named_in(problem, where, key) for problem in error.problems]
            return None


def _reported(file: MeetingFile) -> Iterator[object]:
    """The lists of a meeting file, of which one at least has something."""
    yield from (file.observations, file.achievements, file.guidance, file.points, file.emphases)
    yield from (file.requirements, file.year_end, file.follow_up)
    yield file.directions and file.directions.items
    tasks = file.tasks
    yield tasks and (tasks.groups or tasks.items or tasks.not_listed)


def _readable(it: _Meeting, key: str, kind: type[AnyEntry]) -> dict[int, AnyEntry]:
    """The entries of a list that can be read, by their numbers."""
    data = it.source.data if isinstance(it.source.data, dict) else {}
    listed = data.get(key)
    found: dict[int, AnyEntry] = {}
    for i, raw in enumerate(listed if isinstance(listed, list) else []):
        with suppress(ValidationError):
            found[i] = kind.model_validate(raw, context=it.language)
    return found


def _names_used(briefing: Briefing) -> Iterator[Text]:
    """The names of a code list that documents of a briefing may print."""
    codes = briefing.indicators
    meetings = [briefing.subject, *(it.meeting for it in briefing.against)]
    meetings += [briefing.benchmark] if briefing.benchmark else []
    figures: list[Any] = [it for found in meetings for it in (*found.observations, *found.missing)]
    used = {it.indicator for it in figures} | {
        code for it in figures for code in getattr(it, "shared_with", ())
    }
    indicators = [it for it in codes.indicators if it.id in used]
    wholes = {it.part_of for it in indicators}
    topics = {it.topic for it in indicators}
    for indicator in codes.indicators:
        if indicator.id in used or indicator.id in wholes:
            yield from (indicator.name, indicator.short)
            yield from (it.name for it in indicator.coverages)
    yield from (it.name for it in codes.topics if it.id in topics)
    yield from (it.name for it in codes.units)


def _named_in(problem: Problem, where: str, key: str) -> Problem:
    if not where or problem.code not in ("data.no_file", "data.directory"):
        return problem
    advice = phrase("correct_path", key=key, where=where)
    return Problem.of(problem.code, problem.file, problem.line, advice=advice)
