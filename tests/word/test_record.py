from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from reportgen.model.document import Cell, Control, Document, Paragraph, Row, Table
from reportgen.word import write
from tests.word.building import cell, document, properties, ready, runs, skin, written
from tests.word.reading import Docx, faults

NAMESPACE = "{urn:reportgen:checklist:1}"


def listed(*tasks: tuple[str, str, str, str, str]) -> Table:
    head = Row((cell("完成", header=True), *(cell("x", header=True),) * 3), "header")
    return Table((head, *(_row(*task) for task in tasks)), (25,) * 4, "checklist")


def _row(task: str, done: str, owner: str, due: str, status: str) -> Row:
    return Row(
        (
            Cell(control=Control("checkbox", task, done)),
            Cell(control=Control("owner", task, owner)),
            Cell(control=Control("due", task, due)),
            Cell(control=Control("status", task, status)),
        )
    )


def built(*tasks: tuple[str, str, str, str, str]) -> Docx:
    about = replace(properties(), briefing="liaoning-2020", data="sha256:abc")
    return Docx(write(Document(about, (listed(*tasks),), ""), ready(skin()), {}))


def test_a_document_carries_the_values_it_was_built_with(tmp_path: Path) -> None:
    long = "长" * 70
    docx = built(
        ("a", "checked", "处 & <室>", "2021-06-30", "done"),
        ("b", "", "", "", ""),
        (long, "", "", "", ""),
    )
    root = docx.tree("customXml/item1.xml")
    assert root.tag == f"{NAMESPACE}checklist"
    assert dict(root.attrib) == {
        "briefing": "liaoning-2020",
        "language": "zh",
        "data": "sha256:abc",
    }
    first, second, third = ({str(k): str(v) for k, v in task.attrib.items()} for task in root)
    assert first == {
        "id": "a",
        "tag": "a",
        "row": "_task_a_ca978112",
        "done": "true",
        "status": "done",
        "owner": "处 & <室>",
        "due": "2021-06-30",
    }
    assert (second["id"], second["done"], second["status"]) == ("b", "false", "")
    assert (third["id"], len(third["tag"])) == (long, 55)
    tags = docx.values("//w:sdtPr/w:tag/@w:val")
    assert tags == [
        f"{kind}:{task.get('tag')}"
        for task in root
        for kind in ("checkbox", "owner", "due", "status")
    ]
    assert faults(docx.data, tmp_path) == []


def test_its_part_is_found_by_its_namespace() -> None:
    docx = built(("a", "", "", "", ""))
    store = etree.tostring(docx.tree("customXml/itemProps1.xml")).decode()
    assert 'uri="urn:reportgen:checklist:1"' in store
    assert built(("a", "", "", "", "")).parts == docx.parts
    relations = docx.parts["word/_rels/document.xml.rels"].decode()
    assert "../customXml/item1.xml" in relations


def test_a_document_without_tasks_has_no_such_part(tmp_path: Path) -> None:
    for docx in (built(), written(Paragraph(runs("x")))):
        assert not [name for name in docx.parts if name.startswith("customXml")]
        assert faults(docx.data, tmp_path) == []


@pytest.mark.heavy
def test_three_hundred_tasks(tmp_path: Path) -> None:
    docx = built(*((f"task-{n}", "", "", "", "") for n in range(300)))
    assert len(docx.tree("customXml/item1.xml")) == 300
    assert len(set(docx.values("//w:sdtPr/w:tag/@w:val"))) == 1200
    assert faults(docx.data, tmp_path) == []


def test_the_hash_of_the_data_is_a_property() -> None:
    custom = built(("a", "", "", "", "")).tree("docProps/custom.xml")
    (property_,) = custom
    assert property_.get("name") == "reportgen:data"
    assert "".join(property_.itertext()) == "sha256:abc"
    assert "docProps/custom.xml" not in Docx(write(document(), ready(skin()), {})).parts


def test_the_record_of_figures_is_a_part_of_its_own(tmp_path: Path) -> None:
    figures = '{"words":"甲 & <乙>"}'
    docx = Docx(
        write(
            Document(properties(), (listed(("a", "", "", "", "")),), ""),
            ready(skin()),
            {},
            figures=figures,
        )
    )
    root = docx.tree("customXml/item2.xml")
    assert root.tag == "{urn:reportgen:figures:1}figures"
    assert root.text == figures
    assert docx.tree("customXml/item1.xml").tag == f"{NAMESPACE}checklist"
    assert faults(docx.data, tmp_path) == []
