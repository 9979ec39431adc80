"""The known ways out of a Jinja2 sandbox, each written as its finders write it."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.cli import main
from tests.real import BRIEFING
from tests.templating.sandbox.conftest import Attack, Walls

FILE = str(Path("templates", "mine", "content.html.j2"))
UNDERSCORE = "template.unsafe_field"
UNKNOWN = "template.unknown_name"
NO_FILTER = "template.unknown_filter"
NO_TEXT = "template.no_text"
NUMBERS = "template.only_numbers"
NO_STATEMENT = "template.unknown_statement"

ESCAPES = {
    # Attributes of any object lead to all classes of Python.
    "''.__class__.__mro__[1].__subclasses__()": UNDERSCORE,
    "''['__class__']": UNDERSCORE,
    "().__class__.__bases__[0]": UNDERSCORE,
    "[].__class__": UNDERSCORE,
    "{}.__class__": UNDERSCORE,
    "1.__class__": UNDERSCORE,
    "1.0.__class__": UNDERSCORE,
    "true.__class__": UNDERSCORE,
    "report.__class__.__init__.__globals__": UNDERSCORE,
    "report.__dataclass_fields__": UNDERSCORE,
    "report.rows[0].__slots__": UNDERSCORE,
    "report.subject.__dict__": UNDERSCORE,
    "report._anything": UNDERSCORE,
    "report['__class__']": UNDERSCORE,
    "report['\\x5f\\x5fclass\\x5f\\x5f']": UNDERSCORE,
    "report['__cla' ~ 'ss__']": UNDERSCORE,
    "params.__class__": UNDERSCORE,
    "params['_' ~ '_dict__']": UNDERSCORE,
    # The same by filters that take the name of an attribute.
    "''|attr('__class__')": NO_FILTER,
    "''|attr(['__class__'][0])|attr('mro')()": NO_FILTER,
    "report.rows|map(attribute='__class__')|list": UNDERSCORE,
    "report.rows|map(attribute='__class__', default='x')|join": UNDERSCORE,
    "report.rows|map(attribute='subject.__class__')|list": UNDERSCORE,
    "report.rows|selectattr('__class__')|list": UNDERSCORE,
    "report.rows|rejectattr('__doc__')|list": UNDERSCORE,
    "report.rows|groupby('__class__')": UNDERSCORE,
    "report.rows|sort(attribute='__class__')": UNDERSCORE,
    "report.rows|unique(attribute='__class__')|list": UNDERSCORE,
    "report.rows|max(attribute='__class__')": UNDERSCORE,
    "report.rows|sum(attribute='__sizeof__')": UNDERSCORE,
    "report.rows|join(attribute='__class__')": UNDERSCORE,
    "['']|map('attr', '__class__')|list": NO_FILTER,
    "['__class__']|map('format')|list": NO_FILTER,
    # Format strings look attributes up on their own.
    "'{0.__class__}'.format(report)": UNDERSCORE,
    "'{x.__class__}'.format_map({'x': report})": UNDERSCORE,
    "'{0.__class__.__init__.__globals__}'['format'](report)": UNDERSCORE,
    "['{0.__class__}'.format]|map('first')|list": UNDERSCORE,
    "['{0.__class__}']|map(attribute='format')|list": UNDERSCORE,
    "'%s'|format(report)": NO_FILTER,
    "'%(x)s' % {'x': report}": NUMBERS,
    "('{0.__class__}'|e).format(report)": UNDERSCORE,
    "''.join": UNDERSCORE,
    "'a'.encode('idna')": UNDERSCORE,
    "'a'.translate({97: 'b'})": UNDERSCORE,
    "(1).to_bytes(2, 'big')": UNDERSCORE,
    "('a'|e).unescape()": UNDERSCORE,
    # Functions and classes that lie about.
    "t.__globals__['__builtins__']": UNDERSCORE,
    "t.__code__": UNDERSCORE,
    "t.__defaults__": UNDERSCORE,
    "namespace.__init__.__globals__": UNDERSCORE,
    "namespace.mro()": "template.unknown_field",
    "namespace().__class__": UNDERSCORE,
    "namespace(a=1)._Namespace__attrs": UNDERSCORE,
    "noted.__wrapped__": UNDERSCORE,
    "matched.__call__": UNDERSCORE,
    "lipsum.__globals__['os'].popen('id').read()": UNDERSCORE,
    "cycler.__init__.__globals__.os": UNDERSCORE,
    "joiner.__init__.__globals__.os": UNDERSCORE,
    "dict.mro()": UNKNOWN,
    "range(99999999)": UNKNOWN,
    "range.__class__": UNDERSCORE,
    "get_flashed_messages.__globals__": UNDERSCORE,
    "url_for.__globals__": UNDERSCORE,
    "request.application.__globals__": UNKNOWN,
    "config.items()": UNKNOWN,
    "_('x')": UNKNOWN,
    "gettext('x')": UNKNOWN,
    "environment": UNKNOWN,
    "context": UNKNOWN,
    "resolve('x')": UNKNOWN,
    "open('/etc/passwd').read()": UNKNOWN,
    "__import__('os')": UNKNOWN,
    "__builtins__": UNKNOWN,
    # What is undefined, and the template itself.
    "undefined.__init__.__globals__": UNDERSCORE,
    "nothing.__class__.__init__": UNDERSCORE,
    "nothing|default('x')|attr('__class__')": NO_FILTER,
    "(report.none|default(report)).__class__": UNDERSCORE,
    "report.__class__ is defined": UNDERSCORE,
    "report.__class__|default('x')": UNDERSCORE,
    "report.__nothing__|default('x')": UNDERSCORE,
    "self._TemplateReference__context": UNDERSCORE,
    "self.__init__.__globals__": UNDERSCORE,
    "self.__dict__": UNDERSCORE,
    "self": NO_TEXT,
    "t": "template.function_no_text",
    "report": NO_TEXT,
    "report.rows": NO_TEXT,
    "[report]": NO_TEXT,
    "report.rows|map(attribute='name')": NO_TEXT,
    "report ~ ''": NO_TEXT,
    "[report]|join": NO_TEXT,
    "[report]|upper": NO_TEXT,
    "[report]|listed": NO_TEXT,
    "report|replace('a', 'b')": NO_TEXT,
    # What changes what others read.
    "report.subject.attendees.append(1)": "template.unknown_field",
    "[1].append(2)": UNDERSCORE,
    "[1].sort()": UNDERSCORE,
    "{}.update({'a': 1})": UNDERSCORE,
    "{}.setdefault('a', 1)": UNDERSCORE,
    "task_statuses.clear()": UNDERSCORE,
    "task_statuses.pop('done')": UNDERSCORE,
    # Text that would become markup.
    "'<script>'|safe": NO_FILTER,
    "'<p>'|striptags": NO_FILTER,
    "'x'|urlize": NO_FILTER,
    "{'onclick': 'x'}|xmlattr": NO_FILTER,
    "report|tojson": NO_FILTER,
    "report|pprint": NO_FILTER,
    "report|string": NO_FILTER,
}


@pytest.mark.parametrize("expression", ESCAPES)
def test_no_expression_leads_out(attack: Attack, expression: str) -> None:
    problem = attack(f"<article>\n<p>\n{{{{ {expression} }}}}</p></article>")[0]
    assert (problem.file, problem.line) == (FILE, 3)
    assert problem.code == ESCAPES[expression]


STATEMENTS = {
    "{% set x = ''.__class__ %}{{ x }}": UNDERSCORE,
    "{% set n = namespace(x=1) %}{% set n.x = report.__class__ %}": UNDERSCORE,
    "{% set f = '{0.__class__}'.format %}{{ f(report) }}": UNDERSCORE,
    "{% set n = namespace(f=t) %}{{ n.f('a', 'b') }}": UNDERSCORE,
    "{% for x in [report] %}{{ loop.__class__ }}{% endfor %}": UNDERSCORE,
    "{% for x in [report] %}{{ loop._iterator }}{% endfor %}": UNDERSCORE,
    "{% for x in report.__class__.__mro__ %}{% endfor %}": UNDERSCORE,
    "{% for x in [1] if x.__class__ %}{% endfor %}": UNDERSCORE,
    "{% if report.__class__ %}{% endif %}": UNDERSCORE,
    "{% macro m() %}{{ caller.__globals__ }}{% endmacro %}{% call m() %}{% endcall %}": UNDERSCORE,
    "{% macro m() %}{% endmacro %}{{ m._func.__globals__ }}": UNDERSCORE,
    "{% macro m() %}{% endmacro %}{{ m.__init__ }}": UNDERSCORE,
    "{% macro m() %}{{ varargs.__class__ }}{% endmacro %}{{ m(1) }}": UNDERSCORE,
    "{% macro m() %}{{ kwargs.__class__ }}{% endmacro %}{{ m(a=1) }}": UNDERSCORE,
    "{% block b %}{{ super.__init__ }}{% endblock %}": UNDERSCORE,
    "{% block c %}{{ self.c._context }}{% endblock %}": UNDERSCORE,
    "{% import '_blocks/tables.html.j2' as x %}{{ x.__class__ }}": UNDERSCORE,
    "{% import '_blocks/tables.html.j2' as x %}{{ x._body_stream }}": UNDERSCORE,
    "{% with x = report.__class__ %}{% endwith %}": UNDERSCORE,
    "{% filter attr('x') %}{% endfilter %}": NO_FILTER,
    "{% autoescape false %}{{ report.title }}{% endautoescape %}": "template.no_autoescape",
    "{% do report.rows.append(1) %}": NO_STATEMENT,
    "{% trans %}x{% endtrans %}": NO_STATEMENT,
    "{% debug %}": NO_STATEMENT,
    "{% import os %}": "template.expected",
    "{% from 'os' import popen %}": "template.not_found",
    "{% set n = namespace() %}{% set n.__class__ = 1 %}{{ n.__class__ }}": UNDERSCORE,
}


@pytest.mark.parametrize("statement", STATEMENTS)
def test_no_statement_leads_out(attack: Attack, statement: str) -> None:
    problem = attack(f"<article>\n<p>\n{statement}</p></article>")[0]
    assert (problem.file, problem.line) == (FILE, 3)
    assert problem.code == STATEMENTS[statement]


PATHS = (
    "../secret.html.j2",
    "mine/../../secret.html.j2",
    "mine/../../../outside/secret.html.j2",
    "{outside}/secret.html.j2",
    "/etc/passwd",
    "file:///etc/passwd",
    "..\\secret.html.j2",
    "mine\\..\\..\\secret.html.j2",
    "C:/secret.html.j2",
    "^../secret.html.j2",
    "mine/link.html.j2",
    "mine/folder/secret.html.j2",
    "mine/secret.html.j2\\0.j2",
    "mine/./../../secret.html.j2",
    "",
    "/",
    "mine/template.toml",
    "mine/print.css",
    "briefing/word.docx",
    "https://example.org/x.html.j2",
)


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    "tag",
    [
        "{{% include '{}' %}}",
        "{{% include '{}' ignore missing %}}",
        "{{% include ['{}', '_blocks/tables.html.j2'] %}}",
        "{{% import '{}' as x %}}",
        "{{% from '{}' import x %}}",
        "{{% extends '{}' %}}",
    ],
)
def test_no_tag_reads_a_file_outside_the_packs(
    attack: Attack, outside: Path, office: Path, tag: str, path: str
) -> None:
    folder = office / "templates" / "mine"
    (folder / "link.html.j2").symlink_to(outside / "secret.html.j2")
    (folder / "folder").symlink_to(outside)
    (folder / "print.css").write_text("")
    content = "\n" + tag.format(path.replace("{outside}", str(outside))) + "<article></article>"
    problem = attack(content)[0]
    assert (problem.file, problem.line) == (FILE, 2)


def test_an_escape_ends_on_the_command_line_with_its_line(
    attack: Attack, office: Path, walls: Walls, capsys: pytest.CaptureFixture[str]
) -> None:
    attack("<article>\n{{ ''.__class__ }}</article>")
    assert main(["build", str(BRIEFING), "--template", "mine", "--format", "html"]) == 2
    said = capsys.readouterr().err
    assert f"{FILE}:2:" in said.replace("\n", "")
    assert "Traceback" not in said
    assert not (office / "out").exists()


def test_the_walls_notice(walls: Walls, outside: Path) -> None:
    (outside / "secret.txt").read_text()
    assert len(walls.crossed) == 1
    walls.crossed.clear()
