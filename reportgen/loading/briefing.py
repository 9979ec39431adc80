"""A briefing file and the files it names -> a Briefing, or every problem in all of them."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from reportgen.datafile.parsed import ParsedFile
from reportgen.errors import InputError
from reportgen.loading.against import main_key, set_against
from reportgen.loading.built_in import built_in_codes
from reportgen.loading.characters import unprintable
from reportgen.loading.datafiles import data_files
from reportgen.loading.entries import BriefingFile, IndicatorsFile
from reportgen.loading.files import read_text
from reportgen.loading.indicators import code_list
from reportgen.loading.kinds import file_kind, report_wrong_kind, required_kind
from reportgen.loading.meeting_entries import MeetingFile
from reportgen.loading.named_indicators import NamedIndicators
from reportgen.loading.outputs import check_copies, check_outputs, id_of_file, outputs_of
from reportgen.loading.read_files import AS_ON_DISK, ReadFiles, read_file
from reportgen.loading.table_files import table_files
from reportgen.loading.used_codes import used_codes
from reportgen.loading.words import is_words, read_words, sources_of_words
from reportgen.loading.yaml import parse_yaml
from reportgen.messages import near
from reportgen.model.briefing import Briefing, Counterpart
from reportgen.model.indicator import CodeList
from reportgen.model.meeting import Meeting
from reportgen.model.problem import Problem
from reportgen.model.text import Lang, bilingual
from reportgen.paths import shown


def load_briefing(
    path: Path,
    templates: Collection[str] | None = None,
    contents: Mapping[Path, bytes] = AS_ON_DISK,
) -> Briefing:
    """A briefing file as a value, or a meeting file as a briefing of it alone.

    Its templates must be among these, if any are given.

    Raises:
        InputError: with every problem.
    """
    files = ReadFiles(contents)
    parsed = parse_yaml(read_text(path), shown(path))
    if file_kind(parsed) is MeetingFile and not parsed.problems:
        return _of_meeting(path, files)
    source, file, language = read_file(path, BriefingFile)
    named = {key: path.parent / word for key, word in _named_files(source).items()}
    codes = _codes(source, named, files)
    meetings = files.meetings(_without_codes(named), codes, source)
    codes = files.codes_of_all(codes)
    if "subject" in named:
        files.require_report(named["subject"])
    for name, found in meetings.items():
        if found is not None and name != "subject":
            files.require_observations(found, named[name])
    subject = meetings.get("subject")
    against: dict[str, Counterpart] = {}
    if file is not None and subject is not None:
        against = set_against(source, file, subject, meetings)
    if file is not None:
        check_outputs(source, file, templates)
        check_copies(source, file)
    key = _key(source, file, codes) if file is not None and codes is not None else ()
    problems = list(dict.fromkeys([*source.problems, *files.problems]))
    if problems or file is None or codes is None or subject is None:
        raise InputError(problems)
    main = main_key(against)
    if file.indicators is None:
        codes = used_codes(codes, [it for it in meetings.values() if it is not None])
    briefing = Briefing(
        id=file.id or id_of_file(path),
        title=file.title or subject.title,
        subject=subject,
        benchmark=against[main].meeting if main else None,
        against=tuple(it for key, it in against.items() if key != main),
        indicators=codes,
        outputs=outputs_of(file),
        lang=file.lang,
        charts=file.charts,
        issuer=file.issuer,
        date=file.date,
        key=key,
        bulletin=file.bulletin,
        folder=path.parent,
        places=tuple(
            (output.template, (source.file, *source.position(("outputs", i, "template"))))
            for i, output in enumerate(file.outputs or ())
        ),
        files=data_files(
            (path, source.content),
            {key: (where, files.content(where)) for key, where in named.items()},
            {key: files.attached(where) for key, where in named.items()},
        ),
    )
    warnings = (
        *source.doubts,
        *files.doubts_of_codes(),
        *_unreported_keys(source, key, subject, codes),
        *files.doubts(subject, codes, named, against),
    )
    return replace(
        briefing,
        warnings=tuple(dict.fromkeys(warnings)),
        uncommon=files.uncommon(source),
        missing_words=files.missing_words(briefing, (source, language)),
    )


def _of_meeting(path: Path, files: ReadFiles) -> Briefing:
    """The briefing of a meeting file alone, with what a briefing file may leave out."""
    source = ParsedFile(shown(path))
    base = built_in_codes()
    subject = files.meetings({"subject": path}, base, source)["subject"]
    codes = files.codes_of_all(base)
    files.require_report(path)
    if files.problems or subject is None or codes is None:
        raise InputError(dict.fromkeys(files.problems))
    codes = used_codes(codes, [subject])
    file = BriefingFile(subject=path.name)
    briefing = Briefing(
        id=id_of_file(path),
        title=subject.title,
        subject=subject,
        benchmark=None,
        indicators=codes,
        outputs=outputs_of(file),
        lang=files.lang(path),
        folder=path.parent,
        files=data_files(
            (path.with_name("briefing.yaml"), _named_alone(path, files.lang(path))),
            {"subject": (path, files.content(path))},
            {"subject": files.attached(path)},
        ),
    )
    doubts = files.doubts(subject, codes, {"subject": path}, {})
    return replace(
        briefing,
        warnings=tuple(dict.fromkeys(doubts)),
        uncommon=files.uncommon(),
        missing_words=files.missing_words(briefing),
    )


def _named_alone(path: Path, lang: Lang) -> bytes:
    """A briefing file that names a meeting file, for where all files of a briefing are given."""
    return f"subject: {json.dumps(path.name, ensure_ascii=False)}\nlang: {lang}\n".encode()


def _codes(source: ParsedFile, named: Mapping[str, Path], files: ReadFiles) -> CodeList | None:
    """The code list that a briefing names; all that are built in where it names none."""
    if "indicators" in named:
        return files.codes(named["indicators"], source, "indicators")
    wrong = isinstance(source.data, dict) and "indicators" in source.data
    return None if wrong else built_in_codes()


def _without_codes(named: Mapping[str, Path]) -> dict[str, Path]:
    return {key: where for key, where in named.items() if key != "indicators"}


def briefing_sources(path: Path) -> tuple[Path, ...]:
    """What :func:`reportgen.loading.sources` does."""
    try:
        source = parse_yaml(read_text(path), shown(path))
    except InputError:
        return (path,)
    named = [path.parent / name for name in _named_files(source).values()]
    files = dict.fromkeys((path, *named))
    beside = [it for file in files for it in (*sources_of_words(file), *table_files(file))]
    return tuple(dict.fromkeys((*files, *beside)))


def check_kind(path: Path) -> None:
    """What :func:`reportgen.loading.require_briefing` does."""
    text = read_text(path)
    source = parse_yaml(text, shown(path))
    if source.problems and re.search(r"^subject\s*:", text, re.MULTILINE):
        return
    kind = required_kind(source)
    if kind is not None and kind not in (BriefingFile, MeetingFile):
        report_wrong_kind(source, kind, BriefingFile)
    if source.problems:
        raise InputError(source.problems)


def check_file(
    path: Path, codes: Path | None, templates: Collection[str] | None = None
) -> tuple[Problem, ...]:
    """What :func:`reportgen.loading.problems_in` does."""
    try:
        source = parse_yaml(read_text(path), shown(path))
        kind = required_kind(source)
        if source.problems or kind is None:
            return tuple(source.problems)
        if kind is BriefingFile:
            return load_briefing(path, templates).warnings
        files = ReadFiles()
        if kind is IndicatorsFile:
            files.codes(path, source, "")
            return (*files.problems, *files.doubts_of_codes())
        if is_words(source):
            words, _ = read_words(path)
            return (*words.problems, *words.doubts)
        return tuple(_of_meeting_file(path, codes, source, files))
    except InputError as error:
        return error.problems


def read_codes(path: Path) -> CodeList:
    """A code list.

    Raises:
        InputError: with every problem.
    """
    source, file, _ = read_file(path, IndicatorsFile)
    found = code_list(source, file) if file else None
    if found is None or source.problems:
        raise InputError(source.problems)
    return found


def known_codes(path: Path | None) -> CodeList:
    """A code list, or else all that come with reportgen.

    Raises:
        InputError: it cannot be read, or is wrong.
    """
    return read_codes(path) if path else built_in_codes()


def _of_meeting_file(
    path: Path, codes: Path | None, source: ParsedFile, files: ReadFiles
) -> Iterator[Problem]:
    base = built_in_codes() if codes is None else files.codes(codes, source, "")
    found = files.meetings({"": path}, base, source)[""]
    files.require_report(path)
    known = files.codes_of_all(base)
    yield from files.problems
    if found and known:
        yield from files.doubts_of(path, found, known)


def _key(source: ParsedFile, file: BriefingFile, codes: CodeList) -> tuple[str, ...]:
    """The ids of the key indicators, which are named by ids or by names."""
    names = NamedIndicators(codes)
    known = [indicator.id for indicator in codes.indicators]
    found: list[str] = []
    for i, word in enumerate(file.key):
        place, code = ("key", i), names.ids.get(word)
        if code is None:
            advice = near(word, known)
            source.report(place, "data.unknown_key_indicator", id=word, near=advice, codes=codes.id)
        elif code in found:
            source.report(place, "data.key_indicator_twice", id=word)
        else:
            found.append(code)
    return tuple(found)


def _unreported_keys(
    source: ParsedFile, key: tuple[str, ...], subject: Meeting, codes: CodeList
) -> Iterator[Problem]:
    """Warnings of key indicators of which the subject gives no figure."""
    names = {indicator.id: indicator.name for indicator in codes.indicators}
    given = {code for observation in subject.observations for code in observation.indicators}
    for i, code in enumerate(key):
        if code not in given:
            name, area = bilingual(names[code]), bilingual(subject.area.short)
            yield source.problem(("key", i), "data.key_not_reported", name=name, area=area)


def _named_files(source: ParsedFile) -> dict[str, str]:
    """The paths in a briefing file, so that those files are checked even where it is wrong."""
    data = source.data if isinstance(source.data, dict) else {}
    if file_kind(source) is MeetingFile:
        return {}
    found = {key: data.get(key) for key in ("indicators", "subject", "benchmark")}
    listed = data.get("against")
    for i, entry in enumerate(listed if isinstance(listed, list) else []):
        found[f"against.{i}"] = entry.get("meeting") if isinstance(entry, dict) else None
    return {
        key: word
        for key, word in found.items()
        if isinstance(word, str) and word.strip() and not unprintable(word)
    }
