"""What is called how at each kind of meeting: 主办 or 报告机关, 讲话 or 报告, 部署 or 提出."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields

from reportgen.model.meeting import Meeting, MeetingKind, MeetingWords
from reportgen.model.text import Text
from reportgen.wording.phrases import PhraseBook, PhraseEntry, phrase_entry

_KINDS = {
    "work_meeting": ("工作会议", "a work meeting"),
    "government_report": ("政府工作报告", "a government work report"),
    "annual_meeting": ("年会", "an annual meeting"),
    "minutes": ("会议纪要", "minutes of a meeting"),
}


def _by_kind(
    key: str,
    about: tuple[str, str],
    *,
    work_meeting: tuple[str, str],
    government_report: tuple[str, str],
    annual_meeting: tuple[str, str],
    minutes: tuple[str, str],
) -> dict[MeetingKind, PhraseEntry]:
    """A word at each kind of meeting, in Chinese and in English."""
    words: dict[MeetingKind, tuple[str, str]] = {
        "work_meeting": work_meeting,
        "government_report": government_report,
        "annual_meeting": annual_meeting,
        "minutes": minutes,
    }
    return {
        kind: phrase_entry(
            f"{key}_{kind}",
            *both,
            (f"{about[0]}（{_KINDS[kind][0]}）", f"{about[1]}: {_KINDS[kind][1]}"),
        )
        for kind, both in words.items()
    }


WORDS_BY_KIND: Mapping[str, dict[MeetingKind, PhraseEntry]] = {
    "noun": _by_kind(
        "noun",
        ("会议的称呼", "what it is called"),
        work_meeting=("会议", "meeting"),
        government_report=("报告", "report"),
        annual_meeting=("年会", "annual meeting"),
        minutes=("会议", "meeting"),
    ),
    "organiser": _by_kind(
        "organiser",
        ("主办者所在行的名称", "the name of the row of the organiser"),
        work_meeting=("主办", "Organiser"),
        government_report=("报告机关", "Reported by"),
        annual_meeting=("主办", "Organiser"),
        minutes=("召集", "Convened by"),
    ),
    "speech": _by_kind(
        "speech",
        ("讲话人所在行的名称", "the name of the row of the speaker"),
        work_meeting=("讲话", "Speech"),
        government_report=("作报告", "Delivered by"),
        annual_meeting=("致辞", "Address"),
        minutes=("发言", "Spoke"),
    ),
    "chair": _by_kind(
        "chair",
        ("主持人所在行的名称", "the name of the row of the chair"),
        work_meeting=("主持", "Chair"),
        government_report=("主持", "Chair"),
        annual_meeting=("主持", "Chair"),
        minutes=("主持", "Chair"),
    ),
    "office": _by_kind(
        "office",
        ("任务表中责任者一栏", "the column of who is responsible, in lists of tasks"),
        work_meeting=("责任处室", "Office"),
        government_report=("责任单位", "Responsible"),
        annual_meeting=("责任部门", "Department"),
        minutes=("责任人", "Responsible"),
    ),
    "sets": _by_kind(
        "sets",
        ("会议对任务所做的", "what it does with tasks"),
        work_meeting=("部署", "set"),
        government_report=("提出", "set out"),
        annual_meeting=("提出", "set out"),
        minutes=("议定", "agreed on"),
    ),
}
"""The words of each kind of meeting, by the fields of ``MeetingWords``."""
MEETING_PHRASES = tuple(it for kinds in WORDS_BY_KIND.values() for it in kinds.values())


def meeting_words(meeting: Meeting, book: PhraseBook) -> Mapping[str, Text]:
    """What is called how at a meeting: as its file says, else as the pack, else by its kind."""
    return {
        it.name: getattr(meeting.words, it.name) or book.words(WORDS_BY_KIND[it.name][meeting.kind])
        for it in fields(MeetingWords)
    }
