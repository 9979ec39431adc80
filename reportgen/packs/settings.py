"""What is set for a pack, in the briefing file or on the command line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from reportgen.errors import InputError
from reportgen.messages import near
from reportgen.model.pack import Pack, Parameter, Settings, Value
from reportgen.model.problem import Problem
from reportgen.packs.values import parse_value, wanted
from reportgen.paths import shown

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
        instead = wanted(parameter.type, parameter.choices, value)
        if instead or value is None:
            name = parameter.name
            wrong = str(asked.get(name, in_file.get(name)))
            problems.append(
                Problem.of(
                    "pack.bad_setting", name=name, value=wrong, pack=pack.name, wanted=instead
                )
            )
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
            having = [other.name for other in beside if name in _names(other)]
            options = " ".join(f"--template {other}" for other in having)
            yield (
                Problem.of("pack.parameter_of_another", pack=pack.name, name=name, options=options)
                if having
                else Problem.of(
                    "pack.no_parameter",
                    pack=pack.name,
                    name=name,
                    near=near(name, known),
                    known=known,
                )
            )


def _names(pack: Pack) -> tuple[str, ...]:
    return tuple(parameter.name for parameter in pack.parameters)


def _image(name: str, file: Path) -> Iterator[Problem]:
    if file.suffix.lower() not in IMAGES:
        yield Problem.of("pack.bad_image", name=name, file=shown(file))
    elif not file.is_file():
        yield Problem.of("pack.no_image", name=name, file=shown(file))
