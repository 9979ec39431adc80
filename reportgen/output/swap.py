"""New files in the places of old ones: all, or none."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
import stat
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from reportgen.output.names import PutFile, journal_file, journal_words, old_file, staged_file
from reportgen.output.recovery import is_new, put_back


class SwapError(Exception):
    """A file could not be put in its place, and neither could others be taken back.

    ``path`` is the file, ``said`` what the system says, ``changed`` are those that are new now.
    """

    def __init__(self, path: Path, said: str, changed: Sequence[Path]) -> None:
        super().__init__(said)
        self.path, self.said, self.changed = path, said, tuple(changed)


class Swap:
    """Puts files in their places; ``path`` is the one that it is at."""

    def __init__(self, files: Sequence[tuple[Path, bytes]]) -> None:
        # of two with one name the last one counts, as when one is written after the other
        self._files = list(dict(files).items())
        self._token = secrets.token_hex(8)
        self._instead: set[int] = set()
        self._made: list[Path] = []
        self.path = self._files[0][0] if self._files else Path()

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders that the files are in."""
        return tuple(dict.fromkeys(path.parent for path, _ in self._files))

    def make_folders(self) -> list[Path]:
        """Make the folders, and return all in which something is new then.

        Raises:
            OSError: one cannot be made.
        """
        changed: list[Path] = []
        for path, _ in self._files:
            self.path = path
            folder = path.parent
            missing = [it for it in (folder, *folder.parents) if not it.exists()]
            self._made += reversed(missing)
            folder.mkdir(parents=True, exist_ok=True)
            changed += [folder, *(it.parent for it in missing)]
        return changed

    def remove_folders(self) -> None:
        """Remove the folders that were made and hold nothing."""
        for folder in reversed(self._made):
            with suppress(OSError):
                folder.rmdir()

    def run(self) -> None:
        """Put the files in their places. The folders are there, and nobody else is at work in them.

        Raises:
            OSError: a file cannot be written or put in its place; all are the old ones.
            SwapError: the same, and some are new.
        """
        try:
            for number, (path, content) in enumerate(self._files):
                self.path = path
                if path.is_dir():
                    raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
                self._stage(number, path, content)
            if len(self._files) > 1:
                self._replace_all()
            else:
                self._replace_each()
        finally:
            self._clean()

    def _stage(self, number: int, path: Path, content: bytes) -> None:
        staged = staged_file(path.parent, self._token, number)
        # "x" lets the system make a new file, to whose mode it applies the umask: to ask for the
        # umask is to change it for a moment, for all threads
        with staged.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileNotFoundError):
            staged.chmod(stat.S_IMODE(path.stat().st_mode))

    def _replace_each(self) -> None:
        for number, (path, _) in enumerate(self._files):
            self.path = path
            staged_file(path.parent, self._token, number).replace(path)

    def _replace_all(self) -> None:
        """Put several files in their places, so that even the next program can take them back."""
        for number, (path, _) in enumerate(self._files):
            self.path = path
            if _keep(path, old_file(path.parent, self._token, number)):
                self._instead.add(number)
        try:
            for folder in self.folders:
                self._note(folder)
            self._replace_each()
            for folder in self.folders:
                journal_file(folder, self._token).unlink()
        except BaseException as error:
            self._roll_back(error)
            raise

    def _note(self, folder: Path) -> None:
        """Say on disk what is to be taken back if this program is killed from now on."""
        journal = journal_file(folder, self._token)
        beside = staged_file(folder, self._token, len(self._files))
        with beside.open("xb") as file:
            file.write(journal_words(self._put(folder)))
            file.flush()
            os.fsync(file.fileno())
        beside.replace(journal)
        sync_folders([folder])

    def _put(self, folder: Path) -> Iterator[PutFile]:
        for number, (path, _) in enumerate(self._files):
            if path.parent == folder:
                yield PutFile(number, path.name, number in self._instead)

    def _roll_back(self, error: BaseException) -> None:
        try:
            for folder in self.folders:
                put_back(folder, self._token, self._put(folder))
        except OSError:
            said = getattr(error, "strerror", None) or str(error)
            raise SwapError(self.path, said, self._changed()) from None
        for folder in self.folders:
            with suppress(OSError):  # where it stays, the next program finds all back
                journal_file(folder, self._token).unlink(missing_ok=True)

    def _changed(self) -> list[Path]:
        """The files that are new now."""
        return [
            folder / it.name
            for folder in self.folders
            for it in self._put(folder)
            if is_new(folder, self._token, it)
        ]

    def _clean(self) -> None:
        """Remove what is beside the files, unless it is needed to take them back."""
        for folder in self.folders:
            if journal_file(folder, self._token).exists():
                continue
            for number in range(len(self._files) + 1):  # the last is a journal that is not done
                for beside in (staged_file, old_file):
                    with suppress(OSError):
                        beside(folder, self._token, number).unlink(missing_ok=True)

    def sync(self, made: Iterable[Path]) -> None:
        """See that the new names are on disk too: after a power cut the old files may be back else.

        All files are in their places by now, so that a folder that cannot be synced, as on Windows
        and on some network drives, is no failure.
        """
        sync_folders(made)


def sync_folders(folders: Iterable[Path]) -> None:
    """See that the names in some folders are on disk, where that can be done."""
    for folder in dict.fromkeys(folders):
        with suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def _keep(path: Path, old: Path) -> bool:
    """Keep a file beside its place: by a second name, or as a copy where there are none.

    Gives whether there is one.
    """
    if not (path.exists() or path.is_symlink()):
        return False
    try:
        os.link(path, old, follow_symlinks=False)
    except OSError:
        shutil.copy2(path, old, follow_symlinks=False)
    return True
