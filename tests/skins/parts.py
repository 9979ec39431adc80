"""A Word document put together from its parts, as office programs store it."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from tests.skins.markup import DECLARED, OFFICE, para, text

PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_DATE = (2020, 1, 1, 0, 0, 0)
ENDS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "png": "image/png",
    "jpeg": "image/jpeg",
    "emf": "image/x-emf",
    "wmf": "image/x-wmf",
    "svg": "image/svg+xml",
    "odttf": "application/vnd.openxmlformats-officedocument.obfuscatedFont",
}
A4 = '<w:pgSz w:w="11906" w:h="16838"/>'
MARGINS = (
    '<w:pgMar w:top="{0}" w:right="{1}" w:bottom="{0}" w:left="{1}" w:header="851" w:footer="992" '
    'w:gutter="0"/>'
)
USUAL = A4 + MARGINS.format(1440, 1800)
GRID = '<w:cols w:space="425"/><w:docGrid w:type="lines" w:linePitch="312"/>'

FONTS = "".join(
    f'<w:font w:name="{name}"><w:charset w:val="{charset}"/><w:family w:val="roman"/></w:font>'
    for name, charset in (("Times New Roman", "00"), ("宋体", "86"))
)

CHINESE = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="宋体" '
    'w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:lang w:val="en-US" w:eastAsia="zh-CN" '
    'w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/>'
    '<w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr><w:rPr><w:kern w:val="2"/>'
    '<w:sz w:val="21"/><w:szCs w:val="24"/></w:rPr></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="a0"><w:name w:val="Default Paragraph '
    'Font"/><w:semiHidden/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="a1"><w:name w:val="Normal Table"/>'
    '<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" '
    'w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right '
    'w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="a2"><w:name w:val="No List"/>'
    "<w:semiHidden/></w:style>"
    '<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="header"/><w:basedOn w:val="a"/>'
    '<w:pPr><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
    '<w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="18"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="a4"><w:name w:val="footer"/><w:basedOn w:val="a"/>'
    '<w:rPr><w:sz w:val="18"/></w:rPr></w:style>'
)
"""Styles as a Chinese Word stores them: ids of letters and numbers, and none that nobody used."""

ENGLISH = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" '
    'w:eastAsiaTheme="minorEastAsia" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>'
    '<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-US" w:eastAsia="en-US" '
    'w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" '
    'w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    "<w:qFormat/></w:style>"
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name '
    'w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" '
    'w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
)
"""Styles as an English Word of today stores them, in the fonts of the theme."""


def heading(level: int, *, id_: str, based: str, size: int = 32, more: str = "") -> str:
    """A heading style of the document's own."""
    return (
        f'<w:style w:type="paragraph" w:styleId="{id_}"><w:name w:val="heading {level}"/>'
        f'<w:basedOn w:val="{based}"/><w:next w:val="{based}"/><w:qFormat/><w:pPr><w:keepNext/>'
        f'<w:keepLines/>{more}<w:spacing w:before="240" w:after="120"/><w:outlineLvl '
        f'w:val="{level - 1}"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="{size}"/></w:rPr>'
        "</w:style>"
    )


def theme(latin: str = "Calibri", chinese: str = "等线") -> str:
    """A theme; every document of today has one."""
    tones = ("dk1", "lt1", "dk2", "lt2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")
    colours = "".join(
        f'<a:{it}><a:srgbClr val="{4 * n:02X}4F8A"/></a:{it}>' for n, it in enumerate(tones)
    )
    faces = f'<a:latin typeface="{latin}"/><a:ea typeface="{chinese}"/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{HEAD}<a:theme xmlns:a="{OFFICE}/drawingml/2006/main" name="Office"><a:themeElements>'
        f'<a:clrScheme name="Office">{colours}</a:clrScheme><a:fontScheme name="Office">'
        f"<a:majorFont>{faces}</a:majorFont><a:minorFont>{faces}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="Office"><a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>'
        f"{line * 3}</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def compat(mode: int, more: str = "") -> str:
    """What the settings say of the version of Word that a document is for."""
    uri = "http://schemas.microsoft.com/office/word"
    return (
        f'<w:compat>{more}<w:compatSetting w:name="compatibilityMode" w:uri="{uri}" '
        f'w:val="{mode}"/></w:compat>'
    )


class Made:
    """A document that is being put together."""

    def __init__(
        self,
        styles: str | None = CHINESE,
        settings: str | None = "",
        themed: bool = True,
        program: str = "Microsoft Office Word",
        *,
        fonts: bool = True,
    ) -> None:
        self._parts: dict[str, bytes] = {}
        self._kinds: dict[str, str] = {}
        self._rels: dict[str, list[str]] = {}
        self._program = program
        if styles is not None:
            whole = f"{HEAD}<w:styles {DECLARED}>{styles}</w:styles>"
            self.part("word/styles.xml", whole, "styles", f"{WORD_TYPE}.styles+xml")
        if settings is not None:
            content = settings or f'<w:zoom w:percent="100"/>{compat(15)}'
            whole = f"{HEAD}<w:settings {DECLARED}>{content}</w:settings>"
            self.part("word/settings.xml", whole, "settings", f"{WORD_TYPE}.settings+xml")
        if fonts:
            whole = f"{HEAD}<w:fonts {DECLARED}>{FONTS}</w:fonts>"
            self.part("word/fontTable.xml", whole, "fontTable", f"{WORD_TYPE}.fontTable+xml")
        if themed:
            kind = "application/vnd.openxmlformats-officedocument.theme+xml"
            self.part("word/theme/theme1.xml", theme(), "theme", kind)

    def part(
        self,
        name: str,
        content: str | bytes,
        relation: str,
        kind: str = "",
        of: str = "word/document.xml",
    ) -> str:
        """Add a part; gives the id of its relation."""
        self._parts[name] = content.encode() if isinstance(content, str) else content
        if kind:
            self._kinds[name] = kind
        return self.relate(of, relation, f"/{name}")

    def relate(self, of: str, relation: str, target: str, more: str = "") -> str:
        """Add a relation to a part, or to an address."""
        known = self._rels.setdefault(of, [])
        id_ = f"rId{len(known) + 1}"
        kind = (
            relation
            if "://" in relation
            else f"{OFFICE}/officeDocument/2006/relationships/{relation}"
        )
        known.append(f'<Relationship Id="{id_}" Type="{kind}" Target="{target}"{more}/>')
        return id_

    def store(self, content: str, id_: str) -> None:
        """Add custom XML that controls may be bound to."""
        name = self.free("item", "customXml")
        self.part(name, content, "customXml")
        props = (
            f'{HEAD}<ds:datastoreItem xmlns:ds="{OFFICE}/officeDocument/2006/customXml" '
            f'ds:itemID="{id_}"><ds:schemaRefs/></ds:datastoreItem>'
        )
        kind = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
        about = name.replace("item", "itemProps")
        self.part(about, props, "customXmlProps", kind, name)

    def picture(self, content: bytes, kind: str, of: str = "word/document.xml") -> str:
        """Add a picture to a part; gives the id of its relation."""
        return self.part(f"word/media/image{len(self._parts)}.{kind}", content, "image", "", of)

    def band(self, where: str, content: str, kind: str = "default", name: str = "") -> str:
        """Add a header or footer; gives what refers to it in a section."""
        tag = "hdr" if where == "header" else "ftr"
        whole = f"{HEAD}<w:{tag} {DECLARED}>{content}</w:{tag}>"
        id_ = self.part(name or self.free(where), whole, where, f"{WORD_TYPE}.{where}+xml")
        return f'<w:{where}Reference w:type="{kind}" r:id="{id_}"/>'

    def free(self, stem: str, folder: str = "word") -> str:
        """The name of a part that is still free."""
        start = f"{folder}/{stem}"
        return f"{start}{sum(it.startswith(start) for it in self._parts) + 1}.xml"

    def saved(self, body: str, section: str = USUAL + GRID, kind: str = "document.main") -> bytes:
        """The document with this body and last section."""
        self._parts["word/document.xml"] = (
            f"{HEAD}<w:document {DECLARED}><w:body>{body}<w:sectPr>{section}</w:sectPr></w:body>"
            "</w:document>"
        ).encode()
        self._kinds["word/document.xml"] = kind if "/" in kind else f"{WORD_TYPE}.{kind}+xml"
        self._about()
        return zipped({TYPES: _types(self._kinds), **self._related(), **self._parts})

    def _about(self) -> None:
        app = (
            f'{HEAD}<Properties xmlns="{OFFICE}/officeDocument/2006/extended-properties"><Template>'
            f"Normal.dotm</Template><Application>{self._program}</Application></Properties>"
        )
        kind = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
        self.relate("", "officeDocument", "word/document.xml")
        self.part("docProps/app.xml", app, "extended-properties", kind, "")

    def _related(self) -> Mapping[str, bytes]:
        made = {}
        for of, known in self._rels.items():
            folder, _, name = of.rpartition("/")
            file = f"{folder}/_rels/{name}.rels".lstrip("/")
            head = f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
            made[file] = f"{head}{''.join(known)}</Relationships>".encode()
        return made


TYPES = "[Content_Types].xml"


def _types(kinds: Mapping[str, str]) -> bytes:
    ends = "".join(f'<Default Extension="{end}" ContentType="{it}"/>' for end, it in ENDS.items())
    own = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in kinds.items()
    )
    return f'{HEAD}<Types xmlns="{PACKAGE}/content-types">{ends}{own}</Types>'.encode()


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """Parts as a file."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return stream.getvalue()


def unzipped(data: bytes) -> dict[str, bytes]:
    """A file as its parts."""
    with ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def body_with(*lines: str) -> str:
    """Paragraphs, and the place of the content after them."""
    return "".join(para(text(line)) for line in lines) + PLACE


PLACE = para(text("{{ body }}"))
