"""How many planted faults ``verify`` finds: run as ``python benchmarks/verify.py``, half an hour.

Faults of each kind of ``faults/kinds.py`` are planted into documents of several briefings, in both
languages: at places chosen by a seeded generator, each in a document of its own in Word and on the
web. A PDF takes seconds to lay out: several faults far from each other are planted into one, and
each counts as found where a finding is about its words. Then every document is verified as it was
built, and as LibreOffice saves it: there nothing may be found.

``--kind WORD`` takes the kinds with this word, ``--format`` and ``--lang`` one of each,
``--places`` so many places of each kind; ``--missed`` prints what was not found. ``--keep FILE``
writes what was counted; ``--write`` puts the table of it into docs/verify.md, beside that of
``faults/before.json``: what was found when each number was looked up in all of the data.
``--kept FILES`` takes what other runs kept instead of measuring. ``--beside FOLDER`` measures how
long verify takes beside another checkout. The exit code is 1 where a goal is missed.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from itertools import islice, zip_longest
from pathlib import Path
from random import Random

from faults.kinds import KINDS, Place
from faults.lying import build_pdf
from faults.measured import Counts, missed_goals, printed, timed_beside, write_table
from faults.package import Package
from faults.page import Page
from faults.told import Planted, assigned
from faults.view import Fault, View

import reportgen
from reportgen.model.problem import Problem

HERE = Path(__file__).parent
ROOT = HERE.parent
ASSETS = ROOT / "assets" / "briefings"
BRIEFINGS = {
    "liaoning-2020": ASSETS / "liaoning-2020.yaml",
    "invented-pair": ASSETS / "invented-pair.yaml",
    "invented-areas": ASSETS / "invented-areas.yaml",
    "invented-targets": ASSETS / "invented-targets.yaml",
    "invented-years": ASSETS / "invented-years.yaml",
    "sample": ROOT / "docs" / "pictures" / "sample" / "briefing.yaml",
    "transport": HERE / "faults" / "transport.yaml",
}
"""Those that come with the project, and one of another country in English alone."""
IN_ENGLISH = {"transport"}
PACKS, FORMATS, LANGS = ("briefing", "digest", "jianbao"), ("docx", "html", "pdf"), ("zh", "en")
TOGETHER = 20
"""So many faults are planted into one PDF."""


@dataclass(frozen=True, slots=True, order=True)
class Which:
    """A document by its briefing, its pack, its format and its language."""

    briefing: str
    pack: str
    format: str
    lang: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A place for a fault: the document, the kind, and the number of the place among those."""

    which: Which
    kind: str
    number: int


@cache
def briefing_of(name: str) -> reportgen.Briefing:
    """A briefing, read once."""
    return reportgen.load(BRIEFINGS[name])


@cache
def built(which: Which) -> bytes:
    """A document as it is built; of a PDF the page that it is laid out from."""
    briefing = briefing_of(which.briefing)
    if which.format == "pdf":
        return build_pdf(briefing, which.pack, which.lang)[0]
    (made,) = reportgen.make(
        briefing,
        templates=[which.pack],
        formats=[which.format],
        lang=which.lang,
        page_numbers=False,
        verify=False,
    )
    return made.content


def view_of(which: Which) -> View:
    """A document, to be altered."""
    if which.format == "docx":
        return Package(built(which), which.lang)
    return Page(built(which), which.lang, paper=which.format == "pdf")


def place_of(view: View, which: Which, kind: str) -> Place:
    """A document with what its data calls things, and the chance of a kind."""
    briefing = briefing_of(which.briefing)
    codes = briefing.indicators.indicators
    names = {text[which.lang] for it in codes for text in (it.name, it.short) if text}
    meetings = [briefing.subject, *(it.meeting for it in briefing.against)]
    areas = {text[which.lang] for it in meetings for text in (it.area.name, it.area.short) if text}
    chance = Random(f"{which}{kind}")  # noqa: S311
    return Place(view, tuple(sorted(names)), tuple(sorted(areas)), chance)


def faults_of(view: View, which: Which, kind: str) -> list[Fault]:
    """All faults of a kind that can be planted into a document."""
    return list(KINDS[kind](place_of(view, which, kind)))


def fault_at(view: View, spot: Spot) -> Fault:
    """One of the faults of a kind."""
    found = KINDS[spot.kind](place_of(view, spot.which, spot.kind))
    return next(islice(found, spot.number, None))


def counted(which: Which) -> tuple[Which, dict[str, int]]:
    """How many places a document has for each kind."""
    view = view_of(which)
    return which, {kind: len(faults_of(view, which, kind)) for kind in KINDS}


def chosen(places: dict[Which, dict[str, int]], kinds: Sequence[str], most: int) -> Iterator[Spot]:
    """So many places of each kind for each format and language, from all documents in turn."""
    groups: dict[tuple[str, str], list[Which]] = defaultdict(list)
    for which in sorted(places):
        groups[which.format, which.lang].append(which)
    for (form, lang), documents in sorted(groups.items()):
        for kind in kinds:
            chance = Random(f"{kind}{form}{lang}")  # noqa: S311
            turns = []
            for which in chance.sample(documents, len(documents)):
                number = places[which][kind]
                picked = chance.sample(range(number), min(most, number))
                turns.append([Spot(which, kind, it) for it in picked])
            spots = [it for turn in zip_longest(*turns) for it in turn if it]
            yield from spots[:most]


# Word and web: one fault, one file


def try_alone(spots: Sequence[Spot]) -> list[tuple[Spot, bool, str]]:
    """Plant faults of one briefing, each into a file of its own: whether each was found."""
    with tempfile.TemporaryDirectory() as folder:
        files, texts = [], []
        for number, spot in enumerate(spots):
            view = view_of(spot.which)
            fault = fault_at(view, spot)
            planted = Planted.of(view, fault)
            if spot.which.format == "pdf":
                _, content = build_pdf(
                    briefing_of(spot.which.briefing), spot.which.pack, spot.which.lang, view.save()
                )
            else:
                content = view.save()
            files.append(Path(folder) / f"{number}.{spot.which.format}")
            files[-1].write_bytes(content)
            texts.append(planted.said)
        found = findings(spots[0].which.briefing, files)
    return [
        (spot, any(str(it) not in anyway(spot.which) for it in mine), text)
        for spot, mine, text in zip(spots, found, texts, strict=True)
    ]


def findings(briefing: str, files: Sequence[Path]) -> list[tuple[Problem, ...]]:
    """What verify finds in each of some files."""
    return [it.findings for it in reportgen.verify(briefing_of(briefing), files)]


@cache
def anyway(which: Which) -> frozenset[str]:
    """What is found in a document without a fault: false alarms, which find no fault."""
    content = built(which)
    if which.format == "pdf":
        _, content = build_pdf(briefing_of(which.briefing), which.pack, which.lang, content)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"built.{which.format}"
        file.write_bytes(content)
        (found,) = findings(which.briefing, [file])
    return frozenset(map(str, found))


# PDF: some faults, one file


def try_together(spots: Sequence[Spot]) -> list[tuple[Spot, bool, str]]:
    """Plant faults into one PDF, as far as they are apart: whether each was found."""
    which = spots[0].which
    view = view_of(which)
    by_kind = {kind: faults_of(view, which, kind) for kind in {it.kind for it in spots}}
    faults = [by_kind[it.kind][it.number] for it in spots]
    planted = [Planted.of(view, fault) for fault in faults]
    try:
        _, content = build_pdf(briefing_of(which.briefing), which.pack, which.lang, view.save())
    except reportgen.InputError as error:
        if len(spots) == 1:
            print(f"not laid out: {spots[0]}: {error}")
            return []
        half = len(spots) // 2
        return try_together(spots[:half]) + try_together(spots[half:])
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "planted.pdf"
        file.write_bytes(content)
        (found,) = findings(which.briefing, [file])
    hit = assigned([it for it in found if str(it) not in anyway(which)], planted)
    return [(spot, i in hit, planted[i].said) for i, spot in enumerate(spots)]


def apart(spots: Iterable[Spot]) -> Iterator[list[Spot]]:
    """Groups of places of one document in which no two faults touch the same words."""
    by_document: dict[Which, list[Spot]] = defaultdict(list)
    for spot in spots:
        by_document[spot.which].append(spot)
    for which, mine in by_document.items():
        view = view_of(which)
        by_kind = {kind: faults_of(view, which, kind) for kind in {it.kind for it in mine}}
        rows = {
            id(words): id(row) for table in view.tables for row in table.rows for words in row.words
        }
        groups: list[tuple[list[Spot], set[object]]] = []
        for spot in sorted(mine, key=lambda it: (it.number, it.kind)):
            fault = by_kind[spot.kind][spot.number]
            keys: set[object] = {rows.get(id(it), id(it)) for it in fault.touched}
            keys.add(fault.where or "words")
            keys.discard("words")
            group = next((it for it in groups if not it[1] & keys and len(it[0]) < TOGETHER), None)
            if group is None:
                group = ([], set())
                groups.append(group)
            group[0].append(spot)
            group[1].update(keys)
        yield from (group for group, _ in groups)


# all of it


def work(task: tuple[str, Sequence[Spot]]) -> list[tuple[Spot, bool, str]]:
    """Try some places, together or each alone."""
    how, spots = task
    return try_together(spots) if how == "together" else try_alone(spots)


def tasks_of(spots: Sequence[Spot]) -> list[tuple[str, Sequence[Spot]]]:
    """What is tried at a time."""
    tasks: list[tuple[str, Sequence[Spot]]] = [
        ("together", group) for group in apart(it for it in spots if it.which.format == "pdf")
    ]
    by_briefing: dict[tuple[str, str], list[Spot]] = defaultdict(list)
    for spot in spots:
        if spot.which.format != "pdf":
            by_briefing[spot.which.briefing, spot.which.lang].append(spot)
    for mine in by_briefing.values():
        mine.sort(key=lambda it: (it.which, it.kind, it.number))
        tasks += [("alone", mine[at : at + 40]) for at in range(0, len(mine), 40)]
    return tasks


def plant(
    pool: ProcessPoolExecutor, spots: Sequence[Spot], *, again: int
) -> list[tuple[Spot, bool, str]]:
    """Try all places; of a PDF those that were missed among others once more alone."""
    results = [it for found in pool.map(work, tasks_of(spots)) for it in found]
    missed = [it[0] for it in results if it[0].which.format == "pdf" and not it[1]]
    if not missed or len(missed) > again:
        return results
    alone = [it for found in pool.map(work, [("alone", [it]) for it in missed]) for it in found]
    return [it for it in results if it[0] not in set(missed)] + alone


def documents(formats: Sequence[str], langs: Sequence[str]) -> list[Which]:
    """All documents."""
    return [
        Which(briefing, pack, form, lang)
        for briefing in BRIEFINGS
        for pack in PACKS
        for form in formats
        for lang in langs
        if lang == "en" or briefing not in IN_ENGLISH
    ]


def alarms(which: Which) -> list[str]:
    """What is found in a document as it was built."""
    return [f"{which}: {it}" for it in sorted(anyway(which))]


def saved_again(langs: Sequence[str]) -> tuple[int, list[str]]:
    """How many Word files LibreOffice saved, and what is found in them."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        return 0, []
    said: list[str] = []
    words = documents(["docx"], langs)
    with tempfile.TemporaryDirectory() as folder:
        names = {}
        for number, which in enumerate(words):
            names[which] = f"{number}.docx"
            (Path(folder) / names[which]).write_bytes(built(which))
        target = Path(folder) / "saved"
        command = [office, f"-env:UserInstallation=file://{folder}/profile", "--headless"]
        command += ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(target)]
        command += [str(Path(folder) / name) for name in names.values()]
        subprocess.run(command, check=True, capture_output=True)
        for which, name in names.items():
            (found,) = findings(which.briefing, [target / name])
            said += [f"{which} saved again: {it}" for it in found]
    return len(words), said


def options() -> argparse.Namespace:
    """What is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kind", default="", help="the kinds with this word")
    parser.add_argument("--format", choices=FORMATS)
    parser.add_argument("--lang", choices=LANGS)
    parser.add_argument("--places", type=int, default=24, help="of each kind")
    parser.add_argument("--again", type=int, default=100, help="so many missed are tried alone")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--missed", action="store_true", help="print what was not found")
    parser.add_argument("--no-alarms", action="store_true", help="faults alone")
    parser.add_argument("--no-faults", action="store_true", help="false alarms alone")
    parser.add_argument("--kept", type=Path, nargs="+", default=[], help="files of other runs")
    parser.add_argument("--keep", type=Path, help="a file for what was counted")
    parser.add_argument("--beside", type=Path, help="another checkout, to be timed")
    parser.add_argument("--write", action="store_true", help="the table into docs/verify.md")
    return parser.parse_args()


def measure(counts: Counts, given: argparse.Namespace) -> None:
    """Plant and count, and look for false alarms."""
    formats = [given.format] if given.format else list(FORMATS)
    langs = [given.lang] if given.lang else list(LANGS)
    kinds = [it for it in KINDS if given.kind in it]
    all_documents = documents(formats, langs)
    with ProcessPoolExecutor(given.processes) as pool:
        if not given.no_faults:
            places = dict(pool.map(counted, all_documents))
            spots = list(chosen(places, kinds, given.places))
            for spot, hit, said in plant(pool, spots, again=given.again):
                counts.add(spot.kind, f"{spot.which.format} {spot.which.lang}", hit=hit)
                if given.missed and not hit:
                    print(f"missed: {spot.kind}: {spot.which}: {said}")
        if not given.no_alarms:
            said = [it for found in pool.map(alarms, all_documents) for it in found]
            counts.documents, counts.alarms = len(all_documents), len(said)
            counts.saved, again = saved_again(langs) if "docx" in formats else (0, [])
            counts.alarms_saved = len(again)
            print(*said, *again, sep="\n")


def main() -> int:
    """Measure, or take what other runs kept, and print."""
    given = options()
    counts = Counts()
    for file in given.kept:
        counts.include(Counts.read(file))
    if not given.kept:
        measure(counts, given)
    if given.beside:
        counts.ratio = timed_beside(given.beside, ROOT)
    counts.found = {kind: counts.found[kind] for kind in KINDS if kind in counts.found}
    print(printed(counts))
    if given.keep:
        given.keep.write_text(counts.as_json(), encoding="utf-8")
    if given.write:
        write_table(counts, ROOT / "docs" / "verify.md")
    missed = missed_goals(counts)
    print(*missed, sep="\n")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
