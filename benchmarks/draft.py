"""How well press text is read: precision and recall against texts that were marked by hand.

Run as ``python benchmarks/draft.py [NAME…]``, with ``--wrong`` for every number that is not right,
with ``--whole`` to read the frame and the sections too, which are otherwise as they were marked.
Each text of ``benchmarks/gold`` has a ``.yaml`` beside it with what a careful clerk makes of each
of its numbers; ``open`` are the fields that the text leaves open, which a reading must ask about.

Tasks are marked too, and judged by ``draft_tasks.py``.

Of each field is counted: right; asked (a question stands there, so that nobody is misled); wrong
without a question, which is the worst. Precision is right of right and wrong, recall right of all.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from draft_tasks import TaskMark, judged_tasks, task_marks
from ruamel.yaml import YAML

from reportgen.datafile.entry import BadValueError
from reportgen.draft.figures.read import read_numbers
from reportgen.draft.frame.frame import read_frame
from reportgen.draft.frame.sections import read_sections
from reportgen.draft.source.read import read_source
from reportgen.draft.tasks.tasks import read_tasks
from reportgen.loading.briefing import load_briefing
from reportgen.loading.number import read_number
from reportgen.model.indicator import CodeList
from reportgen.model.qualifier import QUALIFIER_WORDS
from reportgen.model.reading import ReadFigure, ReadNumber, TextFrame, TextSection
from reportgen.model.source_text import SourceText

HERE = Path(__file__).parent
FIELDS = ("subject", "value", "unit", "measure", "kind", "period", "role", "qualifier", "place")


@dataclass(frozen=True, slots=True)
class Gold:
    """A text with its marks; each mark has its place in the decoded text."""

    source: SourceText
    frame: TextFrame
    sections: tuple[TextSection, ...]
    marks: tuple[tuple[int, Mapping[str, Any]], ...]
    tasks: tuple[TaskMark, ...]


def joined_codes() -> CodeList:
    """Both built-in lists in one."""
    folder = HERE.parent / "assets" / "briefings"
    one, other = (
        load_briefing(folder / f"{it}.yaml").indicators for it in ("liaoning-2020", "invented-pair")
    )
    have = {it.id for it in other.units}
    units = (*other.units, *(it for it in one.units if it.id not in have))
    return replace(
        other,
        topics=(*other.topics, *one.topics),
        units=units,
        indicators=(*other.indicators, *one.indicators),
    )


def load_gold(name: str) -> Gold:
    """One text of the gold set."""
    path = HERE / "gold" / f"{name}.txt"
    source = read_source(path.read_bytes(), path.name)
    data = YAML(typ="safe").load(path.with_suffix(".yaml"))
    frame = dict(data["frame"])
    if isinstance(frame["date"], str):
        frame["date"] = dt.date.fromisoformat(frame["date"])
    marks, place = [], 0
    for mark in data["numbers"]:
        place = source.decoded.index(str(mark["text"]), place)
        marks.append((place, mark))
        place += len(str(mark["text"]))
    sections = tuple(_sections(source, data["sections"]))
    tasks = tuple(task_marks(source, data["tasks"]))
    return Gold(source, TextFrame(**frame), sections, tuple(marks), tasks)


def _sections(source: SourceText, given: list[dict[str, Any]]) -> Iterator[TextSection]:
    lines = source.decoded.split("\n")
    starts = [sum(len(line) + 1 for line in lines[: it["line"] - 1]) for it in given]
    inside = [next(i for i, at in enumerate(source.origin) if at >= start) for start in starts]
    for it, start, end in zip(given, inside, [*inside[1:], len(source.text)], strict=True):
        yield TextSection(start, end, it["what"])


def judged(gold: Gold, numbers: tuple[ReadNumber, ...]) -> Iterator[tuple[str, str, str, Any]]:
    """For each field of each mark: its name, what became of it, the words, and what was read."""
    spans = [(*gold.source.span(it.start, it.end), it) for it in numbers]
    for place, mark in gold.marks:
        words = str(mark["text"])
        found = next(
            (it for a, b, it in spans if a <= place < b or place <= a < place + len(words)), None
        )
        if mark.get("is") == "any":
            continue
        if "is" in mark:
            yield "not a figure", _not_figure(mark["is"], found), words, found
            continue
        figure = found.figure if found else None
        if figure is None:
            state = "asked" if found and found.what == "unclear" else "wrong"
            yield "figure", state, words, found
            continue
        yield "figure", "right", words, found
        for field in FIELDS:
            state = _field(field, mark, figure, gold, place)
            if state:
                yield field, state, words, figure


def _not_figure(wanted: str, found: ReadNumber | None) -> str:
    if found is None:
        return "wrong" if wanted == "date" else "asked"
    if found.what == "figure":
        return "asked" if found.figure and "subject" in found.figure.asks else "wrong"
    return "asked" if found.what == "unclear" and wanted != "unclear" else "right"


def _field(
    name: str, mark: Mapping[str, Any], figure: ReadFigure, gold: Gold, place: int
) -> str | None:
    same = _SAME[name](mark, figure, gold, place)
    opened, asked = name in mark.get("open", ()), name in figure.asks
    asked = asked or (name in ("kind", "unit") and "measure" in figure.asks)
    if same is None and not opened:
        return None
    if name == "subject":
        asked = asked or "indicator" in figure.asks
        opened = opened or "indicator" in mark.get("open", ())
    if opened and asked:
        return "right"
    if opened and name not in ("unit", "subject"):
        return "wrong"
    if asked:
        return "asked"
    return "right" if same or same is None else "wrong"


def _subject(mark: Mapping[str, Any], figure: ReadFigure, *_: Any) -> bool | None:
    if "indicator" in mark:
        return bool(figure.indicator == mark["indicator"])
    if "of" not in mark:
        return None
    wanted, got = _plain(mark["of"]), _plain(figure.subject)
    return wanted in got or (len(got) > 1 and got in wanted and figure.indicator is None)


def _plain(words: str) -> str:
    for it in ("“", "”", "的", "平均"):
        words = words.replace(it, "")
    return words


def _value(mark: Mapping[str, Any], figure: ReadFigure, *_: Any) -> bool:
    wanted = str(mark.get("value", mark["text"])).replace("个百分点", "").replace(" ", "")
    for wide, narrow in zip("０１２３４５６７８９％萬億", "0123456789%万亿", strict=True):
        wanted = wanted.replace(wide, narrow)
    wanted = wanted.replace(",", "").removesuffix("‰")
    try:
        one, other = read_number(wanted), read_number(figure.value)
    except BadValueError:
        return wanted == figure.value
    return (one.value, one.top, one.form) == (other.value, other.top, other.form)


def _qualifier(mark: Mapping[str, Any], figure: ReadFigure, gold: Gold, place: int) -> bool | None:
    word = QUALIFIER_WORDS.get(figure.qualifier or "")
    wanted = mark.get("qualifier")
    if wanted is None:
        end = place + len(str(mark["text"]))
        if any(
            it in gold.source.decoded[max(0, place - 4) : end + 7]
            for it in ("以", "左右", "超", "突破", "不低", "约", "余", "多")
        ):
            return None
        return word is None
    return word is not None and word.meaning == wanted


def _place(_: Mapping[str, Any], figure: ReadFigure, gold: Gold, place: int) -> bool:
    found = gold.source.sentence(figure.at.paragraph, figure.at.sentence or 1)
    if found is None:
        return False
    start, end = gold.source.span(found.start, found.end)
    return start <= place < end


_SAME: dict[str, Any] = {
    "subject": _subject,
    "value": _value,
    "unit": lambda m, f, *_: (f.unit == m["unit"]) if "unit" in m else None,
    "measure": lambda m, f, *_: f.measure == m.get("measure", "value"),
    "kind": lambda m, f, *_: (f.kind == m["kind"]) if "kind" in m else None,
    "period": lambda m, f, *_: (f.period == str(m["period"])) if "period" in m else None,
    "role": lambda m, f, *_: f.role == m.get("role", "result"),
    "qualifier": _qualifier,
    "place": _place,
}


def main() -> None:
    names = [it for it in sys.argv[1:] if not it.startswith("-")]
    codes = joined_codes()
    for name in names or sorted(it.stem for it in (HERE / "gold").glob("*.yaml")):
        gold = load_gold(name)
        sections, frame = gold.sections, gold.frame
        if "--whole" in sys.argv:
            sections, frame = read_sections(gold.source), read_frame(gold.source)
        numbers = read_numbers(gold.source, sections, frame, codes)
        states: dict[str, Counter[str]] = {}
        lines = []
        for field, state, words, read in judged(gold, numbers):
            states.setdefault(field, Counter())[state] += 1
            if state == "wrong" or (state == "asked" and "--asked" in sys.argv):
                lines.append(f"  {state} {field}: {words} {read}")
        tallies, wrong_tasks = judged_tasks(gold.tasks, read_tasks(gold.source, sections, frame))
        print(f"{name}: {len(gold.marks)} numbers, {tallies[0].marked} tasks")
        for field, count in states.items():
            answered, everything = count["right"] + count["wrong"], sum(count.values())
            precision = count["right"] / answered if answered else 1
            print(
                f"  {field:13}{everything:5}  precision {precision:6.1%}  recall "
                f"{count['right'] / everything:6.1%}  asked {count['asked']:3}  wron"
                f"g without a question "
                f"{count['wrong']:3}"
            )
        print("\n".join(map(str, tallies)))
        if "--wrong" in sys.argv:
            lines += wrong_tasks
            print("\n".join(lines))


if __name__ == "__main__":
    main()
