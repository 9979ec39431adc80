"""What is set for a pack, in the briefing file or on the command line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from reportgen.errors import InputError
from reportgen.model.pack import Pack, Parameter, Settings, Value
from reportgen.model.problem import Problem
from reportgen.packs.values import check_value, parse_value
from reportgen.paths import shown
from reportgen.wording.names import suggestion

IMAGES = (".png", ".jpg", ".jpeg")


def settings(
    pack: Pack,
    in_file: Mapping[str, Value],
    folder: Path,
    asked: Mapping[str, str],
    beside: Sequence[Pack] = (),
) -> Settings:
    """The value of each parameter of a pack.

    Args:
        pack: the pack.
        in_file: what the briefing file sets; a path counts from ``folder``.
        folder: the folder of the briefing file.
        asked: what was asked for with ``--set``; a path counts from the working directory.
        beside: the packs for which the same is asked.

    Raises:
        InputError: a parameter does not exist, or cannot have its value.
    """
    problems = list(_unknown(pack, [*in_file, *asked], beside))
    values: dict[str, Value] = {}
    images: dict[str, Path] = {}
    for parameter in pack.parameters:
        value, base = _value(parameter, in_file, folder, asked)
        wrong = check_value(parameter, value)
        if wrong or value is None:
            shown_value = asked.get(parameter.name, in_file.get(parameter.name))
            message = f"{parameter.name} is set to {shown_value!r} for the template {pack.name!r}"
            problems.append(Problem(message, wrong))
            continue
        values[parameter.name] = value
        if parameter.type == "image" and value and base:
            images[str(value)] = base / str(value)
            problems += _image(parameter.name, base / str(value))
    if problems:
        raise InputError(problems)
    return Settings(tuple(values.items()), tuple(images.items()))


def _value(
    parameter: Parameter, in_file: Mapping[str, Value], folder: Path, asked: Mapping[str, str]
) -> tuple[Value | None, Path | None]:
    """The value, and the folder that a path counts from."""
    name = parameter.name
    if name in asked:
        return parse_value(parameter, asked[name]), Path()
    if name in in_file:
        return in_file[name], folder
    return parameter.default, parameter.folder


def _unknown(pack: Pack, names: list[str], beside: Sequence[Pack]) -> Iterator[Problem]:
    known = _names(pack)
    for name in names:
        if name not in known:
            hint = f"{suggestion(name, known)}it has: {', '.join(known) or 'none'}"
            having = [other.name for other in beside if name in _names(other)]
            if having:
                options = " ".join(f"--template {other}" for other in having)
                hint = f"build alone what has it, with {options}"
            yield Problem(f"the template {pack.name!r} has no parameter {name!r}", hint)


def _names(pack: Pack) -> list[str]:
    return [parameter.name for parameter in pack.parameters]


def _image(name: str, file: Path) -> Iterator[Problem]:
    if file.suffix.lower() not in IMAGES:
        hint = "save it as .png or .jpg: Word shows no other kind everywhere"
        yield Problem(f"{name}: {shown(file)} is no image that a document can hold", hint)
    elif not file.is_file():
        yield Problem(f"{name}: there is no image {shown(file)}", "check the path")
