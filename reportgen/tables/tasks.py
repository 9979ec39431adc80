"""Rows of tasks -> the list of tasks of a meeting file, under their headings."""

from __future__ import annotations

from typing import Any

from reportgen.model.problem import Problem
from reportgen.model.table_place import TablePlace
from reportgen.tables.entries import EntryPath, TableEntries


def listed_tasks(read: TableEntries) -> tuple[dict[str, Any], dict[EntryPath, TablePlace]]:
    """The list of tasks, and the place of each value in it; what does not fit is told in ``read``.

    Rows with one heading are one group, wherever they stand; without any heading there are none.
    """
    listed: dict[str, Any] = {}
    places: dict[EntryPath, TablePlace] = {}
    moved: dict[int, EntryPath] = {}
    groups: dict[object, int] = {}
    for index, row in enumerate(read.entries):
        group = row.pop("group", None) or {}
        _take_year(read, index, row, listed)
        if "heading" not in group:
            listed.setdefault("items", []).append(row)
            moved[index] = ("items", len(listed["items"]) - 1)
            continue
        key = group.get("id") or repr(group["heading"])
        known = listed.setdefault("groups", [])
        if key not in groups:
            groups[key] = len(known)
            known.append({**group, "items": []})
            places[("groups", len(known) - 1)] = read.places[(index,)]
        at = groups[key]
        known[at]["items"].append(row)
        moved[index] = ("groups", at, "items", len(known[at]["items"]) - 1)
    _tell_unheaded(read, listed, moved)
    for path, place in read.places.items():
        inner = path[1:]
        if inner[:1] == ("group",):
            places.setdefault((*moved[int(path[0])][:2], *inner[1:]), place)
        else:
            places[(*moved[int(path[0])], *inner)] = place
    return listed, places


def _take_year(read: TableEntries, index: int, row: dict[str, Any], listed: dict[str, Any]) -> None:
    year = row.pop("year", None)
    if year is None:
        return
    if listed.setdefault("year", year) != year:
        problem = Problem.of("table.two_years", first=str(listed["year"]), year=str(year))
        read.problems.append(read.places[(index, "year")].problem(problem))


def _tell_unheaded(read: TableEntries, listed: dict[str, Any], moved: dict[int, EntryPath]) -> None:
    if "groups" not in listed or "items" not in listed:
        return
    for index, path in moved.items():
        if path[0] == "items":
            problem = Problem.of("table.task_without_heading")
            read.problems.append(read.places[(index,)].problem(problem))
