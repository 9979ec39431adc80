"""The files of a pack, and of the packs it extends -> a Pack."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from reportgen.errors import InputError
from reportgen.model.briefing import Format
from reportgen.model.pack import FORMATS, SKIN, Pack, Parameter
from reportgen.model.problem import Problem
from reportgen.packs.about import About, read_about
from reportgen.packs.folders import ABOUT, CONTENT, PRINT, SHARED, WEB, folder_of
from reportgen.packs.inside import leads_out
from reportgen.packs.restyle import restyle
from reportgen.packs.skin import check_skin
from reportgen.packs.style import check_style
from reportgen.packs.tokens import line_of
from reportgen.paths import shown

BASE = "base.css"
WORD: tuple[Format, ...] = ("docx",)
DEEPEST = 8
"""A pack extends one that extends another, and so on, so many times at most."""


def find_pack(name: str, path: Sequence[Path]) -> Pack:
    """The pack of this name in the first of the folders that has it.

    What the pack lacks is taken from the pack that it extends; of style sheets and tokens both
    hold, its own last.

    Raises:
        InputError: there is no such pack, or a file in it is missing or wrong.
    """
    pack = read_pack(name, path)
    _raise(unsafe(pack))
    return pack


def unsafe(pack: Pack) -> tuple[Problem, ...]:
    """Everything in the style sheets and the Word document of a pack that would load something."""
    sheets = [_file(BASE, [folder / SHARED for folder in pack.path])] if pack.content else []
    sheets += [
        folder / name
        for name in (PRINT, WEB)
        for folder in pack.folders[::-1]
        if pack.content and (folder / name).is_file()
    ]
    found = [problem for file in sheets for problem in check_style(_text(file), shown(file))]
    return (*found, *check_skin(pack.skin, shown(pack.skin_file)))


def read_pack(name: str, path: Sequence[Path]) -> Pack:
    """The pack as :func:`find_pack` gives it, also where it has something :func:`unsafe`.

    Raises:
        InputError: there is no such pack, or a file in it is missing or cannot be read.
    """
    folders, abouts = _chain(name, tuple(path))
    alone = _is_word_alone(folders)
    content, print_css, web_css = ("", "", "") if alone else _page(folders, path)
    tokens, warnings = restyle([it for about in abouts[::-1] for it in about.tokens])
    return Pack(
        name=name,
        title=next(about.title for about in abouts if about.title),
        content=content,
        print_css=print_css,
        web_css=web_css,
        skin=_bytes(_file(SKIN, folders)),
        folders=folders,
        path=tuple(path),
        formats=_formats(abouts, folders, alone=alone),
        parameters=_parameters(abouts),
        complete=bool(abouts[0].complete),
        tokens=tokens,
        warnings=warnings,
    )


def _is_word_alone(folders: Sequence[Path]) -> bool:
    """Whether a pack is one Word document: neither it nor what it extends has a content."""
    has_skin, has_content = (
        any((folder / name).is_file() for folder in folders) for name in (SKIN, CONTENT)
    )
    return has_skin and not has_content


def _page(folders: Sequence[Path], path: Sequence[Path]) -> tuple[str, str, str]:
    """The content, and the style sheets of PDF and web page."""
    shared = [folder / SHARED for folder in path]
    base, oldest_first = _nearest(BASE, shared), folders[::-1]
    return (
        _filled(CONTENT, folders),
        base + _all(PRINT, oldest_first),
        base + _nearest(WEB, shared) + _any(WEB, folders),
    )


def _formats(
    abouts: Sequence[About], folders: Sequence[Path], *, alone: bool
) -> tuple[Format, ...]:
    """What a pack is made for.

    Raises:
        InputError: it is one Word document, and says that it is made for more.
    """
    formats = next((about.formats for about in abouts if about.formats), None)
    if alone and formats not in (None, WORD):
        message = f"{', '.join(formats or ())} cannot be made without {CONTENT}"
        hint = f'write formats = ["docx"], or add {CONTENT}'
        raise InputError([Problem(message, hint, shown(folders[0] / ABOUT))])
    return formats or (WORD if alone else FORMATS)


def _parameters(abouts: Sequence[About]) -> tuple[Parameter, ...]:
    """The parameters of a pack and of those it extends; its own come before theirs."""
    return tuple({p.name: p for about in abouts[::-1] for p in about.parameters}.values())


def _chain(name: str, path: tuple[Path, ...]) -> tuple[tuple[Path, ...], tuple[About, ...]]:
    """The folder of a pack and of those it extends, and what each says of itself."""
    folders: list[Path] = []
    abouts: list[About] = []
    wanted: str | None = name
    while wanted is not None:
        file = folders[-1] / ABOUT if folders else None
        under = folders[-1] if folders and folders[-1].name == wanted else None
        try:
            folder = folder_of(wanted, path, under)
        except InputError as error:
            raise _placed(error, file, itself=under is not None) from None
        if folder in folders or len(folders) == DEEPEST:
            names = " → ".join(it.name for it in (*folders, folder))
            message = f"extends: the packs extend each other in a ring: {names}"
            raise InputError([_of_extends(message, "extend a built-in pack", folders[-1] / ABOUT)])
        folders.append(folder)
        abouts.append(read_about(folder / ABOUT))
        wanted = abouts[-1].extends
    if not any(about.title for about in abouts):
        hint = 'write title = {zh = "…", en = "…"}'
        raise InputError([Problem("the pack has no title", hint, shown(folders[0] / ABOUT))])
    return tuple(folders), tuple(abouts)


def _placed(error: InputError, file: Path | None, *, itself: bool) -> InputError:
    """The error at the line that names the pack which there is not."""
    if file is None:
        return error
    if itself:
        name = file.parent.name
        message = f"extends: the pack {name!r} names itself, and there is no other of that name"
        return InputError([_of_extends(message, "extend a built-in pack, as briefing", file)])
    return InputError(
        _of_extends(f"extends: {problem.message}", problem.hint, file) for problem in error.problems
    )


def _of_extends(message: str, hint: str, file: Path) -> Problem:
    lines = _text(file).splitlines()
    return Problem(message, hint, shown(file), line_of(lines, ("extends",)))


def _file(name: str, folders: Sequence[Path]) -> Path:
    found = next((folder / name for folder in folders if (folder / name).is_file()), None)
    if found is None:
        hint = (
            'put it there, or write extends = "briefing" in template.toml to use that of briefing'
        )
        raise InputError([Problem("the file is missing", hint, shown(folders[0] / name))])
    return found


def _nearest(name: str, folders: Sequence[Path]) -> str:
    return _text(_file(name, folders))


def _filled(name: str, folders: Sequence[Path]) -> str:
    """The nearest file of that name; a pack whose content is empty is no Word document alone."""
    text = _nearest(name, folders)
    if not text.strip():
        hint = "write in it what the document says, or take the file away"
        raise InputError([Problem("the file is empty", hint, shown(_file(name, folders)))])
    return text


def _all(name: str, folders: Sequence[Path]) -> str:
    _file(name, folders[::-1])
    return _any(name, folders)


def _any(name: str, folders: Sequence[Path]) -> str:
    files = [folder / name for folder in folders if (folder / name).is_file()]
    return "".join(_text(file) for file in files)


def _text(file: Path) -> str:
    try:
        return _bytes(file).decode("utf-8-sig")
    except UnicodeDecodeError:
        hint = "save it as UTF-8 in your editor"
        raise InputError([Problem("the file is not UTF-8 text", hint, shown(file))]) from None


def _bytes(file: Path) -> bytes:
    if leads_out(file.parent, file):
        hint = "put the file itself there"
        raise InputError([Problem("is a link that leads out of its folder", hint, shown(file))])
    try:
        return file.read_bytes()
    except OSError as error:
        message = f"cannot be read: {error.strerror or error}"
        raise InputError([Problem(message, "check your rights to it", shown(file))]) from None


def _raise(problems: Iterable[Problem]) -> None:
    found = tuple(problems)
    if found:
        raise InputError(found)
