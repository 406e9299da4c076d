"""An import is told before it is done: all of it, some of it, or none."""

from dataclasses import replace
from random import Random

import pytest

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.stand import Event, KeyFigure, Link, Stand, Wording
from kiosk.staff.change import Change, ChangeKind, Subject
from kiosk.staff.changes import apply, compare
from kiosk.staff.hiding import kept_hidden
from tests.builders import contents, make_catalogue, make_full_stand, make_stand, make_theme, many_stands

THEMES = tuple(make_theme(theme) for theme in ("emploi", "sante", "logement"))


def hall(*stands: object, **changes: object) -> Catalogue:
    return make_catalogue(*stands, themes=THEMES, **changes)  # type: ignore[arg-type]


def only(before: Catalogue, after: Catalogue) -> Change:
    (change,) = compare(before, after).all
    return change


def test_the_same_catalogue_changes_nothing() -> None:
    changes = compare(
        hall(make_full_stand("2"), make_stand("10 bis")), hall(make_full_stand("2"), make_stand("10 bis"))
    )
    assert (changes.all, changes.unchanged) == ((), 2)


def test_a_new_stand_is_added() -> None:
    before, after = hall(make_stand("1")), hall(make_stand("1"), make_stand("2", summary="Autre."))
    change = only(before, after)
    assert (change.kind, change.number, change.title, change.is_wanted) == (
        ChangeKind.ADDED, "2", "Parrainage 2", True,
    )  # fmt: skip
    assert contents(apply(before, compare(before, after), [change.id])) == contents(after)


@pytest.mark.parametrize(
    ("field", "changed", "told"),
    [
        ("titre", {"title": "Neuf"}, ("Le parrainage de proximité numéro 1", "Neuf")),
        ("type", {"kind": make_full_stand().kind.COMPANY}, ("Mission Locale", "Entreprise")),
        ("thèmes", {"themes": ("sante", "emploi")}, ("Emploi", "Santé, Emploi")),
        ("chiffres clés", {"figures": (KeyFigure("7", "stations"),)}, ("", "7\nstations")),
        ("liens", {"links": (Link("Site", "https://a.fr"),)}, ("", "Site\nhttps://a.fr")),
        ("masqué", {"hidden": True}, ("", "oui")),
        ("résumé (anglais)", {"english": Wording("Local mentoring 1", "Mentoring 1", "New.")}, None),
    ],
)  # fmt: skip
def test_a_changed_field_is_told_in_the_words_of_the_tables(
    field: str, changed: dict[str, object], told: tuple[str, str] | None
) -> None:
    before, after = hall(make_stand("1")), hall(make_stand("1", **changed))
    change = only(before, after)
    assert (change.kind, change.field) == (ChangeKind.CHANGED, field)
    assert told is None or (change.before, change.after) == told
    assert contents(apply(before, compare(before, after), [change.id])) == contents(after)


def test_sections_are_told_with_their_headings_and_items() -> None:
    before, after = hall(make_full_stand("1", sections=())), hall(make_full_stand("1"))
    change = only(before, after)
    assert change.field == "sections"
    assert "• sans rendez-vous" in change.after.splitlines()


def test_a_stand_that_is_gone_is_hidden_and_not_deleted() -> None:
    before, after = hall(make_stand("1"), make_stand("2")), hall(make_stand("1"))
    change = only(before, after)
    assert change.kind is ChangeKind.REMOVED
    result = apply(before, compare(before, after), [change.id])
    assert result.stand("2") == replace(make_stand("2"), hidden=True)
    again = compare(result, after)
    assert (again.all, again.unchanged) == ((), 2)


CANCELLED = make_stand("12", title="Ancien exposant", hidden=True)


@pytest.mark.parametrize("stands", [(CANCELLED, make_stand("012")), (make_stand("012"), CANCELLED)])
def test_a_hidden_stand_of_the_same_number_is_neither_changed_nor_lost(stands: tuple[Stand, ...]) -> None:
    before, after = hall(*stands, make_stand("13")), hall(make_stand("012", place="Hall C"), make_stand("13"))
    changes = compare(before, after)
    assert [(one.kind, one.number, one.field) for one in changes.all] == [(ChangeKind.CHANGED, "012", "lieu")]
    found = apply(before, changes, changes.wanted()).stands
    assert set(found) == {*after.stands, CANCELLED}
    assert [stand.hidden for stand in found] == [*(stand.hidden for stand in stands), False]


def test_all_stands_of_a_number_that_is_gone_are_hidden() -> None:
    before, after = hall(make_stand("1"), make_stand("2"), make_stand("02")), hall(make_stand("1"))
    changes = compare(before, after)
    stands = apply(before, changes, changes.wanted()).stands
    assert [(stand.number, stand.hidden) for stand in stands] == [("1", False), ("2", True), ("02", True)]


def test_a_hidden_stand_of_the_same_number_is_kept_beside_another_catalogue() -> None:
    before = hall(CANCELLED, make_stand("12"), make_stand("13", hidden=True))
    after = hall(make_stand("12", place="Hall C"), make_stand("13"))
    assert set(kept_hidden(after, before).stands) == {*after.stands, CANCELLED}


def test_the_same_number_twice_is_told_and_the_second_not_wanted() -> None:
    before = hall(make_stand("1"))
    after = hall(make_stand("1"), make_stand("01", summary="Autre."))
    change = only(before, after)
    assert (change.kind, change.twin, change.is_wanted) == (ChangeKind.DUPLICATE, "01", False)
    assert apply(before, compare(before, after), [change.id]).stands == (make_stand("01", summary="Autre."),)


def test_the_same_text_under_a_new_number_is_told_and_not_wanted() -> None:
    before = hall(make_full_stand("1"))
    after = hall(make_full_stand("1"), make_full_stand("2"))
    change = only(before, after)
    assert (change.kind, change.number, change.twin, change.is_wanted) == (
        ChangeKind.DUPLICATE,
        "2",
        "1",
        False,
    )
    assert apply(before, compare(before, after), [change.id]).stand("2").same_as == "1"


def test_stands_without_text_are_not_the_same() -> None:
    change = only(
        hall(make_stand("1", summary="")), hall(make_stand("1", summary=""), make_stand("2", summary=""))
    )
    assert change.kind is ChangeKind.ADDED


def test_numbers_meet_by_what_they_mean() -> None:
    change = only(hall(make_stand("10bis")), hall(replace(make_stand("10bis"), number="10 bis")))
    assert (change.field, change.before, change.after) == ("numéro", "10bis", "10 bis")


def test_a_stand_whose_number_is_only_spelled_otherwise_is_not_kept_hidden_beside_itself() -> None:
    before = hall(make_stand("10bis"), make_stand("11"))
    stands = kept_hidden(hall(make_stand("10 bis")), before).stands
    assert {stand.number: stand.hidden for stand in stands} == {"10 bis": False, "11": True}


def test_the_event_and_the_themes_are_compared_too() -> None:
    other = (make_theme("sante"), make_theme("emploi", word="Travail"), make_theme("culture"))
    before = hall(make_stand("1"))
    after = make_catalogue(make_stand("1"), themes=other, event=Event("Un autre nom", "Rencontres 2025"))
    changes = compare(before, after)
    assert [(one.subject, one.kind, one.field) for one in changes.all] == [
        (Subject.EVENT, ChangeKind.CHANGED, "nom"),
        (Subject.THEME, ChangeKind.CHANGED, "mot"),
        (Subject.THEME, ChangeKind.ADDED, ""),
        (Subject.THEME, ChangeKind.REMOVED, ""),
        (Subject.THEME, ChangeKind.CHANGED, "ordre"),
    ]
    assert contents(apply(before, changes, changes.wanted())) == contents(after)


def test_themes_are_put_in_their_order_even_where_their_new_words_are_refused() -> None:
    before = hall(make_stand("1"))
    themes = tuple(replace(theme, word=f"{theme.word} !") for theme in reversed(THEMES))
    changes = compare(before, make_catalogue(make_stand("1"), themes=themes))
    accepted = [change.id for change in changes.all if change.field == "ordre"]
    assert apply(before, changes, accepted).themes == tuple(reversed(THEMES))


def test_a_theme_that_a_stand_has_is_not_removed_unless_asked() -> None:
    before = hall(make_stand("1", themes=("logement",)))
    after = make_catalogue(make_stand("1", themes=("logement",)), themes=THEMES[:2])
    assert not only(before, after).is_wanted


def test_numbers_choose_what_is_done() -> None:
    before = hall(*many_stands(4, seed=1))
    after = hall(*many_stands(4, seed=2))
    changes = compare(before, after)
    result = apply(before, changes, changes.of({"02", "3"}))
    assert [stand in after.stands for stand in result.stands] == [False, True, True, False]


@pytest.mark.parametrize("seed", range(20))
def test_all_gives_what_came_in_and_none_gives_what_was(seed: int) -> None:
    chance = Random(seed)
    old = list(many_stands(12, seed=seed))
    new = [stand for stand in many_stands(14, seed=seed) if chance.random() > 0.2]
    new = [replace(stand, place="Ailleurs") if chance.random() > 0.7 else stand for stand in new]
    before, after = make_catalogue(*old), make_catalogue(*new, themes=make_catalogue(*old, *new).themes)
    changes = compare(before, after)
    assert contents(apply(before, changes, ())) == contents(before)
    everything = apply(before, changes, [change.id for change in changes.all if change.field != "ordre"])
    assert everything.visible().stands == after.stands
    assert len({change.id for change in changes.all}) == len(changes.all)
    stands = {change.number for change in changes.all if change.subject is Subject.STAND}
    assert changes.unchanged == len({stand.number for stand in (*old, *new)} - stands)
