"""WordprocessingML as office programs write it, in short words."""

from __future__ import annotations

from collections.abc import Sequence

OFFICE = "http://schemas.openxmlformats.org"
NAMESPACES = {
    "w": f"{OFFICE}/wordprocessingml/2006/main",
    "r": f"{OFFICE}/officeDocument/2006/relationships",
    "wp": f"{OFFICE}/drawingml/2006/wordprocessingDrawing",
    "a": f"{OFFICE}/drawingml/2006/main",
    "pic": f"{OFFICE}/drawingml/2006/picture",
    "mc": f"{OFFICE}/markup-compatibility/2006",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "w10": "urn:schemas-microsoft-com:office:word",
}
DECLARED = (
    " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    + ' mc:Ignorable="w14 w15"'
)
_EMU = 360_000


def text(words: str, look: str = "") -> str:
    """A run of text."""
    look = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{words}</w:t></w:r>'


def face(chinese: str, size: int, more: str = "", latin: str = "Times New Roman") -> str:
    """The look of text: its fonts, its size in half points, its colour and so on."""
    fonts = f'<w:rFonts w:ascii="{latin}" w:eastAsia="{chinese}" w:hAnsi="{latin}"/>'
    return f'{fonts}{more}<w:sz w:val="{size}"/>'


def para(content: str = "", form: str = "") -> str:
    """A paragraph."""
    form = f"<w:pPr>{form}</w:pPr>" if form else ""
    return f"<w:p>{form}{content}</w:p>"


def centred(words: str, look: str = "") -> str:
    """A line in the middle."""
    return para(text(words, look), '<w:jc w:val="center"/>')


def field(code: str, shown: str = "1") -> str:
    """A field with what it shows."""
    marks = [f'<w:r><w:fldChar w:fldCharType="{it}"/></w:r>' for it in ("begin", "separate", "end")]
    code = f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    return f"{marks[0]}{code}{marks[1]}{text(shown)}{marks[2]}"


def table(rows: Sequence[Sequence[str]], widths: Sequence[int], form: str = "") -> str:
    """A table; each cell is its paragraphs, or properties and paragraphs."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    lines = "".join(
        "<w:tr>"
        + "".join(_cell(it, width) for it, width in zip(row, widths, strict=False))
        + "</w:tr>"
        for row in rows
    )
    form = form or '<w:tblW w:w="0" w:type="auto"/><w:tblLook w:val="04A0"/>'
    return f"<w:tbl><w:tblPr>{form}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{lines}</w:tbl>"


def _cell(content: str, width: int) -> str:
    more, mark, paragraphs = content.rpartition("|")
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{more if mark else ""}</w:tcPr>'
        f"{paragraphs}</w:tc>"
    )


def graphic(id_: str, size: tuple[float, float], number: int = 1, more: str = "") -> str:
    """What is drawn: a picture, in centimetres."""
    width, height = (round(side * _EMU) for side in size)
    return (
        f'<a:graphic><a:graphicData uri="{NAMESPACES["pic"]}"><pic:pic><pic:nvPicPr><pic:cNvPr '
        f'id="{number}" name="logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip '
        f'r:embed="{id_}">{more}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic>"
    )


def inline(id_: str, size: tuple[float, float], number: int = 1, more: str = "") -> str:
    """A picture in a line of text."""
    width, height = (round(side * _EMU) for side in size)
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent '
        f'cx="{width}" cy="{height}"/><wp:docPr id="{number}" name="Picture {number}" '
        f'descr="logo"/><wp:cNvGraphicFramePr/>{graphic(id_, size, number, more)}</wp:inline>'
        "</w:drawing></w:r>"
    )


def floating(
    content: str, size: tuple[float, float], at: tuple[float, float], number: int, *, behind: bool
) -> str:
    """A drawing that stands on the page, before or behind the text."""
    width, height = (round(side * _EMU) for side in size)
    left, top = (round(side * _EMU) for side in at)
    return (
        f'<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        f'relativeHeight="25165824{number}" behindDoc="{int(behind)}" locked="0" layoutInCell="1" '
        f'allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page">'
        f'<wp:posOffset>{left}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page">'
        f'<wp:posOffset>{top}</wp:posOffset></wp:positionV><wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:wrapNone/><wp:docPr id="{number}" name="Drawing {number}"/><wp:cNvGraphicFramePr/>'
        f"{content}</wp:anchor></w:drawing>"
    )


def text_box(content: str, size: tuple[float, float], at: tuple[float, float], number: int) -> str:
    """A text box as Word writes it: for Word of today, and the same for Word of 2007."""
    width, height = (round(side * _EMU) for side in size)
    shape = (
        f'<a:graphic><a:graphicData uri="{NAMESPACES["wps"]}"><wps:wsp><wps:cNvSpPr txBox="1"/>'
        f'<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></wps:spPr><wps:txbx>'
        f"<w:txbxContent>{content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>"
        "</a:graphicData></a:graphic>"
    )
    drawn = floating(shape, size, at, number, behind=False)
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{drawn}</mc:Choice><mc:Fallback>'
        f"{vml_box(content, size, at, number)}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def vml_box(content: str, size: tuple[float, float], at: tuple[float, float], number: int) -> str:
    """A text box of old."""
    place = "position:absolute;margin-left:{}cm;margin-top:{}cm;width:{}cm;height:{}cm;z-index:{}"
    style = place.format(*at, *size, number)
    return (
        f'<w:pict><v:shape id="box{number}" o:spid="_x0000_s{1026 + number}" style="{style};'
        'mso-position-horizontal-relative:page;mso-position-vertical-relative:page" '
        f'stroked="f" filled="f" path="m,l,21600r21600,l21600,xe"><v:textbox><w:txbxContent>'
        f"{content}</w:txbxContent></v:textbox></v:shape></w:pict>"
    )


def control(content: str, number: int, more: str = "", title: str = "") -> str:
    """A control around paragraphs or runs."""
    alias = f'<w:alias w:val="{title}"/>' if title else ""
    return (
        f'<w:sdt><w:sdtPr>{alias}<w:id w:val="{number}"/>{more}</w:sdtPr>'
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def bookmark(name: str, number: int, content: str) -> str:
    """Content with a bookmark around it."""
    return (
        f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}'
        f'<w:bookmarkEnd w:id="{number}"/>'
    )


def ends(section: str) -> str:
    """An empty paragraph that ends a section."""
    return para("", f"<w:sectPr>{section}</w:sectPr>")
