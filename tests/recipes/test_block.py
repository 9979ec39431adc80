from __future__ import annotations

from pathlib import Path

import pytest

from tests.recipes.checkout import BRIEFING, Checkout

pytestmark = pytest.mark.heavy

BLOCK = '''
@dataclass(frozen=True, slots=True)
class Callout:
    """What stands in a frame of its own."""

    paragraphs: tuple[tuple[Run, ...], ...]
    id: str = ""

    @property
    def runs(self) -> tuple[Run, ...]:
        """Those of its paragraphs."""
        return tuple(chain(*self.paragraphs))

    @property
    def ids(self) -> tuple[str, ...]:
        """Its own id."""
        return _named(self.id)


'''
ENTRY = """    ElementEntry(
        "aside",
        "callout",
        ("p",),
        '<aside class="callout"><p>…</p></aside>',
        "Callout, or else Body Text",
        "a box",
        of_class="callout",
    ),
"""
READER = """
    def callout(self, element: Element) -> Callout:
        paragraphs = tuple(tuple(read_runs(it)) for it in element.iterchildren("p"))
        return Callout(paragraphs, element.get("id") or "")

"""
WRITER = '''
def callout(block: Callout, context: Context) -> Xml:
    """The paragraphs of a callout, of which the first is where links lead."""
    style = context.styles.paragraph_of("callout")
    first, *rest = (inline_runs(runs, context) for runs in block.paragraphs)
    contents = (context.anchors.mark(block.id, first), *rest)
    return join(
        *(styled_line(style, it, context, keep_next=context.noted) for it in contents)
    )


'''
CONTENT = """<article><h1>{{ report.title }}</h1>
<aside class="callout" id="there"><p>Mind the gap.</p></aside>
<p>See <a href="#there">there</a>.</p></article>"""
ABOUT = 'title = {zh = "甲", en = "A"}\nextends = "briefing"\n'
LOOK = """
from zipfile import ZipFile
with ZipFile("out/liaoning-2020/plain.docx") as file:
    print(file.read("word/document.xml").decode())
"""


def with_a_block(folder: Path) -> Checkout:
    """The recipe for a block: a class, an entry, cases where it is read and written."""
    here = Checkout(folder)
    here.before("reportgen/model/document.py", "\nBlock = (\n", BLOCK)
    here.replace("reportgen/model/document.py", "    Heading |", "    Heading | Callout |")
    here.replace(
        "reportgen/markup/elements.py",
        '"contents", "page_break"]',
        '"contents", "page_break", "callout"]',
    )
    here.before("reportgen/markup/elements.py", '    _group("aside"', ENTRY)
    here.before("reportgen/compose/blocks.py", "    Caption,\n", "    Callout,\n")
    here.before(
        "reportgen/compose/blocks.py",
        '            case "page_break":\n',
        '            case "callout":\n                return self.callout(element)\n',
    )
    here.before("reportgen/compose/blocks.py", "    def heading(", READER.lstrip("\n"))
    here.before("reportgen/compose/manifest.py", "    Caption,\n", "    Callout,\n")
    here.before(
        "reportgen/compose/manifest.py",
        "            case Contents():\n",
        "            case Callout():\n"
        "                yield from chain(*(self._line(runs) for runs in block.paragraphs))\n",
    )
    here.before("reportgen/word/writer.py", "    Contents,\n", "    Callout,\n")
    here.before(
        "reportgen/word/writer.py",
        "        case Heading():\n",
        "        case Callout():\n            return paragraph.callout(block, context)\n",
    )
    here.replace(
        "reportgen/word/writer.py",
        "case ListBlock():\n            return not",
        "case Callout() | ListBlock():\n            return not",
    )
    here.before(
        "reportgen/word/writer.py",
        "        case Heading() | Paragraph()",
        "        case Callout():\n            return isinstance(block, Callout)\n",
    )
    here.replace("reportgen/word/paragraph.py", "import Align, ", "import Align, Callout, ")
    here.before("reportgen/word/paragraph.py", "def list_block(", WRITER.lstrip("\n"))
    return here


def test_a_block_is_read_written_linked_and_tested_like_all_others(tmp_path: Path) -> None:
    here = with_a_block(tmp_path)
    assert here.unnamed("a block") == []
    here.create("templates/plain/template.toml", ABOUT)
    here.create("templates/plain/content.html.j2", CONTENT)
    built = here.run("build", BRIEFING, "--format", "docx", "--template", "plain")
    assert built.returncode == 0, built.stderr
    word = here.python("-c", LOOK).stdout
    assert word.index('w:name="there"') < word.index("Mind the gap.")
    assert 'w:anchor="there"' in word
    rooms = ("compose/test_elements", "compose/test_links", "word/test_writer", "word/test_apart")
    tests = [f"tests/{room}.py" for room in rooms]
    assert "11 passed" in here.tests(*tests, "-k", "callout or each_kind")
