"""What every test stands on: no screen, a locale that Qt likes, and a terminal without a voice."""

import os
from collections.abc import Iterator

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from kiosk.look.speech import Speaker


@pytest.fixture(autouse=True)
def no_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    """A house in a test opens no engine of this machine: its thread would outlive the test."""
    monkeypatch.setattr("kiosk.keeper.open_speaker", Speaker)


@pytest.fixture(autouse=True)
def no_window_left() -> Iterator[None]:
    """What a test asked to be deleted is, before the next one, which would meet a window that is left."""
    yield
    if isinstance(QApplication.instance(), QApplication):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        left = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
        assert not left, f"left behind: {left}"
