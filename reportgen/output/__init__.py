"""Writing files so that a failure leaves the old ones whole: all are new, or all are old."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

from reportgen.errors import OutputError
from reportgen.messages import phrase
from reportgen.model.problem import Problem
from reportgen.output.held import signals_held
from reportgen.output.lock import LockedError, locked
from reportgen.output.names import token_of
from reportgen.output.recovery import recover
from reportgen.output.swap import Swap, SwapError
from reportgen.paths import shown

OutputTarget = Literal["folder", "file"]
"""What a person chose to write to, and may choose anew."""


def write_atomically(
    files: Sequence[tuple[Path, bytes]],
    another: OutputTarget = "folder",
    check: Callable[[], None] | None = None,
) -> None:
    """Write each file beside its place, and put them in their places once all are on disk.

    Where one cannot be put in its place, those that were are taken back: all are new, or all are
    old. Where the program is killed while it puts them there, the next one that writes into the
    folder takes them back. Two that write into one folder take turns.

    The folders are made where they do not exist, and taken away again if that fails. A file that
    takes the place of another has its mode; any other has what the umask leaves. ``another`` is
    what a person may choose anew.
    ``check`` is called once nobody else writes there any more; what it raises leaves all as it is.

    Raises:
        OutputError: a folder or a file cannot be written, the disk is full, or another program goes
            on writing there.
    """
    swap = Swap(files)
    try:
        _check_folders([path for path, _ in files], another)
        made = swap.make_folders()
        with locked(swap.folders) as alone:
            for folder in swap.folders:
                recover(folder, alone=alone)
            if check is not None:
                check()
            with signals_held():
                swap.run()
    except LockedError as error:
        swap.remove_folders()
        raise OutputError([Problem.of("output.busy", str(error.folder))]) from None
    except SwapError as error:
        names = tuple(path.name for path in error.changed)
        raise OutputError(
            [Problem.of("output.mixed", str(error.path), said=error.said, names=names)]
        ) from None
    except OSError as error:
        swap.remove_folders()
        said = error.strerror or str(error)
        problem = Problem.of(
            "output.not_written", str(swap.path), said=said, another=phrase(another)
        )
        raise OutputError([problem]) from None
    swap.sync(made)


def put_right(folder: Path) -> None:
    """Put right what a program left in a folder that was killed while it wrote there.

    Whoever changes files by what they say reads them after this. A folder that cannot be written is
    left as it is.

    Raises:
        OutputError: another program goes on writing there.
    """
    try:
        if any(token_of(path) for path in folder.iterdir()):
            with locked([folder]) as alone:
                recover(folder, alone=alone)
    except LockedError as error:
        raise OutputError([Problem.of("output.busy", str(error.folder))]) from None
    except OSError:
        return


def _check_folders(paths: Sequence[Path], another: OutputTarget) -> None:
    for folder in dict.fromkeys(above for path in paths for above in path.parents):
        if folder.is_file():
            problem = Problem.of(
                "output.file_for_folder", folder=shown(folder), another=phrase(another)
            )
            raise OutputError([problem])
