"""Counts of visits on a stick: where they went, or why they did not, and nothing of another terminal lost."""

import errno
from datetime import datetime
from pathlib import Path

import pytest

from kiosk.domain.usage import Counted, Mark, Usage
from kiosk.service_usage import export_usage, told_usage
from kiosk.staff.usage_table import read_usage_table
from kiosk.store.usage import add_usage

TUESDAY = datetime(2026, 3, 3, 10)
VISIT = Mark(Counted.VISIT)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "frequentation.csv"
    add_usage(made, visits(3))
    return made


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    made = tmp_path / "stick"
    made.mkdir()
    return made


def visits(count: int) -> Usage:
    made = Usage()
    made.add(TUESDAY, {VISIT: count, Mark(Counted.STAND, "1"): count})
    return made


def test_the_copy_holds_all_and_the_sentence_says_where(file: Path, stick: Path) -> None:
    told = export_usage(file, None, [stick])
    (copy,) = stick.iterdir()
    assert told == [
        f"3 visites dans {copy}. La clé peut être retirée.",
        "L’heure en cours n’y est pas\u00a0: elle s’ajoutera quand elle sera finie.",
    ]
    assert read_usage_table(copy).usage == visits(3)


def test_a_later_copy_takes_the_place_of_an_earlier_one(file: Path, stick: Path) -> None:
    export_usage(file, None, [stick])
    add_usage(file, visits(2))
    export_usage(file, None, [stick])
    (copy,) = stick.iterdir()
    assert read_usage_table(copy).usage == visits(5)


@pytest.mark.parametrize("other", [b"2026-03-03;10;visite;;900\n", b"2026-03-04;10;visite;;1\n", b"no table"])
def test_a_file_that_says_anything_else_is_left_alone(file: Path, stick: Path, other: bytes) -> None:
    export_usage(file, None, [stick])
    (taken,) = stick.iterdir()
    content = b"jour;heure;compt\xc3\xa9;nom;visites\n" + other
    taken.write_bytes(content)
    assert f"{taken.stem}-2.csv" in export_usage(file, None, [stick])[0]
    assert taken.read_bytes() == content


def test_without_a_count_or_a_stick_it_says_what_to_do(tmp_path: Path, file: Path, stick: Path) -> None:
    assert "Rien n’est encore compté" in export_usage(tmp_path / "none.csv", None, [stick])[0]
    assert "Aucune clé trouvée" in export_usage(file, None, [])[0]
    assert list(stick.iterdir()) == []


REFUSALS = [
    (errno.ENOSPC, "le disque est plein"),
    (errno.EROFS, "le disque est en lecture seule"),
    (errno.EIO, "le disque ne répond pas bien"),
]


@pytest.mark.parametrize(("number", "why"), REFUSALS)
@pytest.mark.parametrize("step", ["write_bytes", "replace"])
def test_a_stick_that_takes_nothing_is_told_with_the_reason(
    file: Path, stick: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int, why: str
) -> None:
    def refuse(*_args: object) -> None:
        raise OSError(number, "")

    monkeypatch.setattr(Path, step, refuse)
    assert export_usage(file, None, [stick]) == [f"{stick}\u00a0: rien n’est écrit, {why}."]
    assert list(stick.iterdir()) == []


def test_the_next_stick_is_tried(file: Path, stick: Path, tmp_path: Path) -> None:
    told = export_usage(file, None, [tmp_path / "gone", stick])
    assert told[0] == f"{tmp_path / 'gone'}\u00a0: rien n’est écrit, le dossier n’existe pas."
    assert told[1].startswith("3 visites dans ")


def test_one_copy_is_enough(file: Path, stick: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    export_usage(file, None, [stick, tmp_path / "other"])
    assert list((tmp_path / "other").iterdir()) == []


def test_counts_that_cannot_be_read_are_told(tmp_path: Path, stick: Path) -> None:
    assert told_usage(tmp_path, TUESDAY) == [("Visites comptées", "lecture impossible (c’est un dossier)")]
    assert export_usage(tmp_path, None, [stick]) == [
        "Les comptes de visites ne se lisent pas (c’est un dossier)."
    ]
