"""The columns that a table may have, by all their names, and what each says of an entry."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from reportgen.languages import LANGUAGES
from reportgen.tables.words import FIELD_WORDS

ColumnKind = Literal[
    "text",
    "code",
    "number",
    "period",
    "whole",
    "list",
    "date",
    "power",
    "digits",
    "frequency",
    "secrecy",
]
"""How its cells are read: ``power`` and ``digits`` change the number beside them, ``frequency`` and
``secrecy`` are only compared with what stands beside them."""
EntryKey = tuple[str, ...]
"""Where a value stands in an entry: ``("correction", "printed_unit")``."""
_LOOSE = re.compile(r"[\s_\-·]+")


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column: its name in English and in Chinese, further names, and what is written in it.

    ``name`` is that of SDMX where SDMX has it.
    """

    key: EntryKey
    name: str
    chinese: str
    kind: ColumnKind = "text"
    others: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """All names."""
        return (self.name, self.chinese, *self.others)

    @property
    def words(self) -> Mapping[str, tuple[str, ...]]:
        """What its codes are called in Chinese; nothing where it has no codes."""
        return FIELD_WORDS.get(self.key[-1], {})


def _in_each(
    key: EntryKey, name: str, chinese: str, others: tuple[str, ...] = ()
) -> tuple[TableColumn, ...]:
    """Columns of a text: one in the language of the meeting, and one for each language."""
    plain = TableColumn(key, name, chinese, others=others)
    each = (
        TableColumn(
            (*key, lang),
            f"{name}_{lang.upper().replace('-', '_')}",
            f"{chinese}_{lang.upper().replace('-', '_')}",
            others=tuple(f"{other}_{lang}" for other in others),
        )
        for lang in LANGUAGES
    )
    return (plain, *each)


def _place(prefix: str = "", chinese: str = "", key: EntryKey = ()) -> tuple[TableColumn, ...]:
    return (
        TableColumn(
            (*key, "at", "paragraph"), f"{prefix}PARAGRAPH", f"{chinese}段", "whole",
            (f"{chinese}段落", f"{chinese}自然段"),
        ),
        TableColumn(
            (*key, "at", "sentence"), f"{prefix}SENTENCE", f"{chinese}句", "whole",
            (f"{chinese}句子",),
        ),
    )  # fmt: skip


_PERIOD_NAMES = ("PERIOD", "时间", "报告期", "年份", "期间")
FIGURE_COLUMNS: tuple[TableColumn, ...] = (
    TableColumn(("indicator",), "INDICATOR", "指标", others=("指标名称", "项目")),
    TableColumn(("measure",), "MEASURE", "数据类别", "code", ("类别",)),
    TableColumn(("value",), "OBS_VALUE", "数值", "number", ("VALUE", "数据", "值", "数据值")),
    TableColumn(("power",), "UNIT_MULT", "倍数", "power", ("数量级",)),
    TableColumn(("digits",), "DECIMALS", "小数位数", "digits", ("小数位",)),
    TableColumn(("unit",), "UNIT_MEASURE", "单位", others=("UNIT", "计量单位")),
    TableColumn(
        ("period",), "TIME_PERIOD", "时期", "period", ("PERIOD", "时间", "报告期", "年份", "期间")
    ),
    TableColumn(("kind",), "KIND", "增速类型", "code", ("GROWTH_KIND", "对比方式", "增速口径")),
    TableColumn(("base",), "BASE", "基期", "period", ("BASE_PER", "BASE_PERIOD")),
    TableColumn(("role",), "ROLE", "性质", "code", ("数据性质",)),
    TableColumn(("qualifier",), "QUALIFIER", "限定词"),
    TableColumn(("area",), "REF_AREA", "地区", others=("AREA", "区域")),
    TableColumn(("coverage",), "COVERAGE", "口径", others=("统计口径",)),
    TableColumn(("status",), "OBS_STATUS", "状态", "code", ("STATUS", "数据状态")),
    TableColumn(("missing",), "MISSING", "缺失原因", "code"),
    TableColumn(("scale",), "SCALE", "增速单位", "code", ("GROWTH_SCALE",)),
    TableColumn(("prices",), "PRICES", "价格", "code", ("PRICE_BASE", "计价")),
    *_in_each(("among",), "AMONG", "位次范围"),
    TableColumn(("places",), "PLACES", "参评数", "whole"),
    TableColumn(("to",), "TO", "对比地区", others=("COUNTERPART_AREA",)),
    TableColumn(("shared_with",), "SHARED_WITH", "共用指标", "list"),
    TableColumn(("correction", "printed_unit"), "PRINTED_UNIT", "原文单位"),
    *_in_each(("correction", "reason"), "REASON", "更正理由"),
    *_in_each(("note",), "NOTE", "说明", ("COMMENT_OBS", "注", "备注")),
    *_place(),
    TableColumn(("frequency",), "FREQ", "频率", "frequency"),
    TableColumn(("secrecy",), "CONF_STATUS", "公开情况", "secrecy"),
)
"""The columns of figures, in the order in which they are written."""

TASK_COLUMNS: tuple[TableColumn, ...] = (
    *_in_each(("group", "heading"), "HEADING", "类别", ("GROUP", "分组", "任务类别")),
    *_in_each(("text",), "TEXT", "任务", ("TASK", "任务内容", "工作任务", "事项", "内容")),
    *_in_each(("owner",), "OWNER", "责任单位", ("责任处室", "责任部门", "责任人", "牵头单位")),
    TableColumn(("due",), "DUE", "期限", "date", ("完成时限", "截止日期", "时限", "完成时间")),
    TableColumn(("status",), "STATUS", "进展", "code", ("状态", "完成情况")),
    *_place(),
    TableColumn(("id",), "ID", "编号"),
    TableColumn(("group", "id"), "GROUP_ID", "类别编号"),
    *_place("GROUP_", "类别", ("group",)),
    TableColumn(("year",), "YEAR", "年度", "whole"),
)
"""The columns of tasks, in the order in which they are written."""

TableKind = Literal["observations", "tasks"]
COLUMNS: Mapping[TableKind, tuple[TableColumn, ...]] = {
    "observations": FIGURE_COLUMNS,
    "tasks": TASK_COLUMNS,
}
NEEDED: Mapping[TableKind, tuple[str, ...]] = {
    "observations": ("indicator", "value"),
    "tasks": ("text",),
}
"""What a table must have columns of, and is known by."""
FREQUENCIES = {
    "A": "[0-9]{4}",
    "S": ".*-H[12]",
    "H": ".*-H[12]",
    "Q": ".*-Q[1-4]",
    "M": "[0-9]{4}-[0-9]{2}",
    "D": "[0-9]{4}-[0-9]{2}-[0-9]{2}",
}
"""Codes of SDMX for how often a figure is made -> what its periods look like."""
PUBLIC = ("F", "FREE", "公开")
"""What says that a figure may be published."""
PASSED_OVER = (
    "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION", "TIME_FORMAT",
    "序号", "NO",
)  # fmt: skip
"""Columns that say nothing of an entry."""


def loose(word: str) -> str:
    """A name without what makes no difference in it: case, width, blanks, lines and hyphens."""
    return _LOOSE.sub("", unicodedata.normalize("NFKC", word)).casefold()


def columns_by_name(columns: Sequence[TableColumn]) -> dict[str, TableColumn]:
    """Every column by each of its names, made loose; the first of a name has it."""
    found: dict[str, TableColumn] = {}
    for column in columns:
        for name in column.names:
            found.setdefault(loose(name), column)
    return found


def passes_over(name: str) -> bool:
    """Whether a column is not read: it says nothing of an entry, or its name begins with #."""
    return name.lstrip().startswith("#") or loose(name) in set(map(loose, PASSED_OVER))


def column_names(columns: Iterable[TableColumn]) -> tuple[str, ...]:
    """The first two names of each column, as messages list them."""
    return tuple(f"{it.name} ({it.chinese})" for it in columns if it.key[-1] not in LANGUAGES)
