"""The commands of staff speak French and end with a code that scripts can use."""

import re
import sys
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.staff.commands import Outside, main
from kiosk.staff.tables_file import write_tables
from kiosk.store.catalogue_reader import read_catalogue
from tests.builders import make_catalogue, make_stand

Output = pytest.CaptureFixture[str]
COMMANDS = ("import", "export", "check", "diff", "build", "publish", "versions", "restore", "usage", "pin")
N = "\u00a0"


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    folder = tmp_path / "tables"
    write_tables(make_catalogue(make_stand("7")), folder)
    return folder


def test_build_writes_the_file_and_says_so(tables: Path, tmp_path: Path, capsys: Output) -> None:
    target = tmp_path / "x.db"
    assert main(["build", "--tables", str(tables), "--to", str(target)]) == 0
    assert read_catalogue(target).stand("7").number == "7"
    assert capsys.readouterr().out == f"{target} est à jour.\n"


def test_build_tells_every_error_in_the_content(tables: Path, tmp_path: Path, capsys: Output) -> None:
    write_tables(make_catalogue(make_stand("7", title="", summary="")), tables)
    assert main(["build", "--tables", str(tables), "--to", str(tmp_path / "x.db")]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "Erreur\u00a0: stands.csv, stand «\u00a07\u00a0», titre\u00a0: Ce champ est nécessaire.",
        "Erreur\u00a0: stands.csv, stand «\u00a07\u00a0», résumé\u00a0: Ce champ est nécessaire.",
    ]
    assert not (tmp_path / "x.db").exists()


def test_build_tells_what_cannot_be_written(tables: Path, tmp_path: Path, capsys: Output) -> None:
    assert main(["build", "--tables", str(tables), "--to", str(tmp_path / "none" / "x.db")]) == 2
    assert capsys.readouterr().out == (
        "Erreur\u00a0: x.db\u00a0: écriture impossible (le dossier n’existe pas).\n"
    )


def test_check_finds_nothing_in_right_tables(tables: Path, capsys: Output) -> None:
    assert main(["check", "--tables", str(tables)]) == 0
    assert capsys.readouterr().out == "0 erreur, 0 avertissement.\n"


def test_check_tells_warnings_and_is_content(tables: Path, capsys: Output) -> None:
    write_tables(make_catalogue(make_stand("7", title="L'été", place="l'est")), tables)
    assert main(["check", "--tables", str(tables)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("Attention\u00a0: stands.csv, stand «\u00a07\u00a0», titre\u00a0: Remplacez")
    assert lines[-1] == "0 erreur, 2 avertissements."


def test_check_tells_errors(tables: Path, capsys: Output) -> None:
    write_tables(make_catalogue(make_stand("7", title="")), tables)
    assert main(["check", "--tables", str(tables)]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "1 erreur, 0 avertissement."


def test_check_tells_tables_that_cannot_be_read(tmp_path: Path, capsys: Output) -> None:
    assert main(["check", "--tables", str(tmp_path)]) == 1
    assert len(capsys.readouterr().out.splitlines()) == 6


def test_a_text_cannot_drive_the_terminal(tables: Path, tmp_path: Path, capsys: Output) -> None:
    write_tables(make_catalogue(make_stand("7", short_title="Un\x1b[2J\x07\u202e")), tmp_path / "neuf")
    assert main(["diff", str(tables), str(tmp_path / "neuf")]) == 0
    told = capsys.readouterr().out
    assert "7 Un?[2J??" in told
    assert not set(told) & {"\x1b", "\x07", "\u202e"}


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["copie"], "La commande «~copie~» n’existe pas."),
        (["publie"], "La commande «~publie~» n’existe pas~; voulez-vous dire «~publish~»~?"),
        (["build", "--from", "x"], "L’option --from n’existe pas."),
        (["import"], "Il manque l’argument FICHIER."),
        (["check", "a", "b"], "Cet argument est de trop~: a b."),
        (["check", "--tables"], "L’option --tables attend une valeur."),
        (["check", "--help=x"], "L’option --help n’attend pas de valeur."),
    ],
)
def test_a_command_line_that_makes_no_sense_ends_with_two(
    arguments: list[str], sentence: str, capsys: Output
) -> None:
    assert main(arguments) == 2
    assert capsys.readouterr().err == f"{sentence} L’aide~: kiosk-staff --help\n".replace("~", N)


@pytest.mark.parametrize("arguments", [["--help"], *([name, "--help"] for name in COMMANDS)])
def test_every_help_is_in_french(arguments: list[str], capsys: Output) -> None:
    assert main(arguments) == 0
    told = capsys.readouterr().out
    assert not re.search(r"Usage|Options:|default|required|Show|Commands|Arguments:|\.\.\.", told)
    assert "Montrer cette aide." in told


def test_the_help_names_every_command(capsys: Output) -> None:
    main(["--help"])
    told = capsys.readouterr().out
    assert [name for name in COMMANDS if f"\n  {name} " not in told] == []


def test_without_a_command_the_desk_opens(capsys: Output) -> None:
    assert main([], Outside(open_desk=lambda: 7)) == 7
    assert main([]) == 2
    assert "Emploi" in capsys.readouterr().out


def test_the_version_is_told(capsys: Output) -> None:
    assert main(["--version"], Outside(open_desk=lambda: 7)) == 0
    assert capsys.readouterr().out.startswith("kiosk-staff ")


def test_without_arguments_the_edition_is_checked(capsys: Output) -> None:
    assert main(["check"]) == 0
    assert capsys.readouterr().out.endswith(".\n")
    assert paths.tables_folder().is_dir()


def test_a_screen_without_french_letters_is_no_failure(
    tables: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write_tables(make_catalogue(make_stand("7", title="")), tables)
    with (tmp_path / "out").open("w", encoding="ascii") as screen:
        monkeypatch.setattr(sys, "stdout", screen)
        assert main(["check", "--tables", str(tables)]) == 1
    assert "n?cessaire" in (tmp_path / "out").read_text(encoding="ascii")
