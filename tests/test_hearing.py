"""Events are heard once, in order, by those who asked for their kind and still live."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from kiosk.hearing import Hearing

KIND, OTHER = QEvent.Type.LanguageChange, QEvent.Type.ThemeChange


class Target(QObject):
    """Counts what reaches it."""

    def __init__(self) -> None:
        super().__init__()
        self.reached = 0

    @override
    def event(self, event: QEvent) -> bool:
        self.reached += event.type() is KIND
        return True


class Ear(QObject):
    """Notes its name whenever it hears something."""

    def __init__(self, name: str, heard: list[str], *, keeps: bool = False) -> None:
        super().__init__()
        self._name, self._heard, self._keeps = name, heard, keeps

    def hear(self, _watched: QObject, _event: QEvent) -> bool:
        self._heard.append(self._name)
        return self._keeps


@pytest.fixture
def hearing(qapp: QApplication) -> Iterator[Hearing]:
    made = Hearing(qapp)
    yield made
    qapp.removeEventFilter(made)
    made.setParent(None)


@pytest.fixture
def target() -> Target:
    return Target()


def send(target: QObject, kind: QEvent.Type = KIND) -> None:
    QCoreApplication.sendEvent(target, QEvent(kind))


def test_only_the_kinds_that_were_named_are_heard(hearing: Hearing, target: Target) -> None:
    heard: list[str] = []
    ear = Ear("a", heard)
    hearing.listen(ear, ear.hear, {OTHER})
    send(target)
    assert heard == []
    send(target, OTHER)
    assert heard == ["a"]


def test_the_first_hears_before_those_who_came_earlier_or_later(hearing: Hearing, target: Target) -> None:
    heard: list[str] = []
    ears = [Ear(name, heard) for name in ("a", "first", "b")]
    for ear, first in zip(ears, (False, True, False), strict=True):
        hearing.listen(ear, ear.hear, {KIND}, first=first)
    send(target)
    assert heard == ["first", "a", "b"]
    assert target.reached == 1


def test_what_one_keeps_reaches_nobody_after_it(hearing: Hearing, target: Target) -> None:
    heard: list[str] = []
    ears = [Ear("a", heard), Ear("b", heard, keeps=True), Ear("c", heard)]
    for ear in ears:
        hearing.listen(ear, ear.hear, {KIND})
    send(target)
    assert heard == ["a", "b"]
    assert target.reached == 0


def test_who_stopped_hears_nothing_and_may_begin_anew(hearing: Hearing, target: Target) -> None:
    heard: list[str] = []
    ear = Ear("a", heard)
    hearing.listen(ear, ear.hear, {KIND, OTHER})
    hearing.stop(ear.hear)
    send(target)
    send(target, OTHER)
    assert heard == []
    hearing.listen(ear, ear.hear, {KIND})
    send(target)
    assert heard == ["a"]


def test_a_listener_that_was_deleted_is_forgotten(
    hearing: Hearing, target: Target, qapp: QApplication
) -> None:
    heard: list[str] = []
    ear = Ear("a", heard)
    hearing.listen(ear, ear.hear, {KIND})
    ear.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    send(target)
    assert heard == []
    assert target.reached == 1


def test_a_listener_that_nobody_holds_any_more_is_not_kept_alive(hearing: Hearing, target: Target) -> None:
    heard: list[str] = []
    ear = Ear("a", heard)
    hearing.listen(ear, ear.hear, {KIND})
    del ear
    send(target)
    assert heard == []


def test_nothing_passes_the_filter_while_nobody_listens(
    hearing: Hearing, target: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    ear = Ear("a", heard)
    installed: list[QObject] = []
    removed: list[QObject] = []
    application = QCoreApplication.instance()
    assert application is not None
    real_install, real_remove = application.installEventFilter, application.removeEventFilter

    def install(filtering: QObject) -> None:
        installed.append(filtering)
        real_install(filtering)

    def remove(filtering: QObject) -> None:
        removed.append(filtering)
        real_remove(filtering)

    monkeypatch.setattr(application, "installEventFilter", install)
    monkeypatch.setattr(application, "removeEventFilter", remove)
    hearing.listen(ear, ear.hear, {KIND, OTHER})
    assert installed == [hearing]
    hearing.stop(ear.hear)
    assert removed == [hearing]
    hearing.stop(ear.hear)
    assert removed == [hearing]
    hearing.listen(ear, ear.hear, {KIND})
    send(target)
    assert heard == ["a"]
    assert installed == [hearing, hearing]


def test_an_application_has_one(qapp: QApplication) -> None:
    assert Hearing.of_application() is Hearing.of_application()
    assert Hearing.of_application().parent() is qapp
