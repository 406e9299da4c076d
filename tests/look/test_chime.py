"""The sound: ours, soft, small; and silent, without a word, wherever there can be none."""

import logging
import sys
import wave
from array import array
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.look import chime
from kiosk.look.chime import Chime, has_sound_server
from kiosk.look.chime_tones import RATE, samples, write

SOUND = Path(__file__).parents[2] / "resources" / "sounds" / "chime.wav"


class FakeEffect(QObject):
    """What Qt's sound effect is told."""

    made: list["FakeEffect"] = []  # noqa: RUF012

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.source = QUrl()
        self.played = 0
        FakeEffect.made.append(self)

    def setSource(self, source: QUrl) -> None:  # noqa: N802
        self.source = source

    def play(self) -> None:
        self.played += 1


def multimedia(*, device: bool) -> SimpleNamespace:
    output = SimpleNamespace(isNull=lambda: not device)
    return SimpleNamespace(
        QSoundEffect=FakeEffect, QMediaDevices=SimpleNamespace(defaultAudioOutput=lambda: output)
    )


def shipped() -> "array[int]":
    with wave.open(str(SOUND), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        return array("h", file.readframes(file.getnframes()))


def test_the_shipped_sound_is_the_one_we_make(tmp_path: Path) -> None:
    write(tmp_path / "again.wav")
    assert (tmp_path / "again.wav").stat().st_size == SOUND.stat().st_size <= 60_000
    # The last bit of a sine may differ between machines.
    assert all(abs(one - other) <= 1 for one, other in zip(shipped(), samples(), strict=True))


def test_the_sound_is_soft_and_begins_and_ends_with_silence() -> None:
    sound = shipped()
    assert 3000 < max(map(abs, sound)) < 10_000
    assert max(map(abs, sound[: RATE // 1000])) < 100
    assert max(map(abs, sound[-RATE // 1000 :])) < 100


@pytest.fixture
def with_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/somewhere")
    FakeEffect.made.clear()


@pytest.mark.usefixtures("with_server")
def test_it_plays_the_file_each_time_it_is_asked(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chime, "import_module", lambda _name: multimedia(device=True))
    bell = Chime(SOUND, qapp)
    assert not FakeEffect.made
    bell.play()
    qtbot.waitUntil(lambda: bool(FakeEffect.made) and FakeEffect.made[0].played == 1)
    bell.play()
    qtbot.waitUntil(lambda: FakeEffect.made[0].played == 2)
    assert len(FakeEffect.made) == 1
    assert Path(FakeEffect.made[0].source.toLocalFile()) == SOUND
    bell.deleteLater()


def no_module(_name: str) -> SimpleNamespace:
    raise ImportError("libpulse.so.0: cannot open shared object file")


def no_device(_name: str) -> SimpleNamespace:
    return multimedia(device=False)


@pytest.mark.usefixtures("with_server")
@pytest.mark.parametrize("load", [no_module, no_device])
def test_without_module_or_device_it_says_so_once_and_stays_silent(
    qtbot: QtBot,
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    load: object,
) -> None:
    monkeypatch.setattr(chime, "import_module", load)
    caplog.set_level(logging.INFO)
    bell = Chime(SOUND, qapp)
    bell.play()
    qtbot.waitUntil(lambda: "no sound" in caplog.text)
    bell.play()
    QApplication.processEvents()
    assert caplog.text.count("no sound") == 1
    assert not FakeEffect.made
    bell.deleteLater()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system always has a sound server")
@pytest.mark.parametrize("socket", ["pulse/native", "pipewire-0"])
def test_on_linux_qt_is_asked_only_where_a_sound_server_listens(tmp_path: Path, socket: str) -> None:
    environment = {"XDG_RUNTIME_DIR": str(tmp_path)}
    assert not has_sound_server(environment)
    assert not has_sound_server({})
    (tmp_path / socket).parent.mkdir(exist_ok=True)
    (tmp_path / socket).touch()
    assert has_sound_server(environment)
