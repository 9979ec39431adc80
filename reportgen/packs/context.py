"""What validators of ``template.toml`` know beside the file: the folder of the pack."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from pydantic import ValidationInfo


def pack_folder(info: ValidationInfo) -> Path:
    """The folder of the pack that is read, which :func:`read_about` gives as context."""
    return cast("Path", info.context)
