"""All packs on the search path."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reportgen.errors import InputError
from reportgen.model.pack import Pack
from reportgen.model.problem import Problem
from reportgen.packs.folders import pack_names
from reportgen.packs.read import find_pack


@dataclass(frozen=True, slots=True)
class Listing:
    """The packs that can be read, and what is wrong with the others."""

    packs: tuple[Pack, ...]
    problems: tuple[Problem, ...]


def list_packs(path: Sequence[Path]) -> Listing:
    """All packs in the folders, by name."""
    packs: list[Pack] = []
    problems: list[Problem] = []
    for name in pack_names(path):
        try:
            packs.append(find_pack(name, path))
        except InputError as error:
            problems += error.problems
    return Listing(tuple(packs), tuple(problems))
