from __future__ import annotations

import pytest

from reportgen.model.document import Cell, Control, Row, Table
from reportgen.model.text import Lang
from tests.word.building import cell, runs, written
from tests.word.reading import Docx


def checklist(*rows: tuple[Cell, ...], lang: Lang = "zh") -> Docx:
    return written(Table(tuple(Row(cells) for cells in rows), (), "checklist"), lang=lang)


def boxes(docx: Docx) -> dict[str, str]:
    tags = docx.values("//w:sdt[w:sdtPr/w14:checkbox]/w:sdtPr/w:tag/@w:val")
    return dict(zip(tags, docx.values("//w14:checked/@w14:val"), strict=True))


def test_boxes_are_read_back_by_tag_and_state() -> None:
    docx = checklist(
        (Cell(control=Control("checkbox", "task-1")), cell("一")),
        (Cell(control=Control("checkbox", "task-2", "checked")), cell("二")),
    )
    assert boxes(docx) == {"checkbox:task-1": "0", "checkbox:task-2": "1"}
    assert docx.text("//w:sdt") == ["☐", "☑"]
    assert docx.values("//w:sdtPr/w:alias/@w:val") == ["完成 task-1", "完成 task-2"]
    assert set(docx.values("//w:sdtPr/w:lock/@w:val")) == {"sdtLocked"}


def test_a_box_is_named_in_the_language_of_the_document() -> None:
    docx = checklist((Cell(control=Control("checkbox", "t")), cell("x")), lang="en")
    assert docx.values("//w:sdtPr/w:alias/@w:val") == ["Done t"]


def test_three_hundred_boxes_have_numbers_of_their_own() -> None:
    docx = checklist(*((Cell(control=Control("checkbox", f"t{n}")),) for n in range(300)))
    assert len(set(docx.values("//w:sdtPr/w:id/@w:val"))) == 300
    assert len(boxes(docx)) == 300


@pytest.mark.parametrize("kind", ["owner", "due", "status"])
def test_unknown_cells_stay_empty_and_known_ones_are_written_once(kind: str) -> None:
    docx = checklist(
        (
            Cell(control=Control(kind, "a")),  # type: ignore[arg-type]
            Cell(control=Control(kind, "b", "处室")),  # type: ignore[arg-type]
            Cell((runs("处室"),), control=Control(kind, "c", "处室")),  # type: ignore[arg-type]
        )
    )
    assert docx.text("//w:tc") == ["", "处室", "处室"]
