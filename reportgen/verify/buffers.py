"""Texts that functions of PDFium write."""

from __future__ import annotations

import ctypes
from typing import Any


def utf16(function: Any, *arguments: Any) -> str:
    """What a function of PDFium writes into a buffer: UTF-16 with a zero at its end."""
    length = function(*arguments, None, 0)
    if length <= 2:
        return ""
    buffer = ctypes.create_string_buffer(length)
    pointer = buffer
    if function.argtypes and function.argtypes[-2] is not ctypes.c_void_p:
        pointer = ctypes.cast(buffer, function.argtypes[-2])
    function(*arguments, pointer, length)
    return buffer.raw[: length - 2].decode("utf-16-le", "replace")
