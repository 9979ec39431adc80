"""What is wrong in a document."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """A number of a document that the data does not have there, or one that it has not.

    ``place`` is where it stands, ``found`` the number (empty where one is missing), ``excerpt`` the
    text around it, ``message`` what is wrong, ``hint`` the figure that may be meant, or
    what to do.
    """

    place: str
    found: str
    excerpt: str
    message: str
    hint: str = ""
