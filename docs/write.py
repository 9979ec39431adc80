"""Write into the documentation what the program knows itself."""

from __future__ import annotations

import runpy
from pathlib import Path

from reportgen.markup.reference import with_reference

DOCS = Path(__file__).parent
TEMPLATES = DOCS / "templates.md"


def main() -> None:
    """Renew the vocabulary in templates.md, the lists of messages, and the tables of rules."""
    TEMPLATES.write_text(with_reference(TEMPLATES.read_text(encoding="utf-8")), encoding="utf-8")
    for made in ("codes.py", "rules.py"):
        for name, text in runpy.run_path(str(DOCS / made))["pages"]().items():
            (DOCS / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
