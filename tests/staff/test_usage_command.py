"""What staff learn of visits: a summary in French, a table for a spreadsheet, several terminals together."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.domain.usage import Counted, Mark, Usage, how_many
from kiosk.staff.commands import main
from kiosk.staff.faults import TablesError
from kiosk.staff.usage_report import usage_facts, usage_lines
from kiosk.staff.usage_table import read_usage_table, titles_of, write_usage_table
from kiosk.store.usage import add_usage
from tests.builders import make_catalogue, make_stand, make_theme
from tests.staff.tables import told

Output = pytest.CaptureFixture[str]
TUESDAY = datetime(2026, 3, 3, 10)
CATALOGUE = make_catalogue(
    make_stand("14", short_title="La caravane ; du permis"),
    make_stand("3", short_title="=1+1"),
    themes=(make_theme("emploi"), make_theme("sante")),
)
TITLES = titles_of(CATALOGUE)
VISIT = Mark(Counted.VISIT)


def three_days() -> Usage:
    made = Usage()
    for day, visits in enumerate((2, 5, 1)):
        for visit in range(visits):
            marks = [VISIT, Mark(Counted.STAND, "14"), Mark(Counted.FRUITLESS, "permis" if visit else "")]
            made.add(TUESDAY + timedelta(days=day, hours=visit % 2), marks)
    made.add(TUESDAY, [VISIT, Mark(Counted.STAND, "3"), Mark(Counted.THEME, "sante"), Mark(Counted.ENGLISH)])
    made.add(TUESDAY, [VISIT, Mark(Counted.LIST), Mark(Counted.STAND, "99")])
    return made


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this machine counts."""
    monkeypatch.setenv("STATE_DIRECTORY", str(tmp_path / "state"))
    file = paths.usage_file()
    assert file is not None
    return file


def test_the_summary_tells_days_hours_stands_themes_and_searches() -> None:
    lines = list(usage_lines(three_days(), TITLES, date(2026, 3, 5)))
    assert lines == [
        told(line)
        for line in (
            "10 visites, du 03/03/2026 au 05/03/2026.",
            "",
            "Par jour",
            "  mardi 03/03/2026~: 4 visites",
            "  mercredi 04/03/2026~: 5 visites",
            "  jeudi 05/03/2026~: 1 visite",
            "",
            "Heures les plus chargées, tous les jours ensemble",
            "  de 10~h à 11~h~: 7 visites",
            "  de 11~h à 12~h~: 3 visites",
            "",
            "Stands les plus ouverts (nombre de visites)",
            "  14, La caravane ; du permis~: 8",
            "  3, =1+1~: 1",
            "  99~: 1",
            "",
            "Thèmes choisis (nombre de visites)",
            "  Santé~: 1",
            "",
            "Recherches qui n’ont rien trouvé, par mot proche du catalogue",
            "  permis~: 5",
            "  sans mot proche~: 3",
            "",
            "Listes montrées avec leur code à emporter~: 1",
            "Visites passées à l’anglais~: 1",
        )
    ]


def test_one_day_many_stands_and_a_wrong_clock() -> None:
    made = Usage()
    made.add(datetime(1970, 1, 1, 23), [VISIT, *(Mark(Counted.STAND, str(each)) for each in range(1, 13))])
    lines = list(usage_lines(made, {}, date(2026, 3, 5)))
    assert lines[0] == "1 visite, le 01/01/1970."
    assert lines[3] == told("  jeudi 01/01/1970~: 1 visite (l’horloge de la borne n’était pas à l’heure)")
    assert told("  de 23~h à 0~h~: 1 visite") in lines
    assert "  et 2 autres" in lines


def test_a_day_to_come_is_told_as_a_wrong_clock() -> None:
    made = three_days()
    lines = list(usage_lines(made, {}, date(2026, 3, 3)))
    assert [("l’horloge" in line) for line in lines[3:6]] == [False, False, True]


def test_the_page_of_staff_is_told_today_and_all() -> None:
    assert usage_facts(three_days(), datetime(2026, 3, 4, 18)) == [
        ("Visites comptées", "5 aujourd’hui, 10 en tout"),
        ("Heures les plus chargées", told("10~h à 11~h (7), 11~h à 12~h (3)")),
        ("Stands les plus ouverts", "14 (8), 3 (1), 99 (1)"),
        ("Recherches sans résultat", "permis (5), sans mot proche (3)"),
    ]
    assert usage_facts(Usage(), TUESDAY)[0][1].startswith("aucune")


def test_a_table_is_fit_for_a_spreadsheet_and_comes_back(tmp_path: Path) -> None:
    file = tmp_path / "comptes.csv"
    write_usage_table(file, three_days(), TITLES)
    data = file.read_bytes()
    assert data.startswith(
        b"\xef\xbb\xbfjour;heure;compt\xc3\xa9;nom;titre;visites\n2026-03-03;10;visite;;;3\n"
    )
    assert "2026-03-03;10;stand;3;'=1+1;1\n" in data.decode("utf-8-sig")
    back = read_usage_table(file)
    assert (back.usage, back.notices) == (three_days(), ())
    assert back.titles[Mark(Counted.STAND, "14")] == "La caravane ; du permis"
    assert back.titles[Mark(Counted.STAND, "3")] == "=1+1"
    assert [path.name for path in tmp_path.iterdir()] == ["comptes.csv"]


def test_a_table_that_a_french_spreadsheet_saved_again_comes_back(tmp_path: Path) -> None:
    file = tmp_path / "comptes.csv"
    write_usage_table(file, three_days(), TITLES)
    text = file.read_text("utf-8-sig").replace("2026-03-0", "0").replace("\n", "\r\n")
    for day in "345":
        text = text.replace(f"\n0{day};", f"\n0{day}/03/2026;")
    file.write_bytes(text.encode("cp1252"))
    back = read_usage_table(file)
    assert back.usage == three_days()
    assert "cp1252" in back.notices[0]


def test_lines_that_say_no_count_are_named(tmp_path: Path) -> None:
    file = tmp_path / "comptes.csv"
    file.write_text(
        "jour;heure;compté;nom;visites\n2026-03-03;10;visite;;2\n2026-03-03;25;visite;;2\nx\n", "utf-8"
    )
    back = read_usage_table(file)
    assert how_many(back.usage.total, Counted.VISIT) == 2
    assert back.notices == (
        told("comptes.csv, ligne 3~: ce n’est pas un compte (2 lignes laissées de côté en tout)."),
    )


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04", b"\0\1\2" * 50, "numéro;titre\n1;Un\n".encode(), b";;;\n"]
)
def test_another_file_is_refused_by_name(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "autre.csv").write_bytes(data)
    with pytest.raises(TablesError, match=r"autre\.csv"):
        read_usage_table(tmp_path / "autre.csv")


def test_the_command_tells_what_this_machine_counted(here: Path, capsys: Output) -> None:
    add_usage(here, three_days())
    assert main(["usage"]) == 0
    assert capsys.readouterr().out.startswith("10 visites, du 03/03/2026 au 05/03/2026.\n")


def test_the_files_of_a_stick_are_added_and_written_as_one_table(tmp_path: Path, capsys: Output) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    write_usage_table(stick / "frequentation-a.csv", three_days(), TITLES)
    add_usage(stick / "frequentation-b.csv", three_days())
    (stick / "photos.csv").write_text("autre chose", "utf-8")
    target = tmp_path / "tout.csv"
    assert main(["usage", str(stick), "--to", str(target)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == ["2 fichiers ajoutés.", "20 visites, du 03/03/2026 au 05/03/2026."]
    assert lines[-1] == f"{target} est écrit."
    assert how_many(read_usage_table(target).usage.total, Counted.VISIT) == 20


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        ([], 2, "usage~: rien n’est compté dans "),
        (["{empty}"], 2, "aucun fichier frequentation*.csv dans ce dossier."),
        (["{empty}/none.csv"], 1, "none.csv~: le fichier manque"),
        (["{file}", "--to", "{empty}/x.xlsx"], 2, "x.xlsx~: donnez le nom d’un tableau .csv."),
        (
            ["{file}", "--to", "{empty}/none/x.csv"],
            2,
            "x.csv~: écriture impossible (le dossier n’existe pas).",
        ),
    ],
)
def test_what_cannot_be_done_is_told_in_one_sentence(
    here: Path, tmp_path: Path, capsys: Output, arguments: list[str], code: int, sentence: str
) -> None:
    (tmp_path / "empty").mkdir()
    file = tmp_path / "frequentation.csv"
    add_usage(file, three_days())
    filled = [argument.format(empty=tmp_path / "empty", file=file) for argument in arguments]
    assert main(["usage", *filled]) == code
    assert told(sentence) in capsys.readouterr().out.splitlines()[-1]
    assert not here.exists()
