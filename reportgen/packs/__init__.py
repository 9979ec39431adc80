"""Template packs: finding them, reading them, copying them, and what is set for them."""

from reportgen.packs.copy import copied_files, extending_files
from reportgen.packs.folders import (
    PackPlace,
    folder_of,
    lost_folders,
    pack_names,
    place_of,
    search_path,
)
from reportgen.packs.listing import list_packs
from reportgen.packs.read import find_pack, read_pack, styled_numbers, unsafe
from reportgen.packs.recorded import settings_as_text, settings_from_text
from reportgen.packs.settings import settings

__all__ = [
    "PackPlace",
    "copied_files",
    "extending_files",
    "find_pack",
    "folder_of",
    "list_packs",
    "lost_folders",
    "pack_names",
    "place_of",
    "read_pack",
    "search_path",
    "settings",
    "settings_as_text",
    "settings_from_text",
    "styled_numbers",
    "unsafe",
]
