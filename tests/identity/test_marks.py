from __future__ import annotations

import re

import pytest

from reportgen.identity import bookmark_stem, id_of_structure, ids_by_stem, structure_id

IDS = ("A1", "A11", "A1-B2-gap", "A1-B2-signed_gap", "A1-1", "-".join(["AA10"] * 9), "A2-B2-gap")


def test_a_name_of_a_bookmark_tells_its_figure_again() -> None:
    names = {f"{bookmark_stem(id_)}_{n}": id_ for id_ in IDS for n in (1, 20, 999)}
    assert all(re.fullmatch("_[A-Za-z0-9_]{1,39}", name) for name in names)
    assert ids_by_stem(names, IDS) == names


def test_what_libreoffice_makes_of_a_name_in_a_note_is_known() -> None:
    assert ids_by_stem(["_A1_B2_gap_3_Copy_1", "_a11_2"], IDS) == {
        "_A1_B2_gap_3_Copy_1": "A1-B2-gap",
        "_a11_2": "A11",
    }


def test_other_bookmarks_are_of_no_figure() -> None:
    assert not ids_by_stem(["_Toc123_1", "tab_levels", "_GoBack", "_A11", "src_A11", "A11_1"], IDS)


@pytest.mark.parametrize(
    ("number", "piece", "name"), [(1, 0, "A1"), (2, 0, "A1.2"), (1, 1, "A1+1"), (3, 2, "A1.3+2")]
)
def test_ids_of_structure_elements_are_unique_and_tell_the_figure(
    number: int, piece: int, name: str
) -> None:
    assert structure_id("A1", number, piece) == name
    assert id_of_structure(name) == ("A1", piece == 0)
