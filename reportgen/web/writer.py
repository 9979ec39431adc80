"""A Document and a style -> one self-contained HTML page."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.model.document import Document, Drawing
from reportgen.model.page import page

SYSTEM_FONTS = {
    "title": '"STZhongsong", "Songti SC", "SimSun", "Noto Serif CJK SC", serif',
    "body": '"FangSong", "STFangsong", "Songti SC", "Noto Serif CJK SC", serif',
    "heading": '"PingFang SC", "Microsoft YaHei", "SimHei", "Noto Sans CJK SC", sans-serif',
    "subheading": '"KaiTi", "STKaiti", "Kaiti SC", "LXGW WenKai", serif',
    "table": '"Songti SC", "SimSun", "Noto Serif CJK SC", serif',
    "chart": '"PingFang SC", "Microsoft YaHei", "SimHei", "Noto Sans CJK SC", sans-serif',
}
"""The reader's own fonts for each role: a page that carries Chinese fonts weighs megabytes."""


def write(document: Document, css: str, drawings: Mapping[Drawing, str]) -> bytes:
    """The page as UTF-8; it needs no network and no script. ``drawings`` are SVG."""
    latin = {role: _latin(role) for role in SYSTEM_FONTS}
    names = [f"--font-{role}: {latin[role]}, {fonts};" for role, fonts in SYSTEM_FONTS.items()]
    head = (
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<style>\n:root {{\n{chr(10).join(names)}\n}}\n{css}</style>\n"
    )
    return page(document, document.with_drawings(drawings), head).encode()


def _latin(role: str) -> str:
    sans = role in ("heading", "chart")
    return '"Source Sans 3", "Arial"' if sans else '"Source Serif 4", "Times New Roman"'
