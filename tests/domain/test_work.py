"""What is being prepared: stands keep their ids, whatever their numbers and their texts."""

from dataclasses import replace

from kiosk.domain.work import Entry, work_from
from tests.builders import make_catalogue, make_stand


def test_entries_follow_the_order_of_the_numbers() -> None:
    work = work_from(make_catalogue(make_stand("10"), make_stand("2"), make_stand("10 bis")))
    assert [entry.stand.number for entry in work.entries] == ["2", "10", "10 bis"]
    moved = work.with_entry(Entry(1, make_stand("11")))
    assert [(entry.id, entry.stand.number) for entry in moved.entries] == [
        (2, "10"),
        (3, "10 bis"),
        (1, "11"),
    ]


def test_another_catalogue_keeps_ids_by_number_and_what_was_left_to_review() -> None:
    work = work_from(make_catalogue(make_stand("1"), make_stand("2")))
    work = work.with_entry(replace(work.entries[1], to_review=("Vérifier le titre.",)))
    other = make_catalogue(make_stand("2", title="Autre"), make_stand("3"))
    taken = work.with_catalogue(other, {"3": ("Type à confirmer.",)})
    assert [(entry.id, entry.stand.number, entry.to_review) for entry in taken.entries] == [
        (2, "2", ("Vérifier le titre.",)),
        (3, "3", ("Type à confirmer.",)),
    ]


def test_stands_that_share_a_number_keep_their_ids_and_what_was_left_to_review() -> None:
    stands = make_stand("12", hidden=True), make_stand("12", title="Nouveau")
    work = work_from(make_catalogue(*stands))
    work = work.with_entry(replace(work.entries[1], to_review=("Vérifier le titre.",)))
    assert work.with_catalogue(make_catalogue(*stands), {}) == work


def test_a_new_stand_gets_the_number_after_the_largest() -> None:
    assert work_from(make_catalogue(make_stand("9"), make_stand("10 bis"))).next_number == "10"
    assert work_from(make_catalogue()).next_number == "1"
