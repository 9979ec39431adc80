"""Data files of every kind, spoilt in their bytes, lines, syntax and values."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.gauntlet.area import Area, Attempt, Tried
from tests.gauntlet.bases import SHORT
from tests.gauntlet.commands import command
from tests.gauntlet.desk import FILES
from tests.gauntlet.spoiling import octets
from tests.gauntlet.spoiling.encodings import Spoilt, spoilt_text
from tests.gauntlet.spoiling.lines import spoilt_lines
from tests.gauntlet.spoiling.values import value_for
from tests.gauntlet.spoiling.yaml_syntax import spoilt_syntax
from tests.gauntlet.spoiling.yaml_values import spoilt_values
from tests.gauntlet.told import told_well
from tests.real import REAL

TARGETS = (
    *("meeting.yaml",) * 6,
    *("briefing.yaml",) * 4,
    *("subject.yaml",) * 3,
    *("nation.yaml", "last.yaml", "codes.yaml", "codes.yaml", "tabled.yaml", "sheet.map.yaml"),
    *("meeting.en.yaml", "meeting.en.yaml"),
)
"""The files that are spoilt, each as often as it stands here."""
CHECKED = {
    "sheet.map.yaml": "tabled.yaml",
    "meeting.en.yaml": "meeting.yaml",
    "nation.yaml": "briefing.yaml",
    "subject.yaml": "briefing.yaml",
    "last.yaml": "briefing.yaml",
    "codes.yaml": "briefing.yaml",
}
"""The file that names another: the other is mostly checked with it."""
_LANGUAGES = ((), ("--messages", "zh"))
PARAMETERS = ("charts", "sections", "toc", "words.office", "logo", "nothing", "issuer", "cover", "")


def attempt(dice: Random, folder: Path) -> Tried:
    """Spoil a file, and give it to a command that reads it."""
    if not dice.randrange(40):
        return _real(dice, folder)
    if not dice.randrange(60):
        return _settings(dice, folder)
    if not dice.randrange(40):
        return _exchanged(dice, folder)
    name = dice.choice(TARGETS)
    text = FILES[name]
    if name == "meeting.yaml" and dice.random() < 0.3:
        text = SHORT
    elif name == "meeting.yaml" and dice.random() < 0.8:
        text = text.replace("text: source.txt\n", "")  # to be held against a text takes long
    way, content = spoilt(dice, text)
    files: dict[str, bytes | None] = {name: content}
    arguments = _arguments(dice, name)
    return command(Attempt(f"{way}: {name}", arguments, files, "desk"), folder, told_well)


def spoilt(dice: Random, text: str) -> Spoilt:
    """A YAML text spoilt in one of all ways, sometimes in two."""
    sort = dice.choices((spoilt_values, spoilt_syntax, spoilt_lines, None), (55, 18, 12, 15))[0]
    if sort is not None:
        way, changed = sort(dice, text)
        if not dice.randrange(12):
            changed = spoilt_lines(dice, changed)[1]
        return way, changed.encode("utf-8", "surrogatepass")
    if dice.random() < 0.5:
        change = octets.other if not dice.randrange(8) else octets.spoilt
        return change(dice, text.encode())
    return spoilt_text(dice, text)


def _arguments(dice: Random, name: str) -> tuple[str, ...]:
    """A command that reads the file, mostly ``check``."""
    main = CHECKED.get(name, name)
    said = ("--json", *dice.choice(_LANGUAGES))
    draw = dice.random()
    if draw < 0.78:
        return ("check", main if dice.random() < 0.8 else name, *said)
    return (*dice.choice(_OTHERS)(dice, name), *said)


def _main(name: str) -> str:
    """The file that is given so that this one is read."""
    return CHECKED.get(name, name)


def _meeting(name: str) -> str:
    """The meeting file that is given so that this one is read: itself, if it is one."""
    if name in ("briefing.yaml", "codes.yaml"):
        return "subject.yaml"
    return name if name in ("nation.yaml", "subject.yaml", "last.yaml") else _main(name)


def compare(dice: Random, name: str) -> tuple[str, ...]:
    """Compare what is read of the file."""
    if name == "meeting.en.yaml":
        return words(dice, name)  # figures are compared in no language
    return ("compare", _main(name))


def _build(dice: Random, name: str) -> tuple[str, ...]:
    pack, format_ = dice.choice(("briefing", "digest", "jianbao")), dice.choice(("html", "docx"))
    language = dice.choice(((), ("--lang", "en"), ("--lang", "zh")))
    draft = dice.choice(((), ("--draft",)))
    if name == "meeting.en.yaml":
        language = ("--lang", "en")
    return ("build", _main(name), "--template", pack, "--format", format_, *language, *draft)


def words(dice: Random, name: str) -> tuple[str, ...]:
    """Ask for the words of the file in a language."""
    lang = "en" if name == "meeting.en.yaml" else dice.choice(("en", "zh"))
    return ("words", _main(name), "--lang", lang)


def workbook(dice: Random, name: str) -> tuple[str, ...]:
    """Write what the file has into a workbook."""
    if name in ("briefing.yaml", "meeting.en.yaml"):
        return words(dice, name)  # neither has figures
    codes = ("--indicators", "codes.yaml") if name == "codes.yaml" else ()
    return ("workbook", dice.choice(("out.csv", "out.xlsx")), "--from", _meeting(name), *codes)


def with_codes(dice: Random, name: str) -> tuple[str, ...]:
    """Check the file with a code list of one's own."""
    if name == "briefing.yaml":
        return compare(dice, name)  # it names its own
    return ("check", _meeting(name), "--indicators", "codes.yaml")


def _trace(dice: Random, name: str) -> tuple[str, ...]:
    if name == "meeting.en.yaml":
        return words(dice, name)
    return ("trace", "made.html", "A1", "--against", _main(name))


def _verify(dice: Random, name: str) -> tuple[str, ...]:
    if name == "meeting.en.yaml":
        return words(dice, name)
    return ("verify", "made.html", "--against", _main(name))


_OTHERS: tuple[Callable[[Random, str], tuple[str, ...]], ...] = (
    *(compare, _build, words, workbook, with_codes, with_codes, _trace, _verify),
)


def _settings(dice: Random, folder: Path) -> Tried:
    """Odd values in ``--set``."""
    name = dice.choice(PARAMETERS)
    value = value_for(dice, name)[1]
    words = f"{name}={value}" if dice.random() < 0.9 else str(value)
    words = words.replace("\0", "")[:100_000].encode("utf-8", "replace").decode()
    arguments = ("build", "meeting.yaml", "--template", "digest", "--format", "html")
    return command(
        Attempt("--set", (*arguments, "--set", words, "--json"), {}, "desk"), folder, told_well
    )


def _exchanged(dice: Random, folder: Path) -> Tried:
    """The content of one file in another."""
    name, other = dice.choice(TARGETS), dice.choice(tuple(FILES))
    files: dict[str, bytes | None] = {name: FILES[other].encode()}
    if dice.random() < 0.2:
        files[name] = None
    way = f"another file's content: {other} in {name}"
    return command(Attempt(way, _arguments(dice, name), files, "desk"), folder, told_well)


def _real(dice: Random, folder: Path) -> Tried:
    """The real briefing with one of its files spoilt."""
    path = dice.choice(REAL)
    way, content = spoilt(dice, path.read_text("utf-8"))
    name = f"{path.parent.name}/{path.name}"
    said = ("briefings/liaoning-2020.yaml", "--json", *dice.choice(_LANGUAGES))
    made = Attempt(f"{way}: {name}", ("check", *said), {name: content}, "real")
    return command(made, folder, told_well)


AREA = Area(
    name="data",
    noun="mutants of data files",
    full=20_000,
    ci=40,
    attempt=attempt,
    seconds=20,
    megabytes=500,
    expected=("done", "data.no_yaml"),
)
