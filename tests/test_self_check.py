"""kiosk --self-check says in French how every part fares, and fails when one cannot be used."""

import errno
import shutil
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor
from PySide6.QtTextToSpeech import QTextToSpeech

from kiosk import paths
from kiosk.doctor.inside import disk
from kiosk.errors import KioskError
from kiosk.look.speech import Speaker
from kiosk.look.tokens import load_tokens
from kiosk.self_check import drawn, installed
from kiosk.self_check.plugins import unloadable
from kiosk.self_check.report import Check, Level, Line, attention, error, ok, run, tell
from kiosk.self_check.screen import missing_screen
from kiosk.source import build_if_stale
from kiosk.store.catalogue_writer import write_catalogue
from kiosk.store.publish import publish
from tests.bad_disk import BOTH, break_folder
from tests.builders import make_catalogue, make_stand
from tests.test_app import start

PARTS = [
    "programme", "Python", "Qt", "SQLite", "écran", "réglages", "catalogue", "recherche", "polices",
    "contraste", "icônes", "style", "accueil", "traduction", "code QR", "son", "voix", "données", "état",
]  # fmt: skip


def test_it_tries_every_part_without_a_screen() -> None:
    done = start("--self-check", QT_QPA_PLATFORM="")
    assert done.returncode == 0, done.stdout + done.stderr
    lines = [line[10:].split("\u00a0:")[0] for line in done.stdout.splitlines()]
    assert lines[:-1] == PARTS
    assert "attention écran\u00a0: aucun" in done.stdout
    assert "0 en erreur" in done.stdout


def test_it_tells_of_a_server_of_windows_that_does_not_answer() -> None:
    done = start("--self-check", QT_QPA_PLATFORM="", DISPLAY=":97")
    assert done.returncode == 0
    assert "«\u00a0:97\u00a0» ne répond pas" in done.stdout


def test_a_fault_in_one_part_leaves_the_others_tried() -> None:
    def refused() -> list[Line]:
        raise KioskError("x.db\u00a0: trop vieux.")

    def broken() -> list[Line]:
        raise ZeroDivisionError("by zero")

    lines = run(
        [
            ("un", lambda: iter(refused())),
            ("deux", lambda: iter(broken())),
            ("trois", lambda: iter([ok("trois", "va")])),
        ]
    )
    assert lines == [
        error("un", "x.db\u00a0: trop vieux."),
        error("deux", "ZeroDivisionError: by zero"),
        ok("trois", "va"),
    ]


@pytest.mark.parametrize(
    ("lines", "code"),
    [([ok("a", "b")], 0), ([ok("a", "b"), attention("c", "d")], 0), ([error("a", "b"), ok("a", "b")], 1)],
)
def test_only_an_error_fails(lines: list[Line], code: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert tell(lines) == code
    assert len(capsys.readouterr().out.splitlines()) == len(lines) + 1


def levels(lines: list[Line]) -> set[Level]:
    return {line.level for line in lines}


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program whose resources and data may be damaged."""
    shutil.copytree(paths.resources_folder(), tmp_path / "resources")
    (tmp_path / "data").mkdir()
    monkeypatch.setattr(paths, "_HOME", tmp_path)
    return tmp_path


@pytest.mark.usefixtures("qapp")
def test_a_damaged_font_is_named(elsewhere: Path) -> None:
    assert levels(list(drawn.fonts())) == {Level.OK}
    (elsewhere / "resources" / "fonts" / "BricolageGrotesque_700Bold.ttf").write_bytes(b"no font")
    assert "BricolageGrotesque_700Bold.ttf" in next(drawn.fonts()).words


@pytest.mark.qt_log_ignore("Cannot read file")
def test_a_damaged_and_a_missing_icon_are_named(elsewhere: Path) -> None:
    icons = elsewhere / "resources" / "icons"
    (icons / "add-fill.svg").write_text("<svg")
    (icons / "directions_car-fill.svg").unlink()
    line = next(drawn.icons())
    assert line.level is Level.ERROR
    assert "add-fill.svg, directions_car" in line.words


@pytest.mark.usefixtures("elsewhere")
def test_a_missing_catalogue_is_an_error() -> None:
    lines = run([("catalogue", installed.catalogue), ("recherche", installed.search)])
    assert levels(lines) == {Level.ERROR}
    assert all("catalogue.db" in line.words for line in lines)


def test_a_catalogue_with_errors_is_an_error(elsewhere: Path) -> None:
    write_catalogue(elsewhere / "data" / "catalogue.db", make_catalogue(make_stand("7", summary="")), "x")
    assert levels(list(installed.catalogue())) == {Level.ERROR}


def test_wrong_settings_ask_for_attention(elsewhere: Path) -> None:
    (elsewhere / "data" / "kiosk.toml").write_text("[screen]\ndiagonal_inches = 'big'\n", encoding="utf-8")
    line = next(installed.settings())
    assert line.level is Level.ATTENTION
    assert "diagonal_inches" in line.words


@BOTH
def test_a_data_folder_that_cannot_be_read_is_told_in_french(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    publish(elsewhere / "data" / "releases", make_catalogue(make_stand("1")))
    break_folder(monkeypatch, elsewhere / "data", number)
    build_if_stale(paths.tables_folder(), paths.catalogue_file())
    checks: list[tuple[str, Check]] = [
        ("catalogue", installed.catalogue),
        ("recherche", installed.search),
        ("dossiers", installed.folders),
        ("disque", partial(disk, paths.releases_folder())),
    ]
    lines = run(checks)
    reason = "accès refusé" if number == errno.EACCES else "le disque ne répond pas bien"
    told = {line.part: line for line in lines}
    for part in ("catalogue", "recherche", "disque"):
        assert reason in told[part].words
    assert told["disque"].level is Level.ERROR
    assert "en lecture seule" in told["données"].words


def test_without_a_home_there_is_no_place_for_the_state(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "XDG_STATE_HOME", "STATE_DIRECTORY", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    assert paths.state_folder() is None
    assert levels(list(installed.folders())) == {Level.OK, Level.ATTENTION}


def test_a_trial_of_a_folder_leaves_nothing_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STATE_DIRECTORY", str(tmp_path / "state"))
    assert levels(list(installed.folders())) == {Level.OK}
    assert list(tmp_path.iterdir()) == []


def test_the_state_of_a_service_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STATE_DIRECTORY", "/var/lib/borne:/var/lib/other")
    monkeypatch.setenv("XDG_STATE_HOME", "/x")
    assert paths.state_folder() == Path("/var/lib/borne")


def test_a_plugin_that_is_not_there_is_named() -> None:
    assert unloadable("platforms", "qoffscreen") == ""
    assert "qnothing" in unloadable("platforms", "qnothing")


def test_a_screen_that_qt_is_told_of_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert missing_screen() == ""


def test_what_is_published_is_looked_at_before_what_was_shipped(elsewhere: Path) -> None:
    write_catalogue(elsewhere / "data" / "catalogue.db", make_catalogue(make_stand("7", summary="")), "x")
    publish(elsewhere / "data" / "releases", make_catalogue(make_stand("1"), make_stand("2")))
    (line,) = installed.catalogue()
    assert line.level is Level.OK
    assert line.words.startswith("2 stands")
    (found,) = installed.search()
    assert "stand 2" in found.words


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("languages", "level", "words"),
    [
        ({"fr", "en"}, Level.OK, "français et anglais, moteur speechd"),
        ({"fr"}, Level.OK, "français, moteur speechd"),
        ({"en"}, Level.ATTENTION, "aucune en français"),
        (set(), Level.ATTENTION, "aucune ne répond"),
    ],
)
def test_an_engine_without_a_french_voice_is_told(
    monkeypatch: pytest.MonkeyPatch, languages: set[str], level: Level, words: str
) -> None:
    def open_one(parent: QObject) -> Speaker:
        speaker = Speaker(parent)
        speaker.languages = frozenset(languages)
        return speaker

    monkeypatch.setattr(QTextToSpeech, "availableEngines", lambda: ["speechd"])
    monkeypatch.setattr(installed, "unloadable", lambda *_names: "")
    monkeypatch.setattr(installed, "open_speaker", open_one)
    monkeypatch.setattr(installed, "_VOICE_MS", 1)
    (line,) = installed.voice()
    assert line.level is level
    assert words in line.words


def test_a_text_that_does_not_stand_out_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    (line,) = drawn.contrasts()
    assert line.level is Level.OK
    tokens = load_tokens(paths.resources_folder() / "design" / "tokens.json")
    pale = replace(tokens, light=replace(tokens.light, ink2=QColor("#888888")))
    monkeypatch.setattr(drawn, "_tokens", lambda: pale)
    (line,) = drawn.contrasts()
    assert line.level is Level.ERROR
    assert "il en faut 4,5" in line.words
