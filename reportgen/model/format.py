"""The formats of documents: the only list of them.

What writes a format and what reads it back are found by its name in ``writers`` and ``verify``,
where the type check finds what is missing; everything else goes by this list.
"""

from __future__ import annotations

from typing import Literal, get_args

Format = Literal["docx", "pdf", "html"]
"""A format, called as files of it end."""
PdfKind = Literal["form", "archive"]
"""A PDF whose check boxes can be ticked, or one to keep that carries its data files."""

FORMATS: tuple[Format, ...] = get_args(Format)
