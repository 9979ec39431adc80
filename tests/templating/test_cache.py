from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

import reportgen
from reportgen.authoring.sample import report_of
from reportgen.model.pack import Pack
from reportgen.model.text import Lang
from reportgen.packs import find_pack, search_path
from reportgen.templating.loader import PackEnvironment
from reportgen.templating.render import render


@pytest.fixture
def pack() -> Pack:
    return find_pack("digest", search_path())


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The templates that are compiled in a test."""
    names: list[str] = []
    generate = PackEnvironment._generate

    def noted(self: PackEnvironment, source: Any, name: str, *rest: Any, **options: Any) -> str:
        names.append(name)
        return generate(self, source, name, *rest, **options)

    monkeypatch.setattr(PackEnvironment, "_generate", noted)
    return names


def rendered(pack: Pack, briefing: reportgen.Briefing, lang: Lang, content: str) -> str:
    return render(replace(pack, content=content), report_of(briefing, lang))


def test_what_has_not_changed_is_compiled_once(
    pack: Pack, briefing: reportgen.Briefing, compiled: list[str]
) -> None:
    words = '{% from "_blocks/figures.html.j2" import figure %}<p>one</p>'
    first = rendered(pack, briefing, "zh", words)
    compiled.clear()
    assert rendered(pack, briefing, "zh", words) == first
    assert compiled == []
    assert "two" in rendered(pack, briefing, "zh", words.replace("one", "two"))
    assert compiled == ["digest/content.html.j2"]


def test_constants_of_one_language_stay_in_it(pack: Pack, briefing: reportgen.Briefing) -> None:
    words = '{{ ["a", "b"] | listed }}'
    assert rendered(pack, briefing, "zh", words) == "a、b"
    assert rendered(pack, briefing, "en", words) == "a and b"


def test_a_filter_that_there_is_not_stays_a_mistake(
    pack: Pack, briefing: reportgen.Briefing
) -> None:
    report = report_of(briefing, "zh")
    wrong = replace(pack, content='{{ "a" | uper }}')
    for _ in range(2):
        with pytest.raises(reportgen.InputError, match="uper"):
            render(wrong, report)
        assert render(wrong, report, lenient=True) == "a"
