"""Ma sélection as a strip of cards, with a button below each that takes its stand out."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.domain.stand import Stand
from kiosk.look.look import Look
from kiosk.look.scale import MIN_TARGET
from kiosk.visitor.buttons import ActionButton, ButtonRank
from kiosk.visitor.stand_model import StandModel
from kiosk.visitor.strip import Strip

GAP = 8


class PickStrip(QWidget):
    """The buttons keep their places and follow the cards: each is of the one above it.

    Signals: `stand_tapped(Stand)`, `remove_tapped(Stand)`.
    """

    stand_tapped = Signal(object)
    remove_tapped = Signal(object)

    def __init__(self, model: StandModel, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._model = model
        self.strip = Strip(model, look, self)
        self.buttons: list[ActionButton] = []
        self.strip.tapped.connect(self.stand_tapped)
        self.strip.cards.horizontalScrollBar().valueChanged.connect(self._follow)

    def show_stands(self, stands: tuple[Stand, ...]) -> None:
        """Show these stands; the strip stays where it is, as far as there is still a strip."""
        cards = self.strip.cards
        place = cards.horizontalOffset()
        self._model.show(stands)
        cards.scroll_to(place)
        self._follow()

    def scroll_to_start(self) -> None:
        self.strip.scroll_to_start()

    def arrange(self) -> None:
        """Lay out inside the strip's own rectangle."""
        scale = self._look.scale
        side = scale.px(MIN_TARGET)
        self.strip.setGeometry(0, 0, self.width(), self.height() - side - scale.at(GAP))
        self.strip.arrange()
        while len(self.buttons) < self.strip.visible_cards:
            self._add_button()
        cards = self.strip.cards
        for place, button in enumerate(self.buttons):
            left = cards.x() + place * cards.cell.width() + cards.card.gap // 2
            width = cards.cell.width() - cards.card.gap
            button.setGeometry(left, self.height() - side, width, side)
        self.read_texts()

    def read_texts(self) -> None:
        for button in self.buttons:
            button.set_content(self.tr("Retirer"), icon="delete")
        self._follow()

    def _add_button(self) -> None:
        button = ActionButton(ButtonRank.SECOND, self._look, self)
        button.clicked.connect(self._remove)
        QWidget.setTabOrder(self.buttons[-1] if self.buttons else self.strip.on, button)
        self.buttons.append(button)

    def _stand_of(self, place: int) -> Stand | None:
        """The stand of the card above a button; None where there is none."""
        cards, stands = self.strip.cards, self._model.stands
        row = round(cards.horizontalOffset() / max(1, cards.cell.width())) + place
        return stands[row] if place < self.strip.visible_cards and row < len(stands) else None

    def _follow(self) -> None:
        for place, button in enumerate(self.buttons):
            stand = self._stand_of(place)
            button.setVisible(stand is not None)
            if stand is not None:
                button.setAccessibleName(self.tr("Retirer le stand {n}").format(n=stand.number))

    def _remove(self) -> None:
        """Take out the stand above the button; while the cards move, nobody can say which one that is."""
        cards = self.strip.cards
        is_still = cards.horizontalOffset() % max(1, cards.cell.width()) == 0
        for place, button in enumerate(self.buttons):
            stand = self._stand_of(place)
            if button is self.sender() and stand is not None and is_still:
                self.remove_tapped.emit(stand)
                return

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw nothing: all lies on the screen's own ground."""
