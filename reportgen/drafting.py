"""Press texts → the files of a project: read, written as data, and told what is open."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from reportgen.datafile.validate import validate
from reportgen.draft.reading import read_press_text
from reportgen.draft.write import briefing_file, meeting_file
from reportgen.errors import InputError, gathered_problems
from reportgen.loading.entries import IndicatorsFile
from reportgen.loading.files import read_text
from reportgen.loading.indicators import code_list
from reportgen.loading.yaml import parse_yaml
from reportgen.messages import MessageLang
from reportgen.model.indicator import CodeList
from reportgen.model.problem import Problem
from reportgen.model.reading import TextReading
from reportgen.output import write_atomically
from reportgen.paths import shown
from reportgen.resources import assets

_UNFIT = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class DraftedFiles:
    """The files of a draft by their names in the folder; ``opens`` is the one to build."""

    files: Mapping[str, bytes]
    opens: str


def known_indicators(path: Path | None) -> CodeList:
    """A code list, or else all that come with reportgen.

    Raises:
        InputError: it cannot be read, or is wrong.
    """
    folder = assets() / "indicators"
    lists = [_code_list(it) for it in ([path] if path else sorted(folder.glob("*.yaml")))]
    units = {unit.id: unit for it in lists for unit in it.units}
    return replace(
        lists[0],
        topics=tuple(topic for it in lists for topic in it.topics),
        units=tuple(units.values()),
        indicators=tuple(entry for it in lists for entry in it.indicators),
    )


def read_texts(sources: Sequence[tuple[str, bytes]], codes: CodeList) -> tuple[TextReading, ...]:
    """Each source with its name, as it is understood.

    Raises:
        InputError: what is wrong with any of them.
    """
    readings: list[TextReading] = []
    with gathered_problems() as gather:
        for name, content in sources:
            with gather():
                readings.append(read_press_text(content, name, codes))
    return tuple(readings)


def draft_files(
    readings: Sequence[TextReading], codes: CodeList, lang: MessageLang
) -> DraftedFiles:
    """The files of a draft: a meeting file and its text for each source.

    Of two sources about different areas there is a briefing too, about the one against the other.
    """
    files: dict[str, bytes] = {}
    meetings: list[tuple[str, TextReading]] = []
    for reading, stem in zip(readings, _stems(readings), strict=True):
        ending = (
            ".md"
            if PurePath(reading.source.name).suffix.lower() in (".md", ".markdown")
            else ".txt"
        )
        name = f"{stem}.yaml"
        text = f"source{ending}" if len(readings) == 1 else f"{stem}.source{ending}"
        files[text] = reading.source.decoded.encode("utf-8")
        digest = hashlib.sha256(files[text]).hexdigest()
        written = meeting_file(reading, codes, lang, text=text, sha256=digest)
        files[name] = written.encode("utf-8")
        meetings.append((name, reading))
    briefing = briefing_file(meetings, lang)
    if briefing:
        files["briefing.yaml"] = briefing.encode("utf-8")
    return DraftedFiles(files, "briefing.yaml" if briefing else meetings[0][0])


def write_draft(drafted: DraftedFiles, folder: Path) -> tuple[Path, ...]:
    """Write the files of a draft into a folder, all of them or none.

    Raises:
        InputError: a file is there already: nothing is overwritten.
        OutputError: a file cannot be written.
    """
    there = [folder / name for name in drafted.files if (folder / name).exists()]
    if there:
        raise InputError([Problem.of("draft.exists", shown(path)) for path in there])
    written = [(folder / name, content) for name, content in drafted.files.items()]
    write_atomically(written)
    return tuple(path for path, _ in written)


def _code_list(path: Path) -> CodeList:
    source = parse_yaml(read_text(path), shown(path))
    file = validate(source, IndicatorsFile)
    found = code_list(source, file) if file else None
    if found is None or source.problems:
        raise InputError(source.problems)
    return found


def _stems(readings: Sequence[TextReading]) -> Iterator[str]:
    """How the files of each source are called: ``meeting`` where there is one."""
    if len(readings) == 1:
        yield "meeting"
        return
    used = {"briefing"}
    for number, reading in enumerate(readings, 1):
        stem = (
            _UNFIT.sub("-", PurePath(reading.source.name).stem).strip("-.") or f"meeting-{number}"
        )
        while stem.lower() in used:
            stem = f"{stem}-{number}"
        used.add(stem.lower())
        yield stem
