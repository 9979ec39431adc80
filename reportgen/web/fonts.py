"""Font roles -> CSS: the reader's own fonts, since Chinese ones would weigh megabytes."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.languages import LANGUAGES, Lang
from reportgen.model.tokens import HOUSE, Tokens, Typeface

LATIN_ON_SCREEN = "U+0000-024F, U+0370-03FF, U+2070-209F, U+20A0-20CF, U+2190-22FF"
"""In a Chinese page the Latin faces draw no quotation marks or dashes."""

LATIN = {
    "latin-title": 'local("Source Serif 4"), local("Georgia"), local("Times New Roman")',
    # The charts are measured in Source Sans Pro; at nine tenths these are as wide.
    "latin-chart": 'local("Arial"), local("Helvetica"), local("Liberation Sans"), local("Roboto");'
    " size-adjust: 90%",
    # What Linux has where it has none of these: without it, names run into their bars.
    "latin-chart-wide": 'local("DejaVu Sans"), local("Verdana"); size-adjust: 78%',
}


def local_font_css(lang: Lang, tokens: Tokens = HOUSE) -> str:
    """``--font-body`` and so on for the roles of fonts.toml, from what readers' machines have.

    A font that the tokens name comes before these; a role that is like another has its fonts.
    """
    limit = f" unicode-range: {LATIN_ON_SCREEN};" if LANGUAGES[lang].script == "cjk" else ""
    own = {f"latin-own-{role}": f'local("{it.latin}")' for role, it in tokens.fonts if it.latin}
    faces = [
        f'@font-face {{ font-family: "{name}"; src: {local};{limit} }}'
        for name, local in {**LATIN, **own}.items()
    ]
    families = LANGUAGES[lang].screen_fonts
    sans, serif = families.sans, families.serif
    roles = dict.fromkeys(("body", "heading", "subheading", "table"), sans)
    charts = '"latin-chart", "latin-chart-wide"'
    roles |= {"title": f'"latin-title", {serif}', "chart": f"{charts}, {sans}"}
    roles |= {role: _stack(role, it, roles) for role, it in tokens.fonts}
    names = [f"  --font-{role}: {stack};" for role, stack in roles.items()]
    return "\n".join((*faces, ":root {", *names, "}", ""))


def _stack(role: str, typeface: Typeface, roles: Mapping[str, str]) -> str:
    latin = f'"latin-own-{role}"' if typeface.latin else ""
    cjk = f'"{typeface.cjk}"' if typeface.cjk else ""
    return ", ".join(filter(None, (latin, cjk, roles[typeface.like or role])))
