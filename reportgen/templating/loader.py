"""Where Jinja2 finds packs and macros."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from jinja2 import BaseLoader, Environment, TemplateNotFound

from reportgen.messages import near
from reportgen.model.pack import Pack
from reportgen.model.problem import Problem
from reportgen.opened import note_opened
from reportgen.packs.folders import CONTENT
from reportgen.packs.inside import file_inside, is_inside, is_there, leads_out
from reportgen.paths import shown
from reportgen.templating.errors import TemplateReadError, TemplateUseError
from reportgen.templating.sandbox import Sandbox

NEXT = "^"
"""Before a name: the file of that name in the next folder, for a pack that extends its namesake."""

Loaded = tuple[str, str, Callable[[], bool]]
"""The text of a template, its file, and whether Jinja2 may keep it."""


class PackLoader(BaseLoader):
    """Reads the content of a pack, of those that it extends, and shared macros; nothing else."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack

    def get_source(self, environment: Environment, template: str) -> Loaded:
        """The text of a template and the file that messages name."""
        del environment
        name = template.lstrip(NEXT)
        if not is_inside(name):
            raise TemplateUseError(self._refused("template.outside_pack", name))
        if not name.endswith(".j2"):
            raise TemplateUseError(self._refused("template.not_j2", name))
        files = [file for folder in self._pack.path if (file := file_inside(folder, name))]
        if template == own(self._pack):
            return self._pack.content, self._own(files), lambda: True
        depth = len(template) - len(name)
        if depth >= len(files):
            self._check_links(name)
            raise TemplateNotFound(name)
        return _text(files[depth], name), shown(files[depth]), lambda: True

    def _check_links(self, name: str) -> None:
        for folder in self._pack.path:
            if is_there(folder / name) and leads_out(folder, folder / name):
                path = shown(folder / name)
                raise TemplateUseError(Problem.of("template.link_leads_out", path=path))

    def not_found(self, *names: str) -> Problem:
        """That there is no template of any of these names."""
        written = tuple(name.lstrip(NEXT).removesuffix(f"/{CONTENT}") for name in names)
        if len(written) == 1:
            return self._refused("template.not_found", written[0])
        pack = self._pack.name
        return Problem.of("template.not_found", name=written, pack=pack, near="")

    def _refused(self, code: str, name: str) -> Problem:
        closest = near(name.removesuffix(f"/{CONTENT}"), self._shared())
        return Problem.of(code, name=name, pack=self._pack.name, near=closest)

    def _shared(self) -> list[str]:
        """The templates that belong to no pack."""
        files = [file for folder in self._pack.path for file in folder.glob("_blocks/*.j2")]
        return [f"{file.parent.name}/{file.name}" for file in files]

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
        if not isinstance(template, str):
            raise TemplateNotFound(str(template))
        name = template if "/" in template else f"{template}/{CONTENT}"
        ahead = len(parent) - len(parent.lstrip(NEXT))
        return NEXT * (ahead + 1) + name if name == parent.lstrip(NEXT) else name


def _text(file: Path, name: str) -> str:
    note_opened(file)
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise TemplateReadError(Problem.of("template.no_utf8"), 1, name, shown(file)) from None
    except OSError as error:
        problem = Problem.of("template.unreadable_file", reason=error.strerror or str(error))
        raise TemplateReadError(problem, 1, name, shown(file)) from None
