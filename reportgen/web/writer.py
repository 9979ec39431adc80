"""A Document and a style -> one self-contained HTML page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from html import escape

from reportgen.markup.build import read_finished
from reportgen.markup.written import written_html
from reportgen.model.document import Document, Drawing
from reportgen.model.tokens import HOUSE, Tokens
from reportgen.page.css import night_css, rules_of, token_css
from reportgen.page.html import page
from reportgen.page.places import in_line
from reportgen.page.stamp import stamp_banner, stamp_web_css
from reportgen.web.checklist import add_tools, script
from reportgen.web.contents import take_contents
from reportgen.web.drawings import place_drawings
from reportgen.web.figures import card_data, card_script, card_style
from reportgen.web.fit import fit_to_phones
from reportgen.web.fonts import local_font_css
from reportgen.web.policy import policy
from reportgen.web.words import WORDS


def write(
    document: Document,
    css: str,
    drawings: Mapping[Drawing, str],
    tokens: Tokens = HOUSE,
    figures: str = "",
) -> bytes:
    """The page as UTF-8. ``drawings`` are SVG, of all that :func:`drawings` names.

    The ``css`` reads the ``tokens`` as variables. ``figures`` is the record of the figures that it
    prints. It needs no network, and no script but to keep what is ticked and to show the sources
    of figures; a page without tasks and figures has none.
    """
    about, lang = document.properties, document.properties.lang
    article = read_finished(in_line(document).html)
    contents = take_contents(article, WORDS.contents[lang])
    fit_to_phones(article)
    place_drawings(article, document)
    code = (script() if add_tools(article, lang) else "") + (card_script() if figures else "")
    fitted = replace(document, html=written_html(article))
    body = (
        stamp_banner(about.stamp),
        f'<a class="skip" href="#page-text">{WORDS.skip[lang]}</a>\n',
        "" if contents is None else f"{written_html(contents)}\n",
        f'<main id="page-text" tabindex="-1" data-briefing="{escape(about.briefing)}">\n',
        fitted.with_drawings(drawings),
        "\n</main>\n",
    )
    variables = token_css(tokens, lang, "rem") + night_css(tokens)
    stamped = stamp_web_css(about.stamp)
    card = card_style() if figures else ""
    fonts = local_font_css(lang, tokens)
    head = _head(f"\n{variables}{fonts}{card}{rules_of(css, lang)}{stamped}", code)
    data = card_data(figures, lang) if figures else ""
    tail = f"{data}<script>{code}</script>\n" if code else ""
    return page(document, "".join(body), head, tail).encode()


def _head(style: str, code: str) -> str:
    return (
        f'<meta http-equiv="Content-Security-Policy" content="{policy(style, code)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<style>{style}</style>\n"
    )
