"""Sources of each format for tests, made in memory."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def docx(*body: str, **parts: str) -> bytes:
    """A Word document with this body and these further parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        whole = f"<w:document {_W} {_MC}><w:body>{''.join(body)}</w:body></w:document>"
        archive.writestr("word/document.xml", whole)
        for name, xml in parts.items():
            archive.writestr(f"word/{name}.xml", f"<w:{name} {_W}>{xml}</w:{name}>")
    return out.getvalue()


def par(*runs: str) -> str:
    """A paragraph of a document; a run that is no XML is text."""
    inner = (it if it[:1] == "<" else f"<w:r><w:t>{it}</w:t></w:r>" for it in runs)
    return f"<w:p>{''.join(inner)}</w:p>"


def pdf(*pages: Sequence[tuple[float, float, str]]) -> bytes:
    """A PDF whose pages have these words: from the left, from below, in 10 points."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "", "<</Type/Font/Subtype/Type1/BaseFont/Courier>>"]
    kids = []
    for words in pages:
        text = "".join(f"BT /F 10 Tf {x} {y} Td ({said}) Tj ET\n" for x, y, said in words)
        objects.append(f"<</Length {len(text)}>>stream\n{text}endstream")
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents {len(objects)} 0 R"
            "/Resources<</Font<</F 3 0 R>>>>>>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>"
    out, places = "%PDF-1.4\n", []
    for number, said in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{said}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    out += f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer<</Size {size}/Root 1 0 R>>\n"
    return f"{out}startxref\n{out.index('xref')}\n%%EOF".encode("latin-1")


def locked(content: bytes) -> bytes:
    """A PDF with a password."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
