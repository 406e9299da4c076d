"""How large the screen really is, told by staff with a bank card laid on it."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.look.look import Look
from kiosk.visitor.buttons import ActionButton, ButtonRank
from kiosk.visitor.worded import Worded

CARD_MM = (85.60, 53.98)
_CORNER_MM = 3.18
"""A card of format ID-1 (ISO/IEC 7810): its sides, and the radius of its corners."""
_STEP = 1.005
_FIRST_SHARE = 0.25
_SHARES = (0.02, 0.8)
"""The card is a quarter of the width of the screen at first, and never less or more of it than this."""
_MARGIN, _GAP, _BUTTON = 64, 16, 96
_LINE = 4


class SizeCheck(Worded):
    """A frame that staff pull to the size of their card, over the whole page.

    Signals: `measured(float)` how many px a millimetre has; `done()` when it closes.
    """

    measured = Signal(float)
    done = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.px_per_mm = 0.0
        self.smaller, self.larger = (ActionButton(ButtonRank.SECOND, look, self) for _ in range(2))
        self.keep, self.leave = (
            ActionButton(rank, look, self) for rank in (ButtonRank.PRINCIPAL, ButtonRank.SECOND)
        )
        self.smaller.clicked.connect(self._shrink)
        self.larger.clicked.connect(self._grow)
        self.keep.clicked.connect(self._keep)
        self.leave.clicked.connect(self.close_check)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.hide()
        self.read_texts()

    def open(self) -> None:
        """Show a frame that is likely too small."""
        self._resize_card(self.width() * _FIRST_SHARE)
        self.show()
        self.raise_()
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_check(self) -> None:
        """Close; what was not kept is forgotten."""
        self.hide()
        self.done.emit()

    def card(self) -> QRectF:
        """The frame: in the middle of what the buttons leave."""
        width, height = (side * self.px_per_mm for side in CARD_MM)
        room = self.height() - self._look.scale.at(_MARGIN + _BUTTON)
        return QRectF((self.width() - width) / 2, (room - height) / 2, width, height)

    def arrange(self) -> None:
        """Lay the buttons out in a row at the bottom, or in two."""
        scale = self._look.scale
        margin, gap, height = scale.at(_MARGIN), scale.at(_GAP), scale.at(_BUTTON)
        rows = (
            [[self.smaller, self.larger], [self.leave, self.keep]]
            if scale.is_tall
            else [[self.smaller, self.larger, self.leave, self.keep]]
        )
        y = self.height() - margin - len(rows) * (height + gap) + gap
        for row in rows:
            width = (self.width() - 2 * margin - (len(row) - 1) * gap) // len(row)
            for place, button in enumerate(row):
                button.setGeometry(margin + place * (width + gap), y, width, height)
            y += height + gap

    def read_texts(self) -> None:
        self.smaller.set_content(self.tr("Plus petit"), icon="remove")
        self.larger.set_content(self.tr("Plus grand"), icon="add")
        self.keep.set_content(self.tr("C’est la taille de la carte"), icon="check")
        self.leave.set_content(self.tr("Laisser comme avant"), icon="arrow_back")

    def _shrink(self) -> None:
        self._resize_card(self.card().width() / _STEP)

    def _grow(self) -> None:
        self._resize_card(self.card().width() * _STEP)

    def _keep(self) -> None:
        self.close_check()
        self.measured.emit(self.px_per_mm)

    def _resize_card(self, width: float) -> None:
        least, most = (share * self.width() for share in _SHARES)
        self.px_per_mm = min(max(width, least), most) / CARD_MM[0]
        self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The nearer side of the frame goes where the finger is."""
        self._resize_card(2 * abs(event.position().x() - self.width() / 2))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_check()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            look, card = self._look, self.card()
            painter.fillRect(event.rect(), look.palette.paper)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.palette.ink, look.scale.line(_LINE)))
            painter.setBrush(look.palette.surface)
            corner = _CORNER_MM * self.px_per_mm
            painter.drawRoundedRect(card, corner, corner)
            words = self.tr(
                "Posez une carte bancaire sur l’écran et tirez le bord du cadre pour qu’il en fasse le tour."
            )
            margin = look.scale.at(_MARGIN)
            block = look.balanced(words, "lead", self.width() - 2 * margin)
            block.draw(painter, margin, margin, look.palette.ink)
