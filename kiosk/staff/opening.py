"""What is seen while the desk is put together, which takes a second, or several with thousands of stands."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QSplashScreen

from kiosk.look.desk_look import HEADLINE, MARGIN, SPACE, TEXT, DeskLook

_WIDTH, _HEIGHT = 480, 176


class Opening(QSplashScreen):
    """The desk's name, and that it opens."""

    def __init__(self, look: DeskLook, ratio: float) -> None:
        super().__init__(_drawn(look, ratio))


def _drawn(look: DeskLook, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(_WIDTH * ratio), round(_HEIGHT * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(look.palette.ink)
    left = MARGIN + 2 * SPACE
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.palette.sun)
        painter.drawEllipse(QRectF(MARGIN, _HEIGHT / 2 - SPACE - SPACE / 2, SPACE, SPACE))
        painter.setPen(look.palette.ink_inverse)
        painter.setFont(look.font(HEADLINE, 700, display=True))
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(left, 0, _WIDTH - left, _HEIGHT - 2 * SPACE), middle, "Bureau équipe")
        painter.setPen(look.palette.ink_inverse2)
        painter.setFont(look.font(TEXT))
        painter.drawText(QRectF(left, 3 * SPACE, _WIDTH - left, _HEIGHT), middle, "Le bureau s’ouvre…")
    return pixmap
