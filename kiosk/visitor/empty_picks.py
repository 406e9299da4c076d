"""Ma sélection before anything is in it: how to fill it, and some stands to start with."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.domain.stand import Stand
from kiosk.look.look import Look
from kiosk.look.scale import MIN_TARGET
from kiosk.look.shapes import draw_box
from kiosk.look.text import TextBlock
from kiosk.look.trail import rounded_path
from kiosk.visitor.buttons import ActionButton, ButtonRank
from kiosk.visitor.empty_layout import (
    BEND,
    EDGE,
    SIDE,
    TITLE_TOP,
    TRAIL,
    EmptyLayout,
    PosterWords,
    button_below_words,
    lay_out_empty,
)
from kiosk.visitor.stand_row import RowButton
from kiosk.visitor.worded import Worded

_MOST_SUGGESTED = 3
_GAP = 12
_PASSING = 176
"""Height of passing words of two lines with the room around them, design px."""


class EmptyPicks(Worded):
    """A poster with three steps on the path.

    Signals: `stand_tapped(Stand)` a stand to start with, `browse_tapped()`.
    """

    stand_tapped = Signal(object)
    browse_tapped = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._total = 0
        self._suggested: tuple[Stand, ...] = ()
        self._layout: EmptyLayout | None = None
        self._start: tuple[TextBlock, int, int] | None = None
        self._ground = QRect()
        self.browse = ActionButton(ButtonRank.YOURS, look, self)
        self.browse.clicked.connect(self.browse_tapped)
        self.rows = [RowButton(look, self) for _ in range(_MOST_SUGGESTED)]
        for row in self.rows:
            row.clicked.connect(self._tap)
        self.read_texts()

    def read_texts(self) -> None:
        self._start_words = self.tr("Pour commencer")
        self._title = self.tr("Composez votre parcours")
        self._open = self.tr("Ouvrez un stand")
        self._in_grid = self.tr("Touchez une carte de la grille.")
        self._on_card = self.tr("Touchez une carte.")
        self._later_steps = (
            (self.tr("Ajoutez-le"), self.tr("Touchez « Ajouter à Ma sélection ».")),
            (self.tr("Emportez tout"), self.tr("Scannez le code avec le téléphone.")),
        )
        self._choose_words()
        self._fill_browse()

    def show_suggested(self, suggested: tuple[Stand, ...], total: int) -> None:
        self._suggested, self._total = suggested[:_MOST_SUGGESTED], total
        for row, stand in zip(self.rows, self._suggested, strict=False):
            row.show_stand(stand, square=True)
        self._fill_browse()

    def arrange(self) -> None:
        """Lay out inside the poster's own rectangle."""
        self._choose_words()
        if self._look.display.low_reach:
            self._arrange_low()
        else:
            self._arrange_high()
        self.update()

    @property
    def has_title(self) -> bool:
        """Whether the poster had room for its title beside the steps, when it was laid out last."""
        return self._layout is None or self._layout.title is not None

    @property
    def poster(self) -> QRect:
        """The part of it that is poster; in low reach the rest lies below."""
        return self._ground

    @property
    def title_words(self) -> str:
        return self._title

    @property
    def laid_out(self) -> EmptyLayout | None:
        """The poster as it was laid out last."""
        return self._layout

    def free_place(self) -> QRect:
        """Where passing words cover nothing that can be touched, in px; above the button where room allows.

        In low reach they cover the feet of the poster.
        """
        at, layout, button = self._look.scale.at, self._layout, self.browse.geometry()
        whole, rows = self.rect(), [row.geometry() for row in self.rows if not row.isHidden()]
        if layout is None or self._look.display.low_reach:
            return QRect(0, 0, whole.width(), self._ground.bottom() + 1)
        if self._look.scale.is_tall:
            end = rows[-1].bottom() + 1 if rows else layout.end
            is_free = button.y() - end >= at(_PASSING)
            return QRect(0, 0, whole.width(), button.y() if is_free else round(layout.steps[0].disc.y()))
        if rows and rows[0].x() > button.right():
            return QRect(0, 0, rows[0].x(), button.y())
        return QRect(button.right() + 1, 0, whole.right() - button.right(), whole.height())

    def _arrange_low(self) -> None:
        """As many stands to start with as leave the poster high enough for its steps."""
        for count in range(len(self._suggested), -1, -1):
            self._ground = QRect(0, 0, self.width(), self._place_below(count))
            self._layout = lay_out_empty(self._look, self._words, self._ground, QRect())
            if self._layout.holds:
                break

    def _arrange_high(self) -> None:
        look, at = self._look, self._look.scale.at
        self._ground, button = self.rect(), look.scale.px(88)
        tall = look.scale.is_tall
        top = (
            self.height() - at(EDGE) - button
            if tall
            else at(self.height() / look.scale.k - 144) - button // 2
        )
        place = QRect(at(SIDE), top, self.browse.natural_width(), button)
        layout = lay_out_empty(look, self._words, self._ground, place)
        if not (tall or layout.title is not None):
            place = button_below_words(look, self._ground, place)
        self._layout = layout
        self.browse.setGeometry(place)
        left = layout.steps[0].left
        end = place.y() - at(40) if tall or layout.title is None else self.height() - at(40)
        for gap in (48,) if tall else (48, 24):
            if self._place_rows(left, layout.end + at(gap), self.width() - left - at(EDGE), end):
                break

    def _place_rows(self, left: int, top: int, width: int, end: int) -> bool:
        """Place the stands to start with as far as there is room above `end`; whether any is shown."""
        at = self._look.scale.at
        heading = self._look.text(self._start_words, "h3", width)
        first = below = top + heading.height + at(_GAP)
        shown = 0
        for row, _ in zip(self.rows, self._suggested, strict=False):
            height = max(row.height_for(width), at(96))
            if below + height > end:
                break
            row.setGeometry(left, below, width, height)
            below += height + at(_GAP)
            shown += 1
        for place, row in enumerate(self.rows):
            row.setVisible(place < shown)
        self._start = (heading, left, top) if below > first else None
        return below > first

    def _place_below(self, count: int) -> int:
        """In low reach, put what can be touched below the poster; how high that leaves it."""
        at, row, gap = self._look.scale.at, self._look.scale.px(MIN_TARGET), self._look.scale.at(_GAP)
        shown = self.rows[:count]
        self.browse.setGeometry(0, self.height() - row, self.browse.natural_width(), row)
        end = self.browse.y() - at(16)
        columns = 1 if self._look.scale.is_tall else max(len(shown), 1)
        width = (self.width() - (columns - 1) * gap) // columns
        line = max((each.height_for(width) for each in shown), default=0)
        top = end + gap - -(-len(shown) // columns) * (max(line, at(96)) + gap)
        for place, each in enumerate(self.rows):
            down, across = divmod(place, columns)
            left, above = across * (width + gap), top + down * (max(line, at(96)) + gap)
            each.setGeometry(left, above, width, max(line, at(96)))
            each.setVisible(place < count)
        self._start = None
        if not shown:
            return end
        heading = self._look.text(self._start_words, "h3", self.width())
        self._start = (heading, 0, top - gap - heading.height)
        return self._start[2] - at(16)

    def _choose_words(self) -> None:
        """Name the grid, but in low reach, where there is none."""
        first = self._on_card if self._look.display.low_reach else self._in_grid
        self._words = PosterWords(self._title, ((self._open, first), *self._later_steps))
        self.setAccessibleName(". ".join((self._title, *map(": ".join, self._words.steps))))

    def _fill_browse(self) -> None:
        many, few = self.tr("Parcourir les {n} stands"), self.tr("Revenir à l’accueil")
        self.browse.set_content((many if self._total > 1 else few).format(n=self._total), icon="arrow_back")

    def _tap(self) -> None:
        row = self.sender()
        if isinstance(row, RowButton) and row.stand is not None:
            self.stand_tapped.emit(row.stand)

    def _draw_ground(self, painter: QPainter, trail: tuple[tuple[float, float], ...]) -> None:
        look, palette = self._look, self._look.palette
        rect, radius = QRectF(self._ground), look.scale.px(24)
        draw_box(painter, rect, radius, palette.dock)
        inside = QPainterPath()
        inside.addRoundedRect(rect, radius, radius)
        painter.setClipPath(inside)
        pen = QPen(palette.ink_surface, look.scale.at(TRAIL))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(rounded_path(trail, BEND, look.scale.k))
        painter.setClipping(False)
        if look.outline is not None:
            draw_box(painter, rect, radius, None, look.outline, look.line())

    @override
    def reword(self) -> None:
        super().reword()
        if self.isVisible():
            self.arrange()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        layout = self._layout
        if layout is None:
            return
        with QPainter(self) as painter:
            look, palette, at = self._look, self._look.palette, self._look.scale.at
            quiet = palette.on_dock if look.display.high_contrast else palette.ink_inverse2
            self._draw_ground(painter, layout.trail)
            if layout.title is not None:
                layout.title.draw(painter, at(SIDE), at(TITLE_TOP), palette.on_dock)
            for number, step in enumerate(layout.steps, start=1):
                draw_box(painter, step.disc, step.disc.width() / 2, palette.sun)
                painter.setFont(look.font("numberRow"))
                painter.setPen(palette.on_sun)
                painter.drawText(step.disc, Qt.AlignmentFlag.AlignCenter, str(number))
                step.head.draw(painter, step.left, step.top, palette.on_dock)
                if step.body is not None:
                    step.body.draw(painter, step.left, step.top + step.head.height, quiet)
            if self._start is not None:
                heading, left, top = self._start
                heading.draw(painter, left, top, palette.ink if look.display.low_reach else palette.on_dock)
