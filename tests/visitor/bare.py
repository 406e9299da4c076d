"""A look without a window, for parts of the screen tested by themselves."""

from dataclasses import replace

from PySide6.QtCore import QObject

from kiosk import paths
from kiosk.look.fonts import load_fonts
from kiosk.look.icons import Icons
from kiosk.look.look import Look
from kiosk.look.motion import Motion
from kiosk.look.scale import Viewing, scale_for
from kiosk.look.tokens import load_tokens


def make_look(parent: QObject, *, animations: bool = False, **durations: int) -> Look:
    """A look at 1920 x 1080, with the shipped fonts, icons and tokens, but those durations."""
    resources = paths.resources_folder()
    load_fonts(resources / "fonts")
    tokens = load_tokens(resources / "design" / "tokens.json")
    tokens = replace(tokens, duration={**tokens.duration, **durations})
    motion = Motion(tokens.duration, enabled=animations)
    return Look(tokens, Icons(resources / "icons"), motion, scale_for(1920, 1080, Viewing()), parent)
