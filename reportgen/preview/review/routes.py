"""The addresses of the page "source". What writes asks for the token that the page was given."""

from __future__ import annotations

import asyncio
import secrets

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from reportgen.errors import ReportgenError
from reportgen.messages import MessageLang, phrase
from reportgen.preview.responses import body_of, json_answer, json_of, note_answer, text_answer
from reportgen.preview.review.answer import FigureAnswer, answer_of
from reportgen.preview.review.desk import Review, StaleError

TOKEN_HEADER = "x-reportgen-token"  # noqa: S105 - the name of a header
JSON_TYPE = "application/json"


def review_routes(review: Review, lang: MessageLang) -> list[Route]:
    """What is shown, and the one address that changes a file."""

    async def shown(request: Request) -> Response:
        name = request.query_params.get("file", "")
        return json_answer(await asyncio.to_thread(review.page, name))

    async def answered(request: Request) -> Response:
        token = request.headers.get(TOKEN_HEADER, "")
        if not secrets.compare_digest(token.encode(), review.token.encode()):
            return note_answer(phrase("note_no_token"), lang, 403)
        if request.headers.get("content-type", "").partition(";")[0].strip() != JSON_TYPE:
            return note_answer(phrase("note_no_answer"), lang, 415)
        body = await body_of(request)
        if body is None:
            return note_answer(phrase("note_too_much"), lang, 413)
        answer = answer_of(json_of(body))
        if answer is None:
            return note_answer(phrase("note_no_answer"), lang, 400)
        return await asyncio.to_thread(_written, review, answer, lang)

    return [
        Route("/review", shown, methods=["GET"]),
        Route("/review/answer", answered, methods=["POST"]),
    ]


def _written(review: Review, answer: FigureAnswer, lang: MessageLang) -> Response:
    try:
        result = review.answer(answer)
    except StaleError:
        return note_answer(phrase("review_stale"), lang, 409)
    except (LookupError, OSError):
        return note_answer(phrase("note_not_writable"), lang, 404)
    except ReportgenError as error:
        said = " ".join(it.said_in(lang) for it in error.problems)
        return text_answer(said, 500)
    return json_answer(result, 422 if result["problems"] else 200)
