"""The PIN opens to those who know it, and tires those who guess."""

import json
import os
from pathlib import Path

import pytest

from kiosk.guard.pin import LONGEST_PAUSE_S, TRIES, PinCheck, Verdict, is_pin, pause_after, write_pin
from tests.clock import Clock

PIN, WRONG = "408213", "111112"


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    write_pin(tmp_path / "pin.json", PIN)
    return tmp_path / "pin.json", tmp_path / "state" / "tries.json"


def test_the_right_pin_opens(files: tuple[Path, Path]) -> None:
    assert PinCheck(*files).check(PIN) == Verdict(opens=True)


def test_the_file_does_not_tell_the_pin_and_two_of_the_same_differ(tmp_path: Path) -> None:
    write_pin(tmp_path / "a", PIN)
    write_pin(tmp_path / "b", PIN)
    first, second = (tmp_path / "a").read_text(), (tmp_path / "b").read_text()
    assert PIN not in first
    assert first != second


@pytest.mark.parametrize(
    "digits", ["", "12345", "1234567", "12345a", "１２３４５６", "000000", "123456", "654321"]
)
def test_what_is_no_pin_is_not_kept(tmp_path: Path, digits: str) -> None:
    assert not is_pin(digits)
    with pytest.raises(ValueError, match="not a PIN"):
        write_pin(tmp_path / "pin.json", digits)
    assert not (tmp_path / "pin.json").exists()


def test_without_a_pin_nothing_opens(tmp_path: Path) -> None:
    check = PinCheck(tmp_path / "none.json", tmp_path / "tries.json")
    assert not check.is_set
    assert not check.check("").opens


@pytest.mark.parametrize("damage", [b"", b"{}", b"[]", b"\xff\xfe", b'{"salt": "zz", "hash": "0"}'])
def test_a_damaged_pin_opens_to_nobody(files: tuple[Path, Path], damage: bytes) -> None:
    files[0].write_bytes(damage)
    check = PinCheck(*files)
    assert not check.is_set
    assert not check.check(PIN).opens


def test_five_wrong_ones_bring_a_pause_and_then_each_a_longer_one(files: tuple[Path, Path]) -> None:
    clock = Clock()
    check = PinCheck(*files, clock)
    told = []
    for _ in range(TRIES):
        told.append(check.check(WRONG))
    assert [verdict.tries_left for verdict in told] == [4, 3, 2, 1, 1]
    assert [verdict.pause_s for verdict in told] == [30, 30, 30, 30, 60]
    assert [verdict.wait_s for verdict in told] == [0, 0, 0, 0, 30]
    clock.now += 29.5
    assert check.check(PIN) == Verdict(opens=False, wait_s=1)
    clock.now += 0.5
    assert check.check(WRONG).wait_s == 60
    clock.now += 60
    assert check.check(PIN).opens


def test_the_right_one_forgives_the_wrong_ones(files: tuple[Path, Path]) -> None:
    check = PinCheck(*files, Clock())
    for _ in range(TRIES - 1):
        check.check(WRONG)
    check.check(PIN)
    assert check.check(WRONG).tries_left == TRIES - 1


def test_a_restart_forgives_nothing_and_begins_the_pause_anew(files: tuple[Path, Path]) -> None:
    first = PinCheck(*files, Clock())
    for _ in range(TRIES):
        first.check(WRONG)
    clock = Clock()
    second = PinCheck(*files, clock)
    assert second.check(PIN) == Verdict(opens=False, wait_s=30)
    clock.now += 30
    assert second.check(PIN).opens


def test_a_try_counts_before_it_is_checked(files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    def switched_off(*_arguments: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("kiosk.guard.pin._hash", switched_off)
    with pytest.raises(KeyboardInterrupt):
        PinCheck(*files).check(PIN)
    assert json.loads(files[1].read_text()) == {"wrong": 1}


@pytest.mark.parametrize("damage", ["", "{}", '{"wrong": -1}', '{"wrong": "x"}', '{"wrong": 1e9}', "[]"])
def test_a_damaged_count_wins_no_tries(files: tuple[Path, Path], damage: str) -> None:
    files[1].parent.mkdir()
    files[1].write_text(damage)
    assert PinCheck(*files, Clock()).check(WRONG).wait_s == 30


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_where_nothing_can_be_written_wrong_ones_still_count(files: tuple[Path, Path]) -> None:
    files[0].parent.chmod(0o500)
    check = PinCheck(*files, Clock())
    assert [check.check(WRONG).wait_s for _ in range(TRIES)] == [0, 0, 0, 0, 30]
    files[0].parent.chmod(0o700)


def test_a_count_that_cannot_be_written_still_counts(files: tuple[Path, Path]) -> None:
    files[1].parent.write_text("a file where a folder should be")
    check = PinCheck(*files, Clock())
    assert [check.check(WRONG).wait_s for _ in range(TRIES)] == [0, 0, 0, 0, 30]


def test_pauses_double_up_to_an_hour() -> None:
    assert [pause_after(wrong) for wrong in range(4, 9)] == [0, 30, 60, 120, 240]
    assert pause_after(10_000) == LONGEST_PAUSE_S
