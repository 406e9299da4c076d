"""The question to a visitor who has not touched the screen for a while: still there?"""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.look.fonts import shrunk
from kiosk.look.look import Look
from kiosk.look.shapes import draw_box
from kiosk.visitor.countdown_ring import CountdownRing
from kiosk.visitor.prompt_layout import BELOW_TITLE, PromptLayout, PromptWords, lay_out_prompt
from kiosk.visitor.touchable import Touchable
from kiosk.visitor.worded import Worded

_ANSWERS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select)
_MOVES = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
)
_ALONE = (
    *(Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_Control),
    *(Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta),
)
"""Keys pressed on the way to another one."""


class PromptButton(Touchable):
    """A big button of the prompt: yellow, or outlined; a finger that slides off it lifts on the prompt."""

    radius = 20

    def __init__(self, look: Look, parent: QWidget, *, yellow: bool) -> None:
        super().__init__(look, parent)
        self._yellow = yellow

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _ANSWERS:
            event.ignore()  # the prompt knows what to do
        elif not event.isAutoRepeat():
            self.click()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            look, palette = self.look, self.look.palette
            if self._yellow:
                fill = palette.sun_pressed if self.is_pressed else palette.sun
                border, words, role = palette.on_sun, palette.on_sun, "promptYes"
            else:
                fill = palette.surface_alt if self.is_pressed else palette.surface
                border, words, role = palette.border, palette.ink, "promptReset"
            draw_box(painter, QRectF(self.rect()), look.scale.px(self.radius), fill, border, look.line())
            painter.setFont(shrunk(look.font(role), self.text(), self.width() - look.scale.at(32)))
            painter.setPen(words)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class IdlePrompt(Worded):
    """An overlay over the whole window; nothing of what is beneath can be reached while it is open.

    A touch acts when the finger lifts: on "Tout recommencer" it ends the visit, anywhere else it goes on.
    From its first moment on the ring stands still. Tab and the arrows move between the two buttons, Enter and
    Space press the one that has the focus, every other key goes on.

    Signals: `continued()` after the prompt closed because the visitor is there; `restart_tapped()` after it
    closed because they wish to start over.
    """

    continued = Signal()
    restart_tapped = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._picks = 0
        self._dock_height = 0
        self._layout: PromptLayout | None = None
        self._focus_before: QWidget | None = None
        self.ring = CountdownRing(look, self)
        self.yes = PromptButton(look, self, yellow=True)
        self.reset = PromptButton(look, self, yellow=False)
        self.yes.clicked.connect(self._continue)
        self.reset.clicked.connect(self._restart)
        for button in (self.yes, self.reset):
            button.pressed.connect(self.ring.hold)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()
        self.read_texts()

    def open(self, picks: int, milliseconds: int) -> None:
        """Ask, over everything, with so many stands in Ma sélection and so much time to answer."""
        self._picks = picks
        if not self.isVisible():
            self._focus_before = self.window().focusWidget()
        self.read_texts()
        self.ring.run(milliseconds)
        self.show()
        self.raise_()
        self.yes.setFocus(Qt.FocusReason.OtherFocusReason)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def close_prompt(self) -> None:
        """Disappear without an answer; the keyboard goes back to where it was."""
        if not self.isVisible():
            return
        before, self._focus_before = self._focus_before, None
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def arrange(self, dock_height: int) -> None:
        """Lay out over the whole window, the panel 40 px above the dock."""
        self._dock_height = dock_height
        self._lay_out()

    def read_texts(self) -> None:
        """Read every text anew."""
        sentence = self.tr("Sans réponse, l’écran revient à l’accueil.")
        if self._picks == 1:
            sentence = self.tr(
                "Sans réponse, l’écran revient à l’accueil et Ma sélection (1 stand) est effacée."
            )
        elif self._picks:
            sentence = self.tr(
                "Sans réponse, l’écran revient à l’accueil et Ma sélection ({n} stands) est effacée."
            ).format(n=self._picks)
        yes, reset = self.tr("Oui, je continue"), self.tr("Tout recommencer")
        self._words = PromptWords(self.tr("Toujours là ?"), sentence, yes, reset)
        self.yes.setText(yes)
        self.reset.setText(reset)
        self.setAccessibleName(f"{self._words.title} {sentence}")
        self._lay_out()

    def _lay_out(self) -> None:
        layout = self._layout = lay_out_prompt(self._look, self._words, self.size(), self._dock_height)
        self.ring.setGeometry(layout.ring)
        self.yes.setGeometry(layout.yes)
        self.reset.setGeometry(layout.reset)
        self.update()

    def _continue(self) -> None:
        if self.isVisible():
            self.close_prompt()
            self.continued.emit()

    def _restart(self) -> None:
        if self.isVisible():
            self.close_prompt()
            self.restart_tapped.emit()

    @override
    def focusNextPrevChild(self, _next: bool) -> bool:
        other = self.reset if self.yes.hasFocus() else self.yes
        other.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _MOVES:
            self.focusNextPrevChild(True)
        elif event.key() not in _ALONE:
            self._continue()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.ring.hold()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._continue()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self._continue()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        layout = self._layout
        if layout is None:
            return
        with QPainter(self) as painter:
            look, palette = self._look, self._look.palette
            painter.fillRect(event.rect(), palette.scrim)
            dark = look.display.high_contrast
            border = palette.border if dark else None
            draw_box(painter, QRectF(layout.panel), look.scale.px(24), palette.surface, border, look.line())
            y = layout.words.y()
            for place, block in enumerate((layout.title, *layout.sentence)):
                left = layout.words.x()
                if layout.centred:
                    left += round((layout.words.width() - block.natural_width) / 2)
                block.draw(painter, left, y, palette.ink2 if place else palette.ink)
                y += block.height + (0 if place else look.scale.at(BELOW_TITLE))
