"""The figures, sections or links of a stand: rows of fields to add, remove and put in another order."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kiosk.domain.problem import Problem
from kiosk.look.desk_look import GAP, DeskLook
from kiosk.staff.field import Field, FieldSpec
from kiosk.staff.widgets import button, icon_button, label

Values = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RowsSpec:
    """A table of rows as the tables name it ("figures"), and how it is told.

    `stacked` puts the fields of a row under one another; `shares` are their widths beside one another.
    """

    table: str
    words: str
    one: str
    add: str
    fields: tuple[FieldSpec, ...]
    shares: tuple[int, ...]
    stacked: bool = False


class Row(QWidget):
    """One row: its fields, then up, down and away."""

    def __init__(self, spec: RowsSpec, values: Values, look: DeskLook) -> None:
        super().__init__()
        self.fields = tuple(Field(field, bare=True) for field in spec.fields)
        self.up = icon_button("arrow_upward", "Monter", look)
        self.down = icon_button("arrow_downward", "Descendre", look)
        self.away = icon_button("delete", "Supprimer", look)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(GAP)
        texts = QVBoxLayout() if spec.stacked else QHBoxLayout()
        texts.setSpacing(GAP)
        for field, share in zip(self.fields, spec.shares, strict=True):
            texts.addWidget(field, share)
        across.addLayout(texts, 1)
        for act in (self.up, self.down, self.away):
            column = QVBoxLayout()
            column.addWidget(act)
            column.addStretch()
            across.addLayout(column)
        self.set_values(values)

    def values(self) -> Values:
        return tuple(field.text() for field in self.fields)

    def set_values(self, values: Values) -> None:
        for field, value in zip(self.fields, values, strict=True):
            field.set_text(value)

    @property
    def is_empty(self) -> bool:
        return not any(value.strip() for value in self.values())


class RowsEditor(QWidget):
    """Rows of one table; a row left empty does not count.

    Signals: `edited(str)` after each change by hand, with the name of the field typed in, or "" where rows
    came, went or moved.
    """

    edited = Signal(str)

    def __init__(self, spec: RowsSpec, look: DeskLook) -> None:
        super().__init__()
        self._spec, self._look = spec, look
        self.rows: list[Row] = []
        self.add: QPushButton = button(spec.add, look, "add")
        self.add.clicked.connect(self._add_empty)
        self.message = label("", "error", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(label(spec.words, "label"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(GAP)
        column.addLayout(self._rows)
        column.addWidget(self.message)
        below = QHBoxLayout()
        below.addWidget(self.add)
        below.addStretch()
        column.addLayout(below)

    def values(self) -> tuple[Values, ...]:
        """The rows that are not empty."""
        return tuple(row.values() for row in self.rows if not row.is_empty)

    def set_values(self, values: Sequence[Values]) -> None:
        """Show other rows; nothing is told."""
        while len(self.rows) > len(values):
            self._drop(self.rows[-1])
        for row, texts in zip(self.rows, values, strict=False):
            row.set_values(texts)
        for texts in values[len(self.rows) :]:
            self._append(texts)
        self._show_order()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Put each problem of this table beside its field; those of the whole table under it."""
        mine = [problem for problem in problems if problem.place.table == self._spec.table]
        rows = [row for row in self.rows if not row.is_empty]
        for row in self.rows:
            order = rows.index(row) + 1 if row in rows else 0
            for field in row.fields:
                found = (
                    problem
                    for problem in mine
                    if order and (problem.place.order, problem.place.field) == (order, field.spec.name)
                )
                field.show_problems(tuple(found))
        whole = [problem.what for problem in mine if not problem.place.order]
        self.message.setText("\n".join(whole))
        self.message.setVisible(bool(whole))

    def _append(self, values: Values) -> Row:
        row = Row(self._spec, values, self._look)
        for number, field in enumerate(row.fields):
            field.edited.connect(self._teller(row, number))
        row.up.clicked.connect(self._mover(row, -1))
        row.down.clicked.connect(self._mover(row, 1))
        row.away.clicked.connect(self._remover(row))
        self.rows.append(row)
        self._rows.addWidget(row)
        return row

    def _teller(self, row: Row, number: int) -> Callable[[], None]:
        def tell() -> None:
            self.edited.emit(f"{self._spec.table} {self.rows.index(row)} {number}")

        return tell

    def _mover(self, row: Row, by: int) -> Callable[[], None]:
        def move() -> None:
            place = self.rows.index(row)
            self.rows.insert(place + by, self.rows.pop(place))
            self._rows.removeWidget(row)
            self._rows.insertWidget(place + by, row)
            self._show_order()
            self.edited.emit("")

        return move

    def _remover(self, row: Row) -> Callable[[], None]:
        def remove() -> None:
            self._drop(row)
            self._show_order()
            self.edited.emit("")

        return remove

    def _add_empty(self) -> None:
        row = self._append(("",) * len(self._spec.fields))
        self._show_order()
        row.fields[0].editor.setFocus()

    def _drop(self, row: Row) -> None:
        self.rows.remove(row)
        self._rows.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _show_order(self) -> None:
        for number, row in enumerate(self.rows, start=1):
            row.up.setEnabled(number > 1)
            row.down.setEnabled(number < len(self.rows))
            for field in row.fields:
                field.editor.setAccessibleName(f"{self._spec.one} {number}, {field.spec.words}")
