"""A catalogue file is made whole or not at all, and one that is not whole is refused with its reason."""

import hashlib
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError
from sqlalchemy.schema import CreateTable

from kiosk.domain.catalogue import Catalogue
from kiosk.errors import KioskError
from kiosk.store.catalogue_header import APPLICATION_ID, SCHEMA_VERSION
from kiosk.store.catalogues import read_catalogue, write_catalogue
from kiosk.store.database import create_database, open_read_only
from kiosk.store.tables import Table
from tests.builders import contents, make_catalogue, make_full_stand, many_stands

OLD = make_catalogue(make_full_stand("1"))
NEW = make_catalogue(*many_stands(30, seed=4))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A catalogue file of thirty stands, alone in its folder."""
    path = tmp_path / "catalogue.db"
    write_catalogue(path, NEW, "source")
    return path


def run_sql(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def overwrite(path: Path, at: int, data: bytes) -> None:
    with path.open("r+b") as opened:
        opened.seek(at)
        opened.write(data)


def beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


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


def with_a_huge_text(path: Path) -> None:
    run_sql(path, "UPDATE stand SET summary = printf('%.*c', 2000000, 'a') WHERE id = 2")


def with_a_broken_text(path: Path) -> None:
    run_sql(path, "UPDATE stand SET summary = CAST(x'C3A9C3' AS TEXT) WHERE id = 2")


def with_broken_pages(path: Path) -> None:
    for page in range(3, path.stat().st_size // 4096):
        overwrite(path, page * 4096, b"\xff" * 8)


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


def test_reading_leaves_the_folder_as_it_was(file: Path) -> None:
    before = file.read_bytes()
    with open_read_only(file) as session:
        session.execute(text("SELECT count(*) FROM stand")).scalar_one()
        assert [path.name for path in file.parent.iterdir()] == ["catalogue.db"]
    assert file.read_bytes() == before


def test_a_file_being_written_by_another_program_is_refused(file: Path) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as writer:
        writer.execute("BEGIN EXCLUSIVE")
        with pytest.raises(KioskError, match="un autre programme est en train d’y écrire"):
            read_catalogue(file)


def test_rows_that_are_not_ours_do_no_harm(file: Path) -> None:
    run_sql(
        file,
        "CREATE TABLE notes (text)",
        "CREATE TRIGGER spy AFTER UPDATE ON stand BEGIN DELETE FROM stand; END",
        "CREATE VIEW loop AS WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i FROM n) SELECT i FROM n",
    )
    assert contents(read_catalogue(file)) == contents(NEW)


def test_a_file_put_in_place_while_one_is_read_changes_nothing_for_the_reader(file: Path) -> None:
    with open_read_only(file) as session:
        write_catalogue(file, OLD, "other")
        assert session.execute(text("SELECT count(*) FROM stand")).scalar_one() == 30
    assert contents(read_catalogue(file)) == contents(OLD)


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("query_only", 1), ("foreign_keys", 1), ("trusted_schema", 0), ("cell_size_check", 1), ("mmap_size", 0)],
)
def test_a_file_is_read_with_care(file: Path, pragma: str, value: int) -> None:
    with open_read_only(file) as session:
        assert session.execute(text(f"PRAGMA {pragma}")).scalar_one() == value


def test_a_file_open_for_reading_cannot_be_written(file: Path) -> None:
    with open_read_only(file) as session, pytest.raises(OperationalError, match="readonly"):
        session.execute(text("DELETE FROM stand"))


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("application_id", APPLICATION_ID),
        ("user_version", SCHEMA_VERSION),
        ("page_size", 4096),
        ("journal_mode", "delete"),
        ("encoding", "UTF-8"),
        ("freelist_count", 0),
        ("integrity_check", "ok"),
    ],
)
def test_a_new_file_is_marked_and_sound(file: Path, pragma: str, value: object) -> None:
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute(f"PRAGMA {pragma}").fetchone() == (value,)


def test_a_new_file_stands_alone(file: Path) -> None:
    assert [path.name for path in file.parent.iterdir()] == ["catalogue.db"]


@pytest.mark.parametrize("name", ["é ?#%41.db", "it's; drop.db", "a" * 200 + ".db"])
def test_a_file_may_have_any_name(tmp_path: Path, name: str) -> None:
    write_catalogue(tmp_path / name, OLD, "source")
    assert contents(read_catalogue(tmp_path / name)) == contents(OLD)
    assert [path.name for path in tmp_path.iterdir()] == [name]


class InterruptionError(Exception):
    """Something else goes wrong while a file is written."""


def test_a_broken_attempt_leaves_the_old_file(file: Path) -> None:
    before = file.read_bytes()
    with pytest.raises(InterruptionError), create_database(file):
        raise InterruptionError
    assert file.read_bytes() == before
    assert [path.name for path in file.parent.iterdir()] == ["catalogue.db"]


def test_what_the_old_file_left_beside_does_not_reach_the_new_one(file: Path) -> None:
    for ending in ("-journal", "-wal", "-shm", ".partial", ".partial-journal"):
        beside(file, ending).write_bytes(b"left" * 1000)
    write_catalogue(file, OLD, "source")
    assert [path.name for path in file.parent.iterdir()] == ["catalogue.db"]
    assert contents(read_catalogue(file)) == contents(OLD)


def test_a_folder_that_does_not_exist_is_told(tmp_path: Path) -> None:
    with pytest.raises(KioskError, match=r"x\.db.: écriture impossible \(le dossier n’existe pas\)\."):
        write_catalogue(tmp_path / "none" / "x.db", OLD, "source")


def test_a_folder_of_that_name_is_told_and_kept(tmp_path: Path) -> None:
    (tmp_path / "x.db").mkdir()
    with pytest.raises(KioskError, match="écriture impossible"):
        write_catalogue(tmp_path / "x.db", OLD, "source")
    assert [path.name for path in tmp_path.iterdir()] == ["x.db"]


def test_a_folder_without_the_right_to_write_is_told(file: Path) -> None:
    file.parent.chmod(0o555)
    if os.access(file.parent, os.W_OK):
        pytest.skip("rights do not bind this user")
    with pytest.raises(KioskError, match=r"écriture impossible \(accès refusé\)"):
        write_catalogue(file, OLD, "source")
    assert contents(read_catalogue(file)) == contents(NEW)


def test_rows_that_refer_to_missing_ones_are_not_written(tmp_path: Path) -> None:
    with pytest.raises(KioskError, match="renvoie à une autre qui manque"):
        write_catalogue(tmp_path / "x.db", make_catalogue(make_full_stand(), themes=()), "source")
    assert list(tmp_path.iterdir()) == []


FULL_DISK = """
import resource, sys
from pathlib import Path
from kiosk.errors import KioskError
from kiosk.store.catalogues import write_catalogue
from tests.builders import make_catalogue, many_stands
resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))
try:
    write_catalogue(Path(sys.argv[1]), make_catalogue(*many_stands(200, seed=1)), "source")
except KioskError as error:
    sys.exit(0 if "le disque" in str(error) else str(error))
sys.exit("written")
"""
KILLED = """
import os, signal, sys
from pathlib import Path
from kiosk.store.catalogues import save_catalogue
from kiosk.store.database import create_database
from tests.builders import make_catalogue, many_stands
with create_database(Path(sys.argv[1])) as session:
    save_catalogue(session, make_catalogue(*many_stands(200, seed=1)), "source")
    os.kill(os.getpid(), signal.SIGKILL)
"""


def run_python(script: str, path: Path) -> int:
    here = Path(__file__).parents[2]
    return subprocess.run([sys.executable, "-c", script, str(path)], cwd=here, check=False).returncode


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX")
def test_a_full_disk_leaves_the_old_file(file: Path) -> None:
    before = file.read_bytes()
    assert run_python(FULL_DISK, file) == 0
    assert file.read_bytes() == before
    assert [path.name for path in file.parent.iterdir()] == ["catalogue.db"]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX")
def test_a_program_ended_while_writing_leaves_the_old_file_and_the_next_one_writes(file: Path) -> None:
    before = file.read_bytes()
    assert run_python(KILLED, file) == -signal.SIGKILL
    assert file.read_bytes() == before
    assert contents(read_catalogue(file)) == contents(NEW)
    write_catalogue(file, OLD, "source")
    assert [path.name for path in file.parent.iterdir()] == ["catalogue.db"]


def test_tables_change_only_together_with_the_version_of_the_schema() -> None:
    words = " ".join(str(CreateTable(table)) for table in Table.metadata.sorted_tables).split()
    known = {1: "d29436cd7fcae8a6fbe4ed2cb79fd5e136bd290c02f04bbd66e2e1a7b985a9e8"}
    assert hashlib.sha256(" ".join(words).encode()).hexdigest() == known[SCHEMA_VERSION]
