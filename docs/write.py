"""Write into the documentation what the program knows itself."""

from __future__ import annotations

from pathlib import Path

from reportgen.markup.reference import with_reference

PAGE = Path(__file__).with_name("templates.md")


def main() -> None:
    """Renew the vocabulary in templates.md."""
    PAGE.write_text(with_reference(PAGE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
