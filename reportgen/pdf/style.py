"""What WeasyPrint cannot use in a style sheet, with its place."""

from __future__ import annotations

import re
from dataclasses import replace

from reportgen.errors import InputError
from reportgen.messages import Argument, near, phrase
from reportgen.model.problem import Problem
from reportgen.pdf.bounds import bounded_layout
from reportgen.pdf.fonts import font_configuration
from reportgen.pdf.records import recorded
from reportgen.turns import ONE_AT_A_TIME

_PLACE = re.compile(r",? at (\d+):(\d+)[.,]?")
_DECLARED = re.compile(r"Ignored `([\w-]+)\s*:")
"""WeasyPrint gives place and property in the sentence of its log alone."""

_PROPERTY = re.compile(r"(?<=[{;\s])([a-z-]+)\s*:")

_SAID = tuple(
    (re.compile(pattern), code)
    for pattern, code in (
        (r"^'([\w-]+)\s*:.*unknown property", "unknown_property"),
        (r"^'(.*)', .*not supported", "unsupported"),
        (r"^'(.*)', ", "bad_value"),
        (r"^Invalid or unsupported selector, '(.*)'", "selector"),
        (r"^Unknown empty rule <AtRule (@\S+)", "unknown_rule"),
        (r"^Invalid media type '(.*?)'|^Expected a media type, got '(.*)'", "media"),
        (r"^(?:Parse error|Error): ", "syntax"),
    )
)
"""What WeasyPrint says of a style, by its beginning -> the phrase about it, ``css_…``."""


def check_style(css: str, file: str, used: str) -> tuple[Problem, ...]:
    """The problems of one style sheet; ``used`` is CSS that is known to be right."""
    from weasyprint import CSS
    from weasyprint.css.counters import CounterStyle
    from weasyprint.urls import URLFetcher

    try:
        with (
            ONE_AT_A_TIME,
            recorded() as messages,
            font_configuration() as fonts,
            bounded_layout(),
        ):
            CSS(
                string=css,
                font_config=fonts,
                counter_style=CounterStyle(),
                url_fetcher=URLFetcher(allowed_protocols=["data"]),
            )
    except InputError as error:
        return tuple(replace(problem, file=file) for problem in error.problems)
    properties = set(_PROPERTY.findall(used))
    return tuple(_problem(text, css, file, properties) for text in dict.fromkeys(messages))


def _problem(said: str, css: str, file: str, properties: set[str]) -> Problem:
    place = _PLACE.search(said)
    line, column = (int(place[1]), int(place[2])) if place else (_line(said, css), None)
    name = _DECLARED.match(said)
    close = near(name[1], sorted(properties)) if name and "unknown" in said else ""
    words = unused_words(said)
    return Problem.of("style.unusable", file, line, column, said=words, near=close)


def unused_words(said: str) -> Argument:
    """What a sentence of WeasyPrint's log says of a style, without the place in it.

    In words of ours where they are known: it speaks English alone.
    """
    plain = " ".join(_PLACE.sub(",", said).replace("`", "'").split()).rstrip(".")
    plain = plain.removeprefix("Ignored ")
    for pattern, code in _SAID:
        if found := pattern.search(plain):
            what = next(filter(None, found.groups()), "").strip()
            return phrase(f"css_{code}", what=what)
    return plain


def _line(said: str, css: str) -> int | None:
    """The line of what a message without a place quotes."""
    quoted = re.search(r"'(?::is\()?\s*([^'\n)]+)", said)
    at = css.find(quoted[1].strip()) if quoted else -1
    return css.count("\n", 0, at) + 1 if at >= 0 else None
