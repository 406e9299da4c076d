"""The poster of one stand, as it is painted."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap

from kiosk.look.look import Look
from kiosk.look.shapes import SquareStyle, draw_square
from kiosk.look.text import TextBlock
from kiosk.visitor.attract_layout import PATH_WIDTH, lay_out_poster, steps_along, trail
from kiosk.visitor.attract_order import DARK, Poster
from kiosk.visitor.attract_words import AttractWords
from kiosk.visitor.call_pill import CallPill, brand_block, draw_brand, draw_outlined_dot
from kiosk.visitor.fitted import fitted, fitted_number

_SQUARE = 72
_BELOW_THEME = 32
_BELOW_TITLE = 26
_SAVES_A_LINE = 0.88
"""How far a title may shrink to need a line less."""


class PosterPicture:
    """A poster laid out for a screen: `draw` paints it whole, `draw_dot` the yellow dot on its path.

    `shift` moves all but the ground, against burn-in. The dot is painted anew all the time: it is copied to
    whole px, and cut only where number or call may cover it.
    """

    def __init__(self, poster: Poster, words: AttractWords, look: Look, size: QSize, shift: QPointF) -> None:
        self._poster, self._look, self._size, self._shift = poster, look, size, shift
        scale = look.scale
        layout = self._layout = lay_out_poster(scale, mirrored=poster.mirrored)
        colours, palette = look.theme(poster.ground), look.palette
        dark = poster.ground == DARK and not look.display.high_contrast
        self._ground = palette.ink if dark else colours.poster
        self._trail = palette.ink_surface if dark else colours.trail
        self._ink = colours.on_poster
        self._pill_fill, self._pill_pressed = palette.dock, palette.ink_surface
        self._pill_outline = None
        if dark:
            self._pill_fill, self._pill_pressed = palette.dock_button, palette.ink
            self._pill_outline = palette.ink_border
        self._dot_side = scale.at(PATH_WIDTH) + 4
        self._dot = QPixmap()
        self._pill = CallPill(look, words.call, words.below, self._px(layout.call), at_right=layout.at_right)
        self._set_number(self._px(layout.number))
        self._set_words(self._px(layout.words))
        self._brand = brand_block(look, words.brand, self._px(layout.number).width())

    @property
    def resting(self) -> float:
        """How far along its path the dot stays when nothing moves."""
        return self._layout.rest

    def blocks(self) -> list[TextBlock]:
        """Every text of the poster but its number."""
        theme = [self._theme] if self._theme is not None else []
        return [*theme, self._title, self._organiser, self._pill.call, self._pill.below, self._brand]

    def places(self) -> list[QRectF]:
        """Where the number, the words, the call and the wordmark are, in px: apart from each other."""
        top = self._words_top
        words = QRectF(self._words_left, top, self._px(self._layout.words).width(), self._words_height())
        found = [self._outline.boundingRect(), words, self._pill.rect]
        if self._poster.branded:
            at, scale = self._brand_place(), self._look.scale
            width, height = self._brand.natural_width + scale.at(30), self._brand.height
            found.append(QRectF(at.x(), at.y() - height / 2, width, height))
        return found

    def steps(self, count: int) -> list[QRect]:
        """So many places of the dot, from one end of the path to the other."""
        path, side = trail(self._layout, self._look.scale.k), self._dot_side
        corner = self._shift - QPointF(side // 2, side // 2)
        return [QRect((point + corner).toPoint(), QSize(side, side)) for point in steps_along(path, count)]

    def draw(self, painter: QPainter) -> None:
        look, scale = self._look, self._look.scale
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, self._size.width(), self._size.height()), self._ground)
        painter.translate(self._shift)
        pen = QPen(self._trail, scale.at(PATH_WIDTH))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.strokePath(trail(self._layout, scale.k), pen)
        painter.fillPath(self._outline, self._ink)
        self._draw_words(painter)
        if self._poster.branded:
            draw_brand(painter, look, self._brand, self._brand_place(), self._ink)
        self._pill.draw(painter, self._pill_fill, self._pill_outline)

    def draw_dot(self, painter: QPainter, place: QRect) -> None:
        """Draw the dot on the path, beneath number and call."""
        if self._dot.isNull():
            self._dot = self._dot_picture(painter.device().devicePixelRatioF())
        if not any(cover.intersects(place) for cover in self._covers):
            painter.drawPixmap(place.topLeft(), self._dot)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        free = QPainterPath()
        free.addRect(place.adjusted(-2, -2, 2, 2))
        free.addPath(self._covering)  # odd-even: what is covered is no longer inside
        painter.setClipPath(free)
        painter.drawPixmap(place.topLeft(), self._dot)
        painter.restore()

    def _dot_picture(self, ratio: float) -> QPixmap:
        side = self._dot_side
        picture = QPixmap(QSize(side, side) * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            radius = self._look.scale.at(PATH_WIDTH) / 2
            draw_outlined_dot(painter, self._look, QPointF(side // 2, side // 2), radius, self._ink, 8)
        return picture

    def draw_pressed(self, painter: QPainter, _theme_id: str) -> None:
        """Draw what shows that the screen was touched."""
        painter.save()
        painter.translate(self._shift)
        self._pill.draw(painter, self._pill_pressed, self._pill_outline)
        painter.restore()

    def theme_at(self, _point: QPointF) -> str:
        """The theme a touch chooses: none; a poster only wakes."""
        return ""

    def _px(self, rect: QRectF) -> QRectF:
        return QRectF(self._look.scale.rect(rect.x(), rect.y(), rect.width(), rect.height()))

    def _set_number(self, box: QRectF) -> None:
        """The outline of the number, its figures against the edge of the screen's margin."""
        number = fitted_number(self._look, self._poster.stand.number, box.width(), box.height())
        bounds = number.boundingRect()
        left = box.right() - bounds.width() if self._poster.mirrored else box.x()
        self._outline = number.translated(left - bounds.x(), box.center().y() - bounds.center().y())
        covering = QPainterPath(self._outline)
        pill = QPainterPath()
        pill.addRoundedRect(self._pill.rect, self._pill.rect.height() / 2, self._pill.rect.height() / 2)
        covering.addPath(pill)
        self._covering = covering.translated(self._shift)
        self._covers = [
            part.translated(self._shift).toAlignedRect()
            for part in (self._outline.boundingRect(), self._pill.rect)
        ]

    def _set_words(self, box: QRectF) -> None:
        look, scale, poster = self._look, self._look.scale, self._poster
        width = box.width()
        self._organiser = fitted(look, poster.stand.organiser, "posterOrganiser", width, scale.at(92))
        room = box.height() - self._organiser.height - scale.at(_BELOW_TITLE)
        self._theme = None
        if poster.theme is not None:
            beside = width - scale.at(_SQUARE + 16)
            self._theme = fitted(look, poster.theme.long_word, "posterTheme", beside, scale.at(_SQUARE))
            room -= scale.at(_SQUARE + _BELOW_THEME)
        growth = self._layout.growth
        self._title = fitted(look, poster.stand.short_title, "display", width, room, growth, _SAVES_A_LINE)
        height, hang = self._words_height(), self._layout.hang
        self._words_left = box.x()
        self._words_top = box.bottom() - height
        if hang is not None:
            self._words_top = min(float(scale.at(hang)), self._words_top)

    def _words_height(self) -> float:
        scale = self._look.scale
        above = scale.at(_SQUARE + _BELOW_THEME) if self._theme is not None else 0
        return above + self._title.height + scale.at(_BELOW_TITLE) + self._organiser.height

    def _brand_place(self) -> QPointF:
        scale, layout = self._look.scale, self._layout
        left = float(scale.at(layout.brand.x()))
        if self._poster.mirrored:
            left = self._size.width() - left - scale.at(30) - self._brand.natural_width
        return QPointF(left, scale.at(layout.brand.y()))

    def _draw_words(self, painter: QPainter) -> None:
        look, scale, colour = self._look, self._look.scale, self._ink
        left, top = self._words_left, float(round(self._words_top))
        if self._theme is not None and self._poster.theme is not None:
            side = scale.px(_SQUARE)
            square = QRectF(left, top, side, side)
            draw_square(painter, look, square, self._poster.theme.id, SquareStyle.PLAIN)
            middle = top + (side - self._theme.height) / 2
            self._theme.draw(painter, left + side + scale.at(16), middle, colour)
            top += scale.at(_SQUARE + _BELOW_THEME)
        self._title.draw(painter, left, top, colour)
        self._organiser.draw(painter, left, top + self._title.height + scale.at(_BELOW_TITLE), colour)
