"""The addresses of a preview."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from typing import Any, cast

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from reportgen.languages import FIRST, LANGUAGES, Lang
from reportgen.messages import Phrase, phrase
from reportgen.preview.page import STATIC, preview_page
from reportgen.preview.pages import page_picture
from reportgen.preview.responses import SAME_FOR_ALL, body_of, json_of, note_answer, text_answer
from reportgen.preview.review.desk import Review
from reportgen.preview.review.routes import review_routes
from reportgen.preview.session import FOLLOWERS, Session
from reportgen.preview.state import source_text

HOSTS = ("127.0.0.1", "localhost")
"""By other names nobody asks but a page that wants to read what is shown here."""
PAGE_FILES = {
    "/preview.css": ("preview.css", "text/css"),
    "/preview.js": ("preview.js", "text/javascript"),
    "/review.css": ("review.css", "text/css"),
    "/review.js": ("review.js", "text/javascript"),
}
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)

Answer = Callable[[Request], Awaitable[Response]]


def make_app(session: Session, review: Review | None = None) -> Starlette:
    """The application of one session; ``review`` is of its briefing where it is not given."""
    at_review = review or Review(session.ask.briefing, session.ask.messages)

    async def events(_: Request) -> Response:
        return StreamingResponse(
            _stream(session), media_type="text/event-stream", headers=SAME_FOR_ALL
        )

    async def page(_: Request) -> Response:
        html = session.views["html"].shown
        headers = {**SAME_FOR_ALL, "content-security-policy": "frame-ancestors 'self'"}
        return Response(html, media_type="text/html", headers=headers)

    async def own_page(_: Request) -> Response:
        headers = {**SAME_FOR_ALL, "content-security-policy": _POLICY}
        html = preview_page(session.ask.messages, at_review.token)
        return Response(html, media_type="text/html", headers=headers)

    async def picture_of(request: Request) -> Response:
        return await _picture(session, request)

    async def source(request: Request) -> Response:
        file = session.source(request.query_params.get("path", ""))
        if file is None:
            return _note(session, phrase("note_no_file"), 404)
        return text_answer(source_text(file))

    async def choose(request: Request) -> Response:
        return await _choose(session, request)

    return Starlette(
        routes=[
            Route("/", own_page),
            *(Route(path, _static(*file)) for path, file in PAGE_FILES.items()),
            Route("/events", events),
            Route("/page", page),
            Route("/pages/{kind}/{number:int}.png", picture_of),
            Route("/source", source),
            Route("/choose", choose, methods=["POST"]),
            *review_routes(at_review, session.ask.messages),
        ],
        middleware=[
            Middleware(TrustedHostMiddleware, allowed_hosts=HOSTS, www_redirect=False),
            Middleware(SameOrigin, session=session),
        ],
    )


class SameOrigin:
    """Refuses what another page asks for, and what is to change something without an origin."""

    def __init__(self, app: ASGIApp, session: Session) -> None:
        self._app = app
        self._session = session

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or refuse."""
        request = Request(scope) if scope["type"] == "http" else None
        if request is not None and not _ours(request):
            refusal = _note(self._session, phrase("note_other_page"), 403)
            await refusal(scope, receive, send)
            return
        await self._app(scope, receive, send)


def _ours(request: Request) -> bool:
    origin = request.headers.get("origin")
    if origin is None:
        return request.method in ("GET", "HEAD")
    return origin == f"http://{request.headers.get('host', '')}"


async def _stream(session: Session) -> AsyncIterator[str]:
    async for state in session.states():
        yield f"data: {json.dumps(state, ensure_ascii=False)}\n\n"


async def _picture(session: Session, request: Request) -> Response:
    kind = request.path_params["kind"]
    pdf = session.views[kind].shown if kind in FOLLOWERS else b""
    if not pdf:
        return _note(session, phrase("note_no_pages"), 404)
    try:
        content = await asyncio.to_thread(page_picture, pdf, request.path_params["number"])
    except IndexError:
        return _note(session, phrase("note_no_page"), 404)
    return Response(content, media_type="image/png", headers=SAME_FOR_ALL)


async def _choose(session: Session, request: Request) -> Response:
    body = await body_of(request)
    if body is None:
        return _note(session, phrase("note_too_much"), 413)
    chosen = _chosen(body)
    if chosen is None:
        return _note(session, phrase("note_no_choice"), 400)
    if isinstance(chosen.get("set"), dict):
        session.set(chosen["set"])
    else:
        session.choose(chosen.get("template"), cast("Lang | None", chosen.get("lang")))
    return Response(status_code=204, headers=SAME_FOR_ALL)


def _chosen(body: bytes) -> Mapping[str, Any] | None:
    """What a page asks for; None where it is not what our page sends."""
    data = json_of(body)
    if not isinstance(data, dict) or not set(data) <= {"template", "lang", "set"}:
        return None
    given = data.get("set", {})
    texts = [*given, *given.values()] if isinstance(given, dict) else [None]
    if not all(isinstance(text, str) for text in (*texts, data.get("template", ""))):
        return None
    return data if data.get("lang", FIRST) in LANGUAGES else None


def _static(name: str, kind: str) -> Answer:
    async def answer(_: Request) -> Response:
        headers = {**SAME_FOR_ALL, "content-security-policy": _POLICY}
        return Response((STATIC / name).read_bytes(), media_type=kind, headers=headers)

    return answer


def _note(session: Session, note: Phrase, status: int) -> PlainTextResponse:
    return note_answer(note, session.ask.messages, status)
