"""The upper part of the low reach screen: a stand to read, page by page, and nothing to touch."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.domain.stand import Stand
from kiosk.look.fonts import shrunk
from kiosk.look.look import Look
from kiosk.look.shapes import draw_box
from kiosk.visitor.facts import OpenStand
from kiosk.visitor.logo_plate import LogoPlate
from kiosk.visitor.phrases import logo_of
from kiosk.visitor.reading_places import CAPTION_GAP, CODE, ReadingPlaces, tall_places, wide_places
from kiosk.visitor.reading_text import ReadingText
from kiosk.visitor.spoken import Spoken
from kiosk.visitor.spoken_sheet import spoken_sheet
from kiosk.visitor.stand_text import stand_text

_LEAST_CODE = 120
"""Side of the smallest code above a caption, design px."""
_CAPITAL = 0.68
"""Height of a digit of the display face, in em."""


class ReadingZone(QWidget):
    """Shows one stand on the ground of its first theme: number, logo, and its text a page at a time.

    A widget with its code can be given a place at the right. Without a stand the zone is not shown.

    Signals: `turned()` when another page is shown, or the first of another text.
    """

    turned = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: OpenStand | None = None
        self._text: ReadingText | None = None
        self._places: ReadingPlaces | None = None
        self._plate: LogoPlate | None = None
        self._pages = [0]
        self._page = 0
        self._code: QWidget | None = None
        self._move = QVariantAnimation(self)
        self._move.valueChanged.connect(self.update)
        self._move.finished.connect(self.update)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def has_more(self) -> bool:
        """Whether there is text below what is shown."""
        return self._page + 1 < len(self._pages)

    @property
    def has_before(self) -> bool:
        """Whether there is text above what is shown."""
        return self._page > 0

    @property
    def words(self) -> str:
        """All that can be read, a line each, whichever page is shown."""
        return "\n".join(self._text.words) if self._text is not None else ""

    def spoken(self) -> tuple[Spoken, ...]:
        """All that can be read, each part in the language that it is written in."""
        if self._shown is None or self._text is None:
            return (Spoken(""),)
        number = self.tr("Stand {n}").format(n=self._shown.stand.number)
        return (Spoken(f"{number}."), *spoken_sheet(self._shown, self._text.words))

    @property
    def lines_shown(self) -> tuple[int, int]:
        """From where to where the text is shown, whole lines only, in px of the whole text."""
        if self._text is None or self._places is None:
            return 0, 0
        following = self._pages[self._page + 1] if self.has_more else None
        return self._text.whole_lines(self._pages[self._page], self._places.text.height(), following)

    @property
    def text_height(self) -> int:
        """The height of the whole text, in px."""
        return self._text.height if self._text is not None else 0

    @property
    def text_place(self) -> QRect:
        """Where the text is shown, within the zone."""
        return self._places.text if self._places is not None else QRect()

    @property
    def number_place(self) -> QRect:
        """Where the number is shown, within the zone."""
        return self._places.number if self._places is not None else QRect()

    @property
    def logo_place(self) -> QRect:
        """Where the plate of the logo is; empty where there is none."""
        return self._places.logo if self._places is not None else QRect()

    def show_stand(self, shown: OpenStand) -> None:
        """Show a stand from the top of its text."""
        self._shown = shown
        self._lay_out()
        self._turn_to(0)

    def read_on(self) -> None:
        """Show the next page."""
        if self.has_more:
            self._turn_to(self._page + 1)

    def read_back(self) -> None:
        """Show the page before."""
        if self.has_before:
            self._turn_to(self._page - 1)

    def code_place(self) -> QRect:
        """The square for the code of the stand; its caption is written below it, where there is room."""
        scale, height = self._look.scale, self.height() / self._look.scale.k
        caption = self._caption_height()
        side = min(CODE, height - 32 - caption)
        top = 40 if scale.is_tall else (height - side - caption) / 2
        return scale.rect(scale.width - (48 if scale.is_tall else 64) - side, top, side, side)

    def _caption_height(self) -> float:
        """What the caption takes, design px; 0 where the code would be too small above it."""
        scale, height = self._look.scale, self.height() / self._look.scale.k
        caption = CAPTION_GAP + self._look.line_height("label") / scale.k
        return caption if height - 32 - caption >= _LEAST_CODE else 0

    def set_code_widget(self, widget: QWidget | None) -> None:
        """Give the code its place, or take it away: the text then takes the room. It becomes a child."""
        if self._code is not None and self._code is not widget:
            self._code.hide()
        self._code = widget
        if widget is not None:
            widget.setParent(self)
            widget.show()
        self.arrange()

    def arrange(self) -> None:
        """Lay out inside the zone's own rectangle, about where the reader was."""
        begun = self._pages[self._page] / self.text_height if self.text_height else 0.0
        self._lay_out()
        place = max(row for row, top in enumerate(self._pages) if top <= begun * self.text_height + 1)
        self._turn_to(place, at_once=True)
        if self._code is not None:
            self._code.setGeometry(self.code_place())

    def _turn_to(self, page: int, *, at_once: bool = False) -> None:
        start, goal = self._pages[min(self._page, len(self._pages) - 1)], self._pages[page]
        near = not at_once and abs(page - self._page) == 1
        self._page = page
        self._move.stop()
        if near and (duration := self._look.motion.duration("slide")):
            self._move.setDuration(duration)
            self._move.setEasingCurve(self._look.motion.enter)
            self._move.setStartValue(start)
            self._move.setEndValue(goal)
            self._move.start()
        self.update()
        self.turned.emit()

    def _lay_out(self) -> None:
        if self._shown is None or self.height() <= 0:
            return
        lay_out = tall_places if self._look.scale.is_tall else wide_places
        height = self.height() / self._look.scale.k
        self._plate = LogoPlate(self._look, self._shown.stand.logo)
        plate = QSize(self._plate.width, self._plate.height)
        self._places = lay_out(self._look, height, plate, has_code=self._code is not None)
        width, view = self._places.text.width(), self._places.text.height()
        self._text = stand_text(self._look, self._shown, width, view)
        self._pages = self._text.pages(view)
        self._page = min(self._page, len(self._pages) - 1)
        stand = self._shown.stand
        logo = "" if self._places.logo.isEmpty() else f"\n{logo_of(stand.organiser)}"
        self.setAccessibleName(f"{self.tr('Stand {n}').format(n=stand.number)}. {self.words}{logo}")

    def _draw_number(self, painter: QPainter, place: QRect, stand: Stand) -> None:
        font = shrunk(self._look.font("numberHeroPortrait"), stand.number, place.width())
        if font.pixelSize() * _CAPITAL > place.height():
            font.setPixelSize(int(place.height() / _CAPITAL))
        painter.setFont(font)
        digits = font.pixelSize() * _CAPITAL
        baseline = place.y() + (place.height() + digits) / 2
        bearing = QFontMetricsF(font).leftBearing(stand.number[:1] or "0")
        painter.drawText(QPointF(place.x() - bearing, baseline), stand.number)

    def _draw_caption(self, painter: QPainter) -> None:
        if not self._caption_height():
            return
        place = self.code_place()
        top = place.bottom() + 1 + self._look.scale.at(CAPTION_GAP)
        words = QRect(place.x(), top, place.width(), self._look.line_height("label"))
        painter.setFont(shrunk(self._look.font("label"), self.tr("Emporter"), words.width()))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.tr("Emporter"))

    def _draw_text(self, painter: QPainter, text: ReadingText, place: QRect) -> None:
        """Draw whole lines at rest, whatever passes while a page turns; a short text stands in the middle."""
        start, view, scale = self._pages[self._page], place.height(), self._look.scale
        moving = self._move.state() is QVariantAnimation.State.Running
        offset = int(self._move.currentValue()) if moving else start
        top = place.y() - offset
        if not scale.is_tall and text.height < view:
            top += (view - text.height) // 2
        first, last = (offset, offset + view) if moving else self.lines_shown
        shown = QRectF(place.x(), top + first, place.width() + scale.at(8), last - first)
        painter.setClipRect(shown.adjusted(-scale.at(8), -scale.at(6), 0, scale.at(4)))
        assert self._shown is not None
        theme = self._look.theme(self._shown.stand.themes[0] if self._shown.stand.themes else "")
        text.draw(painter, place.x(), top, shown, theme.on_poster)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.arrange()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            look, places = self._look, self._places
            if self._shown is None or places is None or self._text is None:
                painter.fillRect(event.rect(), look.palette.paper)
                return
            stand = self._shown.stand
            theme = look.theme(stand.themes[0] if stand.themes else "")
            painter.fillRect(event.rect(), theme.poster)
            if look.display.high_contrast:
                edge = QRectF(0, self.height() - look.line(), self.width(), look.line())
                draw_box(painter, edge, 0, look.palette.border)
            painter.setPen(theme.on_poster)
            self._draw_number(painter, places.number, stand)
            if self._code is not None:
                self._draw_caption(painter)
            if self._plate is not None and not places.logo.isEmpty():
                self._plate.draw(painter, places.logo.x(), places.logo.y())
            self._draw_text(painter, self._text, places.text)
