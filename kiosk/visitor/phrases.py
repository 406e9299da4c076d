"""The sentences that several parts of the screen say, most of them about stands."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from kiosk.domain.stand import ExhibitorKind, Stand, Theme


def stand_count(number: int) -> str:
    """ "1 stand", "67 stands".

    French has one form up to one and another from two on, and chooses it here: without any file of texts the
    sources are good French. A translation chooses its own form by the number that it is given.
    """
    if number < 2:
        return QCoreApplication.translate("Phrases", "%n stand", None, number)
    return QCoreApplication.translate("Phrases", "%n stands", None, number)


def theme_count(number: int) -> str:
    """ "1 thème", "5 thèmes"."""
    if number < 2:
        return QCoreApplication.translate("Phrases", "%n thème", None, number)
    return QCoreApplication.translate("Phrases", "%n thèmes", None, number)


def second_count(number: int) -> str:
    """ "1 seconde", "30 secondes"."""
    if number < 2:
        return QCoreApplication.translate("Phrases", "%n seconde", None, number)
    return QCoreApplication.translate("Phrases", "%n secondes", None, number)


def kind_word(kind: ExhibitorKind | None, *, short: bool = False) -> str:
    """The word for a kind of exhibitor; None is all of them."""
    match kind:
        case None:
            return QCoreApplication.translate("Phrases", "Tous")
        case ExhibitorKind.MISSION_LOCALE:
            return QCoreApplication.translate("Phrases", "Missions Locales")
        case ExhibitorKind.PUBLIC if short:
            return QCoreApplication.translate("Phrases", "Public")
        case ExhibitorKind.PUBLIC:
            return QCoreApplication.translate("Phrases", "Organismes publics")
        case ExhibitorKind.ASSOCIATION:
            return QCoreApplication.translate("Phrases", "Associations")
        case ExhibitorKind.COMPANY:
            return QCoreApplication.translate("Phrases", "Entreprises")


def kind_of_one(kind: ExhibitorKind) -> str:
    """The word for one exhibitor of that kind."""
    match kind:
        case ExhibitorKind.MISSION_LOCALE:
            return QCoreApplication.translate("Phrases", "Mission Locale")
        case ExhibitorKind.PUBLIC:
            return QCoreApplication.translate("Phrases", "Organisme public")
        case ExhibitorKind.ASSOCIATION:
            return QCoreApplication.translate("Phrases", "Association")
        case ExhibitorKind.COMPANY:
            return QCoreApplication.translate("Phrases", "Entreprise")


def stand_spoken(stand: Stand, themes: Iterable[Theme], *, picked: bool = False) -> str:
    """What a screen reader says of a stand in a list."""
    spoken = QCoreApplication.translate("Phrases", "Stand {n}. {title}. {organiser}. Thèmes : {themes}.")
    words = ", ".join(theme.word for theme in themes)
    said = spoken.format(n=stand.number, title=stand.short_title, organiser=stand.organiser, themes=words)
    return f"{said} {QCoreApplication.translate('Phrases', 'Dans Ma sélection.')}" if picked else said


def logo_of(organiser: str) -> str:
    """What a logo is to those who do not see it, as a sentence."""
    return QCoreApplication.translate("Phrases", "Logo de {organiser}.").format(organiser=organiser)
