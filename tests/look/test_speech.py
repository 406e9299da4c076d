"""What speaks: nothing at start, Qt's engine in its thread, the system's real voice where there is one."""

import logging
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLoggingCategory, QObject
from pytestqt.qtbot import QtBot

from kiosk.look import speech_engine
from kiosk.look.hush import hush_multimedia
from kiosk.look.speech import Speaker, open_speaker
from kiosk.look.speech_engine import QtSpeaker, system_engine
from kiosk.look.speech_thread import SpeechThread

ROOT = Path(__file__).parents[2]
HAS_VOICE = bool(shutil.which("speech-dispatcher")) and bool(shutil.which("espeak-ng"))
_THREE_SECONDS = 3 * 22_050 * 2
_SAY = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from kiosk.look.speech import open_speaker
application = QCoreApplication([])
speaker = open_speaker(application)
texts = [("Bonjour. Voici le stand trente-trois.", "fr"), ("Hello, this is stand thirty-three.", "en")]
def go_on():
    if texts:
        speaker.speak(*texts.pop(0))
    else:
        application.quit()
speaker.changed.connect(go_on)
speaker.finished.connect(go_on)
speaker.set_volume(int(sys.argv[1]))
late = QTimer(interval=60000, singleShot=True)
late.timeout.connect(lambda: application.exit(1))
late.start()
code = application.exec()
speaker.close()
sys.exit(code)
"""


@pytest.fixture
def owner() -> Iterator[QObject]:
    """What speakers belong to; they are closed with it."""
    parent = QObject()
    yield parent
    for speaker in parent.findChildren(QtSpeaker):
        speaker.close()


def mock_speaker(owner: QObject, qtbot: QtBot) -> QtSpeaker:
    """A speaker on the engine that Qt ships for tests: English and Norwegian, silent, in real time."""
    speaker = QtSpeaker(owner, "mock")
    qtbot.waitUntil(lambda: bool(speaker.languages))
    return speaker


def engine_of(speaker: QtSpeaker) -> SpeechThread:
    engine = speaker.findChild(SpeechThread)
    assert isinstance(engine, SpeechThread)
    return engine


def test_a_terminal_without_a_voice_speaks_no_language() -> None:
    speaker = Speaker()
    speaker.speak("Bonjour", "fr")
    speaker.stop()
    assert speaker.languages == frozenset()


def test_a_terminal_that_cannot_load_qts_speech_speaks_no_language(
    owner: QObject, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setitem(sys.modules, "kiosk.look.speech_engine", None)  # importing it raises ImportError
    assert open_speaker(owner).languages == frozenset()
    assert "no voice" in caplog.text


def test_the_voice_leaves_silent_what_the_sound_before_it_had_silenced(
    owner: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "kiosk.look.speech_engine", None)
    hush_multimedia()
    open_speaker(owner)
    category: Any = QLoggingCategory  # typed to take bytes, which it refuses
    assert not category("qt.multimedia.ffmpeg").isInfoEnabled()


def test_starting_the_kiosk_loads_no_speech() -> None:
    code = (
        "import sys, kiosk.app, kiosk.visitor.voice, kiosk.visitor.voice_bar\n"
        "sys.exit(any('TextToSpeech' in name or 'Multimedia' in name for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_it_finds_the_languages_that_the_engine_has(owner: QObject, qtbot: QtBot) -> None:
    assert mock_speaker(owner, qtbot).languages == {"en"}


def test_a_text_is_spoken_to_its_end(owner: QObject, qtbot: QtBot) -> None:
    speaker = mock_speaker(owner, qtbot)
    with qtbot.waitSignal(speaker.finished):
        speaker.speak("one two", "en")


def test_a_text_that_takes_the_place_of_another_waits_for_its_silence_and_ends_alone(
    owner: QObject, qtbot: QtBot
) -> None:
    speaker = mock_speaker(owner, qtbot)
    sent: list[str] = []
    ends: list[int] = []
    engine_of(speaker).say.connect(lambda text: sent.append(text))
    speaker.finished.connect(lambda: ends.append(1))
    for text in ("one two three four five six", "seven", "eight"):
        speaker.speak(text, "en")
    assert sent == ["one two three four five six"]
    qtbot.waitUntil(lambda: bool(ends))
    assert sent == ["one two three four five six", "eight"]
    with qtbot.waitSignal(speaker.finished):
        speaker.speak("nine", "en")
    assert len(ends) == 2


def test_a_text_that_was_stopped_never_ends(owner: QObject, qtbot: QtBot) -> None:
    speaker = mock_speaker(owner, qtbot)
    ends: list[int] = []
    speaker.finished.connect(lambda: ends.append(1))
    speaker.speak("one two three", "en")
    speaker.stop()
    with qtbot.waitSignal(speaker.finished):
        speaker.speak("four", "en")
    assert len(ends) == 1


def test_a_louder_text_is_still_spoken_once_to_its_end(owner: QObject, qtbot: QtBot) -> None:
    speaker = mock_speaker(owner, qtbot)
    ends: list[int] = []
    speaker.finished.connect(lambda: ends.append(1))
    speaker.set_volume(1)
    speaker.speak("one two", "en")
    qtbot.waitUntil(lambda: bool(ends))
    assert len(ends) == 1


def test_without_an_engine_the_log_says_so(
    owner: QObject, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(speech_engine, "system_engine", str)
    with caplog.at_level(logging.WARNING):
        speaker = QtSpeaker(owner)
    assert speaker.languages == frozenset()
    assert [record.message for record in caplog.records] == [
        "no voice: this machine has no speech engine (on Linux: speech-dispatcher)"
    ]


def test_the_engine_for_tests_is_never_the_voice_of_a_terminal() -> None:
    assert system_engine() != "mock"


def test_a_missing_voice_is_told_once(owner: QObject, qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        speaker = mock_speaker(owner, qtbot)
        engine = engine_of(speaker)
        with qtbot.waitSignal(engine.opened):
            engine.open()
    assert [record.message for record in caplog.records] == ["no voice of: fr"]


def test_a_voice_that_does_not_answer_is_no_voice(
    owner: QObject, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(speech_engine, "_ANSWER_MS", 1)
    speaker = mock_speaker(owner, qtbot)
    thread = engine_of(speaker)._thread  # noqa: SLF001
    thread.quit()
    thread.wait()  # from here on it hangs
    with qtbot.waitSignal(speaker.changed):
        speaker.speak("one", "en")
    assert speaker.languages == frozenset()
    assert caplog.messages[-1] == "the voice does not answer; is there a sound card?"
    with qtbot.waitSignal(speaker.changed):
        thread.start()
    assert speaker.languages == {"en"}


@contextmanager
def dispatcher() -> Iterator[Path]:
    """A folder with a speech-dispatcher of its own, that plays into the file `heard`."""
    folder = Path(tempfile.mkdtemp(prefix="voice"))  # short: the path of a socket has 107 characters at most
    settings = folder / "config" / "speech-dispatcher"
    (folder / "run").mkdir(mode=0o700)
    settings.mkdir(parents=True)
    (folder / "log").mkdir()
    shutil.copytree("/etc/speech-dispatcher/modules", settings / "modules")
    (settings / "speechd.conf").write_text(
        f'LogDir "{folder}/log"\nAudioOutputMethod "alsa"\nAudioALSADevice "heard"\n'
        'AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"\nDefaultModule espeak-ng\n'
    )
    (folder / "asound.conf").write_text(
        f'pcm.heard {{ type file; slave.pcm "null"; file "| cat >> {folder}/heard"; format "raw" }}\n'
    )
    try:
        yield folder
    finally:
        for file in folder.rglob("speech-dispatcher.pid"):
            os.kill(int(file.read_text()), signal.SIGTERM)
        shutil.rmtree(folder, ignore_errors=True)


def listen(folder: Path, volume: int, qtbot: QtBot) -> "array[int]":
    """Three seconds of a sentence in French and one in English; 16 bits, 22,050 a second."""
    environment = {
        **os.environ,
        "XDG_RUNTIME_DIR": str(folder / "run"),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "ALSA_CONFIG_PATH": f"/usr/share/alsa/alsa.conf:{folder / 'asound.conf'}",
    }
    heard = folder / "heard"
    run = subprocess.run(
        [sys.executable, "-c", _SAY, str(volume)], cwd=ROOT, env=environment, capture_output=True, check=False
    )
    assert run.returncode == 0, run.stderr
    assert b"pipewire" not in run.stderr
    qtbot.waitUntil(lambda: heard.exists() and heard.stat().st_size >= _THREE_SECONDS)
    return array("h", heard.read_bytes()[:_THREE_SECONDS])


@pytest.mark.skipif(not HAS_VOICE, reason="this machine has no speech-dispatcher with espeak-ng")
def test_the_real_voice_is_heard_and_louder_is_louder(qtbot: QtBot) -> None:
    with dispatcher() as one, dispatcher() as other:
        assert power(listen(one, 5, qtbot)) > 2 * power(listen(other, 1, qtbot)) > 0


def power(samples: "array[int]") -> float:
    return sum(sample * sample for sample in samples) / len(samples)
