"""Tables to read, and to spoil."""

import csv
import io
from pathlib import Path

from kiosk.staff.schema import STANDS, TableSchema
from tests.builders import make_catalogue, make_full_stand, make_stand, make_theme

THEME_LIST = tuple(make_theme(theme) for theme in ("emploi", "sante", "logement"))
HALL = make_catalogue(make_full_stand("2"), make_stand("10 bis"), themes=THEME_LIST)


def fill(folder: Path, table: TableSchema, *rows: tuple[str, ...], header: tuple[str, ...] = ()) -> None:
    """Replace a table by these rows."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\n")
    writer.writerows([header or table.columns, *rows])
    (folder / table.file).write_text(text.getvalue(), encoding="utf-8", newline="")


def stand_row(number: str = "2", **cells: str) -> tuple[str, ...]:
    row = {
        "numéro": number, "titre": "Titre", "titre court": "Court", "organisme": "Nous", "type": "Entreprise",
        "thèmes": "Emploi", "résumé": "Résumé.",
    }  # fmt: skip
    row |= {name.replace("_", " "): text for name, text in cells.items()}
    return tuple(row.get(column, "") for column in STANDS.columns)


def told(text: str) -> str:
    """The text with a no-break space for each ~."""
    return text.replace("~", "\u00a0")
