"""An environment in which what is undefined is empty, so that more mistakes show in one go."""

from __future__ import annotations

from typing import Any

from jinja2 import ChainableUndefined

from reportgen.templating.loader import PackEnvironment


def make_lenient(environment: PackEnvironment) -> None:
    """Let undefined names be empty, and unknown filters and tests change nothing."""
    # what was compiled for others refuses unknown filters, and the other way round
    environment.bytecode_cache = None
    environment.undefined = _Blank
    environment.filters = _Forgiving(environment.filters)
    environment.tests = _Forgiving(environment.tests)


class _Blank(ChainableUndefined):
    """Something undefined that may be called, too."""

    def __call__(self, *_: object, **__: object) -> Any:
        return self

    def __repr__(self) -> str:
        return ""


class _Forgiving(dict[str, Any]):
    """Filters or tests, of which an unknown one changes nothing."""

    def get(self, name: str, default: object = None) -> Any:
        """The function of that name."""
        return super().get(name) or default or _unchanged

    def __getitem__(self, name: str) -> Any:
        return self.get(name)

    def __contains__(self, name: object) -> bool:
        return True


def _unchanged(value: object, *_: object, **__: object) -> object:
    return value
