"""Who came, as groups, and where they sat."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from reportgen.draft.frame.people import named_in
from reportgen.model.meeting import Place
from reportgen.model.source_text import SourceText

Venue = Literal["main", "branch", "invited"]
_CAME = re.compile(
    "(?:分别)?(?:(?:通过视频)?在(?P<where>[^，。；在]{0,10}会场)|(?P<invited>应邀))?"
    "(?P<how>出席|参加|列席|参会|收看)(?:了)?(?:本次|此次|这次)?(?:会议|大会|活动|开幕|视频|[。，；]|$)"
)
_LONGEST = 300
"""So many characters before the verb are looked at for who came."""
_LISTED = re.compile("^(?P<how>参加|出席|列席|参会)(?:人员|单位|同志)?：(?P<who>.{2,200})")
_LEAD = re.compile("^(?:（.*?）|会议(?:以.*?)?，|[^，]{0,12}(?:，同时|，另有)|和|、)")
_BODY = re.compile(
    "人员|同志|成员|负责|代表|干部|领导|职工|委员|专家|记者|单位|部门|主任|局长|企业|人$"
)


def attendance_of(source: SourceText) -> tuple[tuple[str, str, Place], ...]:
    """Venue, group and place of each group that came; those who are named are people."""
    found: dict[tuple[str, str], Place] = {}
    for sentence in source.sentences:
        for venue, who in _groups(source.words(sentence)):
            found.setdefault((venue, who), Place(sentence.paragraph, sentence.number))
    return tuple((venue, who, at) for (venue, who), at in found.items())


def _groups(words: str) -> Iterator[tuple[Venue, str]]:
    if listed := _LISTED.match(words):
        venue: Venue = "invited" if listed["how"] == "列席" else "main"
        if not named_in(f"{listed['who']}出席"):
            yield venue, listed["who"].strip("。 ")
        return
    done = 0
    for match in _CAME.finditer(words):
        who_came = re.split("[。；]", words[max(done, match.start() - _LONGEST) : match.start()])[
            -1
        ]
        done = match.end()
        where = match["where"] or ""
        venue = "branch" if "分会场" in where or where.startswith("各") else "main"
        if match["invited"] or match["how"] == "列席":
            venue = "invited"
        for part in who_came.split("，"):
            who = _LEAD.sub("", part).strip("，、和 ")
            if _BODY.search(who) and not named_in(f"{who}出席"):
                yield venue, who
