"""Units as people write them -> Units of a code list: 元/人·月, 每人每月元, 万人次."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache

from reportgen.messages import Argument, near
from reportgen.model.multiplier import MULTIPLIERS
from reportgen.model.unit import Unit, UnitNoun
from reportgen.wording.unit_spellings import (
    COUNT_WORDS,
    COUNTING_WORDS,
    LIKE_COUNTERS,
    NO_MULTIPLIERS,
    NOUN_SPELLINGS,
    TIME_SPELLINGS,
)

KEYS_KEPT = 4096
"""So many words stay as they are looked up: the names of all nouns, for each unit of a file."""
LONGEST_UNIT = 60
"""Words with more characters are no unit."""
_LONGEST_NOUN = 24


def _any_of(words: Iterable[str]) -> str:
    """A pattern of words, the longest first; a word of letters goes to its end."""
    longest = sorted(words, key=len, reverse=True)
    return "|".join(word + r"(?![a-z])" if word.isascii() else word for word in longest)


_TIMES = _any_of(TIME_SPELLINGS)
_PER = re.compile(
    rf"\s*(?:[/÷]|\bper\b|\bfor each\b|\beach\b|\ba(?=\s+(?:{_TIMES})\b))\s*", re.IGNORECASE
)
_AND_PER = re.compile(r"\s*[·・•⋅‧*×]\s*")
_EACH = re.compile(r"每")
_COUNT = re.compile(rf"({_any_of(COUNT_WORDS)})\s*(.+)", re.IGNORECASE)
_DIGITS = re.compile(r"([1-9][0-9,]*)\s*(万|千|thousand|million)?\s*-?\s*([^0-9].*)", re.IGNORECASE)
_MULTIPLIER = re.compile(rf"({_any_of(MULTIPLIERS)})\s*(.+)", re.IGNORECASE)
_IN_DIGITS = {"1000": "千", "10000": "万", "100000": "十万", "1000000": "百万", "100000000": "亿"}
_HEAD = re.compile(r"^(?:计量)?单位\s*[:：]\s*|^unit\s*[:：]\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class UnitReading:
    """A unit, and the multiplier that was written with it: 万人次 is 万 of person-times.

    ``power`` is that of ten of the ``multiplier``, a word of ``MULTIPLIERS``: it is put behind the
    digits of a value, which is so given in base units. ``new`` are the nouns that the code list
    does not have, as they were written; they are their own ids in ``unit``.
    """

    unit: Unit
    power: int = 0
    multiplier: str = ""
    new: tuple[str, ...] = ()


def unit_in_words(
    words: str, nouns: Sequence[UnitNoun], wanted: Unit | None = None
) -> UnitReading | None:
    """What unit of a code list words say; None where they say none of it.

    ``wanted`` is the unit of the indicator, where that is known: it decides what is meant where
    several nouns have one name (人 are persons and doctors), and what a counting word such as 个
    counts, which by itself says nothing.
    """
    found = _read(words, _Nouns(nouns, wanted))
    return None if found is None or found.new else found


def unit_as_written(words: str, nouns: Sequence[UnitNoun]) -> UnitReading | None:
    """The same where nouns that the code list does not have stand as written: 辆/户.

    None where the words are no unit: nothing, digits, two time bases.
    """
    return _read(words, _Nouns(nouns, None))


def near_units(words: str, nouns: Sequence[UnitNoun]) -> Argument:
    """Advice that names the noun or the name of one that looks most like these words."""
    names = [name for noun in nouns for name in (noun.id, *noun.name.own.values())]
    head = _PER.split(_plain(words))[0]
    return near(head, tuple(dict.fromkeys(names)))


class _Nouns:
    """The nouns of a code list by all that they are written as."""

    def __init__(self, nouns: Sequence[UnitNoun], wanted: Unit | None) -> None:
        self.ids = {noun.id: noun for noun in nouns}
        self.wanted = wanted
        self.named: dict[str, list[str]] = {}
        self.general: dict[str, list[str]] = {}
        for noun in nouns:
            own = (*noun.name.own.values(), *(noun.one.own.values() if noun.one else ()))
            for name in dict.fromkeys((noun.id, *own)):
                self.named.setdefault(_key(name), []).append(noun.id)
            for name in NOUN_SPELLINGS.get(noun.id, ()):
                self.general.setdefault(_key(name), []).append(noun.id)

    def noun(self, words: str, asked: Sequence[str], *, plural: bool) -> str | None:
        """The id of the noun that words name; of several, one that is ``asked`` for."""
        key = _key(words)
        general, named = self.general.get(key, []), self.named.get(key, [])
        found = dict.fromkeys((*general, *named))
        for code in asked:
            if code in found or self._alike(code, words):
                return code
        if words in self.ids:
            return words
        if general:
            return self._in_number(general, plural=plural)
        if words in COUNTING_WORDS or len(found) != 1:
            return None
        return next(iter(found))

    def _in_number(self, codes: Sequence[str], *, plural: bool) -> str:
        """Of person and persons, what stands beside a number that is one, or is not."""
        several = [code for code in codes if not (code == "person" and "persons" in codes)]
        one = [code for code in codes if code == "person"]
        return (several if plural or not one else one)[0]

    def _alike(self, code: str, words: str) -> bool:
        noun = self.ids.get(code)
        return noun is not None and {words, noun.name["zh"]} <= LIKE_COUNTERS


def _read(words: str, nouns: _Nouns) -> UnitReading | None:
    text = _plain(words)
    if not text or len(text) > LONGEST_UNIT:
        return None
    with suppress(ValueError):
        unit = Unit.parse(text)
        if all(noun in nouns.ids for noun in (unit.noun, *(noun for _, noun in unit.divisors))):
            return UnitReading(unit)
    asked = (nouns.wanted.noun,) if nouns.wanted else ()
    whole = nouns.noun(text, asked, plural=True)
    if whole is not None:
        return UnitReading(Unit(whole))
    return next((it for head, per in _splits(text) if (it := _joined(head, per, nouns))), None)


def _joined(head: str, per: Sequence[str], nouns: _Nouns) -> UnitReading | None:
    """The unit of a noun and what it is divided by, each in words."""
    counted = _numerator(head, nouns)
    divided = [_divisor(part, nouns) for part in per]
    if counted is None or not all(divided):
        return None
    times = [it.time for it in divided if it and it.time]
    if len(times) > 1:
        return None
    unit = Unit(
        counted.unit.noun,
        tuple(it.code for it in divided if it and it.code),
        times[0] if times else None,
    )
    new = tuple(it.new for it in divided if it and it.new)
    return UnitReading(unit, counted.power, counted.multiplier, (*counted.new, *new))


def _splits(text: str) -> Iterator[tuple[str, list[str]]]:
    """The ways to see a noun and its divisors in words, the likeliest first."""
    head, *per = _PER.split(text)
    if not all(part.strip("()") for part in per):
        return
    parts = [piece for part in per for piece in _AND_PER.split(_bare(part))]
    parts = [piece for part in parts for piece in _EACH.split(part) if piece]
    if "每" not in head:
        yield head, _parted(parts)
        return
    front, *each = _EACH.split(head)
    if front:
        yield front, _parted([*each, *parts])
        return
    *before, last = each
    # 每人每月元: the noun begins somewhere in the last piece, as late as it can
    for i in range(len(last) - 1, 0, -1):
        if _is_time(last[:i]) or before or i == 1 or _COUNT.fullmatch(last[:i]):
            yield last[i:], _parted([*before, last[:i], *parts])


def _parted(parts: Sequence[str]) -> list[str]:
    """Divisors, where a noun and a time that stand together are two: 人月."""
    found: list[str] = []
    for part in parts:
        match = re.fullmatch(rf"(.*[\u3400-\u9fff])({_TIMES})", part)
        together = match and not _is_time(part) and match[2] not in COUNTING_WORDS
        found += [match[1], match[2]] if match and together else [part]
    return found


@dataclass(frozen=True, slots=True)
class _Divided:
    code: str = ""
    time: str | None = None
    new: str = ""


def _divisor(words: str, nouns: _Nouns) -> _Divided | None:
    """A time base, or a noun that may be counted: 月, 人, 千人, 1,000 people."""
    words = _bare(words)
    if _is_time(words):
        return _Divided(time=TIME_SPELLINGS[words.lower()])
    count, name = _counted(words)
    asked = [noun for _, noun in nouns.wanted.divisors] if nouns.wanted else []
    noun = nouns.noun(name, asked, plural=count > 1)
    if noun is None and not _is_noun(name):
        return None
    code = noun or name
    return _Divided(f"{count}-{code}" if count > 1 else code, new="" if noun else name)


def _numerator(words: str, nouns: _Nouns) -> UnitReading | None:
    words = _bare(words)
    asked = (nouns.wanted.noun,) if nouns.wanted else ()
    noun = nouns.noun(words, asked, plural=True)
    if noun is not None:
        return UnitReading(Unit(noun))
    multiplier, name = _multiplied(words)
    noun = nouns.noun(name, asked, plural=True)
    if noun is None and not _is_noun(name):
        return None
    power = MULTIPLIERS[multiplier] if multiplier else 0
    return UnitReading(Unit(noun or name), power, multiplier, () if noun else (name,))


def _multiplied(words: str) -> tuple[str, str]:
    """The multiplier that words begin with, and the rest: 万, 人次."""
    if words.startswith(NO_MULTIPLIERS):
        return "", words
    if match := _DIGITS.fullmatch(words):
        digits = match[1].replace(",", "")
        return (_IN_DIGITS[digits], match[3]) if digits in _IN_DIGITS else ("", words)
    match = _MULTIPLIER.fullmatch(words)
    if match is None:
        return "", words
    return match[1].lower(), match[2].removeprefix("of ")


def _counted(words: str) -> tuple[int, str]:
    """How many, and of what: 1000 and 人 of 千人."""
    if words.startswith(NO_MULTIPLIERS):
        return 1, words
    if match := _DIGITS.fullmatch(words):
        count = int(match[1].replace(",", ""))
        return count * COUNT_WORDS.get((match[2] or "").lower(), 1), match[3]
    match = _COUNT.fullmatch(words)
    return (COUNT_WORDS[match[1].lower()], match[2]) if match else (1, words)


def _is_time(words: str) -> bool:
    return words.lower() in TIME_SPELLINGS


def _is_noun(words: str) -> bool:
    """Whether words may be a noun that no code list has."""
    return (
        0 < len(words) <= _LONGEST_NOUN
        and not re.search(r"[0-9/,;:，；：。、?!？！]", words)
        and words not in MULTIPLIERS
        and re.search(r"[^\W_]|[%‰°]", words) is not None
    )


def _bare(words: str) -> str:
    """Words without the brackets around them."""
    words = words.strip()
    inner = re.fullmatch(r"\(([^()]*)\)", words)
    return inner[1].strip() if inner else words


def _plain(words: str) -> str:
    """Words in the signs of one keyboard: ㎡ is m2, ／ is /, and no dots for a number."""
    text = unicodedata.normalize("NFKC", words).replace("…", "").replace("...", "")
    return _bare(_HEAD.sub("", re.sub(r"\s+", " ", text).strip()))


@lru_cache(KEYS_KEPT)
def _key(words: str) -> str:
    """Words as they are looked up: neither their case nor their spaces count."""
    return re.sub(r"[\s·]", "", unicodedata.normalize("NFKC", words).replace("μ", "µ")).casefold()
