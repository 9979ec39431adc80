"""A Word document with tags -> the same with its tags filled, and the pieces that it asks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from lxml.etree import _Element as Element

from reportgen.errors import InputError
from reportgen.model.pack import SKIN
from reportgen.model.pieces import BODY, piece_tag
from reportgen.model.problem import Problem
from reportgen.templating.tags import TagSandbox
from reportgen.word.attach import Change, numbering_of
from reportgen.word.fill.copies import notes_led_to, with_copies
from reportgen.word.fill.filling import FilledPart, fill_part
from reportgen.word.fill.part import parts_of
from reportgen.word.fill.repeated import pieces_in, repeated
from reportgen.word.fill.spot import TagProblem
from reportgen.word.fill.stores import FilledStores, fill_stores
from reportgen.word.fill.unfilled import unfilled
from reportgen.word.odd import odd_skins_told
from reportgen.word.package import repack, repacked
from reportgen.word.skin import open_skin
from reportgen.word.xml import story
from reportgen.word.xml.lists import restart_lists
from reportgen.word.xml.renew import renew_ids
from reportgen.word.xml.rounds import forget_rounds
from reportgen.word.xml.tidy import drop_repeated_bookmarks


@dataclass(frozen=True, slots=True)
class Filled:
    """A Word document whose tags are filled, and the HTML of the pieces in it by name, in order.

    That of the content is empty: it is the pack's.
    """

    data: bytes
    pieces: Mapping[str, str]


def fill_tags(data: bytes, tags: TagSandbox, file: str = SKIN) -> Filled:
    """Fill the tags of a Word document.

    Args:
        data: A .docx; tags may stand in its body, headers, footers, notes and text boxes.
        tags: What they may use.
        file: What messages call it.

    Raises:
        InputError: it is no Word document, or tags in it are wrong: all that can be found.
    """
    with odd_skins_told(file):
        done, stores = _fill(data, tags, file), fill_stores(open_skin(data, file), tags)
        mistakes = _mistakes(data, done, stores, tags)
        if mistakes:
            raise InputError(replace(mistake.problem, file=file) for mistake in mistakes)
        if stores.parts:
            data = repack(data, {name: _constant(it) for name, it in stores.parts.items()})
        data = _filled(data, done)
        return Filled(data, {it: tags.pieces.get(it, "") for it in _pieces(done[0], tags)})


def _filled(data: bytes, done: list[FilledPart]) -> bytes:
    """The document with its filled parts, in which what may stand once does."""
    changes = {it.part.name: it.root for it in done if it.changed and it.root is not None}
    if not changes:
        return data
    led_to = notes_led_to(open_skin(data))
    roots = list(changes.values())
    renew_ids(roots, [it.part.root for it in done if it.part.name not in changes])
    data = _with_lists(data, roots)
    for root in roots:
        drop_repeated_bookmarks(root)
        forget_rounds(root)
    stored = {name: story.store(root) for name, root in changes.items()}
    data = repack(data, {name: _constant(content) for name, content in stored.items()})
    return with_copies(data, led_to)


def _with_lists(data: bytes, roots: list[Element]) -> bytes:
    """The document with lists of their own for the rounds of loops."""
    document = open_skin(data)
    numbering = numbering_of(document)
    if numbering is None or not restart_lists(roots, numbering):
        return data
    return repacked(document)


def check_tags(data: bytes, tags: TagSandbox, file: str = SKIN) -> tuple[TagProblem, ...]:
    """The mistakes in the tags of a Word document.

    Raises:
        InputError: it is no Word document.
    """
    with odd_skins_told(file):
        done, stores = _fill(data, tags, file), fill_stores(open_skin(data, file), tags)
        mistakes = _mistakes(data, done, stores, tags)
    return tuple(replace(it, problem=replace(it.problem, file=file)) for it in mistakes)


def says(data: bytes, words: str) -> bool:
    """Whether a Word document has these words by itself, tags and all."""
    roots = (part.root for part in parts_of(open_skin(data)))
    return any(words in story.text(it) for root in roots for it in story.paragraphs(root))


def _constant(content: bytes) -> Change:
    return lambda _: content


def _fill(data: bytes, tags: TagSandbox, file: str) -> list[FilledPart]:
    return [fill_part(part, tags) for part in parts_of(open_skin(data, file), tags.kept)]


def _mistakes(
    data: bytes, done: list[FilledPart], stores: FilledStores, tags: TagSandbox
) -> tuple[TagProblem, ...]:
    document = open_skin(data)
    beside = unfilled(document, tuple(parts_of(document, tags.kept)))
    found = (*_all(done, tags), *stores.mistakes, *beside)
    return tuple({it.problem: it for it in found}.values())


def _all(done: list[FilledPart], tags: TagSandbox) -> tuple[TagProblem, ...]:
    """The mistakes of all parts, each once: text boxes stand twice in a document."""
    body, *others = done
    found = [
        *_in_order((*body.mistakes, *repeated(body.items, _pieces(body, tags), tags))),
        *(mistake for it in others for mistake in _in_order(it.mistakes)),
    ]
    found = found or list(_missing(body, tags))
    return tuple({mistake.problem: mistake for mistake in found}.values())


def _in_order(mistakes: Iterable[TagProblem]) -> list[TagProblem]:
    return sorted(mistakes, key=lambda mistake: mistake.paragraph)


def _pieces(body: FilledPart, tags: TagSandbox) -> tuple[str, ...]:
    return () if body.root is None else pieces_in(body.root, tags)


def _missing(body: FilledPart, tags: TagSandbox) -> Iterator[TagProblem]:
    """The content of a pack must have a place."""
    if BODY in tags.environment.globals and BODY not in _pieces(body, tags):
        problem = Problem.of("word.no_body_paragraph", marker=piece_tag(BODY))
        yield TagProblem(problem, body.part.name, 0)
