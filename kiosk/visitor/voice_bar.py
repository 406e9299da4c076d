"""The bar of the voice, above the dock while it speaks: again, pause, softer, louder."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.look.display import Display
from kiosk.look.look import Look
from kiosk.look.shapes import draw_box
from kiosk.look.speech import LOUDEST
from kiosk.visitor.buttons import ActionButton, ButtonRank
from kiosk.visitor.lines import Lines
from kiosk.visitor.reading import ReadingState
from kiosk.visitor.worded import Worded

_HEIGHT, _BUTTON_HEIGHT, _HINT_HEIGHT = 96, 72, 48
_MARGIN, _GAP, _HINT_GAP = 40, 12, 24
_STEP_WIDTH, _STEP_GAP, _LOWEST_STEP, _HIGHEST_STEP = 16, 8, 20, 60
_ROUND_BUTTON = 96


class VolumeSteps(QWidget):
    """The volume as five bars that rise; those above it are hollow."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._volume = Display().volume

    def show_volume(self, volume: int) -> None:
        self._volume = volume
        self.setAccessibleName(self.tr("Volume {n} sur {total}").format(n=volume, total=LOUDEST))
        self.update()

    @staticmethod
    def width_for(look: Look) -> int:
        """The width of the bars, in px."""
        return look.scale.at(LOUDEST * _STEP_WIDTH + (LOUDEST - 1) * _STEP_GAP)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        scale, palette = self._look.scale, self._look.palette
        rise = (_HIGHEST_STEP - _LOWEST_STEP) / (LOUDEST - 1)
        bottom = (self.height() + scale.at(_HIGHEST_STEP)) / 2
        with QPainter(self) as painter:
            for step in range(LOUDEST):
                height = scale.at(_LOWEST_STEP + step * rise)
                left = scale.at(step * (_STEP_WIDTH + _STEP_GAP))
                bar = QRectF(left, bottom - height, scale.at(_STEP_WIDTH), height)
                fill = palette.ink if step < self._volume else None
                line = palette.ink if step < self._volume else palette.border
                draw_box(painter, bar, scale.px(4), fill, line, self._look.line())


class VoiceBar(Worded):
    """How touches work now, and four buttons; what cannot be done now is disabled, and nothing moves.

    Signals: `repeat_asked()`, `pause_asked()` to pause or to go on, `volume_asked(int)` 1 to 5.
    """

    repeat_asked = Signal()
    pause_asked = Signal()
    volume_asked = Signal(int)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._volume = Display().volume
        self._state = ReadingState.NOTHING
        self.repeat, self.pause, self.softer, self.louder = (
            ActionButton(ButtonRank.SECOND, look, self) for _ in range(4)
        )
        self.steps = VolumeSteps(look, self)
        self.hint = Lines("bar", look, self)
        self.repeat.clicked.connect(self.repeat_asked)
        self.pause.clicked.connect(self.pause_asked)
        self.softer.clicked.connect(self._ask_softer)
        self.louder.clicked.connect(self._ask_louder)
        self.read_texts()

    @staticmethod
    def height_for(look: Look) -> int:
        """The height of the bar on this screen, in px."""
        hint = look.grown(_HINT_HEIGHT, "bar") if look.scale.is_tall else 0
        return look.scale.at(_HEIGHT) + hint

    def read_texts(self) -> None:
        """Take all words in the language of the moment."""
        self.repeat.set_content(self.tr("Répéter"), icon="replay")
        self.softer.set_content("", icon="remove")
        self.softer.setAccessibleName(self.tr("Moins fort"))
        self.louder.set_content("", icon="add")
        self.louder.setAccessibleName(self.tr("Plus fort"))
        self.show_state(self._state)
        self._show_volume(self._volume)
        self._fit_hint()

    def show_state(self, state: ReadingState) -> None:
        """Show what can be done about what is being read."""
        self._state = state
        if state is ReadingState.BROKEN_OFF:
            self.pause.set_content(self.tr("Reprendre"), icon="play_arrow")
        else:
            self.pause.set_content(self.tr("Pause"), icon="pause")
        self.pause.setEnabled(state in (ReadingState.READING, ReadingState.BROKEN_OFF))
        self.repeat.setEnabled(state is not ReadingState.NOTHING)

    def show_display(self, display: Display) -> None:
        """Show the volume; the window decides whether the bar is there at all."""
        self._show_volume(display.volume)

    def arrange(self) -> None:
        """Lay out inside the bar's own rectangle: reading at the left, volume at the right."""
        look, at = self._look, self._look.scale.at
        margin, gap, height, step = at(_MARGIN), at(_GAP), at(_BUTTON_HEIGHT), at(_ROUND_BUTTON)
        steps = VolumeSteps.width_for(look)
        right = self.width() - margin - 2 * step - steps - 2 * gap
        top = self.height() - (at(_HEIGHT) + height) // 2
        self.softer.setGeometry(right, top, step, height)
        self.steps.setGeometry(right + step + gap, top, steps, height)
        self.louder.setGeometry(self.width() - margin - step, top, step, height)
        wide = min(look.grown(264, "bar"), (right - 2 * gap - margin) // 2)
        self.repeat.setGeometry(margin, top, wide, height)
        self.pause.setGeometry(margin + wide + gap, top, wide, height)
        if look.scale.is_tall:
            self.hint.setGeometry(margin, gap // 2, self.width() - 2 * margin, top - gap // 2)
        else:
            left = self.pause.geometry().right() + at(_HINT_GAP)
            self.hint.setGeometry(left, 0, right - at(_HINT_GAP) - left, self.height())
        self._fit_hint()

    def _fit_hint(self) -> None:
        """Take the first wording that fits."""
        wordings = [
            self.tr("Touchez une fois pour écouter, deux fois pour choisir."),
            self.tr("Touchez deux fois pour choisir."),
        ]
        place = self.hint.size()
        fitting = (
            words
            for words in wordings
            if self._look.text(words, "bar", place.width()).height <= place.height()
        )
        self.hint.show_words(next(fitting, wordings[-1]))

    def _show_volume(self, volume: int) -> None:
        self._volume = volume
        self.steps.show_volume(volume)
        self.softer.setEnabled(volume > 1)
        self.louder.setEnabled(volume < LOUDEST)

    def _ask_softer(self) -> None:
        self.volume_asked.emit(self._volume - 1)

    def _ask_louder(self) -> None:
        self.volume_asked.emit(self._volume + 1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            palette = self._look.palette
            painter.fillRect(event.rect(), palette.surface_alt)
            painter.fillRect(0, 0, self.width(), self._look.line(), palette.line)
