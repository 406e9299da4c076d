"""Publishing, listing and going back from a command line, and choosing the PIN."""

from pathlib import Path

import pytest

from kiosk.domain.stand import Stand
from kiosk.staff.commands import Outside, main
from kiosk.staff.tables_file import write_tables
from kiosk.store.releases import current
from tests.builders import make_catalogue, make_stand
from tests.staff.tables import told

Output = pytest.CaptureFixture[str]


def publish(tmp_path: Path, *stands: Stand) -> int:
    write_tables(make_catalogue(*stands), tmp_path / "tables")
    return main(["publish", "--tables", str(tmp_path / "tables"), "--to", str(tmp_path / "versions")])


def shown(tmp_path: Path) -> str:
    release = current(tmp_path / "versions")
    assert release is not None
    return release.name


def test_what_is_published_is_shown_without_hidden_stands(tmp_path: Path, capsys: Output) -> None:
    assert publish(tmp_path, make_stand("1"), make_stand("2", hidden=True)) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith(told(f"Publié~: {shown(tmp_path)[:12]}, "))
    assert first.endswith(", 1 stand.")
    assert second == "1 stand de côté, masqué."


def test_errors_stop_publication_and_are_told(tmp_path: Path, capsys: Output) -> None:
    assert publish(tmp_path, make_stand("1", title="")) == 1
    assert told("Rien n’est publié~: 1 erreur à corriger.") in capsys.readouterr().out
    assert current(tmp_path / "versions") is None


def test_versions_are_listed_the_last_first_and_one_goes_back_by_the_start_of_its_name(
    tmp_path: Path, capsys: Output
) -> None:
    publish(tmp_path, make_stand("1"))
    first = shown(tmp_path)
    publish(tmp_path, make_stand("1"), make_stand("2"))
    second = shown(tmp_path)
    folder = str(tmp_path / "versions")
    capsys.readouterr()
    assert main(["versions", "--to", folder]) == 0
    marks = [line[:14] for line in capsys.readouterr().out.splitlines()[:2]]
    assert marks == [f"* {second[:12]}", f"  {first[:12]}"]
    assert main(["restore", first[:8].upper(), "--to", folder]) == 0
    assert shown(tmp_path) == first


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("abc", "donnez au moins 4 caractères"), ("zzzz", "aucune version ne commence par «~zzzz~»")],
)
def test_a_version_that_is_not_there_is_told(
    name: str, sentence: str, tmp_path: Path, capsys: Output
) -> None:
    publish(tmp_path, make_stand("1"))
    assert main(["restore", name, "--to", str(tmp_path / "versions")]) == 2
    assert told(sentence) in capsys.readouterr().out


def test_no_version_yet_is_no_failure(tmp_path: Path, capsys: Output) -> None:
    assert main(["versions", "--to", str(tmp_path / "none")]) == 0
    assert capsys.readouterr().out == "Aucune version n’est publiée.\n"
    assert not (tmp_path / "none").exists()


def ask(monkeypatch: pytest.MonkeyPatch, *answers: str) -> None:
    given = iter(answers)
    monkeypatch.setattr("typer.prompt", lambda *_args, **_options: next(given))


def test_the_pin_is_asked_twice_and_kept(monkeypatch: pytest.MonkeyPatch, capsys: Output) -> None:
    kept: list[str] = []
    ask(monkeypatch, "280615", "280615")
    assert main(["pin"], Outside(keep_pin=kept.append)) == 0
    assert kept == ["280615"]
    assert "280615" not in capsys.readouterr().out


def test_two_pins_that_differ_and_a_plain_one_are_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    def refuse(_digits: str) -> None:
        raise ValueError

    ask(monkeypatch, "280615", "280616")
    assert main(["pin"], Outside(keep_pin=refuse)) == 2
    ask(monkeypatch, "111111", "111111")
    assert main(["pin"], Outside(keep_pin=refuse)) == 2
    differ, plain = capsys.readouterr().out.splitlines()
    assert "les deux codes diffèrent" in differ
    assert "six chiffres" in plain
