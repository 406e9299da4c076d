"""Import tells first and does what is asked: all, some or none; export and diff are its other halves."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.catalogue import Catalogue
from kiosk.staff.commands import main
from kiosk.staff.tables_file import read_tables, write_tables
from tests.builders import contents, make_catalogue, make_full_stand, make_stand, make_theme
from tests.staff.tables import told

Output = pytest.CaptureFixture[str]
THEMES = tuple(make_theme(theme) for theme in ("emploi", "sante"))
BEFORE = make_catalogue(make_full_stand("1"), make_stand("2"), make_stand("3"), themes=THEMES)
AFTER = make_catalogue(
    make_full_stand("1", place="Hall C"), make_stand("2"), make_stand("4", summary="Neuf."),
    make_full_stand("5", place="Hall C"), themes=THEMES,
)  # fmt: skip


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    write_tables(BEFORE, tmp_path / "tables")
    return tmp_path / "tables"


@pytest.fixture
def incoming(tmp_path: Path) -> Path:
    write_tables(AFTER, tmp_path / "neuf")
    return tmp_path / "neuf"


def test_it_tells_everything_and_does_nothing(tables: Path, incoming: Path, capsys: Output) -> None:
    assert main(["import", str(incoming), "--tables", str(tables)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "neuf · 4 stands lus · rien n’est encore appliqué"
    for line in (
        "  [x] Modifié 1 Parrainage 1",
        "      Lieu~: Hall A -> Hall C",
        "  [x] Retiré 3 Parrainage 3",
        "      Absent du fichier~: Stand complet -> Masqué, récupérable",
        "  [x] Ajouté 4 Parrainage 4",
        "      Nouveau dans le fichier~: — -> Ajouté avec 1 thème",
        "  [ ] Doublon 5 Parrainage 5",
        "1 ajouté, 1 modifié, 1 retiré, 1 doublon, 1 identique.",
    ):
        assert told(line) in lines
    assert contents(read_tables(tables)) == contents(BEFORE)


def test_all_does_all_but_duplicates_and_hides_what_is_gone(tables: Path, incoming: Path) -> None:
    assert main(["import", str(incoming), "--tables", str(tables), "--apply", "all"]) == 0
    result = read_tables(tables)
    assert {stand.number: stand.hidden for stand in result.stands} == {
        "1": False, "2": False, "3": True, "4": False,
    }  # fmt: skip
    assert result.stand("1").place == "Hall C"


def test_numbers_do_some_and_may_keep_a_duplicate(tables: Path, incoming: Path, tmp_path: Path) -> None:
    target = tmp_path / "autre"
    arguments = ["import", str(incoming), "--tables", str(tables), "--apply", "4, 5", "--to", str(target)]
    assert main(arguments) == 0
    result = read_tables(target)
    assert [stand.number for stand in result.stands] == ["1", "2", "3", "4", "5"]
    assert (result.stand("5").same_as, result.stand("1").place) == ("1", "Hall A")
    assert contents(read_tables(tables)) == contents(BEFORE)


def test_a_number_that_changes_nothing_is_refused(tables: Path, incoming: Path, capsys: Output) -> None:
    assert main(["import", str(incoming), "--tables", str(tables), "--apply", "2"]) == 2
    assert told("le stand «~2~» ne change pas") in capsys.readouterr().out


@pytest.mark.parametrize("choice", ["-", "°, 4", ",", ""])
def test_a_choice_that_is_no_number_is_refused_and_applies_nothing(
    tables: Path, tmp_path: Path, capsys: Output, choice: str
) -> None:
    themes = (*THEMES, make_theme("logement"))
    event = replace(BEFORE.event, name="Une autre manifestation")
    write_tables(Catalogue(event, themes, AFTER.stands), tmp_path / "neuf")
    arguments = ["import", str(tmp_path / "neuf"), "--tables", str(tables), "--apply", choice]
    assert main(arguments) == 2
    assert told(f"le stand «~{choice.split(', ')[0]}~» ne change pas") in capsys.readouterr().out
    assert contents(read_tables(tables)) == contents(BEFORE)


def test_an_empty_folder_takes_the_first_tables(incoming: Path, tmp_path: Path) -> None:
    folder = tmp_path / "vide"
    folder.mkdir()
    assert main(["import", str(incoming), "--tables", str(folder), "--apply", "all"]) == 0
    assert [stand.number for stand in read_tables(folder).stands] == ["1", "2", "4"]


def test_a_page_comes_in_with_what_is_to_read_again(tmp_path: Path, capsys: Output) -> None:
    page = Path(__file__).parent / "pages" / "salon.txt"
    target = tmp_path / "salon"
    assert main(["import", str(page), "--tables", str(target), "--apply", "all"]) == 1
    out = capsys.readouterr().out
    assert told("  Stand 10\n") in out
    assert told("    - résumé~: Le stand n’a pas de texte.") in out
    assert "erreurs à corriger avant de publier" in out
    result = read_tables(target)
    assert [stand.number for stand in result.stands] == ["3", "4", "5", "6", "8", "9", "10", "11", "12 bis"]
    assert told("À relire~: Le stand n’a pas de texte.") in result.stand("10").note_for_staff


def test_a_page_comes_in_twice_without_a_change(tmp_path: Path, capsys: Output) -> None:
    page = tmp_path / "page.txt"
    page.write_text(
        "1°) Vélo – ARML Sud\nLe permis.\n2°) Code (ARML Sud)\nLe permis aussi.", encoding="utf-8"
    )
    arguments = ["import", str(page), "--tables", str(tmp_path / "tables")]
    main([*arguments, "--apply", "all"])
    capsys.readouterr()
    main(arguments)
    assert "0 ajouté, 0 modifié, 0 retiré, 0 doublon, 2 identiques." in capsys.readouterr().out


@pytest.mark.parametrize("name", ["catalogue.xlsx", "tables-neuves"])
def test_what_is_exported_comes_back_the_same(
    name: str, tables: Path, tmp_path: Path, capsys: Output
) -> None:
    file = tmp_path / name
    assert main(["export", str(file), "--tables", str(tables)]) == 0
    capsys.readouterr()
    assert main(["diff", str(tables), str(file)]) == 0
    assert "0 ajouté, 0 modifié, 0 retiré, 0 doublon, 3 identiques." in capsys.readouterr().out


def test_a_file_that_is_none_is_told(tables: Path, tmp_path: Path, capsys: Output) -> None:
    (tmp_path / "page.txt").write_bytes(b"%PDF")
    assert main(["import", str(tmp_path / "page.txt"), "--tables", str(tables)]) == 2
    assert capsys.readouterr().out.startswith(told("Erreur~: page.txt~: c’est un PDF~;"))


def test_what_the_system_refuses_is_told(tables: Path, capsys: Output) -> None:
    assert main(["import", f"{'x' * 300}.txt", "--tables", str(tables)]) == 2
    assert capsys.readouterr().out.endswith(told("impossible (son nom est trop long).\n"))


def test_who_waits_is_told_what_is_done(
    tables: Path, incoming: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    main(["import", str(incoming), "--tables", str(tables), "--apply", "all"])
    steps = capsys.readouterr().err.splitlines()
    assert steps == ["Lecture de neuf…", "Comparaison…", "Écriture de tables…"]
