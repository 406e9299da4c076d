"""A catalogue file is made whole or not at all, and read with care."""

import errno
import hashlib
import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.schema import CreateTable

from kiosk.errors import KioskError
from kiosk.store.catalogue_header import APPLICATION_ID, SCHEMA_VERSION
from kiosk.store.catalogue_reader import read_catalogue
from kiosk.store.catalogue_writer import write_catalogue
from kiosk.store.database import open_read_only
from kiosk.store.new_database import create_database
from kiosk.store.schema import ALL_TABLES, TABLES
from kiosk.store.tables import Table
from tests.bad_disk import break_folder
from tests.builders import contents, make_catalogue, make_full_stand
from tests.store.files import THIRTY, beside

OLD = make_catalogue(make_full_stand("1"))


def test_reading_leaves_the_folder_as_it_was(file: Path) -> None:
    before = file.read_bytes()
    with open_read_only(file) as connection:
        connection.execute("SELECT count(*) FROM stand").fetchone()
        assert [path.name for path in file.parent.iterdir()] == ["catalogue.db"]
    assert file.read_bytes() == before


def test_a_file_being_written_by_another_program_is_refused(file: Path) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as writer:
        writer.execute("BEGIN EXCLUSIVE")
        with pytest.raises(KioskError, match="un autre programme est en train d’y écrire"):
            read_catalogue(file)


def test_a_file_put_in_place_while_one_is_read_changes_nothing_for_the_reader(file: Path) -> None:
    with open_read_only(file) as connection:
        write_catalogue(file, OLD, "other")
        assert connection.execute("SELECT count(*) FROM stand").fetchone() == (30,)
    assert contents(read_catalogue(file)) == contents(OLD)


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("query_only", 1), ("foreign_keys", 1), ("trusted_schema", 0), ("cell_size_check", 1), ("mmap_size", 0)],
)
def test_a_file_is_read_with_care(file: Path, pragma: str, value: int) -> None:
    with open_read_only(file) as connection:
        assert connection.execute(f"PRAGMA {pragma}").fetchone() == (value,)


def test_a_file_open_for_reading_cannot_be_written(file: Path) -> None:
    with open_read_only(file) as connection:
        connection.execute("PRAGMA query_only = OFF")
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            connection.execute("DELETE FROM stand")


def test_what_is_read_is_of_one_moment(file: Path) -> None:
    with open_read_only(file), closing(sqlite3.connect(file, timeout=0)) as writer:
        writer.execute("DELETE FROM stand")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            writer.commit()


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
    assert contents(read_catalogue(file)) == contents(THIRTY)


def test_rows_that_refer_to_missing_ones_are_not_written(tmp_path: Path) -> None:
    with pytest.raises(KioskError, match="renvoie à une autre qui manque"):
        write_catalogue(tmp_path / "x.db", make_catalogue(make_full_stand(), themes=()), "source")
    assert list(tmp_path.iterdir()) == []


FULL_DISK = """
import resource, sys
from pathlib import Path
from kiosk.errors import KioskError
from kiosk.store.catalogue_writer import write_catalogue
from tests.store.files import THIRTY, beside, run_sql
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
from kiosk.store.catalogue_writer import save_catalogue
from kiosk.store.new_database import create_database
from tests.store.files import THIRTY, beside, run_sql
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
    assert contents(read_catalogue(file)) == contents(THIRTY)
    write_catalogue(file, OLD, "source")
    assert [path.name for path in file.parent.iterdir()] == ["catalogue.db"]


def test_a_disk_that_fails_beside_the_file_is_told_with_the_reason(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_folder(monkeypatch, beside(file, "-journal"), errno.EIO)
    with pytest.raises(KioskError, match="lecture impossible"):
        read_catalogue(file)


def test_tables_change_only_together_with_the_version_of_the_schema() -> None:
    words = " ".join(ALL_TABLES.values()).split()
    known = {3: "0491030fa242ed8c40ef790185b29bc411159b03690da04240afb94a9b4cf789"}
    assert hashlib.sha256(" ".join(words).encode()).hexdigest() == known[SCHEMA_VERSION]


def test_the_tables_that_are_written_are_those_that_are_read() -> None:
    dialect = SQLiteDialect_pysqlite()
    written = {
        table.name: str(CreateTable(table).compile(dialect=dialect)).split()
        for table in Table.metadata.sorted_tables
    }
    assert written == {name: sql.split() for name, sql in TABLES.items()}
    assert list(written) == list(TABLES)
