"""How the data of a briefing are called in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reportgen.model.briefing import Briefing
from reportgen.model.indicator import Indicator
from reportgen.model.text import Lang, Text
from reportgen.wording.figures import Wording
from reportgen.wording.phrases import PhraseBook


@dataclass(frozen=True, slots=True)
class Terms:
    """Indicators and topics by their ids, in the order of the code list, and words for figures."""

    lang: Lang
    words: Wording
    indicators: Mapping[str, Indicator]
    topics: Mapping[str, Text]

    def topic(self, indicator: str) -> str:
        """The name of the topic of an indicator; nothing where it has none."""
        topic = self.indicators[indicator].topic
        return self.topics[topic][self.lang] if topic else ""


def make_terms(briefing: Briefing, lang: Lang, book: PhraseBook) -> Terms:
    """The terms of a briefing, with the phrases of a pack."""
    codes = briefing.indicators
    return Terms(
        lang,
        Wording(codes, book),
        {indicator.id: indicator for indicator in codes.indicators},
        {topic.id: topic.name for topic in codes.topics},
    )
