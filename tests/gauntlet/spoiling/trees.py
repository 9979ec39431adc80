"""XML as nobody should write it: in its text, and by a walk over its tree."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from copy import deepcopy
from random import Random

from lxml import etree
from lxml.etree import _Element as Element

VALUES = (
    *("", " ", "0", "-1", "1", "2", "true", "on", "maybe", "NaN", "INF", "-INF", "1e400", "0x10"),
    *("2147483647", "2147483648", "-2147483649", "9" * 30, "9" * 5000, "1.5", "-0", "+1", "١٢"),
    *("50%", "12pt", "1e3mm", "auto", "none", "FFFFFF", "GGGGGG", "#fff", "rId1", "rId999"),
    *(
        "{{ report.title }}",
        "{% for",
        "}}",
        "../../secret.xml",
        "file:///etc/passwd",
        "https://x.y",
    ),
    *("名" * 300, "\u202etxt", "\ud7ff", "\ufffd", "a" * 70_000, "\t\n", "&#0;", "<b/>", "'\""),
)
"""What attributes may be given."""
_DEEP = 10_000
_MANY = 2_000
_TAG = re.compile(rb"<[A-Za-z][^<>]*>")
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def _some(dice: Random, root: Element) -> Element:
    return dice.choice([it for it in root.iter() if isinstance(it.tag, str)])


def _below(dice: Random, root: Element) -> Element | None:
    found = [it for it in root.iterdescendants() if isinstance(it.tag, str)]
    return dice.choice(found) if found else None


def _removed(dice: Random, root: Element) -> None:
    if (it := _below(dice, root)) is not None and (parent := it.getparent()) is not None:
        parent.remove(it)


def _unwrapped(dice: Random, root: Element) -> None:
    if (it := _below(dice, root)) is not None and (parent := it.getparent()) is not None:
        at = parent.index(it)
        parent.remove(it)
        parent[at:at] = list(it)


def _twice(dice: Random, root: Element) -> None:
    if (it := _below(dice, root)) is not None:
        it.addnext(deepcopy(it))


def _often(dice: Random, root: Element) -> None:
    it = _below(dice, root)
    if it is not None and len(etree.tostring(it)) < 2_000:
        for _ in range(_MANY):
            it.addnext(deepcopy(it))


def _moved(dice: Random, root: Element) -> None:
    it, to = _below(dice, root), _some(dice, root)
    if it is not None and it not in (to, *to.iterancestors()):
        to.insert(dice.randint(0, len(to)), it)


def _copied(dice: Random, root: Element) -> None:
    if (it := _below(dice, root)) is not None:
        to = _some(dice, root)
        to.insert(dice.randint(0, len(to)), deepcopy(it))


def _renamed(dice: Random, root: Element) -> None:
    it, other = _some(dice, root), _some(dice, root)
    it.tag = dice.choice((other.tag, "x", "{urn:x}y", f"{{{_STRICT}}}p", f"{{{_WORD}}}tbl"))


def _emptied(dice: Random, root: Element) -> None:
    it = _some(dice, root)
    del it[:]
    it.text = None


def _wrapped(dice: Random, root: Element) -> None:
    it = _below(dice, root)
    if it is not None and (parent := it.getparent()) is not None:
        around = etree.Element(dice.choice((it.tag, str(_some(dice, root).tag))))
        parent.replace(it, around)
        around.append(it)


def _deepened(dice: Random, root: Element) -> None:
    it = _some(dice, root)
    tag = dice.choice((str(it.tag), f"{{{_WORD}}}tbl", f"{{{_WORD}}}sdt", f"{{{_WORD}}}r"))
    for _ in range(dice.choice((50, 300, _DEEP))):
        it = etree.SubElement(it, tag)


def _without_attribute(dice: Random, root: Element) -> None:
    it = _with_attributes(dice, root)
    if it is not None:
        del it.attrib[dice.choice(list(it.attrib))]


def _with_attributes(dice: Random, root: Element) -> Element | None:
    found = [it for it in root.iter() if isinstance(it.tag, str) and it.attrib]
    return dice.choice(found) if found else None


def _other_value(dice: Random, root: Element) -> None:
    it = _with_attributes(dice, root)
    if it is not None:
        it.set(str(dice.choice(list(it.attrib))), dice.choice(VALUES))


def _all_values(dice: Random, root: Element) -> None:
    """The same attribute of all elements is another, as ids that are all one."""
    it = _with_attributes(dice, root)
    if it is not None:
        key, value = str(dice.choice(list(it.attrib))), dice.choice(VALUES)
        for other in root.iter():
            if isinstance(other.tag, str) and key in other.attrib:
                other.set(key, value)


def _swapped_values(dice: Random, root: Element) -> None:
    one, two = _with_attributes(dice, root), _with_attributes(dice, root)
    if one is not None and two is not None:
        mine, its = dict(one.attrib), dict(two.attrib)
        one.attrib.update(its)
        two.attrib.update(mine)


def _new_attribute(dice: Random, root: Element) -> None:
    other = _with_attributes(dice, root)
    key = "x" if other is None else str(dice.choice(list(other.attrib)))
    _some(dice, root).set(key, dice.choice(VALUES))


def _other_text(dice: Random, root: Element) -> None:
    _some(dice, root).text = dice.choice(VALUES)


def _noted(dice: Random, root: Element) -> None:
    it = _some(dice, root)
    new = dice.choice(
        (
            etree.Comment(" c "),
            etree.ProcessingInstruction("tag", "0"),
            etree.ProcessingInstruction("reportgen", "body"),
            etree.ProcessingInstruction("at", "/etc/passwd:1"),
            etree.ProcessingInstruction("xml-stylesheet", 'href="https://x.y/a.xsl"'),
        )
    )
    it.insert(dice.randint(0, len(it)), new)


Step = Callable[[Random, Element], None]
STEPS: Mapping[str, Step] = {
    "an element removed": _removed,
    "an element opened up": _unwrapped,
    "an element twice": _twice,
    "an element very often": _often,
    "an element moved": _moved,
    "an element copied": _copied,
    "an element renamed": _renamed,
    "an element emptied": _emptied,
    "an element wrapped": _wrapped,
    "elements very deep": _deepened,
    "an attribute removed": _without_attribute,
    "an attribute of another value": _other_value,
    "an attribute everywhere of one value": _all_values,
    "attributes swapped": _swapped_values,
    "an attribute more": _new_attribute,
    "another text": _other_text,
    "a comment or instruction": _noted,
}


def walked(dice: Random, content: bytes) -> tuple[str, bytes]:
    """The tree after one step, seldom after several."""
    try:
        root = etree.fromstring(content, etree.XMLParser(huge_tree=True))
    except etree.XMLSyntaxError:
        return "no XML", content
    way = dice.choice(list(STEPS))
    STEPS[way](dice, root)
    if dice.random() < 0.2:
        way = "several changes"
        for _ in range(dice.randint(2, 12)):
            STEPS[dice.choice(list(STEPS))](dice, root)
    return way, etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


# What is changed in the text of XML.


def _encoded(name: str, declared: str | None) -> Callable[[Random, bytes], bytes]:
    def way(_: Random, content: bytes) -> bytes:
        text = re.sub(r"^\s*<\?xml[^>]*\?>", "", content.decode("utf-8", "replace"))
        head = f'<?xml version="1.0" encoding="{declared}"?>' if declared else ""
        return (head + text).encode(name, "replace")

    return way


def _declared(declaration: str, use: str) -> Callable[[Random, bytes], bytes]:
    def way(dice: Random, content: bytes) -> bytes:
        head = re.match(rb"\s*<\?xml[^>]*\?>", content)
        start = head.end() if head else 0
        body = content[start:]
        places = [it.end() for it in _TAG.finditer(body)]
        at = dice.choice(places) if places and use else 0
        return content[:start] + declaration.encode() + body[:at] + use.encode() + body[at:]

    return way


def _nested_entities() -> str:
    levels = [f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 11)]
    return f'<!DOCTYPE x [<!ENTITY l0 "ha">{"".join(levels)}]>'


def _tag_doubled(dice: Random, content: bytes) -> bytes:
    """An attribute of a tag stands twice in it."""
    found = list(re.finditer(rb'\s([\w:]+="[^"]*")', content))
    if not found:
        return content
    it = dice.choice(found)
    return content[: it.end()] + b" " + it[1] + content[it.end() :]


def _namespace(dice: Random, content: bytes) -> bytes:
    """A namespace is another, everywhere."""
    found = sorted(set(re.findall(rb'xmlns(?::\w+)?="([^"]*)"', content)))
    if not found:
        return content
    old = dice.choice(found)
    other = (b"", b"urn:x", _STRICT.encode(), _WORD.encode(), *found)
    return content.replace(b'"' + old + b'"', b'"' + dice.choice(other) + b'"')


def _control(dice: Random, content: bytes) -> bytes:
    places = [it.end() for it in _TAG.finditer(content)]
    if not places:
        return content
    at = dice.choice(places)
    kinds = (b"\0", b"\x01", b"&#1;", b"&#xFFFE;", b"\xed\xa0\x80", b"\xff", b"]]>", b"<![CDATA[<")
    return content[:at] + dice.choice(kinds) + content[at:]


_ELSEWHERE = "file:///etc/passwd"
TEXTS: Mapping[str, Callable[[Random, bytes], bytes]] = {
    "in UTF-16": _encoded("utf-16", "UTF-16"),
    "in UTF-32": _encoded("utf-32", "UTF-32"),
    "in UTF-16 without a mark": _encoded("utf-16-le", None),
    "in GB 18030": _encoded("gb18030", "GB18030"),
    "in Latin 1, said to be UTF-8": _encoded("latin-1", "UTF-8"),
    "in an encoding that is none": _encoded("utf-8", "klingon"),
    "in UTF-7": _encoded("utf-7", "UTF-7"),
    "with a mark of byte order": _encoded("utf-8-sig", None),
    "with an entity": _declared('<!DOCTYPE x [<!ENTITY e "text">]>', "&e;"),
    "with an entity of a file": _declared(
        f'<!DOCTYPE x [<!ENTITY e SYSTEM "{_ELSEWHERE}">]>', "&e;"
    ),
    "with an entity of its secret": _declared(
        '<!DOCTYPE x [<!ENTITY e SYSTEM "../secret.txt">]>', "&e;"
    ),
    "with nested entities": _declared(_nested_entities(), "&l10;"),
    "with an entity of parameters": _declared(
        f'<!DOCTYPE x [<!ENTITY % p SYSTEM "{_ELSEWHERE}"> %p;]>', ""
    ),
    "with a DTD elsewhere": _declared('<!DOCTYPE x SYSTEM "http://x.invalid/a.dtd">', ""),
    "with an unknown entity": _declared("", "&nbsp;"),
    "with XInclude": _declared(
        "",
        '<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="../secret.txt" parse="text"/>',
    ),
    "with an attribute twice in a tag": _tag_doubled,
    "of another namespace": _namespace,
    "with a character that XML has not": _control,
    "with XML behind": lambda _, content: content + b"<more/>",
    "twice": lambda _, content: content + content,
    "of 1.1": lambda _, content: content.replace(b'"1.0"', b'"1.1"', 1),
    "with very many attributes": lambda _, content: _TAG.sub(
        lambda it: it[0].rstrip(b"/>") + b"".join(b' a%d=""' % n for n in range(3000)) + b">",
        content,
        count=1,
    ),
}


def written(dice: Random, content: bytes) -> tuple[str, bytes]:
    """The text of XML changed in one of these ways."""
    way = dice.choice(list(TEXTS))
    return way, TEXTS[way](dice, content)
