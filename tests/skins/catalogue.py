"""All documents of the set, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tests.skins import chinese, english, odd
from tests.skins.letterhead import Letterhead

SKINS: Mapping[str, Callable[[], Letterhead]] = {
    it.__name__: it
    for it in (
        *(chinese.red_head, chinese.joint_issue, chinese.letter_with_signer, chinese.wps),
        *(chinese.numbered_chapters, chinese.first_odd_even, chinese.sections, chinese.landscape),
        *(chinese.two_columns, chinese.a3_folded, chinese.b5, chinese.indented_normal),
        *(chinese.word_2003, chinese.cover_controls, chinese.long_old_document),
        *(chinese.header_logo, english.letterhead_table, english.print_logo, english.metafiles),
        *(english.vector_logo, english.text_boxes, english.behind_text, english.watermark),
        *(english.contents_field, english.google_docs, english.pages_like, english.mac_word),
        *(english.bilingual, english.right_to_left, english.german, english.own_tables),
        *(english.lines_and_borders, english.cross_references, english.hidden_text),
        *(
            odd.reviewed,
            odd.notes,
            odd.form,
            odd.merge_leftovers,
            odd.mail_merge,
            odd.bare,
            odd.begun_with_a_template,
        ),
        *(odd.without_styles, odd.empty, odd.template, odd.strict, odd.macros, odd.embedded_font),
    )
}
