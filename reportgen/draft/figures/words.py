"""The words that say what a number is of something, as tables.

``REACHING`` words say that it is the value reached: 增加到 is one, 增加 is not. ``RISING_WORDS``
and ``FALLING_WORDS`` say that it is a change, and its sign. The longest word is tried first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from reportgen.model.meeting import GrowthKind, Prices


def barred(words: str) -> tuple[str, ...]:
    """Words that are written with | between them."""
    return tuple(words.split("|"))


def any_of(words: Iterable[str]) -> str:
    """A pattern of words, the longest first."""
    return "|".join(sorted({re.escape(it) for it in words}, key=len, reverse=True))


RISING_WORDS = barred(
    "增长|增加|上升|提高|上涨|提升|扩大|加快|增收|增产|净增|净增加|回升|攀升|上扬|"
    "走高|多增|拓宽|延长|"
    "增长了|提前|升高|增|涨|升|快|高|上浮|上调|调增|调高|升值|跃升"
)
FALLING_WORDS = barred(
    "下降|减少|降低|下跌|回落|放缓|收窄|缩小|缩减|压减|缩短|减产|减收|少增|萎缩|"
    "下滑|压缩|削减|减|降|跌|低|"
    "负增长|净减少|净减|走低|少|慢|下浮|下调|调减|调低|贬值|降价|压降|核减|精简"
)
_TO = "到|至|为"
_MOVES = (
    "加快|放缓|提速|增长|增加|上升|提高|上涨|提升|扩大|回升|攀升|下降|减少|降低|下跌|回落|收窄|"
    "缩小|缩减|压减|缩短|下滑|压缩|发展|"
    "拓展|调整|调|增|升|降|减|提|优化|扩|延长|达|恢复|稳定|推进|改善|上调|下调|扩容|升格|增至"
)
REACHING = barred(
    "达到|达|为|是|有|共有|共|总计|合计|完成|实现|稳定在|保持在|控制在|维持在|"
    "稳定到|稳定于|保持|稳定|居于|"
    "分别为|累计达|累计达到|高达|多达|仅为|仅|只有|约为|预计为|突破|控制到|守住|"
    "压在|占到|占|已达|已有|"
    "达到了|到达|惠及|覆盖|受益|总量达|总数达|规模达|总额达|突破了|连跨|跨越|迈上|迈过|跃上|"
    "站上|首破|超|保持了"
)


MOVED_TO = rf"(?:{_MOVES})(?:了)?(?:{_TO})"
"""增加到, 降至, 调整为: the value reached."""
MULTIPLE_OF = re.compile(r"(?:是|为|达到?|相当于|增长?到|提高到|扩大到)[^，,；;]*$")
"""是2015年的2.3倍: no growth of 230 %, and for a person to say."""

BASES: tuple[tuple[str, GrowthKind, str | None], ...] = (
    (r"[0-9一二两三四五六七八九十]{1,2}年年?平?均|年均(?:递增|复合)?|年平均|"
        r"[两二三四五六七]年平均|年度平均", "average_annual", None),
    (r"同比|(?:(?<!占)比|较|与)?(?:上年|去年)(?:同期|同月|同季|末|底|"
        r"年末)?(?:水平)?(?:相比)?", "year_on_year", None),
    (r"(?:比|较)(?:上一年度?|前一年|年初|上年度|上年初)", "year_on_year", None),
    (r"环比|(?:比|较)上(?:个)?(?:月|季度?|周)(?:末|底)?", "previous_period", None),
    (
        r"(?:比|较|与)“?(十[一二三四五])五”?(?:时期)?(?:末|期末|末期|初)?(?:相比)?",
        "over_span", "plan",
    ),
    (
        r"(?:比|较|与|自)?((?:19|20)[0-9]{2})年(?:底|末|初|同期|水平)?(?:相比|时)",
        "over_span", "year",
    ),
    (r"(?:(?<!占)比|较)((?:19|20)[0-9]{2})年(?:底|末|初|同期|水平)?(?:相比)?", "over_span", "year"),
    (r"(?:(?<!占)比|较)(?:上年|去年|(?:19|20)[0-9]{2}年)?(?:[0-9]{1,2}月(?:份|末|底)?|上半年|前[一二三]季度|[一二三四]季度|"
        r"前[0-9一二三四五六七八九十]+个?月|1[-—~～至][0-9]+月份?)(?:相比)?", "over_span", "open"),
    (
        r"(?:比|较|与)?[0-9一二三四五六七八九十]{1,2}年前(?:相比)?",
        "over_span", "open",
    ),
)  # fmt: skip
"""What a change is counted from, the kind that this is, and what says the base."""

ADVERBS = barred(
    "分别|转为|按|各|均|都|也|再|又|已|已经|将|预计|力争|共|累计|总共|合计|同步|平均|仅|只|"
    "就|还|更|进一步|首次|历史性|"
    "成功|顺利|大幅|双双|明显|持续|稳步|逐步|总体|基本|争取|确保|实际|名义|同口径|可比|"
    "按可比价格计算|按可比价计算|"
    "按可比口径|按可比口径计算|按不变价格计算|按可比价格|按不变价|扣除价格因素|"
    "年内|当年|当期|当月|全年|预期|"
    "有望|计划|拟|要|需|应|了|的|将达到|相应|同比例|直接|间接|全部|整体|快速|较快|"
    "实现|一举|依法|连年|逐年|每年|继续|则|亦|仍|仍然|依然"
)

OF_A_TARGET = re.compile(
    r"(?:完成|达到|达|占|为|是|实现|相当于|超额完成)?了?"
    r"(?:年度|全年|年初|调整|预期|既定|年|当年|原定|本年|省定|市定|国家下达|下达|"
    r"省下达|上级下达|总|规划|调整后|变动){0,3}"
    r"(?:目标任务|任务目标|目标|计划|任务|预算|指标)(?:任务|数|总数|值)?(?:的|进度)?$"
)
PRICES: tuple[tuple[Prices, re.Pattern[str]], ...] = (
    ("constant", re.compile(r"可比价|不变价|实际增长|扣除价格")),
    ("current", re.compile(r"现价|名义增长|当年价")),
)

PERSON_ENDINGS = barred(
    "人口|人员|儿童|学生|群众|居民|农民|老人|老年人|职工|干部|患者|"
    "村民|劳动力|农民工|毕业生|党员|残疾人|青年|妇女|医生|护士|教师|"
    "人才|志愿者|对象|孤儿|幼儿|病人|移民|游客|旅客|贫困人口|军人|工人|"
    "消费者|失业人员"
)
"""Nouns that are people: what is counted is persons, where no measure word is said."""

FLOWS = re.compile(
    r"收入|支出|投资|产量|产值|增加值|销售|零售|进出口|出口|进口|利润|税收|新增|"
    r"发放|投入|完成|用电量|发电量|"
    r"货运|客运|吞吐|业务量|旅游|接待|成交|募集|捐赠|办理|受理|查处|救助"
)
"""What runs over a time: up to a day it is a total since some other day."""
MEASURABLE = re.compile(
    r"(?:额|量|值|率|数|收入|支出|投资|价格|产量|面积|里程|比重|比例|标准|水平|余额|"
    r"利润|能耗|强度|占比|总产|"
    r"收支|税收|税|成本|工资|养老金|补贴|补助|消费|出口|进口|进出口|用电|排放|浓度|"
    r"增加值|GDP|PPI|CPI|产值|贷款|"
    r"存款|寿命|年限|规模|指数|容量|吞吐量|系数|资金|财力|经费|支付|减税|债务|债券|"
    r"旅游|销售|交易|人口|时间|外资|"
    r"人数|人次|密度|用水|电量|产能|资产|负债|费用|保费|净额|差额|顺差|逆差|汇率|投入|就业)$"
)
"""What ends so can grow by itself; a noun that does not (股份制企业增长4.6%) is short for more."""
