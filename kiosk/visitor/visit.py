"""One visit: what the visitor has chosen, typed, opened and kept; it asks and tells, and owns no widget."""

from PySide6.QtCore import QObject, Signal

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.choice import Choice, Order
from kiosk.domain.finding import Findings
from kiosk.domain.language import Language, has_french_text, in_english
from kiosk.domain.stand import ExhibitorKind, Stand
from kiosk.look.display import Display
from kiosk.visitor.answers import Answers, Find
from kiosk.visitor.facts import Found, Listing, OpenStand, Place, found_facts, open_facts, stands_to_go_on
from kiosk.visitor.selection import Selection


class Visit(QObject):
    """The state of one visit; `selection` is what the visitor keeps, `answers` finds what is typed.

    Signals: `moved(Place)` when the visitor is elsewhere, without a sheet; `listed(Listing)` when the list or
    its counts changed; `found(Found)`; `opened(OpenStand)`; `closed(Stand)` with the stand that was open;
    `went_home()` when the visitor asked for the start; `displayed(Display)`; `translated(Language)` before
    all facts are told anew in another language; `ended()` after the visit is over and nothing of it is left.
    """

    moved = Signal(object)
    listed = Signal(object)
    found = Signal(object)
    opened = Signal(object)
    closed = Signal(object)
    went_home = Signal()
    displayed = Signal(object)
    translated = Signal(object)
    ended = Signal()

    def __init__(self, catalogue: Catalogue, find: Find, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.answers = Answers(find)
        self._catalogues = {Language.FRENCH: catalogue}
        self._language = Language.FRENCH
        self.usual = Display()  # how a visit begins: staff may say so before anything is shown
        self._display = Display()
        self._place = Place.HOME
        self._back: tuple[Place, Stand | None] = (Place.HOME, None)
        self._choice = Choice()
        self._stands = catalogue.listed(self._choice)
        self._findings = Findings("")
        self.selection = Selection(self)
        self._open: Stand | None = None

    @property
    def catalogue(self) -> Catalogue:
        """All stands, in the language being read."""
        return self._catalogues[self._language]

    @property
    def place(self) -> Place:
        return self._place

    @property
    def language(self) -> Language:
        return self._language

    @property
    def display(self) -> Display:
        return self._display

    @property
    def listing(self) -> Listing:
        return Listing(self._stands, self._choice, self.catalogue.counts(self._choice))

    @property
    def findings(self) -> Found:
        """The answer to what is typed, in the language being read."""
        return found_facts(self._findings, self.catalogue, ignores_filters=self._choice.is_filtered)

    @property
    def open_stand(self) -> Stand | None:
        return self._open

    @property
    def current_list(self) -> tuple[Stand, ...]:
        """The stands among which one goes on from an open sheet."""
        match self._place:
            case Place.SEARCH:
                return self.findings.stands
            case Place.PICKS:
                return stands_to_go_on(self.selection.stands, self._open, self.catalogue)
            case _:
                return self._stands

    @property
    def is_fresh(self) -> bool:
        """Whether nothing has been done yet that another visitor could find."""
        chosen = self._choice != Choice() or self._language is not Language.FRENCH
        kept = self._open is not None or self.selection.stands or self._findings.words
        left = self._place in (Place.SEARCH, Place.PICKS)
        return not (chosen or kept or left) and self._display == self.usual

    def toggle_theme(self, theme: str) -> None:
        """Choose a theme, or leave it again."""
        self._choose(self._choice.toggle(theme))

    def choose_kind(self, kind: ExhibitorKind | None) -> None:
        """Show one kind of exhibitor; None shows all."""
        self._choose(self._choice.of_kind(kind))

    def choose_order(self, order: Order) -> None:
        self._choose(self._choice.in_order(order))

    def clear_filters(self) -> None:
        """Show all stands; the order stays."""
        self._choose(self._choice.unfiltered())

    def browse_theme(self, theme: str) -> None:
        """Show the stands of one theme at home, from anywhere."""
        self._choose(self._choice.unfiltered().toggle(theme))
        self._move(Place.HOME)

    def search(self) -> None:
        """Go to the search; nothing is typed yet."""
        self._leave_for(Place.SEARCH)
        self.type("")

    def type(self, words: str) -> None:
        """Look for words; what is typed replaces what was typed before."""
        self._findings = self.answers.to(words)
        self.found.emit(self.findings)

    def show_picks(self) -> None:
        """Go to Ma sélection."""
        self._leave_for(Place.PICKS)

    def go_back(self) -> None:
        """From a sheet to its list; from search or Ma sélection to where the visitor was before."""
        if self._open is not None:
            self.close()
        else:
            self.leave()

    def leave(self) -> None:
        """From search or Ma sélection, with or without a sheet, to where the visitor was before."""
        if self._place in (Place.SEARCH, Place.PICKS):
            place, stand = self._back
            self.type("")
            self._move(place)
            if stand is not None:
                self.open(self.catalogue.stand(stand.number))

    def open(self, stand: Stand) -> None:
        """Show a stand in full."""
        self._open = stand
        self.opened.emit(self.facts_of(stand))

    def facts_of(self, stand: Stand) -> OpenStand:
        """What its sheet shows, or would show if it were opened now."""
        return open_facts(
            stand,
            self.catalogue,
            self.current_list,
            is_picked=self.selection.holds(stand),
            french_text=self._language is Language.ENGLISH and has_french_text(stand),
        )

    def close(self) -> None:
        """Go back to the list; nothing happens when no stand is open."""
        if self._open is not None:
            stand, self._open = self._open, None
            self.closed.emit(stand)

    def go_home(self) -> None:
        """Back to the whole list from its top; what was kept stays."""
        if self._place is Place.HOME:
            self.close()
        else:
            self._move(Place.HOME)
        self.type("")
        self.clear_filters()
        self.went_home.emit()

    def show_as(self, display: Display) -> None:
        """Change how the screen looks and speaks."""
        if display != self._display:
            self._display = display
            self.displayed.emit(display)

    def switch_language(self) -> None:
        """Show everything in the other language."""
        self.translate(self._language.other)

    def translate(self, language: Language) -> None:
        """Show everything in another language."""
        if language is self._language:
            return
        if language not in self._catalogues:
            self._catalogues[language] = in_english(self._catalogues[Language.FRENCH])
        self._language = language
        self._stands = self.catalogue.listed(self._choice)
        self.translated.emit(language)
        self.listed.emit(self.listing)
        self.found.emit(self.findings)
        self.selection.read_from(self.catalogue)
        if self._open is not None:
            self.open(self.catalogue.stand(self._open.number))

    def wake(self) -> None:
        """Someone touched the posters: show the home screen."""
        if self._place is Place.ATTRACT:
            self._move(Place.HOME)

    def start_over(self) -> None:
        """End the visit: nothing of it stays, and the home screen is as it was at first."""
        self._move(Place.HOME)
        self._back = (Place.HOME, None)
        self.type("")
        self.selection.forget()
        self._choose(Choice())
        self.translate(Language.FRENCH)
        self.show_as(self.usual)
        self.went_home.emit()
        self.ended.emit()

    def sleep(self) -> None:
        """Nobody is there: end the visit and show the posters."""
        if self._place is Place.ATTRACT:
            return
        self.start_over()
        self._move(Place.ATTRACT)

    def _leave_for(self, place: Place) -> None:
        """Go to search or Ma sélection, remembering where the way back leads."""
        if self._place is place and self._open is None:
            return
        if self._place is Place.HOME:
            self._back = (Place.HOME, self._open)
        self._move(place)

    def _move(self, place: Place) -> None:
        if place is not self._place or self._open is not None:
            self._place, self._open = place, None
            self.moved.emit(place)

    def _choose(self, choice: Choice) -> None:
        if choice != self._choice:
            self._choice = choice
            self._stands = self.catalogue.listed(choice)
            self.listed.emit(self.listing)
