"""Asks under what name a workbook is to be written."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

_ENDING = ".xlsx"
_WORKBOOKS = f"Classeurs (*{_ENDING})"

Chosen = Callable[[Path, bool], None]
"""Takes the file, and whether it would replace one that nobody was asked about."""


def choose_workbook(parent: QWidget, chosen: Chosen) -> None:
    """Open the dialog; nothing is called when it is left."""
    dialog = QFileDialog(parent, "Exporter", "", _WORKBOOKS)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(_ENDING.removeprefix("."))
    dialog.selectFile(f"stands{_ENDING}")
    dialog.fileSelected.connect(partial(_hand_over, chosen))
    dialog.open()


def _hand_over(chosen: Chosen, name: str) -> None:
    """Give the name its ending where the dialog did not: it takes ".11" for one in "Stands du 25.11"."""
    given = Path(name)
    file = given if name.lower().endswith(_ENDING) else given.with_name(f"{given.name}{_ENDING}")
    chosen(file, file != given and _is_there(file))


def _is_there(file: Path) -> bool:
    """Whether there is a file of that name, as far as can be seen."""
    try:
        return file.exists()
    except OSError:
        return False
