"""A Word document that came back: what its check lists say, and what it was built with."""

from __future__ import annotations

import hashlib
from zipfile import ZipFile

from lxml.etree import _Element as Element

from reportgen.errors import InputError
from reportgen.model.problem import Problem
from reportgen.model.returned import ReturnedCopy
from reportgen.tasks.list_fields import ListFields
from reportgen.tasks.package import parsed, part, saved_by, xml_parts
from reportgen.tasks.record import LIST, built_record
from reportgen.tasks.values import plain
from reportgen.tasks.word_rows import list_rows

_DOCUMENT = "word/document.xml"


def word_copy(content: bytes, name: str, package: ZipFile) -> ReturnedCopy:
    """The copy that a .docx is.

    Raises:
        InputError: it is damaged, or holds no check list.
    """
    found = _record(package, name)
    root = parsed(part(package, _DOCUMENT, name))
    if root is None:
        raise InputError([Problem.of("tasks.damaged", name, said=_DOCUMENT)])
    record = built_record(found)
    fields = ListFields(name, record)
    now = fields.values(list_rows(root))
    if found is None and not now:
        raise InputError([Problem.of("tasks.no_list", name)])
    return ReturnedCopy(
        name,
        hashlib.sha256(content).hexdigest(),
        saved_by(package, name) or plain(name),
        record.briefing,
        record.lang,
        record.values,
        now,
        tuple(fields.doubts),
        record.words,
    )


def _record(package: ZipFile, name: str) -> Element | None:
    """The element with the values as built; None where a program dropped it."""
    for each in xml_parts(package, "customXml/"):
        root = parsed(part(package, each, name))
        if root is not None and root.tag == LIST:
            return root
    return None
