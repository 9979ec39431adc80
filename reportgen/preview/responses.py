"""What the addresses of a preview answer with, and how much they read."""

from __future__ import annotations

import json
from typing import Any

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from reportgen.messages import MessageLang, Phrase, words

SAME_FOR_ALL = {
    "cache-control": "no-store",
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
}
LARGEST = 100_000
"""So many bytes are read of what a page sends."""


def text_answer(content: str, status: int = 200) -> PlainTextResponse:
    """A text."""
    return PlainTextResponse(content, status, headers=SAME_FOR_ALL)


def note_answer(note: Phrase, lang: MessageLang, status: int) -> PlainTextResponse:
    """Why there is nothing else."""
    return text_answer(words(note, lang), status)


def json_answer(data: Any, status: int = 200) -> Response:
    """Values as JSON."""
    content = json.dumps(data, ensure_ascii=False)
    return Response(content, status, media_type="application/json", headers=SAME_FOR_ALL)


async def body_of(request: Request) -> bytes | None:
    """What was sent; None where it is too much."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            return None
    return body


def json_of(body: bytes) -> Any:
    """The JSON in it; None where it is none."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None
