"""A briefing in one language and one pack, told and composed: the stages before any writer."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from reportgen.charts import chart
from reportgen.compose import compose
from reportgen.keep import Keep
from reportgen.languages import Lang
from reportgen.ledger_days import ledger_day_set, require_ledger
from reportgen.model.briefing import Briefing
from reportgen.model.comparison import Comparison
from reportgen.model.pack import Pack, Settings
from reportgen.report import Report, make_report
from reportgen.wording.phrases import PhraseBook
from reportgen.writers import Edition, WriteOptions


@dataclass(frozen=True, slots=True)
class Telling:
    """What editions of one briefing in one language have in common."""

    keep: Keep
    briefing: Briefing
    comparison: Comparison
    lang: Lang
    clock: dt.datetime | None = None

    def report(self, book: PhraseBook, as_of: dt.date | None = None) -> Report:
        """What is said in the phrases of a pack, on that day; packs that change none share it."""
        charts = self.keep(chart, self.briefing, self.comparison, self.lang, book, as_of)
        return self.keep(
            make_report, self.briefing, self.comparison, charts, self.lang, self.clock, book, as_of
        )

    def edition(self, pack: Pack, settings: Settings, options: WriteOptions) -> Edition:
        """A pack over this briefing, composed.

        Raises:
            InputError: the template is wrong, or the pack says where tasks stand and there are
                none, or no day.
        """
        as_of = ledger_day_set(settings)
        if pack.ledger:
            require_ledger(self.briefing, as_of)
        report = self.report(PhraseBook(pack.phrases), as_of)
        return Edition(pack, report, settings, compose(pack, report, settings), options)
