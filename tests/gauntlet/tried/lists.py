"""Check lists that come back filled in, spoilt, and collected into a meeting file."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random

import pypdf
from pypdf.generic import NameObject, TextStringObject

from tests.gauntlet.area import Area, Attempt, Tried
from tests.gauntlet.commands import Ran, amiss, outcome, prepare, run
from tests.gauntlet.finished import DATA, finished
from tests.gauntlet.spoiling import octets, parts, pdfs, zips
from tests.gauntlet.spoiling.values import BAD_CHARACTERS, DATES, HUGE, IDS, WORDS
from tests.tasks import handmade
from tests.tasks.filling import filled
from tests.tasks.handmade import control, docx, head, paragraph, plain_row, table, task_row

COLLECT = ("tasks", "collect", "back", "--into", "meeting.yaml", "--json")
_TAG = re.compile(rb'<w:tag w:val="(\w+):([^"]*)"')


def attempt(dice: Random, folder: Path) -> Tried:
    """Fill a copy in, spoil it, and collect it twice."""
    way, content = dice.choices(list(WAYS), list(WAYS.values()))[0](dice)
    return _collected(Attempt(way, COLLECT, {"back": content}, "returned"), folder)


def _collected(tried: Attempt, folder: Path) -> Tried:
    room = folder / "returned"
    prepare(room, "returned")
    place = room / "office"
    for name, content in tried.files.items():
        (place / name).write_bytes(content or b"")
    first = run(tried.arguments, room)
    finds = [*amiss(first), *_whole(first, place)]
    if not finds:
        again = run(tried.arguments, room)
        finds = [f"and then: {it}" for it in (*amiss(again), *_settled(first, again))]
    for path in place.iterdir():
        if path.name != "meeting.yaml":
            path.unlink()
    (place / "meeting.yaml").write_text(DATA, encoding="utf-8")
    return Tried(tried.way.partition(":")[0], outcome(first), tuple(finds), tried)


def _whole(ran: Ran, place: Path) -> Iterator[str]:
    """The meeting file and its log say what was told, and a refused copy changes nothing."""
    now = (place / "meeting.yaml").read_text(encoding="utf-8")
    told = _told(ran)
    changes = told.get("changes", [])
    if (now == DATA) != (not changes):
        yield f"told {len(changes)} changes of {now}"
    lines = now.splitlines()
    kept = DATA.splitlines()
    if lines[: len(kept) - 1] != kept[:-1]:
        yield f"other lines changed: {now}"
    log = place / "meeting.tasks.jsonl"
    entries = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
    if len(entries) != len(changes) or not all(it.isprintable() for it in entries):
        yield f"the log says {entries}"
    yield from (f"left behind: {it.name}" for it in place.iterdir() if it.name.startswith("."))


def _settled(first: Ran, again: Ran) -> Iterator[str]:
    """The same file a second time changes nothing."""
    changes = _told(again).get("changes", [])
    if changes:
        yield f"changed again: {changes}: {_told(first).get('changes')}"


def _told(ran: Ran) -> Mapping[str, list[object]]:
    try:
        found = json.loads(ran.stdout)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


@cache
def _sent() -> tuple[str, ...]:
    """The tags in the document that was sent out."""
    entries = zips.entries_of(finished()["briefing.docx"])
    document = next(it.content for it in entries if it.name == b"word/document.xml")
    return tuple(f"{kind.decode()}:{task.decode()}" for kind, task in _TAG.findall(document))


def _said(dice: Random) -> str:
    values = dice.choice((WORDS, DATES, IDS, BAD_CHARACTERS, ("规划科", "年底前", "2021年7月1日")))
    said = str(dice.choice(values)) if dice.random() < 0.97 else dice.choice(HUGE)
    return (
        "".join(it for it in said if it in "\t\n\r" or " " <= it < "\ud800" or it > "\udfff")[
            : dice.choice((20, 300, 3_000, 10**7))
        ]
        .replace("\ufffe", "")
        .replace("\uffff", "")
    )


def _filled(dice: Random) -> bytes:
    values = {}
    for tag in _sent():
        kind = tag.partition(":")[0]
        if dice.random() < 0.6:
            states = {"checkbox": ("checked", ""), "status": ("done", "in_progress", "x")}
            values[tag] = dice.choice(states.get(kind, (_said(dice), "", "规划科")))
    return filled(finished()["briefing.docx"], values)


def _as_filled(dice: Random) -> tuple[str, bytes]:
    return "filled in", _filled(dice)


def _part(dice: Random) -> tuple[str, bytes]:
    way, made = parts.spoilt(dice, _filled(dice))
    return way, made


def _zip(dice: Random) -> tuple[str, bytes]:
    return zips.spoilt(dice, _filled(dice))


def _octets(dice: Random) -> tuple[str, bytes]:
    return octets.spoilt(dice, _filled(dice))


def _by_hand(dice: Random) -> tuple[str, bytes]:
    """Rows as people and programs make them: odd ids, copies, rows of their own."""
    task = _sent()[0].partition(":")[2]
    odd = (task, task[:-1], task.replace("a", "а"), "", "x/y", _said(dice)[:60])
    rows = [head()] if dice.random() < 0.8 else []
    for _ in range(dice.randint(1, 6)):
        if dice.random() < 0.3:
            rows.append(plain_row(*(_said(dice) for _ in range(dice.randint(1, 7)))))
        else:
            said = {it: _said(dice) for it in ("owner", "due", "status") if dice.random() < 0.4}
            rows.append(task_row(dice.choice(odd), ticked=dice.random() < 0.5, **said))  # type: ignore[arg-type]
    body = table(*rows)
    for _ in range(dice.choice((0, 0, 1, 5, 100))):
        body = dice.choice(
            (
                lambda it: control("x", it, ""),
                lambda it: table(f"<w:tr><w:tc>{it}</w:tc></w:tr>"),
                lambda it: f"<w:ins>{it}</w:ins>",
                lambda it: it + paragraph(control(f"owner:{task}", handmade.run("规划科"))),
            )
        )(body)
    tasks = {task: {"owner": "养护科", "status": ""}} if dice.random() < 0.8 else {}
    return "by hand", docx(body, tasks)


def _form(dice: Random) -> tuple[str, bytes]:
    writer = pypdf.PdfWriter(clone_from=BytesIO(finished()["plain.pdf"]))
    fields: object = writer.root_object["/AcroForm"]["/Fields"]  # type: ignore[index]
    for reference in fields:  # type: ignore[attr-defined]
        field = reference.get_object()
        text = str(field.get("/FT")) != "/Btn"
        state = dice.choice(("/on", "/Off", "/x"))
        field[NameObject("/V")] = TextStringObject(_said(dice)) if text else NameObject(state)
    stream = BytesIO()
    writer.write(stream)
    if dice.random() < 0.3:
        return "a form filled in", stream.getvalue()
    return pdfs.spoilt(dice, stream.getvalue())


WAYS: Mapping[Callable[[Random], tuple[str, bytes]], int] = {
    _as_filled: 2,
    _part: 5,
    _zip: 2,
    _octets: 2,
    _by_hand: 5,
    _form: 3,
}
AREA = Area(
    name="lists",
    noun="check lists that come back",
    full=2_000,
    ci=20,
    attempt=attempt,
    seconds=30,
    megabytes=900,
)
