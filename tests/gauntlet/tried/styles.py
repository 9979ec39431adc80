"""Style sheets: made by a grammar that knows every property, and the real one spoilt."""

from __future__ import annotations

import logging
from pathlib import Path
from random import Random

import tinycss2
from weasyprint.css.properties import KNOWN_PROPERTIES
from weasyprint.css.validation import preprocess_declarations

from reportgen import resources
from tests.gauntlet.area import Area, Attempt, Tried
from tests.gauntlet.commands import command
from tests.gauntlet.spoiling.encodings import Spoilt, spoilt_text
from tests.gauntlet.spoiling.lines import spoilt_lines

CONTENT = """\
<article class="counted"><h1>A</h1><nav class="contents"><p>C</p></nav><h2 id="b">B</h2>
<p>words <a href="#b">more</a><span class="footnote">note</span> <sup>x</sup></p>
<ul><li>one</li><li>two</li></ul><ol><li>three</li></ol>
<table><thead><tr><th scope="col">N</th><th scope="col">V</th></tr></thead>
<tr><th scope="row">a</th><td>b</td></tr><tr><th scope="row">c</th><td>d</td></tr></table>
</article>
"""
"""A little of all that a style sheet may set."""

PROPERTIES = sorted(KNOWN_PROPERTIES)
SELECTORS = (
    *("*", "html", "body", "article", "p", "h2", "li", "ul", "table", "thead", "tr", "td", "th"),
    *("a", "span", ".footnote", "::before", "p::after", "li::marker", "p::first-letter", ":root"),
    *("p::first-line", ".footnote::footnote-call", "::footnote-marker", "a::after", "nav", "ol"),
    *(":is(p, li)", "p:nth-child(99999999n+1)", ":not(:not(p))", "p > *", "td:has(p)", "[id]"),
)
PAGES = ("", ":first", ":left", ":nth(2n)", ":blank", " wide")
NUMBERS = (
    "0",
    "-0",
    "1",
    "-1",
    "3",
    "12",
    "100",
    "0.5",
    "0.0000001",
    "999",
    "9999",
    "-9999",
    "+.5",
)
EXTREME = (
    *("10001", "99999999", "1e9", "1e400", "-1e400", "1e-400", "2147483648", "NaN", "00012"),
    "18446744073709551616",
)
UNITS = (
    "",
    "px",
    "pt",
    "mm",
    "em",
    "rem",
    "ex",
    "ch",
    "lh",
    "vh",
    "vw",
    "%",
    "deg",
    "turn",
    "fr",
    "s",
    "q",
)
WORDS = (
    *("auto", "none", "inherit", "initial", "unset", "revert", "normal", "always", "avoid", "page"),
    *(
        "grid",
        "flex",
        "inline-block",
        "table-row",
        "contents",
        "list-item",
        "flow-root",
        "absolute",
    ),
    *("fixed", "footnote", "left", "right", "both", "hidden", "collapse", "baseline", "justify"),
    *("super", "min-content", "repeat", "red", "currentcolor", "solid", "serif", "x", "block"),
)
CALLS = (
    *(
        "calc({0} + {1})",
        "calc({0} * {1} / {2})",
        "min({0}, {1})",
        "max({0})",
        "clamp({0}, {1}, {2})",
    ),
    *(
        "running(x)",
        "element(x)",
        "counter(page)",
        "counters(x, '.')",
        "target-counter(attr(href), page)",
    ),
    *(
        "target-text(attr(href))",
        "leader('.')",
        "leader('')",
        "string(x)",
        "attr(id)",
        "content(text)",
    ),
    *("rotate({0})", "scale({0})", "matrix({0}, {1}, {2}, {0}, {1}, {2})", "translate({0}, {1})"),
    *("skew({0})", "linear-gradient({0}, red, blue {1})", "radial-gradient(red {0}, blue)"),
    *(
        "repeat({0}, {1})",
        "repeat(auto-fill, {0})",
        "minmax({0}, {1})",
        "var(--a)",
        "var(--a, {0})",
    ),
    *("rgb({0} {1} {2})", "hsl({0} {1} {2})", "url(x.png)", "url('data:image/png;base64,aaaa')"),
    *("polygon({0} {1}, {2} {0})", "inset({0})", "env(x)", "symbols('x')", "fit-content({0})"),
)


def attempt(dice: Random, folder: Path) -> Tried:
    """Build a small document in a style that is made, or spoilt."""
    way, content = _spoilt_real(dice) if dice.random() < 0.25 else made(dice)
    files: dict[str, bytes | None] = {
        "pack/print.css": content,
        "pack/content.html.j2": CONTENT.encode(),
    }
    arguments = ("build", "meeting.yaml", "--template", "pack", "--format", "pdf")
    rest = ("--no-verify", "--json", "--out", "out")
    return command(Attempt(f"{way}: print.css", (*arguments, *rest), files, "pack"), folder)


def made(dice: Random) -> Spoilt:
    """A style sheet of a few rules."""
    ways = (_rule, _rule, _rule, _page, _many, _nested, _at_rule, _custom)
    way = dice.choice(ways)
    text = "\n".join(dice.choice((_rule, way))(dice) for _ in range(dice.randint(1, 4)))
    return f"made by {way.__name__[1:]}", (text + way(dice)).encode()


def _spoilt_real(dice: Random) -> Spoilt:
    text = (resources.templates() / "briefing" / "print.css").read_text(encoding="utf-8")
    if dice.random() < 0.5:
        way, changed = spoilt_lines(dice, text)
        return way, changed.encode("utf-8", "surrogatepass")
    return spoilt_text(dice, text)


def _number(dice: Random) -> str:
    return dice.choice(NUMBERS if dice.randrange(16) else EXTREME)


def _value(dice: Random) -> str:
    draw = dice.random()
    if draw < 0.35:
        return _number(dice) + dice.choice(UNITS)
    if draw < 0.6:
        return dice.choice(WORDS)
    if draw < 0.9:
        lengths = (_number(dice) + dice.choice(UNITS) for _ in range(3))
        return dice.choice(CALLS).format(*lengths)
    return dice.choice(
        ('"x"', '"\\a"', '"\\0"', "'甲' counter(x)", "red url()", "1 / 2", "#fff", "U+41")
    )


def _declaration(dice: Random) -> str:
    """One that WeasyPrint takes for right, most often: only those come as far as the layout."""
    made = [_any_declaration(dice) for _ in range(dice.choice((1, 60, 60, 60)))]
    return next(filter(_is_right, made), made[0])


def _is_right(declaration: str) -> bool:
    parsed = tinycss2.parse_blocks_contents(declaration)
    logging.getLogger("weasyprint").disabled = True
    try:
        return bool(list(preprocess_declarations("", parsed)))
    except Exception:
        return True
    finally:
        logging.getLogger("weasyprint").disabled = False


def _any_declaration(dice: Random) -> str:
    values = " ".join(_value(dice) for _ in range(dice.choice((1, 1, 1, 2, 3))))
    important = " !important" if not dice.randrange(8) else ""
    return f"{dice.choice(PROPERTIES)}: {values}{important}"


def _declarations(dice: Random) -> str:
    return "; ".join(_declaration(dice) for _ in range(dice.randint(1, 4)))


def _rule(dice: Random) -> str:
    return f"{dice.choice(SELECTORS)} {{ {_declarations(dice)} }}"


def _page(dice: Random) -> str:
    size = " ".join(_number(dice) + dice.choice(UNITS) for _ in range(2))
    margin = f"@bottom-center {{ {_declarations(dice)} }} @footnote {{ {_declarations(dice)} }}"
    first = f"size: {size}" if dice.random() < 0.6 else _declarations(dice)
    return f"@page{dice.choice(PAGES)} {{ {first}; margin: {_value(dice)}; {margin} }}"


def _many(dice: Random) -> str:
    count = dice.choice((30, 300, 3000))
    some = [_value(dice) for _ in range(5)]
    values = ", ".join(some[i % 5] for i in range(count))
    selectors = ", ".join(dice.choice(SELECTORS) for _ in range(count))
    return dice.choice(
        (
            f"p {{ background: linear-gradient({values}) }}",
            f"p {{ font-family: {values} }}",
            f"{selectors} {{ {_declaration(dice)} }}",
            f"p {{ {'; '.join(_declaration(dice) for _ in range(count // 10))} }}",
            f"article {{ grid-template-columns: {values.replace(',', '')}; display: grid }}",
        )
    )


def _nested(dice: Random) -> str:
    deep = dice.choice((5, 38, 60, 500))
    before, after = dice.choice(
        ((":is(", ")"), ("@media print {", "}"), ("p {", "}"), (":not(", ")"))
    )
    inner = "p" if before.endswith("(") else "p { color: red }"
    rule = f"{before * deep}{inner}{after * deep}"
    calculated = f"p {{ margin: {'calc(' * deep}1px{')' * deep} }}"
    return dice.choice((f"{rule} {{ color: red }}" if before.endswith("(") else rule, calculated))


def _at_rule(dice: Random) -> str:
    return dice.choice(
        (
            f"@counter-style x {{ system: {_value(dice)}; symbols: {_value(dice)} }}"
            " li { list-style: x }",
            f"@media {_value(dice)} {{ {_rule(dice)} }}",
            f"@supports ({_declaration(dice)}) {{ {_rule(dice)} }}",
            f"@layer a, b; @layer a {{ {_rule(dice)} }}",
            "@import 'x.css'; @import url(data:text/css,p{color:red});",
            "@charset 'utf-16'; @namespace x 'y'; @font-face { src: local(x) }",
            f"@page {{ @top-left {{ content: element(x) }} }}"
            f" {dice.choice(SELECTORS)} {{ position: running(x); {_declaration(dice)} }}",
            f"@x {{ {_rule(dice)} }}",
        )
    )


def _custom(dice: Random) -> str:
    names = range(dice.choice((2, 5, 20)))
    parts = [f"--v{i}: var(--v{i - 1}) var(--v{(i + dice.randrange(3)) - 1})" for i in names]
    last = len(parts) - 1
    return f":root {{ --v-1: {_value(dice)}; {'; '.join(parts)} }} p {{ margin: var(--v{last}) }}"


AREA = Area(
    "styles",
    "style sheets",
    3_000,
    5,
    attempt,
    seconds=60,
    megabytes=1_600,
    expected=("style.too_large", "style.no_layout"),
)
