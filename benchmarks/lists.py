"""Whether a closed list can lose an entry or a part of one unnoticed: ``make lists LIST=blocks``.

Each list that must be complete is said once, and what is left out of it fails the type check or a
quick test. This takes out one entry or one part after the other, in a copy of the project in
``out/lists``, runs mypy and then the tests that the list names, and prints what nobody noticed.
"""

from __future__ import annotations

import argparse
import ast
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).parents[1]
COPY = ROOT / "out" / "lists"
ANY = "*"
"""The name of the only call that a module gives a name to."""
COPIED = ("assets", "docs", "reportgen", "templates", "tests")


@dataclass(frozen=True)
class ClosedList:
    """A list that must be complete.

    ``places`` are where it is said. ``file::NAME`` is a collection, a union or a ``Literal``, whose
    entries and their parts are taken out; or a function, whose cases are; or a class, whose members
    are. ``file`` alone, which may be a pattern, is a module that is one entry: its parts are what
    it defines. ``tests`` are those that are to notice, beside mypy.
    """

    name: str
    places: tuple[str, ...]
    tests: tuple[str, ...]


LISTS = (
    ClosedList(
        "formats",
        (
            "reportgen/model/format.py::Format",
            "reportgen/writers.py::write",
            "reportgen/verify/__init__.py::read",
            "reportgen/manifests.py::manifest_of",
            "reportgen/drawn.py::drawn_charts",
        ),
        (
            "tests/loading/test_schema.py",
            "tests/packs/test_schema.py",
            "tests/verify/test_formats.py",
        ),
    ),
    ClosedList(
        "elements",
        (
            "reportgen/markup/elements.py::BlockKind",
            "reportgen/markup/elements.py::InlineKind",
            "reportgen/markup/elements.py::PartKind",
            "reportgen/markup/elements.py::ELEMENTS",
            "reportgen/markup/attributes.py::COMMON",
            "reportgen/markup/attributes.py::ATTRIBUTE_FORMS",
        ),
        (
            "tests/markup/test_vocabulary.py",
            "tests/compose/test_elements.py",
            "tests/test_docs.py::test_every_element_has_an_example",
        ),
    ),
    ClosedList(
        "blocks",
        (
            "reportgen/model/document.py::Block",
            *(
                f"reportgen/model/document.py::{kind}"
                for kind in (
                    "Heading",
                    "Paragraph",
                    "ListBlock",
                    "Table",
                    "FigureBlock",
                    "Image",
                    "Contents",
                    "PageBreak",
                )
            ),
            "reportgen/compose/blocks.py::block",
            "reportgen/compose/blocks.py::_inline",
            "reportgen/compose/blocks.py::_look",
            "reportgen/word/writer.py::_written",
            "reportgen/word/writer.py::_needs_gap",
            "reportgen/word/writer.py::_needs_gap_after_table",
        ),
        (
            "tests/compose/test_elements.py",
            "tests/compose/test_blocks.py",
            "tests/compose/test_spaces.py",
            "tests/word/test_apart.py",
            "tests/word/test_writer.py",
            "tests/word/test_table.py",
        ),
    ),
    ClosedList(
        "reasons",
        ("reportgen/comparing/reasons.py::REASONS",),
        (
            "tests/comparing",
            "tests/test_docs.py::test_the_codes_of_reasons_are_those_of_the_program",
        ),
    ),
    ClosedList(
        "rules",
        (
            *(
                f"reportgen/comparing/rules.py::{it}"
                for it in ("BY_RELATION", "BY_MEASURE", "DERIVATIONS")
            ),
            "reportgen/comparing/dimensions.py::CHECKS",
        ),
        ("tests/comparing",),
    ),
    ClosedList(
        "chart-kinds",
        ("reportgen/chart_kinds/table.py::KINDS", "reportgen/chart_kinds/*/__init__.py::*"),
        ("tests/chart_kinds", "tests/test_docs.py"),
    ),
    ClosedList(
        "chart-marks",
        (
            "reportgen/chart_kinds/design.py::Marks",
            "reportgen/chart_kinds/design.py::Design",
            "reportgen/chart_kinds/layout.py::_extents",
            "reportgen/charts/draw.py::draw_sheet",
            "reportgen/charts/plot.py::draw_rows",
            "reportgen/charts/plot.py::_names_fit",
            "reportgen/word/chart/native.py::native",
            "reportgen/word/chart/plot.py::plan_layout",
            "reportgen/compose/fit/heights.py::_high",
        ),
        ("tests/chart_kinds", "tests/charts/test_draw.py"),
    ),
    ClosedList(
        "languages",
        (
            "reportgen/languages/__init__.py::LANGUAGES",
            "reportgen/languages/zh.py::ZH",
            "reportgen/languages/en.py::EN",
        ),
        (
            "tests/languages",
            "tests/wording",
            "tests/verify",
            "tests/chart_kinds",
            "tests/web/test_writer.py",
            "tests/test_pipeline.py",
        ),
    ),
    ClosedList(
        "phrases",
        (
            *(
                f"reportgen/wording/{place}"
                for place in (
                    "labels.py::LABEL_PHRASES",
                    "comparisons.py::COMPARISON_PHRASES",
                    "figures.py::FIGURE_PHRASES",
                    "sentences.py::STANDING_PHRASES",
                    "sentences.py::SENTENCE_PHRASES",
                    "sentences.py::HEADING_PHRASES",
                    "notes.py::NOTE_PHRASES",
                )
            ),
            "reportgen/chart_kinds/phrases.py::CHART_PHRASES",
            "reportgen/messages/preview_page.py::PAGE_WORDS",
        ),
        ("tests/wording/test_phrases.py", "tests/preview/test_page.py"),
    ),
    ClosedList(
        "time-bases",
        ("reportgen/model/time_base.py::_ALL",),
        ("tests/model", "tests/wording", "tests/comparing"),
    ),
)


@dataclass(frozen=True)
class Cut:
    """Something to take out: where it stands in the source of a file, and what it is called."""

    file: str
    start: int
    end: int
    name: str

    def apply(self, source: bytes) -> bytes:
        """The source without it."""
        return source[: self.start] + source[self.end :]


class Source:
    """A file of the project in ``folder``, with the places of its nodes."""

    def __init__(self, file: str, folder: Path) -> None:
        self.file = file
        self.content = (folder / file).read_bytes()
        self.tree = ast.parse(self.content)
        lines = self.content.splitlines(keepends=True)
        self._starts = [sum(map(len, lines[:number])) for number in range(len(lines) + 1)]

    def cuts(self, name: str) -> list[Cut]:
        """What can be taken out of what is defined under this name; of the module where empty."""
        if not name:
            return self._members(self.tree.body, "")
        for node in ast.walk(self.tree):
            match node:
                case (
                    ast.Assign(targets=[ast.Name(id=found)], value=value)
                    | ast.AnnAssign(target=ast.Name(id=found), value=ast.expr() as value)
                ) if found == name or (name == ANY and isinstance(value, ast.Call)):
                    return list(self._entries(value, found))
                case ast.ClassDef() if node.name == name:
                    return self._members(node.body, f"{name}.")
                case ast.FunctionDef() if node.name == name:
                    return list(self._cases(node))
                case _:
                    pass
        raise LookupError(f"{self.file} has no {name}")

    def _start(self, node: ast.expr | ast.stmt | ast.pattern) -> int:
        return self._starts[node.lineno - 1] + node.col_offset

    def _end(self, node: ast.expr | ast.stmt | ast.pattern) -> int:
        return self._starts[(node.end_lineno or 0) - 1] + (node.end_col_offset or 0)

    def _entries(self, value: ast.expr, name: str) -> Iterator[Cut]:
        """The items of a collection, those of collections in it, the arguments of calls."""
        items, values = _items(value)
        called = [f"{name}[{_title(item, number)}]" for number, item in enumerate(items)]
        starts = [self._start(item) for item in items]
        yield from self._separated(starts, [self._end(it) for it in values], called)
        for it, title in zip(values, called, strict=True):
            if isinstance(it, ast.Call):
                yield from self._arguments(it, title)
            elif isinstance(value, ast.Dict) and isinstance(it, ast.Dict):
                yield from self._entries(it, title)

    def _arguments(self, call: ast.Call, name: str) -> Iterator[Cut]:
        """The last of those without a name, as any other would only move them, and all others."""
        values = [*call.args, *(it.value for it in call.keywords)]
        names = [*("" for _ in call.args), *(f"{it.arg}=" for it in call.keywords)]
        starts = [self._start(it) - len(before) for it, before in zip(values, names, strict=True)]
        parts = (before or ast.unparse(it)[:40] for it, before in zip(values, names, strict=True))
        called = [f"{name} {part}" for part in parts]
        found = self._separated(starts, [self._end(it) for it in values], called)
        yield from islice(found, max(0, len(call.args) - 1), None)
        for value, title in zip(values, called, strict=True):
            if isinstance(value, ast.Call):
                yield from self._arguments(value, title)

    def _separated(
        self, starts: Sequence[int], ends: Sequence[int], names: Sequence[str]
    ) -> Iterator[Cut]:
        """Each of these with what separates it from the next, or the last from the one before."""
        for i, (start, end, name) in enumerate(zip(starts, ends, names, strict=True)):
            if i + 1 < len(starts):
                yield Cut(self.file, start, starts[i + 1], name)
            elif i:
                yield Cut(self.file, ends[i - 1], end, name)

    def _members(self, body: Sequence[ast.stmt], name: str) -> list[Cut]:
        """What a class or a module defines, each with its decorators and its docstring."""
        found = []
        for node, after in zip(body, (*body[1:], None), strict=True):
            called = _defined(node)
            if called:
                decorators = getattr(node, "decorator_list", [])
                first = min((node.lineno, *(it.lineno for it in decorators)))
                last = after if after is not None and _is_docstring(after) else node
                cut = Cut(self.file, self._starts[first - 1], self._end(last), f"{name}{called}")
                found.append(cut)
        return found

    def _cases(self, function: ast.FunctionDef) -> Iterator[Cut]:
        for match in ast.walk(function):
            for case in match.cases if isinstance(match, ast.Match) else ():
                if not isinstance(case.pattern, ast.MatchAs) or case.pattern.name:
                    start = self._starts[case.pattern.lineno - 1]
                    name = f"{function.name}: case {ast.unparse(case.pattern)}"
                    yield Cut(self.file, start, self._end(case.body[-1]), name)


def _items(value: ast.expr) -> tuple[list[ast.expr], list[ast.expr]]:
    """Where each item of a collection, a ``Literal`` or a union begins, and what it is."""
    match value:
        case ast.Dict(keys=keys, values=values):
            return [key for key in keys if key], list(values)
        case ast.Tuple(elts=items) | ast.List(elts=items) | ast.Set(elts=items):
            return items, items
        case ast.Subscript(slice=inner):
            return _items(inner)
        case ast.BinOp(left=left, right=right):
            before, _ = _items(left) if isinstance(left, ast.BinOp) else ([left], [left])
            return [*before, right], [*before, right]
        case ast.Call(args=[inner], keywords=[]):
            return _items(inner)
        case ast.DictComp(generators=[only]):
            return _items(only.iter)
        case _:
            return [value], [value]


def _title(item: ast.expr, number: int) -> str:
    """What an item is called: its key, or its first argument."""
    if isinstance(item, ast.Call):
        return f"{number}: {ast.unparse(item.args[0])}" if item.args else str(number)
    return ast.unparse(item)[:40]


def _defined(node: ast.stmt) -> str:
    match node:
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            return name
        case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
            return name
        case _:
            return ""


def _is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def cuts_of(closed: ClosedList, folder: Path) -> Iterator[Cut]:
    """All that can be taken out of a list of the project in ``folder``."""
    for place in closed.places:
        pattern, _, name = place.partition("::")
        files = sorted(path.relative_to(folder).as_posix() for path in folder.glob(pattern))
        if not files:
            raise LookupError(f"there is no {pattern}")
        for file in files:
            yield from Source(file, folder).cuts(name)


def prepare() -> None:
    """A copy of the project as it is, with its types checked."""
    shutil.rmtree(COPY, ignore_errors=True)
    for name in COPIED:
        shutil.copytree(ROOT / name, COPY / name)
    for file in (it for it in ROOT.iterdir() if it.is_file()):
        shutil.copy(file, COPY)
    if not types_fit():
        raise SystemExit("mypy finds something before anything was taken out")


def run(*arguments: str) -> int:
    """Python with the copy of the project; its exit code."""
    environment = {**os.environ, "PYTHONPATH": str(COPY)}
    command = [sys.executable, *arguments]
    return subprocess.run(
        command, cwd=COPY, env=environment, capture_output=True, check=False
    ).returncode


def types_fit() -> bool:
    """Whether mypy finds nothing."""
    return run("-m", "mypy", "-p", "reportgen") == 0


def tests_pass(tests: Sequence[str]) -> bool:
    """Whether the quick ones of these tests notice nothing."""
    options = ("-q", "-x", "-m", "not heavy", "-p", "no:cacheprovider")
    return run("-m", "pytest", *options, *tests) == 0


def noticed_by(cut: Cut, tests: Sequence[str]) -> str:
    """Who notices that something is missing; nobody where empty."""
    file = COPY / cut.file
    content = file.read_bytes()
    file.write_bytes(cut.apply(content))
    try:
        if not types_fit():
            return "mypy"
        return "" if tests_pass(tests) else "tests"
    finally:
        file.write_bytes(content)


def main() -> None:
    """Take each entry and each part out of the lists, and print who noticed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lists", nargs="*", help=f"of {', '.join(it.name for it in LISTS)}; all")
    given = parser.parse_args()
    if unknown := set(given.lists) - {it.name for it in LISTS}:
        parser.error(f"no such list: {', '.join(sorted(unknown))}; see --help")
    chosen = [it for it in LISTS if it.name in given.lists or not given.lists]
    unnoticed = 0
    prepare()
    for closed in chosen:
        if not tests_pass(closed.tests):
            raise SystemExit(f"{closed.name}: tests fail before anything was taken out")
        count: Counter[str] = Counter()
        for cut in cuts_of(closed, COPY):
            found = noticed_by(cut, closed.tests)
            count[found or "nobody"] += 1
            print(f"{found or 'NOBODY'}: {cut.file} {cut.name}", flush=True)
        print(f"{closed.name}: {count.total()} taken out, noticed by {dict(count)}", flush=True)
        unnoticed += count["nobody"]
    sys.exit(bool(unnoticed))


if __name__ == "__main__":
    main()
