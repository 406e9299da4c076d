"""The head of a sheet: the stand's number as a poster, its title, its organiser, its logo, its themes."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.domain.stand import Stand, Theme
from kiosk.look.fonts import shrunk
from kiosk.look.look import Look
from kiosk.look.text import TextBlock
from kiosk.look.trail import rounded_path
from kiosk.visitor.header_layout import HeaderLayout
from kiosk.visitor.logo_plate import LogoPlate
from kiosk.visitor.phrases import logo_of
from kiosk.visitor.theme_pills import ThemePills

_TITLE_LINES = 3
_ORGANISER_LINES = 2
_UNDER_TITLE = 4
_UNDER_ORGANISER = 12
_BESIDE_LOGO, _ABOVE_LOGO = 32, 12
_SMALLER_TITLE = "h2"


class SheetHeader(QWidget):
    """A painted header in the colour of the stand's first theme; it grows with its words."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._stand: Stand | None = None
        self._themes: tuple[Theme, ...] = ()
        self._layout: HeaderLayout | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_stand(self, stand: Stand, themes: tuple[Theme, ...]) -> None:
        self._stand, self._themes = stand, themes
        self._name()
        self.update()

    def fitted(self, layout: HeaderLayout, most: float) -> HeaderLayout:
        """The header made high enough for its words, the title smaller where it would exceed `most`."""
        if self._stand is None:
            return layout
        for role in (layout.title_role, _SMALLER_TITLE):
            candidate = replace(layout, title_role=role)
            height = candidate.height_for(self._words_height(candidate) / self._look.scale.k)
            if height <= max(most, layout.height):
                break
        return candidate.grown_to(height)

    def arrange(self, layout: HeaderLayout) -> None:
        self._layout = layout
        self.update()

    @property
    def layout_now(self) -> HeaderLayout | None:
        """The layout it was given last."""
        return self._layout

    def words(self, stand: Stand, layout: HeaderLayout) -> tuple[TextBlock, TextBlock]:
        """The title and the organiser, laid out; the organiser keeps off the logo, the title if it can."""
        at = self._look.scale.at
        width, room = at(layout.title_width), self._logo_room(stand)
        title = self._look.balanced(stand.short_title, layout.title_role, width, _TITLE_LINES)
        if room:
            free = min(width, at(layout.words_width) - room)
            beside = self._look.balanced(stand.short_title, layout.title_role, free, _TITLE_LINES)
            title = title if beside.is_cut or beside.line_count > title.line_count else beside
        words = at(layout.words_width) - room
        return title, self._look.text(stand.organiser, "organiser", words, _ORGANISER_LINES)

    def pills(self, layout: HeaderLayout) -> ThemePills:
        """The themes, laid out."""
        room = self._logo_room(self._stand) if self._stand is not None else 0
        return ThemePills(self._look, self._themes, self._look.scale.at(layout.words_width) - room)

    def logo_place(self, layout: HeaderLayout) -> QRect:
        """Where the plate of the logo is, in px; empty where there is none."""
        at = self._look.scale.at
        plate = LogoPlate(self._look, self._stand.logo if self._stand is not None else b"")
        left = at(layout.title_left) + at(layout.words_width) - plate.width
        return QRect(left, at(layout.bottom) - plate.height, plate.width, plate.height)

    def words_top(self, layout: HeaderLayout) -> int:
        """Where the title begins, in px."""
        return self._look.scale.at(layout.bottom) - self._words_height(layout)

    def _words_height(self, layout: HeaderLayout) -> int:
        if self._stand is None:
            return 0
        at = self._look.scale.at
        title, organiser = self.words(self._stand, layout)
        below = organiser.height + at(_UNDER_ORGANISER) + self.pills(layout).height
        words = title.height + at(_UNDER_TITLE) + below
        plate = self.logo_place(layout)
        if plate.isEmpty():
            return words
        is_beside = at(layout.title_left) + title.natural_width <= plate.x() - at(_BESIDE_LOGO)
        return max(words, plate.height() if is_beside else title.height + at(_ABOVE_LOGO) + plate.height())

    def _logo_room(self, stand: Stand) -> int:
        """What the logo takes of the width of the words, in px."""
        plate = LogoPlate(self._look, stand.logo)
        return 0 if plate.is_empty else plate.width + self._look.scale.at(_BESIDE_LOGO)

    def _name(self) -> None:
        """Tell what is painted to those who do not see it."""
        if (stand := self._stand) is not None:
            shown = "" if LogoPlate(self._look, stand.logo).is_empty else f" {logo_of(stand.organiser)}"
            self.setAccessibleName(f"Stand {stand.number}. {stand.short_title}. {stand.organiser}.{shown}")

    def _draw_path(self, painter: QPainter, layout: HeaderLayout, colour: QColor) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(colour, self._look.scale.at(layout.path_width))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(rounded_path(layout.path, layout.path_radius, self._look.scale.k))

    def _draw_words(self, painter: QPainter, layout: HeaderLayout, stand: Stand, colour: QColor) -> None:
        at = self._look.scale.at
        left, top = at(layout.title_left), self.words_top(layout)
        title, organiser = self.words(stand, layout)
        title.draw(painter, left, top, colour)
        top += title.height + at(_UNDER_TITLE)
        organiser.draw(painter, left, top, colour)
        self.pills(layout).draw(painter, left, top + organiser.height + at(_UNDER_ORGANISER))
        place = self.logo_place(layout)
        LogoPlate(self._look, stand.logo).draw(painter, place.x(), place.y())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._name()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            stand, layout, look = self._stand, self._layout, self._look
            if stand is None or layout is None:
                return
            colours = look.theme(stand.themes[0] if stand.themes else "")
            painter.fillRect(event.rect(), colours.poster)
            self._draw_path(painter, layout, colours.trail)
            if look.outline is not None:
                painter.fillRect(0, self.height() - look.line(), self.width(), look.line(), look.outline)
            at = look.scale.at
            painter.setPen(colours.on_poster)
            painter.setFont(shrunk(look.font(layout.number_role), stand.number, at(layout.number_width)))
            bearing = QFontMetricsF(painter.font()).leftBearing(stand.number[:1] or "0")
            painter.drawText(QPointF(at(48) - bearing, at(layout.baseline)), stand.number)
            self._draw_words(painter, layout, stand, colours.on_poster)
