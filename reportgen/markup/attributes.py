"""The attributes of elements: what each is called, and what its value looks like."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.messages import Phrase, phrase

COMMON = ("class", "id", "lang", "data-needs")
"""Attributes that each element may carry."""

SPOKEN = ("alt", "aria-label")
"""Attributes whose value is read to those who cannot see."""


@dataclass(frozen=True, slots=True)
class ValueForm:
    """What the value of an attribute must look like, as a pattern and in words."""

    pattern: str
    form: Phrase


# Text without control characters but tab and line feed: an attribute may go over lines.
_WORDS = r"[^\x00-\x08\x0b-\x1f]*"
ATTRIBUTE_FORMS: dict[str, ValueForm] = {
    "class": ValueForm(r"[\w\s-]*", phrase("form_class")),
    "id": ValueForm(r"[^\s\x00-\x1f]*", phrase("form_id")),
    "lang": ValueForm(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", phrase("form_lang")),  # as in BCP 47
    # No javascript:, data: or file: — a document opens nothing by itself, nor by a click.
    "href": ValueForm(r"#\S+|https?://[^\s/]\S*|mailto:\S+", phrase("form_href")),
    "data-needs": ValueForm(rf"{_WORDS}\S{_WORDS}", phrase("form_data_needs")),
    "data-levels": ValueForm(r"[1-3]", phrase("form_data_levels")),
    "data-pages": ValueForm(r"\d{1,3}", phrase("form_whole_number")),
    "data-room": ValueForm(r"[1-9]\d{0,3}", phrase("form_data_room")),
    "data-columns": ValueForm(r"[1-9]", phrase("form_data_columns")),
    "data-fit": ValueForm(r"[1-9]\d?", phrase("form_priority")),
    "data-more": ValueForm(r"[1-9]\d?", phrase("form_priority")),
    "data-least": ValueForm(r"[1-9]\d{0,2}", phrase("form_items")),
    "data-most": ValueForm(r"[1-9]\d{0,2}", phrase("form_items")),
    "data-count": ValueForm(r"\d{1,6}", phrase("form_whole_number")),
    "data-lines": ValueForm(r"[1-9]\d?", phrase("form_data_lines")),
    "data-else": ValueForm(r"[^\s\x00-\x1f]+", phrase("form_data_else")),
    "data-rest": ValueForm(r"[^\s\x00-\x1f]+", phrase("form_candidate")),
    "data-instead": ValueForm(r"[^\s\x00-\x1f]+", phrase("form_candidate")),
    "data-left": ValueForm("items|counts", phrase("form_data_left")),
    "data-task": ValueForm(_WORDS, phrase("form_data_task")),
    "data-value": ValueForm(_WORDS, phrase("form_text")),
    "colspan": ValueForm(r"[1-9]\d?", phrase("form_colspan")),
    "rowspan": ValueForm(r"[1-9]\d{0,3}", phrase("form_whole_number")),
    "scope": ValueForm("col|row|colgroup|rowgroup", phrase("form_scope")),
    "type": ValueForm("checkbox", phrase("form_type")),
    "checked": ValueForm("(checked)?", phrase("form_checked")),
    "aria-label": ValueForm(_WORDS, phrase("form_aria_label")),
    "data-chart": ValueForm(_WORDS, phrase("form_data_chart")),
    "data-width": ValueForm(r"[1-9]\d?(\.\d+)?", phrase("form_data_width")),
    "src": ValueForm(_WORDS, phrase("form_src")),
    "alt": ValueForm(_WORDS, phrase("form_alt")),
    # Word knows no other style of a column, and a column of no width would hide what it holds.
    "style": ValueForm(r"width:\s*(?!0+(\.0+)?%)\d+(\.\d+)?%;?", phrase("form_style")),
}
"""The form that the value of an attribute has."""
