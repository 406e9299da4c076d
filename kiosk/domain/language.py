"""The two languages of the screen, and a catalogue's texts in one of them."""

from dataclasses import replace
from enum import Enum

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.stand import Stand, Theme
from kiosk.domain.words import english_title_key


class Language(Enum):
    """A language a visitor reads; French is what the screen falls back to."""

    FRENCH = "fr"
    ENGLISH = "en"

    @property
    def other(self) -> "Language":
        return Language.ENGLISH if self is Language.FRENCH else Language.FRENCH


def in_english(catalogue: Catalogue) -> Catalogue:
    """The same catalogue with English titles, summaries and themes where there are any, sorted in English."""
    return Catalogue(
        catalogue.event,
        tuple(_english_theme(theme) for theme in catalogue.themes),
        tuple(_english_stand(stand) for stand in catalogue.stands),
        title_key=english_title_key,
    )


def has_french_text(stand: Stand) -> bool:
    """Whether an English reader finds French on the sheet of this stand, its organiser's name apart."""
    return not stand.english.summary or bool(stand.sections or stand.figures)


def _english_theme(theme: Theme) -> Theme:
    word = theme.english_word or theme.word
    return replace(theme, word=word, long_word=word if theme.english_word else theme.long_word)


def _english_stand(stand: Stand) -> Stand:
    english = stand.english
    return replace(
        stand,
        title=english.title or stand.title,
        short_title=english.short_title or english.title or stand.short_title,
        summary=english.summary or stand.summary,
    )
