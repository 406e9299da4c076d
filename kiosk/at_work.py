"""What a kiosk does besides showing its stands: made once the first picture is on the screen."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QApplication

from kiosk import paths
from kiosk.counting import Counting
from kiosk.guard.frame import Frame
from kiosk.guard.pin import PinCheck
from kiosk.guard.watchdog import is_watched_over
from kiosk.house import House
from kiosk.lookout import Lookout
from kiosk.renewal import Courier, Renewal
from kiosk.screen_size import ScreenSize
from kiosk.service import Service
from kiosk.service_acts import Places, ServiceActs
from kiosk.service_places import expected_sources, stick_folders, update_sources
from kiosk.settings import Settings
from kiosk.source import Edition


def serve(
    house: House,
    frame: Frame,
    settings: Settings,
    screen: ScreenSize,
    shown: Callable[[], str],
    *,
    is_safe: bool,
) -> Service:
    """Let staff in, by their gesture and PIN; `shown` tells the name of the release on the screen."""
    folder, dropped = settings.updates_folder, paths.dropped_file()
    places = Places(
        paths.releases_folder(),
        partial(update_sources, folder, dropped),
        dropped,
        paths.usage_file(),
        partial(stick_folders, folder),
    )
    acts = ServiceActs(house, places, shown, is_safe=is_safe, can_restart=is_watched_over())
    return Service(house, frame, PinCheck(paths.pin_file(), paths.tries_file()), acts, screen)


def count(house: House, application: QApplication) -> None:
    """Count what visits do, where this machine has a place for it."""
    file = paths.usage_file()
    if file is not None:
        application.aboutToQuit.connect(Counting(house, file, house).close)


def expect_news(
    house: House, edition: Edition, settings: Settings, application: QApplication
) -> Callable[[], str]:
    """Take up what is published, dropped in by hand or brought to the folder of updates from now on.

    What it gives tells the name of the release on the screen.
    """
    sources = expected_sources(settings.updates_folder, paths.dropped_file())
    lookout = Lookout(paths.releases_folder(), sources, edition.name, edition.seen)
    renewal = Renewal(house, edition, house)
    courier = Courier(lookout.look, house)
    courier.came.connect(renewal.take)
    application.aboutToQuit.connect(courier.close)
    application.aboutToQuit.connect(renewal.close)
    return renewal.shown
