"""Colours as #RRGGBB: how light they are, and the same hue in another lightness."""

from __future__ import annotations

WHITE, BLACK = "#FFFFFF", "#000000"
READABLE = 4.5
"""The least contrast of words with what is behind them (WCAG 2, level AA)."""
APART = 15.0
"""The least difference of lightness (CIE L*) of two areas that are told apart in grey."""
_STEPS = 256


def luminance(colour: str) -> float:
    """The relative luminance of WCAG 2, from 0 of black to 1 of white."""
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def lightness(colour: str) -> float:
    """The lightness L* of CIE 1976, from 0 of black to 100 of white."""
    light = luminance(colour)
    return 116 * light ** (1 / 3) - 16 if light > 216 / 24389 else light * 24389 / 27


def shaded(colour: str, like: str) -> str:
    """The colour mixed with white or black until it is about as light as another."""
    wanted = luminance(like)
    towards = WHITE if wanted > luminance(colour) else BLACK
    mixed = (_mix(colour, towards, step / _STEPS) for step in range(_STEPS + 1))
    return min(mixed, key=lambda it: abs(luminance(it) - wanted))


def _mix(one: str, other: str, share: float) -> str:
    pairs = zip(_parts(one), _parts(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour.removeprefix("#")))


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
