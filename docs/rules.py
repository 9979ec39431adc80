"""Tables of the documentation that are made from those of the program: rules, qualifiers."""

from __future__ import annotations

from pathlib import Path

from reportgen.comparing.rules import BY_MEASURE, BY_RELATION, DERIVATIONS
from reportgen.languages import LANGUAGES
from reportgen.model.qualifier import QUALIFIER_WORDS
from reportgen.tables.columns import COLUMNS, TableColumn, TableKind
from reportgen.word.xml.ids import FATES, IDS

DOCS = Path(__file__).parent
TREATMENTS = {
    "equal": "equal",
    "differ": "differs",
    "as_long": "differs, as long",
    "contained": "equal, or one contains the other (caveat)",
    "converted": "converted",
    "single": "one alone",
    "result_to_aim": "a result to a target",
    "aims": "equal, and no results",
}
DERIVED = {
    "value": "share, ratio or points, by nature",
    "change": "difference; growth where prices allow",
    "points": "points",
    "difference": "difference",
    "places": "places",
    "attainment": "reached or not, by how much",
    "aims": "difference of the lines set",
}


def pages() -> dict[str, str]:
    """Each page with its tables anew."""
    found = {
        "verdicts.md": {"rules": _rules()},
        "data.md": {"qualifiers": _qualifiers()},
        "tables.md": {"columns": _columns("observations"), "task columns": _columns("tasks")},
        "templates.md": {"ids": _ids()},
    }
    return {name: _renewed(name, tables) for name, tables in found.items()}


def _ids() -> str:
    """What has an id in a Word document, and what a loop makes of it."""
    lines = ["| what | in each further round |", "| --- | --- |"]
    lines += [f"| {kind.what} | {FATES[kind.fate]} |" for kind in IDS]
    return "\n".join(lines)


def _columns(kind: TableKind) -> str:
    """The columns of a table: a text has one more for each language."""
    texts = {it.key[:-1] for it in COLUMNS[kind] if it.key[-1] in LANGUAGES}
    lines = [
        "| key | column | in Chinese | also | codes in Chinese |",
        "| --- | --- | --- | --- | --- |",
    ]
    for it in COLUMNS[kind]:
        if it.key[-1] in LANGUAGES:
            continue
        more = [f"`{it.name}_EN`, …"] if it.key in texts else []
        also = ", ".join([*more, *(f"`{name}`" for name in it.others)])
        lines.append(f"| `{_key(it)}` | `{it.name}` | {it.chinese} | {also} | {_codes(it, kind)} |")
    return "\n".join(lines)


def _key(column: TableColumn) -> str:
    beside = {"power": "value", "digits": "value"}
    return ".".join(beside.get(part, part) for part in column.key)


def _codes(column: TableColumn, kind: TableKind) -> str:
    aims = ("not_started", "in_progress", "done")
    words = {code: names[0] for code, names in column.words.items()}
    of_status = column.key == ("status",)
    wanted = [it for it in words if not of_status or (it in aims) == (kind == "tasks")]
    return ", ".join(f"{words[code]} (`{code}`)" for code in wanted)


def _renewed(name: str, tables: dict[str, str]) -> str:
    page = (DOCS / name).read_text(encoding="utf-8")
    for key, table in tables.items():
        begin, end = f"<!-- {key}: written by make docs -->", f"<!-- end of {key} -->"
        before, _, rest = page.partition(begin)
        page = f"{before}{begin}\n\n{table}\n\n{end}{rest.partition(end)[2]}"
    return page


def _table(head: str, rows: dict[str, list[str]], columns: list[str]) -> str:
    lines = [f"| {head} | {' | '.join(columns)} |", "|---" * (len(columns) + 1) + "|"]
    lines += [f"| `{name}` | {' | '.join(cells)} |" for name, cells in rows.items()]
    return "\n".join(lines)


def _rules() -> str:
    relations = _dimensions("relation", BY_RELATION)
    measures = _dimensions("measure", BY_MEASURE)
    derived = {
        measure: [DERIVED[DERIVATIONS[relation][measure]] for relation in DERIVATIONS]
        for measure in BY_MEASURE
    }
    return "\n\n".join((relations, measures, _table("derived", derived, list(DERIVATIONS))))


def _dimensions(head: str, table: dict[str, dict[str, str]]) -> str:
    columns = list(dict.fromkeys(dimension for row in table.values() for dimension in row))
    rows = {
        name: [TREATMENTS[row[it]] if it in row else "" for it in columns]
        for name, row in table.items()
    }
    return _table(head, rows, columns)


def _qualifiers() -> str:
    meanings = {
        "more_than": "more than v",
        "at_least": "v or more",
        "less_than": "less than v",
        "at_most": "v or less",
        "nearly": "from a unit of the last digit below v (近600万: from 500万) to v;"
        " of a power of ten from a tenth below (近100万: from 90万)",
        "about": "half a unit of the last digit around v (约600万: from 550万 to 650万);"
        " of a power of ten half a tenth (约100万: from 95万 to 105万)",
        "some_over": "from v to the next unit of its last digit but zeros (600余万: to 700万)",
    }
    rows = {}
    for meaning, stands_for in meanings.items():
        words = [it for it in QUALIFIER_WORDS.values() if it.meaning == meaning]
        languages = ([f"`{it.word}`" for it in words if it.lang == lang] for lang in ("zh", "en"))
        rows[meaning] = [*(", ".join(it) for it in languages), stands_for]
    return _table("meaning", rows, ["words in Chinese", "in English", "stands for"])
