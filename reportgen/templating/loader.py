"""Where Jinja2 finds packs and macros, and at which line each element was written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path

from jinja2 import BaseLoader, Environment, TemplateNotFound
from jinja2.exceptions import SecurityError, TemplateSyntaxError
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from reportgen.model.pack import Pack
from reportgen.packs.inside import inside, is_inside, leads_out
from reportgen.paths import shown
from reportgen.templating.sandbox import Sandbox

CONTENT = "content.html.j2"
NEXT = "^"
"""Before a name: the file of that name in the next folder, for a pack that extends its namesake."""
_NOTHING = re.compile(r"<(!--|!\[?\w*|[?])")
NO_UTF8 = "the file is not UTF-8 text"
_TAG = re.compile(r"<(?=[A-Za-z/]|\Z)")

Source = tuple[str, str, Callable[[], bool]]


class PackLoader(BaseLoader):
    """Reads the content of a pack, of those that it extends, and shared macros; nothing else."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack

    def get_source(self, environment: Environment, template: str) -> Source:
        """The text of a template and the file that messages name."""
        del environment
        name = template.lstrip(NEXT)
        if not is_inside(name) or not name.endswith(".j2"):
            why = ": their names end in .j2" if is_inside(name) else " in a pack or in _blocks/"
            raise SecurityError(f"{name!r} is no template{why}")
        files = [file for folder in self._pack.path if (file := inside(folder, name))]
        if template == own(self._pack):
            return self._pack.content, self._own(files), lambda: True
        depth = len(template) - len(name)
        if depth >= len(files):
            self._check_links(name)
            raise TemplateNotFound(name.removesuffix(f"/{CONTENT}"))
        return _text(files[depth], name), shown(files[depth]), lambda: True

    def _check_links(self, name: str) -> None:
        for folder in self._pack.path:
            if (folder / name).is_file() and leads_out(folder, folder / name):
                raise SecurityError(
                    f"{shown(folder / name)} is a link that leads out of its folder"
                )

    def _own(self, files: list[Path]) -> str:
        folders = [folder / CONTENT for folder in self._pack.folders]
        return shown(next((file for file in folders if file.is_file()), [*files, *folders][0]))


def own(pack: Pack) -> str:
    """The name of the content of a pack."""
    return f"{pack.name}/{CONTENT}"


class PackEnvironment(Sandbox):
    """A sandbox in which ``{% extends "briefing" %}`` means the content of that pack."""

    def join_path(self, template: str, parent: str) -> str:
        """The name under which the loader is asked."""
        name = template if "/" in template else f"{template}/{CONTENT}"
        ahead = len(parent) - len(parent.lstrip(NEXT))
        return NEXT * (ahead + 1) + name if name == parent.lstrip(NEXT) else name


class Places(Extension):
    """Writes before each tag of a template the file and line where it is written.

    Such a mark is taken out again wherever it stands, in the value of an attribute too.
    """

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The tokens, with ``<?at file:line>`` before every tag."""
        file = escape(stream.filename or stream.name or "", quote=True)
        for token in stream:
            if token.type == "data":
                _check(token, stream)
                yield Token(token.lineno, "data", _marked(token.value, token.lineno, file))
            else:
                yield token


def _check(token: Token, stream: TokenStream) -> None:
    """Refuse comments of HTML, declarations and the like at their line."""
    found = _NOTHING.search(token.value)
    if found:
        line = token.lineno + token.value.count("\n", 0, found.start())
        message = f"{found[0]} … is no part of a document"
        raise TemplateSyntaxError(message, line, stream.name, stream.filename)


def _marked(text: str, line: int, file: str) -> str:
    pieces, last = [], 0
    for tag in _TAG.finditer(text):
        line += text.count("\n", last, tag.start())
        pieces += [text[last : tag.start()], f"<?at {file}:{line}>"]
        last = tag.start()
    return "".join([*pieces, text[last:]])


def _text(file: Path, name: str) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise TemplateSyntaxError(NO_UTF8, 1, name, shown(file)) from None
    except OSError as error:
        message = f"the file cannot be read: {error.strerror}"
        raise TemplateSyntaxError(message, 1, name, shown(file)) from None
