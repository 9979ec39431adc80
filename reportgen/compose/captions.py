"""Numbers for captions, and the words of references to them."""

from __future__ import annotations

from lxml.etree import _Element as Element

from reportgen.errors import InputError
from reportgen.markup.origin import at
from reportgen.model.document import CaptionKind
from reportgen.model.problem import Problem
from reportgen.model.text import Lang, Text
from reportgen.wording.names import suggestion

LABELS: dict[CaptionKind, Text] = {"table": Text("表", "Table"), "figure": Text("图", "Figure")}
_CAPTIONS: dict[str, CaptionKind] = {"caption": "table", "figcaption": "figure"}

_ENOUGH = 50
"""So many problems are told, and so many ids named."""


def caption_name(kind: CaptionKind, number: int, lang: Lang) -> str:
    """表1, Figure 2."""
    return f"{LABELS[kind][lang]}{'' if lang == 'zh' else ' '}{number}"


def number(article: Element, lang: Lang, file: str) -> None:
    """Number tables and figures in order, and fill ``<a class="ref" href="#id">`` with 表 1.

    Raises:
        InputError: a reference names an id that no table or figure has.
    """
    counts: dict[CaptionKind, int] = {"table": 0, "figure": 0}
    names: dict[str, str] = {}
    for caption in article.iter(*_CAPTIONS):
        kind = _CAPTIONS[str(caption.tag)]
        counts[kind] += 1
        words = caption_name(kind, counts[kind], lang)
        parent = caption.getparent()
        if parent is not None and parent.get("id"):
            names[str(parent.get("id"))] = words
        caption.set("data-number", str(counts[kind]))
        label = caption.makeelement("span", {"class": "caption-label"})
        label.text, label.tail = words, "\u2002" + (caption.text or "").lstrip()
        caption.text = None
        caption.insert(0, label)
    problems: list[Problem] = []
    for link in article.iter("a"):
        target = str(link.get("href", "")).removeprefix("#")
        if link.get("class") != "ref":
            continue
        if target not in names and len(problems) < _ENOUGH:
            known = list(names)[:_ENOUGH]
            hint = f"{suggestion(target, known)}captions have the ids: {', '.join(known) or 'none'}"
            message = f"a reference to #{target} leads nowhere"
            problems.append(Problem(message, hint, *at(link, file)))
        link.text = names.get(target, "")
    if problems:
        raise InputError(problems)
