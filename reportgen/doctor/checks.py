"""Looking for what reportgen needs."""

from __future__ import annotations

import platform
import shutil
import sys

from reportgen import fonts
from reportgen.doctor import commands, system
from reportgen.doctor.requirement import MachineReport, Requirement
from reportgen.errors import InputError
from reportgen.messages import phrase


def examine() -> MachineReport:
    """Look for everything that reportgen needs or can make use of."""
    libraries = tuple(_library(name) for name in system.LIBRARIES)
    roles = tuple(examine_role(role) for role in fonts.roles())
    return MachineReport((_python(), *libraries, _office(), *roles))


def _python() -> Requirement:
    enough = sys.version_info >= (3, 11)
    return Requirement(
        "python",
        f"Python {platform.python_version()}",
        "ok" if enough else "missing",
        sys.executable,
        "" if enough else phrase("install_python"),
    )


def _library(name: str) -> Requirement:
    if system.can_load(name):
        return Requirement("library", name, "ok", phrase("for_pdf"))
    return Requirement("library", name, "missing", phrase("for_pdf"), commands.libraries_command())


def _office() -> Requirement:
    program = shutil.which("soffice") or shutil.which("libreoffice")
    detail = phrase("for_page_numbers")
    if program:
        return Requirement("program", "LibreOffice", "ok", detail, needed=False)
    command = f"{commands.sudo()}apt-get install --no-install-recommends libreoffice-writer-nogui"
    remedy = command if shutil.which("apt-get") else phrase("install_office")
    return Requirement("program", "LibreOffice", "missing", detail, remedy, needed=False)


def examine_role(role: str) -> Requirement:
    """Which fonts of this machine serve a role."""
    name = phrase("role_of_fonts", role=role, kind=fonts.chinese_name(role))
    try:
        faces = fonts.stack(role)
    except InputError:
        return Requirement("font", name, "missing", phrase("no_font"), commands.font_command())
    families = ", ".join(face.family for face in faces)
    if fonts.stands_in(role):
        return Requirement("font", name, "stand-in", families, commands.fandol_command())
    return Requirement("font", name, "ok", families)
