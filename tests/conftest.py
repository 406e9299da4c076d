"""What every test stands on: no screen, a locale that Qt likes, and a terminal without a voice."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"

import pytest

from kiosk.look.speech import Speaker


@pytest.fixture(autouse=True)
def no_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    """A house in a test opens no engine of this machine: its thread would outlive the test."""
    monkeypatch.setattr("kiosk.keeper.open_speaker", Speaker)
