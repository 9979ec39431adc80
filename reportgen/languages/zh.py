"""Chinese, in simplified characters."""

from __future__ import annotations

from decimal import Decimal

from reportgen.languages.language import (
    Language,
    NumberScale,
    NumberStyle,
    Punctuation,
    ScreenFonts,
)

_NUMERALS = "一二三四五六七八九"


def _numeral(number: int) -> str:
    """一 to 九十九; digits for any other number."""
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    word = ("" if tens == 1 else _NUMERALS[tens - 1]) + "十" if tens else ""
    return word + (_NUMERALS[ones - 1] if ones else "")


ZH = Language(
    id="zh",
    name="中文",
    english_name="Chinese",
    about="In Chinese (Simplified).",
    tag="zh-CN",
    locale="zh_CN",
    file_mark="",
    script="cjk",
    word_space="",
    marks=Punctuation(
        comma="、",
        last="、",
        clause="，",
        last_clause="，",
        separator="；",
        colon="：",
        stop="。",
        pause="。",
        brackets=("（", "）"),
    ),
    numbers=NumberStyle(
        grouping="",
        to="～",
        scales=(
            NumberScale(size=Decimal(10) ** 12, step=Decimal(10) ** 8, word="万亿"),
            NumberScale(size=Decimal(10) ** 8, step=Decimal(10) ** 4, word="亿"),
            NumberScale(size=Decimal(10) ** 4, step=Decimal(10), word="万"),
        ),
        as_printed=True,
        short=True,
    ),
    screen_fonts=ScreenFonts(
        sans='"PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC",'
        ' "Noto Sans SC", sans-serif',
        serif='"Songti SC", "STZhongsong", "SimSun", "Noto Serif CJK SC", "Noto Serif SC", serif',
    ),
    articles=(),
    numeral=_numeral,
    ordinal="第{}位".format,
)
