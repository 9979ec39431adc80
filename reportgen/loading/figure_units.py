"""The unit of a figure, from its own key, from its value, or because it can be no other."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.datafile.parsed import ParsedFile, Path
from reportgen.loading.entries import ObservationEntry
from reportgen.loading.indicators import read_unit
from reportgen.loading.number import Printed
from reportgen.model.indicator import Indicator
from reportgen.model.unit import PERCENT, PLACE, Unit, UnitNoun
from reportgen.wording.unit_reading import UnitReading, unit_in_words


class FigureUnits:
    """Reads the units of the figures of a file; what is wrong with them is added to ``source``."""

    def __init__(self, source: ParsedFile, units: Sequence[UnitNoun]) -> None:
        self.source = source
        self.units = units

    def unit(
        self,
        entry: ObservationEntry,
        path: Path,
        indicator: Indicator | None,
        printed: Printed | None,
        inside: str,
    ) -> UnitReading | None:
        """The unit of a figure; ``inside`` are the words of it that its value has."""
        if entry.measure == "rank":
            if entry.unit is not None:
                self.source.report((*path, "unit"), "data.unit_of_rank", unit=entry.unit)
            return UnitReading(Unit(PLACE))
        wanted = indicator.unit if indicator else None
        if entry.unit is not None:
            return self._given(entry.unit, path, wanted, inside)
        if inside:
            return read_unit(self.source, (*path, "value"), inside, self.units, wanted)
        in_percent = indicator is not None and indicator.unit == Unit(PERCENT)
        if entry.measure in ("growth", "completion") or (in_percent and entry.measure != "value"):
            return UnitReading(Unit(PERCENT))
        if printed is not None and printed.percent and not printed.relative:
            return UnitReading(Unit(PERCENT))
        if printed is not None:
            self.source.report(path, "data.missing_unit")
        return None

    def _given(
        self, words: str, path: Path, wanted: Unit | None, inside: str
    ) -> UnitReading | None:
        found = read_unit(self.source, (*path, "unit"), words, self.units, wanted)
        if found and inside and found != unit_in_words(inside, self.units, wanted):
            self.source.report((*path, "unit"), "data.two_units", unit=words, inside=inside)
        return found

    def multiplied(
        self,
        entry: ObservationEntry,
        path: Path,
        printed: Printed | None,
        reading: UnitReading | None,
    ) -> Printed | None:
        """The number in base units, where its unit has a multiplier: 17.5 of 万人次 is 17.5万."""
        if printed is None or reading is None or not reading.power:
            return printed
        if printed.power or printed.percent:
            value, unit = str(entry.value), entry.unit or ""
            self.source.report((*path, "value"), "data.two_multipliers", value=value, unit=unit)
            return None
        return printed.times(reading.multiplier)

    def plain(self, words: str, path: Path, indicator: Indicator | None) -> Unit | None:
        """A unit by itself, which is printed and has no number of its own."""
        found = read_unit(
            self.source, path, words, self.units, indicator.unit if indicator else None
        )
        return found.unit if found else None
