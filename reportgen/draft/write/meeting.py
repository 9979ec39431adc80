"""A reading → a meeting file in the short form, sorted as the text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from reportgen.draft.frame.areas import area_entry
from reportgen.draft.write.figures import Style, at_of, common_year, observation_lines
from reportgen.draft.write.questions import about_meeting, question
from reportgen.draft.write.scalars import YamlValue, comment, flow, item, scalar
from reportgen.languages import FIRST, LANGUAGES
from reportgen.messages import LANGUAGES_OF_MESSAGES, MessageLang, phrase, words
from reportgen.model.indicator import CodeList
from reportgen.model.reading import ReadPerson, ReadTask, TextFrame, TextReading

_STATEMENTS = ("achievements", "guidance", "points", "emphases", "requirements")


def meeting_file(
    reading: TextReading,
    codes: CodeList,
    lang: MessageLang,
    *,
    text: str,
    sha256: str,
) -> str:
    """The meeting file of a draft.

    ``lang`` is that of messages, in which questions are put. ``text`` is the path of the text that
    is stored beside it, and ``sha256`` the hash of that.
    """
    style = Style(lang, language_of_text(reading.source.text), codes)
    source = {"text": text, "sha256": sha256}
    year = common_year(reading.numbers)
    lines = [
        comment(words(phrase("drafted_from", name=reading.source.name), lang)),
        *_remarks(reading, lang),
        *_head(reading.frame, style),
        f"source: {flow(source)}",
        *([f"year: {year}"] if year else []),
        *_areas(reading),
        *_agenda(reading),
    ]
    figures = observation_lines(reading, style, year)
    holds_some = any(it.what == "figure" for it in reading.numbers)
    if figures:
        lines += ["", "observations:" if holds_some else "observations: []", *figures]
    for part in _STATEMENTS:
        lines += _statements(reading, part)
    lines += _tasks(reading, style)
    lines += _directions(reading)
    lines += _year_end(reading)
    return "\n".join(lines) + "\n"


def language_of_text(text: str) -> MessageLang:
    """In which language a text is written, by its script."""
    chinese = sum(1 for sign in text if "\u3400" <= sign <= "\u9fff")
    latin = sum(1 for sign in text if sign.isascii() and sign.isalpha())
    is_chinese = chinese * 2 >= latin
    return next(
        lang for lang in LANGUAGES_OF_MESSAGES if (LANGUAGES[lang].script == "cjk") == is_chinese
    )


def _remarks(reading: TextReading, lang: MessageLang) -> Iterator[str]:
    for remark in reading.source.remarks:
        yield comment(question(remark.message_in(lang)))


def _head(frame: TextFrame, style: Style) -> Iterator[str]:
    lang = style.messages
    if style.lang != FIRST:
        yield f"lang: {style.lang}"
    if frame.title:
        yield f"title: {scalar(frame.title)}"
    else:
        yield comment(about_meeting("ask_title", "title", lang))
    if frame.date:
        yield f"date: {frame.date.isoformat()}"
    else:
        yield comment(about_meeting("ask_date", "date", lang))
    if frame.time:
        yield f"time: {scalar(frame.time)}"
    if frame.area:
        yield f"area: {_area(frame.area)}"
    else:
        yield comment(about_meeting("ask_whose", "area", lang))
    if frame.kind and frame.kind != "work_meeting":
        yield f"kind: {frame.kind}"
    for key in ("organiser", "form"):
        if value := getattr(frame, key):
            yield f"{key}: {scalar(value)}"
    yield from _people(frame.people, style)
    yield from _attendance(frame)


def _people(people: tuple[ReadPerson, ...], style: Style) -> Iterator[str]:
    for part in ("speaker", "chair"):
        those = [it for it in people if it.part == part]
        for number, person in enumerate(those):
            if number == 1:
                yield comment(about_meeting(f"ask_{part}", part, style.messages))
            line = f"{part}: {flow(_person(person))}"
            yield line if number == 0 else f"# {line}"
    instructions = [it for it in people if it.part == "instruction"]
    if instructions:
        yield "instructions:"
    for person in instructions:
        said = words(phrase("sent_instruction"), style.lang)
        yield from item({"by": _person(person), "text": said}, 2)
    attendees = [it for it in people if it.part == "attendee"]
    if attendees:
        yield "attendees:"
    for person in attendees:
        yield from item(_person(person), 2)


def _person(person: ReadPerson) -> dict[str, YamlValue]:
    role: dict[str, YamlValue] = {"role": person.role} if person.role else {}
    return {"name": person.name, **role, **dict(at_of(person.at))}


def _attendance(frame: TextFrame) -> Iterator[str]:
    if frame.attendance:
        yield "attendance:"
    for venue, who, at in frame.attendance:
        yield from item({"venue": venue, "who": who, **dict(at_of(at))}, 2)


def _areas(reading: TextReading) -> Iterator[str]:
    """The other areas that figures are for, or are measured from."""
    figures = [it.figure for it in reading.numbers if it.figure]
    named = dict.fromkeys(name for it in figures for name in (it.area, it.to) if name)
    others = [name for name in named if name != reading.frame.area]
    if others:
        yield f"areas: [{', '.join(map(_area, others))}]"


def _area(name: str) -> str:
    """An area: its name, or what else is known of it."""
    entry = area_entry(name)
    return flow(entry) if len(entry) > 1 else scalar(name)


def _agenda(reading: TextReading) -> list[str]:
    return _statements(reading, "agenda", gap=False)


def _statements(reading: TextReading, part: str, *, gap: bool = True) -> list[str]:
    found = [it for it in reading.statements if it.part == part]
    if not found:
        return []
    lines = ["", f"{part}:"] if gap else [f"{part}:"]
    for it in found:
        lines += item({"text": it.text, **dict(at_of(it.at))}, 2)
    return lines


def _tasks(reading: TextReading, style: Style) -> Iterator[str]:
    tasks = [it for it in reading.tasks if it.period == "year"]
    if not tasks and reading.tasks_announced:
        yield from ("", "tasks:")
        yield from _year(reading.frame)
        reason: dict[str, YamlValue] = {
            "reason": words(phrase("tasks_not_listed"), style.lang),
            "at": reading.tasks_announced,
        }
        yield f"  not_listed: {flow(reason)}"
    if not tasks:
        return
    yield from ("", "tasks:")
    yield from _year(reading.frame)
    if not any(it.group for it in tasks):
        yield "  items:"
        for task in tasks:
            yield from item(_task(task), 4)
        return
    yield "  groups:"
    for heading, group in groupby(tasks, key=lambda it: it.group):
        yield from _group(heading, list(group), style)


def _group(heading: str, tasks: list[ReadTask], style: Style) -> Iterator[str]:
    if not heading:
        yield "    " + comment(about_meeting("ask_heading", "heading", style.messages))
        heading = words(phrase("no_heading"), style.lang)
    yield f"    - heading: {scalar(heading)}"
    yield f"      at: {flow(tasks[0].at)}"
    yield "      items:"
    for task in tasks:
        yield from item(_task(task), 8)


def _year(frame: TextFrame) -> Iterator[str]:
    if frame.tasks_year:
        yield f"  year: {frame.tasks_year}"


def _task(task: ReadTask) -> dict[str, YamlValue]:
    owner: dict[str, YamlValue] = {"owner": task.owner} if task.owner else {}
    due: dict[str, YamlValue] = {"due": task.due.isoformat()} if task.due else {}
    return {"text": task.text, **owner, **due, **dict(at_of(task.at))}


def _directions(reading: TextReading) -> list[str]:
    found = [it for it in reading.statements if it.part == "directions"]
    lines = ["", "directions:", "  items:"] if found else []
    for it in found:
        lines += item({"text": it.text, **dict(at_of(it.at))}, 4)
    return lines


def _year_end(reading: TextReading) -> list[str]:
    found = [it for it in reading.tasks if it.period == "year_end"]
    lines = ["", "year_end:"] if found else []
    for task in found:
        lines += item(_task(task), 2)
    return lines
