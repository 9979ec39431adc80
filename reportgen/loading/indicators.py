"""A code-list entry -> a CodeList, with every reference in it checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reportgen.datafile.parsed import ParsedFile, Path
from reportgen.loading.entries import IndicatorEntry, IndicatorsFile
from reportgen.messages import known_words, near
from reportgen.model.indicator import CodeList, Indicator
from reportgen.model.unit import Unit, UnitNoun
from reportgen.wording.unit_reading import UnitReading, unit_as_written, unit_in_words


def code_list(source: ParsedFile, file: IndicatorsFile) -> CodeList:
    """The code list; problems with it are added to ``source``."""
    nouns = [noun.id for noun in file.units]
    ids = [entry.id for entry in file.indicators]
    topics = [topic.id for topic in file.topics]
    report_duplicates(source, ("topics",), topics)
    report_duplicates(source, ("units",), nouns)
    report_duplicates(source, ("indicators",), ids)
    _check_equivalents(source, file.units)
    indicators = []
    for i, entry in enumerate(file.indicators):
        path: Path = ("indicators", i)
        unit = read_plain_unit(source, (*path, "unit"), entry.unit, file.units)
        check_known(source, (*path, "topic"), entry.topic, topics, "data.unknown_topic")
        if entry.part_of is not None:
            check_known(source, (*path, "part_of"), entry.part_of, ids, "data.unknown_indicator")
        for j, part in enumerate(entry.composite_of):
            check_known(source, (*path, "composite_of", j), part, ids, "data.unknown_indicator")
        _check_coverages(source, path, entry)
        indicators.append(_indicator(entry, unit or Unit("?")))
    _check_names(source, indicators)
    check_cycles(source, indicators)
    return CodeList(file.id, file.title, file.topics, file.units, tuple(indicators))


def _check_equivalents(source: ParsedFile, units: Sequence[UnitNoun]) -> None:
    """See that a noun is given in another one, that is not given in a third, as some number."""
    for i, noun in enumerate(units):
        if noun.equals is None:
            continue
        path: Path = ("units", i, "equals")
        bases = [it.id for it in units if it.equals is None and it.id != noun.id]
        check_known(source, (*path, "noun"), noun.equals.noun, bases, "data.unknown_equivalent")
        if noun.equals.times <= 0:
            source.report((*path, "times"), "data.bad_rate", value=str(noun.equals.times))


def read_unit(
    source: ParsedFile,
    path: Path,
    code: str,
    units: Sequence[UnitNoun],
    wanted: Unit | None = None,
) -> UnitReading | None:
    """The unit with this code or in these words; an unknown one is a problem of ``source``.

    ``wanted`` is the unit of the indicator that it is for.
    """
    found = unit_in_words(code, units, wanted)
    if found is None:
        _report_unit(source, path, code, units)
    return found


def read_plain_unit(
    source: ParsedFile, path: Path, code: str, units: Sequence[UnitNoun]
) -> Unit | None:
    """The same of a unit to show figures in, which has no multiplier."""
    found = read_unit(source, path, code, units)
    if found is not None and found.power:
        source.report(path, "data.multiplier_in_unit", unit=code, multiplier=found.multiplier)
        return None
    return found.unit if found else None


def _report_unit(source: ParsedFile, path: Path, code: str, units: Sequence[UnitNoun]) -> None:
    nouns = [noun.id for noun in units]
    written = unit_as_written(code, units)
    for noun in written.new if written else ():
        source.report(
            path,
            "data.unknown_unit",
            noun=noun,
            unit=code,
            near=near(noun, nouns),
            allowed=tuple(nouns),
        )
    if written is None or not written.new:
        source.report(path, "data.bad_unit", unit=code)


def check_known(
    source: ParsedFile, path: Path, word: str, allowed: Sequence[str], code: str
) -> None:
    """Add a problem of that code where ``word`` is not one of the allowed ones."""
    if word not in allowed:
        # the list of indicators is long: all are named only where none is near
        advice = near(word, allowed) or known_words(allowed)
        source.report(path, code, id=word, advice=advice)


def report_duplicates(source: ParsedFile, path: Path, ids: Iterable[str | None]) -> None:
    """Add a problem for each id of a list that stands in it before; None has no id."""
    first: dict[str, int] = {}
    for i, word in enumerate(ids):
        if word is None:
            continue
        if word in first:
            line = source.position((*path, first[word]))[0]
            source.report((*path, i, "id"), "data.id_twice", id=word, first=line)
        else:
            first[word] = i


def _check_names(source: ParsedFile, indicators: Sequence[Indicator]) -> None:
    """What an indicator is called, names no other: a figure would be taken for the other's."""
    owners: dict[str, str] = {}
    for indicator in indicators:
        for word in indicator.called:
            owners.setdefault(word, indicator.id)
    for i, indicator in enumerate(indicators):
        for j, alias in enumerate(indicator.aliases):
            if owners[alias] != indicator.id:
                place = ("indicators", i, "aliases", j)
                source.report(place, "data.alias_twice", alias=alias, id=owners[alias])


def check_cycles(source: ParsedFile, indicators: Sequence[Indicator]) -> None:
    """See that no indicator of a list is part of itself, by however many others."""
    wholes = {indicator.id: indicator.part_of for indicator in indicators}
    places: dict[str, Path] = {it.id: ("indicators", i) for i, it in enumerate(indicators)}
    report_cycles(source, wholes, places, "part_of", "data.cycle_of_parts")
    _check_totals(source, indicators)


def _check_totals(source: ParsedFile, indicators: Sequence[Indicator]) -> None:
    """No total counts itself, neither at once nor by what its parts count."""
    parts = {indicator.id: indicator.composite_of for indicator in indicators}
    ended: set[str] = set()
    for i, indicator in enumerate(indicators):
        chain = _to_itself(indicator.id, parts, ended)
        if chain:
            words = " → ".join(chain)
            source.report(("indicators", i, "composite_of"), "data.cycle_of_totals", chain=words)


def _to_itself(code: str, parts: Mapping[str, Sequence[str]], ended: set[str]) -> list[str]:
    """A way from a total over its parts to one that is on it; each indicator is walked once."""
    way, waiting = [code], [list(parts.get(code, ()))]
    while waiting:
        if not waiting[-1]:
            ended.add(way.pop())
            waiting.pop()
            continue
        part = waiting[-1].pop(0)
        if part in way:
            ended.update(way)
            return [*way[way.index(part) :], part]
        if part not in ended:
            way.append(part)
            waiting.append(list(parts.get(part, ())))
    return []


def report_cycles(
    source: ParsedFile,
    wholes: Mapping[str, str | None],
    places: Mapping[str, Path],
    key: str,
    code: str,
) -> None:
    """Add a problem for each circle of parts and wholes, at the first of its parts."""
    order = list(wholes)
    for part in order:
        chain = cycle(part, wholes)
        if chain and part == min(chain, key=order.index):
            words = " → ".join((*chain, part))
            source.report((*places[part], key), code, chain=words)


def cycle(code: str, wholes: Mapping[str, str | None]) -> list[str]:
    """The parts and wholes through which ``code`` is part of itself; empty if it is not."""
    chain = [code]
    while (whole := wholes.get(chain[-1])) is not None and whole not in chain:
        chain.append(whole)
    return chain if whole == code else []


def _check_coverages(source: ParsedFile, path: Path, entry: IndicatorEntry) -> None:
    ids = [coverage.id for coverage in entry.coverages]
    report_duplicates(source, (*path, "coverages"), ids)
    for j, coverage in enumerate(entry.coverages):
        if coverage.within is not None:
            place = (*path, "coverages", j, "within")
            check_known(source, place, coverage.within, ids, "data.unknown_coverage")
    wholes = {coverage.id: coverage.within for coverage in entry.coverages}
    places: dict[str, Path] = {id_: (*path, "coverages", j) for j, id_ in enumerate(ids)}
    report_cycles(source, wholes, places, "within", "data.cycle_of_coverages")


def _indicator(entry: IndicatorEntry, unit: Unit) -> Indicator:
    return Indicator(
        id=entry.id,
        name=entry.name,
        short=entry.short or entry.name,
        topic=entry.topic,
        nature=entry.nature,
        unit=unit,
        better=entry.better,
        part_of=entry.part_of,
        composite_of=entry.composite_of,
        concept=entry.concept,
        coverages=entry.coverages,
        aliases=entry.aliases,
        sums=entry.additive,
        true_zero=entry.true_zero,
        price_index=entry.price_index,
    )
