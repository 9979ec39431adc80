"""Template packs: finding them, reading them, and what is set for them."""

from reportgen.packs.folders import folder_of, pack_names, search_path
from reportgen.packs.read import find_pack
from reportgen.packs.settings import settings

__all__ = ["find_pack", "folder_of", "pack_names", "search_path", "settings"]
