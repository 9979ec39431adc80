"""Font roles -> CSS: a face for each font file, a variable for each role."""

from __future__ import annotations

from pathlib import Path

from reportgen.fonts import Face, roles, stack
from reportgen.model.text import Lang

LATIN_RANGE = "U+0000-024F, U+0370-03FF, U+2022, U+2070-209F, U+20A0-20CF, U+2190-22FF"
"""In a Chinese document the Latin faces draw no quotation marks or dashes."""


def font_css(lang: Lang) -> str:
    """``@font-face`` rules, and variables for the roles of fonts.toml.

    ``--font-body`` has the Latin face first; ``--font-body-han`` has it last, for text whose
    figures are of the Chinese face, and whose lines are then all of one height.
    """
    stacks = {role: stack(role) for role in roles()}
    faces = {face.alias: face for role in stacks for face in stacks[role]}
    rules = [_rules(face, lang) for face in faces.values()]
    names = [f"--font-{role}: {_families(stacks[role])};" for role in stacks]
    names += [f"--font-{role}-han: {_families(_han_first(stacks[role]))};" for role in stacks]
    return "\n".join((*rules, ":root {", *names, "}", ""))


def _families(faces: tuple[Face, ...]) -> str:
    return ", ".join(f'"{face.alias}"' for face in faces)


def _han_first(faces: tuple[Face, ...]) -> tuple[Face, ...]:
    return tuple(sorted(faces, key=lambda face: face.script == "latin"))


def _rules(face: Face, lang: Lang) -> str:
    rules = _rule(face, face.path, "normal", lang)
    return rules + (_rule(face, face.bold, "bold", lang) if face.bold else "")


def _rule(face: Face, path: Path, weight: str, lang: Lang) -> str:
    limit = f" unicode-range: {LATIN_RANGE};" if (face.script, lang) == ("latin", "zh") else ""
    return (
        f'@font-face {{ font-family: "{face.alias}"; font-weight: {weight};'
        f' src: url("{path.as_uri()}");{limit} }}\n'
    )
