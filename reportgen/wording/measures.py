"""What a figure says, in words: a value, a growth, a change, a rank, a gap, a completion."""

from __future__ import annotations

from typing import assert_never

from reportgen.model.meeting import Observation
from reportgen.model.period import UNSTATED
from reportgen.model.quantity import Quantity
from reportgen.model.text import Text
from reportgen.model.unit import PERCENT
from reportgen.wording.comparisons import points_words
from reportgen.wording.dates import point_words
from reportgen.wording.figures import Wording
from reportgen.wording.labels import CHANGE_KINDS, FALLS, GROWTH_KINDS, qualified
from reportgen.wording.numbers import number_words
from reportgen.wording.phrases import PhraseBook, PhraseEntry, phrase_entry

GROWTH = phrase_entry(
    "growth",
    "{kind}{figure}",
    "{figure} {kind}",
    ("增速：口径和增幅", "a growth: its kind and its figure"),
    kind=Text("同比增长", "year on year"),
    figure="8%",
)
_SINCE_ABOUT = ("与某年相比的增速", "a growth counted from a year that is named")
SINCE = phrase_entry(
    "since", "比{base}增长", "since {base}", _SINCE_ABOUT, base=Text("2015年", "2015")
)
SINCE_FALL = phrase_entry(
    "since_fall",
    "比{base}下降",
    "since {base}",
    ("同上，用于下降", "the same of a fall"),
    base=Text("2015年", "2015"),
)
_CHANGE_ABOUT = ("增减量：口径、动词和数量", "a change in its unit")
CHANGE = phrase_entry(
    "change",
    "{kind}{verb}{figure}",
    "{verb} {figure} {kind}",
    _CHANGE_ABOUT,
    kind=Text("同比", "year on year"),
    verb=Text("提高", "up"),
    figure=Text("3个百分点", "3 percentage points"),
)
CHANGE_SINCE = phrase_entry(
    "change_since",
    "比{base}",
    "since {base}",
    ("与某年相比的增减量", "a change counted from a year that is named"),
    base=Text("2015年", "2015"),
)
_VERB_ABOUT = ("增减量的动词", "the verb of a change")
VERBS = (
    phrase_entry("raised", "提高", "up", _VERB_ABOUT),
    phrase_entry("lowered", "降低", "down", _VERB_ABOUT),
    phrase_entry("increased", "增加", "up", _VERB_ABOUT),
    phrase_entry("decreased", "减少", "down", _VERB_ABOUT),
    phrase_entry("dearer", "上涨", "up", ("价格指数增速的动词", "the verb of a growth of prices")),
    phrase_entry("cheaper", "下降", "down", ("价格指数增速的动词", "the verb of a fall of prices")),
)
RAISED, LOWERED, INCREASED, DECREASED, DEARER, CHEAPER = VERBS
_RANK_ABOUT = ("位次", "a rank")
RANK = phrase_entry(
    "rank",
    "居{among}{place}",
    "{place} {among}",
    _RANK_ABOUT,
    among=Text("全国", "in the nation"),
    place=Text("第4位", "4th"),
)
RANK_OF = phrase_entry(
    "rank_of",
    "{rank}（共{places}位）",
    "{rank}, out of {places}",
    ("位次，并写明共有多少位", "a rank, with how many places there are"),
    rank=Text("居全国第4位", "4th in the nation"),
    places="31",
)
_GAP_ABOUT = ("原文所述与其他地区的差距", "a gap to another area, as the source states it")
GAP_UP = phrase_entry(
    "stated_above",
    "高于{area}{figure}",
    "{figure} above {area}",
    _GAP_ABOUT,
    area=Text("全国", "the nation"),
    figure=Text("0.5个百分点", "0.5 percentage points"),
)
GAP_DOWN = phrase_entry(
    "stated_below",
    "低于{area}{figure}",
    "{figure} below {area}",
    _GAP_ABOUT,
    area=Text("全国", "the nation"),
    figure=Text("0.5个百分点", "0.5 percentage points"),
)
GAP_NONE = phrase_entry(
    "stated_level", "与{area}持平", "level with {area}", _GAP_ABOUT, area=Text("全国", "the nation")
)
COMPLETION = phrase_entry(
    "completion",
    "完成目标的{figure}",
    "{figure} of the target",
    ("目标完成程度", "how much of a target is reached"),
    figure="107.6%",
)
COMPLETION_OF_YEAR = phrase_entry(
    "completion_of_year",
    "完成年度目标的{figure}",
    "{figure} of the annual target",
    ("同上，用于全年的数字", "the same of a figure for a whole year"),
    figure="107.6%",
)
_SIZE_ABOUT = ("表格中下降的幅度，带限定词", "in tables, what fell with what qualifies its size")
FALL = phrase_entry(
    "fall", "下降{figure}", "down {figure}", _SIZE_ABOUT, figure=Text("5%以上", "5% or more")
)
SHORT_OF = phrase_entry(
    "short_of",
    "低{figure}",
    "{figure} below",
    ("同上，用于与其他地区的差距", "the same of a gap to another area"),
    figure=Text("0.5%以上", "at least 0.5%"),
)
MEASURE_PHRASES = (
    *(GROWTH, FALL, SHORT_OF, SINCE, SINCE_FALL, CHANGE, CHANGE_SINCE, *VERBS),
    *(RANK, RANK_OF, GAP_UP, GAP_DOWN, GAP_NONE, COMPLETION, COMPLETION_OF_YEAR),
)
_IN_WORDS = Text("{size}", "{down}")
"""The sign of a fall is in its words in Chinese."""


def statement(observation: Observation, wording: Wording) -> Text:
    """A figure as a sentence gives it, with its qualifier where the source has it.

    超过5万人; 同比增长8%; 提高3个百分点; 居全国第4位; 低于全国0.5个百分点; 完成年度目标的107.6%.
    """
    match observation.measure:
        case "value":
            return _qualified(observation, wording.amount(figure_of(observation)), wording)
        case "growth":
            return growth_words(observation, wording)
        case "change":
            return _change(observation, wording)
        case "rank":
            return _rank(observation, wording)
        case "gap":
            return _stated_gap(observation, wording)
        case "completion":
            figure = _qualified(observation, wording.amount(figure_of(observation)), wording)
            of_year = observation.period.whole_year
            return wording.book.say(COMPLETION_OF_YEAR if of_year else COMPLETION, figure=figure)
        case _:
            assert_never(observation.measure)


def figure_of(observation: Observation) -> Quantity:
    """The number as it is said: a word such as 近 or 超过 leaves no zeros to be exact."""
    return observation.quantity.coarse if observation.qualifier else observation.quantity


def growth_words(observation: Observation, wording: Wording) -> Text:
    """A rate of change in words: 同比增长8%, 年均下降约3%, 同比上涨2.5% of prices.

    Of a percentage that grows by points: 同比提高2个百分点.
    """
    book = wording.book
    figure, size = _rate(observation, book), _rate(observation, book, of_size=True)
    if observation.quantity.form != "doubling":
        if observation.growth_scale == "points":
            return _moved(observation, wording, (RAISED, LOWERED), size)
        if wording.of_prices(observation.indicator):
            return _moved(observation, wording, (DEARER, CHEAPER), size)
    if observation.falls:
        # the sign of a fall is in its words in Chinese, and in English where its size is qualified
        down = book.say(FALL, figure=size) if observation.qualifier else figure
        figure = _IN_WORDS.filled(size=size, down=down)
    words = book.say(GROWTH, kind=_kind(observation, book, falls=observation.falls), figure=figure)
    return _doubled(words) if observation.quantity.form == "doubling" else words


def _rate(observation: Observation, book: PhraseBook, *, of_size: bool = False) -> Text:
    """The digits of a growth with what qualifies them."""
    quantity = figure_of(observation)
    figure = number_words(quantity.size if of_size else quantity)
    if observation.growth_scale == "points":
        figure = points_words(_without_percent(figure), book)
    return qualified(observation.qualifier, figure, book, observation.word)


def _kind(observation: Observation, book: PhraseBook, *, falls: bool) -> Text:
    """同比增长, 比2015年增长: the kind of a growth with its verb."""
    kind = observation.growth_kind or "year_on_year"
    if kind == "over_span" and observation.base not in (None, UNSTATED):
        return book.say(SINCE_FALL if falls else SINCE, base=point_words(str(observation.base)))
    return book.words((FALLS if falls else GROWTH_KINDS)[kind])


def _doubled(words: Text) -> Text:
    """比2010年翻一番, not 比2010年增长翻一番."""
    return Text.each(lambda lang: words[lang].replace("增长翻", "翻"))


def _change(observation: Observation, wording: Wording) -> Text:
    counted_things = wording.nature(observation.indicator) in ("stock", "flow")
    verbs = (INCREASED, DECREASED) if counted_things else (RAISED, LOWERED)
    figure = _qualified(observation, _amount(figure_of(observation), wording), wording)
    return _moved(observation, wording, verbs, figure)


def _moved(
    observation: Observation, wording: Wording, verbs: tuple[PhraseEntry, PhraseEntry], figure: Text
) -> Text:
    """同比提高3个百分点: the kind, one of the two verbs, and the size of a move."""
    book = wording.book
    kind = Text.same("")
    if observation.base not in (None, UNSTATED):
        kind = book.say(CHANGE_SINCE, base=point_words(str(observation.base)))
    elif observation.growth_kind is not None:
        kind = book.words(CHANGE_KINDS[observation.growth_kind])
    verb = book.words(verbs[observation.falls])
    each = wording.each(observation.quantity.unit)
    words = book.say(CHANGE, kind=kind, verb=verb, figure=figure)
    return Text.each(lambda lang: _each_first(words[lang].strip(), verb[lang], each[lang]))


def _each_first(words: str, verb: str, each: str) -> str:
    """每人每月提高30元, not 提高每人每月30元."""
    return words.replace(f"{verb}{each}", f"{each}{verb}") if each else words


def _rank(observation: Observation, wording: Wording) -> Text:
    book, place = wording.book, number_words(observation.quantity)
    rank = place
    if observation.among is not None:
        rank = book.say(RANK, among=observation.among, place=place)
    return book.say(RANK_OF, rank=rank, places=observation.places) if observation.places else rank


def _stated_gap(observation: Observation, wording: Wording) -> Text:
    book, quantity = wording.book, figure_of(observation)
    area = observation.to.short if observation.to else Text.same("")
    if not quantity.value and quantity.top is None:
        return book.say(GAP_NONE, area=area)
    figure = _qualified(observation, _amount(quantity, wording), wording)
    return book.say(GAP_DOWN if observation.falls else GAP_UP, area=area, figure=figure)


def _amount(quantity: Quantity, wording: Wording) -> Text:
    """The size of a change or a gap with its unit; of percentages in percentage points."""
    size = number_words(quantity.size if quantity.negative else quantity)
    if quantity.unit.noun == PERCENT:
        return points_words(_without_percent(size), wording.book)
    return wording.spelled(size, quantity.unit)


def _without_percent(words: Text) -> Text:
    """Digits without the signs of percentages: 2～3 of 2%～3%."""
    return Text.each(lambda lang: words[lang].replace("%", ""))


def _qualified(observation: Observation, figure: Text, wording: Wording) -> Text:
    return qualified(observation.qualifier, figure, wording.book, observation.word)


def quoted(observation: Observation, book: PhraseBook) -> Text:
    """The number alone, with the word that qualifies it: 超过5万, 6%以上, 第4位.

    A word that qualifies a fall speaks of its size: 下降5%以上, down at least 5%.
    """
    quantity = figure_of(observation)
    fall = observation.falls and observation.qualifier is not None
    digits = number_words(quantity.size if fall else quantity)
    words = qualified(observation.qualifier, digits, book, observation.word)
    if not fall:
        return words
    if observation.measure == "gap":
        return book.say(SHORT_OF, figure=words)
    return book.say(FALL, figure=words)
