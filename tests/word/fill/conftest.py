from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

import reportgen
from reportgen import resources
from reportgen.charts.choose import choose
from reportgen.compose import make_word_tags
from reportgen.model.chart import Charts
from reportgen.model.text import Lang
from reportgen.packs import find_pack
from reportgen.report import make_report
from reportgen.templating.tags import TagSandbox
from reportgen.wording.figures import Wording

Maker = Callable[..., TagSandbox]


@pytest.fixture
def tags(briefing: reportgen.Briefing, comparison: reportgen.Comparison) -> Maker:
    """What the tags of a document may use: ``tags(lang, content=True)``, of a pack with content."""

    def make(
        lang: Lang = "zh", *, content: bool = False, literals: tuple[str, ...] | None = ()
    ) -> TagSandbox:
        pack = find_pack("briefing", [resources.templates()])
        pack = pack if content else replace(pack, content="")
        pack = replace(pack, literals=literals)
        charts = Charts(choose(comparison, Wording(briefing.indicators), lang))
        report = make_report(briefing, comparison, charts, lang)
        return make_word_tags(pack, report, pack.defaults)

    return make
