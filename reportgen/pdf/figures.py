"""Which figure is which in a PDF: the ids of structure elements, and the record of figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from pydyf import PDF, Dictionary, Stream
from weasyprint.document import Document as Layout
from weasyprint.formatting_structure.boxes import TextBox
from weasyprint.layout.absolute import AbsolutePlaceholder

from reportgen.identity import structure_id

RECORD_KEY = "reportgen"
"""The name under which the record stands among the private data of programs in the catalog."""
_TAG = "main"
"""WeasyPrint gives ``data`` no kind of structure element, and this one a kind that nothing else of
a document has."""
PRINTED = f"{_TAG} {{ display: inline }}\n"


def tag_prints(root: Any) -> None:
    """Make what was printed known to the tags, in a page's tree.

    What is printed in a link is put around the link: of a link, WeasyPrint tags only the outermost
    box as one.
    """
    for parent in list(root.iter()):
        for link in [it for it in parent if it.tag == "a" and it.find(".//data") is not None]:
            place = list(parent).index(link)
            parent[place : place + 1] = _parted(link)
    for element in root.iter("data"):
        element.tag = _TAG


def _parted(link: Any) -> list[Any]:
    """A link as one for each of its parts, those in what was printed."""
    parts = [_link_like(link, link.text)] if link.text else []
    for child in link:
        tail, child.tail = child.tail, None
        if child.tag == "data":
            inner = _link_like(link, child.text)
            inner.extend(list(child))
            child.text, child[:] = None, [inner]
            parts.append(child)
        else:
            parts.append(_link_like(link, None, child))
        if tail:
            parts.append(_link_like(link, tail))
    parts[0].attrib.update({"id": link.attrib["id"]} if "id" in link.attrib else {})
    parts[-1].tail = link.tail
    return parts


def _link_like(link: Any, text: str | None, *children: Any) -> Any:
    attributes = {name: value for name, value in link.attrib.items() if name != "id"}
    made = link.makeelement("a", attributes)
    made.text = text
    made.extend(children)
    return made


def printed_ids(layout: Layout) -> list[str]:
    """The ids of what was printed, each of its own, in the order in which its elements are made."""
    found: list[str] = []
    numbers: Counter[str] = Counter()
    pieces: Counter[int] = Counter()
    whole: dict[int, int] = {}
    for page in layout.pages:
        for element in _printed(page._page_box):  # noqa: SLF001 - nothing else gives the boxes
            id_ = element.get("data-figure") or ""
            if id(element) not in whole:
                numbers[id_] += 1
                whole[id(element)] = numbers[id_]
            else:
                pieces[id(element)] += 1
            number, piece = whole[id(element)], pieces[id(element)]
            found.append(structure_id(id_, number, piece) if id_ else "")
    return found


def _printed(box: Any) -> Iterator[Any]:
    """The elements of what was printed in a box, each as often as it has boxes."""
    if isinstance(box, AbsolutePlaceholder):
        box = box._box  # noqa: SLF001 - as WeasyPrint's own tags do
    if isinstance(box, TextBox):
        return
    if box.element is not None and box.element_tag == _TAG:
        yield box.element
    for child in getattr(box, "children", ()):
        yield from _printed(child)


def keep_records(pdf: PDF, records: Mapping[str, str]) -> None:
    """Keep records where a PDF keeps what programs have to remember, each by its name."""
    kept: dict[str, Any] = {}
    for name, text in records.items():
        if text:
            record = Stream([text.encode("utf-8", "surrogatepass")], compress=True)
            pdf.add_object(record)
            private = {"LastModified": pdf.info["ModDate"], "Private": record.reference}
            kept[name] = Dictionary(private)
    if kept:
        pdf.catalog["PieceInfo"] = Dictionary(kept)
