"""What a zip file raises of which bytes were changed, that was cut off, or that has a password.

Word documents and workbooks are such files; whoever reads one turns these into a problem with it.
"""

from __future__ import annotations

import zlib
from zipfile import BadZipFile, LargeZipFile

ZIP_DAMAGE = (
    *(BadZipFile, LargeZipFile, zlib.error, EOFError, OSError),
    *(NotImplementedError, RuntimeError, ValueError),
)
"""``NotImplementedError`` of a way to pack that Python does not know, ``RuntimeError`` of a
password, ``ValueError`` of sizes and dates that are none."""
