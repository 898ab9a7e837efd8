"""An organisation's colours: whether they can be read on every ground they stand on, and the style sheet with them."""

from __future__ import annotations

import colorsys
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.yaml_file import YamlFile
    from coursekit.model.overlay import Colours
    from coursekit.problems import Problem

LEAST = 4.5
"""Of the contrast of text (WCAG 2.2, success criterion 1.4.3)."""


class Grounds(NamedTuple):
    """What a colour stands on, and what stands on it; the colours of `styles/parts/theme.css`."""

    words: str
    """What it is called."""
    paper: str
    """The page."""
    card: str
    """Boxes and exercises."""
    ink: str
    """The words of a button in this colour."""
    tint: int
    """How much of the colour itself is laid over the page where the pointer is, of 255."""


GROUNDS = {
    "light": Grounds("light pages", "#f6f4ef", "#ffffff", "#ffffff", 0x14),
    "dark": Grounds("dark pages", "#14202a", "#1d2b36", "#14202a", 0x1F),
}


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21 (WCAG 2.2, definition of contrast ratio)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def least_contrast(colour: str, grounds: Grounds) -> float:
    """The contrast on the ground where it is least."""
    tinted = _laid_over(grounds.paper, colour, grounds.tint)
    return min(contrast(colour, each) for each in (grounds.paper, grounds.card, grounds.ink, tinted))


def nearest(colour: str, grounds: Grounds) -> str:
    """The colour of the same hue and saturation that can be read, and whose lightness is moved least."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*(part / 255 for part in _parts(colour)))
    shades = sorted((step / 1000 for step in range(1001)), key=lambda each: abs(each - lightness))
    found = (_hex(colorsys.hls_to_rgb(hue, each, saturation)) for each in shades)
    return next(each for each in found if least_contrast(each, grounds) >= LEAST)


def check_colours(file: YamlFile, colours: Colours) -> Iterator[Problem]:
    """Colours with too little contrast, each with the nearest that has enough."""
    for scheme, grounds in GROUNDS.items():
        colour = getattr(colours, scheme)
        found = least_contrast(colour, grounds)
        if found < LEAST:
            # Rounded down: 4.49 must not be said to be 4.5.
            message = f"The contrast of {colour} on {grounds.words} is {int(found * 10) / 10}, and {LEAST} is needed."
            mend = f'The nearest colour that can be read is "{nearest(colour, grounds)}".'
            yield file.problem(("colours", scheme), "O004", message, mend)


def style_sheet(colours: Colours) -> str:
    """The style sheet; on paper the colour for light pages holds, and in forced colours that of the system."""
    rules = {scheme: _rules(getattr(colours, scheme), grounds) for scheme, grounds in GROUNDS.items()}
    return (
        f"@media (forced-colors: none) {{\n[data-md-color-scheme] {{ {rules['light']} }}\n}}\n"
        f"@media screen and (forced-colors: none) {{\n"
        f'[data-md-color-scheme="slate"] {{ {rules["dark"]} }}\n}}\n'
    )


def _rules(colour: str, grounds: Grounds) -> str:
    return f"--course-primary: {colour}; --course-tint: {colour}{grounds.tint:02x};"


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _hex(parts: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)


def _luminance(colour: str) -> float:
    """WCAG 2.2, definition of relative luminance."""
    shares = [part / 255 for part in _parts(colour)]
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _laid_over(ground: str, colour: str, share: int) -> str:
    mixed = [
        (below * (255 - share) + above * share) / 255 / 255
        for below, above in zip(_parts(ground), _parts(colour), strict=True)
    ]
    return _hex((mixed[0], mixed[1], mixed[2]))
