"""Which figure is which in a file: names of marks, and the record of the figures in it."""

from reportgen.identity.hows import HOWS
from reportgen.identity.known import KnownFigures, figure_key, known_figures, value_of
from reportgen.identity.marks import bookmark_stem, id_of_structure, ids_by_stem, structure_id
from reportgen.identity.stored import (
    CHECKLIST_NAMESPACE,
    RECORD_NAMESPACE,
    read_record,
    stored_record,
)

__all__ = [
    "CHECKLIST_NAMESPACE",
    "HOWS",
    "RECORD_NAMESPACE",
    "KnownFigures",
    "bookmark_stem",
    "figure_key",
    "id_of_structure",
    "ids_by_stem",
    "known_figures",
    "read_record",
    "stored_record",
    "structure_id",
    "value_of",
]
