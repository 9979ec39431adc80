"""Ways out of the sandbox of templates, of style sheets and of Word documents, part by part."""

from __future__ import annotations

from io import BytesIO
from random import Random
from zipfile import ZIP_DEFLATED, ZipFile

ROOTS = (
    *("report", "report.rows", "report.rows[0]", "report.subject", "report.title", "params", "t"),
    *("say", "noted", "matched", "lines", "namespace", "namespace(a=t)", "task_statuses", "lang"),
    *("self", "self.b", "m", "x", "x.table", "loop", "caller", "varargs", "kwargs", "super"),
    *("lipsum", "cycler", "joiner", "range", "dict", "config", "request", "undefined", "nothing"),
    *("''", "'a'.upper", "'<b>' | e", "[]", "[].count", "{}", "{}.items", "()", "1", "1.0"),
    *("true", "none", "(report.none | default(t))", "[t] | first", "(1 if true else t)"),
    "m('a')",
)
"""Values from which the way begins."""

LEADS = (
    *("__class__", "__init__", "__globals__", "__builtins__", "__mro__", "__base__", "__dict__"),
    *("__subclasses__", "__code__", "__closure__", "__self__", "__func__", "__wrapped__"),
    *("__doc__", "__getattribute__", "__reduce_ex__", "__call__", "__module__", "__import__"),
    *("__format__", "_TemplateReference__context", "_Namespace__attrs", "_func", "_body_stream"),
    *("_context", "_environment", "_limits", "_iterator", "_cache", "gi_frame", "cr_frame"),
    *("f_globals", "f_back", "tb_frame", "mro", "format", "format_map", "join", "encode"),
    *("translate", "append", "environment", "eval_ctx", "resolve", "get_all", "exported_vars"),
    *("blocks", "parent", "clear", "unescape", "striptags", "to_bytes", "from_bytes"),
    *("maketrans", "tag", "pop", "update"),
)
"""Names by which it goes on."""

LOOKUPS = (
    *("({0}).{1}", "({0})['{1}']", "({0})['{2}' ~ '{3}']", "({0})[['{1}'][0]]", "({0}).{1}()"),
    *("({0}).{1}.__globals__", "({0}).{1}[0]", "({0})|attr('{1}')", "[{0}]|map('attr', '{1}')"),
    *("[{0}]|map(attribute='{1}')|list", "[{0}]|map(attribute='{1}', default='a')|join"),
    *("[{0}]|map(attribute='{1}.__class__')|list", "[{0}]|selectattr('{1}')|list"),
    *("[{0}]|rejectattr('{1}')|list", "[{0}]|selectattr('{1}', 'callable')|list"),
    *("[{0}]|sort(attribute='{1}')", "[{0}, {0}]|sort(attribute='title,{1}')"),
    *("[{0}]|groupby('{1}')", "[{0}]|unique(attribute='{1}')|list", "[{0}]|max(attribute='{1}')"),
    *("[{0}, {0}]|min(attribute='{1}')", "[{0}]|sum(attribute='{1}')"),
    *("[{0}]|join(attribute='{1}')", "'{{0.{1}}}'.format({0})", "('{{0.{1}}}'|e).format({0})"),
    *("'{{0[{1}]}}'.format({0})", "'{{x.{1}}}'.format_map({{'x': {0}}})", "'%({1})s' % {0}"),
    *("'%s'|format({0}.{1})", "({0}).{1} is defined", "({0}).{1}|default('a')", "({0})|{1}"),
    *("({0}) is {1}", "({0}).get('{1}')", "namespace(a=({0})).a.{1}", "say('{1}', area={0})"),
    *("t({0}.{1}, 'a')", "({0}|list)[0].{1}", "({0}|first).{1}", "({0})[0].{1}"),
    *("({0})(*[t]).{1}", "({0})(**{{'{1}': t}})"),
)
"""How a value is asked for a name; the name is also given in two parts."""

PLACES = (
    *("<p>{{{{ {0} }}}}</p>", "<p>{{% set z = {0} %}}{{{{ z }}}}</p>"),
    *("{{% if {0} %}}{{% endif %}}", "<p>{{% for z in {0} %}}{{{{ z }}}}{{% endfor %}}</p>"),
    "<p>{{% for z in [1] if {0} %}}{{{{ loop.previtem }}}}{{% endfor %}}</p>",
    "<p>{{% with z = {0} %}}{{{{ z }}}}{{% endwith %}}</p>",
    "<p>{{% set z %}}{{{{ {0} }}}}{{% endset %}}{{{{ z }}}}</p>",
    *("<p>{{% set n.a = {0} %}}{{{{ n.a }}}}</p>", "<p>{{{{ m({0}) }}}}</p>"),
    "<p>{{% call m({0}) %}}a{{% endcall %}}</p>",
    "<p>{{% filter replace('a', {0}) %}}a{{% endfilter %}}</p>",
    *("<p class='{{{{ {0} }}}}'>a</p>", "{{% include {0} %}}"),
    "{{% macro o(a={0}) %}}{{{{ a }}}}{{% endmacro %}}<p>{{{{ o() }}}}</p>",
    "{{% block c %}}<p>{{{{ {0} }}}}</p>{{% endblock %}}",
)
"""Where in a template it stands."""

PATHS = (
    *("../secret.txt", "../secret.html", "../secret.css", "../secret.svg", "../../secret.yaml"),
    *("mine/../../secret.txt", "mine/./../../secret.html", "mine//../../secret.txt"),
    *("./../secret.txt", "^../secret.txt", "^^mine/../../secret.txt", "..\\secret.txt"),
    *("mine\\..\\..\\secret.txt", "/etc/passwd", "//etc/passwd", "/proc/self/environ"),
    *("/proc/self/cwd/../secret.txt", "~/.netrc", "file:///etc/passwd", "file:../secret.svg"),
    *("FILE:///etc/passwd", "http://127.0.0.1:9/x.png", "https://127.0.0.1:9/x.css"),
    *("//127.0.0.1:9/x.png", "ftp://127.0.0.1:9/x", "\\\\host\\share\\x", "C:/secret.txt"),
    *("C:\\secret.txt", "%2e%2e/secret.txt", "..%2fsecret.txt", "&#46;./secret.txt"),
    *("javascript:alert(1)", "data:text/html,<script>1</script>", "jar:file:///etc/passwd!/x"),
    "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>",
    "data:image/svg+xml;base64,PHN2Zy8+",
)
"""What nothing may read or lead to."""

TAGS = (
    *('{{% include "{0}" %}}', '{{% include "{0}" ignore missing %}}', '{{% extends "{0}" %}}'),
    *('{{% import "{0}" as o %}}', '{{% from "{0}" import o %}}', '{{% include ["{0}", "a"] %}}'),
    *('{{% include "{0}" ~ ".j2" %}}', '<p><img src="{0}" alt="a"></p>'),
    *("<p><img src='{0}'></p>", '<p><a href="{0}">a</a></p>'),
    *('<link rel="stylesheet" href="{0}">', '<iframe src="{0}">', '<object data="{0}"></object>'),
    *('<embed src="{0}">', '<script src="{0}"></script>', '<svg><image xlink:href="{0}"/></svg>'),
    *('<svg><use href="{0}#a"/></svg>', '<base href="{0}">', "<style>@import url({0});</style>"),
    *('<meta http-equiv="refresh" content="0;url={0}">', '<p style="background: url({0})">a</p>'),
    '<video src="{0}" poster="{0}"></video>',
    *('<p><img src="mine.png" srcset="{0} 2x" alt="a"></p>', '<table background="{0}"></table>'),
    '<form action="{0}"><input type="image" src="{0}"></form>',
    *("<p onclick=\"open('{0}')\">a</p>", '<p><a href="#a" ping="{0}">a</a></p>'),
    *('<p><data value="{0}">a</data></p>', "<?at {0}:1>"),
    *('<p data-at="{0}:1"><blink>a</blink></p>', '<figure data-chart="{0}"></figure>'),
    "{{% set q %}}x<{{% endset %}}{{{{ q|last }}}}?at {0}:1>{{{{ q|last }}}}blink>",
    "<!--#include file='{0}'-->",
)
"""What in a template names a file."""

STYLES = (
    *("@import url('{0}');", "@import '{0}';", "@IMPORT url({0}) print;", "@\\69mport '{0}';"),
    *("@font-face {{ font-family: a; src: url('{0}') }}", "p {{ background: url('{0}') }}"),
    *("p {{ background: u\\72l({0}) }}", "p::before {{ content: url('{0}') }}"),
    *("p {{ cursor: url({0}), auto }}", "li {{ list-style-image: url('{0}') }}"),
    *("p {{ --a: url('{0}'); background: var(--a) }}", "@page {{ background: url('{0}') }}"),
    "@page {{ @top-left {{ content: url('{0}') }} }}",
    *("p {{ background: image-set('{0}' 1x) }}", "p {{ background: src('{0}') }}"),
    *("@namespace url('{0}');", "@media print {{ p {{ background: url('{0}') }} }}"),
    *("p {{ mask: url('{0}#a') }}", "@charset '{0}';", "p {{ fill: url('{0}#a') }}"),
    *("a::after {{ content: target-text('{0}') }}", "p {{ color: attr({0}) }}"),
    *("</style><script src='{0}'></script>", "/* */ @import /**/ url( '{0}' ) ;"),
    "p {{ filter: url('{0}') }}",
)
"""What in a style sheet names a file."""

ABOUT = (
    'extends = "{0}"',
    'extends = "{0}"\n[tokens.fonts]\nbody = {{latin = "a", latin_file = "{0}"}}',
    '[tokens.fonts]\ntitle = {{latin = "a", cjk_file = "{0}"}}',
    '[parameters.a]\ntype = "image"\ndefault = "{0}"\nabout = {{zh = "甲", en = "a"}}',
)
"""What in template.toml names a file."""

FIELDS = (
    *('INCLUDETEXT "{0}"', 'INCLUDEPICTURE "{0}" \\d', 'LINK Excel.Sheet "{0}" a'),
    *('DDEAUTO c "{0}"', 'DDE c "{0}"', 'RD "{0}"', 'DATABASE \\d "{0}"', 'IMPORT "{0}"'),
    *('HYPERLINK "{0}"', 'EMBED "{0}"'),
)
"""Fields of Word that name a file."""

XML = (
    *('<!DOCTYPE a [<!ENTITY e SYSTEM "{0}">]>', '<!DOCTYPE a SYSTEM "{0}">'),
    '<!DOCTYPE a [<!ENTITY % e SYSTEM "{0}"> %e;]>',
    '<?xml-stylesheet href="{0}" type="text/xsl"?>',
)
"""What before the root of a part names a file."""


def expression(dice: Random) -> str:
    """A template that asks a value for what leads out."""
    lead = dice.choice(LEADS)
    half = len(lead) // 2
    asked = dice.choice(LOOKUPS).format(dice.choice(ROOTS), lead, lead[:half], lead[half:])
    return content(dice.choice(PLACES).format(asked))


def content(inner: str) -> str:
    """A content with this in it, and names that it may use."""
    return (
        "{% import '_blocks/tables.html.j2' as x %}{% set n = namespace(a=1) %}"
        "{% macro m(a='') %}{{ a }}{{ caller() if caller else '' }}{% endmacro %}"
        "<article><h1>{{ report.title }}</h1>{% block b %}{% endblock %}\n" + inner + "</article>"
    )


def with_field(dice: Random, skin: bytes, path: str) -> bytes:
    """A Word document with a field in its first paragraph, whole or in two pieces."""
    words = dice.choice(FIELDS).format(path).replace("&", "&amp;").replace("<", "&lt;")
    cut = dice.choice((0, 3))
    pieces = "".join(
        f'<w:r><w:instrText xml:space="preserve">{it}</w:instrText></w:r>'
        for it in (words[:cut], words[cut:])
        if it
    )
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{it}"/></w:r>' for it in ("begin", "end"))
    return replaced(skin, "</w:p>", f"{begin}{pieces}{end}</w:p>")


def with_entity(dice: Random, skin: bytes, path: str) -> bytes:
    """A Word document whose first part asks for a file before its root."""
    return replaced(skin, "<w:document", dice.choice(XML).replace("{0}", path) + "<w:document")


def replaced(skin: bytes, old: str, new: str) -> bytes:
    """A Word document with one text of its body replaced."""
    made = BytesIO()
    with ZipFile(BytesIO(skin)) as source, ZipFile(made, "w", ZIP_DEFLATED) as target:
        for item in source.infolist():
            data = source.read(item)
            if item.filename == "word/document.xml":
                data = data.replace(old.encode(), new.encode(), 1)
            target.writestr(item, data)
    return made.getvalue()
