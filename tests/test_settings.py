"""What staff may write into kiosk.toml, and what they are told when it is wrong."""

from datetime import time
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.errors import KioskError
from kiosk.settings import Settings, read_settings


def write(folder: Path, text: str) -> Path:
    file = folder / "kiosk.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_no_file_gives_the_defaults(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "kiosk.toml") == Settings()


def test_what_is_written_is_taken(tmp_path: Path) -> None:
    file = write(
        tmp_path, "[screen]\ndiagonal_inches = 43\nviewing_distance_mm = 600.0\nanimations = false\n"
    )
    assert read_settings(file) == Settings(43.0, 600.0, animations=False)


def test_a_totem_may_begin_with_all_controls_low(tmp_path: Path) -> None:
    file = write(tmp_path, "[screen]\nlow_reach = true\n")
    assert read_settings(file) == Settings(low_reach=True)
    assert read_settings(paths.settings_file()).low_reach is False


def test_a_night_has_two_ends_or_is_none(tmp_path: Path) -> None:
    file = write(tmp_path, '[night]\nfrom = "22:00"\nto = "07:30"\n')
    assert read_settings(file).night == (time(22), time(7, 30))
    assert read_settings(write(tmp_path, '[night]\nfrom = ""\nto = ""\n')).night is None
    assert read_settings(paths.settings_file()).night is None


def test_a_file_saved_by_a_windows_editor_is_read(tmp_path: Path) -> None:
    file = write(tmp_path, "\ufeff[screen]\r\nanimations = false\r\n")
    assert read_settings(file).animations is False


def test_the_shipped_file_is_right() -> None:
    assert read_settings(paths.settings_file()).diagonal_inches == 32


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[screen]\ndiagonale = 32", "« diagonale » n’existe pas"),
        ("[ecran]\n", "la rubrique « ecran » n’existe pas"),
        ("diagonal_inches = 32", "la rubrique « diagonal_inches » n’existe pas"),
        ("[screen]\ndiagonal_inches = 3200", "doit être un nombre entre 5 et 200"),
        ("[screen]\ndiagonal_inches = '32'", "doit être un nombre entre 5 et 200"),
        ("[screen]\ndiagonal_inches = true", "doit être un nombre entre 5 et 200"),
        ("[screen]\nviewing_distance_mm = nan", "doit être un nombre entre 200 et 3000"),
        ("[screen]\nanimations = 1", "doit être true ou false"),
        ('[night]\nfrom = "22:00"', "il faut « from » et « to »"),
        ('[night]\nfrom = "22 h"\nto = "07:00"', '« from » doit être une heure comme "22:00"'),
        ('[night]\nfrom = "22:00"\nto = "24:00"', "« to » doit être une heure"),
        ("[night]\nfrom = 22\nto = 7", "doit être une heure"),
    ],
)
def test_a_mistake_is_named(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(KioskError, match=r"kiosk\.toml") as caught:
        read_settings(write(tmp_path, text))
    assert told in str(caught.value)


HINT = "\u00a0; un chemin de Windows s’écrit entre apostrophes"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[screen\n", ", ligne 1\u00a0: écriture incorrecte."),
        (
            '[visit]\n[updates]\r\nupdates_folder = "D:\\maj"\n',
            f", ligne 3\u00a0: écriture incorrecte{HINT}.",
        ),
        ('# "\\"\n[updates]\nupdates_folder = \n', ", ligne 3\u00a0: écriture incorrecte."),
        ("[updates]\nupdates_folder = '", "\u00a0: écriture incorrecte."),
    ],
)
def test_a_file_that_is_no_toml_is_told_in_french_with_its_line(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(KioskError) as caught:
        read_settings(write(tmp_path, text))
    assert str(caught.value) == f"kiosk.toml{told}"


@pytest.mark.parametrize("path", ["E:\\borne", "/media/\\nouveau"])
def test_a_path_of_windows_whose_backslash_became_another_letter_is_refused(
    tmp_path: Path, path: str
) -> None:
    with pytest.raises(KioskError) as caught:
        read_settings(write(tmp_path, f'[updates]\nupdates_folder = "{path}"\n'))
    assert str(caught.value).endswith(f"doit être le chemin complet d’un dossier{HINT}.")


def test_a_file_that_cannot_be_read_is_told_in_french(tmp_path: Path) -> None:
    (tmp_path / "kiosk.toml").mkdir()
    with pytest.raises(KioskError) as caught:
        read_settings(tmp_path / "kiosk.toml")
    assert str(caught.value) == "kiosk.toml\u00a0: lecture impossible (c’est un dossier)."


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_bytes("# réglages".encode("cp1252"))
    with pytest.raises(KioskError, match="UTF-8"):
        read_settings(file)
