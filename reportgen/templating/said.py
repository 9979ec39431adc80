"""The English messages of Python and Jinja2 as codes: the one place that looks into them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from reportgen.messages import Argument, phrase
from reportgen.report.hints import type_name
from reportgen.report.schema import FUNCTIONS

CALLS = {
    **{name: words for name, (words, _) in FUNCTIONS.items()},
    "chart": 'chart("index", width=14)',
    "checklist": 'checklist("tasks")',
    "table": 'table("levels")',
    "image": 'image(params.logo, width=3, alt="…")',
}
"""How each function is called."""

_KINDS: Mapping[str, Argument] = {
    **dict.fromkeys(("None", "NoneType", "StrictUndefined"), phrase("nothing")),
    **dict.fromkeys(("str", "Markup", "PrintedText"), phrase("a_text")),
    **dict.fromkeys(("int", "float", "Decimal", "Fraction"), phrase("a_number")),
    **dict.fromkeys(("PrintedInt", "PrintedFloat", "PrintedDecimal"), phrase("a_number")),
    **dict.fromkeys(("list", "tuple", "dict", "dict_items"), phrase("a_list")),
    **dict.fromkeys(("function", "method", "partial", "type", "Macro"), phrase("a_function")),
    "builtin_function_or_method": phrase("a_function"),
    "bool": phrase("a_truth"),
    "SimpleNamespace": "params",
    "TemplateReference": "self",
    "LoopContext": "loop",
}
_TOKENS: Mapping[str, Argument] = {
    "end of print statement": "}}",
    "end of statement block": "%}",
    "end of template": phrase("end_of_template"),
}


def coded(said: str) -> tuple[str, dict[str, Argument]]:
    """The code of a message and its arguments; ``template.other`` where no pattern fits."""
    for pattern, code in PATTERNS:
        found = pattern.search(said)
        if found:
            groups = found.groupdict(default="")
            return code, {name: _argument(name, text) for name, text in groups.items()}
    return "template.other", {"said": said}


def kind_of(name: str) -> Argument:
    """What a person calls a value of a class, by the name of the class."""
    short = name.rpartition(".")[2]
    return _KINDS.get(short) or phrase("a_value_named", name=type_name(short))


def _token(text: str) -> Argument:
    return _TOKENS.get(text, text)


def _how(text: str) -> Argument:
    return phrase("write_as", call=CALLS[text]) if text in CALLS else phrase("see_calls")


_CONVERTED: Mapping[str, Callable[[str], Argument]] = {
    **dict.fromkeys(("owner", "one", "other"), kind_of),
    **dict.fromkeys(("token", "wanted"), _token),
    "how": _how,
}
"""Groups of the patterns that are not words of the user."""


def _argument(name: str, text: str) -> Argument:
    return _CONVERTED.get(name, str)(text)


_TYPE = r"'(?P<owner>[\w.]+)'"
_NONE = r"'None(?:Type)?'"
PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), code)
    for pattern, code in (
        (r"'(?P<name>\w+)' is undefined", "template.unknown_name"),
        (r"No filter named '(?P<name>\w+)'", "template.unknown_filter"),
        (r"No test named '(?P<name>\w+)'", "template.unknown_test"),
        # functions that stand for filters are called do_…, as those of Jinja2 are
        (
            r"\b(?:sync_)?(?:do_)?(?P<name>(?P<how>\w+))\(\) (?:missing|takes|got) ",
            "template.wrong_arguments",
        ),
        (r"macro '(?P<name>(?P<how>\w+))' (?:takes|was invoked)", "template.wrong_arguments"),
        (r"is not safely callable", "template.unsafe_call"),
        (r"has no element (?P<number>.+)", "template.item_missing"),
        (
            r"'?None(?:Type)?(?: object)?'? (?:object )?has no attribute '(?P<name>\w+)'",
            "template.field_of_nothing",
        ),
        (
            r"'?(?P<owner>[\w.]+)(?: object)?'? (?:object )?has no attribute '(?P<name>\w+)'",
            "template.unknown_field",
        ),
        (r"Expected an expression, got '(?P<token>.+)'", "template.missing_before"),
        (r"expected token '(?P<wanted>.+)', got '(?P<token>.+)'", "template.expected"),
        (r"^unexpected char (['\"])\\?(?P<sign>['\"])\1 at \d+", "template.quotation_open"),
        (r"^unexpected char '(?P<token>.+)' at \d+", "template.unexpected"),
        (
            r"^unexpected '(?P<token>[^']+)', expected '(?P<wanted>.+)'$",
            "template.unexpected_instead",
        ),
        (r"^unexpected '(?P<token>[^']+)'$", "template.unexpected"),
        (r"expected name or number", "template.no_field_name"),
        # of a word that is no statement anywhere, what should be closed before it says nothing
        (r"^Encountered unknown tag '(?P<name>(?!end|el)\w+)'\.", "template.unknown_statement"),
        (
            r"tags: .*?'(?P<closer>end\w+)'.*\. .* to be closed is '(?P<opener>\w+)'",
            "template.not_closed",
        ),
        (r"^Encountered unknown tag '(?P<name>end(?P<opener>\w+))'\.", "template.closes_nothing"),
        (r"^Encountered unknown tag '(?P<name>\w+)'\.", "template.unknown_statement"),
        (r"No aggregated item", "template.empty_list"),
        (rf"{_TYPE} object is not callable", "template.not_callable"),
        (r"cannot unpack|values to unpack", "template.names_do_not_fit"),
        (rf"{_TYPE} object is not iterable", "template.no_list"),
        (rf"argument of type {_TYPE} is not", "template.no_list"),
        (
            rf"{_NONE} object is not subscriptable|object of type {_NONE} has no len",
            "template.parts_of_nothing",
        ),
        (rf"{_TYPE} object is not subscriptable", "template.no_parts"),
        (rf"object of type {_TYPE} has no len", "template.no_parts"),
        (
            r"'(?P<sign>.+)' not supported between instances of '(?P<one>.+)' and '(?P<other>.+)'",
            "template.not_comparable",
        ),
        (r"bad operand type|unsupported operand type", "template.no_number"),
        (r"too large (?:to convert|for a float)|^Exceeds the limit", "template.too_large_number"),
        (r"can only concatenate|must be str", "template.not_joined"),
        (r"invalid literal for .*: (?P<text>.+)", "template.text_no_number"),
        (r"ConversionSyntax|could not convert|must be a .*number", "template.no_number"),
        (r"[Dd]ivision ?(?:by ?[Zz]ero|[Uu]ndefined)|modulo", "template.division"),
    )
)
"""What the messages say, the first that fits; a group is the argument of its name."""
