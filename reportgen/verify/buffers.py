"""Texts that functions of PDFium write."""

from __future__ import annotations

import ctypes
from typing import Any

_SHORT = 128
"""Most texts are no longer, in bytes: they take one call."""


def utf16(function: Any, *arguments: Any) -> str:
    """What a function of PDFium writes into a buffer: UTF-16 with a zero at its end."""
    content, length = _written(function, arguments, _SHORT)
    if length > _SHORT:
        content, length = _written(function, arguments, length)
    return content[: max(0, length - 2)].decode("utf-16-le", "replace")


def _written(function: Any, arguments: tuple[Any, ...], size: int) -> tuple[bytes, int]:
    """What was written into a buffer of some size, and how long it is or would be."""
    buffer = ctypes.create_string_buffer(size)
    pointer = buffer
    if function.argtypes and function.argtypes[-2] is not ctypes.c_void_p:
        pointer = ctypes.cast(buffer, function.argtypes[-2])
    length = int(function(*arguments, pointer, size))
    return buffer.raw, length
