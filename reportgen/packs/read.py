"""The files of a pack, and of the packs it extends -> a Pack."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from reportgen.errors import InputError
from reportgen.model.format import FORMATS, Format
from reportgen.model.pack import SKIN, Pack, Parameter
from reportgen.model.page import HOUSE_PAGE
from reportgen.model.problem import Problem
from reportgen.packs.about import About, read_about
from reportgen.packs.files import pack_bytes, pack_text
from reportgen.packs.folders import ABOUT, CONTENT, PRINT, SHARED, WEB, folder_of
from reportgen.packs.merge import merged_tokens
from reportgen.packs.review import left_out_notes
from reportgen.packs.skin import check_skin, merge_notes
from reportgen.packs.style import loading_style, stated_numbers
from reportgen.packs.word_file import as_document, what_is_wrong
from reportgen.paths import shown
from reportgen.resources import templates

BASE = "base.css"
WORD: tuple[Format, ...] = ("docx",)
LONGEST_CHAIN = 8
"""A pack extends one that extends another, and so on, so many times at most; three are usual."""


def find_pack(name: str, path: Sequence[Path]) -> Pack:
    """The pack of this name in the first of the folders that has it.

    What the pack lacks is taken from the pack that it extends; of style sheets and tokens both
    hold, its own last.

    Raises:
        InputError: there is no such pack, or a file in it is missing or wrong.
    """
    pack = read_pack(name, path)
    _raise((*unsafe(pack), *styled_numbers(pack)))
    return pack


def unsafe(pack: Pack) -> tuple[Problem, ...]:
    """Everything in the style sheets and the Word document of a pack that would load something."""
    sheets = _sheets(pack)
    found = [problem for file in sheets for problem in loading_style(pack_text(file), shown(file))]
    return (*found, *check_skin(pack.skin, shown(pack.skin_file)))


def styled_numbers(pack: Pack) -> tuple[Problem, ...]:
    """The numbers that the style sheets of a pack say, and that it does not list."""
    texts = ((pack_text(file), shown(file)) for file in _sheets(pack))
    return tuple(it for text, file in texts for it in stated_numbers(text, file, pack.literals))


def _sheets(pack: Pack) -> list[Path]:
    if not pack.content:
        return []
    base = _file(BASE, [folder / SHARED for folder in pack.path])
    own = [folder / name for name in (PRINT, WEB) for folder in pack.folders[::-1]]
    return [base, *(file for file in own if file.is_file())]


def read_pack(name: str, path: Sequence[Path]) -> Pack:
    """The pack as :func:`find_pack` gives it, also where it has something :func:`unsafe`.

    Raises:
        InputError: there is no such pack, or a file in it is missing or cannot be read.
    """
    folders, abouts = _chain(name, tuple(path))
    alone = _is_word_alone(folders)
    content, print_css, web_css = ("", "", "") if alone else _page(folders, path)
    tokens, warnings = merged_tokens([it for about in abouts[::-1] for it in about.tokens])
    kept = frozenset(it for about in abouts for it in about.kept)
    file = _file(SKIN, folders)
    skin = as_document(pack_bytes(file))
    formats = _formats(abouts, alone=alone)
    of_skin: tuple[Problem, ...] = ()
    if "docx" in formats:
        notes = left_out_notes(skin, shown(file), kept), merge_notes(skin, shown(file))
        of_skin = tuple(it for each in notes for it in each)
    return Pack(
        name=name,
        title=next(about.title for about in abouts if about.title),
        content=content,
        print_css=print_css,
        web_css=web_css,
        skin=skin,
        lenders=_lenders(folders),
        folders=folders,
        path=tuple(path),
        formats=formats,
        parameters=_parameters(abouts),
        complete=bool(abouts[0].complete),
        ledger=bool(next((it.ledger for it in abouts if it.ledger is not None), False)),
        tokens=tokens,
        page=next((about.page for about in abouts if about.page), HOUSE_PAGE),
        warnings=(*warnings, *of_skin),
        phrases=tuple(it for about in abouts[::-1] for it in about.phrases),
        literals=tuple(it for about in abouts for it in about.literals),
        kept=kept,
    )


def _lenders(folders: Sequence[Path]) -> tuple[bytes, ...]:
    """The Word documents that a pack may have styles from, the nearest first.

    Those of the packs that it extends, and that of the briefing, which has all that are needed.
    """
    last = templates() / "briefing"
    _, *more = (it for it in dict.fromkeys((*folders, last)) if (it / SKIN).is_file())
    skins = (as_document(pack_bytes(folder / SKIN)) for folder in more)
    return tuple(it for it in skins if what_is_wrong(it, SKIN) is None)


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


def _formats(abouts: Sequence[About], *, alone: bool) -> tuple[Format, ...]:
    """What a pack is made for.

    Raises:
        InputError: it is one Word document, and says that it is made for more.
    """
    formats = next((about.formats for about in abouts if about.formats), None)
    if alone and formats not in (None, WORD):
        place = next(about.places["formats"] for about in abouts if about.formats)
        wrong = Problem.of("pack.formats_need_content", *place, formats=formats or ())
        raise InputError([wrong])
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
        under = folders[-1] if folders and folders[-1].name == wanted else None
        try:
            folder = folder_of(wanted, path, under)
        except InputError as error:
            raise _not_extended(error, abouts, itself=under is not None) from None
        if folder in folders or len(folders) == LONGEST_CHAIN:
            names = " → ".join(it.name for it in (*folders, folder))
            place = abouts[-1].places["extends"]
            raise InputError([Problem.of("pack.extends_in_a_ring", *place, names=names)])
        folders.append(folder)
        abouts.append(read_about(folder / ABOUT))
        wanted = abouts[-1].extends
    if not any(about.title for about in abouts):
        raise InputError([Problem.of("pack.no_title", shown(folders[0] / ABOUT))])
    return tuple(folders), tuple(abouts)


def _not_extended(error: InputError, abouts: Sequence[About], *, itself: bool) -> InputError:
    """The error at the line that names the unknown pack."""
    if not abouts:
        return error
    place, name = abouts[-1].places["extends"], str(abouts[-1].extends)
    if itself:
        return InputError([Problem.of("pack.extends_itself", *place, name=name)])
    (unknown,) = error.problems
    close, known = unknown["near"], unknown["known"]
    wrong = Problem.of("pack.extends_unknown", *place, name=name, near=close, known=known)
    return InputError([wrong])


def _file(name: str, folders: Sequence[Path]) -> Path:
    found = next((folder / name for folder in folders if (folder / name).is_file()), None)
    if found is None:
        raise InputError([Problem.of("pack.missing_file", shown(folders[0] / name))])
    return found


def _nearest(name: str, folders: Sequence[Path]) -> str:
    return pack_text(_file(name, folders))


def _filled(name: str, folders: Sequence[Path]) -> str:
    """The nearest file of that name; a pack whose content is empty is no Word document alone."""
    text = _nearest(name, folders)
    if not text.strip():
        raise InputError([Problem.of("pack.empty_file", shown(_file(name, folders)))])
    return text


def _all(name: str, folders: Sequence[Path]) -> str:
    _file(name, folders[::-1])
    return _any(name, folders)


def _any(name: str, folders: Sequence[Path]) -> str:
    files = [folder / name for folder in folders if (folder / name).is_file()]
    return "".join(pack_text(file) for file in files)


def _raise(problems: Iterable[Problem]) -> None:
    found = tuple(problems)
    if found:
        raise InputError(found)
