"""``[phrases]`` of a pack: what is wrong in it, what it inherits, and where its words stand."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

import reportgen
from reportgen.authoring import check, variables
from reportgen.cli import main
from reportgen.errors import InputError
from reportgen.languages import written
from reportgen.messages import Argument, phrase
from reportgen.model.text import Lang
from reportgen.packs import find_pack, search_path
from reportgen.packs.phrase_table import phrase_table
from reportgen.pipeline import verify
from reportgen.wording.phrases import PhraseBook
from tests.packs.conftest import ABOUT, Maker

MARK = "※"
OTHER = """
[phrases]
above.zh = "比{area}高{gap}"
above.en = "{gap} over {area}"
chart_above.zh = "{count}个超过{area}"
chart_above.en = "over {area} in {count}"
bars_chart.en = "A chart of bars"
"""
WRONG: dict[str, tuple[str, dict[str, Argument], str]] = {
    'abov.zh = "x"': ("pack.unknown_phrase", {"name": "abov"}, "above"),
    'above.fr = "x"': ("pack.phrase_language", {"name": "fr"}, ""),
    'above.zh = " "': ("pack.blank", {"name": "above.zh"}, ""),
    'above.zh = "高于{area}\\n{gap}"': ("pack.phrase_one_line", {"name": "above"}, ""),
    'above.zh = "高于{area}{gap"': ("pack.phrase_brace", {}, ""),
    'above.zh = "高于{area}{gap}{gpa}"': ("pack.phrase_unknown_place", {"place": "{gpa}"}, "{gap}"),
    'above.zh = "{area}{gap.real}"': ("pack.phrase_unknown_place", {"place": "{gap.real}"}, ""),
    'above.zh = "{area}{gap}{gap!r}"': ("pack.phrase_unknown_place", {"place": "{gap!r}"}, ""),
    'above.zh = "{area}{gap}{gap:9}"': ("pack.phrase_unknown_place", {"place": "{gap:9}"}, ""),
    'above.zh = "高于{area}"': ("pack.phrase_missing_place", {"places": ("{gap}",)}, ""),
    'above.zh = "高于{area}{gap}，2项"': ("pack.phrase_number", {}, ""),
    'above = "x"': ("data.wrong_type", {}, ""),
    "above.zh = 3": ("data.wrong_type", {}, ""),
}


@pytest.mark.parametrize("line", WRONG)
def test_what_is_wrong_is_told_with_its_line(line: str, pack: Maker) -> None:
    code, arguments, near = WRONG[line]
    pack(about=f"{ABOUT}\n[phrases]\n{line}\n")
    problems = check("templates/mine")
    assert code in [problem.code for problem in problems]
    found = next(problem for problem in problems if problem.code == code)
    assert arguments == {name: found[name] for name in arguments}
    assert found.line == 5
    if near:
        assert found["near"] == phrase("near", word=near)


def test_everything_wrong_is_told_at_once(pack: Maker) -> None:
    pack(about=f'{ABOUT}\n[phrases]\nabov.zh = "x"\nbelow.zh = "x"\n')
    with pytest.raises(InputError) as caught:
        find_pack("mine", search_path())
    assert len(caught.value.problems) == 2


def test_a_number_that_the_phrase_has_itself_may_stand(pack: Maker) -> None:
    pack(about=f'{ABOUT}\n[phrases]\nindex_note.zh = "{{area}}＝100"\n')
    assert find_pack("mine", search_path()).phrases[0].words == "{area}＝100"


def test_phrases_are_inherited_key_by_key(pack: Maker) -> None:
    pack("first", f"{ABOUT}{OTHER}")
    own = '\n[phrases]\nabove.zh = "高出{area}{gap}"\n'
    pack("second", f"{ABOUT.replace('briefing', 'first')}{own}")
    book = PhraseBook(find_pack("second", search_path()).phrases)
    above, charted = (book.words(phrase_table()[key]) for key in ("above", "chart_above"))
    assert dict(above) | {} == {**above, "zh": "高出{area}{gap}", "en": "{gap} over {area}"}
    assert charted["zh"] == "{count}个超过{area}"
    assert book.words(phrase_table()["below"]) == phrase_table()["below"].text


CALLS: dict[str, tuple[str, dict[str, Argument]]] = {
    'say("abov", area="x")': ("template.unknown_phrase", {"name": "abov"}),
    'say("above", area="x")': ("template.phrase_lacks", {"places": ("gap",)}),
    'say("above", area="x", gap="y", gpa="z")': ("template.phrase_takes_no", {"place": "gpa"}),
}


@pytest.mark.heavy
@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("reached", ["true", "false"])
def test_a_wrong_call_in_a_template_is_found_even_where_it_is_not_reached(
    call: str, reached: str, pack: Maker
) -> None:
    code, arguments = CALLS[call]
    content = f"<article>\n{{% if {reached} %}}<p>{{{{ {call} }}}}</p>{{% endif %}}\n</article>"
    pack(content__html__j2=content)
    (problem,) = check("templates/mine")
    assert (problem.code, problem.line) == (code, 2)
    assert arguments == {name: problem[name] for name in arguments}


def test_html_in_a_phrase_stays_and_its_words_are_escaped(
    pack: Maker, briefing: reportgen.Briefing
) -> None:
    call = '{% set gap %}<em>x</em>{% endset %}{{ say("above", area="A&B", gap=gap) }}'
    own = '\n[phrases]\nabove.en = "{gap} <above> {area}"\n'
    pack(about=f"{ABOUT}{own}", content__html__j2=f"<article><p>{call}</p></article>")
    (made,) = reportgen.make(
        briefing, templates=["mine"], formats=["html"], lang="en", verify=False
    )
    assert "<em>x</em> &lt;above&gt; A&amp;B" in made.content.decode()


def test_a_number_that_the_pack_lists_may_stand_in_a_phrase(pack: Maker) -> None:
    own = 'literals = ["2项"]\n[phrases]\nabove.zh = "高于{area}{gap}，2项"\n'
    pack(about=f"{ABOUT}{own}")
    assert find_pack("mine", search_path()).literals == ("2项",)
    pack(about=f"{ABOUT}{own}".replace('"2项"', '"项"'))
    with pytest.raises(InputError) as caught:
        find_pack("mine", search_path())
    assert [it.code for it in caught.value.problems] == ["pack.literal_without_number"]


def marked(base: str) -> str:
    """A pack in which every phrase has a mark before its words."""
    lines = [
        f'{key}.{lang} = "{MARK}{phrase.text[lang]}"'
        for key, phrase in phrase_table().items()
        for lang in written()
    ]
    return "\n".join([ABOUT.replace("briefing", base), "[phrases]", *lines])


@pytest.mark.heavy
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("base", ["briefing", "digest", "jianbao"])
def test_a_pack_with_other_words_for_everything_is_right(
    base: str, lang: Lang, pack: Maker, briefing: reportgen.Briefing
) -> None:
    pack(about=marked(base))
    (made,) = reportgen.make(briefing, templates=["mine"], formats=["html"], lang=lang, verify=True)
    page = made.content.decode()
    captions = re.findall(r"<figcaption.*?</figcaption>", page, re.DOTALL)
    alternatives = re.findall(r'role="img" aria-label="([^"]*)"', page)
    assert len(captions) > 2
    assert alternatives
    assert all(MARK in text for text in captions)
    assert all(text.startswith(MARK) for text in alternatives)


@pytest.mark.heavy
def test_word_draws_and_says_them_too(pack: Maker, briefing: reportgen.Briefing) -> None:
    pack(about=f"{ABOUT}{OTHER}")
    (made,) = reportgen.make(
        briefing, templates=["mine"], formats=["docx"], lang="en", page_numbers=False
    )
    with ZipFile(BytesIO(made.content)) as package:
        document = package.read("word/document.xml").decode()
    text = re.sub(r"<[^>]*>", "", document)
    assert "Liaoning is over the nation in 4 and below it in 2 of 6 indicators" in text
    assert "1.1% over the nation" in text
    assert "1.1% above the nation" not in text
    assert 'descr="A chart of bars.' in document


@pytest.mark.heavy
def test_a_finished_document_is_verified_by_the_phrases_of_some_pack(
    pack: Maker, briefing: reportgen.Briefing, office: Path
) -> None:
    pack(about=marked("digest"))
    (written_,) = reportgen.build(
        briefing, templates=["mine"], formats=["html"], out=office / "out", page_numbers=False
    )
    (verified,) = verify(briefing, [written_.path])
    assert verified.findings == ()


@pytest.mark.heavy
def test_two_packs_in_one_build_have_each_its_own(
    pack: Maker, briefing: reportgen.Briefing
) -> None:
    pack("first", f"{ABOUT}{OTHER}")
    made = reportgen.make(briefing, templates=["first", "briefing"], formats=["html"], lang="en")
    said = {it.name: "over the nation in 4" in it.content.decode() for it in made}
    assert said == {"first.en.html": True, "briefing.en.html": False}


def test_vars_lists_each_phrase_with_its_words(capsys: pytest.CaptureFixture[str]) -> None:
    groups = {group.name: group for group in variables(None, "zh")}
    listed = [
        it for name, group in groups.items() if name.startswith("phrases") for it in group.variables
    ]
    assert [it.name for it in listed] == list(phrase_table())
    above = next(it for it in listed if it.name == "above")
    assert "area, gap" in above.type
    assert above.value == "高于{area}{gap} · {gap} above {area}"
    assert main(["templates", "vars", "--messages", "zh"]) == 0
    assert "一项指标与对照地区相比" in capsys.readouterr().out
