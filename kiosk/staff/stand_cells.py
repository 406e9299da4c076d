"""The cells of the table of stands: numbers in the display font, squares of themes, badges of states."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from kiosk.domain.stand import Stand
from kiosk.look.desk_look import GAP, SQUARE, TEXT, DeskLook, Tone
from kiosk.staff.stand_table_model import Column, EntryRole
from kiosk.staff.standing import Standing, State

_BADGES = {
    State.ERROR: (Tone.ERROR, "error"),
    State.CHANGED: (Tone.INFO, "edit"),
    State.TO_REVIEW: (Tone.WARNING, "warning"),
    State.READY: (Tone.SUCCESS, "check_circle"),
    State.HIDDEN: (Tone.QUIET, "remove"),
}


class StandCells(QStyledItemDelegate):
    """Paints each column in its own way."""

    def __init__(self, look: DeskLook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        palette = self._look.palette
        stand: Stand = index.data(EntryRole.ENTRY).stand
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        box = QRectF(option.rect)
        painter.save()
        painter.fillRect(box, palette.selected if is_chosen else palette.surface)
        painter.fillRect(QRectF(box.x(), box.bottom() - 1, box.width(), 1), palette.line)
        inner = box.adjusted(GAP, 0, -GAP, 0)
        match index.column():
            case Column.THEMES:
                self._draw_squares(painter, inner, stand)
            case Column.STATE:
                standing: Standing = index.data(EntryRole.STANDING)
                tone, icon = _BADGES[standing.state]
                self._look.draw_badge(painter, inner, tone, icon, standing.state.value)
            case column:
                ink = palette.on_selected if is_chosen else palette.ink
                if stand.hidden and not is_chosen:
                    ink = palette.disabled_text
                self._draw_words(painter, inner, index.data(), ink, is_number=column == Column.NUMBER)
        painter.restore()

    def _draw_words(
        self, painter: QPainter, box: QRectF, words: str, ink: QColor, *, is_number: bool
    ) -> None:
        font = self._look.font(TEXT, 700 if is_number else 400, display=is_number)
        shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _draw_squares(self, painter: QPainter, box: QRectF, stand: Stand) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, theme in enumerate(stand.themes):
            colours = self._look.theme(theme)
            left = box.x() + place * (SQUARE + GAP / 2)
            square = QRectF(left, box.center().y() - SQUARE / 2, SQUARE, SQUARE)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.solid)
            painter.drawRoundedRect(square, SQUARE / 4, SQUARE / 4)
            glyph = QRectF(square).adjusted(5, 5, -5, -5)
            self._look.draw_icon(painter, colours.icon, glyph, colours.on_solid)
