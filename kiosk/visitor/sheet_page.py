"""The page of a sheet that scrolls: its text, its code, and the stands to see next."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.domain.stand import Stand
from kiosk.domain.takeaway import Takeaway
from kiosk.look.code import bytes_within
from kiosk.look.look import Look
from kiosk.visitor.article import Article
from kiosk.visitor.code_card import TakeCard
from kiosk.visitor.facts import OpenStand
from kiosk.visitor.related_rows import RelatedRows
from kiosk.visitor.sheet_layout import Arrangement, SheetLayout
from kiosk.visitor.sheet_text import fill_text
from kiosk.visitor.spoken import Spoken
from kiosk.visitor.spoken_sheet import spoken_sheet
from kiosk.visitor.stand_row import RowButton

_TOP = 32
_BOTTOM = 24
_GAP = 40
_NARROW_ROWS = 440
"""Width under which the stands to see next go below the code, design px at the normal text size."""


class SheetPage(QWidget):
    """Text painted on one widget; its code and its rows are built once and filled anew for each stand.

    Signals: `stand_tapped(Stand)`.
    """

    stand_tapped = Signal(object)

    def __init__(self, look: Look, takeaway: Takeaway, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._takeaway = takeaway
        self._shown: OpenStand | None = None
        self._text: Article | None = None
        self._text_left = 0
        self.card = TakeCard(look, self)
        self.related = RelatedRows(look, self)
        self.related.stand_tapped.connect(self.stand_tapped)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def rows(self) -> list[RowButton]:
        return self.related.rows

    def show_stand(self, shown: OpenStand, layout: SheetLayout) -> bool:
        """Lay out a stand for a body; whether all that must be seen fits without scrolling, where it must."""
        self._shown = shown
        self._show_code(shown.stand, layout)
        for role in layout.lead_roles:
            bottom = self._place(shown, layout, role)
            fits = bottom <= layout.body.height() and self.related.shown >= min(1, len(shown.related))
            if fits:
                break
        self.resize(layout.body.width(), max(bottom, layout.body.height()))
        self.setAccessibleName(self.words)
        self.update()
        return fits or layout.scrolls

    @property
    def words(self) -> str:
        """All that is written on the page, a line each."""
        return "\n".join(self._text.words) if self._text is not None else ""

    def spoken(self) -> tuple[Spoken, ...]:
        """All that is written on the page, each part in its language."""
        if self._shown is None or self._text is None:
            return (Spoken(""),)
        return spoken_sheet(self._shown, self._text.words)

    @property
    def text_bottom(self) -> int:
        """Where the text ends, in px."""
        return self._look.scale.at(_TOP) + (self._text.height if self._text is not None else 0)

    def text_boxes(self) -> list[QRectF]:
        """Where the paragraphs of the text stand, in px."""
        if self._text is None:
            return []
        return self._text.boxes(self._text_left, self._look.scale.at(_TOP))

    @property
    def tiles(self) -> list[QRectF]:
        """Where the key figures stand, in px."""
        if self._text is None:
            return []
        return [tile.translated(self._text_left, self._look.scale.at(_TOP)) for tile in self._text.tiles]

    def _show_code(self, stand: Stand, layout: SheetLayout) -> None:
        subject = self.tr("Stand {n}").format(n=stand.number)
        room = bytes_within(TakeCard.room(layout.card_width))
        self.card.show_payload(self._takeaway.of_stand(stand, subject, room))

    def _place(self, shown: OpenStand, layout: SheetLayout, role: str) -> int:
        """Put everything in its place; the bottom of the page."""
        scale = self._look.scale
        theme = self._look.theme(shown.stand.themes[0] if shown.stand.themes else "")
        self._text = Article(self._look, scale.at(layout.text_width), theme)
        self._text_left = scale.at(layout.text_left)
        card = scale.at(layout.card_width)
        height = self.card.height_for(card)
        floats = layout.arrangement is Arrangement.FLOW and bool(shown.stand.sections)
        top = fill_text(self._text, shown, role, (card, height) if floats else None)
        match layout.arrangement:
            case Arrangement.FLOW if floats:
                self.card.setGeometry(self._text_left, scale.at(_TOP) + top, card, height)
                bottom = self._place_below(shown, layout)
            case Arrangement.FLOW:
                bottom = self._place_with_card(shown, layout, card, height)
            case _:
                left = scale.at(layout.side_left)
                self.card.setGeometry(left, scale.at(_TOP), card, height)
                bottom = scale.at(_TOP) + height
                if layout.arrangement is Arrangement.SIDE:
                    bottom = self.related.place(shown, left, bottom + scale.at(28), card)
                else:
                    bottom = max(bottom, self._place_below(shown, layout, columns=2))
        return max(bottom, self.text_bottom) + scale.at(_BOTTOM)

    def _place_below(self, shown: OpenStand, layout: SheetLayout, columns: int = 1) -> int:
        """The stands to see next under the text."""
        scale = self._look.scale
        end = None if layout.scrolls else layout.body.height() - scale.at(_BOTTOM)
        return self.related.place(
            shown,
            self._text_left,
            self.text_bottom + scale.at(_GAP),
            scale.at(layout.text_width),
            columns=columns,
            end=end,
            square=columns == 1,
        )

    def _place_with_card(self, shown: OpenStand, layout: SheetLayout, card: int, height: int) -> int:
        """The code under the text, and beside it, where there is room, the stands to see next."""
        scale = self._look.scale
        left, top = self._text_left, self.text_bottom + scale.at(_GAP)
        self.card.setGeometry(left, top, card, height)
        right = left + scale.at(layout.text_width)
        end = None if layout.scrolls else layout.body.height() - scale.at(_BOTTOM)
        beside = left + card + scale.at(_GAP)
        if right - beside >= self._look.grown(_NARROW_ROWS):
            bottom = self.related.place(shown, beside, top, right - beside, end=end, square=True)
            return max(bottom, top + height)
        below = top + height + scale.at(_GAP)
        return self.related.place(shown, left, below, right - left, end=end, square=True)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._look.palette.paper)
            if self._text is None:
                return
            exposed = QRectF(event.rect())
            self._text.draw(painter, self._text_left, self._look.scale.at(_TOP), exposed)
            self.related.draw_headings(painter)
