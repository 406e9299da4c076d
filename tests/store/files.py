"""What tests do to catalogue files."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.builders import make_catalogue, many_stands

THIRTY = make_catalogue(*many_stands(30, seed=4))


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
