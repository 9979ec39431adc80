"""Two threads of one process may make documents at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import reportgen
from reportgen.model.briefing import Format

ASKED: tuple[tuple[str, Format], ...] = (
    ("digest", "html"),
    ("digest", "pdf"),
    ("briefing", "html"),
    ("jianbao", "html"),
)


def test_each_thread_gets_its_own_documents(briefing: reportgen.Briefing) -> None:
    def made(asked: tuple[str, Format]) -> bytes:
        template, kind = asked
        (document,) = reportgen.make(
            briefing, templates=[template], formats=[kind], verify=kind == "html"
        )
        return document.content

    alone = [made(asked) for asked in ASKED]
    with ThreadPoolExecutor(len(ASKED)) as threads:
        assert list(threads.map(made, ASKED)) == alone
