"""The field that shows what is typed; it keeps the text itself, with no history and no clipboard."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.look.look import Look
from kiosk.look.shapes import draw_box
from kiosk.visitor.focus_ring import draw_ring
from kiosk.visitor.typed_words import cleaned, without_last
from kiosk.visitor.worded import Worded

MARGIN = 8
"""Room around the field's box for the focus ring, design px."""
_RADIUS = 20
_INSET = 32
_ICON = 40
_ICON_GAP = 20
_CARET = (6, 50)
_NOT_TEXT = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class SearchField(Worded):
    """The words of a search with a caret at their end, which is always in view.

    `insert`, `erase`, `clear` and `replace` are a visitor's doing and tell it; `show_text` tells nothing.

    Signals: `changed(str)` the whole text after a visitor changed it.
    """

    changed = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._text = ""
        self._prompts: tuple[str, ...] = ()
        self._shows_focus = False
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
            | Qt.InputMethodHint.ImhSensitiveData
        )
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.read_texts()

    @property
    def text(self) -> str:
        return self._text

    def show_text(self, text: str) -> None:
        """Take a text without telling it."""
        self._text = cleaned(text)
        self.setAccessibleDescription(self._text)
        self.update()

    def replace(self, text: str) -> None:
        """Have another text."""
        if cleaned(text) != self._text:
            self.show_text(text)
            self.changed.emit(self._text)

    def insert(self, text: str) -> None:
        """Add to the end; what is too long is left out. No search begins with a space."""
        self.replace(self.text_with(text))

    def text_with(self, text: str) -> str:
        """What `insert` would make of the text."""
        return cleaned((self._text + text).lstrip())

    def erase(self) -> None:
        """Take the last letter away."""
        self.replace(without_last(self._text))

    def clear(self) -> None:
        self.replace("")

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key of a physical keyboard says; whether it was meant for a text at all.

        A key held down types once.
        """
        if event.modifiers() & _NOT_TEXT:
            return False
        if event.key() == Qt.Key.Key_Backspace:
            if not event.isAutoRepeat():
                self.erase()
            return True
        if not is_printable(event):
            return False
        if not event.isAutoRepeat():
            self.insert(event.text())
        return True

    def show_focus(self, shown: bool) -> None:  # a signal's payload
        """Draw the ring while the keyboard is here, or not: fingers need none."""
        self._shows_focus = shown
        self.update()

    def read_texts(self) -> None:
        """Set all texts in the language of the moment."""
        self.setAccessibleName(self.tr("Rechercher"))
        self._prompts = (self.tr("Chercher un stand, une structure, un thème"), self.tr("Chercher"))

    def _draw_words(self, painter: QPainter, place: QRectF) -> None:
        """Draw the text with the caret after it, or the prompt after the caret."""
        look, palette, scale = self._look, self._look.palette, self._look.scale
        font = look.font("key")
        gap, caret_width = scale.at(4), scale.px(_CARET[0])
        width = QFontMetricsF(font).horizontalAdvance(self._text)
        left = place.x() + min(0.0, place.width() - width - gap - caret_width)
        painter.setClipRect(place)
        painter.setFont(font)
        painter.setPen(palette.ink)
        words = QRectF(left, place.y(), width + 2, place.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._text)
        height = min(scale.px(_CARET[1]) * look.text_scale, place.height() - scale.at(20))
        caret = QRectF(left + width + (gap if self._text else 0), 0, caret_width, height)
        caret.moveTop(place.center().y() - height / 2)
        draw_box(painter, caret, scale.at(1), palette.sun, palette.ink, scale.line(1))
        if not self._text:
            self._draw_prompt(painter, place.adjusted(caret_width + scale.at(12), 0, 0, 0))

    def _draw_prompt(self, painter: QPainter, place: QRectF) -> None:
        look = self._look
        painter.setFont(look.font("lead"))
        painter.setPen(look.palette.ink2)
        metrics = QFontMetricsF(look.font("lead"))
        fitting = (words for words in self._prompts if metrics.horizontalAdvance(words) <= place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, next(fitting, self._prompts[-1]))

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.commitString():
            self.insert(event.commitString())
        event.accept()

    @override
    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        match query:
            case Qt.InputMethodQuery.ImEnabled:
                return True
            case Qt.InputMethodQuery.ImCursorRectangle:
                return QRect(self.rect())
            case Qt.InputMethodQuery.ImSurroundingText | Qt.InputMethodQuery.ImCurrentSelection:
                return ""
        return super().inputMethodQuery(query)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            look, palette, scale = self._look, self._look.palette, self._look.scale
            margin = scale.px(MARGIN)
            box = QRectF(self.rect()).adjusted(margin, margin, -margin, -margin)
            draw_box(painter, box, scale.px(_RADIUS), palette.surface, palette.ink, scale.line(3))
            if self._shows_focus and self.hasFocus():
                draw_ring(painter, look, box, scale.px(_RADIUS))
            side, left = scale.px(_ICON), box.x() + scale.at(_INSET)
            icon = QRectF(left, box.center().y() - side / 2, side, side)
            look.draw_icon(painter, "search", icon, palette.ink)
            left += side + scale.at(_ICON_GAP)
            self._draw_words(painter, QRectF(left, box.y(), box.right() - left - scale.at(24), box.height()))


def is_printable(event: QKeyEvent) -> bool:
    """Whether a key writes something."""
    return bool(event.text()) and event.text().isprintable()
