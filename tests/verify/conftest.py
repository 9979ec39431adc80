from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

import pytest

import reportgen
from reportgen import resources
from reportgen.editions import Telling
from reportgen.keep import Keep
from reportgen.manifests import manifest_of
from reportgen.messages import words
from reportgen.model.format import Format
from reportgen.model.manifest import Manifest
from reportgen.model.problem import Problem
from reportgen.model.text import Lang
from reportgen.packs import find_pack, settings
from reportgen.verify import audit, origins_of, read
from reportgen.writers import WriteOptions
from tests.pdf.reading import Pdf
from tests.shelf import Shelf

Made = Callable[..., bytes]
Found = Callable[..., tuple[Problem, ...]]


def manifest(
    briefing: reportgen.Briefing, kind: Format, template: str = "briefing", lang: Lang = "zh"
) -> Manifest:
    """What a document of a briefing by a built-in pack is to say."""
    keep, comparison = Keep(), reportgen.compare(briefing)
    pack = find_pack(template, [resources.templates()])
    in_file = {it.template: it.parameters for it in briefing.outputs}
    chosen = settings(pack, in_file.get(template, {}), briefing.folder, {})
    telling = Telling(keep, briefing, comparison, lang)
    return manifest_of(telling.edition(pack, chosen, WriteOptions(briefing.charts)), kind, keep)


@pytest.fixture(scope="session")
def made(
    briefing: reportgen.Briefing,
    shelf: Shelf,
    tmp_path_factory: pytest.TempPathFactory,
    request: pytest.FixtureRequest,
) -> Made:
    """The bytes of a document of the real briefing, made once and unchecked."""
    folder = tmp_path_factory.mktemp("documents")

    @cache
    def make(suffix: Format, template: str = "briefing", lang: Lang = "zh") -> bytes:
        if suffix == "pdf":
            pdf: Pdf = request.getfixturevalue("made_pdf")(template, lang)[1]
            return pdf.data

        def new() -> bytes:
            (file,) = reportgen.build(
                briefing,
                templates=[template],
                formats=[suffix],
                lang=lang,
                out=folder,
                page_numbers=False,
                verify=False,
            )
            return Path(file.path).read_bytes()

        return shelf.get(f"{template}-{lang}-{suffix}", new)

    return make


@pytest.fixture(scope="session")
def found(briefing: reportgen.Briefing) -> Found:
    """What is wrong in the bytes of a document of the real briefing."""
    composed = cache(partial(manifest, briefing))
    origins = origins_of(briefing)

    def find(
        content: bytes, suffix: Format, template: str = "briefing", lang: Lang = "zh"
    ) -> tuple[Problem, ...]:
        return audit(read(content, suffix), composed(suffix, template, lang), origins)

    return find


def place(finding: Problem) -> str:
    """Where it was found, in English."""
    return words(finding.where, "en")
