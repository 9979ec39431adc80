"""The sheets of a workbook that are read and not filled in: the codes, and the notes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from reportgen.messages.workbook import COLUMN_ABOUT, WORKBOOK_WORDS
from reportgen.tables.cells import column_letters, places_taken
from reportgen.tables.choices import Choices, indicator_rows, is_language
from reportgen.tables.columns import COLUMNS, EntryKey, TableColumn, TableKind
from reportgen.tables.written import column_title

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

ListKey = tuple[TableKind, EntryKey]
_NOTES_WIDTHS = (22, 26, 70, 26, 26)
_ABOUT_WIDTHS = (34, 34, 16, 24, 22, 28)


def write_codes(
    page: Worksheet,
    choices: Choices,
    listed: Mapping[ListKey, tuple[str, ...]],
    looks: Mapping[str, Any],
    name: str,
) -> dict[ListKey, str]:
    """The indicators with what is known of them, and a column for each list; where each list is."""
    words = {key: it[choices.lang] for key, it in WORKBOOK_WORDS.items()}
    head = ("indicators", "id", "shown_in", "topic", "coverages")
    for at, key in enumerate(head):
        page.write_string(0, at, words[key], looks["head"])
        page.set_column(at, at, _ABOUT_WIDTHS[at])
    for row, (indicator, topic) in enumerate(indicator_rows(choices.codes, choices.lang), 1):
        coverages = "; ".join(f"{it.id}: {it.name[choices.lang]}" for it in indicator.coverages)
        about = (
            choices.indicator_name(indicator.id),
            indicator.id,
            indicator.unit.code,
            topic,
            coverages,
        )
        for at, text in enumerate(about):
            page.write_string(row, at, text, looks["plain"])
    places: dict[ListKey, str] = {}
    at = len(head) + 1
    for (kind, entry_key), values in listed.items():
        if not values:
            continue
        column = next(it for it in COLUMNS[kind] if it.key == entry_key)
        page.write_string(0, at, column_title(column, choices.lang), looks["head"])
        page.set_column(at, at, 20)
        for row, text in enumerate(values, 1):
            page.write_string(row, at, text, looks["text"])
        letters = column_letters(at + 1)
        places[(kind, entry_key)] = f"'{name}'!${letters}$2:${letters}${len(values) + 1}"
        at += 1
    page.freeze_panes(1, 1)
    page.protect()
    return places


def write_notes(page: Worksheet, choices: Choices, looks: Mapping[str, Any], file: str) -> None:
    """How the workbook is filled in, and what to write in each column, with two examples."""
    lang = choices.lang
    words = {key: it[lang].replace("{file}", file) for key, it in WORKBOOK_WORDS.items()}
    for at, width in enumerate(_NOTES_WIDTHS):
        page.set_column(at, at, width, looks["plain"])
    page.write_string(0, 0, words["title"], looks["title"])
    for row, key in enumerate(("first", "digits", "use"), 2):
        page.merge_range(row, 0, row, len(_NOTES_WIDTHS) - 1, words[key], looks["wrapped"])
        page.set_row(row, 34)
    row = 5
    for kind, columns in COLUMNS.items():
        row += 1
        sheet = words["figures" if kind == "observations" else "tasks"]
        head = (sheet, words["also"], words["what"], words["example"], words["example"])
        for at, text in enumerate(head):
            page.write_string(row, at, text, looks["head"])
        for column in columns:
            if is_language(column):
                continue
            row += 1
            first = choices.codes.indicators[0].id if choices.codes.indicators else ""
            examples = (choices.shown(column, it, first) for it in _examples(choices, kind, column))
            about = COLUMN_ABOUT[column.name][lang]
            title = column_title(column, lang)
            for at, text in enumerate((title, ".".join(column.key), about, *examples)):
                page.write_string(row, at, text, looks["wrapped" if at == 2 else "text"])
            page.set_row(row, 30 if places_taken(about) > _NOTES_WIDTHS[2] else 15)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.protect()


def _examples(choices: Choices, kind: TableKind, column: TableColumn) -> tuple[str, str]:
    """What would be written of a value and of its growth; of tasks nothing is invented."""
    first = next(iter(choices.codes.indicators), None)
    if kind == "tasks" or first is None:
        return "", ""
    year = str(choices.date.year if choices.date else 2020)
    return {
        "INDICATOR": (first.id, first.id),
        "MEASURE": ("", "growth"),
        "OBS_VALUE": ("1260", "12.6%"),
        "UNIT_MEASURE": (first.unit.code, ""),
        "TIME_PERIOD": (year, year),
        "KIND": ("", "year_on_year"),
        "PARAGRAPH": ("2", "2"),
        "SENTENCE": ("1", "3"),
    }.get(column.name, ("", ""))
