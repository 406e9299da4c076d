"""What a code says is what a phone can open, and a list never grows too long for it."""

from urllib.parse import unquote

import pytest

from kiosk.domain.stand import Stand
from kiosk.domain.takeaway import FULLEST, LONGEST_ADDRESS, MOST_TITLED, Takeaway
from tests.builders import make_stand

MAIL = Takeaway("Rencontres 2025")
WEB = Takeaway("Rencontres 2025", "https://exemple.fr/liste")


def picked(count: int, title: str = "Titre") -> tuple[Stand, ...]:
    return tuple(make_stand(str(number), short_title=title) for number in range(1, count + 1))


def test_a_list_is_a_mail_to_nobody_with_numbers_and_titles() -> None:
    stands = (
        make_stand("14", short_title="Le mardi santé"),
        make_stand("33", short_title="50 % & plus, à l’œuvre ?"),
    )
    assert MAIL.of_list(stands, "Ma sélection") == (
        "mailto:?subject=Ma%20s%C3%A9lection,%20Rencontres%202025"
        "&body=14.%20Le%20mardi%20sant%C3%A9%0D%0A"
        "33.%2050%20%25%20%26%20plus,%20%C3%A0%20l%E2%80%99%C5%93uvre%20%3F"
    )


def test_lines_end_as_mails_ask() -> None:
    body = MAIL.of_list(picked(3), "Ma sélection").partition("&body=")[2]
    assert body.count("%0D%0A") == 2
    assert unquote(body) == "1. Titre\r\n2. Titre\r\n3. Titre"


@pytest.mark.parametrize("count", [1, MOST_TITLED])
def test_up_to_twenty_stands_have_their_titles(count: int) -> None:
    assert f"{count}.%20T" in MAIL.of_list(picked(count, "T"), "Ma sélection")


def test_over_twenty_stands_have_numbers_only() -> None:
    said = MAIL.of_list(picked(MOST_TITLED + 1, "T"), "Ma sélection")
    assert unquote(said).endswith("&body=Stands " + ", ".join(str(number) for number in range(1, 22)))


def test_titles_too_long_for_a_code_give_way_to_numbers() -> None:
    assert MAIL.of_list(picked(8, "É" * 60), "Ma sélection").endswith(
        "Stands%201,%202,%203,%204,%205,%206,%207,%208"
    )


def test_thirty_numbers_of_any_length_fit_a_code() -> None:
    stands = tuple(make_stand("10 bis") for _ in range(30))
    assert len(MAIL.of_list(stands, "Ma sélection")) <= FULLEST


def test_less_room_says_less() -> None:
    stands = picked(3)
    whole = MAIL.of_list(stands, "Ma sélection")
    assert MAIL.of_list(stands, "Ma sélection", len(whole)) == whole
    assert MAIL.of_list(stands, "Ma sélection", len(whole) - 1).endswith("Stands%201,%202,%203")


def test_one_stand_is_a_mail_with_its_title_and_organiser() -> None:
    stand = make_stand("33", short_title="Recruter autrement", organiser="Mission Locale")
    said = MAIL.of_stand(stand, "Stand 33")
    assert said == (
        "mailto:?subject=Stand%2033,%20Rencontres%202025&body=Recruter%20autrement%0D%0AMission%20Locale"
    )
    assert MAIL.of_stand(stand, "Stand 33", len(said) - 1).endswith("&body=Recruter%20autrement")


@pytest.mark.parametrize("event", ["É" * 60, "Rencontres " * 200], ids=["long", "endless"])
@pytest.mark.parametrize("title", ["Titre", "’" * 60, "’" * 700], ids=["short", "longest", "too long"])
def test_however_long_the_names_are_a_code_holds_what_is_said(event: str, title: str) -> None:
    stands = tuple(make_stand(f"{number} bis", short_title=title) for number in range(100, 130))
    takeaway = Takeaway(event)
    for said in (
        takeaway.of_list(stands, "Ma sélection"),
        takeaway.of_list(stands[:8], "Ma sélection"),
        takeaway.of_stand(stands[0], "Stand 100 bis"),
    ):
        assert len(said) <= FULLEST
        assert "100%20bis" in said
    assert ("Titre" in takeaway.of_stand(stands[0], "Stand 100 bis")) is (title == "Titre")


def test_a_public_address_replaces_the_mail() -> None:
    stands = (make_stand("14"), make_stand("33"), make_stand("10 bis"))
    assert WEB.of_list(stands, "Ma sélection") == "https://exemple.fr/liste?s=14,33,10%20bis"
    assert WEB.of_stand(stands[0], "Stand 14") == "https://exemple.fr/liste?s=14"
    assert not WEB.is_mail
    assert MAIL.is_mail


def test_an_address_too_long_for_a_small_code_is_not_used() -> None:
    fits = Takeaway("", "https://exemple.fr/".ljust(LONGEST_ADDRESS, "a"))
    assert not fits.is_mail
    assert Takeaway("", fits.address + "a").is_mail
    assert Takeaway("", fits.address + "a").of_list(picked(1), "Liste").startswith("mailto:")


def test_an_address_with_accents_is_written_for_phones() -> None:
    said = Takeaway("", "https://exemple.fr/été?a=1%20").of_list(picked(1), "")
    assert said == "https://exemple.fr/%C3%A9t%C3%A9?a=1%20&s=1"


def test_an_address_that_asks_already_is_asked_once_more() -> None:
    assert Takeaway("", "https://exemple.fr/?l=fr").of_list(picked(2), "") == "https://exemple.fr/?l=fr&s=1,2"
