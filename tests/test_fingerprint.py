from __future__ import annotations

import dataclasses
import subprocess
import sys

import pytest

import reportgen
from reportgen.fingerprint import fingerprint
from reportgen.model.text import Text
from tests.real import BRIEFING


@pytest.mark.heavy
def test_equal_data_has_one_hash_in_every_process(briefing: reportgen.Briefing) -> None:
    code = (
        "import sys, reportgen; from reportgen.fingerprint import fingerprint;"
        "print(fingerprint(reportgen.load(sys.argv[1])))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(BRIEFING)], check=True, capture_output=True, text=True
    )
    assert done.stdout.strip() == fingerprint(briefing)


def test_other_data_has_another(briefing: reportgen.Briefing) -> None:
    subject = briefing.subject
    first = dataclasses.replace(subject.observations[0], note=Text("注", "note"))
    noted = dataclasses.replace(subject, observations=(first, *subject.observations[1:]))
    assert fingerprint(dataclasses.replace(briefing, subject=noted)) != fingerprint(briefing)


def test_where_a_figure_stands_in_its_file_and_what_is_made_of_it_is_no_matter(
    briefing: reportgen.Briefing,
) -> None:
    subject = briefing.subject
    moved = tuple(dataclasses.replace(o, line=o.line + 1) for o in subject.observations)
    other = dataclasses.replace(
        briefing,
        subject=dataclasses.replace(subject, observations=moved),
        outputs=briefing.outputs[:1],
        lang="en",
    )
    assert fingerprint(other) == fingerprint(briefing)


def test_pieces_do_not_run_together() -> None:
    assert fingerprint(("a", "bc")) != fingerprint(("ab", "c"))
    assert fingerprint((("a",), "b")) != fingerprint(("a", ("b",)))


def test_of_how_many_places_a_rank_is_matters(briefing: reportgen.Briefing) -> None:
    first = briefing.subject.observations[0]
    ranked = [fingerprint(dataclasses.replace(first, places=places)) for places in (30, 31)]
    assert len(set(ranked)) == 2
