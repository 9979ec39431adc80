"""The source of the templates of a pack, each read once, and what it names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from jinja2 import TemplateNotFound, TemplateSyntaxError, nodes

from reportgen.languages import FIRST
from reportgen.model.pack import Pack
from reportgen.model.problem import Problem
from reportgen.opened import note_opened
from reportgen.packs.inside import file_inside
from reportgen.paths import shown
from reportgen.templating.environment import make_environment
from reportgen.templating.errors import TemplateUseError
from reportgen.templating.explain import explain
from reportgen.templating.loader import PackEnvironment, PackLoader, own

Naming = nodes.Import | nodes.FromImport | nodes.Include


@dataclass(frozen=True, slots=True, eq=False)
class TemplateSource:
    """A template as it was read: the name the loader knows, its file, and its tree."""

    name: str
    file: str
    tree: nodes.Template


def block_places(pack: Pack) -> dict[str, tuple[str, int]]:
    """The blocks of a pack in the order of the content that it extends in the end; file and line.

    A block that the pack replaces is where the pack does so.
    """
    found: dict[str, tuple[str, int]] = {}
    for source in Sources(pack).chain()[::-1]:
        for block in source.tree.find_all(nodes.Block):
            found[block.name] = (source.file, block.lineno)
    return found


@dataclass(slots=True)
class Sources:
    """Reads each template of a pack once.

    ``problems`` are those of files that cannot be read, ``refused`` those of names that no template
    may have, by the name.
    """

    pack: Pack
    environment: PackEnvironment = field(init=False)
    problems: list[Problem] = field(default_factory=list)
    refused: dict[str, Problem] = field(default_factory=dict)
    _read: dict[str, TemplateSource | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.environment = make_environment(self.pack, FIRST)

    @property
    def loader(self) -> PackLoader:
        """Where the templates are read from."""
        loader = self.environment.loader
        assert isinstance(loader, PackLoader)  # noqa: S101 - an environment of a pack has one
        return loader

    def chain(self) -> list[TemplateSource]:
        """The content, what it extends, what that extends, and so on."""
        found: list[TemplateSource] = []
        name: str | None = own(self.pack)
        while name is not None and name not in [source.name for source in found]:
            source = self.source(name)
            if source is None:
                break
            found.append(source)
            parents = [self.named(node.template, name) for node in extending(source.tree)]
            name = parents[0] if parents else None
        return found

    def imported(self, chain: list[TemplateSource]) -> dict[TemplateSource, bool]:
        """The templates that the chain names, and what those name; whether they are included.

        What is included sees all that the chain does, what is imported only what it is given.
        """
        found: dict[TemplateSource, bool] = {}
        waiting = list(chain)
        while waiting:
            source = waiting.pop()
            for node in naming(source.tree):
                name = self.named(node.template, source.name)
                imported = self.source(name) if name else None
                if imported and imported not in found:
                    found[imported] = isinstance(node, nodes.Include)
                    waiting.append(imported)
        return found

    def source(self, name: str) -> TemplateSource | None:
        """The template of that name; None where there is none, or it cannot be read."""
        if name not in self._read:
            self._read[name] = self._source(name)
        return self._read[name]

    def named(self, node: nodes.Node, parent: str) -> str | None:
        """The template that a tag names, where it names one outright."""
        if not isinstance(node, nodes.Const) or not isinstance(node.value, str):
            return None
        return self.environment.join_path(node.value, parent)

    def wrongly_read(self) -> set[str]:
        """The templates that are there, but could not be read."""
        wrong = {problem.file for problem in self.problems}
        return {
            name for name in self._read if any(file.endswith(name.lstrip("^")) for file in wrong)
        }

    def read_unnamed(self, file: Path) -> None:
        """Read a file that nothing names: it may be wrong all the same."""
        if shown(file) in [source.file for source in self._read.values() if source]:
            return
        try:
            if not file_inside(file.parent, file.name):
                named = str(Path(shown(file.parent), file.name))
                self.problems.append(Problem.of("template.no_file_of_pack", named))
                return
            note_opened(file)
            self._parsed(file.read_text(encoding="utf-8-sig"), file.name, shown(file))
        except UnicodeDecodeError:
            self.problems.append(Problem.of("template.no_utf8", shown(file), 1))
        except OSError as error:
            reason = error.strerror or str(error)
            problem = Problem.of("template.unreadable_file", shown(file), 1, reason=reason)
            self.problems.append(problem)

    def _source(self, name: str) -> TemplateSource | None:
        try:
            text, file, _ = self.loader.get_source(self.environment, name)
        except TemplateNotFound:
            return None
        except TemplateUseError as error:
            self.refused[name] = error.problem
            return None
        except TemplateSyntaxError as error:
            self._unreadable(error, error.filename or name)
            return None
        tree = self._parsed(text, name, file or name)
        return None if tree is None else TemplateSource(name, file or name, tree)

    def _parsed(self, text: str, name: str, file: str) -> nodes.Template | None:
        try:
            return self.environment.parse(text, name, file)
        except TemplateSyntaxError as error:
            self._unreadable(error, file)
            return None

    def _unreadable(self, error: TemplateSyntaxError, file: str) -> None:
        problem = explain(error, self.environment)
        self.problems.append(replace(problem, file=file, line=error.lineno))


def naming(tree: nodes.Template) -> Iterator[Naming]:
    """The tags that import or include a template."""
    yield from tree.find_all(nodes.Import)
    yield from tree.find_all(nodes.FromImport)
    yield from tree.find_all(nodes.Include)


def extending(tree: nodes.Template) -> Iterator[nodes.Extends]:
    """The tag that extends a template."""
    return tree.find_all(nodes.Extends)
