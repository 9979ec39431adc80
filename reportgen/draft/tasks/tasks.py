"""Sections of tasks → headings and what stands under them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from reportgen.draft.source.lines import opens_heading
from reportgen.draft.tasks.clauses import (
    Clause,
    clauses_of,
    is_adverbial,
    only_counts,
    shortened,
)
from reportgen.draft.tasks.owners import (
    Charge,
    charge_of,
    closing_brackets,
    only_charges,
    without_charge,
)
from reportgen.draft.tasks.table import tasks_of_table
from reportgen.model.meeting import Place
from reportgen.model.reading import ReadTask, TextFrame, TextSection
from reportgen.model.source_text import SourceSentence, SourceText
from reportgen.wording.deadlines import is_vague

LONGEST_TASK = 60
"""So many characters of a task are drafted at most, up to the end of a clause."""

_ANNOUNCES = re.compile(
    "^(?:会议|大会)[^，。]{0,4}(?:部署|安排|明确|确定|提出)[^，。]{0,30}(?:任务|工作|安排|事项)$|"
    "^(?:会议)?[^，。]{0,6}(?:强调|要求|指出)$|^[^，。]{0,20}(?:如下|以下[^，。]{0,8})$|"
    "^(?:下一步|第.|[^，]{0,2}要做好)?[^，。]{0,30}(?:重点|岁末年初|元旦|春节)[^，。]{0,10}工作$|^现将.*|^附.*"
)
_SET = re.compile(
    "^会议[^，。]{0,4}(?:部署|安排|明确|确定|提出)[^。]{0,40}20\\d\\d年[^，。]{0,8}(?:任务|工作)"
)
_POINT = re.compile(
    "(?<![^：；，。\n])(?=[一二三四五六七八九十]{1,2}[是要](?!求|素|点)|第[一二三四五六七八九十]{1,2}，|"
    "[（(][一二三四五六七八九十\\d]{1,2}[）)]|[①-⑳])"
)
_NO_TASK = re.compile(
    "(?:如下|以下(?:[几一二三四五六七八九十]{1,2}[个项件])?(?:方面)?(?:的)?(?:重点)?(?:工作|任务|事项|方面)?)$|"
    "^(?:原则(?:上)?同意|同意《|(?:审议(?:并)?)?(?:原则)?通过了?《|听取了?[^，]*汇报)|"
    "^以[^，]{0,10}(?:成绩|行动|面貌|姿态|风貌)(?:庆祝|迎接|喜迎|献礼|向)"
)
"""What leads to tasks, what was decided, and what closes a list of them."""
_LIST = re.compile("^(?:[一二三四五六七八九十]{1,3}[是要]|第[一二三四五六七八九十]{1,3})")


@dataclass(slots=True)
class _State:
    """The heading that tasks now stand under, and its paragraph."""

    group: str = ""
    paragraph: int = 0


def read_tasks(
    source: SourceText, sections: Sequence[TextSection], frame: TextFrame
) -> tuple[ReadTask, ...]:
    """The tasks of the coming year and those of the turn of the year, in the order of the text."""
    tasks: list[ReadTask] = []
    for section in sections:
        inside = [it for it in source.sentences if section.start <= it.start < section.end]
        if section.what == "tasks":
            tasks += _tasks_of_year(source, inside, frame)
        elif section.what == "year_end":
            tasks += _tasks_of_year_end(source, inside, frame)
    return tuple(tasks)


def _tasks_of_year(
    source: SourceText, sentences: Sequence[SourceSentence], frame: TextFrame
) -> Iterator[ReadTask]:
    table = [it for it in sentences if "\t" in source.words(it)]
    yield from tasks_of_table(source, table, frame.tasks_year)
    state = _State()
    found: list[ReadTask] = []
    for sentence in sentences:
        words = source.words(sentence)
        if "\t" in words:
            continue
        if words.endswith(("：", ":")) and not opens_heading(words):
            continue
        if _is_heading(source, sentence, words):
            state.group, state.paragraph = shortened(words), sentence.paragraph
            continue
        found += _tasks_of_sentence(source, sentence, state, frame.tasks_year, found)
    yield from found


def _is_heading(source: SourceText, sentence: SourceSentence, words: str) -> bool:
    """Whether a sentence is a heading: it counts, and stands alone or leads tasks."""
    if not opens_heading(words) or sentence.number > 1:
        return False
    end = source.text.find("\n", sentence.end)
    rest = list(clauses_of(source.text, sentence.end, end if end >= 0 else len(source.text)))
    if not rest:
        return not words.endswith(("。", "；", "."))
    return not re.search("[，；]|, ", words) and any(map(_is_task, rest))


def _tasks_of_sentence(
    source: SourceText,
    sentence: SourceSentence,
    state: _State,
    year: int | None,
    before: list[ReadTask],
) -> list[ReadTask]:
    """The tasks of a sentence: where it counts several points (一是…；二是…), those of each."""
    found: list[ReadTask] = []
    starts = _points(source.text, sentence)
    for start, end in pairwise((*starts, sentence.end)):
        clauses = list(clauses_of(source.text, start, end))
        at = Place(sentence.paragraph, sentence.number)
        found += _tasks_of_point(clauses, state, at, year, found or before)
    return found


def _points(text: str, sentence: SourceSentence) -> list[int]:
    """Where the points of a sentence begin; what leads to the first of several is none."""
    found = [it.start() for it in _POINT.finditer(text, sentence.start, sentence.end)]
    if len(found) < 2:
        return [sentence.start]
    lead = text[sentence.start : found[0]]
    return found if lead.endswith("：") or not lead.strip() else [sentence.start, *found]


def _tasks_of_point(
    clauses: list[Clause], state: _State, at: Place, year: int | None, before: list[ReadTask]
) -> list[ReadTask]:
    clauses = _from_what_is_announced(clauses)
    listed = bool(clauses and _LIST.match(clauses[0].words))
    who = charge_of(clauses[0].words, year).owner if listed else None
    heads = listed and not who and sum(1 for it in clauses if _is_task(it)) > 1
    if listed and only_counts(clauses[0].words):
        clauses = clauses[1:]
    if heads:
        state.group, state.paragraph = shortened(clauses[0].words), at.paragraph
        clauses = clauses[1:]
    lead = len(list(takewhile(_only_charges, clauses)))
    leads = lead < len(clauses) and (listed or _says_who(clauses[:lead]))
    group = state.group if not listed or heads else ""
    found: list[ReadTask] = []
    part = 0
    for clause in clauses[lead if leads else 0 :]:
        if _only_charges(clause):
            _charge(found or before, clause, year)
        elif _is_task(clause):
            task = _task(clause, group, at, year)
            found.append(replace(task, owner=task.owner or who))
            if said := closing_brackets(clause.words):
                charge = charge_of(said, year)
                found[part:] = [_charged(it, charge) for it in found[part:]]
                part = len(found)
        part = len(found) if clause.after == "；" else part
    for clause in clauses[:lead] if leads else ():
        charge = _charge_in(clause, year)
        found = [_charged(it, charge) for it in found]
    return found


def _from_what_is_announced(clauses: list[Clause]) -> list[Clause]:
    if clauses and _ANNOUNCES.match(clauses[0].words):
        clauses = clauses[1:]
    if clauses and _ANNOUNCES.match(shortened(clauses[0].words)):
        clauses = clauses[1:]
    return clauses


def _says_who(clauses: Sequence[Clause]) -> bool:
    return any(charge_of(it.words, None).owner for it in clauses)


def _only_charges(clause: Clause) -> bool:
    return only_charges(shortened(clause.words))


def _is_task(clause: Clause) -> bool:
    words = shortened(clause.words)
    said = len(words) > 3 and not is_adverbial(words) and not only_charges(words)
    return said and not _NO_TASK.search(words)


def _charge_in(clause: Clause, year: int | None) -> Charge:
    """Who and when a clause says; a deadline that may be one of two is none."""
    found = charge_of(clause.words, year)
    return replace(found, due=None) if is_vague(clause.words) else found


def _task(clause: Clause, group: str, at: Place, year: int | None) -> ReadTask:
    charge = _charge_in(clause, year)
    words = without_charge(shortened(clause.words))
    return ReadTask(group, words, at, charge.owner, charge.due, "year", clause.start, clause.end)


def _charged(task: ReadTask, charge: Charge) -> ReadTask:
    return replace(task, owner=task.owner or charge.owner, due=task.due or charge.due)


def _charge(tasks: list[ReadTask], clause: Clause, year: int | None) -> None:
    """Who and when, said after a task, is said of the last one."""
    if tasks:
        charge = _charge_in(clause, year)
        last = tasks[-1]
        tasks[-1] = replace(
            last, owner=last.owner or charge.owner, due=last.due or charge.due, end=clause.end
        )


def _tasks_of_year_end(
    source: SourceText, sentences: Sequence[SourceSentence], frame: TextFrame
) -> Iterator[ReadTask]:
    """One for each part between ；, of which the further clauses say how."""
    for sentence in sentences:
        at = Place(sentence.paragraph, sentence.number)
        for part in clauses_of(source.text, sentence.start, sentence.end, "；。！？"):
            clauses = list(clauses_of(source.text, part.start, part.end))
            kept = [it for it in clauses if not _is_empty(it)]
            if kept:
                charge = charge_of(part.words, frame.tasks_year)
                words = _up_to(kept, LONGEST_TASK)
                yield ReadTask(
                    "", words, at, charge.owner, charge.due, "year_end", kept[0].start, part.end
                )


def _is_empty(clause: Clause) -> bool:
    words = shortened(clause.words)
    said = clause.words
    counts = only_counts(said)
    return bool(counts or _ANNOUNCES.match(said) or _ANNOUNCES.match(words)) or not words


def _up_to(clauses: Sequence[Clause], most: int) -> str:
    """The first clauses that have room; one at least."""
    words = shortened(clauses[0].words)
    for clause in clauses[1:]:
        more = f"{words}，{shortened(clause.words)}"
        if len(more) > most:
            break
        words = more
    return words


def announced_tasks(source: SourceText) -> Place | None:
    """Where a text says that tasks of the year were set."""
    for sentence in source.sentences:
        if sentence.paragraph and _SET.search(source.words(sentence)):
            return Place(sentence.paragraph, sentence.number)
    return None
