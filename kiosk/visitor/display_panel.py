"""The panel "Affichage": text size, contrast, height of controls, voice; one tap away on every screen."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.look.display import Display, TextSize
from kiosk.look.look import Look
from kiosk.look.scale import MIN_TARGET
from kiosk.look.shapes import draw_box
from kiosk.visitor.buttons import ActionButton, ButtonRank
from kiosk.visitor.choices import HEADING, Choices, Option
from kiosk.visitor.lines import Heading
from kiosk.visitor.low_search_layout import READING, TALL_READING
from kiosk.visitor.worded import Worded

_PADDING = 44
_ROW_GAP = 28
_FOOT = 72
_HEAD = 124
_TALLEST_BUTTON = 104
_VEIL = 0.45
"""Share of the scrim before the screen: what one changes shows through."""

_Row = tuple[Choices[Any], ...]


class DisplayPanel(Worded):
    """An overlay above the dock: a touch beside the panel closes it.

    Signals: `display_asked(Display)`; `close_asked()`; `restart_asked()` to end the visit.
    """

    display_asked = Signal(object)
    close_asked = Signal()
    restart_asked = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._display = self._usual = Display()
        self._has_voice = False
        self._panel = QRect()
        sizes = [Option(size, growth=size.value) for size in TextSize]
        self._title = Heading("h2", look, self)
        self.sizes: Choices[TextSize] = Choices(sizes, look, self)
        self.contrast = Choices((Option(False, "contrast"), Option(True, "contrast")), look, self)
        self.height_of_controls = Choices((Option(False), Option(True, "accessible_forward")), look, self)
        self.voice = Choices((Option(False), Option(True)), look, self)
        self.close_button = ActionButton(ButtonRank.PRINCIPAL, look, self)
        self.reset_button = ActionButton(ButtonRank.SECOND, look, self)
        self.restart_button = ActionButton(ButtonRank.SECOND, look, self)
        self._connect()
        self.read_texts()
        self.show_display(self._display)
        self.offer_voice(offered=False)
        self.hide()

    def offer_voice(self, *, offered: bool) -> None:
        """Offer the voice, where this terminal has one in the language being read."""
        self._has_voice = offered
        self.voice.show(shown=offered)

    def take_usual(self, display: Display) -> None:
        """Take the modes of the start of a visit: those "Rétablir" goes back to."""
        self._usual = display
        self.show_display(self._display)

    def show_display(self, display: Display) -> None:
        """Show which modes are on."""
        self._display = display
        self.sizes.show_choice(display.text)
        self.contrast.show_choice(display.high_contrast)
        self.height_of_controls.show_choice(display.low_reach)
        self.voice.show_choice(display.voice)
        self.reset_button.setEnabled(display != self._usual)

    def take_focus(self) -> None:
        """Bring the keyboard to the first choice."""
        next(iter(self.sizes.buttons.values())).setFocus(Qt.FocusReason.TabFocusReason)

    def read_texts(self) -> None:
        self._title.show_words(self.tr("Affichage"))
        self.sizes.show_words(
            self.tr("Taille du texte"), [self.tr("Normale"), self.tr("Grande"), self.tr("Très grande")]
        )
        self.contrast.show_words(self.tr("Contraste"), [self.tr("Normal"), self.tr("Renforcé")])
        self.height_of_controls.show_words(
            self.tr("Hauteur des commandes"), [self.tr("Standard"), self.tr("Tout en bas")]
        )
        self.voice.show_words(self.tr("Voix"), [self.tr("Sans voix"), self.tr("Lire à voix haute")])
        self.close_button.set_content(self.tr("Fermer"))
        self.reset_button.set_content(self.tr("Rétablir"), icon="restart_alt")
        self.restart_button.set_content(self.tr("Tout recommencer"), icon="logout")

    def arrange(self) -> None:
        """Lay out inside the overlay's own rectangle: the room above the dock."""
        scale, low = self._look.scale, self._look.display.low_reach
        rows, button = self._fitting_rows()
        width = scale.width - 80 if scale.is_tall or low or self.voice in rows[0] else 1180
        height = self._fixed_height(len(rows)) + button * len(rows)
        left, top = scale.width - 40 - width, self.height() / scale.k - 12 - height
        self._panel = scale.rect(left, top, width, height)
        inner, right = width - 2 * _PADDING, left + width - _PADDING
        self._title.setVisible(not low)
        self._title.setGeometry(scale.rect(left + _PADDING, top + 28, inner - 300, 60))
        y = top + self._head()
        row_height = HEADING * self._look.text_scale + button
        for row in rows:
            share = (inner - 40 * (len(row) - 1)) / len(row)
            for column, choices in enumerate(row):
                x = left + _PADDING + column * (share + 40)
                choices.arrange(scale.rect(x, y, share, row_height))
            y += row_height + _ROW_GAP
        self._arrange_foot(left + _PADDING, right, y, top + 28)

    def _fitting_rows(self) -> tuple[list[_Row], float]:
        """The first arrangement whose buttons have the height of a target, or the last; and that height."""
        *roomier, rows = self._arrangements()
        rows = next((each for each in roomier if self._button_height(each) >= MIN_TARGET), rows)
        return rows, min(max(self._button_height(rows), MIN_TARGET), _TALLEST_BUTTON)

    def _button_height(self, rows: Sequence[_Row]) -> float:
        """The height that the buttons of the choices can have."""
        return (self._room() - self._fixed_height(len(rows))) / len(rows)

    def _room(self) -> float:
        """How high the panel can be; in low reach its first button stands under the reading zone."""
        scale = self._look.scale
        room = self.height() / scale.k - 24
        if not self._look.display.low_reach:
            return room
        zone = scale.height * (TALL_READING if scale.is_tall else READING)
        return min(room, room + 12 - zone + self._head() + HEADING * self._look.text_scale)

    def _head(self) -> int:
        return 24 if self._look.display.low_reach else _HEAD

    def _fixed_height(self, rows: int) -> float:
        """The height of all but the buttons of the choices."""
        heading = HEADING * self._look.text_scale
        return self._head() + _FOOT + _PADDING + (_ROW_GAP + heading) * rows

    def _arrange_foot(self, left: float, right: float, y: float, top: float) -> None:
        scale, low = self._look.scale, self._look.display.low_reach
        gap = 16
        close, reset, restart = (
            button.natural_width() / scale.k
            for button in (self.close_button, self.reset_button, self.restart_button)
        )
        close = max(close, 132)
        self.close_button.setGeometry(scale.rect(right - close, y if low else top, close, _FOOT))
        self.reset_button.setGeometry(scale.rect(left, y, reset, _FOOT))
        end = right - close - gap if low else right
        self.restart_button.setGeometry(scale.rect(max(left + reset + gap, end - restart), y, restart, _FOOT))

    def _arrangements(self) -> list[list[_Row]]:
        """The choices in rows, those side by side together: the roomiest arrangement first."""
        voice: list[_Row] = [(self.voice,)] if self._has_voice else []
        pair: _Row = (self.contrast, self.height_of_controls)
        paired: list[_Row] = [(self.sizes,), pair, *voice]
        squeezed: list[_Row] = [(self.sizes, self.voice), pair] if self._has_voice else paired
        if self._look.scale.is_tall:
            return [[(self.sizes,), (self.contrast,), (self.height_of_controls,), *voice], paired, squeezed]
        return [squeezed] if self._look.display.low_reach else [paired, squeezed]

    def _connect(self) -> None:
        self.sizes.chosen.connect(self._choose_size)
        self.contrast.chosen.connect(self._choose_contrast)
        self.height_of_controls.chosen.connect(self._choose_height)
        self.voice.chosen.connect(self._choose_voice)
        self.reset_button.clicked.connect(self._reset)
        self.close_button.clicked.connect(self.close_asked)
        self.restart_button.clicked.connect(self.restart_asked)
        groups = (self.sizes, self.contrast, self.height_of_controls, self.voice)
        order: list[QWidget] = [button for group in groups for button in group.buttons.values()]
        order += [self.reset_button, self.restart_button, self.close_button]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _choose_size(self, size: TextSize) -> None:
        self.display_asked.emit(replace(self._display, text=size))

    def _choose_contrast(self, high: bool) -> None:  # a signal's payload
        self.display_asked.emit(replace(self._display, high_contrast=high))

    def _choose_height(self, low: bool) -> None:  # a signal's payload
        self.display_asked.emit(replace(self._display, low_reach=low))

    def _choose_voice(self, on: bool) -> None:  # a signal's payload
        self.display_asked.emit(replace(self._display, voice=on))

    def _reset(self) -> None:
        self.display_asked.emit(self._usual)

    @override
    def reword(self) -> None:
        super().reword()
        self.arrange()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if not self._panel.contains(event.position().toPoint()):
            self.close_asked.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            scale, palette = self._look.scale, self._look.palette
            painter.setOpacity(_VEIL)
            painter.fillRect(event.rect(), palette.scrim)
            painter.setOpacity(1)
            line = self._look.line()
            draw_box(painter, QRectF(self._panel), scale.px(24), palette.surface, palette.border, line)
