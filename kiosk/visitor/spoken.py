"""What is under a finger or has the focus, and the words to say of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QWidget

from kiosk.domain.language import Language

_NO_ROW = -1


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words to say; without a language they are in the one the screen is in."""

    words: str
    language: Language | None = None


@runtime_checkable
class Readable(Protocol):
    """A widget whose text is longer than a name, or in more than one language."""

    def spoken(self) -> tuple[Spoken, ...]:
        """All its text, in the order of reading."""


@dataclass(frozen=True, slots=True)
class Target:
    """Something that can be touched or read: a widget, or a row of a list."""

    widget: QWidget
    row: int = _NO_ROW

    @property
    def is_active(self) -> bool:
        """Whether a tap on it may do something; plain text is only read."""
        return self.row != _NO_ROW or (isinstance(self.widget, QAbstractButton) and self.widget.isEnabled())

    @property
    def place(self) -> QRect:
        """Where it is, in px of its window."""
        window, widget, place = self.widget.window(), self.widget, self.widget.rect()
        if isinstance(widget, QAbstractItemView) and self.row != _NO_ROW:
            place = widget.visualRect(widget.model().index(self.row, 0))
            widget = widget.viewport()
            place = place.intersected(widget.rect())
        return QRect(widget.mapTo(window, place.topLeft()), place.size())

    def spoken(self) -> tuple[Spoken, ...]:
        """What to say of it: its name and its state."""
        widget = self.widget
        if isinstance(widget, QAbstractItemView):
            return (Spoken(_row_words(widget, self.row)),)
        if isinstance(widget, QAbstractButton):
            return (Spoken(_button_words(widget)),)
        if isinstance(widget, Readable):
            return widget.spoken()
        return (Spoken(widget.accessibleName()),)


def target_at(screen: QWidget, point: QPoint) -> Target | None:
    """What is at a point of a window; None over bare ground and while touches are swallowed."""
    for widget in _stack_at(screen, point):
        if isinstance(widget, QAbstractItemView):
            index = widget.indexAt(widget.viewport().mapFrom(screen, point))
            return Target(widget, index.row()) if index.isValid() else None
        if _is_told(widget):
            return Target(widget)
    return None


def target_of_focus(widget: QWidget) -> Target | None:
    """What the keyboard is on: a button, or the current row of a list."""
    if isinstance(widget, QAbstractItemView) and (index := widget.currentIndex()).isValid():
        return Target(widget, index.row())
    return Target(widget) if _is_told(widget) or isinstance(widget, QAbstractItemView) else None


def _is_told(widget: QWidget) -> bool:
    named = bool(widget.accessibleName()) or isinstance(widget, Readable)
    return named or (isinstance(widget, QAbstractButton) and bool(widget.text()))


def _stack_at(parent: QWidget, point: QPoint) -> Iterator[QWidget]:
    """The widgets under a point of their window, from the deepest and topmost out to its first parent.

    Headings let touches through, yet they can be read: they count where they have a name.
    """
    for child in reversed(parent.children()):
        if not isinstance(child, QWidget) or child.isWindow() or not child.isVisible():
            continue
        inside = child.mapFrom(child.window(), point)
        if not child.rect().contains(inside):
            continue
        lets_through = child.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if lets_through and not _is_told(child):
            continue
        yield from _stack_at(child, point)
        yield child
        if not lets_through:
            return


def _row_words(view: QAbstractItemView, row: int) -> str:
    if row == _NO_ROW:
        return view.accessibleName()
    model = view.model()
    words = str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) or "")
    place = QCoreApplication.translate("Phrases", "{n} sur {total}.")
    return f"{words} {place.format(n=row + 1, total=model.rowCount())}"


def _button_words(button: QAbstractButton) -> str:
    """The name of a button, and what it is or how it is, unless its name says so."""
    name = button.accessibleName() or button.text()
    if not button.isEnabled():
        return f"{name}, {QCoreApplication.translate('Phrases', 'indisponible')}"
    if not button.isCheckable():
        return f"{name}, {QCoreApplication.translate('Phrases', 'bouton')}"
    chosen = QCoreApplication.translate("Phrases", "choisi")
    return f"{name}, {chosen}" if button.isChecked() and chosen not in name else name
