"""Tags of Jinja in a Word document, spoilt as a hand spoils them."""

from __future__ import annotations

import re
from random import Random

from tests.gauntlet.spoiling import zips

BODY = b"word/document.xml"
_TEXT = re.compile(r"(<w:t(?: [^>]*)?>)([^<]*)(</w:t>)")
WRITTEN = (
    *("{{", "}}", "{%", "%}", "{#", "#}", "{{ }}", "{% %}", "{{ {{ }}", "{{ x }} }}", "{", "{{{"),
    *("{% for a in levels %}", "{% endfor %}", "{% if %}", "{% else %}", "{%tr for a in b %}"),
    *("{%p if x %}", "{%tc endfor %}", "{% raw %}{{", "{% set x = 1 %}", "{% include 'x' %}"),
    *("{{ report.nothing }}", "{{ nothing }}", "{{ report.title | no }}", "{{ 1/0 }}", "{{ () }}"),
    *("{{ report.__class__ }}", "{{ body }}", "{{ body }} x", "{{ table('x') }}", "{{ 'x' * 9 }}"),
    *("{{ chart('index') }}", "{{ image('no.png') }}", "{{ image('/etc/passwd') }}", "{{ t(1) }}"),
    *("{{ '\\x00' }}", "{{ '<w:p/>' }}", "{{ '&' }}", "{{ “a” }}", "｛｛ report.title ｝｝"),
    *("{{ report.title\u00a0}}", "{{ 9 ** 9 ** 9 }}", "{{ 'a' * 10 ** 9 }}", "{% for x in 5 %}"),
    *("{{ checklist('tasks') }}", "{{ 1e400 }}", "{{ [1, [2, [3]]] }}", "{{" * 500, "{{ a" * 300),
    *("{% for a in range(10 ** 7) %}x{% endfor %}", "{{ " + "(" * 500 + "}}", "{{ lorem }}"),
)


def spoilt(dice: Random, data: bytes) -> tuple[str, bytes]:
    """The texts of the body with tags in them, or with one of their tags torn."""
    text = next(it.content for it in zips.entries_of(data) if it.name == BODY).decode()
    way = dice.choice(("a tag written", "a tag torn", "a tag over runs", "tags interleaved"))
    for _ in range(dice.choice((1, 1, 1, 2, 5))):
        text = _WAYS[way](dice, text)
    return way, zips.with_part(data, BODY, text.encode())


def _at(dice: Random, text: str, *, tagged: bool) -> re.Match[str] | None:
    found = [it for it in _TEXT.finditer(text) if not tagged or "{" in it[2]]
    return dice.choice(found) if found else None


def _put(text: str, at: re.Match[str], words: str) -> str:
    return text[: at.start(2)] + words + text[at.end(2) :]


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace("\0", "")


def _written(dice: Random, text: str) -> str:
    it = _at(dice, text, tagged=False)
    if it is None:
        return text
    at = dice.randint(0, len(it[2]))
    return _put(text, it, it[2][:at] + _escaped(dice.choice(WRITTEN)) + it[2][at:])


def _torn(dice: Random, text: str) -> str:
    it = _at(dice, text, tagged=True)
    if it is None:
        return text
    words = it[2]
    at, length = dice.randrange(len(words)), dice.choice((1, 1, 2, 9))
    return _put(
        text, it, words[:at] + dice.choice(("", "", "x", "{", "}", "%")) + words[at + length :]
    )


def _over_runs(dice: Random, text: str) -> str:
    it = _at(dice, text, tagged=True)
    if it is None:
        return text
    at = dice.randint(0, len(it[2]))
    between = dice.choice(
        (
            '</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">',
            '</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>',
            '</w:t><w:tab/><w:t xml:space="preserve">',
            "</w:t><w:br/><w:t>",
            "</w:t><w:noBreakHyphen/><w:t>",
            '</w:t></w:r><w:bookmarkStart w:id="90" w:name="n"/><w:r><w:t>',
            "</w:t></w:r></w:p><w:p><w:r><w:t>",
            '</w:t></w:r><w:ins w:id="91" w:author="a"><w:r><w:t>x</w:t></w:r></w:ins><w:r><w:t>',
            '</w:t><w:fldChar w:fldCharType="begin"/><w:t>',
        )
    )
    return text[: it.start(2) + at] + between + text[it.start(2) + at :]


def _interleaved(dice: Random, text: str) -> str:
    pairs = (("{% for a in levels %}", "{% endfor %}"), ("{% if report %}", "{% endif %}"))
    for words in dice.choice(pairs):
        it = _at(dice, text, tagged=False)
        if it is not None:
            text = _put(text, it, it[2] + words)
    return text


_WAYS = {
    "a tag written": _written,
    "a tag torn": _torn,
    "a tag over runs": _over_runs,
    "tags interleaved": _interleaved,
}
