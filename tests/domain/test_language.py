"""The catalogue as an English reader finds it: English where there is any, French where there is none."""

from dataclasses import replace

import pytest

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.choice import Choice, Order
from kiosk.domain.language import Language, has_french_text, in_english
from kiosk.domain.stand import Stand, Wording
from kiosk.domain.words import english_title_key, title_key
from tests.builders import make_catalogue, make_full_stand, make_stand, make_theme


def titles(catalogue: Catalogue) -> list[str]:
    return [stand.short_title for stand in catalogue.listed(Choice(order=Order.TITLE))]


def test_each_language_is_the_other_of_the_other() -> None:
    assert Language.FRENCH.other is Language.ENGLISH
    assert Language.ENGLISH.other is Language.FRENCH


def test_an_english_stand_has_its_english_texts_and_all_else_as_it_was() -> None:
    french = make_full_stand("7", english=Wording("The title", "Short", "The summary."))
    english = in_english(make_catalogue(french)).stand("7")
    assert english == replace(french, title="The title", short_title="Short", summary="The summary.")


@pytest.mark.parametrize(
    ("wording", "shown"),
    [
        (Wording(), ("Le titre", "Le court", "Le résumé.")),
        (Wording(title="The title"), ("The title", "The title", "Le résumé.")),
        (Wording(short_title="Short"), ("Le titre", "Short", "Le résumé.")),
        (Wording(summary="The summary."), ("Le titre", "Le court", "The summary.")),
    ],
)
def test_what_has_no_english_stays_french(wording: Wording, shown: tuple[str, str, str]) -> None:
    stand = make_stand("1", title="Le titre", short_title="Le court", summary="Le résumé.", english=wording)
    english = in_english(make_catalogue(stand)).stand("1")
    assert (english.title, english.short_title, english.summary) == shown


def test_a_theme_has_its_english_word_or_stays_french() -> None:
    themes = (make_theme("sante", english_word="Health"), make_theme("droits", english_word=""))
    health, rights = in_english(make_catalogue(themes=themes)).themes
    assert (health.word, health.long_word) == ("Health", "Health")
    assert (rights.word, rights.long_word) == (themes[1].word, themes[1].long_word)


def test_the_english_catalogue_holds_the_same_stands_under_the_same_counts() -> None:
    stands = [make_stand(str(number), themes=("sante", "emploi")[number % 2 :]) for number in range(1, 9)]
    french = make_catalogue(*stands)
    english = in_english(french)
    choice = Choice(themes=frozenset({"sante"}))
    assert [stand.number for stand in english.stands] == [stand.number for stand in french.stands]
    assert english.counts(choice) == french.counts(choice)
    assert [s.number for s in english.listed(choice)] == [s.number for s in french.listed(choice)]


def test_an_english_list_ignores_english_and_french_articles() -> None:
    words = ("The mill", "A boat", "An oven", "Les ateliers", "L’île", "Zoo", "Thermal baths", "Antilles")
    stands = [make_stand(str(n), english=Wording(short_title=word)) for n, word in enumerate(words, start=1)]
    assert titles(in_english(make_catalogue(*stands))) == [
        "Antilles", "Les ateliers", "A boat", "L’île", "The mill", "An oven", "Thermal baths", "Zoo",
    ]  # fmt: skip


def test_a_french_list_keeps_words_that_are_articles_in_english_only() -> None:
    stands = [make_stand(str(n), short_title=word) for n, word in enumerate(("The", "An 2", "Zoo"), start=1)]
    stands.append(make_stand("4", short_title="The dansant"))
    assert titles(make_catalogue(*stands)) == ["An 2", "The", "The dansant", "Zoo"]


@pytest.mark.parametrize("title", ["The", "A", "An", "À vélo", "Theatre", "Anchor", "a-z", "A.", "L’", ""])
def test_what_only_looks_like_an_english_article_is_kept(title: str) -> None:
    assert english_title_key(title) == title_key(title)


@pytest.mark.parametrize(
    ("stand", "has_french"),
    [
        (make_stand("1"), False),
        (make_stand("1", english=Wording("Title", "Short")), True),
        (make_full_stand("1"), True),
        (make_full_stand("1", sections=()), True),
        (make_full_stand("1", figures=()), True),
        (make_full_stand("1", figures=(), sections=()), False),
    ],
)
def test_a_sheet_tells_an_english_reader_where_it_is_french(stand: Stand, has_french: bool) -> None:
    assert has_french_text(stand) is has_french
