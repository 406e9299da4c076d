"""Parts that draw: fonts, icons, style, screens, texts in English, codes for phones."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QFontDatabase, QImage, QPainter, QRawFont, qRgb
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from kiosk import paths
from kiosk.domain.counted import counted
from kiosk.domain.language import Language
from kiosk.house import House
from kiosk.look.code import Code
from kiosk.look.contrast import LEAST_OF_TEXT, contrast
from kiosk.look.scale import Viewing
from kiosk.look.tokens import Palette, ThemeColours, Tokens, load_tokens
from kiosk.self_check.report import Line, error, ok
from kiosk.store.catalogue_reader import read_catalogue
from kiosk.store.search import open_search

_SIZE = QSize(1280, 800)
_EVERY = 4
"""So many px lie between those whose colours are counted."""
_LEAST_COLOURS = 20
_LETTERS = "éèàçœÉŒ’«»€"
_TEXTS = (("ink", "paper"), ("ink", "surface"), ("ink2", "paper"), ("ink2", "surface"))
_TEXTS_OF_THEMES = (("on_solid", "solid"), ("deep", "tint"))
"""What is written on what, on every screen."""
_ADDRESS = "https://example.org/?s=14,33"


def fonts() -> Iterator[Line]:
    folder = paths.resources_folder() / "fonts"
    files = sorted(folder.glob("*.ttf"))
    families = {style.family for style in _tokens().type.values()}
    for file in files:
        font = QRawFont(str(file), 20)
        if not font.isValid():
            yield error("polices", f"{file.name} ne se lit pas.")
        elif lacking := [letter for letter in _LETTERS if not font.supportsCharacter(ord(letter))]:
            yield error("polices", f"{file.name} n’a pas {' '.join(lacking)}.")
        else:
            QFontDatabase.addApplicationFont(str(file))
    if missing := families - set(QFontDatabase.families()):
        yield error("polices", f"famille absente : {', '.join(sorted(missing))}.")
    else:
        yield ok("polices", f"{counted(len(files), 'fichier')}, {', '.join(sorted(families))}")


def contrasts() -> Iterator[Line]:
    """Whether every text stands out from its ground, ordinarily and in high contrast."""
    tokens = _tokens()
    grounds: list[Palette | ThemeColours] = [tokens.light, tokens.high_contrast]
    pairs = [(colours, pair) for colours in grounds for pair in _TEXTS]
    pairs += [(theme, pair) for theme in tokens.themes.values() for pair in _TEXTS_OF_THEMES]
    least = min(
        contrast(getattr(colours, text), getattr(colours, ground)) for colours, (text, ground) in pairs
    )
    words = f"{least:.1f} au moins pour un texte".replace(".", ",")
    if least < LEAST_OF_TEXT:
        yield error("contraste", f"{words}, il en faut {LEAST_OF_TEXT}".replace(".", ",") + ".")
    else:
        yield ok("contraste", words)


def icons() -> Iterator[Line]:
    folder = paths.resources_folder() / "icons"
    files = sorted(folder.glob("*.svg"))
    broken = [file.name for file in files if not QSvgRenderer(str(file)).isValid()]
    named = {colours.icon for colours in _tokens().themes.values()}
    missing = [name for name in sorted(named) if not (folder / f"{name}-fill.svg").is_file()]
    if broken or missing or not files:
        yield error("icônes", f"illisibles ou absentes : {', '.join([*broken, *missing]) or 'toutes'}.")
    else:
        yield ok("icônes", counted(len(files), "dessin"))


def screens() -> Iterator[Line]:
    """The home screen, drawn by the widgets visitors see, in French and in English."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    style = application.style().objectName()
    engine = open_search(paths.catalogue_file())
    house = House(
        application, read_catalogue(paths.catalogue_file()), engine.find, Viewing(), animations=False
    )
    try:
        if not application.styleSheet():
            yield error("style", "la feuille de style est vide.")
        else:
            yield ok("style", f"{style}, {counted(len(application.styleSheet()), 'signe')}")
        french = _drawn(house)
        assert house.visit is not None
        house.visit.translate(Language.ENGLISH)
        english = _drawn(house)
    finally:
        engine.close()
        house.window.close()
    colours = len(
        {
            french.pixel(x, y)
            for x in range(0, french.width(), _EVERY)
            for y in range(0, french.height(), _EVERY)
        }
    )
    words = f"{french.width()} × {french.height()}, {counted(colours, 'couleur dessinée')}"
    yield (ok if colours >= _LEAST_COLOURS else error)("accueil", words)
    if french == english:
        yield error("traduction", "l’accueil reste en français quand on choisit English.")
    else:
        yield ok("traduction", "l’accueil change avec la langue")


def code() -> Iterator[Line]:
    """A code on white: its three corners are dark, between a third and two thirds of it too."""
    drawn = Code(_ADDRESS)
    side = drawn.modules * 4
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(qRgb(255, 255, 255))
    with QPainter(image) as painter:
        drawn.draw(painter, QRect(0, 0, side, side))
    first, last = 4 * 4 + 2, side - 4 * 4 - 3
    corners = [image.pixel(x, y) for x, y in ((first, first), (last, first), (first, last))]
    if corners == [qRgb(0, 0, 0)] * 3 and image.pixel(2, 2) == qRgb(255, 255, 255):
        yield ok("code QR", f"{drawn.modules} modules, dessiné")
    else:
        yield error("code QR", "le dessin n’est pas celui d’un code.")


def _drawn(house: House) -> QImage:
    house.window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    house.window.resize(_SIZE)
    house.window.show()
    QCoreApplication.processEvents()
    return house.window.grab().toImage()


def _tokens() -> Tokens:
    return load_tokens(paths.resources_folder() / "design" / "tokens.json")
