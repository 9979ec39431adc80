"""Nothing is found in a document that is right, however odd its data are."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest

import reportgen
from reportgen.model.briefing import Bulletin
from reportgen.model.format import Format
from reportgen.model.text import Lang, Text
from reportgen.model.unit import Unit
from reportgen.verify import audit, read
from tests import make
from tests.pdf.making import Made
from tests.pdf.odd import ODD, WHOLE, covered
from tests.verify.conftest import manifest

TEMPLATES = ("briefing", "digest", "jianbao")
COUNT = 60


def sixty(briefing: reportgen.Briefing) -> reportgen.Briefing:
    """Sixty indicators whose names hold numbers, with bounds, conversions and growth."""
    codes, mine, theirs = [], [], []
    for i in range(COUNT):
        additive = i % 3 == 2
        unit = "beds" if additive else "CNY/person/month" if i % 2 else "CNY/person/year"
        codes.append(
            dataclasses.replace(
                briefing.indicators.indicators[0],
                id=f"standard_{i}",
                name=Text(f"第{i}项指标标准", f"Standard number {i}"),
                short=Text(f"指标{i}", f"No. {i} standard"),
                nature="stock" if additive else "level",
                unit=Unit.parse("beds" if additive else "CNY/person/month"),
            )
        )
        value = f"{i + 11}.{i % 9 + 1}万" if additive else str(397 + 131 * i)
        other = f"{1013 + 17 * i}万" if additive else str(409 + 127 * i)
        bound = {"qualifier": "more_than"} if i % 7 == 0 else {}
        mine.append(make.observation(value, f"standard_{i}", unit))
        theirs.append(
            make.observation(
                other, f"standard_{i}", "beds" if additive else "CNY/person/month", **bound
            )
        )
        if i % 5 == 0:
            mine.append(make.growth(f"{i - 20}%", "year_on_year", f"standard_{i}"))
            theirs.append(make.growth(f"{i + 1}.3%", "year_on_year", f"standard_{i}"))
    assert briefing.benchmark
    return dataclasses.replace(
        briefing,
        indicators=dataclasses.replace(briefing.indicators, indicators=tuple(codes)),
        subject=dataclasses.replace(briefing.subject, observations=tuple(mine)),
        benchmark=dataclasses.replace(briefing.benchmark, observations=tuple(theirs)),
    )


def few(briefing: reportgen.Briefing) -> reportgen.Briefing:
    """Four indicators."""
    assert briefing.benchmark
    kept = ("dibao_urban", "dibao_rural", "volunteers", "elderly_beds")
    subject, benchmark = (
        dataclasses.replace(
            meeting,
            observations=tuple(
                o for o in meeting.observations if o.indicator in kept and not o.shared_with
            ),
        )
        for meeting in (briefing.subject, briefing.benchmark)
    )
    return dataclasses.replace(briefing, subject=subject, benchmark=benchmark)


def numbered(briefing: reportgen.Briefing) -> reportgen.Briefing:
    """A bulletin whose number, recipients and issuer hold numbers."""
    bulletin = Bulletin(
        number=Text("第17期", "No. 17"),
        recipients=(Text("报：省政府（3份）", "To: the provincial government (3)"),),
        copies=55,
    )
    return dataclasses.replace(briefing, bulletin=bulletin, issuer=Text("第9处", "Office 9"))


def nothing_compared(briefing: reportgen.Briefing) -> reportgen.Briefing:
    """One figure each, of different indicators, and no tasks: lists longer than all the counts."""
    assert briefing.benchmark
    subject, benchmark = (
        dataclasses.replace(
            meeting,
            observations=tuple(o for o in meeting.observations if o.indicator == code),
            tasks=None,
            directions=None,
        )
        for meeting, code in ((briefing.subject, "dibao_urban"), (briefing.benchmark, "volunteers"))
    )
    return dataclasses.replace(briefing, subject=subject, benchmark=benchmark)


CASES: dict[str, Callable[[reportgen.Briefing], reportgen.Briefing]] = {
    **{case: ODD[case] for case in WHOLE},
    "sixty": sixty,
    "few": few,
    "numbered": numbered,
    "nothing_compared": nothing_compared,
}


@pytest.mark.heavy
@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_word_files_and_web_pages(
    briefing: reportgen.Briefing, tmp_path: Path, case: str, lang: Lang
) -> None:
    formats: tuple[Format, ...] = ("docx", "html")
    templates = [template for template, of, _ in covered(TEMPLATES, [case]) if of == lang]
    written = reportgen.build(
        CASES[case](briefing),
        templates=templates,
        formats=formats,
        lang=lang,
        out=tmp_path,
        page_numbers=False,
    )
    assert len(written) == len(templates) * len(formats) > 0


@pytest.mark.parametrize(("template", "lang", "case"), covered(TEMPLATES))
def test_pdf_files(
    briefing: reportgen.Briefing, made_pdf: Made, template: str, lang: Lang, case: str
) -> None:
    odd = ODD[case](briefing) if case else briefing
    _, pdf = made_pdf(template, lang, case)
    assert audit(read(pdf.data, "pdf"), manifest(odd, "pdf", template, lang)) == ()
