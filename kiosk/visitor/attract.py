"""What the screen shows while nobody is there: posters of stands, and now and then the wall of themes."""

from collections.abc import Iterator
from random import Random

from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.domain.catalogue import Catalogue
from kiosk.look.look import Look
from kiosk.visitor.attract_order import Poster, Showing, posters
from kiosk.visitor.attract_poster import PosterPicture
from kiosk.visitor.attract_words import attract_words
from kiosk.visitor.phrases import stand_spoken
from kiosk.visitor.slide import Fade
from kiosk.visitor.theme_wall import WallPicture

DOT_MS = 33
_SHIFT = 8
_SHIFTS = ((0, 1), (1, 0), (0, -1), (-1, 0))
"""Where the image stands, in turn: each is one shift from the next on both axes."""


class AttractScreen(QWidget):
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
        self._catalogue, self._look, self._random = catalogue, look, random
        self._order: Iterator[Showing] = iter(())
        self.showing: Showing | None = None
        self._picture: PosterPicture | WallPicture | None = None
        self._pixmap = QPixmap()
        self._steps: list[QPointF] = []
        self._dot: QPointF | None = None
        self._pressed: str | None = None
        self._shown = 0
        self._fade = Fade(look.motion, self)
        self._since = QElapsedTimer()
        self._hold = QTimer(self, interval=look.tokens.duration["posterHold"])
        self._hold.timeout.connect(self.show_next)
        self._travel = QTimer(self, interval=DOT_MS)
        self._travel.timeout.connect(self._move_dot)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()
        self.show_catalogue(catalogue)

    def start(self) -> None:
        """Appear over everything, with a fresh poster."""
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self) -> None:
        """Disappear; nothing runs and no picture is kept until the next start."""
        self.hide()

    def show_catalogue(self, catalogue: Catalogue) -> None:
        """Show the stands of another catalogue from now on."""
        self._catalogue = catalogue
        self._order = posters(catalogue, self._random)
        self.read_texts()
        if self.isVisible():
            self.show_next()

    def show_next(self) -> None:
        """Change to the next poster, or to the wall."""
        before = self._pixmap
        self.showing = next(self._order, None)
        self._shown += 1
        self._pressed = None
        self._since.start()
        self._paint_picture()
        self._tell()
        fade = self._look.motion.duration("posterFade")
        if fade and not before.isNull() and before.size() == self._pixmap.size():
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
        times = self._look.tokens
        turn = shown * times.duration["posterHold"] // times.timing["pixelShift"]
        x, y = _SHIFTS[turn % len(_SHIFTS)]
        length = self._look.scale.at(_SHIFT)
        return QPointF(x * length, y * length)

    def _paint_picture(self) -> None:
        """Paint what is shown into the one picture."""
        ratio, shift = self.devicePixelRatioF(), self.shift_of(self._shown)
        if isinstance(self.showing, Poster):
            poster = PosterPicture(self.showing, self._words, self._look, self.size(), shift)
            self._picture, self._steps = poster, poster.steps(self._step_count() + 1)
            self._dot = self._steps[self._step()]
        elif self.showing is not None:
            self._picture = WallPicture(self.showing, self._words, self._look, self.size(), shift)
            self._steps, self._dot = [], None
        else:
            self._picture, self._steps, self._dot = None, [], None
        self._pixmap = QPixmap(QSize(round(self.width() * ratio), round(self.height() * ratio)))
        self._pixmap.setDevicePixelRatio(ratio)
        self._pixmap.fill(self._look.palette.dock)
        if self._picture is not None:
            with QPainter(self._pixmap) as painter:
                self._picture.draw(painter)
        self._run_dot()
        self.update()

    def _step_count(self) -> int:
        return self._hold.interval() // DOT_MS

    def _step(self) -> int:
        """How far the dot has come."""
        if not self._look.motion.enabled and isinstance(self._picture, PosterPicture):
            return round(self._picture.resting * self._step_count())
        return min(int(self._since.elapsed()) // DOT_MS, self._step_count())

    def _run_dot(self) -> None:
        if self._dot is not None and self._look.motion.enabled:
            self._travel.start()
        else:
            self._travel.stop()

    def _move_dot(self) -> None:
        """Move the dot on, and repaint only where it was and is."""
        if self._dot is None or not isinstance(self._picture, PosterPicture):
            return
        dot = self._steps[self._step()]
        if dot != self._dot:
            both = self._picture.dot_rect(self._dot).united(self._picture.dot_rect(dot))
            self._dot = dot
            self.update(both.toAlignedRect())

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

    def _theme_at(self, point: QPointF) -> str:
        return self._picture.theme_at(point) if isinstance(self._picture, WallPicture) else ""

    @override
    def focusNextPrevChild(self, _next: bool) -> bool:
        return False  # Tab wakes like every other key

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.woken.emit()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._theme_at(event.position())
        self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        theme, self._pressed = self._pressed, None
        self.update()
        if theme and theme == self._theme_at(event.position()):
            self.theme_tapped.emit(theme)
        else:
            self.woken.emit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.read_texts()
        super().changeEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.show_next()
        self._hold.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._hold.stop()
        self._travel.stop()
        self._fade.hide()
        self._pixmap, self._picture, self._dot, self._pressed = QPixmap(), None, None, None

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            dirty, ratio = QRectF(event.rect()), self._pixmap.devicePixelRatio()
            source = QRectF(dirty.topLeft() * ratio, dirty.size() * ratio)
            painter.drawPixmap(dirty, self._pixmap, source)
            if self._picture is not None and self._pressed is not None:
                self._picture.draw_pressed(painter, self._pressed)
            if isinstance(self._picture, PosterPicture) and self._dot is not None:
                self._picture.draw_dot(painter, self._dot)
