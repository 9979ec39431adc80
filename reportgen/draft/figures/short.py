"""Names that are short for more: what they leave out stands with the number before."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportgen.draft.figures.counted import BEGINS_WITH_DEED, ENDS_WITH_DEED
from reportgen.draft.figures.words import MEASURABLE

VAGUE = re.compile(
    r"^(?:较|比|至|则|这是)|^.$|(?:^|连续)(?:[0-9]+|[一二两三四五六七八九十]+)(?:多|余)?(?:年|个月|个季度)(?!级|期)|"
    r"^(?:收入|支出|收支)总量$|^(?:城镇|农村|城市|乡镇|市区|城区|县城|每个.{1,4}|"
    r"[\u4e00-\u9fff]{0,4}地区|[省市州盟县区旗乡镇村（）、级]*[县区级](?:（市）)?(?:级)?)$|[一二三四五六七八九十两]年$|^月(?:份|初|末)|等$|^(?:位居|位列|居于|"
    r"排名|[）)(（])|^(?:总|年|月|日|户|人|亩|地|"
    r"[省市州县区]本?级|市辖区|省直管县)?(?:里程|量|数|额|产量|面积|余额|收入|支出|"
    r"人数|数量|规模|产值|投资|均|占比|比重|"
    r"比例|率|优良率|合格率|标准|价格|水平|项目|资金|总数|总额|总量|单价|时间|指标|"
    r"目标|任务|总投资|全部|其他|其余|"
    r"浓度|税率|利用率|报销比例|覆盖率|使用率|达标率|合格率|普及率|转化率|完成率|开工率|"
    r"完工率|处理率|处置率|入住率|参保率|签约率|回收率|增加值|存量|增量|净增|金额|总值|利润|税收总额|人口|平均|完成|播种面积|"
    r"种植面积|总产|单产|出栏|存栏|综合收入|改造|改造提升)?$"
)
"""What ends a name and is none by itself: of what, only a person can say."""
_TAKEN = re.compile(
    r"^(?:从|由|在|向|对|用|以|把|将).+(?:拿出|安排|提取|划拨|调剂|列支|筹集|筹措|用于|投入)$"
    r"|^大(?:产业|行业|集群|工程|板块|领域|体系)"
    r"|(?:获得|夺得|取得|斩获|荣获|赢得)$"
)
"""从失业保险基金结余中拿出1000亿元: what was done, and not to what."""


@dataclass(frozen=True, slots=True)
class Headed:
    """A number of which the text says in full of what it is: 火电装机容量13.9亿千瓦."""

    name: str
    unit: str


OPEN = re.compile(
    r"级$|^(?:企业|学校|项目|单位|群众|居民|家庭|农户|人员|产品|[省市县区乡镇村旗（、）]+)$"
)
"""A noun behind its number that is short for more: 新建6个国家级、20个省级专科; 1.4万家企业."""
_BARE = re.compile(
    r"^(?:总|年度完成|全年完成|年|年产|产业|建成|货币|实际|平均|其|整体|累计|净)?"
    r"(?:产能|产销量|销量|价值|规模|面积|投资|产量|产值|容量|数量|资产|负债|人数|时间|成本)$"
)
"""A measure of nothing: 产业规模突破100亿元, 产能占全球30%."""
_PER = re.compile(r"^(?:人|户|日|月|年|亩|地|场|单)均")
_BALANCES = re.compile(r"(?:赤字|盈余|结存|结余|结转|存栏|出栏|失业)$")


def goes_on_from(name: str, last: str) -> bool:
    """Whether the verb of a list holds for a name: 办理建议9件、提案5件."""
    own = is_headed(name) or BEGINS_WITH_DEED.match(name) or ENDS_WITH_DEED.search(name)
    return bool(BEGINS_WITH_DEED.match(last)) and not own


def is_headed(name: str) -> bool:
    """Whether a name ends with what was measured."""
    return bool(MEASURABLE.search(name) or _BALANCES.search(name))


def is_short(name: str, unit: str, last: Headed | None) -> bool:
    """Whether a name that the code list does not have is short for more.

    ``last`` is the last full name of the sentence: after 火电装机容量13.9亿千瓦, a 水电4.2亿千瓦
    is of a 装机容量 too, and after 居民人均消费支出26796元 a 农村居民18175元 is what they spent.
    """
    if _TAKEN.search(name) or _BARE.match(name.partition("占")[0]):
        return True
    full = is_headed(name) or _PER.match(name) or BEGINS_WITH_DEED.match(name)
    return last is not None and last.unit == unit and not full
