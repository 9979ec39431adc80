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
from reportgen.languages.reading import ReadingRules

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
    reading=ReadingRules(
        dates=(
            r"(?P<year>\d{4})\s?年\s?(?P<month>\d{1,2})\s?月(?:\s?(?P<day>\d{1,2})\s?日)?",
            r"(?<=月至)\s?(?P<month>\d{1,2})\s?月",
            r"(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?日",
            r"(?:(?P<year>\d{4})\s?年\s?)?第\s?(?P<quarter>[1-4])\s?季度",
        ),
        months=(),
        points="个百分点",
        captions=r"(?:(?<![代列发外])表|(?<![意地企力试])图)",  # not 代表, not 意图
        places=("第{}段", "第{}段第{}句"),
        rest=r"(?:另有|其余|还有)\s?(\d+)\s?(?:类\s?(\d+)\s?)?[类项个条](?:任务)?(?=[，。；、,;.]|\s*$)",
        counted=("项",),
        growth=("增速",),
        counting=("序号",),
        bases=("基期", "基准", "基数"),
        classifiers=("个", "项", "条", "类", "件", "次", "份"),
        lowering="下降|降低|降幅|减少|减幅|低于|少于|下跌|跌幅|负增长|为负|亏损|逆差|赤字|回落|下滑|收窄|缩减|净流出",
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
