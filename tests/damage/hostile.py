"""Files that somebody might drop in, made from a seed: broken, foreign, or meant to harm."""

import gzip
import os
import sqlite3
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import lru_cache
from operator import itemgetter
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from kiosk.store.catalogue_header import APPLICATION_ID, SCHEMA_VERSION
from kiosk.store.catalogue_writer import write_catalogue
from tests.builders import make_catalogue, many_stands
from tests.pictures import GIF, SVG, bomb, header, make_png, png_of

Make = Callable[[Path], object]
_ENDLESS = "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT i AS id FROM n"
_BLOCKS = "id, section_id, position, kind, text", "i, 1, i, 'paragraph', 'a'"
_KEYWORDS = "id, stand_id, position, word", "i, 1, i, 'a'"
_TEXTS = ("title", "short_title", "organiser", "summary", "number", "place")


def sql(*statements: str) -> Make:
    """A whole catalogue after these statements."""

    def make(path: Path) -> None:
        whole(path)
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            for statement in statements:
                connection.execute(statement)

    return make


def reshaped(table: str, change: str) -> Make:
    """A whole catalogue in which a table is said to be made otherwise."""
    return sql(
        "PRAGMA writable_schema = ON", f"UPDATE sqlite_schema SET sql = {change} WHERE name = '{table}'"
    )


def text(column: str, value: str) -> Make:
    """A whole catalogue with one bad text."""
    return sql(f"UPDATE stand SET {column} = {value} WHERE id = 2")


def logo(png: bytes) -> Make:
    """A whole catalogue with one bad picture."""
    return sql(f"INSERT INTO logo VALUES (2, x'{png.hex()}')")


def raw(data: bytes) -> Make:
    return lambda path: path.write_bytes(data)


def changed(change: Callable[[bytes], bytes]) -> Make:
    def make(path: Path) -> None:
        whole(path)
        path.write_bytes(change(path.read_bytes()))

    return make


def beside(ending: str, data: bytes) -> Make:
    def make(path: Path) -> None:
        whole(path)
        path.with_name(path.name + ending).write_bytes(data)

    return make


def whole(path: Path) -> None:
    """A catalogue in which nothing is wrong."""
    path.write_bytes(_whole())


@lru_cache(maxsize=1)
def _whole() -> bytes:
    with TemporaryDirectory() as place:
        write_catalogue(Path(place) / "whole.db", make_catalogue(*many_stands(12, seed=5)), "by hand")
        return (Path(place) / "whole.db").read_bytes()


def scrambled(seed: int, first: int, count: int) -> Make:
    """A whole catalogue with so many bytes of its pages changed."""

    def change(data: bytes) -> bytes:
        random, mixed = Random(seed), bytearray(data)
        for _ in range(count):
            mixed[random.randrange(first, len(mixed))] = random.randrange(256)
        return bytes(mixed)

    return changed(change)


def large(path: Path) -> None:
    whole(path)
    os.truncate(path, 200_000_000)


def rows(table: str, columns: str, values: str, count: int) -> Make:
    """A whole catalogue with far too many rows."""
    series = f"WITH RECURSIVE n(i) AS (VALUES (1000) UNION ALL SELECT i + 1 FROM n LIMIT {count})"
    return sql("BEGIN", f"INSERT INTO {table} ({columns}) {series} SELECT {values} FROM n", "COMMIT")


def wal(path: Path) -> None:
    """As copied by hand out of a program that has it open."""
    whole(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")


def foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE stands (title TEXT)")


def link(path: Path) -> None:
    whole(path.with_name("other.db"))
    path.symlink_to(path.with_name("other.db"))


def zipped(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("kiosk.db", b"\0" * 10_000_000)


def files() -> Iterator[tuple[str, Make]]:
    """Each with a few words of what it is."""
    random = Random(2025)
    yield "empty", raw(b"")
    yield "one byte", raw(b"S")
    yield "html", raw(b"<!doctype html><script>alert(1)</script>" * 100)
    yield "text", raw("numéro;titre\n".encode() * 500)
    yield "svg", raw(b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>')
    yield "png", raw(b"\x89PNG\r\n\x1a\n" + random.randbytes(5000))
    yield "zip", zipped
    yield "gzip", raw(gzip.compress(b"\0" * 10_000_000))
    yield "zeros", raw(bytes(200_000))
    yield "encrypted", raw(random.randbytes(200_000))
    yield "header alone", changed(lambda data: data[:100])
    yield "magic alone", raw(b"SQLite format 3\0")
    yield "magic and noise", raw(b"SQLite format 3\0" + random.randbytes(100_000))
    yield "encrypted after its header", changed(lambda data: data[:100] + random.randbytes(len(data) - 100))
    yield "a folder", Path.mkdir
    yield "a pipe", os.mkfifo
    yield "a link", link
    yield "a link to itself", lambda path: path.symlink_to(path)
    yield "a link to nowhere", lambda path: path.symlink_to("/nowhere/kiosk.db")
    yield "a link to a device", lambda path: path.symlink_to("/dev/zero")
    yield "200 MB", large
    for size in (5_000, 20_000, 50_000, 70_000):
        yield f"cut at {size}", changed(itemgetter(slice(size)))
    yield "a page less", changed(lambda data: data[:-4096])
    yield "a page more", changed(lambda data: data + bytes(4096))
    yield "pages in disorder", changed(lambda data: data[:4096] + data[8192:] + data[4096:8192])
    yield "page size 1", changed(lambda data: data[:16] + b"\0\1" + data[18:])
    yield "UTF-16", changed(lambda data: data[:56] + b"\0\0\0\2" + data[60:])
    yield "another application", sql("PRAGMA application_id = 7")
    yield "no application", sql("PRAGMA application_id = 0")
    yield "newer", sql(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    yield "much newer", sql("PRAGMA user_version = 2000000000")
    yield "older", sql(f"PRAGMA user_version = {SCHEMA_VERSION - 1}")
    yield "negative version", sql("PRAGMA user_version = -1")
    yield "foreign tables", foreign
    yield "foreign tables under our name", _disguised
    yield "WAL", wal
    yield "a log beside", beside("-wal", b"\x37\x7f\x06\x82" + bytes(100))
    yield "a journal beside", beside("-journal", b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(600))
    yield "shared memory beside", beside("-shm", bytes(32768))
    yield from _shapes()
    yield from _contents()
    for seed in range(8):
        yield f"scrambled tree {seed}", scrambled(seed, 100, 400)


def _disguised(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        connection.execute("CREATE TABLE stand (id INTEGER)")


def _shapes() -> Iterator[tuple[str, Make]]:
    for event in ("INSERT", "UPDATE", "DELETE"):
        yield (
            f"trigger on {event}",
            sql(f"CREATE TRIGGER t AFTER {event} ON stand BEGIN DELETE FROM event; END"),
        )
    yield "temporary looking trigger", sql("CREATE TRIGGER sqlitf AFTER INSERT ON link BEGIN SELECT 1; END")
    yield "view", sql("CREATE VIEW v AS SELECT load_extension('x')")
    yield "endless view for a table", sql("DROP TABLE event", f"CREATE VIEW event AS {_ENDLESS}")
    yield "more tables", sql("CREATE TABLE notes (x)")
    yield "an index more", sql("CREATE INDEX i ON stand (title)")
    yield "another full text index", sql("CREATE VIRTUAL TABLE other USING fts5(x)")
    yield "a space index", sql("CREATE VIRTUAL TABLE r USING rtree(id, a, b)")
    for table in ("stand", "theme", "block", "meta", "search_index"):
        yield f"no table {table}", sql("PRAGMA foreign_keys = OFF", f"DROP TABLE {table}")
    yield "a column more", sql("ALTER TABLE stand ADD COLUMN extra TEXT")
    yield "a column less", sql("ALTER TABLE stand DROP COLUMN place")
    yield (
        "rule in a table",
        reshaped("stand", "replace(sql, 'title TEXT', 'title TEXT CHECK (1 = randomblob(9))')"),
    )
    yield "generated column", reshaped("stand", "replace(sql, 'place TEXT', 'place TEXT AS (hex(title))')")
    yield "not strict", reshaped("stand", "replace(sql, 'STRICT', '')")
    yield (
        "index over another table",
        reshaped("search_index", "replace(sql, 'content=''''', 'content=''stand''')"),
    )
    yield "nonsense for a schema", reshaped("stand", "'CREATE TABLE stand (' || hex(zeroblob(100000)) || ')'")


def _contents() -> Iterator[tuple[str, Make]]:
    for column in _TEXTS[:4]:
        yield f"huge {column}", text(column, "printf('%.*c', 2000000, 'a')")
        yield f"broken text in {column}", text(column, "CAST(x'C3A9C3' AS TEXT)")
        yield f"empty {column}", text(column, "''") if column != "number" else raw(b"")
        yield f"control characters in {column}", text(column, "title || char(27) || '[2J'")
        yield f"turned text in {column}", text(column, "title || char(8238) || 'abc'")
    yield "a number twice", text("number", "'1'")
    yield "no number", text("number", "''")
    yield "unknown kind", text("kind", "'pirate'")
    yield "unknown block", sql("UPDATE block SET kind = 'script' WHERE id = 1")
    yield "no event", sql("DELETE FROM event")
    yield "no stand", sql("PRAGMA foreign_keys = ON", "DELETE FROM stand")
    yield "orphans", sql("DELETE FROM stand WHERE id = 4")
    yield "unknown theme", sql("UPDATE stand_theme SET theme_id = 'pirate' WHERE id = 1")
    yield from _logos()
    yield "too many blocks", rows("block", *_BLOCKS, 60_000)
    yield "too many keywords", rows("keyword", *_KEYWORDS, 60_000)


def _logos() -> Iterator[tuple[str, Make]]:
    for name, picture in (
        ("drawing", SVG),
        ("moving picture", GIF),
        ("no picture", b"\0"),
        ("picture of nothing", b""),
    ):
        yield f"a logo that is a {name}", logo(picture)
    yield "a logo of 60 kB and a byte", logo(make_png() + bytes(60_001 - len(make_png())))
    yield "a logo of 2 MB", sql("INSERT INTO logo VALUES (2, zeroblob(2000000))")
    yield "a logo that unpacks to gigabytes", logo(bomb(3_000))
    yield "a logo too wide", logo(make_png(401, 10))
    yield "a logo cut short", logo(make_png()[:-20])
    yield "a logo without points", logo(png_of(header(10, 10), (b"IEND", b"")))
    yield "a logo with something after it", logo(make_png() + b"PK")
    yield "a logo with a profile", logo(png_of(header(9, 9), (b"iCCP", b"x" * 99), (b"IEND", b"")))
    yield "a logo of nobody", sql("INSERT INTO logo VALUES (9000, x'00')")
