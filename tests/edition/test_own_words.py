"""The organisers' page gives facts; its sentences stay there: ours share no run of seven words with it.

source_shingles.bin holds the first four bytes of the BLAKE2b hash of every run of seven folded words within a
line of that page, sorted, without the words themselves.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.domain.stand import Stand
from kiosk.domain.words import fold
from kiosk.staff.tables_file import read_tables

RUN = 7
HASH = 4
STANDS = read_tables(paths.tables_folder()).stands

# Names of bodies, laws, posts, events and people are said as they are.
NAMES = (
    "la Mission Locale de l’Agglomération Rouennaise",
    "pour la liberté de choisir son avenir professionnel",
    "le Lab’O de la Mission Locale Le Havre Estuaire Littoral",
    "l’Office franco-québécois pour la jeunesse (OFQJ)",
    "Jean Menu, Nicolas Moalic et Olivier Mauco",
    "ministère de l’Europe et des Affaires étrangères",
    "des Chambres de Métiers et de l’Artisanat de Région",
    "de la direction générale de la police nationale",
    "Gala de l’emploi et de l’entrepreneuriat",
    "la Commission paritaire nationale pour l’emploi (CPNE)",
    "de l’économie sociale et solidaire (ESS)",
    "la Mission Locale du Pays de Dinan",
    "directeur de la jeunesse, de l’éducation populaire et de la vie associative (DJEPVA",
    "ministère de l’Éducation nationale et de la Jeunesse",
    "l’article premier de la convention de Genève de 1951",
    "à la M.I.O. (Mission Intercommunale Ouest)",
    "l’Union nationale des Missions Locales (UNML)",
    "ministère chargé de l’Enseignement et de la Formation professionnels",
    "la Mission Locale du Pays de Caux Vallée de Seine",
    "le Comité local pour le logement autonome des jeunes (CLLAJ",
    "la Caisse d’allocations familiales (CAF) et",
    "agence du travail d’intérêt général et de l’insertion professionnelle"
    " des personnes placées sous main de justice (PPSMJ",
    "la Mission Locale de L’Aigle – Mortagne",
    "les structures d’accompagnement à la sortie (SAS",
    "de la protection judiciaire de la jeunesse (PJJ",
    "Comités locaux de sécurité et de prévention de la délinquance (CLSPD",
)
FOLDED_NAMES = tuple(fold(name) for name in NAMES)


@pytest.fixture(scope="module")
def shingles() -> frozenset[bytes]:
    raw = (Path(__file__).parent / "source_shingles.bin").read_bytes()
    return frozenset(raw[at : at + HASH] for at in range(0, len(raw), HASH))


def texts_of(stand: Stand) -> Iterator[str]:
    yield stand.summary
    for figure in stand.figures:
        yield f"{figure.value} {figure.label}"
    for section in stand.sections:
        yield section.heading
        for block in section.blocks:
            yield block.text


def shared_runs(text: str, shingles: frozenset[bytes]) -> Iterator[str]:
    words = fold(text).split()
    for start in range(len(words) - RUN + 1):
        run = " ".join(words[start : start + RUN])
        if hashlib.blake2b(run.encode(), digest_size=HASH).digest() in shingles:
            yield run


def test_a_sentence_of_the_page_would_be_found(shingles: frozenset[bytes]) -> None:
    assert list(
        shared_runs("En seulement cinq minutes, les jeunes peuvent répondre à 51 questions", shingles)
    )


@pytest.mark.parametrize("stand", STANDS, ids=lambda stand: stand.number)
def test_no_sentence_is_the_organisers(stand: Stand, shingles: frozenset[bytes]) -> None:
    for text in texts_of(stand):
        for run in shared_runs(text, shingles):
            assert any(run in name for name in FOLDED_NAMES), run
