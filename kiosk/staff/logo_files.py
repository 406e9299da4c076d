"""The logos beside the tables: files of one folder, which a column of the stands names."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath, PureWindowsPath

from kiosk.domain.catalogue import Catalogue, by_number
from kiosk.domain.picture import picture_fault
from kiosk.domain.stand import Stand
from kiosk.domain.typography import quoted
from kiosk.domain.words import number_key
from kiosk.errors import KioskError
from kiosk.staff.faults import Faults
from kiosk.staff.grid import Row, Sheet
from kiosk.staff.picture_import import import_picture
from kiosk.staff.picture_protocol import FILE_LIMIT
from kiosk.staff.unpacker import Unpacker
from kiosk.store.whole_file import beside, discard, put_in_place

COLUMN = "logo"
FOLDER = "logos"
_LONGEST = 120


def logo_names(stands: Sequence[Stand]) -> list[str]:
    """The file that each stand's logo is written to: "stand-10-bis.png", or "" without a logo."""
    names: list[str] = []
    taken: set[str] = set()  # some systems know no capitals in names
    for stand in stands:
        name, count = _name(stand.number), 1
        while stand.logo and name.casefold() in taken:
            count += 1
            name = _name(f"{stand.number} {count}")
        names.append(name if stand.logo else "")
        taken.add(names[-1].casefold())
    return names


def write_logos(stands: Sequence[Stand], place: Path) -> None:
    """Write the logos into their folder in `place`; the same picture is not written twice.

    Raises OSError; KioskError where a file of that name is not one of ours, which is nobody's to overwrite.
    """
    folder = place / FOLDER
    for stand, name in zip(stands, logo_names(stands), strict=True):
        file = folder / name
        if not name or _holds(file, stand.logo):
            continue
        folder.mkdir(parents=True, exist_ok=True)
        try:
            beside(file).write_bytes(stand.logo)
            put_in_place(file)
        finally:
            discard(file)


def with_logos(
    catalogue: Catalogue, sheet: Sheet, place: Path, faults: Faults, base: Catalogue | None = None
) -> Catalogue:
    """The catalogue with the logos that the rows of its stands name, from their folder in `place`.

    Where the sheet has no such column, they are those of `base`. Raises TablesError with a sentence for each
    file that is missing or no picture.
    """
    current = {key: stand.logo for key, stand in by_number(base.stands).items()} if base else {}
    logos: dict[object, bytes] = {}
    with Unpacker() as unpacker:
        for row in sheet.rows:
            key = number_key(row["numéro"])
            if row[COLUMN] and COLUMN not in sheet.columns:
                logos[key] = current.get(key, b"")
            elif row[COLUMN]:
                logos[key] = _read(row, place, current.get(key, b""), unpacker, faults)
    faults.settle()
    if not any(logos.values()):
        return catalogue
    stands = (replace(stand, logo=logos.get(number_key(stand.number), b"")) for stand in catalogue.stands)
    return Catalogue(catalogue.event, catalogue.themes, tuple(stands))


def logo_files(place: Path) -> list[Path]:
    """All files of the folder of logos in `place`, in a fixed order. Raises OSError."""
    folder = place / FOLDER
    if not folder.is_dir() or folder.is_symlink():
        return []
    return sorted(file for file in folder.iterdir() if file.is_file() and not file.is_symlink())


def _read(row: Row, place: Path, current: bytes, unpacker: Unpacker, faults: Faults) -> bytes:
    """The logo that a row names; what is wrong goes to `faults`."""
    name, where = row[COLUMN], row.place(COLUMN)
    folder = place / FOLDER
    if not _is_plain(name):
        faults.add(f"{where} : {quoted(name)} n’est pas le nom d’un fichier du dossier {quoted(FOLDER)}.")
    elif folder.is_symlink():
        faults.add(f"{where} : le dossier {quoted(FOLDER)} est un lien ; copiez le dossier même.")
    elif current and name == _name(row["numéro"]) and not (folder / name).exists():
        faults.note(f"{where} : {FOLDER}/{name} manque, le logo du catalogue actuel est gardé.")
        return current
    else:
        try:
            return import_picture(folder / name, unpacker)
        except KioskError as error:
            faults.add(f"{where} : {FOLDER}/{error}")
    return b""


def _name(number: str) -> str:
    """What an export calls the logo of a stand."""
    return f"stand-{''.join(letter if letter.isalnum() else '-' for letter in number)}.png"


def _is_plain(name: str) -> bool:
    """Whether a name is that of a file here, on any system: no folder, no drive, nothing hidden."""
    return (
        name == PurePosixPath(name).name == PureWindowsPath(name).name
        and len(name) <= _LONGEST
        and name.isprintable()
        and not name.startswith(".")
        and ":" not in name
    )


def _holds(file: Path, logo: bytes) -> bool:
    """Whether a file is there with this very picture. Raises OSError; KioskError where it is not ours."""
    if file.is_symlink() or not file.is_file():
        if file.is_symlink() or file.exists():
            raise KioskError(f"{FOLDER}/{file.name} n’est pas un fichier ordinaire ; déplacez-le.")
        return False
    found = file.read_bytes() if file.stat().st_size <= FILE_LIMIT else b""
    if picture_fault(found):
        raise KioskError(f"{FOLDER}/{file.name} n’a pas été écrit par la borne ; déplacez-le ou renommez-le.")
    return found == logo
