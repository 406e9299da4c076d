"""What stands in small print under the text of a stand, line by line."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from kiosk.domain.stand import Stand
from kiosk.visitor.phrases import kind_of_one


def french_mark() -> str:
    """What marks a text that has no translation."""
    return QCoreApplication.translate("Phrases", "Texte en français")


def official_title(stand: Stand) -> Iterator[str]:
    """The title in full, where the stand is shown under a shorter one."""
    if stand.title != stand.short_title:
        words = QCoreApplication.translate("Phrases", "Intitulé officiel : {title}")
        yield words.format(title=stand.title)


def kind_and_place(stand: Stand) -> Iterator[str]:
    """The kind of the exhibitor; the place, where it is known."""
    yield QCoreApplication.translate("Phrases", "Type : {kind}").format(kind=kind_of_one(stand.kind))
    if stand.place:
        yield QCoreApplication.translate("Phrases", "Lieu : {place}").format(place=stand.place)


def addresses(stand: Stand) -> Iterator[str]:
    """The links whose address is known."""
    yield from (f"{link.label} : {link.url}" for link in stand.links if link.url)
