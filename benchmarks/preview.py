"""From a save to what the browser shows: the preview of a copy of the Liaoning briefing.

Run as ``python benchmarks/preview.py``, two minutes on a machine with nothing else to do. It starts
``reportgen preview`` on a copy of the packs and the data in a temporary folder, opens it in
Chromium with the three formats side by side, saves a file, and waits until the new page, or the
first new picture of PDF and Word, is drawn.

- html, pdf, docx: from the same save, when nothing else is being made. The web page is drawn when
  it has taken the place of the old one.
- html at work: a file is saved every second and a half, while PDF and Word of the saves before are
  being made.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
AT_REST, AT_WORK = 3, 8
TARGET = 1.0
PAUSE = 1.5
WAIT = 120_000
FORMATS = ("html", "pdf", "docx")
SAVES = {
    "the template": ("templates/briefing/content.html.j2", "</article>", "<p>{}</p></article>"),
    "shared macros": ("templates/_blocks/figures.html.j2", "<figure", "<p>{}</p><figure"),
    "its web style": ("templates/_blocks/web.css", "", "/* {} */"),
    "a meeting": ("assets/meetings/liaoning-2020.yaml", "zh: 辽宁省", "zh: 辽宁省{}"),
}
DRAWN = """([kind, old]) => {
  const view = document.querySelector(`#view-${kind} [data-key]`);
  if (!view || view.dataset.key === old) return false;
  const picture = view.querySelector("img");
  return kind === "html" || (picture.complete && picture.naturalWidth > 0);
}"""
KEY = "kind => document.querySelector(`#view-${kind} [data-key]`)?.dataset.key ?? ''"
QUIET = "() => !document.querySelector('.busy')"


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="reportgen-bench-") as name:
        folder = Path(name)
        for part in ("templates", "assets"):
            shutil.copytree(ROOT / part, folder / part)
        with running(folder) as address, opened(address) as page:
            return measure(page, folder)


def measure(page: Page, folder: Path) -> int:
    good = True
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} before")
    print("seconds from a save to what is shown: median (slowest)")
    for what, (file, old, new) in SAVES.items():
        path = folder / file
        text = path.read_text(encoding="utf-8")

        def save(
            n: int, path: Path = path, text: str = text, edit: tuple[str, str] = (old, new)
        ) -> None:
            words = edit[1].format("甲" * n)
            changed = text.replace(edit[0], words, 1) if edit[0] else text + words
            path.write_text(changed, encoding="utf-8")

        rest = [timed(page, save, n, FORMATS) for n in range(1, AT_REST + 1)]
        columns = {kind: [run[kind] for run in rest if kind in run] for kind in FORMATS}
        work = at_work(page, save)
        good &= statistics.median(columns["html"]) <= TARGET
        shown = [f"{kind} {worded(times)}" for kind, times in columns.items() if times]
        print(f"{what:14}", *shown, f"html at work {worded(work)}", sep="  ")
        path.write_text(text, encoding="utf-8")
        time.sleep(1)
    print(f"the web page within {TARGET} s: {'yes' if good else 'NO'}")
    return 0 if good else 1


def at_work(page: Page, save: Callable[[int], None]) -> list[float]:
    times = []
    for n in range(AT_REST + 1, AT_REST + AT_WORK + 1):
        seconds = timed(page, save, n, ("html",))["html"]
        times.append(seconds)
        time.sleep(max(0, PAUSE - seconds))
    return times


def timed(
    page: Page, save: Callable[[int], None], n: int, formats: tuple[str, ...]
) -> dict[str, float]:
    """The seconds until each format is drawn anew; a format that stays as it was is left out."""
    if len(formats) > 1:
        page.wait_for_timeout(500)
        page.wait_for_function(QUIET, timeout=WAIT)
    before = {kind: page.evaluate(KEY, kind) for kind in formats}
    started = time.perf_counter()
    save(n)
    found = {}
    for kind in formats:
        if kind != "html":
            page.wait_for_function(
                f"a => document.querySelector('#tab-' + a[0] + ':not(.busy)') || ({DRAWN})(a)",
                arg=[kind, before[kind]],
                timeout=WAIT,
            )
            if page.evaluate(KEY, kind) == before[kind]:
                continue
        page.wait_for_function(DRAWN, arg=[kind, before[kind]], timeout=WAIT)
        found[kind] = time.perf_counter() - started
    return found


def worded(times: list[float]) -> str:
    return f"{statistics.median(times):.2f} ({max(times):.2f})"


@contextmanager
def running(folder: Path) -> Iterator[str]:
    command = (sys.executable, "-m", "reportgen", "preview", "assets/briefings/liaoning-2020.yaml")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    process = subprocess.Popen(
        [*command, "--no-open"], cwd=folder, env=environment, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    found = re.search(r"http://\S+/", process.stdout.readline())
    assert found
    yield found[0]
    process.send_signal(signal.SIGINT)
    process.wait(20)


@contextmanager
def opened(address: str) -> Iterator[Page]:
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program)
        page = browser.new_page(viewport={"width": 1600, "height": 900})
        page.goto(address)
        page.get_by_role("button", name="Side by side").click()
        for kind in FORMATS:
            page.wait_for_function(DRAWN, arg=[kind, ""], timeout=WAIT)
        yield page
        browser.close()


if __name__ == "__main__":
    sys.exit(main())
