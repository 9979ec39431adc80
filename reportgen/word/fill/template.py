"""A part with its tags as a Jinja template, each tag on a line of its own."""

from __future__ import annotations

import re
import traceback
from collections.abc import Collection, Sequence

from jinja2 import meta, nodes
from jinja2.exceptions import TemplateSyntaxError
from lxml.etree import _Element as Element

from reportgen.messages import near
from reportgen.model.pieces import CLOSE, OPEN
from reportgen.model.problem import Problem
from reportgen.templating.tags import TagSandbox
from reportgen.word.fill.code import as_template, neutral_code, tag_code
from reportgen.word.fill.nesting import STATEMENTS, groups
from reportgen.word.fill.spot import TagItem, TagProblem
from reportgen.word.xml import story
from reportgen.word.xml.element import clean
from reportgen.word.xml.rounds import ROUND_DONE, round_mark

_MARKED = re.compile(rf"<\?{story.MARK} (\d+)\?>|{OPEN}(\d+){CLOSE}")
_LOOP = "loop"


def wrong_tags(items: Sequence[TagItem], tags: TagSandbox) -> list[tuple[TagItem, TagProblem]]:
    """The tags that cannot be read, each by itself."""
    found = ((item, _wrong(item, tags)) for item in items)
    return [(item, mistake) for item, mistake in found if mistake]


def _wrong(item: TagItem, tags: TagSandbox) -> TagProblem | None:
    tag, environment = item.tag, tags.environment
    if tag.kind == "%" and tag.word not in STATEMENTS:
        closest = near(tag.word, STATEMENTS)
        code = "word.unknown_statement"
        return item.wrong(Problem.of(code, name=tag.word, near=closest, known=STATEMENTS))
    try:
        environment.compile(as_template(tag, environment))
    except TemplateSyntaxError as error:
        return item.wrong(tags.explain(error))
    return None


def wrong_values(items: Sequence[TagItem], tags: TagSandbox) -> list[TagProblem]:
    """The values that cannot be had, each by itself: of those that depend on no other tag."""
    environment = tags.environment
    trees = [environment.parse(as_template(item.tag, environment)) for item in items]
    given = {_LOOP} | {
        node.name for tree in trees for node in tree.find_all(nodes.Name) if node.ctx == "store"
    }
    found = (
        _wrong_value(item, tags)
        for item, tree in zip(items, trees, strict=True)
        if item.tag.kind == "{" and not meta.find_undeclared_variables(tree) & given
    )
    return [mistake for mistake in found if mistake]


def _wrong_value(item: TagItem, tags: TagSandbox) -> TagProblem | None:
    try:
        tags.environment.from_string(tag_code(item.tag, tags.environment)).render()
    except tags.mistakes as error:
        return item.wrong(tags.explain(error))
    return None


class PartTemplate:
    """The template of one part, with its marks in the places of tags."""

    def __init__(self, root: Element, items: Sequence[TagItem], tags: TagSandbox) -> None:
        self._xml = story.as_text(root)
        self._items = items
        self._tags = tags
        loops = [group for group in groups(items)[0] if group[0].tag.word == "for"]
        self._after = {group[0].number: round_mark(group[0].number) for group in loops}
        self._before = {group[1].number: ROUND_DONE for group in loops}
        numbers = [int(found[1] or found[2]) for found in _MARKED.finditer(self._xml)]
        self._lines = [items[number] for number in numbers if items[number].tag.kind != "#"]

    def render(self, wrong: Collection[TagItem]) -> tuple[str, list[TagProblem]]:
        """The part with its tags filled, those that are ``wrong`` left out; and more mistakes."""
        left_out = set(wrong)
        mistakes: list[TagProblem] = []
        for item, mistake in self._unknown(left_out):
            left_out.add(item)
            mistakes.append(mistake)
        for _ in range(len(self._lines) + 1):
            try:
                template = self._tags.environment.from_string(self._code(left_out))
                return clean(template.render()), mistakes
            except self._tags.mistakes as error:
                item = self._item(error)
                mistakes.append(item.wrong(self._tags.explain(error)))
                if item in left_out or isinstance(error, self._tags.fatal):
                    break
                left_out.add(item)
        return "", mistakes

    def _code(self, left_out: Collection[TagItem]) -> str:
        environment = self._tags.environment

        def code(found: re.Match[str]) -> str:
            item = self._items[int(found[1] or found[2])]
            written = (neutral_code if item in left_out else tag_code)(item.tag, environment)
            return self._before.get(item.number, "") + written + self._after.get(item.number, "")

        return _MARKED.sub(code, self._xml)

    def _unknown(self, left_out: Collection[TagItem]) -> list[tuple[TagItem, TagProblem]]:
        """Names that nothing gives, whether the tag is reached or not."""
        environment = self._tags.environment
        try:
            tree = environment.parse(self._code(left_out))
        except TemplateSyntaxError:  # they nest too deeply: rendering says so
            return []
        names = meta.find_undeclared_variables(tree) - environment.globals.keys()
        found = {
            (node.name, self._lines[node.lineno - 1]): None
            for node in tree.find_all(nodes.Name)
            if node.name in names and node.ctx == "load"
        }
        return [(item, item.wrong(self._tags.unknown(name))) for name, item in found]

    def _item(self, error: Exception) -> TagItem:
        """The tag at whose line an error arose."""
        frames = traceback.extract_tb(error.__traceback__)
        lines = [frame.lineno or 1 for frame in frames if frame.filename == "<template>"]
        line = getattr(error, "lineno", None) or (lines[-1] if lines else 1)
        return self._lines[min(line, len(self._lines)) - 1]
