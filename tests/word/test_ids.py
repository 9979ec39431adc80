"""The table of what has an id names all ids that the schemas of Word documents know."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from reportgen.word.xml.ids import FATES, IDS

SCHEMAS = Path(str(import_module("openxml_audit").__file__)).parent / "data" / "openxml" / "schemas"
OTHER = re.compile(
    r"excel|spreadsheet|powerpoint|presentationml|customui|slicer|activeX|metadata|webext|bibliog"
    r"|emma|InkML|ink_2010|tasks|characteristics|mipLabel|DocumentInformation|livefeed|scriptlink"
    r"|imageformula|animation|command|docPropsV|coverPage"
)
"""Schemas of what does not stand in Word documents: tables, slides, the ribbon, ink itself."""

ID = re.compile(r"(^id|I[dD]|^r:\w+|Ids|spid|spidmax|[gG]uid|uid|idref|idsrc|iddest|idcntr|idx)$")
NAMES = ("w:bookmarkStart/@w:name", "w:hyperlink/@w:anchor", "w:moveFromRangeStart/@w:name")
VALUES = re.compile(r"^(w|w14|w15):\w*([iI]d|sid)$")
"""Elements of which the value is an id."""

NO_IDS = ("w:docGrid", "w:lid", "w:snapToGrid", "w:tblGrid", "w15:webExtensionLinked")


def types() -> Iterator[dict[str, Any]]:
    for file in sorted(SCHEMAS.glob("*.json")):
        if not OTHER.search(file.name):
            yield from json.loads(file.read_bytes()).get("Types", [])


def attributes(kind: dict[str, Any], bases: dict[str, dict[str, Any]]) -> list[str]:
    base = bases.get(kind.get("BaseClass", ""))
    own = [it["QName"].lstrip(":") for it in kind.get("Attributes", [])]
    return own + (attributes(base, bases) if base else [])


def known(path: str) -> bool:
    parent, _, attribute = path.rpartition("/@")
    last = parent.rpartition("/")[2]
    for kind in IDS:
        for it in kind.paths:
            element, _, key = it.rpartition("/@")
            same = fnmatchcase(last, element.rpartition("/")[2].replace("*:", "*"))
            if same and fnmatchcase(attribute, key):
                return True
    return False


@pytest.mark.heavy
def test_every_id_of_the_schemas_is_in_the_table() -> None:
    found = list(types())
    bases = {it["ClassName"]: it for it in found if it.get("IsAbstract")}
    ids = {
        f"{kind['Name'].rpartition('/')[2]}/@{attribute}"
        for kind in found
        if not kind.get("IsAbstract")
        for attribute in attributes(kind, bases)
        if ID.search(attribute.rpartition(":")[2]) or attribute.startswith("r:")
    }
    ids |= {
        f"{element}/@{element.partition(':')[0]}:val"
        for kind in found
        if VALUES.match(element := kind["Name"].rpartition("/")[2]) and element not in NO_IDS
    }
    assert len(ids) > 200
    assert sorted(path for path in (*ids, *NAMES) if not known(path)) == []


def test_no_place_stands_in_two_rows() -> None:
    paths = [path for kind in IDS for path in kind.paths]
    assert sorted(path for path in set(paths) if paths.count(path) > 1) == []
    assert {kind.fate for kind in IDS} == set(FATES)
