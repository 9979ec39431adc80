"""Small Word files, written by hand."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

SPACES = " ".join(
    f'xmlns:{name}="{url}"'
    for name, url in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    }.items()
)


def word_file(body: str, **others: str) -> bytes:
    """A Word file with this body; ``others`` are the insides of more parts, such as footnotes."""
    file = BytesIO()
    with ZipFile(file, "w") as package:
        package.writestr(
            "word/document.xml", f"<w:document {SPACES}><w:body>{body}</w:body></w:document>"
        )
        for name, content in others.items():
            package.writestr(f"word/{name}.xml", f"<w:{name} {SPACES}>{content}</w:{name}>")
    return file.getvalue()


def paragraph(content: str, style: str = "") -> str:
    """A paragraph; words stand in a run of their own."""
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{look}{content if '<' in content else run(content)}</w:p>"


def run(text: str, look: str = "") -> str:
    """A run of one look."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def field(instruction: str, result: str) -> str:
    """A field with its result."""
    marks = (f'<w:r><w:fldChar w:fldCharType="{it}"/></w:r>' for it in ("begin", "separate", "end"))
    begin, separate, end = marks
    code = f"<w:r><w:instrText> {instruction} </w:instrText></w:r>"
    return f"{begin}{code}{separate}{run(result)}{end}"


def row(*cells: str, look: str = "") -> str:
    """A row of cells, which hold paragraphs or words."""
    inner = (it if it.startswith("<w:p>") else paragraph(it) for it in cells)
    return f"<w:tr><w:trPr>{look}</w:trPr>{''.join(f'<w:tc>{it}</w:tc>' for it in inner)}</w:tr>"
