"""Press texts of every kind, spoilt, for ``draft`` and for the check against a text."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random

from tests.gauntlet.area import Area, Attempt, Tried
from tests.gauntlet.books import zipped
from tests.gauntlet.commands import command
from tests.gauntlet.desk import SOURCE
from tests.gauntlet.spoiling import octets, pages, pdfs, trees, zips
from tests.gauntlet.spoiling.encodings import Spoilt, spoilt_text
from tests.gauntlet.spoiling.lines import spoilt_lines
from tests.gauntlet.spoiling.values import KINDS, Written
from tests.gauntlet.told import told_well

TEXT = (
    SOURCE
    + """
一是保安全。到2021年底，新建改建农村公路300公里，增长15.5%，占全国的1/3以上。
二是惠民生。城市低保标准提高到每人每月710元，比上年提高5%左右；救助17.5万人次。
市交通运输局局长王文出席会议并讲话，副局长李武主持会议。各区县设分会场。
"""
)
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@cache
def docx() -> bytes:
    """The text as a Word document."""
    package = "http://schemas.openxmlformats.org/package/2006"
    rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    lines = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in TEXT.splitlines())
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override '
        f'PartName="/word/document.xml" ContentType="{main}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
        f'Type="{rels}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{_WORD}"><w:body>{lines}<w:tbl><w:tr><w:tc>'
        "<w:p><w:r><w:t>低保标准</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>",
    }
    return zipped({name: text.encode() for name, text in parts.items()})


@cache
def html() -> str:
    """The text as a web page."""
    lines = "".join(f"<p>{line}</p>" for line in TEXT.splitlines())
    head = '<meta charset="utf-8"><title>会议</title><script>var a = "<p>"</script>'
    return (
        f'<!DOCTYPE html><html lang="zh"><head>{head}</head><body><div>{lines}</div></body></html>'
    )


@cache
def pdf() -> bytes:
    """A PDF with a line of text, whose letters are those of a font that every reader has."""
    stream = b"BT /F1 12 Tf 72 700 Td (Beds 1260, growth 8.2% in 2020) Tj ET"
    return pdfs.pdf(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
            b"/Resources << /Font << /F1 5 0 R >> >> >>",
            4: b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
            5: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        }
    )


def attempt(dice: Random, folder: Path) -> Tried:
    """Spoil a text, and let it be drafted, or let data be checked against it."""
    kind, make = dice.choices(tuple(_MADE), (45, 5, 18, 17, 15))[0]
    way, content = make(dice)
    said = ("--json", *dice.choice(((), ("--messages", "zh"))))
    draw = dice.random()
    if draw < 0.15:
        files: dict[str, bytes | None] = {"source.txt": content}
        made = Attempt(f"{way}: {kind}", ("check", "meeting.yaml", *said), files, "desk")
    elif draw < 0.25:
        made = Attempt(f"{way}: {kind}", ("draft", "-", *said), {}, "short", stdin=content)
    else:
        ending = kind if dice.random() < 0.96 else dice.choice((".txt", ".docx", ".pdf", ".x", ""))
        name = f"t{ending}"
        out = () if dice.random() < 0.5 else ("--out", "made")
        if dice.random() < 0.1:
            made = Attempt(f"{way}: {kind}", ("new", "p", "--from", name, *said), {name: content})
        else:
            made = Attempt(f"{way}: {kind}", ("draft", name, *out, *said), {name: content})
    return command(made, folder, told_well)


def _plain(dice: Random) -> Spoilt:
    """Plain text: its bytes, lines, characters and numbers."""
    draw = dice.random()
    if draw < 0.15:
        return octets.spoilt(dice, TEXT.encode())
    if draw < 0.25:
        return octets.other(dice, TEXT.encode())
    if draw < 0.5:
        return spoilt_text(dice, TEXT)
    if draw < 0.6:
        way, text = spoilt_lines(dice, TEXT)
        return way, text.encode()
    if draw < 0.63:
        return "a long line", _long(dice).encode()
    return "numbers", _numbers(dice).encode("utf-8", "surrogatepass")


def _numbers(dice: Random) -> str:
    """Words and numbers that nobody writes, in places of those that stand there."""
    text = TEXT
    for _ in range(dice.choice((1, 1, 2, 5))):
        value = dice.choice(KINDS[dice.choice(tuple(KINDS))])
        words = value.text if isinstance(value, Written) else str(value)
        old = dice.choice(
            ("1260", "17.5万", "8.2%", "2021年底", "公里", "300", "710元", "王文", "，")
        )
        text = text.replace(old, words, dice.choice((1, 1, 99)))
    return text


def _long(dice: Random) -> str:
    return dice.choice(
        (
            TEXT.replace("\n", "") * 60,
            "9" * 200_000,
            "1，" * 30_000,
            "长" * 300_000,
            "一" * 50_000,
            "(" * 20_000,
            "2020年" * 10_000,
            " " * 300_000 + "x",
            "1.2" * 30_000,
        )
    )


def _word(dice: Random) -> Spoilt:
    """A Word document: its zip, or the XML of its text."""
    draw = dice.random()
    if draw < 0.25:
        return octets.spoilt(dice, docx())
    if draw < 0.5:
        return zips.spoilt(dice, docx())
    content = next(it.content for it in zips.entries_of(docx()) if it.name == b"word/document.xml")
    way, made = (trees.walked if draw < 0.8 else trees.written)(dice, content)
    return way, zips.with_part(docx(), b"word/document.xml", made)


def _page(dice: Random) -> Spoilt:
    """A web page."""
    draw = dice.random()
    if draw < 0.4:
        return pages.spoilt(dice, html().encode())
    if draw < 0.6:
        return spoilt_text(dice, html())
    if draw < 0.8:
        return octets.spoilt(dice, html().encode())
    deep = dice.choice((100, 1000, 20_000))
    opening = dice.choice(
        ("<div>", "<table><tr><td>", "<ul><li>", "<b>", "<p>", "<svg>", "<!--", "<")
    )
    return "nested deep", (html().replace("<div>", opening * deep)).encode()


def _printed(dice: Random) -> Spoilt:
    """A PDF."""
    return pdfs.spoilt(dice, pdf()) if dice.random() < 0.7 else octets.spoilt(dice, pdf())


_MADE: tuple[tuple[str, Callable[[Random], Spoilt]], ...] = (
    *((".txt", _plain), (".md", _plain), (".docx", _word), (".html", _page), (".pdf", _printed)),
)


AREA = Area(
    name="texts",
    noun="mutants of press texts",
    full=4_000,
    ci=25,
    attempt=attempt,
    seconds=30,
    megabytes=500,
)
