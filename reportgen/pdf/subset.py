"""A font file -> the same face with no more glyphs than a text needs."""

from __future__ import annotations

import re
from pathlib import Path

_BLOCKS = (range(0x20, 0x180), range(0x2000, 0x2800), range(0x3000, 0x3040))
GENERATED = "".join(chr(code) for block in _BLOCKS for code in block)
"""Characters that a style may put in of itself: hyphens, bullets, boxes, marks, spaces."""
COUNTERS = "〇零一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾甲乙丙丁戊己庚辛壬癸"
"""What Chinese list numbers are made of."""

_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})")


def subset(path: Path, text: str, *, without: str = "") -> bytes:
    """The font in ``path`` for what stands in ``text``, HTML and CSS, and what CSS makes.

    ``without`` are characters that it is not to have.
    """
    import uharfbuzz as hb

    wanted = hb.SubsetInput()
    characters = wanted.sets(hb.SubsetInputSets.UNICODE)
    asked = {*map(ord, text + GENERATED + COUNTERS), *(int(it, 16) for it in _ESCAPE.findall(text))}
    characters.set(asked.difference(map(ord, without)))
    wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
    made = hb.subset(hb.Face(hb.Blob.from_file_path(str(path))), wanted)
    return bytes(made.blob.data)
