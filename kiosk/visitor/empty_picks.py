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
from kiosk.visitor.stand_row import RowButton
from kiosk.visitor.worded import Worded

_DISC = 88
_TRAIL = 112
_BEND = 116
_STEPS = 3
_MOST_SUGGESTED = 3
_GAP = 12
_EDGE = 64

Step = tuple[TextBlock, TextBlock]


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
        self._steps: list[tuple[Step, int, int]] = []
        self._discs: list[QRectF] = []
        self._start: tuple[TextBlock, int, int] | None = None
        self._ground = QRect()
        self._trail: tuple[tuple[float, float], ...] = ()
        self.browse = ActionButton(ButtonRank.YOURS, look, self)
        self.browse.clicked.connect(self.browse_tapped)
        self.rows = [RowButton(look, self) for _ in range(_MOST_SUGGESTED)]
        for row in self.rows:
            row.clicked.connect(self._tap)
        self.read_texts()

    def read_texts(self) -> None:
        self._title_words = self.tr("Composez votre parcours")
        self._start_words = self.tr("Pour commencer")
        self._step_words = (
            (self.tr("Ouvrez un stand"), self.tr("Touchez une carte.")),
            (self.tr("Ajoutez-le"), self.tr("Touchez « Ajouter à Ma sélection ».")),
            (self.tr("Emportez tout"), self.tr("Scannez le code avec le téléphone.")),
        )
        self.setAccessibleName(". ".join((self._title_words, *map(": ".join, self._step_words))))
        self._fill_browse()

    def show_suggested(self, suggested: tuple[Stand, ...], total: int) -> None:
        self._suggested, self._total = suggested[:_MOST_SUGGESTED], total
        for row, stand in zip(self.rows, self._suggested, strict=False):
            row.show_stand(stand, square=True)
        self._fill_browse()

    def arrange(self) -> None:
        """Lay out inside the poster's own rectangle."""
        self._steps, self._discs, self._start = [], [], None
        self._ground = self.rect()
        if self._look.display.low_reach:
            self._ground.setHeight(self._place_below())
        if self._look.scale.is_tall:
            self._arrange_tall()
        else:
            self._arrange_wide()
        self.update()

    @property
    def has_title(self) -> bool:
        """Whether the poster has room for its title beside the steps."""
        look = self._look
        return look.scale.is_tall or look.text_scale == 1 or not look.display.low_reach

    @property
    def poster(self) -> QRect:
        """The part of it that is poster; in low reach the rest lies below."""
        return self._ground

    def title(self) -> TextBlock:
        """The title, laid out."""
        at = self._look.scale.at
        width = (
            self.width() - at(2 * 75) if self._look.scale.is_tall else round(self.width() * 0.38) - at(131)
        )
        return self._look.text(self._title_words, "display", width)

    @property
    def steps(self) -> list[QRectF]:
        """Where the words of the steps are, in px."""
        return [
            QRectF(x, y, max(head.natural_width, body.natural_width), head.height + body.height)
            for (head, body), x, y in self._steps
        ]

    def _arrange_wide(self) -> None:
        look, at, k = self._look, self._look.scale.at, self._look.scale.k
        width, height = self.width() / k, self._ground.height() / k
        high, low, bend = 130.0, height - 144, width * 0.38
        if look.display.low_reach:
            high, low = 88.0, height - 96
        if not self.has_title:
            bend = -_BEND * 2.0
        self._trail = ((-_TRAIL, low), (bend, low), (bend, high), (width + _TRAIL, high))
        left = bend + 156 if self.has_title else 75
        column = (width - left - _EDGE) / _STEPS
        bottom = 0
        for place in range(_STEPS):
            x = left + place * column
            self._discs.append(QRectF(at(x), at(high - _DISC / 2), at(_DISC), at(_DISC)))
            bottom = max(bottom, self._add_step(place, at(x), at(high + 70), at(column - 24)))
        if not look.display.low_reach:
            button = look.scale.px(88)
            self.browse.setGeometry(at(75), at(low) - button // 2, self.browse.natural_width(), button)
            self._place_rows(at(left), bottom + at(48), at(width - left - _EDGE), self.height() - at(40))

    def _arrange_tall(self) -> None:
        look, at, k = self._look, self._look.scale.at, self._look.scale.k
        width, height = self.width() / k, self._ground.height() / k
        spine, words = 131, 228
        high = 64 + self.title().height / k + 56 + _TRAIL / 2
        self._trail = ((width + _TRAIL, high), (spine, high), (spine, height + _TRAIL))
        top = at(high + _TRAIL / 2 + 40)
        for place in range(_STEPS):
            self._discs.append(QRectF(at(spine - _DISC / 2), top, at(_DISC), at(_DISC)))
            bottom = self._add_step(place, at(words), top, at(width - words - _EDGE))
            top = max(bottom, top + at(_DISC)) + at(36)
        if look.display.low_reach:
            return
        button = look.scale.px(88)
        end = self.height() - at(_EDGE) - button
        self.browse.setGeometry(at(75), end, self.browse.natural_width(), button)
        self._place_rows(at(words), top + at(12), at(width - words - _EDGE), end - at(40))

    def _add_step(self, place: int, left: int, top: int, width: int) -> int:
        """Set the words of a step; where they end."""
        head, body = self._step_words[place]
        step = self._look.text(head, "h3", width), self._look.text(body, "body", width)
        self._steps.append((step, left, top))
        return top + step[0].height + step[1].height

    def _place_rows(self, left: int, top: int, width: int, end: int) -> None:
        """Place the stands to start with as far as there is room above `end`."""
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

    def _place_below(self) -> int:
        """In low reach, put what can be touched below the poster; how high that leaves it."""
        at, row, gap = self._look.scale.at, self._look.scale.px(MIN_TARGET), self._look.scale.at(_GAP)
        shown = self.rows[: len(self._suggested)]
        self.browse.setGeometry(0, self.height() - row, self.browse.natural_width(), row)
        end = self.browse.y() - at(16)
        columns = 1 if self._look.scale.is_tall else max(len(shown), 1)
        width = (self.width() - (columns - 1) * gap) // columns
        line = max((each.height_for(width) for each in shown), default=0)
        top = end + gap - -(-len(shown) // columns) * (max(line, at(96)) + gap)
        for place, each in enumerate(shown):
            down, across = divmod(place, columns)
            left, above = across * (width + gap), top + down * (max(line, at(96)) + gap)
            each.setGeometry(left, above, width, max(line, at(96)))
            each.show()
        if not shown:
            return end
        heading = self._look.text(self._start_words, "h3", self.width())
        self._start = (heading, 0, top - gap - heading.height)
        return self._start[2] - at(16)

    def _fill_browse(self) -> None:
        many, few = self.tr("Parcourir les {n} stands"), self.tr("Revenir à l’accueil")
        self.browse.set_content((many if self._total > 1 else few).format(n=self._total), icon="arrow_back")

    def _tap(self) -> None:
        row = self.sender()
        if isinstance(row, RowButton) and row.stand is not None:
            self.stand_tapped.emit(row.stand)

    def _draw_ground(self, painter: QPainter) -> None:
        look, palette = self._look, self._look.palette
        rect, radius = QRectF(self._ground), look.scale.px(24)
        draw_box(painter, rect, radius, palette.dock)
        inside = QPainterPath()
        inside.addRoundedRect(rect, radius, radius)
        painter.setClipPath(inside)
        pen = QPen(palette.ink_surface, look.scale.at(_TRAIL))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(rounded_path(self._trail, _BEND, look.scale.k))
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
        with QPainter(self) as painter:
            look, palette, at = self._look, self._look.palette, self._look.scale.at
            quiet = palette.on_dock if look.display.high_contrast else palette.ink_inverse2
            if self._trail:
                self._draw_ground(painter)
            if self.has_title:
                self.title().draw(painter, at(75), at(64), palette.on_dock)
            for number, disc in enumerate(self._discs, start=1):
                draw_box(painter, disc, disc.width() / 2, palette.sun)
                painter.setFont(look.font("numberRow"))
                painter.setPen(palette.on_sun)
                painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(number))
            for (head, body), left, top in self._steps:
                head.draw(painter, left, top, palette.on_dock)
                body.draw(painter, left, top + head.height, quiet)
            if self._start is not None:
                heading, left, top = self._start
                colour = palette.ink if look.display.low_reach else palette.on_dock
                heading.draw(painter, left, top, colour)
