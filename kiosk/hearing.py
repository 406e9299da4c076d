"""The one filter on the application: every event passes it, and each further filter would slow them all.

A touch sets off hundreds of events; a filter written in Python takes some microseconds for each.
"""

from collections.abc import Callable, Iterable
from functools import partial
from weakref import WeakMethod

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from typing_extensions import override

Listener = Callable[[QObject, QEvent], bool]


class Hearing(QObject):
    """Lets listeners hear the events of the kinds that they named, before any object gets them.

    A listener is a method of a QObject; it is heard for as long as that lives. One that returns True keeps
    the event from the object that it was meant for, and from all listeners after it. While nobody listens
    events pass by.
    """

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._application = application
        self._by_kind: dict[QEvent.Type, tuple[WeakMethod[Listener], ...]] = {}

    @classmethod
    def of_application(cls) -> "Hearing":
        """The hearing of the running application."""
        application = QCoreApplication.instance()
        assert application is not None
        return application.findChild(cls) or cls(application)

    def listen(
        self, owner: QObject, listener: Listener, kinds: Iterable[QEvent.Type], *, first: bool = False
    ) -> None:
        """Let a method of `owner` hear events; the one that is `first` hears them before all others."""
        if not self._by_kind:
            self._application.installEventFilter(self)
        method = WeakMethod(listener)
        for kind in kinds:
            others = self._by_kind.get(kind, ())
            self._by_kind[kind] = (method, *others) if first else (*others, method)
        owner.destroyed.connect(partial(self._drop, method))

    def stop(self, listener: Listener) -> None:
        """Let a listener hear nothing any more."""
        self._drop(WeakMethod(listener))

    def _drop(self, method: WeakMethod[Listener], _owner: QObject | None = None) -> None:
        if not self._by_kind:
            return
        left = {
            kind: tuple(other for other in methods if other != method)
            for kind, methods in self._by_kind.items()
        }
        self._by_kind = {kind: methods for kind, methods in left.items() if methods}
        if not self._by_kind and shiboken6.isValid(self):
            self._application.removeEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        for method in self._by_kind.get(event.type(), ()):
            listener = method()
            if listener is not None and listener(watched, event):
                return True
        return False
