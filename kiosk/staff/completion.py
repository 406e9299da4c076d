"""Tables that bring only a part of a catalogue, completed by the one there is."""

from collections.abc import Mapping, Set

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.problem import TABLE_NAMES
from kiosk.domain.typography import quoted
from kiosk.domain.words import NumberKey, number_key
from kiosk.staff.faults import Faults
from kiosk.staff.grid import Row, Sheet
from kiosk.staff.rows_from_catalogue import rows_from_catalogue
from kiosk.staff.schema import EVENT, STANDS, TABLES, THEMES, TableSchema

_CURRENT = "catalogue actuel"
_NEEDED = (EVENT, THEMES, STANDS)


def completed(
    sheets: Mapping[str, Sheet], base: Catalogue | None, source: str, faults: Faults
) -> dict[str, Sheet]:
    """The six tables: what comes from `base` is a notice, what is needed and nowhere a fault."""
    current = {} if base is None else _current(base)
    whole = dict(sheets)
    if STANDS.name not in sheets:
        faults.add(f"{source} : la table des stands manque (feuille « Stands » ou stands.csv).")
        return whole
    if current:
        whole[STANDS.name] = _with_columns(sheets[STANDS.name], current[STANDS.name], faults)
    numbers = {number_key(row["numéro"]) for row in whole[STANDS.name].rows}
    known = {number_key(stand.number) for stand in base.stands} if base is not None else set()
    for table in TABLES:
        if table.name in whole and "stand" in table.columns:
            whole[table.name] = _without(whole[table.name], known - numbers, faults)
        if table.name not in whole:
            whole[table.name] = _missing(table, current.get(table.name), source, faults)
            if "stand" in table.columns:
                rows = [row for row in whole[table.name].rows if number_key(row["stand"]) in numbers]
                whole[table.name] = Sheet(_CURRENT, rows)
    return whole


def _without(sheet: Sheet, gone: Set[NumberKey], faults: Faults) -> Sheet:
    """A table without what belongs to stands that staff took out of the table of stands alone."""
    left = [row["stand"] for row in sheet.rows if number_key(row["stand"]) in gone]
    if not left:
        return sheet
    numbers = ", ".join(dict.fromkeys(left))
    faults.note(f"{sheet.source} : les lignes de stands retirés sont laissées de côté ({numbers}).")
    rows = [row for row in sheet.rows if number_key(row["stand"]) not in gone]
    return Sheet(sheet.source, rows, sheet.columns)


def _missing(table: TableSchema, current: Sheet | None, source: str, faults: Faults) -> Sheet:
    where = f"{source} : la table {quoted(TABLE_NAMES[table.name])} manque"
    if current is not None:
        faults.note(f"{where}, celle du catalogue actuel est gardée.")
        return current
    if table in _NEEDED:
        faults.add(f"{where}, et il n’y a pas de catalogue actuel où la prendre.")
    else:
        faults.note(f"{where}, les stands n’en ont pas.")
    return Sheet(source, ())


def _with_columns(sheet: Sheet, current: Sheet, faults: Faults) -> Sheet:
    """The stands with the optional columns that their table lacks, as the current catalogue fills them."""
    if not sheet.columns:
        return sheet
    lacking = [column for column in STANDS.columns if column not in sheet.columns]
    known = {number_key(row["numéro"]): row for row in current.rows}
    kept = [column for column in lacking if any(row[column] for row in current.rows)]
    if not kept:
        return sheet
    for row in sheet.rows:
        if (old := known.get(number_key(row["numéro"]))) is not None:
            row.cells.update({column: old[column] for column in kept})
    what = "les colonnes manquent" if len(kept) > 1 else "la colonne manque"
    names = ", ".join(quoted(column) for column in kept)
    faults.note(f"{sheet.source} : {what} : {names} ; les textes du catalogue actuel sont gardés.")
    return sheet


def _current(base: Catalogue) -> dict[str, Sheet]:
    cells = rows_from_catalogue(base)
    return {
        table.name: Sheet(
            _CURRENT,
            tuple(
                Row(_CURRENT, line, dict(zip(table.columns, row, strict=True)))
                for line, row in enumerate(cells[table.name], start=2)
            ),
            frozenset(table.columns),
        )
        for table in TABLES
    }
