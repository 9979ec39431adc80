"""Of which area a text is, from the names of offices in it."""

from __future__ import annotations

import re

NATION = "全国"
_OF_PROVINCES = """河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南
四川 贵州 云南 陕西 甘肃 青海 台湾"""
_PROVINCES = {
    **{it: f"{it}市" for it in ("北京", "天津", "上海", "重庆")},
    **{it: f"{it}省" for it in _OF_PROVINCES.split()},
    "内蒙古": "内蒙古自治区",
    "广西": "广西壮族自治区",
    "西藏": "西藏自治区",
    "宁夏": "宁夏回族自治区",
    "新疆": "新疆维吾尔自治区",
    "香港": "香港特别行政区",
    "澳门": "澳门特别行政区",
}
_LETTERS = """北京=BJ 天津=TJ 上海=SH 重庆=CQ 河北=HE 山西=SX 辽宁=LN 吉林=JL 黑龙江=HL 江苏=JS
浙江=ZJ 安徽=AH 福建=FJ 江西=JX 山东=SD 河南=HA 湖北=HB 湖南=HN 广东=GD 海南=HI 四川=SC 贵州=GZ
云南=YN 陕西=SN 甘肃=GS 青海=QH 台湾=TW 内蒙古=NM 广西=GX 西藏=XZ 宁夏=NX 新疆=XJ 香港=HK 澳门=MO"""
_CODES = dict(it.split("=") for it in _LETTERS.split())
"""Provinces by the letters of ISO 3166-2."""
_NATION_CODE = "CN"
_PROVINCE = re.compile("|".join(sorted(_PROVINCES, key=len, reverse=True)))
_FULL = re.compile(
    r"(?:^|[^一-鿿])?([一-鿿]{1,9}?(?:特别行政区|自治区|自治州|自治县|自治旗|新区|开发区|高新区|省|州|盟|"
    r"地区|市|县|旗|区|镇|乡|街道))"
)
_SHARED = re.compile(
    "^(?:全|本|我|各|该|这|那|外|跨|城|都|超大城|社|园|景|库|郊|片|市辖|农|城镇地|老|牧)"
)
_NATIONAL = re.compile(
    "^(?:国务院|国家|中共中央|中央|全国|中国|中华|最高人民)|^[一-鿿]{1,8}部$|^(?:海关总署|审计署|税务总局)"
)
_BODY = re.compile(
    r"[一-鿿A-Za-z（）]{2,24}?(?:股份有限公司|有限责任公司|有限公司|集团公司|公司|集团|大学|学院|医院|银行|"
    "中学|小学|学校|研究院|研究所|协会|学会|商会|合作社|基金会)"
)
_ENGLISH = re.compile(
    r"\b((?:[A-Z][a-z’'-]+ ){1,3}(?:Province|City|County|Prefecture|District|State|Region|"
    r"Municipality|Oblast|Canton))\b|\b((?:Province|City|County|State|Republic|Kingdom) of "
    r"(?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
)
_LONGEST = 12


def area_of(name: str) -> str | None:
    """The area of an office or of a title: of 辽宁省民政厅, 辽宁省; of 民政部, the nation.

    None where the name has none: 全省 is said of any province.
    """
    name = name.strip()
    found = _place(name)
    if body := _BODY.match(name):
        return body[0]
    if found:
        return found
    if _NATIONAL.search(name):
        return NATION
    english = _ENGLISH.search(name)
    return (english[1] or english[2]) if english else None


def area_entry(name: str) -> dict[str, str]:
    """An area as a data file has it: of a province its code, its short name, what it lies in."""
    if name == NATION:
        return {"code": _NATION_CODE, "name": name}
    province = _PROVINCE.match(name)
    if province is None:
        return {"name": name}
    code = f"{_NATION_CODE}-{_CODES[province[0]]}"
    if name == _PROVINCES[province[0]]:
        return {"code": code, "name": name, "short": province[0], "within": _NATION_CODE}
    return {"name": name, "within": code}


def _place(name: str) -> str | None:
    start = name[: _LONGEST * 2]
    province = _PROVINCE.match(start)
    full = _FULL.match(start)
    if full and not _SHARED.match(full[1]) and len(full[1]) <= _LONGEST:
        return _deepest(start, full[1])
    return _PROVINCES[province[0]] if province else None


def _deepest(name: str, first: str) -> str:
    """Of 辽宁省沈阳市民政局 the city: the office is the city's."""
    rest = name[name.index(first) + len(first) :]
    further = _FULL.match(rest)
    if further and not _SHARED.match(further[1]) and not re.match("人民|政府|民政|委", rest):
        return first + further[1]
    return first
