"""Numbers in running text: dates, codes and figures, each with what stands around it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Literal

from reportgen.languages import LANGUAGES
from reportgen.model.indicator import CodeList
from reportgen.model.multiplier import MULTIPLIERS
from reportgen.model.qualifier import QUALIFIER_WORDS
from reportgen.verify.minus import hyphened, lowered
from reportgen.verify.rules import patterns, reading_rules

Kind = Literal["plain", "percent", "points"]

_OLD_STYLE = {word.replace("万", "萬").replace("亿", "億"): n for word, n in MULTIPLIERS.items()}
_POWERS = {**MULTIPLIERS, **_OLD_STYLE, "百": 2}


def powers() -> dict[str, int]:
    """Words that multiply the number before them, in documents: also those that are not in data."""
    scales = [scale for language in LANGUAGES.values() for scale in language.numbers.scales]
    return {**_POWERS, **{scale.word.strip(): scale.size.adjusted() for scale in scales}}


def multiplied() -> str:
    """One of these words, as a regular expression."""
    words = sorted(powers(), key=len, reverse=True)
    return "|".join(re.escape(word) if word != "百" else "(?<=\\d)百(?!分)" for word in words)


def _dates() -> Iterator[str]:
    """The dates of each language, with groups that are numbered: year_0, year_1."""
    forms = ((rules, date) for rules in reading_rules() for date in rules.dates)
    for number, (rules, date) in enumerate(forms):
        months = "|".join(map(re.escape, rules.months))
        named = date.replace("MONTHS", months).replace("(?P<", f"(?P<d{number}_")
        yield f"(?P<d{number}>{named})"


_INSIDE = "|".join(it.word for it in QUALIFIER_WORDS.values() if it.seat == "inside")
"""Words between the digits of a number and what multiplies or counts them: 600余万, 10多万."""


def _token() -> re.Pattern[str]:
    return re.compile(
        rf"""
    {" | ".join(_dates())}
  | (?P<iso>(?<![\d-])(?P<iy>\d{{4}})-(?P<im>\d{{2}}|Q[1-4])(?:-(?P<id>\d{{2}}))?(?![\d-]))
  | (?P<code>(?<![A-Za-z])[A-Za-z][A-Za-z_-]*\d[\w-]*)
  | (?P<number>(?P<sign>(?<![\w)）%])-|(?<![A-Za-z\d)）%])[+−])?
      (?P<digits>\d{{1,3}}(?:,\d{{3}})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)
      (?P<part>[¼-¾⅐-⅞])?
      (?:(?:{_INSIDE})?\s?(?P<word>{multiplied()}))?(?:{_INSIDE})?
      (?:\s?(?P<percent>%)|\s?(?P<points>{patterns().points}))?
      (?:(?=\s?[～~]\s?\d+(?:\.\d+)?\s?(?P<shared>{multiplied()}))|))
    """,
        re.VERBOSE,
    )


_WIDE = str.maketrans(
    {
        **{chr(0xFF10 + i): str(i) for i in range(10)},
        "－": "-",
        "％": "%",
        "．": ".",
        "，": "，",
        "\u00a0": " ",
        "\u202f": " ",
        "\u00ad": "",
        "\u2010": "-",
        "\u2011": "-",
    }
)
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED_RUN = re.compile(f"[{_RAISED}]+")
_DOWN = str.maketrans(_RAISED, "0123456789")
_LONGEST_MARK = 3
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it stands in a text, from ``start`` to ``end``.

    ``key`` is what it says in one form: ``2020-12-30`` for a date, the code itself for a code, else
    the digits with sign and kind. ``value`` is in base units and has no sign; it is None for dates
    and codes. ``units`` are the ids of the nouns that stand at it, empty where there is none.
    ``lowered`` says that the words around it, or a hyphen, may carry its minus.
    """

    key: str
    text: str
    start: int
    end: int
    value: Decimal | None = None
    sign: str = ""
    kind: Kind = "plain"
    units: frozenset[str] = frozenset()
    multiplied: bool = False
    lowered: bool = False

    @property
    def whole(self) -> int | None:
        """The value of a bare whole number, None for all else."""
        bare = self.value is not None and self.kind == "plain" and not self.multiplied
        if not bare or self.sign or self.value is None or self.value % 1:
            return None
        return int(self.value)


def plain(text: str) -> str:
    """The text with digits of full width made narrow; short raised ones are marks, and blanked."""
    return _RAISED_RUN.sub(_lowered_digits, text).translate(_WIDE)


def _lowered_digits(run: re.Match[str]) -> str:
    digits = run[0].translate(_DOWN)
    return " " * len(digits) if marks(digits) else digits


def marks(digits: str) -> bool:
    """Whether raised digits may be the mark of a note, or of several: 112, 1011."""
    if len(digits) <= _LONGEST_MARK:
        return True
    for size in range(1, _LONGEST_MARK + 1):
        number, joined = int(digits[:size]), ""
        while len(joined) < len(digits):
            joined, number = f"{joined}{number}", number + 1
        if joined == digits:
            return True
    return False


def same(one: str, other: str) -> bool:
    """Whether two values are the same number, or the same text but for white space."""
    try:
        return Decimal(one) == Decimal(other)
    except InvalidOperation:
        return "".join(one.split()) == "".join(other.split())


class Reader:
    """Finds the numbers in texts, with the unit nouns of a code list."""

    def __init__(self, codes: CodeList) -> None:
        self._after: dict[str, frozenset[str]] = {}
        self._before: dict[str, frozenset[str]] = {}
        for noun in codes.units:
            for name in noun.names:
                word = name.replace("-", "")
                self._after[word] = self._after.get(word, frozenset()) | {noun.id}
            if noun.prefix:
                for word in noun.names:
                    self._before[word] = self._before.get(word, frozenset()) | {noun.id}
        self._token, self._powers = _token(), powers()
        self._tail = _alternatives(self._after)
        self._head = _alternatives(self._before)

    def numbers(self, text: str) -> Iterator[Number]:
        """Every number in a text that :func:`plain` has made."""
        for match in self._tokens(text):
            if match["number"]:
                yield self._figure(match, text)
            else:
                key = match["code"] or _date(match)
                yield Number(key, match[0], match.start(), match.end())

    def _tokens(self, text: str) -> Iterator[re.Match[str]]:
        """Every token; the number of a table is no day of the date that its title begins with."""
        start = 0
        while match := self._token.search(text, start):
            dated = not (match["number"] or match["code"])
            if dated and patterns().captions.search(
                text[max(0, match.start() - 10) : match.start()]
            ):
                label = _DIGITS.match(text, match.start())
                match = (label and self._token.match(text, match.start(), label.end())) or match
            yield match
            start = match.end()

    def _figure(self, match: re.Match[str], text: str) -> Number:
        digits = match["digits"].replace(",", "")
        value = Decimal(digits)
        if match["part"]:
            value += Decimal(str(unicodedata.numeric(match["part"])))
        # what the upper end of a range is counted in holds for the lower one: 4～5万
        word = match["word"] or match["shared"]
        if word:
            value = value.scaleb(self._powers[word])
        kind: Kind = "percent" if match["percent"] else "points" if match["points"] else "plain"
        sign = (match["sign"] or "").replace("−", "-")
        units = self._units(text, match.start(), match.end()) if kind == "plain" else frozenset()
        counts = kind != "plain" or units or word or "." in digits
        if not sign and counts and hyphened(text, match.start()):
            sign = "-"
        return Number(
            key=f"{sign}{value.normalize():f}{'' if kind == 'plain' else kind}",
            text=match[0],
            start=match.start(),
            end=match.end(),
            value=value.normalize(),
            sign=sign,
            kind=kind,
            units=units,
            multiplied=bool(word),
            lowered=lowered(text, match.start(), match.end()),
        )

    def _units(self, text: str, start: int, end: int) -> frozenset[str]:
        after = self._tail.match(text, end) if self._tail else None
        if after:
            return self._after[after[1].replace("-", "")]
        window = text[max(0, start - 20) : start].rstrip(" ")
        for word, units in self._before.items():
            if window.endswith(word):
                return units
        return frozenset()


def _alternatives(words: Iterable[str]) -> re.Pattern[str] | None:
    """One of the words, the longest first, on the line of what stands before it.

    A hyphen may stand in it anywhere: at the end of a line it may be the word's own or not.
    """
    known = sorted((word for word in words if word and word != "%"), key=len, reverse=True)
    ends = (_hyphened(word) + (r"(?![\w-])" if word[-1].isascii() else "") for word in known)
    return re.compile(rf" ?({'|'.join(ends)})") if known else None


def _hyphened(word: str) -> str:
    return "-?".join(map(re.escape, word))


def _date(match: re.Match[str]) -> str:
    if match["iso"]:
        return _joined(match["iy"], match["im"], match["id"])
    found = match.groupdict()
    year, month, day, quarter = (
        found.get(f"{match.lastgroup}_{part}") for part in ("year", "month", "day", "quarter")
    )
    return _joined(year, f"Q{quarter}" if quarter else _month(month), day)


def _month(written: str | None) -> str | None:
    """The number of a month, of which the name may be written."""
    names = (rules.months for rules in reading_rules() if written in rules.months)
    return next((str(it.index(written or "") + 1) for it in names), written)


@cache
def _joined(*parts: str | None) -> str:
    return "-".join(part.zfill(2) for part in parts if part)
