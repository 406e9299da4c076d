"""The one window: it holds the screens, lays them out, and opens and closes what lies over them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.domain.takeaway import Takeaway
from kiosk.late import Late
from kiosk.look.look import Look
from kiosk.look.scale import Viewing, scale_for
from kiosk.visitor.first_screens import FirstScreens
from kiosk.visitor.focus_walk import next_within
from kiosk.visitor.visit import Visit

if TYPE_CHECKING:
    from kiosk.look.speech import Speaker
    from kiosk.visitor.focus_ring import FocusRing
    from kiosk.visitor.screens import Screens
    from kiosk.visitor.stage import Stage
    from kiosk.visitor.voice import Voice
    from kiosk.visitor.whole import Whole

_build_whole = Late("kiosk.visitor.whole:build_whole")


class KioskWindow(QWidget):
    """The visitor's window, laid out anew whenever its size or the look changes.

    With `at_once=False` it shows the stands and is deaf until `build_on` has been called to its end: the
    first picture waits for nothing else, and a running screen is never held up for longer than a step.

    Signals: `asked()` when the question whether someone is there has appeared.
    """

    asked = Signal()

    screens: "Screens"
    stage: "Stage"
    ring: "FocusRing"
    voice: "Voice"

    def __init__(
        self,
        visit: Visit,
        look: Look,
        viewing: Viewing,
        takeaway: Takeaway,
        parent: QWidget | None = None,
        *,
        at_once: bool = True,
    ) -> None:
        super().__init__(parent)
        self.hide()
        self.visit = visit
        self._look = look
        self._viewing = viewing
        self.setWindowTitle(visit.catalogue.event.short_name)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._is_built = False
        self._first = FirstScreens(visit.catalogue, look, self)
        self._steps = self._build(takeaway)
        while at_once and self.build_on():
            pass

    def build_on(self) -> bool:
        """Take the next step of building; whether another one is to follow."""
        return next(self._steps, True) is None

    def _build(self, takeaway: Takeaway) -> Iterator[None]:
        whole: Whole = yield from _build_whole(self, self._first, self.visit, self._look, takeaway)
        self._whole, self.screens = whole, whole.screens
        self.stage, self.ring, self.voice = whole.stage, whole.ring, whole.voice
        self._connect()
        self._is_built = True
        if self.isVisible():
            self.arrange()

    def arrange(self) -> None:
        """Lay out everything for the size of the window, and paint anew all that can be seen."""
        self.stage.arrange()
        self._whole.teller.place_toast()
        for part in (self, *self.findChildren(QWidget)):
            part.update()

    def view(self, viewing: Viewing) -> None:
        """Draw for another panel, or another distance of the eyes, from now on."""
        self._viewing = viewing
        self._look.rescale(scale_for(self.width(), self.height(), viewing))

    def take_speaker(self, speaker: "Speaker") -> None:
        """Speak with the voice of this terminal from now on."""
        self.voice.take_speaker(speaker)

    def ask_if_there(self, milliseconds: int) -> None:
        """Ask whether someone is still there, for so long."""
        self._close_panel()
        self.screens.prompt.open(len(self.visit.selection.stands), milliseconds)
        self._whole.announcer.say_question()
        self.asked.emit()

    def _connect(self) -> None:
        screens, visit = self.screens, self.visit
        screens.dock.display_asked.connect(self._toggle_panel)
        screens.panel.close_asked.connect(self._close_panel)
        for leaving in (visit.moved, visit.opened, visit.went_home, visit.ended):
            leaving.connect(self._close_panel)
        visit.ended.connect(screens.prompt.close_prompt)
        visit.translated.connect(self._offer_voice)
        self.voice.changed.connect(self._offer_voice)
        self._look.changed.connect(self.arrange)

    def _offer_voice(self) -> None:
        self.screens.panel.offer_voice(offered=self.voice.is_available(self.visit.language))
        self.screens.panel.arrange()

    def _toggle_panel(self) -> None:
        if self.screens.panel.isVisible():
            self._close_panel()
            return
        self.screens.panel.show()
        self.screens.panel.raise_()
        self.screens.dock.show_panel(is_open=True)
        self.screens.shield.hold()
        if self.ring.is_shown:
            self.screens.panel.take_focus()

    def _close_panel(self) -> None:
        if self.screens.panel.isVisible():
            self.screens.panel.hide()
            self.screens.dock.show_panel(is_open=False)
            self.screens.shield.hold()
            if self.ring.is_shown:
                self.screens.dock.display_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _tab_through_panel(self, *, forward: bool) -> None:
        """Go on inside the panel and the bars below it: nothing behind the panel can be reached."""
        screens, focused = self.screens, self.focusWidget()
        parts = (screens.panel, screens.voice_bar, screens.dock)
        if focused is None or not any(part.isAncestorOf(focused) for part in parts):
            screens.panel.take_focus()
        elif stop := next_within(parts, focused, forward=forward):
            stop.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        if not self._is_built or not self.screens.panel.isVisible():
            return super().focusNextPrevChild(forward)
        self._tab_through_panel(forward=forward)
        return True

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_rescaled = self._look.rescale(scale_for(self.width(), self.height(), self._viewing))
        if not self._is_built:
            self._first.show(self.visit.listing, self.rect())
        elif not is_rescaled:
            self.arrange()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.screens.panel.isVisible():
                self._close_panel()
            else:
                self.visit.go_back()
        elif event.key() == Qt.Key.Key_Home:
            self.visit.go_home()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._look.palette.paper)
