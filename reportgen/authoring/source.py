"""The source of the templates of a pack: what can be told of it before anything is rendered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from jinja2 import TemplateNotFound, TemplateSyntaxError, nodes
from jinja2.exceptions import SecurityError

from reportgen.authoring.names import SPECIAL, Known, known, wrong_names
from reportgen.model.pack import Pack
from reportgen.model.problem import Problem
from reportgen.packs.inside import inside
from reportgen.paths import shown
from reportgen.templating.environment import make_environment
from reportgen.templating.loader import CONTENT, PackEnvironment, own
from reportgen.templating.render import syntax_words
from reportgen.wording.names import suggestion


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """A template as it was read: the name the loader knows, its file, and its tree."""

    name: str
    file: str
    tree: nodes.Template


def check_source(pack: Pack) -> tuple[Problem, ...]:
    """Everything wrong in the templates of a pack that shows without rendering them."""
    checker = _Checker(pack)
    checker.check()
    return tuple(dict.fromkeys(checker.problems))


def blocks(pack: Pack) -> dict[str, tuple[str, int]]:
    """The blocks of a pack in the order of the content that it extends in the end; file and line.

    A block that the pack replaces is where the pack does so.
    """
    found: dict[str, tuple[str, int]] = {}
    for source in _Checker(pack).chain()[::-1]:
        for block in source.tree.find_all(nodes.Block):
            found[block.name] = (source.file, block.lineno)
    return found


class _Checker:
    """Reads each template once, and gathers what is wrong."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.environment: PackEnvironment = make_environment(pack, "zh")
        self.params = tuple(parameter.name for parameter in pack.parameters)
        self.problems: list[Problem] = []
        self.read: dict[str, Source | None] = {}
        self.refused: dict[str, str] = {}

    def check(self) -> None:
        """Check the content with what it extends, and every file that these import."""
        chain = self.chain()
        given = [*SPECIAL, *self.environment.globals]
        for i, source in enumerate(chain):
            trees = [each.tree for each in chain[i:][::-1]]
            self._check_one(source, known(trees, given, self.params))
            self._check_blocks(source, [each.tree for each in chain[i + 1 :]])
        sees = [each.tree for each in chain[::-1]]
        for source, included in self._imported(chain).items():
            outer = given if included else [name for name in given if name != "report"]
            trees = [*sees, source.tree] if included else [source.tree]
            self._check_one(source, known(trees, outer, self.params))
        for file in (file for folder in self.pack.folders for file in sorted(folder.glob("*.j2"))):
            self._syntax(file)

    def chain(self) -> list[Source]:
        """The content, what it extends, what that extends, and so on."""
        found: list[Source] = []
        name: str | None = own(self.pack)
        while name is not None and name not in [source.name for source in found]:
            source = self.source(name)
            if source is None:
                break
            found.append(source)
            parents = [self._named(node.template, name) for node in _extending(source.tree)]
            name = parents[0] if parents else None
        return found

    def source(self, name: str) -> Source | None:
        """The template of that name; None where there is none, or it cannot be read."""
        if name not in self.read:
            self.read[name] = self._source(name)
        return self.read[name]

    def _source(self, name: str) -> Source | None:
        assert self.environment.loader  # noqa: S101 - an environment of a pack has one
        try:
            text, file, _ = self.environment.loader.get_source(self.environment, name)
        except TemplateNotFound:
            return None
        except SecurityError as error:
            self.refused[name] = str(error)
            return None
        except TemplateSyntaxError as error:
            message, hint = syntax_words(error, self.environment)
            self.problems.append(Problem(message, hint, error.filename or name))
            return None
        tree = self._parsed(text, name, file or name)
        return None if tree is None else Source(name, file or name, tree)

    def _parsed(self, text: str, name: str, file: str) -> nodes.Template | None:
        try:
            return self.environment.parse(text, name, file)
        except TemplateSyntaxError as error:
            message, hint = syntax_words(error, self.environment)
            self.problems.append(Problem(message, hint, file, error.lineno))
            return None

    def _syntax(self, file: Path) -> None:
        """A file that nothing names is read all the same."""
        if shown(file) in [source.file for source in self.read.values() if source]:
            return
        try:
            if not inside(file.parent, file.name):
                hint = "write a file of that name instead, or take it out"
                message = "this is no file in the folder of the pack"
                named = str(Path(shown(file.parent), file.name))
                self.problems.append(Problem(message, hint, named))
                return
            self._parsed(file.read_text(encoding="utf-8-sig"), file.name, shown(file))
        except UnicodeDecodeError:
            hint = "save it as UTF-8 in your editor"
            self.problems.append(Problem("the file is not UTF-8 text", hint, shown(file)))
        except OSError as error:
            message = f"the file cannot be read: {error.strerror}"
            self.problems.append(Problem(message, "see who may read it", shown(file)))

    def _named(self, node: nodes.Node, parent: str) -> str | None:
        if not isinstance(node, nodes.Const) or not isinstance(node.value, str):
            return None
        return self.environment.join_path(node.value, parent)

    def _imported(self, chain: list[Source]) -> dict[Source, bool]:
        """The templates that the chain names, and what those name; whether they are included.

        What is included sees all that the chain does, what is imported only what it is given.
        """
        found: dict[Source, bool] = {}
        waiting = list(chain)
        while waiting:
            source = waiting.pop()
            for node in _naming(source.tree):
                name = self._named(node.template, source.name)
                imported = self.source(name) if name else None
                if imported and imported not in found:
                    found[imported] = isinstance(node, nodes.Include)
                    waiting.append(imported)
        return found

    def _check_one(self, source: Source, can: Known) -> None:
        for line, message, hint in (
            *self._unknown(source),
            *wrong_names(source.tree, can),
            *self._leading_nowhere(source),
            *_callers(source.tree),
        ):
            self.problems.append(Problem(message, hint, source.file, line))

    def _unknown(self, source: Source) -> Iterator[tuple[int, str, str]]:
        """Filters and tests that there are not."""
        for kind, there in (
            (nodes.Filter, self.environment.filters),
            (nodes.Test, self.environment.tests),
        ):
            for node in source.tree.find_all(kind):
                if node.name not in there:
                    name = "filter" if kind is nodes.Filter else "test"
                    message = f"there is no {name} {node.name!r}"
                    listed = ", ".join(sorted(filter(str.isidentifier, there)))
                    yield node.lineno, message, f"{suggestion(node.name, there)}there are: {listed}"

    def _leading_nowhere(self, source: Source) -> Iterator[tuple[int, str, str]]:
        """Files to extend, import or include that there are not, and macros that they lack."""
        for node in (*_extending(source.tree), *_naming(source.tree)):
            name = self._named(node.template, source.name)
            there = self.source(name) if name is not None else None
            if name in self.refused:
                yield node.lineno, self.refused[name], self._advice(name)
            elif name is None or getattr(node, "ignore_missing", False):
                continue
            elif there is None and name not in self.read_wrongly():
                written = name.lstrip("^").removesuffix(f"/{CONTENT}")
                yield node.lineno, f"there is no template {written!r}", self._advice(name)
            elif there and isinstance(node, nodes.FromImport):
                yield from _lacking(node, there)

    def _advice(self, name: str) -> str:
        """What to write instead of a template that there is not."""
        written = name.lstrip("^").removesuffix(f"/{CONTENT}")
        near = suggestion(written, self._files())
        if "." in PurePosixPath(written).name:
            return (
                f'{near}name its folder, and .j2: {{% include "{self.pack.name}/header.html.j2" %}}'
            )
        return f'{near}extend a pack, as {{% extends "briefing" %}}, or import from _blocks/'

    def read_wrongly(self) -> set[str]:
        """The templates that are there, but could not be read."""
        wrong = {problem.file for problem in self.problems}
        return {
            name for name in self.read if any(file.endswith(name.lstrip("^")) for file in wrong)
        }

    def _files(self) -> list[str]:
        shared = [file for folder in self.pack.path for file in folder.glob("_blocks/*.j2")]
        return [f"{file.parent.name}/{file.name}" for file in shared]

    def _check_blocks(self, source: Source, parents: list[nodes.Template]) -> None:
        """Blocks that replace none, and text outside of blocks: both would vanish silently."""
        extends = next(_extending(source.tree), None)
        if extends is None or not parents:
            return
        theirs = [block.name for tree in parents for block in tree.find_all(nodes.Block)]
        for node in source.tree.body:
            if isinstance(node, nodes.Block) and node.name not in theirs:
                hint = (
                    f"{suggestion(node.name, theirs)}there are: {', '.join(dict.fromkeys(theirs))}"
                )
                message = f"no block {node.name!r} is in the template that is extended"
                self.problems.append(Problem(message, hint, source.file, node.lineno))
            line = _said(node)
            if line:
                hint = "put it into a block: {% block findings %}{{ super() }} … {% endblock %}"
                message = "this stands outside of every block, and would not be shown"
                self.problems.append(Problem(message, hint, source.file, line))


def _naming(tree: nodes.Template) -> Iterator[nodes.Import | nodes.FromImport | nodes.Include]:
    yield from tree.find_all(nodes.Import)
    yield from tree.find_all(nodes.FromImport)
    yield from tree.find_all(nodes.Include)


def _extending(tree: nodes.Template) -> Iterator[nodes.Extends]:
    return tree.find_all(nodes.Extends)


def _callers(tree: nodes.Template) -> Iterator[tuple[int, str, str]]:
    """``caller`` outside of every macro."""
    within = {name for macro in tree.find_all(nodes.Macro) for name in macro.find_all(nodes.Name)}
    for name in tree.find_all(nodes.Name):
        if name.name == "caller" and name.ctx == "load" and name not in within:
            hint = "write it in a {% macro %}: it is what stands in the {% call %} that uses it"
            yield name.lineno, "'caller' is undefined outside of a macro", hint


def _lacking(node: nodes.FromImport, there: Source) -> Iterator[tuple[int, str, str]]:
    has = [node.name for node in there.tree.body if isinstance(node, nodes.Macro)]
    has += [
        node.target.name
        for node in there.tree.body
        if isinstance(node, nodes.Assign) and isinstance(node.target, nodes.Name)
    ]
    for item in node.names:
        name = item if isinstance(item, str) else item[0]
        if name not in has:
            hint = f"{suggestion(name, has)}it has: {', '.join(dict.fromkeys(has))}"
            yield node.lineno, f"{there.name.lstrip('^')} has no macro {name!r}", hint


def _said(node: nodes.Node) -> int | None:
    """The line of the first thing that a node would say."""
    if not isinstance(node, nodes.Output):
        return None
    for part in node.nodes:
        if not isinstance(part, nodes.TemplateData):
            return part.lineno
        if part.data.strip():
            before = part.data[: len(part.data) - len(part.data.lstrip())]
            return part.lineno + before.count("\n")
    return None
