"""The table of elements as docs/templates.md prints it: one example of each."""

from __future__ import annotations

from reportgen.markup.attributes import ATTRIBUTE_FORMS, COMMON
from reportgen.markup.elements import ELEMENTS
from reportgen.messages import words

BEGIN_MARK = "<!-- vocabulary: written by make docs -->"
END_MARK = "<!-- end of vocabulary -->"


def reference() -> str:
    """The table, and the form of each attribute, in Markdown."""
    elements = [
        f"| `{entry.shown}` | {_names(entry.attributes)} | `{entry.example}` "
        f"| {entry.word} | {entry.pages} |"
        for entry in ELEMENTS
    ]
    attributes = [
        f"| `{name}` | {words(value.form, 'en')} |" for name, value in ATTRIBUTE_FORMS.items()
    ]
    lines = (
        f"Every element may carry {_names(COMMON)}. Attributes, comments and elements that do not",
        "stand here are mistakes, reported with their line.",
        "",
        "| element | may also carry | example | in Word | in PDF and web page |",
        "|---|---|---|---|---|",
        *elements,
        "",
        "| attribute | what to write |",
        "|---|---|",
        *attributes,
    )
    return "\n".join(lines)


def with_reference(page: str) -> str:
    """A page of the documentation with the table anew between its two marks."""
    before, _, rest = page.partition(BEGIN_MARK)
    _, _, after = rest.partition(END_MARK)
    return f"{before}{BEGIN_MARK}\n\n{reference()}\n\n{END_MARK}{after}"


def _names(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)
