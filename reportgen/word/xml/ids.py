"""What has an id in a Word document, and what a loop makes of it: one table.

Word takes it amiss when an id that may stand once stands twice: it repairs the document, drops one
of the two, or lets a field refer to the wrong one. A loop of a skin repeats whatever stands in it.
Attributes are those of ECMA-376 (parts 1 and 4) and of Microsoft's extensions ([MS-DOCX],
[MS-ODRAWXML], [MS-OI29500]).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

IdFate = Literal[
    "number", "name", "shape", "drop", "copy", "restart", "settled", "share", "inside", "refused"
]
"""What becomes of an id in further rounds of a loop."""

FATES: Mapping[IdFate, str] = MappingProxyType(
    {
        "number": "a number of its own; what refers to it in the round follows",
        "name": "a name of its own; what refers to it in the round follows",
        "shape": "a number or name of its own; what refers to it in the round follows",
        "drop": "taken off: Word gives a new one",
        "copy": "a copy of its own of what it names",
        "restart": "a list of its own, where other text of the round stands before it; "
        "else it counts on",
        "settled": "does not go out; where the pack keeps it, a number of its own",
        "share": "the same in all rounds, as where Word itself copies text",
        "inside": "the same: it counts within a part or drawing, which is repeated as a whole",
        "refused": "none: such a skin is refused",
    }
)
"""Each fate in words."""


@dataclass(frozen=True, slots=True)
class IdKind:
    """A kind of id: where it is ``made``, and where it is ``used`` to refer to that.

    Both are paths such as ``w:permStart/@w:id``, with ``*`` for any element.
    """

    what: str
    fate: IdFate
    made: tuple[str, ...]
    used: tuple[str, ...] = ()

    @property
    def paths(self) -> tuple[str, ...]:
        """All places of the id."""
        return (*self.made, *self.used)


def _each(attribute: str, *elements: str) -> tuple[str, ...]:
    return tuple(f"{element}/@{attribute}" for element in elements)


_DRAWN = (
    "arc",
    "curve",
    "group",
    "image",
    "line",
    "oval",
    "polyline",
    "rect",
    "roundrect",
    "shape",
)
_SHAPES = tuple(f"v:{it}" for it in _DRAWN)
_CHANGES = (
    *("w:ins", "w:del", "w:moveFrom", "w:moveTo", "w14:conflictIns", "w14:conflictDel"),
    *("w:cellIns", "w:cellDel", "w:cellMerge", "w:numberingChange"),
    *(f"w:{it}Change" for it in ("rPr", "pPr", "sectPr", "tblPr", "tblPrEx", "tblGrid")),
    *("w:trPrChange", "w:tcPrChange"),
)
_CHANGE_RANGES = (
    *(f"w:customXml{it}Range" for it in ("Ins", "Del", "MoveFrom", "MoveTo")),
    *("w14:customXmlConflictInsRange", "w14:customXmlConflictDelRange"),
)

IDS: tuple[IdKind, ...] = (
    IdKind("bookmark", "number", ("w:bookmarkStart/@w:id",), ("w:bookmarkEnd/@w:id",)),
    IdKind(
        "name of a bookmark, and fields, links and form fields with it",
        "name",
        ("w:bookmarkStart/@w:name",),
        (
            *("w:hyperlink/@w:anchor", "w:fldSimple/@w:instr", "w:instrText/text()"),
            *("w:ffData/w:name/@w:val", "v:*/@href"),
        ),
    ),
    IdKind("part that may be edited", "number", ("w:permStart/@w:id",), ("w:permEnd/@w:id",)),
    IdKind("tracked change", "settled", _each("w:id", *_CHANGES)),
    IdKind(
        "range of tracked changes",
        "settled",
        _each("w:id", *(f"{it}Start" for it in _CHANGE_RANGES)),
        _each("w:id", *(f"{it}End" for it in _CHANGE_RANGES)),
    ),
    IdKind(
        "range that was moved",
        "settled",
        ("w:moveFromRangeStart/@w:id", "w:moveToRangeStart/@w:id"),
        ("w:moveFromRangeEnd/@w:id", "w:moveToRangeEnd/@w:id"),
    ),
    IdKind(
        "name of what was moved",
        "settled",
        ("w:moveFromRangeStart/@w:name",),
        ("w:moveToRangeStart/@w:name",),
    ),
    IdKind(
        "comment",
        "copy",
        ("w:comment/@w:id",),
        ("w:commentReference/@w:id", "w:commentRangeStart/@w:id", "w:commentRangeEnd/@w:id"),
    ),
    IdKind(
        "thread of a comment, its time and its author",
        "share",
        (
            *("w15:commentEx/@w15:paraId", "w16cid:commentId/@w16cid:paraId"),
            *("w16cid:commentId/@w16cid:durableId", "w16cex:commentExtensible/@w16cex:durableId"),
            *("w15:presenceInfo/@w15:providerId", "w15:presenceInfo/@w15:userId"),
        ),
    ),
    IdKind("footnote", "copy", ("w:footnote/@w:id",), ("w:footnoteReference/@w:id",)),
    IdKind("endnote", "copy", ("w:endnote/@w:id",), ("w:endnoteReference/@w:id",)),
    IdKind("content control", "number", ("w:sdtPr/w:id/@w:val",)),
    IdKind("store of a content control", "share", _each("w:storeItemID", "w:dataBinding")),
    IdKind(
        "store of a content control, of Word 2013", "share", ("w15:dataBinding/@w:storeItemID",)
    ),
    IdKind("drawing", "number", ("wp:docPr/@id",)),
    IdKind(
        "shape within a drawing, and what connects two of them",
        "inside",
        (*_each("id", "*:cNvPr", "a:stCxn", "a:endCxn"), *_each("idx", "a:stCxn", "a:endCxn")),
    ),
    IdKind("text of a chain of text boxes", "number", ("wps:txbx/@id",), ("wps:linkedTxbx/@id",)),
    IdKind("drawing, as programs that edit together know it", "drop", ("a16:creationId/@id",)),
    IdKind(
        "paragraph, row or drawing, as Word knows it",
        "drop",
        (
            *_each("w14:paraId", "w:p", "w:tr"),
            *_each("w14:textId", "w:p", "w:tr"),
            *_each("w14:anchorId", "w:pict", "w:object"),
            *_each("wp14:anchorId", "wp:anchor", "wp:inline"),
            *_each("wp14:editId", "wp:anchor", "wp:inline"),
        ),
    ),
    IdKind(
        "shape of VML, and the text boxes of a chain",
        "shape",
        _each("id", *_SHAPES),
        (
            *_each("idref", "o:r", "o:proxy"),
            *_each("idsrc", "o:rel"),
            *_each("iddest", "o:rel"),
            *_each("idcntr", "o:rel"),
            *("v:textbox/@style", "o:OLEObject/@ShapeID", "w:objectEmbed/@w:shapeId"),
        ),
    ),
    IdKind("number of a shape of VML", "shape", _each("o:spid", *_SHAPES)),
    IdKind(
        "kind of shape of VML, and what its shapes are made of",
        "share",
        (
            *_each("o:spid", "v:shapetype"),
            *_each(
                "id",
                *("v:shapetype", "v:background", "v:fill", "v:stroke", "v:shadow", "v:path"),
                *("v:textbox", "v:textpath", "v:imagedata", "o:skew", "o:signatureline", "o:r"),
            ),
        ),
    ),
    IdKind("block of numbers of shapes", "share", ("o:idmap/@data", "o:shapedefaults/@spidmax")),
    IdKind(
        "list",
        "restart",
        ("w:num/@w:numId",),
        ("w:numPr/w:numId/@w:val",),
    ),
    IdKind(
        "cell that others have as heading", "name", ("w:tc/@w:id",), ("w:headers/w:header/@w:val",)
    ),
    IdKind("words set as one", "number", _each("w:id", "w:fitText", "w:eastAsianLayout")),
    IdKind("chart", "copy", ("c:chart/@r:id", "cx:chart/@r:id")),
    IdKind("SmartArt", "copy", tuple(f"dgm:relIds/@r:{it}" for it in ("dm", "lo", "qs", "cs"))),
    IdKind("ink", "copy", _each("r:id", "w14:contentPart", "w:contentPart", "a14:contentPart")),
    IdKind(
        "picture, film or font",
        "share",
        (
            *_each(
                "r:embed", "a:blip", "asvg:svgBlip", "a14:imgLayer", "am3d:blip", "am3d:model3d"
            ),
            *_each("r:embed", "a:snd", "a:wavAudioFile"),
            *_each("r:link", "a:blip", "asvg:svgBlip", "am3d:blip", "am3d:model3d"),
            *_each("r:link", "a:audioFile", "a:quickTimeFile", "a:videoFile"),
            *_each("r:id", "v:imagedata", "v:fill", "v:stroke"),
            *_each("r:id", "w:embedRegular", "w:embedBold", "w:embedItalic", "w:embedBoldItalic"),
            *("v:imagedata/@r:href", "v:imagedata/@r:pict"),
        ),
    ),
    IdKind(
        "address of a link, which leads to a bookmark of the first round where it does to one",
        "share",
        (
            *_each("r:id", "w:hyperlink", "a:hlinkClick", "a:hlinkHover", "a:hlinkMouseOver"),
            *_each("r:id", "a1611:picAttrSrcUrl", "am3d:attrSrcUrl"),
        ),
    ),
    IdKind(
        "header, footer and printer of a section",
        "share",
        _each("r:id", "w:headerReference", "w:footerReference", "w:printerSettings"),
    ),
    IdKind(
        "what a skin may not bring",
        "refused",
        (
            *_each("r:id", "o:OLEObject", "w:objectEmbed", "w:objectLink", "w:control", "w:movie"),
            *_each("r:id", "w:altChunk", "w:subDoc", "w:attachedTemplate", "w:dataSource"),
            *_each("r:id", "w:headerSource", "w:recipientData", "w:src", "w:sourceFileName"),
            *_each("r:id", "w:saveThroughXslt", "wne:toolbarData"),
            *(
                "w:objectLink/@w:shapeId",
                "o:OLEObject/@ObjectID",
                "w:saveThroughXslt/@w:solutionID",
            ),
            *_each("progId", "o:OLEObject"),
            *_each("ProgID", "o:OLEObject"),
            *_each("w:progId", "w:objectEmbed", "w:objectLink"),
        ),
    ),
    IdKind(
        "what stands in a chart or SmartArt, which is copied as a whole",
        "inside",
        (
            *_each(
                "r:id", "c:externalData", "cx:externalData", "c:userShapes", "c:legacyDrawingHF"
            ),
            *("cdr14:contentPart/@r:id", "dgm:shape/@r:blip", "dsp:dataModelExt/@relId"),
            *("c:pt/@idx", "cx:*/@*", "dgm:*/@*", "dsp:*/@*", "dgm14:*/@*", "cs:*/@*"),
        ),
    ),
    IdKind(
        "what is named by number and not by an id of its own",
        "share",
        (
            *_each("idx", "a:effectRef", "a:fillRef", "a:fontRef", "a:lnRef"),
            *_each("smtId", "a:rPr", "a:defRPr", "a:endParaRPr"),
            *_each("id", "a:fld", "a:dgm", "a15:signatureLine"),
            *("a15:signatureLine/@provId", "a15:objectPr/@objectId"),
            *("a:tblStyle/@styleId", "a:tableStyle/@styleId"),
            *_each(
                "spid", "a14:cameraTool", "a14:compatExt", "com14:compatSp", "comp:legacyDrawing"
            ),
            *("w:pPr/w:divId/@w:val", "w:activeWritingStyle/@w:vendorID"),
        ),
    ),
    IdKind(
        "session in which something was written",
        "share",
        tuple(f"*/@w:rsid{it}" for it in ("R", "RPr", "RDefault", "P", "Del", "Sect", "Tr")),
    ),
    IdKind(
        "what stands outside of all text: styles, lists, divisions of web pages, the document",
        "share",
        (
            *("w:style/@w:styleId", "w:abstractNum/@w:abstractNumId", "w:num/@w:durableId"),
            *("w:num/w:abstractNumId/@w:val", "w:numPicBullet/@w:numPicBulletId", "w:div/@w:id"),
            *("w:lvl/w:lvlPicBulletId/@w:val", "w:abstractNum/w:nsid/@w:val", "w14:docId/@w14:val"),
            *(
                "w15:docId/@w15:val",
                "w14:styleSet/@w14:id",
                *("a:theme/@thm15:id", "thm15:themeFamily/@id", "thm15:themeVariant/@r:id"),
                "ds:datastoreItem/@ds:itemID",
            ),
            *("w:docPartPr/w:guid/@w:val", "w:rsids/w:rsid/@w:val"),
        ),
    ),
)
"""Everything that has an id."""


def kinds_of(*fates: IdFate) -> Iterator[IdKind]:
    """The kinds of id that a loop treats in one of these ways."""
    return (kind for kind in IDS if kind.fate in fates)
