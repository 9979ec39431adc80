"""What a template may use of one figure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One printed figure."""

    code: str
    """Its number in the list of sources, as A1 or B6."""
    name: str
    """The name of the indicator, or of several that share the figure."""
    topic: str
    """The topic of the indicator."""
    measure: str
    """``value``, ``growth``, ``change``, ``rank``, ``gap`` or ``completion``."""
    role: str
    """``result``, ``target``, ``plan`` or ``forecast``."""
    role_name: str
    """The same in words: 完成数, 预期目标."""
    area: str
    """The area that it is for, where that is not the area of the meeting; else empty."""
    prices: str
    """按可比价格计算 or 按现价计算, where the source says so; else empty."""
    number: str
    """The number alone, as 5万."""
    unit: str
    """The unit alone."""
    amount: str
    """Number and unit as a sentence gives them, with the qualifier."""
    quoted: str
    """The number alone with its qualifier, as 超过5万 or 6%以上."""
    qualifier: str
    """超过, 约 and so on, or empty."""
    period: str
    """The time that it is for, in words."""
    other_period: bool
    """Whether it is for another time than the year reported on, or its end."""
    undated: bool
    """Whether the source does not say what time it is for."""
    running_total: bool
    """Whether it is a total over a span of years."""
    growth: str
    """The kind of growth, or empty."""
    scale_unstated: bool
    """Whether the source leaves open if a growth is in percent or in percentage points."""
    coverage: str
    """What it covers where that is not the usual, or empty."""
    status: str
    """How firm it is, as 初步数; empty where nothing is known of it."""
    place: str
    """Where it stands in its source, or empty."""
    note: str
    """What to know about it, or empty."""
    as_printed: str
    """The amount with the unit that the source printed, where that was corrected; else empty."""
    correction: str
    """Why the unit was corrected, or empty."""
    part_of: str
    """The name of the indicator that includes it, or empty."""
