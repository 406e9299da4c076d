"""What the screen shows while nobody is there: posters of stands, and now and then the wall of themes."""

from collections.abc import Iterator
from random import Random

from PySide6.QtCore import QElapsedTimer, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.domain.catalogue import Catalogue
from kiosk.look.look import Look
from kiosk.visitor.attract_order import Poster, Showing, posters
from kiosk.visitor.attract_poster import PosterPicture
from kiosk.visitor.attract_words import attract_words
from kiosk.visitor.night import MINUTE_MS, draw_night
from kiosk.visitor.phrases import stand_spoken
from kiosk.visitor.slide import Fade
from kiosk.visitor.theme_wall import WallPicture
from kiosk.visitor.worded import Worded

DOT_MS = 40
"""Between two places of the dot, as in a film: what a screen without a visitor costs is mostly this."""
FADE_MS = 30
"""Between two images of a change of posters; a change so slow needs no more."""
_SHIFT = 8
_SHIFTS = ((0, 1), (1, 0), (0, -1), (-1, 0))
"""Where the image stands, in turn: each is one shift from the next on both axes."""


class AttractScreen(Worded):
    """Posters that change by themselves for as long as the screen is shown; put it over everything.

    Everything of a poster but its dot is painted once, into one picture. A touch acts when the finger lifts,
    so that nothing beneath sees any of it; a key acts at once.

    Signals: `woken()` when someone touched the screen or pressed a key; `theme_tapped(str)` instead of it,
    with a theme's id, when they touched that theme on the wall.
    """

    woken = Signal()
    theme_tapped = Signal(str)

    def __init__(self, catalogue: Catalogue, look: Look, random: Random, parent: QWidget) -> None:
        super().__init__(parent)
        self._catalogue, self.look = catalogue, look
        self._order: Iterator[Showing] = posters(catalogue, random)
        self.showing: Showing | None = None
        self._painted: PosterPicture | WallPicture | None = None
        self.picture = QPixmap()
        self._steps: list[QRect] = []
        self.dot: QRect | None = None
        self._pressed: str | None = None
        self._shown = 0
        self._is_dark = False
        self._fade = Fade(look.motion, self, FADE_MS)
        self._since = QElapsedTimer()
        self._hold = QTimer(self)
        self._hold.timeout.connect(self.show_next)
        self._travel = QTimer(self, interval=DOT_MS)
        self._travel.timeout.connect(self._move_dot)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()
        self.read_texts()

    @property
    def is_running(self) -> bool:
        """Whether anything changes by itself."""
        return self._hold.isActive() or self._travel.isActive()

    def start(self) -> None:
        """Appear over everything, with a fresh poster."""
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self) -> None:
        """Disappear; nothing runs and no picture is kept until the next start."""
        self.hide()

    def show_night(self, *, dark: bool) -> None:
        """Be black but for a dot while it is night; a touch wakes all the same."""
        self._is_dark = dark
        if self.isVisible():
            self._run()

    def show_next(self) -> None:
        """Change to the next poster, or to the wall."""
        before = self.picture
        self.showing = None if self._is_dark else next(self._order, None)
        self._shown += 1
        self._pressed = None
        self._since.start()
        self._paint_picture()
        self._tell()
        fade = 0 if self._is_dark else self.look.motion.duration("posterFade")
        if fade and not before.isNull() and before.size() == self.picture.size():
            self._fade.run(before, self, fade)

    def arrange(self) -> None:
        """Lay the poster out anew inside the screen's own rectangle."""
        if self.isVisible():
            self._fade.hide()
            self._paint_picture()

    def read_texts(self) -> None:
        """Read every text anew."""
        self._words = attract_words(self._catalogue)
        self._tell()
        self.arrange()

    def shift_of(self, shown: int) -> QPointF:
        """How far the image of the so-manyth poster is shifted, in px: each spot is lit evenly."""
        times = self.look.tokens
        turn = shown * times.duration["posterHold"] // times.timing["pixelShift"]
        x, y = _SHIFTS[turn % len(_SHIFTS)]
        length = self.look.scale.at(_SHIFT)
        return QPointF(x * length, y * length)

    def _paint_picture(self) -> None:
        """Paint what is shown into the one picture."""
        ratio, shift = self.devicePixelRatioF(), self.shift_of(self._shown)
        if isinstance(self.showing, Poster):
            poster = PosterPicture(self.showing, self._words, self.look, self.size(), shift)
            self._painted, self._steps = poster, poster.steps(self._step_count() + 1)
            self.dot = self._steps[self._step()]
        elif self.showing is not None:
            self._painted = WallPicture(self.showing, self._words, self.look, self.size(), shift)
            self._steps, self.dot = [], None
        else:
            self._painted, self._steps, self.dot = None, [], None
        self.picture = QPixmap(QSize(round(self.width() * ratio), round(self.height() * ratio)))
        self.picture.setDevicePixelRatio(ratio)
        self.picture.fill(self.look.palette.dock)
        with QPainter(self.picture) as painter:
            if self._is_dark:
                draw_night(painter, self.look, self.size(), self._shown)
            elif self._painted is not None:
                self._painted.draw(painter)
        self._run_dot()
        self.update()

    def _run(self) -> None:
        self.show_next()
        self._hold.start(MINUTE_MS if self._is_dark else self.look.tokens.duration["posterHold"])

    def _step_count(self) -> int:
        return max(1, self.look.tokens.duration["posterHold"] // DOT_MS)

    def _step(self) -> int:
        """How far the dot has come."""
        if not self.look.motion.enabled and isinstance(self._painted, PosterPicture):
            return round(self._painted.resting * self._step_count())
        return min(int(self._since.elapsed()) // DOT_MS, self._step_count())

    def _run_dot(self) -> None:
        if self.dot is not None and self.look.motion.enabled:
            self._travel.start()
        else:
            self._travel.stop()

    def _move_dot(self) -> None:
        """Move the dot on, and repaint only where it was and is."""
        if self.dot is None:
            return
        dot = self._steps[self._step()]
        if dot != self.dot:
            both = self.dot.united(dot)
            self.dot = dot
            self.update(both)

    def _tell(self) -> None:
        """Say to assistive tools what is shown."""
        words, shown = self._words, self.showing
        self.setAccessibleName(f"{words.call}. {words.below}.")
        said = ""
        if isinstance(shown, Poster):
            said = stand_spoken(shown.stand, self._catalogue.themes_of(shown.stand))
        elif shown is not None:
            said = f"{words.heading} {words.wall_call}."
        self.setAccessibleDescription(said)

    def theme_at(self, point: QPointF) -> str:
        """The theme that a touch there would mean; \"\" when it would only wake."""
        return self._painted.theme_at(point) if isinstance(self._painted, WallPicture) else ""

    @override
    def focusNextPrevChild(self, _next: bool) -> bool:
        return False  # Tab wakes like every other key

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.woken.emit()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self.theme_at(event.position())
        self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        theme, self._pressed = self._pressed, None
        self.update()
        if theme and theme == self.theme_at(event.position()):
            self.theme_tapped.emit(theme)
        else:
            self.woken.emit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._run()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._hold.stop()
        self._travel.stop()
        self._fade.hide()
        self.picture, self._painted, self.dot, self._pressed = QPixmap(), None, None, None

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            dirty, ratio = QRectF(event.rect()), self.picture.devicePixelRatio()
            source = QRectF(dirty.topLeft() * ratio, dirty.size() * ratio)
            painter.drawPixmap(dirty, self.picture, source)
            if self._painted is not None and self._pressed is not None:
                self._painted.draw_pressed(painter, self._pressed)
            if isinstance(self._painted, PosterPicture) and self.dot is not None:
                self._painted.draw_dot(painter, self.dot)
