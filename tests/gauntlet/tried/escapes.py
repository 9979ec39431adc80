"""Packs that try to read what they may not, or to lead there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

from tests.gauntlet.area import Area, Attempt, Tried
from tests.gauntlet.commands import Ran, command
from tests.gauntlet.office import office_document
from tests.gauntlet.spoiling import escapes

ABOUT = 'title = {zh = "甲", en = "A"}\nformats = ["docx", "html"]\n'
KINDS = {"expression": 50, "tag": 20, "style": 12, "about": 4, "field": 8, "entity": 4}
"""What a pack tries it by, and how often."""

_LED = re.compile(
    r"object at 0x|(?:<|&lt;)(?:class|function|bound|module|frame|built-in)\b|root:x?:0|"
    r"<(?:script|link|iframe|object|embed|base|video)\b[^>]*(?:127\.0\.0\.1|secret|passwd)|"
    r"(?:href|src|action|ping|poster|data)=[\"']?(?:file:|/etc|[^\"'>]*127\.0\.0\.1|[^\"'>]*secret)|"
    r"url\([\"']?(?!data:image/(?:png|jpeg);base64,)[^)\"']*(?:127\.0\.0\.1|secret|passwd)"
)
"""What a document holds only where something got out."""


def attempt(dice: Random, folder: Path) -> Tried:
    """Build a pack with one way out in it."""
    (kind,) = dice.choices(list(KINDS), list(KINDS.values()))
    path, files = dice.choice(escapes.PATHS), dict[str, bytes | None]()
    format_ = "docx" if kind in ("field", "entity") else "html"
    if kind == "expression":
        files["mine/content.html.j2"] = escapes.expression(dice).encode()
    elif kind == "tag":
        tag = dice.choice(escapes.TAGS).format(path)
        files["mine/content.html.j2"] = escapes.content(tag).encode()
    elif kind == "style":
        name = dice.choice(("print.css", "web.css"))
        files[f"mine/{name}"] = (
            f"p {{ color: red }}\n{dice.choice(escapes.STYLES).format(path)}".encode()
        )
    elif kind == "about":
        about = dice.choice(escapes.ABOUT).format(path.replace("\\", "\\\\"))
        files["mine/template.toml"] = f"{ABOUT}{about}\n".encode()
    else:
        change = escapes.with_field if kind == "field" else escapes.with_entity
        files["mine/word.docx"] = change(dice, office_document(alone=False), path)
    arguments = ("build", "meeting.yaml", "--format", format_, "--json", "--template", "mine")
    return command(Attempt(f"{kind}: mine", arguments, files, "office"), folder, led_out)


def led_out(ran: Ran, place: Path) -> Iterator[str]:
    """What a document or a message shows of what lies outside."""
    for path in place.rglob("out/**/*.html"):
        found = _LED.search(path.read_text("utf-8"))
        if found:
            yield f"{path.name} leads out: {found[0]}"
    if found := re.search(r"object at 0x|root:x?:0", ran.stdout + ran.stderr):
        yield f"a message shows {found[0]}"


AREA = Area(
    name="escapes",
    noun="ways out of templates, style sheets and Word documents",
    full=700,
    ci=25,
    attempt=attempt,
    seconds=20,
    expected=("template.unsafe_field",),
)
