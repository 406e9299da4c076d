"""The language of the program's own texts: French as written in the sources, or a file of translations."""

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTranslator

log = logging.getLogger(__name__)

_SOURCE = "fr"
_PREFIX = "kiosk_"


class Translation(QObject):
    """The translations of a folder, read once; `show` puts one of them on the whole application.

    Every widget is told (QEvent.Type.LanguageChange) and has read its texts anew when `show` returns: what is
    told it right after is laid out with them. Where a file is missing or cannot be read, the texts stay
    French and the log says so.
    """

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: QTranslator | None = None
        self._translators: dict[str, QTranslator] = {}
        for file in sorted(folder.glob(f"{_PREFIX}*.qm")):
            translator = QTranslator(self)
            if translator.load(str(file)):
                self._translators[file.stem.removeprefix(_PREFIX)] = translator
            else:
                log.error("translation cannot be read: %s", file.name)

    def show(self, language: str) -> None:
        """Take the texts of a language by its code ("fr", "en")."""
        translator = self._translators.get(language)
        if translator is None and language != _SOURCE:
            log.error("there are no texts in the language %s", language)
        if translator is self._shown:
            return
        if self._shown is not None:
            QCoreApplication.removeTranslator(self._shown)
        if translator is not None:
            QCoreApplication.installTranslator(translator)
        self._shown = translator
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
