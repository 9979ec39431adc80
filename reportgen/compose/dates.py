"""Dates in words."""

from __future__ import annotations

import datetime as dt

from reportgen.model.text import Text

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def date_words(date: dt.date) -> Text:
    """2020年12月30日, 30 December 2020."""
    return Text(
        f"{date.year}年{date.month}月{date.day}日",
        f"{date.day} {_MONTHS[date.month - 1]} {date.year}",
    )
