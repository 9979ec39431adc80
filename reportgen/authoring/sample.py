"""The data that a pack is looked at over, where no other is asked for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reportgen import resources
from reportgen.keep import Keep
from reportgen.loading import load
from reportgen.model.briefing import Briefing
from reportgen.model.pack import OwnPhrase, Pack
from reportgen.model.text import Lang
from reportgen.pipeline import run
from reportgen.report import Report

SAMPLE = "liaoning-2020.yaml"
"""The briefing that templates are tried with: the real one."""


LEDGER_SAMPLE = "invented-ledger-2021.yaml"
"""The meeting that those are tried with which say where tasks stand on a day."""


def sample(against: Path | None, pack: Pack | None = None) -> Briefing:
    """The briefing of a file; where None, one that comes with reportgen and has what a pack needs.

    Raises:
        InputError: it cannot be loaded.
    """
    assets = resources.assets()
    if pack is not None and pack.ledger:
        return load(against or assets / "meetings" / LEDGER_SAMPLE)
    return load(against or assets / "briefings" / SAMPLE)


def alone(briefing: Briefing) -> Briefing:
    """The same briefing without a benchmark."""
    return replace(briefing, benchmark=None)


def report_of(
    briefing: Briefing,
    lang: Lang,
    phrases: tuple[OwnPhrase, ...] = (),
    keep: Keep | None = None,
) -> Report:
    """What a template reads of a briefing, in the phrases of its pack."""
    return run(briefing, lang=lang, phrases=phrases, keep=keep).report
