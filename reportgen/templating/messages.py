"""What Python and Jinja2 say of a mistake in a template -> plain words, and what to write."""

from __future__ import annotations

import re
from collections.abc import Callable

from reportgen.report.schema import FUNCTIONS

CALLS = {
    **{name: words for name, (words, _) in FUNCTIONS.items()},
    "chart": 'chart("index", width=14)',
    "checklist": 'checklist("tasks")',
    "table": 'table("levels")',
    "image": 'image(params.logo, width=3, alt="…")',
}
"""How each function is called."""

_VALUES = {
    "None": "nothing",
    "NoneType": "nothing",
    "str": "a text",
    "Markup": "a text",
    "bool": "true or false",
    "StrictUndefined": "nothing",
    "SimpleNamespace": "params",
    "TemplateReference": "self",
    "LoopContext": "loop",
    **dict.fromkeys(("int", "float", "Decimal", "Fraction"), "a number"),
    **dict.fromkeys(("list", "tuple", "dict", "dict_items"), "a list"),
    **dict.fromkeys(("function", "method", "partial", "type", "Macro"), "a function"),
    "builtin_function_or_method": "a function",
}
_ENDS = {
    "end of print statement": "}}",
    "end of statement block": "%}",
    "end of template": "the end of the template",
}
_HOW = "docs/templates.md says how it is called"
_ASK = "ask first whether it is there: {% if … %}"

Words = tuple[str, str]


def plain(message: str) -> Words:
    """What is wrong, and what to write; the message itself and nothing where it is plain."""
    for pattern, words in _WORDS:
        found = pattern.search(message)
        if found:
            return words(*found.groups(default=""))
    return message, ""


def kind(name: str) -> str:
    """What a person calls a value of a class."""
    short = name.rpartition(".")[2]
    if short in _VALUES:
        return _VALUES[short]
    return f"a {re.sub(r'(?<!^)(?=[A-Z])', ' ', short).lower()}"


def _called(name: str) -> Words:
    short = name.removeprefix("sync_").removeprefix("do_")
    hint = f"write it as {CALLS[short]}" if short in CALLS else _HOW
    return f"{short} is given too little, too much or by a wrong name", hint


def _lacks(owner: str, name: str) -> Words:
    if owner in ("None", "NoneType"):
        return f"{name!r} is asked of nothing: what stands before it is none", _ASK
    return f"{kind(owner)} has no {name!r}", ""


def _too_few(name: str) -> Words:
    hint = f"ask first: {{% if report.rows | length > {name} %}}, with the list that is meant"
    return f"there is no item {name}: the list is shorter", hint


def _refused(name: str, owner: str) -> Words:
    return f"{name!r} of {kind(owner)} is not for templates", "write what docs/templates.md names"


def _not_to_be_called() -> Words:
    return "this is nothing that a template may call", "write what docs/templates.md names"


def _too_early(token: str) -> Words:
    return f"something is missing before {_ENDS.get(token, token)!r}", ""


def _expected(wanted: str, token: str) -> Words:
    wanted, token = (_ENDS.get(word, word) for word in (wanted, token))
    return f"{token!r} stands where {wanted!r} should", ""


def _unexpected(token: str, wanted: str) -> Words:
    before = f", where {wanted!r} should stand" if wanted else ""
    return f"unexpected {_ENDS.get(token, token)!r}{before}", ""


def _character(sign: str) -> Words:
    if sign in "\"'":
        return (
            f"the quotation mark {sign} has no second one",
            f"write {sign} at the end of the text",
        )
    return f"unexpected {sign!r}", ""


def _not_closed(closers: str, opener: str) -> Words:
    closer = next(word for word in closers.split("'") if word.startswith("end"))
    return f"{opener!r} is not closed: there is no {{% {closer} %}}", ""


def _statement(name: str) -> Words:
    if name.startswith("end"):
        opener = name.removeprefix("end")
        return f"{name!r} closes nothing: there is no {{% {opener} %}} before it", ""
    return f"there is no statement {name!r}", ""


def _no_name() -> Words:
    return "there is no name after the dot", ""


def _no_test(name: str) -> Words:
    return f"there is no test {name!r}", ""


def _none_of() -> Words:
    return "the list is empty, and has neither a largest nor a smallest", _ASK


def _no_list(owner: str) -> Words:
    return f"{kind(owner)} is no list, which could be gone through", "name a list, as report.rows"


def _no_function(owner: str) -> Words:
    return f"{kind(owner)} is called as if it were a function", "take the brackets ( ) out"


def _no_parts(owner: str) -> Words:
    if kind(owner) == "nothing":
        return "something here is none, and has no parts", _ASK
    return f"{kind(owner)} has no parts or length", "name a text or a list, as report.rows"


def _not_compared(sign: str, one: str, other: str) -> Words:
    hint = 'compare numbers, or name a field of each: sort(attribute="name")'
    return f"{kind(one)} and {kind(other)} cannot be compared with {sign}", hint


def _no_number(text: str = "") -> Words:
    return f"{text or 'something here'} is no number", "give it a number, as row.index"


def _no_text() -> Words:
    return "something here is no text", "join text with ~, and put it between quotation marks"


def _unpacked() -> Words:
    hint = "write so many names as each item has parts: {% for reason, rows in noted(levels) %}"
    return "the names before “in” do not fit the items", hint


def _division() -> Words:
    hint = "divide only where there is something: {% if count %} … {% endif %}"
    return "division by zero", hint


_WORDS: tuple[tuple[re.Pattern[str], Callable[..., Words]], ...] = (
    (re.compile(r"(\w+)\(\) (?:missing|takes|got) "), _called),
    (re.compile(r"access to attribute '(.+)' of '(.+)' object is unsafe"), _refused),
    (re.compile(r"is not safely callable"), _not_to_be_called),
    (re.compile(r"has no element (.+)"), _too_few),
    (re.compile(r"'?([\w.]+)(?: object)?'? (?:object )?has no attribute '(\w+)'"), _lacks),
    (re.compile(r"Expected an expression, got '(.+)'"), _too_early),
    (re.compile(r"expected token '(.+)', got '(.+)'"), _expected),
    (re.compile(r"^unexpected char '(.+)' at \d+"), _character),
    (re.compile(r"^unexpected '([^']+)'(?:, expected '(.+)')?$"), _unexpected),
    (re.compile(r"expected name or number"), _no_name),
    (re.compile(r"tags: (.+)\. .* to be closed is '(\w+)'"), _not_closed),
    (re.compile(r"^Encountered unknown tag '(\w+)'\.$"), _statement),
    (re.compile(r"No test named '(\w+)'"), _no_test),
    (re.compile(r"No aggregated item"), _none_of),
    (re.compile(r"'([\w.]+)' object is not callable"), _no_function),
    (re.compile(r"cannot unpack|values to unpack"), _unpacked),
    (re.compile(r"'([\w.]+)' object is not iterable"), _no_list),
    (re.compile(r"argument of type '([\w.]+)' is not"), _no_list),
    (re.compile(r"'([\w.]+)' object is not subscriptable"), _no_parts),
    (re.compile(r"object of type '([\w.]+)' has no len"), _no_parts),
    (re.compile(r"'(.+)' not supported between instances of '(.+)' and '(.+)'"), _not_compared),
    (re.compile(r"bad operand type|unsupported operand type"), _no_number),
    (re.compile(r"can only concatenate|must be str"), _no_text),
    (re.compile(r"invalid literal for .*: (.+)"), _no_number),
    (re.compile(r"ConversionSyntax|could not convert|must be a .*number"), _no_number),
    (re.compile(r"[Dd]ivision ?(?:by ?[Zz]ero|[Uu]ndefined)|modulo by zero"), _division),
)
"""What the messages of Python and Jinja2 say, the first that fits."""
