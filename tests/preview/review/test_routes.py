"""Only the page itself may write."""

from __future__ import annotations

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from reportgen.preview.app import make_app
from reportgen.preview.ask import Ask, Made
from reportgen.preview.page import preview_page
from reportgen.preview.review import Review
from reportgen.preview.session import Session
from tests.preview.review.drafted import DATA

HOST = "127.0.0.1:8000"
ORIGIN = f"http://{HOST}"


class Nobody:
    """Makes no documents."""

    def make(self, _: Ask) -> Made:
        return Made(note="-")


class Calling:
    """Calls an application as a browser does."""

    def __init__(self, review: Review, briefing: Path) -> None:
        maker = Nobody()
        session = Session(
            Ask(briefing, messages="en"), {"html": maker, "pdf": maker, "docx": maker}, Made()
        )
        self._app = make_app(session, review)

    def __call__(
        self, path: str, body: bytes = b"", method: str = "GET", **headers: str
    ) -> tuple[int, str]:
        given = {"host": HOST} | {key.replace("_", "-"): it for key, it in headers.items()}
        scope = {
            "type": "http",
            "method": method,
            "path": path,
            "query_string": b"",
            "headers": [(key.encode(), it.encode()) for key, it in given.items() if it],
        }
        sent: list[Any] = []

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Any) -> None:
            sent.append(message)

        # in a thread of its own: beside a browser of other tests a loop runs in this one
        with ThreadPoolExecutor(1) as pool:
            pool.submit(asyncio.run, self._app(scope, receive, send)).result()
        text = b"".join(it.get("body", b"") for it in sent[1:])
        return sent[0]["status"], text.decode()


def test_an_answer_is_taken_from_the_page_alone(review: Review, draft: Path) -> None:
    call = Calling(review, draft / "briefing.yaml")
    status, text = call("/review")
    assert status == 200
    page = json.loads(text)
    wish = {"file": page["file"], "sha256": page["sha256"], "figure": 2, "line": None, "set": {}}
    body = json.dumps({**wish, "settle": ["kind"]}).encode()
    good = {
        "method": "POST",
        "origin": ORIGIN,
        "content_type": "application/json",
        "x_reportgen_token": review.token,
    }

    def status_of(body: bytes = body, **other: str) -> int:
        found = call("/review/answer", body, **{**good, **other})[0]
        assert (draft / "meeting.yaml").read_text(encoding="utf-8") == DATA
        return found

    assert status_of(host="evil.example") == 400
    assert status_of(host="evil.example", origin="http://evil.example") == 400
    assert status_of(origin="") == 403
    assert status_of(origin="null") == 403
    assert status_of(origin="http://evil.example") == 403
    assert status_of(origin="https://127.0.0.1:8000") == 403
    assert status_of(origin="http://127.0.0.1:8001") == 403
    assert status_of(x_reportgen_token="") == 403
    assert status_of(x_reportgen_token="ü") == 403  # noqa: S106
    assert status_of(x_reportgen_token=review.token[:-1]) == 403
    assert status_of(x_reportgen_token=Review(draft / "briefing.yaml", "en").token) == 403
    assert status_of(content_type="text/plain") == 415
    assert status_of(method="GET") == 405
    assert status_of(method="PUT") == 405
    assert status_of(b"x" * 200_000) == 413
    assert status_of(b"{") == 400
    assert status_of(b"[" * 50_000) == 400
    assert status_of(json.dumps(wish).encode()) == 400
    outside = json.dumps({**wish, "file": "../meeting.yaml", "settle": ["kind"]}).encode()
    assert status_of(outside) == 404
    stale = json.dumps({**wish, "sha256": "0" * 64, "settle": ["kind"]}).encode()
    assert status_of(stale) == 409
    wrong = json.dumps({**wish, "set": {"kind": "monthly"}, "settle": []}).encode()
    assert status_of(wrong) == 422
    status, text = call("/review/answer", body, **good)
    assert status == 200
    assert json.loads(text)["said"] == "Written to meeting.yaml from line 26"
    assert (draft / "meeting.yaml").read_text(encoding="utf-8") != DATA


def test_the_token_is_in_the_page_and_another_in_each_session(draft: Path) -> None:
    one, other = (Review(draft / "briefing.yaml", "en") for _ in range(2))
    assert one.token != other.token
    status, page = Calling(one, draft / "briefing.yaml")("/")
    assert status == 200
    assert f'data-token="{one.token}"' in page
    assert "<script>" not in page
    assert 'data-token="&quot;&gt;"' in preview_page("en", '">')
    for lang in ("review.js", "review.css"):
        assert Calling(one, draft / "briefing.yaml")(f"/{lang}")[0] == 200
