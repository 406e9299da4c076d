"""The command row of the low reach screen: of the list, or of the stand that is open."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.choice import Order
from kiosk.domain.stand import ExhibitorKind
from kiosk.look.look import Look
from kiosk.visitor.facts import Listing
from kiosk.visitor.kind_facet import KindFacet
from kiosk.visitor.lines import Lines
from kiosk.visitor.low_actions import LowActions
from kiosk.visitor.low_button import LowButton, LowRank
from kiosk.visitor.phrases import kind_word
from kiosk.visitor.segments import Segments, SegmentWords
from kiosk.visitor.worded import Worded

_GAP = 16
_ORDER = 212
_LEAST_FACET = 830
"""Width in which the short words of the facet stand without counts, at text size 1."""


class LowCommands(Worded):
    """The facet, "Tout effacer" and the order; while a stand is open, its commands in their place.

    The tall layout has a second row, always of the facet. In the others the button "Type : tous" beside the
    commands of an open stand turns the row into that of the list and back; choosing a kind turns it back too.
    Where there are no filters, `has_filters`, it is one row, of the open stand; `arrange` follows it.

    Signals: `kind_tapped(ExhibitorKind | None)`, `order_tapped(Order)`, `clear_tapped()`; those of an open
    stand come from `stand_actions`.
    """

    kind_tapped = Signal(object)
    order_tapped = Signal(object)
    clear_tapped = Signal()

    def __init__(self, catalogue: Catalogue, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._kind: ExhibitorKind | None = None
        self._reads = self._turned = self._is_filtered = False
        self.has_filters = True
        self.stand_actions = LowActions(look, self)
        self.facet = KindFacet(catalogue, look, self)
        self.clear = LowButton("filter_alt_off", look, self)
        self.order: Segments[Order] = Segments(tuple(Order), look, self)
        self.kind = LowButton("", look, self)
        self._hint = Lines("small", look, self, icon="touch_app", muted=True)
        self.clear.clicked.connect(self.clear_tapped)
        self.kind.clicked.connect(self._turn)
        self.facet.tapped.connect(self._tap_kind)
        for segment in self.order.segments.values():
            segment.clicked.connect(self._tap_order)
        self.read_texts()

    @property
    def focus_order(self) -> list[QWidget]:
        """Everything that can be touched, as the keyboard goes through it."""
        facet, order = self.facet.segments.values(), self.order.segments.values()
        if self._look.scale.is_tall:
            return [*self.stand_actions.buttons, *order, *facet]
        return [*self.stand_actions.buttons, *facet, self.clear, *order, self.kind]

    @property
    def is_of_list(self) -> bool:
        """Whether the row holds the commands of the list."""
        return self.has_filters and (not self._reads or self._turned)

    def show_listing(self, listing: Listing) -> None:
        """Show the counts and the choice of a listing."""
        choice = listing.choice
        self._kind, self._is_filtered = choice.kind, choice.is_filtered
        self.facet.show_counts(listing.counts, choice.kind)
        for order, segment in self.order.segments.items():
            segment.setChecked(order is choice.order)
        self.read_texts()
        self._show_parts()

    def show_reading(self, *, reads: bool) -> None:
        """Show the commands of an open stand, or those of the list."""
        self._reads, self._turned = reads, False
        self.arrange()

    def arrange(self) -> None:
        """Lay out inside the row's own rectangle."""
        if not self.has_filters:
            self.stand_actions.setGeometry(self.rect())
        elif self._look.scale.is_tall:
            self._arrange_tall()
        else:
            self._arrange_wide()
        self.stand_actions.arrange()
        self._show_parts()

    def read_texts(self) -> None:
        word = kind_word(self._kind, short=True)
        self.kind.setText(self._kind_words(word if self._kind else word.lower()))
        self.clear.setAccessibleName(self.tr("Tout effacer"))
        self._hint.show_words(self.tr("Choisissez un ou plusieurs thèmes"))

    def _kind_words(self, word: str) -> str:
        return self.tr("Type\u00a0: {type}").format(type=word)

    def _show_parts(self) -> None:
        tall, offers = self._look.scale.is_tall, self.has_filters
        self.stand_actions.setVisible(not self.is_of_list)
        self.facet.setVisible(offers and (tall or self.is_of_list))
        self.clear.setVisible(not tall and self.is_of_list and self._is_filtered and self.clear.width() > 0)
        self.order.setVisible(offers and (not self._reads if tall else self.order.width() > 0))
        self.kind.setVisible(offers and not tall and self._reads)
        self.kind.show_rank(LowRank.OPEN if self._turned else LowRank.SECOND, "")
        self._hint.setVisible(offers and tall and not self._reads)

    def _arrange_tall(self) -> None:
        scale = self._look.scale
        row, order = (self.height() - scale.at(_GAP)) // 2, self._order_width()
        self.stand_actions.setGeometry(0, 0, self.width(), row)
        self._place_order(self.width() - order, order, row)
        self._hint.setGeometry(0, 0, self.width() - order - scale.at(_GAP), row)
        self.facet.move(0, self.height() - row)
        self.facet.arrange(self.width(), row, fill=True)

    def _arrange_wide(self) -> None:
        """One row: from the right the kind, the order, "Tout effacer", and what is left for the rest."""
        row, gap, right = self.height(), self._look.scale.at(_GAP), self.width()
        if self._reads:
            kind = max(self.kind.natural_width(self._kind_words(word)) for word in self._every_kind())
            self.kind.setGeometry(right - kind, 0, kind, row)
            right -= kind + gap
        least = self._look.grown(_LEAST_FACET, "bar")
        if not self.is_of_list:
            least = self.stand_actions.natural_width(short=True)
        order = self._order_width()
        if right - order - gap < least:
            order = 0
        self._place_order(right - order, order, row)
        right -= order + gap if order else 0
        if not self.is_of_list:
            self.stand_actions.setGeometry(0, 0, right, row)
            return
        clear = self._clear_width(right - least - gap)
        self.clear.setGeometry(right - clear, 0, clear, row)
        self.facet.move(0, 0)
        self.facet.arrange(right - (clear + gap if clear else 0), row, fill=False)

    def _every_kind(self) -> list[str]:
        return [kind_word(kind, short=True) for kind in (None, *ExhibitorKind)]

    def _order_width(self) -> int:
        return self._look.grown(_ORDER, "bar")

    def _clear_width(self, room: int) -> int:
        """The room of "Tout effacer", or of fewer words; 0 where even its icon has none."""
        for words in (self.tr("Tout effacer"), self.tr("Effacer"), ""):
            if (width := self.clear.natural_width(words)) <= room:
                self.clear.setText(words)
                return width
        return 0

    def _place_order(self, left: int, width: int, height: int) -> None:
        self.order.move(left, 0)
        if width:
            words = [SegmentWords(self.tr("N°")), SegmentWords(self.tr("A–Z"))]
            self.order.fit_equal(words, width, height)
        else:
            self.order.resize(0, 0)

    def _turn(self) -> None:
        self._turned = not self._turned
        self.arrange()

    def _tap_kind(self, kind: ExhibitorKind | None) -> None:
        if self._turned:
            self._turn()
            self.kind.setFocus()
        self.kind_tapped.emit(kind)

    def _tap_order(self) -> None:
        tapped = next(order for order, segment in self.order.segments.items() if segment is self.sender())
        self.order_tapped.emit(tapped)

    @override
    def reword(self) -> None:
        super().reword()
        self.arrange()
