"""Rows of the tables to a catalogue: words become themes and kinds, French typography is set."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.counted import counted
from kiosk.domain.stand import Block, Event, ExhibitorKind, KeyFigure, Link, Section, Stand, Theme, Wording
from kiosk.domain.typography import french, quoted, widened
from kiosk.domain.words import NumberKey, fold, number_key
from kiosk.staff.faults import Faults
from kiosk.staff.grid import Row, Sheet
from kiosk.staff.schema import (
    EVENT,
    FIGURES,
    HIDDEN_WORD,
    ITEM_MARK,
    KIND_WORDS,
    LINKS,
    SECTIONS,
    STANDS,
    THEMES,
)

Sheets = Mapping[str, Sheet]
_Children = Mapping[NumberKey, Sequence[Row]]

_KINDS = {fold(word): kind for kind, word in KIND_WORDS.items()}
_HIDDEN = frozenset({HIDDEN_WORD, "x", "vrai", "1"})
_SHOWN = frozenset({"", "non", "faux", "0"})
_ORDER = re.compile(r"[0-9]{1,4}")
_LINE_END = re.compile(r"\r\n|\r|\n")


def catalogue_from_rows(sheets: Sheets, faults: Faults) -> Catalogue:
    """The catalogue that the rows of the six tables tell; raises TablesError with all that is wrong."""
    event = _read_event(sheets[EVENT.name], faults)
    themes, theme_ids = _read_themes(sheets[THEMES.name].rows, faults)
    rows = _read_numbers(sheets[STANDS.name].rows, faults)
    figures, sections, links = (
        _read_children(sheets[table.name].rows, rows, faults) for table in (FIGURES, SECTIONS, LINKS)
    )
    stands = []
    for key, row in rows.items():
        kind = _read_kind(row, faults)
        stand_themes = _read_stand_themes(row, theme_ids, faults)
        hidden = _read_hidden(row, faults)
        stand = _read_stand(row, kind, stand_themes, figures[key], sections[key], links[key])
        stands.append(replace(stand, hidden=hidden))
    faults.settle()
    return Catalogue(event, themes, tuple(stands))


def _read_event(sheet: Sheet, faults: Faults) -> Event:
    rows = sheet.rows
    if len(rows) != 1:
        faults.add(f"{sheet.source} : une ligne et une seule est attendue, {counted(len(rows), 'trouvée')}.")
    row = rows[0] if rows else Row(sheet.source, 2, {})
    return Event(french(row["nom"]), french(row["nom court"]), french(row["note équipe"]))


def _read_themes(rows: Sequence[Row], faults: Faults) -> tuple[tuple[Theme, ...], dict[str, str]]:
    """The themes, and the id of each by its id and by its folded word, which wins."""
    themes = tuple(
        Theme(row["id"], french(row["mot"]), french(row["libellé long"]), widened(row["mot (anglais)"]))
        for row in rows
    )
    ids: dict[str, str] = {}
    words: dict[str, str] = {}
    for row, theme in zip(rows, themes, strict=True):
        for column, name, known in (("id", theme.id, ids), ("mot", fold(theme.word), words)):
            if not name:
                faults.add(f"{row.place(column)} : ce champ est nécessaire.")
            elif name in known:
                faults.add(f"{row.place(column)} : le thème {quoted(row[column])} est là deux fois.")
            known[name] = theme.id
    return themes, ids | words


def _read_numbers(rows: Sequence[Row], faults: Faults) -> dict[NumberKey, Row]:
    """The rows of the stands by what their numbers mean."""
    found: dict[NumberKey, Row] = {}
    for row in rows:
        number = row["numéro"]
        key = number_key(number)
        if not number:
            faults.add(f"{row.place('numéro')} : ce champ est nécessaire.")
        elif not key:
            faults.add(f"{row.place('numéro')} : {quoted(number)} n’est pas un numéro de stand.")
        elif key in found:
            taken = found[key].line
            faults.add(f"{row.place('numéro')} : le numéro {quoted(number)} est déjà pris, ligne {taken}.")
        else:
            found[key] = row
    return found


def _read_children(rows: Sequence[Row], stands: Mapping[NumberKey, Row], faults: Faults) -> _Children:
    """The rows of a table by the stand they name, in their order."""
    children: dict[NumberKey, dict[int, Row]] = defaultdict(dict)
    for row in rows:
        key = number_key(row["stand"])
        if key not in stands:
            faults.add(f"{row.place('stand')} : le stand {quoted(row['stand'])} n’existe pas.")
        elif not _ORDER.fullmatch(row["ordre"]):
            faults.add(f"{row.place('ordre')} : {quoted(row['ordre'])} n’est pas un nombre entier.")
        elif (order := int(row["ordre"])) in children[key]:
            taken = children[key][order].line
            what = f"l’ordre {order} est déjà pris pour le stand {row['stand']}, ligne {taken}."
            faults.add(f"{row.place('ordre')} : {what}")
        else:
            children[key][order] = row
    return defaultdict(
        tuple, {key: tuple(row for _, row in sorted(found.items())) for key, found in children.items()}
    )


def _read_kind(row: Row, faults: Faults) -> ExhibitorKind:
    kind = _KINDS.get(fold(row["type"]))
    if kind is None:
        *words, last = KIND_WORDS.values()
        what = f"le type {quoted(row['type'])} n’existe pas, choisissez {', '.join(words)} ou {last}."
        faults.add(f"{row.place('type')} : {what}")
    return kind or ExhibitorKind.ASSOCIATION


def _read_stand_themes(row: Row, ids: Mapping[str, str], faults: Faults) -> tuple[str, ...]:
    words = _listed(row["thèmes"])
    for word in words:
        if word not in ids and fold(word) not in ids:
            faults.add(f"{row.place('thèmes')} : le thème {quoted(word)} n’existe pas.")
    return tuple(ids.get(fold(word)) or ids.get(word, word) for word in words)


def _read_hidden(row: Row, faults: Faults) -> bool:
    word = fold(row["masqué"])
    if word not in _HIDDEN | _SHOWN:
        faults.add(f"{row.place('masqué')} : {quoted(row['masqué'])} n’est ni oui ni non.")
    return word in _HIDDEN


def _read_stand(
    row: Row,
    kind: ExhibitorKind,
    themes: tuple[str, ...],
    figures: Sequence[Row],
    sections: Sequence[Row],
    links: Sequence[Row],
) -> Stand:
    english = (widened(row[f"{column} (anglais)"]) for column in ("titre", "titre court", "résumé"))
    return Stand(
        number=row["numéro"],
        title=french(row["titre"]),
        short_title=french(row["titre court"]),
        organiser=french(row["organisme"]),
        kind=kind,
        themes=themes,
        summary=french(row["résumé"]),
        figures=tuple(KeyFigure(french(found["valeur"]), french(found["libellé"])) for found in figures),
        sections=tuple(
            Section(french(found["intertitre"]), blocks_of_text(found["texte"])) for found in sections
        ),
        links=tuple(Link(french(found["libellé"]), found["adresse"]) for found in links),
        keywords=tuple(french(word) for word in _listed(row["mots-clés"])),
        place=french(row["lieu"]),
        same_as=row["identique à"],
        note_for_staff=french(row["note équipe"]),
        english=Wording(*english),
    )


def blocks_of_text(text: str) -> tuple[Block, ...]:
    """A block for each line: an item where it begins with the mark, else a paragraph."""
    mark = ITEM_MARK.strip()
    lines = (line.strip() for line in _LINE_END.split(text))
    blocks = (Block(french(line.removeprefix(mark).strip()), line.startswith(mark)) for line in lines)
    return tuple(block for block in blocks if block.text)


def _listed(text: str) -> tuple[str, ...]:
    return tuple(word for part in text.split(",") if (word := part.strip()))
