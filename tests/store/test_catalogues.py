"""What is saved comes back as it was; the same catalogue gives the same bytes; rows that lie are told."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.stand import Block, ExhibitorKind, Section
from kiosk.errors import KioskError
from kiosk.store.catalogue_reader import read_catalogue, read_fingerprint
from kiosk.store.catalogue_writer import write_catalogue
from tests.builders import contents, make_catalogue, make_full_stand, make_stand, make_theme, many_stands
from tests.pictures import make_png
from tests.store.files import run_sql

CATALOGUES = [
    make_catalogue(),
    make_catalogue(make_stand()),
    make_catalogue(make_full_stand("10 bis"), make_full_stand("2"), make_stand("1")),
    make_catalogue(make_stand("1"), make_stand("1", title="Un autre sous le même numéro")),
    make_catalogue(*(make_stand(str(i), kind=kind) for i, kind in enumerate(ExhibitorKind))),
    make_catalogue(make_stand(sections=(Section("", ()), Section("Vide", ()), Section("Un", (Block("a"),))))),
    make_catalogue(make_stand(title="𝔘 ' \" ; -- \n\t\u202e « » %s :x ?", themes=("emploi", "emploi"))),
    make_catalogue(make_stand(themes=("sante",)), themes=(make_theme("vide"), make_theme("sante"))),
    make_catalogue(*many_stands(40, seed=9)),
    make_catalogue(
        make_stand("1"), make_stand("2", logo=make_png(400, 200)), make_stand("3", logo=make_png())
    ),
]


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize("catalogue", CATALOGUES)
def test_what_is_saved_comes_back_as_it_was(tmp_path: Path, catalogue: Catalogue) -> None:
    write_catalogue(tmp_path / "x.db", catalogue, "source")
    assert contents(read_catalogue(tmp_path / "x.db")) == contents(catalogue)


@pytest.mark.parametrize("catalogue", CATALOGUES)
def test_the_same_catalogue_gives_the_same_bytes(tmp_path: Path, catalogue: Catalogue) -> None:
    write_catalogue(tmp_path / "x.db", catalogue, "source")
    write_catalogue(tmp_path / "y.db", catalogue, "source")
    write_catalogue(tmp_path / "x.db", read_catalogue(tmp_path / "y.db"), "source")
    assert sha256(tmp_path / "x.db") == sha256(tmp_path / "y.db")


PROGRAM = """
import sys
from pathlib import Path
from kiosk.store.catalogue_writer import write_catalogue
from tests.store.files import run_sql
from tests.builders import make_catalogue, many_stands
write_catalogue(Path(sys.argv[1]), make_catalogue(*many_stands(300, seed=5)), "source")
"""


def test_another_run_of_the_program_gives_the_same_bytes(tmp_path: Path) -> None:
    for name, seed in (("x.db", "1"), ("y.db", "2")):
        subprocess.run(
            [sys.executable, "-c", PROGRAM, str(tmp_path / name)],
            cwd=Path(__file__).parents[2],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
        )
    assert sha256(tmp_path / "x.db") == sha256(tmp_path / "y.db")


def test_another_catalogue_gives_other_bytes(tmp_path: Path) -> None:
    write_catalogue(tmp_path / "x.db", make_catalogue(make_stand(title="L’un")), "source")
    write_catalogue(tmp_path / "y.db", make_catalogue(make_stand(title="L’an")), "source")
    assert sha256(tmp_path / "x.db") != sha256(tmp_path / "y.db")


def test_a_file_tells_what_it_was_built_from(tmp_path: Path) -> None:
    write_catalogue(tmp_path / "x.db", make_catalogue(make_stand()), "0123abcd")
    assert read_fingerprint(tmp_path / "x.db") == "0123abcd"


@pytest.mark.parametrize("data", [None, b"", b"not a catalogue" * 20])
def test_a_file_that_cannot_be_read_was_built_from_nothing_known(tmp_path: Path, data: bytes | None) -> None:
    if data is not None:
        (tmp_path / "x.db").write_bytes(data)
    assert read_fingerprint(tmp_path / "x.db") is None


@contextmanager
def counted_statements() -> Iterator[list[str]]:
    statements: list[str] = []

    def note(*arguments: object) -> None:
        statements.append(str(arguments[2]))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield statements
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def test_more_stands_need_no_more_queries(tmp_path: Path) -> None:
    needed = set()
    for count in (3, 60):
        write_catalogue(tmp_path / "x.db", make_catalogue(*many_stands(count, seed=1)), "source")
        with counted_statements() as statements:
            read_catalogue(tmp_path / "x.db")
        needed.add(len(statements))
    assert len(needed) == 1
    assert needed.pop() < 50


def test_children_come_in_the_order_of_their_positions(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    write_catalogue(path, make_catalogue(make_full_stand("1")), "source")
    for table in ("section", "figure", "link", "keyword", "stand_theme"):
        run_sql(path, f"UPDATE {table} SET position = 9 WHERE position = 0")
    run_sql(path, "UPDATE block SET position = 9 WHERE position = 0")
    before, after = make_full_stand("1"), read_catalogue(path).stand("1")
    for field in ("figures", "links", "keywords", "themes"):
        assert getattr(after, field) == tuple(reversed(getattr(before, field)))
    turned = (Section(section.heading, section.blocks[::-1]) for section in reversed(before.sections))
    assert after.sections == tuple(turned)


def test_themes_come_in_the_order_of_their_positions(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    write_catalogue(path, make_catalogue(make_stand(themes=("sante", "emploi"))), "source")
    run_sql(path, "UPDATE theme SET position = -1 WHERE id = 'emploi'")
    assert [theme.id for theme in read_catalogue(path).themes] == ["emploi", "sante"]


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("UPDATE stand SET kind = 'club' WHERE id = 1", r"stand 7.: le type «.club.» n’existe pas\."),
        ("UPDATE block SET kind = 'picture' WHERE id = 1", r"genre inconnu, «.picture.»\."),
        ("INSERT INTO logo VALUES (1, x'')", r"stand 7.: le logo n’est pas une image PNG\."),
        ("INSERT INTO logo VALUES (1, x'3C737667')", r"stand 7.: le logo n’est pas une image PNG\."),
        ("INSERT INTO logo VALUES (1, zeroblob(60001))", r"stand 7.: le logo dépasse 60.ko\."),
        ("DELETE FROM event", r"ne dit pas de quel événement il s’agit\."),
        ("UPDATE stand SET title = CAST(x'E9' AS TEXT) WHERE id = 1", r"un texte n’y est pas en UTF-8"),
    ],
)
def test_a_row_that_makes_no_sense_is_told_with_the_file(tmp_path: Path, statement: str, what: str) -> None:
    path = tmp_path / "x.db"
    write_catalogue(path, make_catalogue(make_full_stand("7")), "source")
    run_sql(path, statement)
    with pytest.raises(KioskError, match=r"^x\.db.: .*" + what):
        read_catalogue(path)
