"""A briefing file and the files it names -> a Briefing, or every problem in all of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from reportgen.datafile.entry import FileEntry
from reportgen.datafile.parsed import ParsedFile
from reportgen.datafile.validate import AnyEntry, validate
from reportgen.errors import InputError
from reportgen.loading.against import entry_path, main_key, set_against
from reportgen.loading.datafiles import data_files
from reportgen.loading.entries import BriefingFile, IndicatorsFile, MeetingFile
from reportgen.loading.faults import faults
from reportgen.loading.files import decoded, read_bytes, read_text
from reportgen.loading.indicators import code_list
from reportgen.loading.meeting import check_observations, meeting
from reportgen.loading.plausible import doubts_between, doubts_in, places_beyond
from reportgen.loading.table_files import put_tables_in, table_files
from reportgen.loading.yaml import parse_yaml, unprintable
from reportgen.messages import Phrase, near, phrase
from reportgen.model.briefing import Briefing, Counterpart
from reportgen.model.format import FORMATS
from reportgen.model.indicator import CodeList
from reportgen.model.meeting import Meeting
from reportgen.model.problem import Problem
from reportgen.model.text import bilingual
from reportgen.paths import shown

TEMPLATE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
"""The names a template pack may have: no paths."""
MARKS: dict[str, type[FileEntry]] = {
    "meeting": MeetingFile,
    "subject": BriefingFile,
    "topics": IndicatorsFile,
}
"""The key by which each kind of file is known."""
NAMES: dict[type[FileEntry], Phrase] = {
    MeetingFile: phrase("meeting_file"),
    BriefingFile: phrase("briefing_file"),
    IndicatorsFile: phrase("code_list"),
}


def load_briefing(path: Path, templates: Collection[str] | None = None) -> Briefing:
    """A briefing file as a value; its templates must be among these, if any are given.

    Raises:
        InputError: with every problem.
    """
    source, file = _read(path, BriefingFile)
    files = _Files()
    named = {key: path.parent / word for key, word in _named_files(source).items()}
    codes = (
        files.codes(named["indicators"], source, "indicators") if "indicators" in named else None
    )
    meetings = {
        key: files.meeting(where, codes, source, key)
        for key, where in named.items()
        if key != "indicators"
    }
    for key, found in meetings.items():
        if found is not None and key != "subject":
            files.require_observations(found, named[key])
    subject = meetings.get("subject")
    against: dict[str, Counterpart] = {}
    if file is not None and subject is not None:
        against = set_against(source, file, subject, meetings)
    if file is not None:
        _check_outputs(source, file, templates)
        _check_copies(source, file)
    if file is not None and codes is not None:
        _check_key(source, file, codes)
    problems = list(dict.fromkeys([*source.problems, *files.problems]))
    if problems or file is None or codes is None or subject is None:
        raise InputError(problems)
    main = main_key(against)
    benchmark = against[main].meeting if main else None
    warnings = [
        *_unreported_keys(source, file, subject, codes),
        *files.doubts(subject, codes, named, against),
    ]
    return Briefing(
        id=file.id,
        title=file.title,
        subject=subject,
        benchmark=benchmark,
        against=tuple(it for key, it in against.items() if key != main),
        indicators=codes,
        outputs=file.outputs,
        lang=file.lang,
        charts=file.charts,
        issuer=file.issuer,
        date=file.date,
        key=file.key,
        bulletin=file.bulletin,
        folder=path.parent,
        warnings=tuple(dict.fromkeys(warnings)),
        places=tuple(
            (output.template, (source.file, *source.position(("outputs", i, "template"))))
            for i, output in enumerate(file.outputs)
        ),
        files=data_files(
            (path, source.content),
            {key: (where, files.sources[where].content) for key, where in named.items()},
            {key: files.sources[where].attached for key, where in named.items()},
        ),
    )


def briefing_sources(path: Path) -> tuple[Path, ...]:
    """What :func:`reportgen.loading.sources` does."""
    try:
        source = parse_yaml(read_text(path), shown(path))
    except InputError:
        return (path,)
    named = [path.parent / name for name in _named_files(source).values()]
    return tuple(dict.fromkeys((path, *named, *(it for file in named for it in table_files(file)))))


def check_kind(path: Path) -> None:
    """What :func:`reportgen.loading.require_briefing` does."""
    text = read_text(path)
    source = parse_yaml(text, shown(path))
    if source.problems and re.search(r"^subject\s*:", text, re.MULTILINE):
        return
    kind = _kind(source)
    if kind is not None and kind is not BriefingFile:
        _report_wrong_kind(source, kind, BriefingFile)
    if source.problems:
        raise InputError(source.problems)


def check_file(
    path: Path, codes: Path, templates: Collection[str] | None = None
) -> tuple[Problem, ...]:
    """What :func:`reportgen.loading.problems_in` does."""
    try:
        source = parse_yaml(read_text(path), shown(path))
        kind = _kind(source)
        if source.problems or kind is None:
            return tuple(source.problems)
        if kind is BriefingFile:
            return load_briefing(path, templates).warnings
        files = _Files()
        if kind is IndicatorsFile:
            files.codes(path, source, "")
            return tuple(files.problems)
        known = files.codes(codes, source, "")
        found = files.meeting(path, known, source, "")
        doubts = files.doubts_in(path, found, known) if found and known else ()
    except InputError as error:
        return error.problems
    return (*files.problems, *doubts)


def read_codes(path: Path) -> CodeList:
    """A code list.

    Raises:
        InputError: with every problem.
    """
    source, file = _read(path, IndicatorsFile)
    found = code_list(source, file) if file else None
    if found is None or source.problems:
        raise InputError(source.problems)
    return found


class _Files:
    """Reads the files that a briefing names, and gathers what is wrong with them."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.sources: dict[Path, ParsedFile] = {}

    def codes(self, path: Path, named_in: ParsedFile, key: str) -> CodeList | None:
        source, file = self._read(path, IndicatorsFile, named_in, key)
        result = code_list(source, file) if source and file else None
        return self._done(source, result)

    def meeting(
        self, path: Path, codes: CodeList | None, named_in: ParsedFile, key: str
    ) -> Meeting | None:
        source, file = self._read(path, MeetingFile, named_in, key)
        result = None
        if source and codes:
            if file:
                result = meeting(source, file, codes)
            else:
                check_observations(source, codes)
        return self._done(source, result)

    def require_observations(self, benchmark: Meeting, path: Path) -> None:
        source = self.sources[path]
        if not benchmark.observations:
            self.problems.append(source.problem(("observations",), "data.no_observations"))

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
        yield from self.doubts_in(named["subject"], subject, codes, earlier)
        for key, it in others.items():
            if keys[it.meeting.id] == key:
                yield from self.doubts_in(named[key], it.meeting, codes)
            if it.relation == "across":
                names = (shown(named["subject"]), shown(named[key]))
                yield from doubts_between(subject, it.meeting, codes, names)

    def doubts_in(
        self, path: Path, found: Meeting, codes: CodeList, earlier: Sequence[Meeting] = ()
    ) -> Iterator[Problem]:
        """What is doubtful about one meeting, and about the places that its file names."""
        yield from self.sources[path].doubts
        yield from places_beyond(self.sources[path], found.source.paragraphs)
        yield from doubts_in(found, codes, shown(path), earlier)

    def _read(
        self, path: Path, kind: type[AnyEntry], named_in: ParsedFile, key: str
    ) -> tuple[ParsedFile | None, AnyEntry | None]:
        try:
            source, file = _read(path, kind)
        except InputError as error:
            line = named_in.position(entry_path(key))[0] if key else 0
            where = f"{named_in.file}:{line}" if key else ""
            self.problems += [_named_in(problem, where, key) for problem in error.problems]
            return None, None
        self.sources[path] = source
        return source, file

    def _done(self, source: ParsedFile | None, result: AnyModel | None) -> AnyModel | None:
        if source is None:
            return None
        self.problems += source.problems
        return None if source.problems else result


AnyModel = TypeVar("AnyModel", CodeList, Meeting)


def _named_in(problem: Problem, where: str, key: str) -> Problem:
    if not where or problem.code not in ("data.no_file", "data.directory"):
        return problem
    advice = phrase("correct_path", key=key, where=where)
    return Problem.of(problem.code, problem.file, problem.line, advice=advice)


def _check_outputs(
    source: ParsedFile, file: BriefingFile, templates: Collection[str] | None
) -> None:
    first: dict[str, int] = {}
    for i, output in enumerate(file.outputs):
        name, place = output.template, ("outputs", i, "template")
        if not TEMPLATE.fullmatch(name):
            source.report(place, "data.bad_template_name", name=name)
        elif templates is not None and name not in templates:
            known = tuple(templates)
            source.report(
                place, "data.unknown_template", name=name, near=near(name, known), known=known
            )
        elif name in first:
            source.report(place, "data.template_twice", name=name, first=first[name])
        first.setdefault(name, source.position(place)[0])
        if not output.formats:
            source.report(("outputs", i, "formats"), "data.no_formats", formats=FORMATS)


def _check_copies(source: ParsedFile, file: BriefingFile) -> None:
    copies = file.bulletin.copies
    if copies is not None and copies < 1:
        source.report(("bulletin", "copies"), "data.no_copies", copies=copies)


def _check_key(source: ParsedFile, file: BriefingFile, codes: CodeList) -> None:
    known = [indicator.id for indicator in codes.indicators]
    for i, code in enumerate(file.key):
        place = ("key", i)
        if code not in known:
            advice = near(code, known)
            source.report(place, "data.unknown_key_indicator", id=code, near=advice, codes=codes.id)
        elif code in file.key[:i]:
            source.report(place, "data.key_indicator_twice", id=code)


def _unreported_keys(
    source: ParsedFile, file: BriefingFile, subject: Meeting, codes: CodeList
) -> Iterator[Problem]:
    """Warnings of key indicators of which the subject gives no figure."""
    names = {indicator.id: indicator.name for indicator in codes.indicators}
    given = {code for observation in subject.observations for code in observation.indicators}
    for i, code in enumerate(file.key):
        if code not in given:
            name, area = bilingual(names[code]), bilingual(subject.area.short)
            yield source.problem(("key", i), "data.key_not_reported", name=name, area=area)


def _named_files(source: ParsedFile) -> dict[str, str]:
    """The paths in a briefing file, so that those files are checked even where it is wrong."""
    data = source.data if isinstance(source.data, dict) else {}
    found = {key: data.get(key) for key in ("indicators", "subject", "benchmark")}
    listed = data.get("against")
    for i, entry in enumerate(listed if isinstance(listed, list) else []):
        found[f"against.{i}"] = entry.get("meeting") if isinstance(entry, dict) else None
    return {
        key: word
        for key, word in found.items()
        if isinstance(word, str) and word.strip() and not unprintable(word)
    }


def _read(path: Path, kind: type[AnyEntry]) -> tuple[ParsedFile, AnyEntry | None]:
    content = read_bytes(path)
    source = parse_yaml(decoded(content, path), shown(path))
    source.content = content
    found = _marked(source)
    if found is not None and found is not kind:
        _report_wrong_kind(source, found, kind)
    elif kind is MeetingFile and isinstance(source.data, dict) and not source.problems:
        put_tables_in(source, path)
    return source, None if source.problems else validate(source, kind, faults(source.data))


def _report_wrong_kind(source: ParsedFile, found: type[FileEntry], wanted: type[FileEntry]) -> None:
    source.report((), "data.wrong_kind", found=NAMES[found], wanted=NAMES[wanted])


def _marked(source: ParsedFile) -> type[FileEntry] | None:
    """Which kind of file this is, by the key that only it has."""
    keys = set(source.data) if isinstance(source.data, dict) else set()
    found = [kind for mark, kind in MARKS.items() if mark in keys]
    return found[0] if found else None


def _kind(source: ParsedFile) -> type[FileEntry] | None:
    """Which kind of file this is, by the keys that only it has."""
    if source.problems:
        return None
    kind = _marked(source)
    if kind is not None:
        return kind
    source.report((), "data.unknown_kind")
    return None
