"""All phrases by their keys: of figures, of sentences, of charts and of each kind of chart."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.chart_kinds import KINDS
from reportgen.chart_kinds.phrases import CHART_PHRASES
from reportgen.wording.comparisons import COMPARISON_PHRASES
from reportgen.wording.differences import DIFFERENCE_PHRASES
from reportgen.wording.figures import FIGURE_PHRASES
from reportgen.wording.labels import LABEL_PHRASES
from reportgen.wording.measures import MEASURE_PHRASES
from reportgen.wording.meeting_words import MEETING_PHRASES
from reportgen.wording.notes import NOTE_PHRASES
from reportgen.wording.phrases import PhraseEntry
from reportgen.wording.sentences import SENTENCES
from reportgen.wording.standing import STANDING_WORDS


def phrase_groups() -> Mapping[str, tuple[PhraseEntry, ...]]:
    """The phrases by where they stand; those of a kind of chart by its name."""
    return {
        "figures": (
            *LABEL_PHRASES,
            *COMPARISON_PHRASES,
            *FIGURE_PHRASES,
            *MEASURE_PHRASES,
            *DIFFERENCE_PHRASES,
            *STANDING_WORDS,
        ),
        "meetings": MEETING_PHRASES,
        "sentences": SENTENCES,
        "notes": NOTE_PHRASES,
        "charts": CHART_PHRASES,
        **{kind.name: kind.phrases for kind in KINDS.values()},
    }


def phrase_table() -> Mapping[str, PhraseEntry]:
    """Every phrase by its key."""
    return {phrase.key: phrase for group in phrase_groups().values() for phrase in group}
