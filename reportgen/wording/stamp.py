"""What stands on every page of a document whose data has open questions."""

from __future__ import annotations

from reportgen.model.text import Text

STAMP = Text("草稿", "DRAFT")
