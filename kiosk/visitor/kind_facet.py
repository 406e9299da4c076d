"""The facet of the kinds of exhibitor: all, or one of them, each with its live count."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.choice import Choice, Counts
from kiosk.domain.stand import ExhibitorKind
from kiosk.look.look import Look
from kiosk.visitor.phrases import kind_word, stand_count
from kiosk.visitor.segments import Segments, SegmentWords

_KINDS: tuple[ExhibitorKind | None, ...] = (None, *ExhibitorKind)


class KindFacet(Segments[ExhibitorKind | None]):
    """Its places are as wide as the largest count, so that filtering moves nothing.

    Signals: `tapped(ExhibitorKind | None)`, None for all.
    """

    tapped = Signal(object)

    def __init__(self, catalogue: Catalogue, look: Look, parent: QWidget) -> None:
        super().__init__(_KINDS, look, parent)
        self._all = catalogue.counts(Choice())
        self._counts = self._all
        self._chosen: ExhibitorKind | None = None
        self._shows_counts = True
        self._room: tuple[int, int, bool] | None = None
        for segment in self.segments.values():
            segment.clicked.connect(self._tap)

    def show_counts(self, counts: Counts, chosen: ExhibitorKind | None) -> None:
        """Show how many stands each kind would give; one that gives none can only be left."""
        self._counts, self._chosen = counts, chosen
        for kind, segment in self.segments.items():
            count = counts.of_kind(kind)
            segment.show_count(
                str(count) if self._shows_counts else "",
                checked=kind is chosen,
                enabled=count > 0 or kind is chosen or kind is None,
            )
            segment.setAccessibleName(f"{kind_word(kind)}, {stand_count(count)}")

    def arrange(self, width: int, height: int, *, fill: bool) -> None:
        """Lay out in `width` px, with shorter words or without counts where they do not fit."""
        self._room = width, height, fill
        wordings = [self._words(short=False), self._words(short=True), self._words(short=True, counts=False)]
        if fill:
            wordings = wordings[1:]
        self._shows_counts = self.fit(wordings, width, height, fill=fill)
        self.show_counts(self._counts, self._chosen)

    def read_texts(self) -> None:
        if self._room is not None:
            width, height, fill = self._room
            self.arrange(width, height, fill=fill)

    def _words(self, *, short: bool, counts: bool = True) -> list[SegmentWords]:
        return [
            SegmentWords(kind_word(kind, short=short), str(self._all.of_kind(kind)) if counts else "")
            for kind in _KINDS
        ]

    def _tap(self) -> None:
        tapped = next(kind for kind, segment in self.segments.items() if segment is self.sender())
        self.tapped.emit(tapped)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.read_texts()
