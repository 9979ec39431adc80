from __future__ import annotations

import pytest

from tests.pdf.making import Made


@pytest.fixture(scope="session")
def made(made_pdf: Made) -> Made:
    """Makes each PDF of the real briefing, or of an odd one."""
    return made_pdf
