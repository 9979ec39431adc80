"""Which figure and which task is which in a file: names of marks, and the record of figures."""

from reportgen.identity.hows import HOWS
from reportgen.identity.known import KnownFigures, figure_key, known_figures, value_of
from reportgen.identity.lists import CHECKLIST_NAMESPACE, LIST_KEY, list_record
from reportgen.identity.marks import bookmark_stem, id_of_structure, ids_by_stem, structure_id
from reportgen.identity.rows import (
    CONTROL_LIMIT,
    control_tag,
    field_key,
    field_name,
    row_bookmark,
    task_key,
    words_mark,
)
from reportgen.identity.stored import RECORD_NAMESPACE, read_record, stored_record

__all__ = [
    "CHECKLIST_NAMESPACE",
    "CONTROL_LIMIT",
    "HOWS",
    "LIST_KEY",
    "RECORD_NAMESPACE",
    "KnownFigures",
    "bookmark_stem",
    "control_tag",
    "field_key",
    "field_name",
    "figure_key",
    "id_of_structure",
    "ids_by_stem",
    "known_figures",
    "list_record",
    "read_record",
    "row_bookmark",
    "stored_record",
    "structure_id",
    "task_key",
    "value_of",
    "words_mark",
]
