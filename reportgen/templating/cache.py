"""Templates that were compiled once are not compiled again while the program runs."""

from __future__ import annotations

from collections import OrderedDict
from contextlib import suppress
from types import CodeType

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

MOST_COMPILED = 256
"""So many templates, the last compiled: the built-in packs have some dozens."""

_CODE: OrderedDict[str, tuple[str, CodeType]] = OrderedDict()


class Compiled(BytecodeCache):
    """The code of each template by its name and file; another source takes its place.

    ``kind`` keeps environments apart that compile the same source differently: constants that a
    filter of one language made stand in the code.
    """

    def __init__(self, kind: str) -> None:
        self._kind = kind

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """What names a template and a way to compile it."""
        return f"{self._kind}:{name}:{filename}"

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the code that was made of the same source."""
        checksum, code = _CODE.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code."""
        if bucket.code is not None:
            _CODE[bucket.key] = (bucket.checksum, bucket.code)
            with suppress(KeyError):  # another thread may take the last one away
                while len(_CODE) > MOST_COMPILED:
                    _CODE.popitem(last=False)
