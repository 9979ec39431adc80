"""Table files of every kind, and the maps and meeting files that name them, spoilt."""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.gauntlet.area import Area, Attempt, Tried
from tests.gauntlet.books import ROWS, csv, ods_parts, xls, xls_records, xlsx_parts, zipped
from tests.gauntlet.commands import command
from tests.gauntlet.desk import MAP, SHEET
from tests.gauntlet.spoiling import octets, trees, zips
from tests.gauntlet.spoiling.encodings import Spoilt, spoilt_text
from tests.gauntlet.spoiling.lines import spoilt_lines
from tests.gauntlet.spoiling.values import KINDS, Written
from tests.gauntlet.told import told_well

CODES = (
    *(
        "General",
        "0",
        "0.00",
        "#,##0",
        "0%",
        "0.00%",
        "0.00E+00",
        "# ?/?",
        "@",
        "yyyy-mm-dd",
        "[h]:mm",
    ),
    *(
        '0"万"',
        '0.0,"万"',
        "0,,",
        "[Red]0;[Blue]-0",
        ";;;",
        '""',
        '"',
        "[",
        "\\",
        "0.",
        ".0",
        "_",
        "*",
    ),
    *(
        "yyyy",
        "m",
        "[$-804]yyyy年m月",
        "[DBNum1]0",
        "[<1]0.0;0",
        "aaaa",
        "0" * 300,
        "0." + "0" * 300,
    ),
    *('#,##0.00 "元"', "?" * 500, "#" * 500 + "0", "E+", "0E", "[>=1e9]0", "e", "上午/下午h", ""),
)
NUMBERS = (
    *("1260", "12.6", "-0", "1e308", "1E+400", "-1e-400", "NaN", "INF", "0x10", "1,260", "", " 5 "),
    *(
        "9" * 400,
        "0." + "3" * 400,
        "1e99999999",
        "44196",
        "60",
        "59",
        "-1",
        "2958466",
        "44196.999999",
    ),
    *("0.1", "12.600000000000001", "1.7976931348623157e308", "5e-324", "1_000", "+5", "١٢", "１２"),
)
KINDS_OF_CELL = ("s", "n", "b", "e", "d", "str", "inlineStr", "x", "")
_NAMES = (
    b"xl/worksheets/sheet1.xml",
    b"xl/sharedStrings.xml",
    b"xl/styles.xml",
    b"xl/workbook.xml",
)
_SHEET = "xl/worksheets/sheet1.xml"


def attempt(dice: Random, folder: Path) -> Tried:
    """Spoil a table, and give it to a command that reads it."""
    kind, make = dice.choices(tuple(_MADE), (30, 34, 14, 14, 8))[0]
    way, content = make(dice)
    ending = kind if dice.random() < 0.97 else dice.choice((".csv", ".xlsx", ".txt", ".et", ".x"))
    name = f"t{ending}"
    arguments, files = _use(dice, name)
    return command(
        Attempt(f"{way}: {kind}", arguments, {name: content, **files}, "short"), folder, told_well
    )


def _use(dice: Random, name: str) -> tuple[tuple[str, ...], dict[str, bytes | None]]:
    """A command, and the files that name the table."""
    said = ("--json", *dice.choice(((), ("--messages", "zh"))))
    if dice.random() < 0.2:
        return ("new", "project", "--from", name, *said), {}
    named = f"observations: {{file: {name}}}"
    if dice.random() < 0.1:
        named = f"tasks: {{file: {name}, year: 2021}}"
    elif dice.random() < 0.15:
        named = f"observations: {{file: {name}, mapping: map.yaml, period: 2020}}"
    meeting = f"title: 例会\ndate: 2021-05-10\narea: 某市\n{named}\n".encode()
    files: dict[str, bytes | None] = {"m.yaml": meeting, "map.yaml": MAP.encode()}
    if dice.random() < 0.9:
        return ("check", "m.yaml", *said), files
    if dice.random() < 0.5:
        return ("workbook", "again.csv", "--from", "m.yaml", *said), files
    return ("build", "m.yaml", "--template", "digest", "--format", "html", *said), files


def _value(dice: Random) -> str:
    """The text of a cell."""
    value = dice.choice(KINDS[dice.choice(tuple(KINDS))])
    if isinstance(value, Written):
        return value.text
    return value if isinstance(value, str) else str(value)


def _rows(dice: Random) -> tuple[str, list[list[str | float]]]:
    """The rows of a long table, with cells, columns or rows of it changed."""
    rows: list[list[str | float]] = [list(row) for row in ROWS]
    way = dice.choice(("cells", "cells", "cells", "heads", "columns", "rows", "many rows"))
    if way in ("cells", "heads"):
        for _ in range(dice.choice((1, 1, 2, 6))):
            at = 0 if way == "heads" else dice.randrange(1, len(rows))
            rows[at][dice.randrange(len(rows[at]))] = _value(dice)
    elif way == "columns":
        at, other = dice.randrange(8), dice.randrange(8)
        for row in rows:
            row.insert(other, row.pop(at) if dice.random() < 0.9 else "")
    elif way == "rows":
        dice.shuffle(rows)
        del rows[dice.randrange(len(rows)) :]
    else:
        rows += [rows[1]] * dice.choice((50, 2000))
    return way, rows


def _text(dice: Random) -> Spoilt:
    """A text table."""
    if dice.random() < 0.45:
        way, rows = _rows(dice)
        separator = dice.choice((",", ",", ";", "\t", "，", "|"))
        text = "\n".join(separator.join(_quoted(dice, it) for it in row) for row in rows)
        return way, text.encode("utf-8", "surrogatepass")
    text = csv()
    draw = dice.random()
    if draw < 0.3:
        way, changed = spoilt_lines(dice, text)
        return way, changed.encode()
    if draw < 0.7:
        return spoilt_text(dice, text)
    return octets.spoilt(dice, text.encode()) if draw < 0.95 else octets.other(dice, text.encode())


def _quoted(dice: Random, value: str | float) -> str:
    text = str(value)
    if any(sign in text for sign in ',;\t\n"') and dice.random() < 0.9:
        return '"' + text.replace('"', '""') + '"'
    return text


def _xlsx(dice: Random) -> Spoilt:
    """An Excel workbook: its zip, the XML of a part, its cells, formats and claims."""
    parts = dict(xlsx_parts())
    draw = dice.random()
    if draw < 0.12:
        return octets.spoilt(dice, zipped(parts))
    if draw < 0.3:
        return zips.spoilt(dice, zipped(parts))
    if draw < 0.6:
        name = dice.choice(tuple(parts)) if dice.random() < 0.4 else dice.choice(_NAMES).decode()
        change = trees.walked if dice.random() < 0.7 else trees.written
        way, parts[name] = change(dice, parts[name])
        return way, zipped(parts)
    way, change_parts = dice.choice(_CHANGES)
    change_parts(dice, parts)
    return way, zipped(parts)


def _set(parts: dict[str, bytes], name: str, old: str, new: str) -> None:
    parts[name] = parts[name].decode().replace(old, new, 1).encode("utf-8", "surrogatepass")


def _xml(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def _cells(dice: Random, parts: dict[str, bytes]) -> None:
    rows = _rows(dice)[1]
    lines = []
    for i, row in enumerate(rows, 1):
        cells = [
            f'<c r="{chr(65 + j % 26)}{i}" t="str"><v>{_xml(str(v))}</v></c>'
            for j, v in enumerate(row)
        ]
        lines.append(f'<row r="{i}">{"".join(cells)}</row>')
    text = parts[_SHEET].decode()
    start, end = text.index("<sheetData>"), text.index("</sheetData>")
    made = text[:start] + "<sheetData>" + "".join(lines) + text[end:]
    parts[_SHEET] = made.encode("utf-8", "surrogatepass")


def _a_cell(dice: Random, parts: dict[str, bytes]) -> None:
    kind, style = dice.choice(KINDS_OF_CELL), dice.choice(("0", "1", "2", "3", "-1", "99999", "x"))
    value = dice.choice((*NUMBERS, "0", "1", "5", "99999", "-1", "#DIV/0!", "#N/A", "TRUE"))
    formula = dice.choice(
        ("", "", "<f>1/0</f>", "<f>SUM(A1:A9)</f>", '<f t="shared" si="0"/>', "<f/>")
    )
    text = dice.choice(("", "<is><t>x</t></is>", "<is/>", "<is><r><t>x</t></r></is>"))
    body = f"{formula}<v>{value}</v>{text}" if dice.random() < 0.8 else f"{formula}{text}"
    _set(parts, _SHEET, '<c r="B2"><v>1260</v></c>', f'<c r="B2" t="{kind}" s="{style}">{body}</c>')


def _a_format(dice: Random, parts: dict[str, bytes]) -> None:
    code, number = _xml(dice.choice(CODES)), dice.choice(NUMBERS)
    _set(parts, "xl/styles.xml", "yyyy-mm-dd", code)
    _set(parts, _SHEET, '<c r="B2"><v>1260</v></c>', f'<c r="B2" s="1"><v>{number}</v></c>')


def _a_place(dice: Random, parts: dict[str, bytes]) -> None:
    place = dice.choice(
        (
            "B2",
            "A1",
            "B0",
            "ZZZ9999999",
            "XFD1048576",
            "AAAA1",
            "b2",
            "",
            "2B",
            "B-2",
            "B2:C3",
            "$B$2",
            "B" * 99,
        )
    )
    old = dice.choice(('r="B2"', 'r="A3"', 'r="2"', 'r="1"', 'ref="A7:B7"', 'ref="A1:H5"'))
    name = old.partition("=")[0]
    _set(parts, _SHEET, old, f'{name}="{place}"')


def _merged(dice: Random, parts: dict[str, bytes]) -> None:
    refs = (
        "A1:H5",
        "A2:A4",
        "B2:B4",
        "A1:XFD1048576",
        "B2",
        "Z9:A1",
        "A2:A1048576",
        "x",
        "A1:ZZZ9999999",
    )
    cells = "".join(
        f'<mergeCell ref="{dice.choice(refs)}"/>' for _ in range(dice.choice((1, 3, 3000)))
    )
    _set(parts, _SHEET, '<mergeCell ref="A7:B7"/>', cells)


def _hidden(dice: Random, parts: dict[str, bytes]) -> None:
    change = dice.randrange(4)
    if change == 0:
        _set(parts, "xl/workbook.xml", 'sheetId="1"', 'sheetId="1" state="veryHidden"')
    elif change == 1:
        _set(parts, "xl/workbook.xml", ' state="hidden"', "")
    elif change == 2:
        _set(parts, _SHEET, 'min="9" max="9"', f'min="{dice.choice((1, 2, 0, -1))}" max="99999999"')
    else:
        _set(parts, _SHEET, '<row r="3"', '<row r="3" hidden="1"')


def _sheets(dice: Random, parts: dict[str, bytes]) -> None:
    name = _xml(_value(dice)[:400])
    times = dice.choice((1, 1, 2, 500))
    one = f'<sheet name="{name}" sheetId="3" r:id="rId{dice.choice((1, 2, 3, 9))}"/>'
    _set(parts, "xl/workbook.xml", "</sheets>", one * times + "</sheets>")


def _claims(dice: Random, parts: dict[str, bytes]) -> None:
    if dice.random() < 0.5:
        _set(parts, _SHEET, 'ref="A1:H5"', 'ref="A1:XFD1048576"')
        _set(parts, _SHEET, '<row r="5">', '<row r="1048576">')
    else:
        empty = "".join(f'<row r="{i}"/>' for i in range(6, dice.choice((200, 50_000))))
        _set(parts, _SHEET, "</sheetData>", empty + "</sheetData>")


def _texts(dice: Random, parts: dict[str, bytes]) -> None:
    odd = ("", "<si/>" * 3, "<si><t/></si>", "<si><r><t>指</t></r><r/></si>",
           "<si>x</si>",
           "<si><t>_x0000__xD800__x000A_</t></si>", f"<si><t>{'长' * 100_000}</t></si>",
           "<si><rPh><t>x</t></rPh></si>")  # fmt: skip
    text = parts["xl/sharedStrings.xml"].decode()
    first = text.index("<si>")
    parts["xl/sharedStrings.xml"] = (text[:first] + dice.choice(odd) + text[first:]).encode()


_CHANGES: tuple[tuple[str, Callable[[Random, dict[str, bytes]], None]], ...] = (
    *(("cells", _cells), ("cells", _cells), ("a cell's kind", _a_cell), ("a cell's kind", _a_cell)),
    *(("a number format", _a_format), ("a number format", _a_format), ("a place", _a_place)),
    *(("merged cells", _merged), ("what is hidden", _hidden), ("sheets", _sheets)),
    *(("a great many rows claimed", _claims), ("shared texts", _texts)),
)


def _ods(dice: Random) -> Spoilt:
    """An OpenDocument spreadsheet."""
    parts = dict(ods_parts())
    draw = dice.random()
    if draw < 0.15:
        return octets.spoilt(dice, zipped(parts))
    if draw < 0.25:
        return zips.spoilt(dice, zipped(parts))
    if draw < 0.6:
        change = trees.walked if dice.random() < 0.8 else trees.written
        way, parts["content.xml"] = change(dice, parts["content.xml"])
        return way, zipped(parts)
    old, new = dice.choice(
        (
            ('office:value="1260"', f'office:value="{dice.choice(NUMBERS)}"'),
            ("<text:p>1260</text:p>", f"<text:p>{_xml(_value(dice)[:2000])}</text:p>"),
            ('repeated="1048570"', f'repeated="{dice.choice((0, -1, 99999999, 10**12))}"'),
            ('repeated="8"', f'repeated="{dice.choice((0, 16384, 99999999))}"'),
            (
                'value-type="float"',
                f'value-type="{dice.choice(("date", "time", "boolean", "x", ""))}"',
            ),
            (
                "<table:table-row>",
                f'<table:table-row table:number-rows-repeated="{dice.choice((2, 3000, 10**7))}">',
            ),
            (
                "<table:table-cell office",
                '<table:table-cell table:number-columns-repeated="16384" office',
            ),
            ("<table:table-cell office", '<table:table-cell table:formula="of:=1/0" office'),
            (
                "<table:table-cell office",
                '<table:table-cell table:number-rows-spanned="99999999" office',
            ),
        )
    )
    _set(parts, "content.xml", old, new)
    return "cells", zipped(parts)


def _xls(dice: Random) -> Spoilt:
    """An old Excel workbook: its container, its records."""
    records = list(xls_records())
    if dice.random() < 0.4:
        return octets.spoilt(dice, xls(tuple(records)))
    at = dice.randrange(len(records))
    kind, data = records[at]
    way = dice.choice(("record lost", "record twice", "record's kind", "record's bytes", "records"))
    if way == "record lost":
        del records[at]
    elif way == "record twice":
        records[at:at] = [records[at]] * dice.choice((1, 1, 500))
    elif way == "record's kind":
        kinds = (0x0006, 0x0205, 0x00FD, 0x027E, 0x00BD, 0x0207, 0x0208, 0x007D, 0x00E5, 0x003C)
        records[at] = (dice.choice((*kinds, 0x002F, 0x0809, 0x000A, dice.randrange(0x1000))), data)
    elif way == "record's bytes":
        records[at] = (kind, octets.spoilt(dice, data or b"\0")[1][:8000])
    else:
        number = dice.choice((1e308, float("nan"), float("inf"), -0.0, 5e-324, 12.6, 0.1, 1e300))
        place = (
            dice.choice((1, 65_535)),
            dice.choice((1, 255, 65_535)),
            dice.choice((0, 1, 65_535)),
        )
        records.insert(1, (0x0203, struct.pack("<HHHd", *place, number)))
    return way, xls(tuple(records))


def _mapped(dice: Random) -> Spoilt:
    """A sheet of others."""
    if dice.random() < 0.5:
        return octets.spoilt(dice, SHEET.encode())
    return spoilt_text(dice, SHEET)


_MADE: tuple[tuple[str, Callable[[Random], Spoilt]], ...] = (
    *((".csv", _text), (".xlsx", _xlsx), (".ods", _ods), (".xls", _xls), (".csv", _mapped)),
)


AREA = Area(
    name="tables",
    noun="mutants of tables",
    full=6_000,
    ci=40,
    attempt=attempt,
    seconds=20,
    megabytes=500,
    expected=("done", "table.broken"),
)
