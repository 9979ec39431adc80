"""Copies of check lists made by hand, as one program or another would write them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile

from reportgen.identity import CHECKLIST_NAMESPACE

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
BUILT = {"owner": "养护科", "due": "2021-06-30", "status": "in_progress", "done": "false"}
"""What tasks were built with, where nothing else is said."""


def record(tasks: Mapping[str, Mapping[str, str]]) -> str:
    """The record of what a check list was built with, by the full ids of its tasks."""
    lines = "".join(
        f"<task {' '.join(f'{k}={quoteattr(v)}' for k, v in {'id': task, **BUILT, **it}.items())}/>"
        for task, it in tasks.items()
    )
    return f'<checklist xmlns="{CHECKLIST_NAMESPACE}" language="zh">{lines}</checklist>'


def docx(
    body: str,
    tasks: Mapping[str, Mapping[str, str]] | Iterable[str] = ("m/a", "m/b"),
    prologue: str = "",
    more: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """A .docx with this body, that was built with these tasks; without a record if there are none.

    ``prologue`` stands before the document, ``more`` are other parts.
    """
    listed = tasks if isinstance(tasks, Mapping) else {task: {} for task in tasks}
    spaces = f'xmlns:w="{_W}" xmlns:w14="{_W14}"'
    whole = f"{prologue}<w:document {spaces}><w:body>{body}</w:body></w:document>"
    parts: dict[str, str | bytes] = {"word/document.xml": whole}
    parts |= {"customXml/item1.xml": record(listed)} if listed else {}
    parts |= more or {}
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return stream.getvalue()


def run(words: str, look: str = "") -> str:
    """A run."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def paragraph(*content: str) -> str:
    """A paragraph of runs."""
    return f"<w:p>{''.join(content)}</w:p>"


def control(
    name: str, content: str, sort: str = "<w:text/>", *, tag: bool = True, alias: bool = False
) -> str:
    """A control around something: ``name`` is its tag, as ``due:m/a``, or of that its title."""
    kind, _, task = name.partition(":")
    titles = {"checkbox": "完成", "owner": "责任处室", "due": "完成时限", "status": "状态"}
    about = f"<w:alias w:val={quoteattr(f'{titles.get(kind, kind)} {task}')}/>" if alias else ""
    about += f"<w:tag w:val={quoteattr(name)}/>" if tag else ""
    properties = f"<w:sdtPr>{about}{sort}</w:sdtPr>"
    return f"<w:sdt>{properties}<w:sdtContent>{content}</w:sdtContent></w:sdt>"


def box(*, checked: bool) -> str:
    """What says that a control is a box."""
    return f'<w14:checkbox><w14:checked w14:val="{int(checked)}"/></w14:checkbox>'


def date(day: str = "") -> str:
    """What says that a control is a date."""
    held = f' w:fullDate="{day}T00:00:00Z"' if day else ""
    return f'<w:date{held}><w:dateFormat w:val="yyyy-MM-dd"/></w:date>'


CHOICE = (
    '<w:dropDownList><w:listItem w:displayText="未开始" w:value="not_started"/></w:dropDownList>'
)


def cell(*content: str, span: int = 1) -> str:
    """A cell of paragraphs."""
    inside = "".join(content) or paragraph()
    return f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>{inside}</w:tc>'


def row(*cells: str, properties: str = "") -> str:
    """A row of cells."""
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows: str) -> str:
    """A table of rows."""
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def head() -> str:
    """The head of a check list."""
    names = ("完成", "序号", "任务", "责任处室", "完成时限", "状态")
    return row(*(cell(paragraph(run(it))) for it in names), properties="<w:tblHeader/>")


def task_row(
    task: str,
    *,
    ticked: bool = False,
    number: str = "1",
    words: str = "",
    owner: str = "养护科",
    due: str = "2021-06-30",
    status: str = "进行中",
    tag: bool = True,
    alias: bool = False,
) -> str:
    """A row of a check list as it is built, with these values."""
    sign = run("☑" if ticked else "☐")
    return row(
        cell(
            paragraph(control(f"checkbox:{task}", sign, box(checked=ticked), tag=tag, alias=alias))
        ),
        cell(paragraph(run(number))),
        cell(paragraph(run(words or f"任务{task}"))),
        cell(paragraph(control(f"owner:{task}", run(owner), tag=tag, alias=alias))),
        cell(paragraph(control(f"due:{task}", run(due), date(), tag=tag, alias=alias))),
        cell(paragraph(control(f"status:{task}", run(status), CHOICE, tag=tag, alias=alias))),
    )


def plain_row(*texts: str, mark: str = "") -> str:
    """A row without controls, and with a bookmark if one is named."""
    start = f'<w:bookmarkStart w:id="1" w:name="{mark}"/><w:bookmarkEnd w:id="1"/>' if mark else ""
    first, *others = texts
    return row(cell(paragraph(start, run(first))), *(cell(paragraph(run(it))) for it in others))
