"""The server of a preview, from start to Ctrl-C."""

from __future__ import annotations

import asyncio
import os
import socket
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from importlib.util import find_spec
from types import FrameType
from typing import Any

from reportgen.errors import InputError
from reportgen.loading import load, require_briefing, sources
from reportgen.model.problem import Problem
from reportgen.packs import find_pack, folder_of, settings
from reportgen.preview.ask import Ask, Made, with_folders
from reportgen.wanted import placed_at, with_words

REQUIRED_LIBRARIES = ("starlette", "uvicorn", "watchfiles")
HOST = "127.0.0.1"


def preview(
    ask: Ask,
    port: int = 0,
    ready: Callable[[str], None] = lambda _: None,
    doubt: Callable[[Sequence[Problem]], None] = lambda _: None,
) -> None:
    """Serve the documents on this machine alone, until Ctrl-C.

    Args:
        ask: what to show first.
        port: where to listen, any free one where 0.
        ready: is given the address once it can be opened.
        doubt: is given what is wrong in the data: the preview starts all the same, so that it can
            be corrected.

    Raises:
        InputError: a library is missing, there is no such briefing file, template or parameter, or
            the port is in use.
    """
    ask = with_folders(ask)
    wrong = _check(ask)
    with closing(_bound(port)) as listening, suppress(KeyboardInterrupt):
        if wrong:
            doubt(wrong)
        ready(f"http://{HOST}:{listening.getsockname()[1]}/")
        asyncio.run(_serve(ask, listening))


def _check(ask: Ask) -> tuple[Problem, ...]:
    """What is wrong in the data, where there is something that can be shown at all."""
    missing = tuple(name for name in REQUIRED_LIBRARIES if find_spec(name) is None)
    if missing:
        raise InputError([Problem.of("preview.missing_libraries", names=missing)])
    require_briefing(ask.briefing)
    if ask.template:
        folder_of(ask.template, ask.path)
    try:
        briefing = load(ask.briefing, draft=True)
    except InputError as error:
        return error.problems
    briefing, asked = with_words(briefing, ask.parameters)
    template = ask.template or briefing.outputs[0].template
    try:
        with placed_at(dict(briefing.places).get(template)):
            pack = find_pack(template, ask.path)
    except InputError as error:
        return error.problems
    settings(pack, {}, briefing.folder, asked)
    return ()


def _bound(port: int) -> socket.socket:
    listening = socket.socket()
    if os.name == "posix":
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((HOST, port))
        listening.listen()
    except (OSError, OverflowError) as error:
        listening.close()
        if isinstance(error, OSError):
            said = error.strerror or str(error)
            problem = Problem.of("preview.port_in_use", port=port, said=said)
        else:
            problem = Problem.of("preview.no_such_port", port=port)
        raise InputError([problem]) from None
    return listening


async def _serve(ask: Ask, listening: socket.socket) -> None:
    from uvicorn import Config, Server

    from reportgen.preview.app import make_app
    from reportgen.preview.session import SHOWN_FORMATS, Session
    from reportgen.preview.watch import Watched, watch
    from reportgen.preview.worker import Worker

    class Stopping(Server):
        """Lets go of the listeners at Ctrl-C: they would be waited for."""

        def handle_exit(self, sig: int, frame: FrameType | None) -> None:
            loop.call_soon_threadsafe(session.close)
            super().handle_exit(sig, frame)

    loop = asyncio.get_running_loop()
    with ExitStack() as stack:
        workers = {kind: Worker(kind) for kind in SHOWN_FORMATS}
        for worker in workers.values():
            stack.callback(worker.close)
        known = Made(files=sources(ask.briefing), folders=ask.path)
        session = Session(ask, workers, known)
        works = [session.run(kind) for kind in SHOWN_FORMATS]
        works.append(
            watch(lambda: Watched.of(session.last.files, session.last.folders), session.refresh)
        )
        session.refresh()
        with _running(works):
            config = Config(make_app(session), log_level="warning", access_log=False)
            await Stopping(config).serve(sockets=[listening])


@contextmanager
def _running(works: list[Any]) -> Iterator[None]:
    tasks = [asyncio.ensure_future(work) for work in works]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
