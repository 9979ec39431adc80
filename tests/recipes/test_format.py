from __future__ import annotations

from pathlib import Path

import pytest

from tests.recipes.checkout import BRIEFING, Checkout

pytestmark = pytest.mark.heavy

WRITER = """
def _txt(edition: Edition) -> bytes:
    lines = ("".join(run.text for run in block.runs) for block in edition.document.blocks)
    return "\\n".join(lines).encode()


"""
READER = '''"""A text read back: each line of it."""

from __future__ import annotations

from reportgen.model.manifest import Line
from reportgen.verify.reading import Reading


def read(content: bytes) -> Reading:
    """Read a text."""
    lines = enumerate(content.decode().splitlines(), start=1)
    return Reading(lines=tuple(Line(f"line {number}", (line,)) for number, line in lines))
'''
MANIFEST = """        case "txt":
            document, beside = edition.document, ()
            writer = _line_writer(edition.report.lang, controls=False)
            lines = list(writer.lines(document.blocks))
"""
ABOUT = """title = {zh = "甲", en = "A"}
extends = "briefing"
formats = ["txt"]
"""
CONTENT = """<article><h1>{{ report.title }}</h1>
{% for figure in report.subject_figures %}<p>{{ figure.name }}: {{ figure.amount }}</p>
{% endfor %}</article>"""


def with_a_format(folder: Path) -> Checkout:
    """The recipe for a format: a line in the list, a writer, a reader."""
    here = Checkout(folder)
    here.replace("reportgen/model/format.py", '"html"]', '"html", "txt"]')
    here.before("reportgen/writers.py", "def write(", WRITER)
    here.before(
        "reportgen/writers.py",
        "        case _:\n            assert_never(kind)",
        '        case "txt":\n            return _txt(edition)\n',
    )
    here.before(
        "reportgen/drawn.py",
        "        case _:\n            assert_never(kind)",
        '        case "txt":\n            return ()\n',
    )
    here.before(
        "reportgen/manifests.py",
        "        case _:\n            assert_never(kind)",
        MANIFEST,
    )
    here.create("reportgen/verify/txt.py", READER)
    here.before(
        "reportgen/verify/__init__.py",
        "        case _:\n            assert_never(kind)",
        '        case "txt":\n            from reportgen.verify import txt\n\n'
        "            return txt.read(content)\n",
    )
    return here


def test_a_format_is_asked_for_built_and_verified_everywhere(tmp_path: Path) -> None:
    here = with_a_format(tmp_path)
    assert here.unnamed("a format") == []
    here.create("templates/plain/template.toml", ABOUT)
    here.create("templates/plain/content.html.j2", CONTENT)
    here.replace(
        BRIEFING,
        "  - template: digest",
        "  - {template: plain, formats: [txt]}\n  - template: digest",
    )
    built = here.run("build", BRIEFING, "--format", "TXT", "--template", "plain")
    assert built.returncode == 0, built.stderr
    file = tmp_path / "out" / "liaoning-2020" / "plain.txt"
    text = file.read_text(encoding="utf-8")
    assert "672" in text
    file.write_text(text.replace("672", "673"), encoding="utf-8")
    found = here.run("verify", str(file), "--against", BRIEFING)
    assert found.returncode == 2
    assert "673" in found.stdout
