"""A file that is no page is refused with one sentence that names it and says what to do."""

import random
from pathlib import Path

import pytest

from kiosk.errors import KioskError
from kiosk.staff.page import read_page
from tests.staff.tables import told

PIECES = (
    "1°) ", "2)", "N° 3 -", "(", ")", " – ", "«", "»", ":", ".", "\n", " ", "Mission Locale ", "A", "é",
    "- ", "• ", "poli- tique", "https://x",
    " / ", "Plus d’information", "AÏE ", "\u00a0", "12 bis°) ", "'", '"',
)  # fmt: skip
_TEXT = "~; enregistrez la page en texte brut (.txt)."


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "le fichier est vide."),
        (b" \n\t\r\n", "le fichier est vide."),
        (b"%PDF-1.7 ...", f"c’est un PDF{_TEXT}"),
        (b"PK\x03\x04....", f"c’est un document compressé (Word, tableur, zip){_TEXT}"),
        (b"\xd0\xcf\x11\xe0....", f"c’est un ancien document Word ou Excel{_TEXT}"),
        (b"{\\rtf1 1\xb0) Titre}", f"c’est un document RTF{_TEXT}"),
        (b"<!DOCTYPE html><p>1\xb0) Titre</p>", f"c’est une page web (HTML){_TEXT}"),
        ("1°) Titre\n<p>Du texte</p>".encode(), f"c’est une page web (HTML){_TEXT}"),
        (b"\x00\x01\x02\x03", f"ce n’est pas du texte{_TEXT}"),
        (b"Bonjour, rien ici.", "aucun titre de stand n’a été trouvé"),
        (b"x" * 2_000_001, "le fichier dépasse 2~Mo."),
    ],
)
def test_it_says_what_the_file_is(data: bytes, what: str, tmp_path: Path) -> None:
    file = tmp_path / "page.txt"
    file.write_bytes(data)
    with pytest.raises(KioskError) as refused:
        read_page(file)
    assert str(refused.value).startswith(told(f"page.txt~: {what}"))


def test_it_says_that_there_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(KioskError, match="le fichier n’existe pas"):
        read_page(tmp_path / "page.txt")
    with pytest.raises(KioskError, match="ce n’est pas un fichier"):
        read_page(tmp_path)


def test_a_page_in_utf_16_is_read(tmp_path: Path) -> None:
    file = tmp_path / "page.txt"
    file.write_text("1°) Été – ARML Sud\nDu texte.", encoding="utf-16")
    assert read_page(file).catalogue.stand("1").title == "Été"


def test_marks_that_cannot_be_seen_are_gone(tmp_path: Path) -> None:
    file = tmp_path / "page.txt"
    file.write_text("1°) Ti\u00adtre\u200b – ARML Sud\nDu\u202f\u202etexte\t cafe\u0301.", encoding="utf-8")
    stand = read_page(file).catalogue.stand("1")
    assert (stand.title, stand.summary) == ("Titre", "Du texte café.")


@pytest.mark.parametrize("seed", range(30))
def test_nonsense_is_read_or_refused_but_never_breaks_the_reader(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    file = tmp_path / "page.txt"
    file.write_text("".join(chance.choices(PIECES, k=400)), encoding="utf-8")
    try:
        draft = read_page(file)
    except KioskError:
        return
    assert draft.catalogue.stands
    assert all(problem.what.endswith((".", "?")) for problem in draft.to_review)


@pytest.mark.parametrize(
    "text", ["x" * 300_000, "a- " * 100_000, "(" * 200_000, " : a" * 100_000, "A" * 300_000]
)
def test_a_line_without_end_takes_no_time_to_speak_of(text: str, tmp_path: Path) -> None:
    file = tmp_path / "page.txt"
    file.write_text(f"1°) Titre {text[:20_000]}\n{text}", encoding="utf-8")
    assert len(read_page(file).catalogue.stands) == 1
