"""The real page of the organisers comes in whole: run only where it lies beside the checkout."""

from pathlib import Path

import pytest

from kiosk import paths
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.words import fold
from kiosk.staff.page import Draft, read_page
from kiosk.staff.tables_file import read_tables

PAGE = Path(__file__).parents[3] / "shared" / "source" / "exposants-2025.txt"
pytestmark = pytest.mark.skipif(
    not PAGE.is_file(), reason="the organisers' page does not lie beside the checkout"
)


@pytest.fixture(scope="module")
def draft() -> Draft:
    return read_page(PAGE)


@pytest.fixture(scope="module")
def edition() -> Catalogue:
    return read_tables(paths.tables_folder())


def told(draft: Draft, number: str) -> str:
    return "\n".join(problem.what for problem in draft.to_review if problem.place.stand == number)


def test_all_stands_come_in_and_none_twice(draft: Draft) -> None:
    assert [stand.number for stand in draft.catalogue.stands] == [str(number) for number in range(1, 68)]


def test_no_word_of_the_page_is_lost(draft: Draft) -> None:
    """But the marks of lists, and the end of a heading that stood in a body as well."""
    page = set(fold(PAGE.read_text(encoding="utf-8").split("\n", 1)[1].replace("- ", "")).split())
    read = set(fold(" ".join(_all_texts(draft))).split())
    lost = {word for word in page - read if not word.isdecimal()}
    assert lost == set()


def _all_texts(draft: Draft) -> list[str]:
    texts = []
    for stand in draft.catalogue.stands:
        texts += [stand.title, stand.organiser, stand.summary, *(link.label for link in stand.links)]
        for section in stand.sections:
            texts += [section.heading, *(block.text for block in section.blocks)]
    return texts


def test_every_stand_has_the_title_that_the_edition_gives_it(draft: Draft, edition: Catalogue) -> None:
    differ = [
        stand.number
        for stand in draft.catalogue.stands
        if fold(stand.title)[:12] != fold(edition.stand(stand.number).title)[:12]
    ]
    assert len(differ) <= 5, differ


def test_most_kinds_and_themes_are_those_an_editor_chose(draft: Draft, edition: Catalogue) -> None:
    pairs = [(stand, edition.stand(stand.number)) for stand in draft.catalogue.stands]
    assert sum(ours.kind is theirs.kind for ours, theirs in pairs) >= 57
    assert sum(bool(set(ours.themes) & set(theirs.themes)) for ours, theirs in pairs) >= 62


def test_known_flaws_of_the_page_are_told(draft: Draft) -> None:
    assert "fin du titre" in told(draft, "8")
    assert "commence au milieu d’une phrase" in told(draft, "38")
    assert "finit sans point" in told(draft, "61")
    assert "guillemets" in told(draft, "52")
    assert "parenthèse n’est pas fermée" in told(draft, "12")
    assert "lequel est juste" in told(draft, "67")
    assert "68" in told(draft, "")
    assert {(stand.number, stand.same_as) for stand in draft.catalogue.stands if stand.same_as} == {
        ("23", "10"),
        ("66", "2"),
    }


def test_links_are_those_that_the_edition_waits_for(draft: Draft, edition: Catalogue) -> None:
    counts = {stand.number: len(stand.links) for stand in draft.catalogue.stands if stand.links}
    assert counts == {stand.number: len(stand.links) for stand in edition.stands if stand.links}
