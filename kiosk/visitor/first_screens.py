"""What a visitor sees before anything else is made: the stands, and the dock below them."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.domain.catalogue import Catalogue
from kiosk.look.look import Look
from kiosk.visitor.dock import Dock
from kiosk.visitor.facts import Listing, Place
from kiosk.visitor.home import HomeScreen
from kiosk.visitor.stand_model import StandModel


class FirstScreens:
    """The home screen and the dock, with the model of what is listed."""

    def __init__(self, catalogue: Catalogue, look: Look, window: QWidget) -> None:
        self._look = look
        self.listed = StandModel(catalogue, window)
        self.home = HomeScreen(catalogue, self.listed, look, window)
        self.dock = Dock(look, window)
        self.dock.show_place(Place.HOME, sheet_open=False)

    def show(self, listing: Listing, room: QRect) -> None:
        """Show them in a room, deaf as yet, while all the rest is still to be made."""
        height = self.dock.height_for(self._look)
        self.listed.show(listing.stands)
        self.home.show_listing(listing)
        self.home.setGeometry(room.adjusted(0, 0, 0, -height))
        self.dock.setGeometry(0, room.height() - height, room.width(), height)
        self.home.arrange()
        self.dock.arrange()
