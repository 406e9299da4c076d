"""The page of a sheet that scrolls: its text, and the stands to see next."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.domain.stand import Stand
from kiosk.look.look import Look
from kiosk.visitor.article import Article, Tone
from kiosk.visitor.facts import OpenStand
from kiosk.visitor.phrases import kind_of_one
from kiosk.visitor.sheet_layout import SheetLayout
from kiosk.visitor.stand_row import RowButton

_MOST_ROWS = 5
_TOP = 32
_BOTTOM = 24
_RELATED_ROOM = 260
"""Room that the text of a short sheet leaves for the stands to see next below it."""


class SheetPage(QWidget):
    """Text painted on one widget; its rows are built once and filled anew for each stand.

    Signals: `stand_tapped(Stand)`.
    """

    stand_tapped = Signal(object)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._text: Article | None = None
        self._side: list[tuple[Article, int, int]] = []
        self._text_left = 0
        self.rows = [RowButton(look, self) for _ in range(_MOST_ROWS)]
        for row in self.rows:
            row.clicked.connect(self._tap)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_stand(self, shown: OpenStand, layout: SheetLayout) -> None:
        """Lay out a stand for a body; the page takes the height it needs."""
        scale = self._look.scale
        below = _BOTTOM if layout.side_left is not None else _RELATED_ROOM
        room = layout.body.height() - scale.at(below)
        for role in layout.lead_roles:
            self._set_text(shown.stand, layout, role)
            if self.text_bottom <= room:
                break
        if layout.side_left is not None:
            left, top = scale.at(layout.side_left), scale.at(_TOP)
        else:
            left, top = self._text_left, self.text_bottom + scale.at(40)
        bottom = max(self._arrange_related(shown, layout, left, top), self.text_bottom) + scale.at(_BOTTOM)
        self.resize(layout.body.width(), max(bottom, layout.body.height()))
        self.setAccessibleName(self.words)
        self.update()

    def _set_text(self, stand: Stand, layout: SheetLayout, lead_role: str) -> None:
        theme = self._look.theme(stand.themes[0] if stand.themes else "")
        self._text = Article(self._look, self._look.scale.at(layout.text_width), theme)
        self._text_left = self._look.scale.at(layout.text_left)
        self._fill(self._text, stand, lead_role)

    @property
    def words(self) -> str:
        """All that is written on the page, a line each."""
        return "\n".join(self._text.words) if self._text is not None else ""

    @property
    def text_bottom(self) -> int:
        """Where the text ends, in px."""
        return self._look.scale.at(_TOP) + (self._text.height if self._text is not None else 0)

    def _fill(self, text: Article, stand: Stand, lead_role: str) -> None:
        text.add_text(stand.summary, lead_role)
        text.add_figures(stand.figures)
        for section in stand.sections:
            text.add_section(section)
        text.add_rule()
        text.add_room(12)
        for fact in self._facts(stand):
            text.add_text(fact, "small", above=4, tone=Tone.MUTED)

    def _facts(self, stand: Stand) -> Iterator[str]:
        """What stands in small print at the end: official title, kind, place, links."""
        if stand.title != stand.short_title:
            yield self.tr("Intitulé officiel : {title}").format(title=stand.title)
        kind = self.tr("Type : {kind}").format(kind=kind_of_one(stand.kind))
        place = self.tr("Lieu : {place}").format(place=stand.place) if stand.place else ""
        yield f"{kind} · {place}" if place else kind
        yield from (f"{link.label} : {link.url}" for link in stand.links if link.url)

    def _arrange_related(self, shown: OpenStand, layout: SheetLayout, left: int, top: int) -> int:
        """Place the rows of related stands; the bottom of the last."""
        others = tuple(stand for stand in shown.related if stand not in shown.twins)
        groups: list[tuple[str, tuple[Stand, ...]]]
        groups = [(self.tr("Aussi au stand {n}").format(n=twin.number), (twin,)) for twin in shown.twins]
        groups.append((self.tr("À voir aussi"), others))
        self._side = []
        free = iter(self.rows)
        for heading, stands in groups:
            if stands:
                top = self._add_heading(heading, layout, left, top)
                top = self._place_rows(stands, free, layout, left, top) + self._look.scale.at(12)
        for row in free:
            row.hide()
        return top - self._look.scale.at(24)

    def _add_heading(self, heading: str, layout: SheetLayout, left: int, top: int) -> int:
        scale = self._look.scale
        title = Article(self._look, scale.at(layout.side_width), self._look.tokens.fallback_theme)
        title.add_text(heading, "h3")
        self._side.append((title, left, top))
        return top + title.height + scale.at(12)

    def _place_rows(
        self, stands: tuple[Stand, ...], free: Iterator[RowButton], layout: SheetLayout, left: int, top: int
    ) -> int:
        scale = self._look.scale
        width, gap = scale.at(layout.side_width), scale.at(12)
        for stand, row in zip(stands, free, strict=False):
            row.show_stand(stand, square=layout.side_left is None)
            height = row.height_for(width)
            fits = layout.scrolls or top + height + scale.at(_BOTTOM) <= layout.body.height()
            row.setGeometry(left, top, width, height)
            row.setVisible(fits)
            top += height + gap if fits else 0
        return top

    def _tap(self) -> None:
        row = self.sender()
        if isinstance(row, RowButton) and row.stand is not None:
            self.stand_tapped.emit(row.stand)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._look.palette.paper)
            if self._text is None:
                return
            exposed = QRectF(event.rect())
            self._text.draw(painter, self._text_left, self._look.scale.at(_TOP), exposed)
            for article, left, top in self._side:
                article.draw(painter, left, top, exposed)
