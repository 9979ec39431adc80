"""How one time base was converted to another, in words."""

from __future__ import annotations

from fractions import Fraction

from reportgen.model.text import Text
from reportgen.model.time_base import TIME_BASES

_IS = Text("{one}按{times}{many}计", "{one} is {times} {many}")
_BEING = Text("{one}{times}{many}", "{one} being {times} {many}")


def conversion(given: str, wanted: str) -> Text:
    """The factor as a sentence has it: 1年按12个月计, a year is 12 months."""
    return _with_factor(_IS, given, wanted)


def conversion_aside(given: str, wanted: str) -> Text:
    """The factor beside a sentence: 1年12个月, a year being 12 months."""
    return _with_factor(_BEING, given, wanted)


def _with_factor(form: Text, given: str, wanted: str) -> Text:
    short, long = sorted((TIME_BASES[given], TIME_BASES[wanted]), key=lambda base: base.size)
    times = str(Fraction(long.size, short.size))
    return form.filled(one=long.one, times=times, many=short.many)
