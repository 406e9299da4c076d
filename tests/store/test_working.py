"""The desk's working database: what was saved comes back, damaged, foreign and newer files are refused."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest

from kiosk.domain.work import Work, work_from
from kiosk.errors import KioskError
from kiosk.store.catalogue_writer import write_catalogue
from kiosk.store.working import UnusableWorkError, read_work, save_work
from tests.builders import make_catalogue, make_full_stand, make_stand
from tests.pictures import make_png

WORK = work_from(make_catalogue(make_full_stand("2", logo=make_png()), make_stand("10 bis", hidden=True)))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "borne" / "bureau.db"


def changed(work: Work, row: int, title: str) -> Work:
    entry = work.entries[row]
    return work.with_entry(replace(entry, stand=replace(entry.stand, title=title), to_review=("À voir.",)))


def test_without_a_file_there_is_nothing_and_none_is_made(file: Path) -> None:
    assert read_work(file) is None
    assert not file.parent.exists()


def test_what_is_saved_comes_back_whole(file: Path) -> None:
    save_work(file, WORK, None)
    assert read_work(file) == WORK


def test_only_what_differs_is_written(file: Path) -> None:
    save_work(file, WORK, None)
    with closing(sqlite3.connect(file)) as database:
        database.execute("UPDATE stand SET number = 'untouched'")
        database.commit()
    after = changed(WORK, 0, "Autre titre")
    save_work(file, after, WORK)
    assert read_work(file) == after
    with closing(sqlite3.connect(file)) as database:
        assert database.execute("SELECT number FROM stand ORDER BY id").fetchall() == [("2",), ("untouched",)]


def test_stands_that_are_gone_are_gone_from_the_file(file: Path) -> None:
    save_work(file, WORK, None)
    fewer = WORK.with_entries(WORK.entries[:1])
    save_work(file, fewer, WORK)
    assert read_work(file) == fewer


def test_saving_leaves_no_file_beside(file: Path) -> None:
    save_work(file, WORK, None)
    assert [found.name for found in file.parent.iterdir()] == [file.name]


def test_a_file_of_a_newer_program_is_refused_with_a_sentence_and_stays_as_it_is(file: Path) -> None:
    save_work(file, WORK, None)
    with closing(sqlite3.connect(file)) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
        database.commit()
    before = file.read_bytes()
    sentence = r"^bureau\.db : cette base de travail vient d’une version plus récente"
    with pytest.raises(KioskError, match=sentence):
        read_work(file)
    with pytest.raises(KioskError, match=sentence):
        save_work(file, WORK, None)
    assert file.read_bytes() == before


def test_a_catalogue_is_no_working_database(file: Path) -> None:
    file.parent.mkdir()
    write_catalogue(file, make_catalogue(make_stand("1")), "test")
    with pytest.raises(UnusableWorkError, match=r"n’est pas une base de travail"):
        read_work(file)


@pytest.mark.parametrize("content", [b"rien de bon", b"SQLite format 3\x00" + b"\xff" * 5000])
def test_what_is_no_database_is_refused(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    with pytest.raises(UnusableWorkError, match=r"^bureau\.db : "):
        read_work(file)


def test_a_stand_that_cannot_be_read_is_named_as_damage(file: Path) -> None:
    save_work(file, WORK, None)
    with closing(sqlite3.connect(file)) as database:
        database.execute("UPDATE stand SET content = '{\"number\": 1}' WHERE id = 1")
        database.commit()
    with pytest.raises(UnusableWorkError, match=r"abîmée"):
        read_work(file)


def test_a_logo_is_changed_and_taken_away(file: Path) -> None:
    save_work(file, WORK, None)
    before = WORK
    for logo in (make_png(9, 9), b""):
        entry = before.entries[0]
        after = before.with_entry(replace(entry, stand=replace(entry.stand, logo=logo)))
        save_work(file, after, before)
        assert read_work(file) == after
        before = after


def test_a_file_from_before_there_were_logos_is_migrated_and_loses_nothing(file: Path) -> None:
    bare = work_from(make_catalogue(make_full_stand("2"), make_stand("10 bis", hidden=True)))
    save_work(file, bare, None)
    with closing(sqlite3.connect(file)) as database:  # as the first revision made it
        database.execute("ALTER TABLE stand DROP COLUMN logo")
        database.execute("UPDATE alembic_version SET version_num = '0001'")
        database.commit()
    assert read_work(file) == bare
    save_work(file, WORK, bare)
    assert read_work(file) == WORK
    with closing(sqlite3.connect(file)) as database:
        assert database.execute("SELECT version_num FROM alembic_version").fetchall() == [("0002",)]


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TABLE stand",
        "UPDATE stand SET content = CAST(x'ff' AS TEXT) WHERE id = 1",
        """UPDATE stand SET content = replace(content, '"organiser": "', '"organiser": 7, "place": "')""",
        "UPDATE edition SET content = '[' || content || ']'",
        f"UPDATE edition SET content = '{'[' * 100_000}'",
    ],
)
def test_what_is_damaged_inside_is_unusable(file: Path, statement: str) -> None:
    save_work(file, WORK, None)
    with closing(sqlite3.connect(file)) as database:
        database.execute(statement)
        database.commit()
    with pytest.raises(UnusableWorkError):
        read_work(file)


def test_a_cut_file_is_unusable_wherever_it_is_cut(file: Path) -> None:
    save_work(file, WORK, None)
    data = file.read_bytes()
    for size in range(100, len(data), 997):
        file.write_bytes(data[:size])
        with pytest.raises(UnusableWorkError):
            read_work(file)


def test_a_column_whose_name_is_damaged_in_its_capitals_is_read_all_the_same(file: Path) -> None:
    save_work(file, WORK, None)
    file.write_bytes(file.read_bytes().replace(b"content", b"Content"))
    assert read_work(file) == WORK


def test_a_table_whose_words_are_no_text_any_more_is_unusable(file: Path) -> None:
    save_work(file, WORK, None)
    file.write_bytes(file.read_bytes().replace(b"tablestandstand", b"table\xf3tandstand"))
    with pytest.raises(UnusableWorkError, match=r"^bureau\.db : "):
        read_work(file)


def test_flipped_bits_never_raise_anything_but_a_sentence(file: Path) -> None:
    save_work(file, WORK, None)
    data = file.read_bytes()
    random = Random(5)
    refused = 0
    for _ in range(300):
        flipped = bytearray(data)
        flipped[random.randrange(len(data))] ^= 1 << random.randrange(8)
        file.write_bytes(flipped)
        try:
            read_work(file)
        except KioskError:
            refused += 1
    assert refused


def test_a_file_that_another_program_writes_to_is_not_called_damaged(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_work(file, WORK, None)
    connect = sqlite3.connect

    def impatient(*given: Any, **named: Any) -> sqlite3.Connection:
        made: sqlite3.Connection = connect(*given, **{**named, "timeout": 0})
        return made

    monkeypatch.setattr(sqlite3, "connect", impatient)
    with closing(connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(KioskError, match="un autre programme") as refused:
            read_work(file)
    assert not isinstance(refused.value, UnusableWorkError)
