"""Bytes of a source → the text that is read, each character of it with its place in the source."""

from reportgen.draft.source.read import read_source

__all__ = ["read_source"]
