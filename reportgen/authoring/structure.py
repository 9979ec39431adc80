"""What shows in the templates of a pack without rendering them: names, files, blocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from jinja2 import nodes

from reportgen.authoring.infer import Known
from reportgen.authoring.known import GIVEN_NAMES, known
from reportgen.authoring.names import Found, wrong_names
from reportgen.authoring.source import Sources, TemplateSource, extending, naming
from reportgen.messages import near
from reportgen.model.pack import Pack
from reportgen.model.problem import Problem
from reportgen.templating.explain import unknown_filter, unknown_test
from reportgen.templating.saying import wrong_call


def check_source(pack: Pack) -> tuple[Problem, ...]:
    """Everything wrong in the templates of a pack that shows without rendering them."""
    sources = Sources(pack)
    found = [
        replace(problem, file=source.file, line=line) for source, line, problem in _wrong(sources)
    ]
    for file in (file for folder in pack.folders for file in sorted(folder.glob("*.j2"))):
        sources.read_unnamed(file)
    return tuple(dict.fromkeys([*found, *sources.problems]))


def _wrong(sources: Sources) -> Iterator[tuple[TemplateSource, int, Problem]]:
    """What is wrong in the content, in what it extends, and in every file that these import."""
    given = [*GIVEN_NAMES, *sources.environment.globals]
    params = tuple(parameter.name for parameter in sources.pack.parameters)
    chain = sources.chain()
    for i, source in enumerate(chain):
        trees = [each.tree for each in chain[i:][::-1]]
        for line, problem in _in_one(sources, source, known(trees, given, params)):
            yield source, line, problem
        for line, problem in _in_blocks(source, [each.tree for each in chain[i + 1 :]]):
            yield source, line, problem
    sees = [each.tree for each in chain[::-1]]
    for source, included in sources.imported(chain).items():
        outer = given if included else [name for name in given if name != "report"]
        trees = [*sees, source.tree] if included else [source.tree]
        for line, problem in _in_one(sources, source, known(trees, outer, params)):
            yield source, line, problem


def _in_one(sources: Sources, source: TemplateSource, can: Known) -> Iterator[Found]:
    yield from _unknown_calls(sources, source.tree)
    yield from wrong_names(source.tree, can)
    yield from _leading_nowhere(sources, source)
    yield from _callers(source.tree)
    yield from _phrases(source.tree)


def _unknown_calls(sources: Sources, tree: nodes.Template) -> Iterator[Found]:
    """Unknown filters and tests."""
    environment = sources.environment
    for filter_ in tree.find_all(nodes.Filter):
        if filter_.name not in environment.filters:
            yield filter_.lineno, unknown_filter(filter_.name, environment)
    for test in tree.find_all(nodes.Test):
        if test.name not in environment.tests:
            yield test.lineno, unknown_test(test.name, environment)


def _leading_nowhere(sources: Sources, source: TemplateSource) -> Iterator[Found]:
    """Missing files to extend, import or include, and macros that they lack."""
    for node in (*extending(source.tree), *naming(source.tree)):
        name = sources.named(node.template, source.name)
        there = sources.source(name) if name is not None else None
        if name in sources.refused:
            yield node.lineno, sources.refused[name]
        elif name is None or getattr(node, "ignore_missing", False):
            continue
        elif there is None and name not in sources.wrongly_read():
            yield node.lineno, sources.loader.not_found(name)
        elif there and isinstance(node, nodes.FromImport):
            yield from _missing_macros(node, there)


def _callers(tree: nodes.Template) -> Iterator[Found]:
    """``caller`` outside of every macro."""
    within = {name for macro in tree.find_all(nodes.Macro) for name in macro.find_all(nodes.Name)}
    for name in tree.find_all(nodes.Name):
        if name.name == "caller" and name.ctx == "load" and name not in within:
            yield name.lineno, Problem.of("template.caller_outside_macro", name=name.name)


def _phrases(tree: nodes.Template) -> Iterator[Found]:
    """Phrases that there are not, or that are given too little or too much."""
    for call in tree.find_all(nodes.Call):
        if not isinstance(call.node, nodes.Name) or call.node.name != "say" or not call.args:
            continue
        key, open_ = call.args[0], call.dyn_args or call.dyn_kwargs
        if isinstance(key, nodes.Const) and not open_:
            problem = wrong_call(key.value, [pair.key for pair in call.kwargs])
            if problem:
                yield call.lineno, problem


def _missing_macros(node: nodes.FromImport, there: TemplateSource) -> Iterator[Found]:
    has = [node.name for node in there.tree.body if isinstance(node, nodes.Macro)]
    has += [
        node.target.name
        for node in there.tree.body
        if isinstance(node, nodes.Assign) and isinstance(node.target, nodes.Name)
    ]
    template = there.name.lstrip("^")
    for item in node.names:
        name = item if isinstance(item, str) else item[0]
        if name not in has:
            yield (
                node.lineno,
                Problem.of(
                    "template.unknown_macro",
                    template=template,
                    name=name,
                    near=near(name, has),
                    known=tuple(dict.fromkeys(has)),
                ),
            )


def _in_blocks(source: TemplateSource, parents: list[nodes.Template]) -> Iterator[Found]:
    """Blocks that replace none, and text outside of blocks: both would vanish silently."""
    extends = next(extending(source.tree), None)
    if extends is None or not parents:
        return
    theirs = [block.name for tree in parents for block in tree.find_all(nodes.Block)]
    for node in source.tree.body:
        if isinstance(node, nodes.Block) and node.name not in theirs:
            closest, names = near(node.name, theirs), tuple(dict.fromkeys(theirs))
            code = "template.unknown_block"
            yield node.lineno, Problem.of(code, name=node.name, near=closest, known=names)
        line = _printed(node)
        if line:
            yield line, Problem.of("template.outside_block")


def _printed(node: nodes.Node) -> int | None:
    """The line of the first thing that a node would show."""
    if not isinstance(node, nodes.Output):
        return None
    for part in node.nodes:
        if not isinstance(part, nodes.TemplateData):
            return part.lineno
        if part.data.strip():
            before = part.data[: len(part.data) - len(part.data.lstrip())]
            return part.lineno + before.count("\n")
    return None
