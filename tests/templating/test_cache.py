from __future__ import annotations

from dataclasses import replace

import pytest

import reportgen
from reportgen.authoring.sample import report_of
from reportgen.model.pack import Pack
from reportgen.model.text import Lang
from reportgen.packs import find_pack, search_path
from reportgen.templating.cache import Compiled
from reportgen.templating.environment import make_environment
from reportgen.templating.render import render

FIGURES = "_blocks/figures.html.j2"


@pytest.fixture
def pack() -> Pack:
    return find_pack("digest", search_path())


def rendered(pack: Pack, briefing: reportgen.Briefing, lang: Lang, content: str) -> str:
    return render(replace(pack, content=content), report_of(briefing, lang))


@pytest.mark.parametrize(
    ("kind", "more", "known"), [("zh", "", True), ("zh", " ", False), ("", "", False)]
)
def test_what_was_compiled_is_known_by_its_source_and_kind(
    pack: Pack, kind: str, more: str, *, known: bool
) -> None:
    environment = make_environment(pack, "zh")
    environment.get_template(FIGURES)
    assert environment.loader
    source, file, _ = environment.loader.get_source(environment, FIGURES)
    kept = Compiled(kind).get_bucket(environment, FIGURES, file, source + more)
    assert (kept.code is not None) is known


@pytest.mark.heavy
def test_a_changed_content_is_rendered_as_it_is_now(
    pack: Pack, briefing: reportgen.Briefing
) -> None:
    words = f'{{% from "{FIGURES}" import figure %}}<p>one</p>'
    first = rendered(pack, briefing, "zh", words)
    assert rendered(pack, briefing, "zh", words) == first
    assert "two" in rendered(pack, briefing, "zh", words.replace("one", "two"))
    assert rendered(pack, briefing, "zh", words) == first


def test_constants_of_one_language_stay_in_it(pack: Pack, briefing: reportgen.Briefing) -> None:
    words = '{{ ["a", "b"] | listed }}'
    assert rendered(pack, briefing, "zh", words) == "a、b"
    assert rendered(pack, briefing, "en", words) == "a and b"


def test_an_unknown_filter_stays_a_mistake(pack: Pack, briefing: reportgen.Briefing) -> None:
    report = report_of(briefing, "zh")
    wrong = replace(pack, content='{{ "a" | uper }}')
    for _ in range(2):
        with pytest.raises(reportgen.InputError) as caught:
            render(wrong, report)
        assert caught.value.problems[0]["name"] == "uper"
        assert render(wrong, report, lenient=True) == "a"
