"""In which language a person is spoken to."""

from __future__ import annotations

import pytest

from reportgen.messages import language_of, unknown_language


@pytest.mark.parametrize(
    ("environment", "lang"),
    [
        ({}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_TW"}, "zh"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LC_ALL": "zh_CN.UTF-8", "LANG": "en_GB.UTF-8"}, "zh"),
        ({"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "zh_CN.UTF-8", "LANG": "en_GB.UTF-8"}, "zh"),
        ({"LC_MESSAGES": "en_GB.UTF-8", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LANGUAGE": "zh_CN:en", "LANG": "en_GB.UTF-8"}, "zh"),
        ({"LANGUAGE": "zh_CN:en", "LANG": "C.UTF-8"}, "en"),
        ({"REPORTGEN_MESSAGES": "zh", "LC_ALL": "C"}, "zh"),
        ({"REPORTGEN_MESSAGES": "EN", "LC_ALL": "zh_CN.UTF-8"}, "en"),
        ({"REPORTGEN_MESSAGES": "fr", "LC_ALL": "zh_CN.UTF-8"}, "zh"),
    ],
)
def test_messages_follow_the_locale_and_our_own_variable(
    environment: dict[str, str], lang: str
) -> None:
    assert language_of(environment) == lang


def test_a_language_that_is_none_is_known_as_such() -> None:
    assert unknown_language({"REPORTGEN_MESSAGES": "fr"}) == "fr"
    assert unknown_language({"REPORTGEN_MESSAGES": "ZH"}) == ""
    assert unknown_language({}) == ""
