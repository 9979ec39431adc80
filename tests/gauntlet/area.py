"""What the gauntlet tries: an area makes attempts from numbers, and says what it found.

A module of :mod:`tests.gauntlet.tried` has one ``AREA``; nothing else makes it known. The suite
makes the first ``ci`` attempts of each, ``make gauntlet`` all of them and writes
docs/reliability.md. What an attempt found goes, mended, into ``tests/gauntlet/corpus`` as an
:class:`Attempt`, and is made again by every run of the suite.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random


@dataclass(frozen=True)
class Attempt:
    """A command of reportgen in a folder, and what was spoilt there.

    Attributes:
        way: What was done to which file, as "truncated: word.docx".
        arguments: The command line; paths in it are of the folder, where it is run.
        files: What is written over the folder before, by path; ``None`` takes the file away, a
            path that ends in a slash is a folder.
        base: The folder that is spoilt, a name in :data:`tests.gauntlet.bases.BASES`.
        stdin: What comes by standard input.
        environment: Variables that are set for the run.
        stdout: "closed" or "full", where what is printed cannot be written.
    """

    way: str
    arguments: tuple[str, ...]
    files: dict[str, bytes | None] = field(default_factory=dict)
    base: str = "short"
    stdin: bytes = b""
    environment: dict[str, str] = field(default_factory=dict)
    stdout: str = ""

    def stored(self) -> str:
        """The attempt as the text of a file of the corpus."""
        files = {path: _written(content) for path, content in sorted(self.files.items())}
        fields: dict[str, object] = {"way": self.way, "base": self.base}
        fields |= {"arguments": self.arguments, "files": files}
        around = {"environment": self.environment, "stdout": self.stdout}
        fields |= {name: value for name, value in around.items() if value}
        fields |= {"stdin": _written(self.stdin)} if self.stdin else {}
        return json.dumps(fields, ensure_ascii=False, indent=1) + "\n"

    @classmethod
    def of(cls, text: str) -> Attempt:
        """The attempt that :meth:`stored` wrote."""
        fields = json.loads(text)
        files = {path: _read(content) for path, content in fields["files"].items()}
        return cls(
            fields["way"],
            tuple(fields["arguments"]),
            files,
            fields["base"],
            _read(fields.get("stdin", "")) or b"",
            fields.get("environment", {}),
            fields.get("stdout", ""),
        )


@dataclass(frozen=True)
class Tried:
    """What came of an attempt.

    Attributes:
        way: What was tried, without what differs from attempt to attempt: they are counted by it.
        outcome: What the program did: "done", or the code of the first problem that it told.
        finds: What is wrong, a line each; empty if all is well.
        attempt: What was tried, if the corpus can hold it.
    """

    way: str
    outcome: str
    finds: tuple[str, ...] = ()
    attempt: Attempt | None = None


@dataclass(frozen=True)
class Area:
    """A kind of thing that goes wrong.

    Attributes:
        name: The name of its module.
        noun: What its attempts are, as the table of docs/reliability.md calls them.
        full: So many attempts ``make gauntlet`` makes.
        ci: So many the suite makes, in all in some seconds.
        attempt: Makes the attempt that these dice give, in a folder of its own, and looks at what
            came of it. The same dice make the same attempt.
        seconds: An attempt that keeps the processor longer is a find; one that is not done in
            several times as long is too, and its worker is ended.
        megabytes: An attempt that needs more memory than this beyond what was used before is one.
        expected: Outcomes that must be among those of a run: so that the area does try something.
    """

    name: str
    noun: str
    full: int
    ci: int
    attempt: Callable[[Random, Path], Tried]
    seconds: float = 30
    megabytes: int = 600
    expected: tuple[str, ...] = ("done",)


def _written(content: bytes | None) -> object:
    if content is None:
        return None
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(content).decode("ascii")}


def _read(content: object) -> bytes | None:
    if isinstance(content, dict):
        return base64.b64decode(content["base64"])
    return None if content is None else str(content).encode("utf-8")
