"""Text in every language of a document."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NoReturn

from reportgen.languages import LANGUAGES, Lang, lineage, written
from reportgen.messages import LANGUAGES_OF_MESSAGES, Bilingual

__all__ = ["FileLanguage", "Lang", "Text", "bilingual"]


class Text(Mapping[Lang, str]):
    """The same words in each language: ``text["en"]``.

    A language that derives from another needs no words of its own. Each that does not is an
    argument here, so that mypy finds the texts that lack one. In a data file it is a mapping of
    the same keys, or the words alone, in the language of the file: such a text :meth:`lacks` the
    others, and gives its own words in their place, so that only what prints it needs to ask.
    """

    __slots__ = ("_words",)
    _words: dict[Lang, str]

    def __init__(self, zh: str, en: str, **derived: str) -> None:
        object.__setattr__(self, "_words", {"zh": zh, "en": en, **derived})

    @classmethod
    def of(cls, words: Mapping[Lang, str]) -> Text:
        """The text of these words, in one language or in several."""
        text = cls.__new__(cls)
        object.__setattr__(text, "_words", dict(words))
        return text

    @classmethod
    def each(cls, make: Callable[[Lang], str]) -> Text:
        """The text that ``make`` gives in each language."""
        return cls(**{lang: make(lang) for lang in LANGUAGES})

    @classmethod
    def same(cls, words: str) -> Text:
        """A text that is the same in all languages, such as digits."""
        return cls(**dict.fromkeys(LANGUAGES, words))

    def filled(self, **words: Text | str | int) -> Text:
        """The text with others, in their language, where it names them in braces.

        Raises:
            KeyError: it names words that are not given.
        """
        return Text.each(lambda lang: self[lang].format(**dict(_in_language(words, lang))))

    @property
    def own(self) -> Mapping[Lang, str]:
        """The words that were given, by language."""
        return self._words

    def lacks(self, lang: Lang) -> bool:
        """Whether it has neither words in a language nor in one that it derives from."""
        return all(language.id not in self._words for language in lineage(lang))

    def __getitem__(self, lang: Lang) -> str:
        """The words in one language; those of another where it lacks them.

        Raises:
            KeyError: there is no such language.
        """
        found = self._words.get(lang)
        if found is not None:
            return found
        language = LANGUAGES[lang]
        if language.base is None:
            return next(iter(self._words.values()))
        return language.derived(self[language.base])

    def __iter__(self) -> Iterator[Lang]:
        return iter(LANGUAGES)

    def __len__(self) -> int:
        return len(LANGUAGES)

    def __eq__(self, other: object) -> bool:
        """Whether both say the same in each language that derives from no other.

        A language that derives may say what was worked out or what was derived, by the way that the
        text came about, and so makes no difference.
        """
        return isinstance(other, Text) and self._compared == other._compared

    def __hash__(self) -> int:
        # Whole comparisons are hashed, text by text: the words in one language are enough for it.
        return hash(next(iter(self._words.values())))

    @property
    def _compared(self) -> tuple[str | None, ...]:
        return tuple(map(self._words.get, written()))

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a text does not change: {name}")

    def __repr__(self) -> str:
        return f"Text({', '.join(f'{lang}={words!r}' for lang, words in self._words.items())})"

    def __reduce__(self) -> tuple[Any, ...]:
        return _restored, (self._words,)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> dict[str, Any]:
        """What pydantic checks in a file: a text for each language, unless it derives.

        In a file with a :class:`FileLanguage` it is the words alone too, or those of some.
        """
        fields = {
            language.id: {
                "type": "typed-dict-field",
                "schema": {"type": "str"},
                "required": language.base is None,
                "metadata": {"pydantic_js_updates": {"description": language.about}},
            }
            for language in LANGUAGES.values()
        }
        entry = {"type": "typed-dict", "cls_name": cls.__name__, "fields": fields}
        names = " and in ".join(LANGUAGES[lang].english_name for lang in written())
        about = {"title": cls.__name__, "description": f"The same words in {names}."}
        return {
            "type": "function-wrap",
            "function": {"type": "with-info", "function": _text},
            "schema": {**entry, "extra_behavior": "forbid"},
            "metadata": {"pydantic_js_updates": about},
            "ref": f"{cls.__module__}.{cls.__qualname__}",
        }


@dataclass(slots=True)
class FileLanguage:
    """What a data file gives its texts: the language of words that name none, and translations.

    ``translations`` are words by the language that they are in and the words that they stand for.
    ``texts`` are all that were read, ``used`` the language and the words of each translation that
    was taken.
    """

    lang: Lang
    translations: Mapping[Lang, Mapping[str, str]] = field(default_factory=dict)
    texts: list[Text] = field(default_factory=list)
    used: set[tuple[Lang, str]] = field(default_factory=set)

    def text(self, words: str | Mapping[Lang, str]) -> Text:
        """The words of a file with what it has of them in other languages."""
        own = {self.lang: words} if isinstance(words, str) else dict(words)
        for lang, known in self.translations.items():
            source = next((it for it in own.values() if it in known), None)
            if lang not in own and source is not None:
                own[lang] = known[source]
                self.used.add((lang, source))
        text = Text.of({lang: own[lang] for lang in LANGUAGES if lang in own})
        self.texts.append(text)
        return text


def _text(value: Any, handler: Any, info: Any) -> Text:
    known = info.context
    if not isinstance(known, FileLanguage):
        return Text.of(handler(value))
    if isinstance(value, str):
        return known.text(value)
    if not isinstance(value, dict) or not value:
        return Text.of(handler(value))
    # what is left out here may stand in a file of translations
    read = handler({**dict.fromkeys(written(), ""), **value})
    return known.text({lang: read[lang] for lang in value})


def _restored(words: Mapping[Lang, str]) -> Text:
    return Text.of(words)


def _in_language(words: Mapping[str, Text | str | int], lang: Lang) -> Iterator[tuple[str, object]]:
    for name, value in words.items():
        yield name, value[lang] if isinstance(value, Text) else value


def bilingual(text: Text) -> Bilingual:
    """A text as messages take it, which are in languages of their own."""
    return Bilingual(**{lang: text[lang] for lang in LANGUAGES_OF_MESSAGES})
