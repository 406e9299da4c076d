"""Parts that are installed or found here: versions, settings, catalogue, search, sound, voice, folders."""

import os
import platform
import sqlite3
import tempfile
import wave
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QTimer, qVersion

from kiosk import __version__, paths
from kiosk.domain.checks import check
from kiosk.domain.counted import counted
from kiosk.domain.problem import Severity
from kiosk.domain.words import fold
from kiosk.errors import KioskError
from kiosk.look.chime import has_sound_server
from kiosk.look.hush import hush_multimedia
from kiosk.look.speech import open_speaker, told_languages
from kiosk.self_check.plugins import unloadable
from kiosk.self_check.report import Line, attention, error, ok
from kiosk.settings import read_settings
from kiosk.store.catalogue_header import SCHEMA_VERSION
from kiosk.store.catalogue_reader import read_catalogue
from kiosk.store.releases import current, standing
from kiosk.store.search import open_search
from kiosk.version import build

_TEST_ENGINE = "mock"
_VOICE_MS = 5_000


def versions() -> Iterator[Line]:
    """What runs, for whoever is asked for help."""
    yield ok("programme", f"kiosk {__version__} ({build()})")
    yield ok("Python", f"{platform.python_version()}, {platform.system()} {platform.machine()}")
    yield ok("Qt", qVersion())
    yield ok("SQLite", f"{sqlite3.sqlite_version}, schéma {SCHEMA_VERSION}")


def settings() -> Iterator[Line]:
    try:
        read_settings(paths.settings_file())
    except KioskError as fault:
        yield attention("réglages", f"{fault} Les réglages d’origine servent.")
    else:
        there = paths.settings_file().is_file()
        yield ok("réglages", str(paths.settings_file()) if there else "ceux d’origine (pas de kiosk.toml)")


def catalogue() -> Iterator[Line]:
    found = standing(paths.releases_folder())
    for refused in found.refused:
        yield attention("catalogue", refused)
    file = found.release.path if found.release is not None else paths.catalogue_file()
    try:
        content = read_catalogue(file)
    except KioskError as fault:
        yield error("catalogue", str(fault))
        return
    problems = check(content)
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    told = f"{counted(len(content.stands), 'stand')}, {counted(len(content.themes), 'thème')} ({file})"
    if errors or not content.stands:
        yield error("catalogue", f"{told} ; {counted(errors, 'erreur')}, voir kiosk-staff check.")
    else:
        yield ok("catalogue", f"{told} ; {counted(len(problems), 'avertissement')}")


def search() -> Iterator[Line]:
    """A word of the last stand's title must find that stand."""
    release = current(paths.releases_folder())
    file = release.path if release is not None else paths.catalogue_file()
    stand = read_catalogue(file).stands[-1]
    word = max(fold(stand.title).split(), key=len)
    engine = open_search(file)
    try:
        found = [match.number for match in engine.find(word).matches]
    finally:
        engine.close()
    if stand.number in found:
        yield ok("recherche", f"« {word} » trouve le stand {stand.number}")
    else:
        yield error("recherche", f"« {word} » ne trouve pas le stand {stand.number}.")


def sound() -> Iterator[Line]:
    file = paths.resources_folder() / "sounds" / "chime.wav"
    with wave.open(str(file), "rb") as wav:
        seconds = wav.getnframes() / wav.getframerate()
    if has_sound_server(os.environ):
        yield ok("son", f"{file.name}, {_comma(seconds)} s ; un serveur de son répond")
    else:
        yield attention(
            "son", f"{file.name}, {_comma(seconds)} s ; pas de serveur de son, la borne sera muette."
        )


def voice() -> Iterator[Line]:
    """Whether an engine can be loaded and then has a voice: in French first of all."""
    hush_multimedia()
    try:
        speech = import_module("PySide6.QtTextToSpeech").QTextToSpeech
    except ImportError as fault:
        yield attention("voix", f"absente ({fault}).")
        return
    engines = [name for name in speech.availableEngines() if name != _TEST_ENGINE]
    reasons = {name: unloadable("texttospeech", f"qtexttospeech_{name}") for name in engines}
    loaded = [name for name, reason in reasons.items() if not reason]
    if not engines:
        yield attention("voix", "aucun moteur de parole ; le choix « Voix » sera absent.")
    for reason in filter(None, reasons.values()):
        yield attention("voix", f"{reason}.")
    if loaded:
        yield _told_voice(", ".join(loaded), _spoken())


def _told_voice(engines: str, spoken: frozenset[str]) -> Line:
    if "fr" in spoken:
        return ok("voix", f"{told_languages(spoken)}, moteur {engines}")
    missing = "aucune en français" if spoken else "aucune ne répond"
    return attention("voix", f"moteur {engines}, mais {missing} ; installez une voix française.")


def _spoken() -> frozenset[str]:
    """The languages that the machine has a voice of; an engine may take some seconds to say so."""
    owner, loop = QObject(), QEventLoop()
    speaker = open_speaker(owner)
    speaker.changed.connect(loop.quit)
    patience = QTimer(owner, singleShot=True, interval=_VOICE_MS)
    patience.timeout.connect(loop.quit)
    patience.start()
    if not speaker.languages:
        loop.exec()
    spoken = speaker.languages
    speaker.close()
    return spoken


def folders() -> Iterator[Line]:
    data, state = paths.data_folder(), paths.state_folder()
    if _can_write(data):
        yield ok("données", f"{data}, inscriptible")
    else:
        yield attention("données", f"{data}, en lecture seule : pas de mise à jour par ce compte.")
    if state is None:
        yield attention("état", "aucun dossier (ni HOME ni STATE_DIRECTORY) : ni journal ni compteurs.")
    elif _can_write(state):
        yield ok("état", f"{state}, inscriptible")
    else:
        yield attention("état", f"{state}, en lecture seule : ni journal ni compteurs.")


def _can_write(folder: Path) -> bool:
    """Whether a file can be made there, or in the nearest folder above that exists; none is left."""
    try:
        there = next((place for place in (folder, *folder.parents) if place.is_dir()), None)
        with tempfile.TemporaryFile(dir=there):
            return True
    except OSError:
        return False


def _comma(number: float) -> str:
    """A number with one decimal, as French writes it."""
    return f"{number:.1f}".replace(".", ",")
