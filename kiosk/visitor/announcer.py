"""What the voice says by itself when something happens on the screen."""

from dataclasses import replace

from PySide6.QtCore import QObject

from kiosk.domain.language import Language
from kiosk.domain.stand import Stand
from kiosk.look.display import Display
from kiosk.visitor.facts import Found, Listing, OpenStand, PickChange, Picks, Place
from kiosk.visitor.phrases import stand_count
from kiosk.visitor.screens import Screens
from kiosk.visitor.visit import Visit
from kiosk.visitor.voice import Voice


class Announcer(QObject):
    """Turns what the visit tells into words for the voice; silent while that is off."""

    def __init__(self, visit: Visit, screens: Screens, voice: Voice, parent: QObject) -> None:
        super().__init__(parent)
        self._visit, self._screens, self._voice = visit, screens, voice
        visit.displayed.connect(self._follow_display)
        visit.translated.connect(voice.show_language)
        visit.moved.connect(self._say_place)
        visit.listed.connect(self._say_listing)
        visit.found.connect(self._say_found)
        visit.opened.connect(self._say_stand)
        visit.closed.connect(self._say_back)
        visit.selection.picked.connect(self._say_picks)
        screens.voice_bar.repeat_asked.connect(voice.repeat)
        screens.voice_bar.pause_asked.connect(voice.pause_or_resume)
        screens.voice_bar.volume_asked.connect(self._change_volume)
        voice.told.connect(screens.voice_bar.show_state)

    def say_question(self) -> None:
        """Say the question whether someone is there."""
        self._voice.say(self._screens.prompt.accessibleName())

    def _follow_display(self, display: Display) -> None:
        self._voice.show_display(display)

    def _change_volume(self, volume: int) -> None:
        self._visit.show_as(replace(self._visit.display, volume=volume))

    def _say_place(self, place: Place) -> None:
        match place:
            case Place.SEARCH:
                self._voice.say(self.tr("Recherche. Tapez un nom, un numéro ou un mot."))
            case Place.PICKS:
                self._voice.say(self.tr("Ma sélection : {stands}.").format(stands=self._picked()))
            case Place.HOME:
                count = stand_count(len(self._visit.listing.stands))
                self._voice.say(self.tr("Accueil : {stands}.").format(stands=count))

    def _say_listing(self, listing: Listing) -> None:
        if listing.stands:
            self._voice.say(f"{stand_count(len(listing.stands))}.")
        else:
            self._voice.say(self.tr("Aucun stand pour ces choix."))

    def _say_found(self, found: Found) -> None:
        words = found.words.strip()
        if self._visit.place is not Place.SEARCH or not words:
            return
        if found.meant:
            said = self.tr("Rien pour « {q} ». Vouliez-vous dire : {meant} ? {stands}.")
            self._voice.say(said.format(q=words, meant=found.meant, stands=stand_count(len(found.rows))))
        elif found.rows:
            self._voice.say(f"{words}, {stand_count(len(found.rows))}.")
        else:
            self._voice.say(self.tr("Aucun stand pour « {q} ».").format(q=words))

    def _say_stand(self, shown: OpenStand) -> None:
        stand = shown.stand
        said = self.tr("Stand {n}. {title}. {organiser}.")
        self._voice.say(said.format(n=stand.number, title=stand.short_title, organiser=stand.organiser))
        is_french = shown.french_text and not stand.english.summary
        self._voice.add(stand.summary, Language.FRENCH if is_french else None)

    def _say_back(self, _stand: Stand) -> None:
        count = stand_count(len(self._visit.current_list))
        self._voice.say(self.tr("La liste : {stands}.").format(stands=count))

    def _say_picks(self, picks: Picks) -> None:
        if picks.change is PickChange.RESTORED:
            self._voice.say(self.tr("Ma sélection : {stands}.").format(stands=self._picked()))
        elif picks.change is not PickChange.NONE:
            self._voice.say(f"{self._screens.toast.words}.")

    def _picked(self) -> str:
        return stand_count(len(self._visit.selection.stands))
