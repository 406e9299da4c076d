"""All of the window that its first picture does without: made step by step, while the stands are shown."""

from collections.abc import Generator
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from kiosk.domain.takeaway import Takeaway
from kiosk.look.look import Look
from kiosk.visitor.announcer import Announcer
from kiosk.visitor.first_screens import FirstScreens
from kiosk.visitor.focus_ring import FocusRing
from kiosk.visitor.foresight import Foresight
from kiosk.visitor.screens import Screens, build_screens, connect_wishes
from kiosk.visitor.stage import Stage
from kiosk.visitor.teller import Teller
from kiosk.visitor.visit import Visit
from kiosk.visitor.voice import Voice


@dataclass(frozen=True, slots=True)
class Whole:
    """The parts of a window that is complete."""

    screens: Screens
    stage: Stage
    ring: FocusRing
    voice: Voice
    teller: Teller
    announcer: Announcer


def build_whole(
    window: QWidget, first: FirstScreens, visit: Visit, look: Look, takeaway: Takeaway
) -> Generator[None, None, Whole]:
    """Make every part and connect it with the visit; step by step, a screen at a time."""
    screens = yield from build_screens(first, visit.catalogue, takeaway, look, window)
    stage = Stage(screens, look, window)
    ring = FocusRing(look, window)
    voice = Voice(window, look, screens.voice_bar)
    for part in (screens.panel, screens.toast):
        part.take_usual(visit.usual)
    connect_wishes(screens, visit)
    teller = Teller(visit, screens, stage, ring, look, takeaway, window)
    announcer = Announcer(visit, screens, voice, window)
    foresight = Foresight(teller, screens.sheet, screens.search.field, window)
    for stands in (screens.home.grid, screens.search.results.rows):
        foresight.watch_stands(stands)
    foresight.watch_choices(screens.home)
    foresight.watch_keys(screens.search.keyboard)
    ring.toggled.connect(voice.follow_keyboard)
    for rings in (screens.home.grid, screens.master.rows, screens.search, screens.low.strip.cards):
        ring.toggled.connect(rings.show_focus)
    return Whole(screens, stage, ring, voice, teller, announcer)
