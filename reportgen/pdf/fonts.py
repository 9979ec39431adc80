"""Font roles -> CSS: a face for each font file, a variable for each role."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from reportgen.fonts import Face, roles, stack
from reportgen.languages import LANGUAGES, Lang
from reportgen.model.tokens import HOUSE, Tokens
from reportgen.pdf.subset import subset

LATIN_IN_PRINT = "U+0000-024F, U+0370-03FF, U+2022, U+2070-209F, U+20A0-20CF, U+2190-22FF"
"""In a Chinese document the Latin faces draw no quotation marks or dashes."""


def embedded_font_css(lang: Lang, tokens: Tokens = HOUSE) -> str:
    """``@font-face`` rules, and variables for the roles of fonts.toml, or what tokens make of them.

    ``--font-body`` has the Latin face first; ``--font-body-han`` has it last, for text whose
    figures are of the Chinese face, and whose lines are then all of one height.
    """
    stacks = _stacks(tokens)
    rules = [_rules(face, lang) for face in _faces(stacks)]
    names = [f"--font-{role}: {_families(stacks[role])};" for role in stacks]
    names += [f"--font-{role}-han: {_families(_han_first(stacks[role]))};" for role in stacks]
    return "\n".join((*rules, ":root {", *names, "}", ""))


def cut_faces(text: str, tokens: Tokens = HOUSE) -> Any:
    """A fetcher of the font files that :func:`embedded_font_css` names.

    Chinese faces come cut down to the ``text`` that is to be set: WeasyPrint leaves an empty glyph
    for each one that it drops, which weighs 50 kB a face.
    """
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    faces = [face for face in _faces(_stacks(tokens)) if face.script == "cjk"]
    paths = {path.as_uri(): path for face in faces for path in (face.path, face.bold) if path}

    class Faces(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: Any = None) -> Any:
            if url in paths:
                return URLFetcherResponse(url, subset(paths[url], text))
            return super().fetch(url, headers)

    return Faces(allowed_protocols=["file"])


def _stacks(tokens: Tokens) -> dict[str, tuple[Face, ...]]:
    return {role: stack(role, tokens.typeface(role)) for role in roles()}


def _faces(stacks: dict[str, tuple[Face, ...]]) -> tuple[Face, ...]:
    """Those of all roles, each once."""
    return tuple({face.alias: face for faces in stacks.values() for face in faces}.values())


def _families(faces: tuple[Face, ...]) -> str:
    return ", ".join(f'"{face.alias}"' for face in faces)


def _han_first(faces: tuple[Face, ...]) -> tuple[Face, ...]:
    return tuple(sorted(faces, key=lambda face: face.script == "latin"))


def _rules(face: Face, lang: Lang) -> str:
    rules = _rule(face, face.path, "normal", lang)
    return rules + (_rule(face, face.bold, "bold", lang) if face.bold else "")


def _rule(face: Face, path: Path, weight: str, lang: Lang) -> str:
    latin_in_chinese = (face.script, LANGUAGES[lang].script) == ("latin", "cjk")
    ranges = LATIN_IN_PRINT if latin_in_chinese else _all_but(face.misdrawn)
    limit = f" unicode-range: {ranges};" if ranges else ""
    return (
        f'@font-face {{ font-family: "{face.alias}"; font-weight: {weight};'
        f' src: url("{path.as_uri()}");{limit} }}\n'
    )


def _all_but(characters: str) -> str:
    """The range of all characters but these; empty where there are none to leave out."""
    if not characters:
        return ""
    ranges, start = [], 0
    for code in sorted(map(ord, characters)):
        ranges.append(f"U+{start:04X}-{code - 1:04X}")
        start = code + 1
    return ", ".join((*ranges, f"U+{start:04X}-10FFFF"))
