"""The drop-down lists of a workbook, and what they say of a wrong choice."""

from collections.abc import Sequence

from openpyxl.utils.cell import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from kiosk.domain.problem import TABLE_NAMES
from kiosk.staff.schema import KIND_WORDS, THEMES

_LAST_LINE = 100_000
_SPARE_THEMES = 20


def add_lists(sheet: Worksheet, columns: Sequence[str], themes: int) -> None:
    """Add the lists of the columns that have one; `themes` is how many themes there are."""
    for at, column in enumerate(columns, start=1):
        rule = _rule(column, themes)
        if rule is not None:
            letter = get_column_letter(at)
            rule.add(f"{letter}2:{letter}{_LAST_LINE}")
            sheet.data_validations.append(rule)


def _rule(column: str, themes: int) -> DataValidation | None:
    if column == "type":
        return _list(f'"{",".join(KIND_WORDS.values())}"', "Choisissez un des quatre types de la liste.")
    if column == "masqué":
        return _list('"oui"', "Choisissez « oui » pour cacher le stand, ou laissez la cellule vide.")
    if column.startswith("thème "):
        at = get_column_letter(THEMES.columns.index("mot") + 1)
        lines = f"${at}$2:${at}${themes + 1 + _SPARE_THEMES}"
        what = "Ce thème n’est pas dans la feuille Thèmes. Choisissez dans la liste, ou ajoutez-le là-bas."
        return _list(f"'{TABLE_NAMES[THEMES.name]}'!{lines}", what)
    return None


def _list(choices: str, what: str) -> DataValidation:
    """A list that warns of another choice and lets it pass: reading says what is wrong."""
    return DataValidation(
        type="list", formula1=choices, allow_blank=True, showErrorMessage=True, errorStyle="warning",
        errorTitle="À vérifier", error=what,
    )  # fmt: skip
