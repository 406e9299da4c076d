"""A file that is not a whole catalogue of this version is refused with its name and the reason."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from kiosk.domain.catalogue import Catalogue
from kiosk.errors import KioskError
from kiosk.store.catalogue_header import SCHEMA_VERSION
from kiosk.store.catalogue_reader import read_catalogue
from tests.store.files import beside, overwrite, run_sql


def reshaped(path: Path, table: str, sql: str) -> None:
    """Change the words of a table's making without touching its rows."""
    change = f"UPDATE sqlite_schema SET sql = {sql} WHERE name = '{table}'"
    run_sql(path, "PRAGMA writable_schema = ON", change)


def retyped(path: Path) -> None:
    """A number of bytes where a text must be, under a table that claims to be strict."""
    reshaped(path, "keyword", "replace(sql, 'STRICT', '')")
    run_sql(path, "UPDATE keyword SET word = x'0102' WHERE id = 3")
    reshaped(path, "keyword", "sql || ' STRICT'")


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def made_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def made_a_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def made_a_text(path: Path) -> None:
    path.write_text("numéro;titre\n" * 50, encoding="utf-8")


def cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def cut_by_a_page(path: Path) -> None:
    os.truncate(path, path.stat().st_size - 4096)


def cut_within_the_header(path: Path) -> None:
    os.truncate(path, 60)


def lengthened(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"\0" * 4096)


def made_wal(path: Path) -> None:
    run_sql(path, "PRAGMA journal_mode = WAL")


def interrupted(path: Path) -> None:
    """Ended by the system in the middle of a change: the journal stays, and the file is half changed."""
    script = (
        "import os, signal, sqlite3, sys\n"
        "connection = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "connection.execute('PRAGMA cache_size = 1')\n"
        "connection.execute('BEGIN')\n"
        "connection.execute('UPDATE block SET text = upper(text)')\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(path)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert beside(path, "-journal").stat().st_size > 0


def with_orphans(path: Path) -> None:
    run_sql(path, "DELETE FROM stand WHERE id = 4")


def with_a_view(path: Path) -> None:
    endless = (
        "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT i AS id, '' AS name FROM n"
    )
    run_sql(path, "DROP TABLE event", f"CREATE VIEW event AS {endless}")


def with_a_rule(path: Path) -> None:
    reshaped(path, "stand", "replace(sql, 'title TEXT', 'title TEXT CHECK (length(randomblob(1000000)))')")


def with_another_index(path: Path) -> None:
    """An index that would take its texts from another table."""
    reshaped(path, "search_index", """replace(sql, 'content=''', 'content=''stand')""")


def with_another_data_table(path: Path) -> None:
    reshaped(path, "search_index_data", "replace(sql, 'block BLOB', 'block BLOB CHECK (block > 1)')")


def with_a_huge_text(path: Path) -> None:
    run_sql(path, "UPDATE stand SET summary = printf('%.*c', 2000000, 'a') WHERE id = 2")


def with_a_broken_text(path: Path) -> None:
    run_sql(path, "UPDATE stand SET summary = CAST(x'C3A9C3' AS TEXT) WHERE id = 2")


def with_broken_pages(path: Path) -> None:
    for page in range(3, path.stat().st_size // 4096):
        overwrite(path, page * 4096, b"\xff" * 8)


SPY = "AFTER UPDATE ON stand BEGIN DELETE FROM stand; END"
Damage = Callable[[Path], None]

DAMAGES: list[tuple[Damage, str]] = [
    (Path.unlink, "n’existe pas"),
    (emptied, "est vide"),
    (made_a_folder, "c’est un dossier"),
    (made_a_text, "ce n’est pas une base SQLite"),
    (cut_within_the_header, "ce n’est pas une base SQLite"),
    (cut, "octets au lieu de"),
    (cut_by_a_page, "octets au lieu de"),
    (lengthened, "octets au lieu de"),
    (lambda path: run_sql(path, "PRAGMA application_id = 7"), "n’est pas un catalogue de la borne"),
    (lambda path: run_sql(path, f"PRAGMA user_version = {SCHEMA_VERSION + 1}"), "version plus récente"),
    (lambda path: run_sql(path, "PRAGMA user_version = 0"), "version plus ancienne"),
    (made_wal, "mode WAL"),
    (lambda path: beside(path, "-journal").touch(), "catalogue.db-journal est resté à côté"),
    (lambda path: beside(path, "-wal").touch(), "catalogue.db-wal est resté à côté"),
    (with_orphans, "renvoie à une autre qui manque"),
    (with_a_view, "la table «~event~» manque ou n’a pas la bonne forme"),
    (lambda path: run_sql(path, "DROP TABLE link"), "la table «~link~» manque"),
    (
        lambda path: run_sql(path, "ALTER TABLE stand ADD COLUMN more TEXT"),
        "la table «~stand~» manque ou n’a",
    ),
    (with_a_rule, "la table «~stand~» manque ou n’a pas la bonne forme"),
    (lambda path: run_sql(path, "DROP TABLE search_index"), "la table «~search_index~» manque"),
    (with_another_index, "la table «~search_index~» manque ou n’a pas la bonne forme"),
    (with_another_data_table, "la table «~search_index_data~» manque ou n’a pas la bonne forme"),
    (lambda path: run_sql(path, "CREATE TABLE notes (text)"), "«~notes~» n’a rien à faire"),
    (lambda path: run_sql(path, f"CREATE TRIGGER spy {SPY}"), "«~spy~» n’a rien à faire"),
    (lambda path: run_sql(path, "CREATE VIEW loop AS SELECT 1"), "«~loop~» n’a rien à faire"),
    (lambda path: run_sql(path, "CREATE INDEX by_title ON stand (title)"), "«~by_title~» n’a rien à faire"),
    (lambda path: run_sql(path, "CREATE VIRTUAL TABLE more USING fts5(x)"), "n’a rien à faire"),
    (retyped, "la table «~keyword~» est abîmée"),
    (with_broken_pages, "abîmée"),
    (with_a_huge_text, "démesuré"),
    (with_a_broken_text, "pas en UTF-8"),
]


@pytest.mark.parametrize(("damage", "why"), DAMAGES)
def test_a_damaged_file_is_refused_with_its_name_and_the_reason(file: Path, damage: Damage, why: str) -> None:
    damage(file)
    with pytest.raises(KioskError) as refused:
        read_catalogue(file)
    assert str(refused.value).startswith("catalogue.db\u00a0: ")
    assert why.replace("~", "\u00a0") in str(refused.value)
    assert str(refused.value).endswith(".")


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX")
@pytest.mark.parametrize(
    ("damage", "why"),
    [(made_a_pipe, "ce n’est pas un fichier"), (interrupted, "catalogue.db-journal est resté à côté")],
)
def test_a_file_damaged_the_posix_way_is_refused(file: Path, damage: Damage, why: str) -> None:
    damage(file)
    with pytest.raises(KioskError, match=why):
        read_catalogue(file)


def test_a_file_without_the_right_to_read_is_refused(file: Path) -> None:
    file.chmod(0)
    if os.access(file, os.R_OK):
        pytest.skip("rights do not bind this user")
    with pytest.raises(KioskError, match=r"lecture impossible \(accès refusé\)"):
        read_catalogue(file)


@pytest.mark.parametrize("seed", range(8))
def test_flipped_bits_are_refused_or_read_never_a_crash(file: Path, seed: int) -> None:
    random = Random(seed)
    whole = file.read_bytes()
    for _ in range(40):
        at = random.randrange(len(whole))
        overwrite(file, at, bytes([whole[at] ^ 1 << random.randrange(8)]))
        try:
            assert isinstance(read_catalogue(file), Catalogue)
        except KioskError:
            pass
        finally:
            file.write_bytes(whole)


@pytest.mark.parametrize("damage", [made_wal, with_orphans, with_broken_pages])
def test_refusing_leaves_the_folder_as_it_was(file: Path, damage: Damage) -> None:
    damage(file)
    before = {path.name: path.read_bytes() for path in file.parent.iterdir()}
    with pytest.raises(KioskError):
        read_catalogue(file)
    assert {path.name: path.read_bytes() for path in file.parent.iterdir()} == before
