"""A briefing in one language and one pack, told and composed: the stages before any writer."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from reportgen.charts import chart
from reportgen.compose import compose
from reportgen.keep import Keep
from reportgen.languages import Lang
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

    def report(self, book: PhraseBook) -> Report:
        """What is said in the phrases of a pack; packs that change none share it."""
        charts = self.keep(chart, self.briefing, self.comparison, self.lang, book)
        return self.keep(
            make_report, self.briefing, self.comparison, charts, self.lang, self.clock, book
        )

    def edition(self, pack: Pack, settings: Settings, options: WriteOptions) -> Edition:
        """A pack over this briefing, composed.

        Raises:
            InputError: the template is wrong.
        """
        report = self.report(PhraseBook(pack.phrases))
        return Edition(pack, report, settings, compose(pack, report, settings), options)
