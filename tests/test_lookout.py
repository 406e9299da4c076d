"""What is published, dropped in or brought on a stick is seen by a running kiosk once it stands still."""

import os
from pathlib import Path

import pytest

from kiosk.domain.catalogue import Catalogue
from kiosk.errors import KioskError
from kiosk.lookout import Lookout
from kiosk.store.catalogue_writer import write_catalogue
from kiosk.store.publish import publish, restore
from kiosk.store.releases import current
from tests.builders import contents, make_catalogue, make_stand


def edition(turn: int) -> Catalogue:
    return make_catalogue(make_stand("1", summary=f"Le résumé de la version {turn}."))


@pytest.fixture
def releases(tmp_path: Path) -> Path:
    return tmp_path / "releases"


@pytest.fixture
def dropped(tmp_path: Path) -> Path:
    return tmp_path / "kiosk.db"


def settled(lookout: Lookout) -> tuple[list[Catalogue], list[str]]:
    """What a few looks bring when nothing changes meanwhile."""
    news = [lookout.look() for _ in range(5)]
    return [each.catalogue for each in news if each.catalogue], [
        told for each in news for told in each.refused
    ]


def test_a_publication_is_seen_once(releases: Path) -> None:
    shown = publish(releases, edition(1))
    lookout = Lookout(releases, [], shown.name)
    assert settled(lookout) == ([], [])
    publish(releases, edition(2))
    (catalogue,), refused = settled(lookout)
    assert contents(catalogue) == contents(edition(2))
    assert refused == []
    assert settled(lookout) == ([], [])
    restore(releases, shown.name)
    (catalogue,), _ = settled(lookout)
    assert contents(catalogue) == contents(edition(1))


def test_a_first_publication_is_seen(releases: Path) -> None:
    lookout = Lookout(releases, [], "")
    assert settled(lookout) == ([], [])
    publish(releases, edition(1))
    assert len(settled(lookout)[0]) == 1


def test_a_file_dropped_in_is_published_and_seen(releases: Path, dropped: Path) -> None:
    lookout = Lookout(releases, [dropped], "")
    write_catalogue(dropped, edition(3), "by hand")
    (catalogue,), refused = settled(lookout)
    assert contents(catalogue) == contents(edition(3))
    assert refused == []
    assert dropped.exists()


def test_a_file_there_from_the_start_is_seen_too(releases: Path, dropped: Path) -> None:
    write_catalogue(dropped, edition(3), "by hand")
    assert len(settled(Lookout(releases, [dropped], ""))[0]) == 1


def test_going_back_is_not_undone_by_the_file_that_still_lies_there(releases: Path, dropped: Path) -> None:
    first = publish(releases, edition(1))
    write_catalogue(dropped, edition(2), "by hand")
    settled(Lookout(releases, [dropped], first.name))
    restore(releases, first.name)
    assert settled(Lookout(releases, [dropped], first.name)) == ([], [])
    assert current(releases) == first


def test_a_file_still_being_copied_is_left_alone(releases: Path, dropped: Path, tmp_path: Path) -> None:
    write_catalogue(tmp_path / "whole.db", edition(2), "by hand")
    data = (tmp_path / "whole.db").read_bytes()
    lookout = Lookout(releases, [dropped], "")
    for size in range(4096, len(data), 4096):
        dropped.write_bytes(data[:size])
        assert lookout.look().refused == ()
    dropped.write_bytes(data)
    assert len(settled(lookout)[0]) == 1


def test_what_is_refused_is_told_once_and_again_when_it_is_another(releases: Path, dropped: Path) -> None:
    shown = publish(releases, edition(1))
    lookout = Lookout(releases, [dropped], shown.name)
    dropped.write_text("<html>")
    catalogues, refused = settled(lookout)
    assert catalogues == []
    assert refused == ["kiosk.db\u00a0: ce n’est pas une base SQLite."]
    assert [told for _ in range(210) for told in lookout.look().refused] == []
    dropped.write_bytes(b"")
    assert settled(lookout)[1] == ["kiosk.db\u00a0: le fichier est vide."]
    assert current(releases) == shown


def test_where_nothing_was_ever_published_what_was_refused_is_tried_again(
    releases: Path, dropped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill_disk(_releases: Path, _source: Path) -> None:
        raise KioskError("le disque est plein")

    write_catalogue(dropped, edition(1), "source")
    lookout = Lookout(releases, [dropped], "")
    with monkeypatch.context() as patch:
        patch.setattr("kiosk.lookout._take_in", fill_disk)
        assert settled(lookout) == ([], ["le disque est plein"])
    (shown,) = [news.catalogue for news in (lookout.look() for _ in range(200)) if news.catalogue]
    assert contents(shown) == contents(edition(1))


def test_a_stick_is_taken_up_when_it_comes_and_may_go(releases: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    lookout = Lookout(releases, [stick], "")
    assert settled(lookout) == ([], [])
    stick.mkdir()
    assert settled(lookout) == ([], [])
    publish(stick / "away", edition(5))
    os.rename(stick, tmp_path / "gone")  # noqa: PTH104
    (tmp_path / "gone" / "away").rename(stick)
    (catalogue,), refused = settled(lookout)
    assert contents(catalogue) == contents(edition(5))
    assert refused == []
    stick.rename(tmp_path / "unplugged")
    assert settled(lookout) == ([], [])


def test_a_stick_that_goes_back_to_an_earlier_version_is_taken_up_again(
    releases: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    first = publish(stick, edition(1))
    lookout = Lookout(releases, [stick], "")
    settled(lookout)
    publish(stick, edition(2))
    settled(lookout)
    restore(stick, first.name)
    (catalogue,), _ = settled(lookout)
    assert contents(catalogue) == contents(edition(1))
    assert settled(Lookout(releases, [stick], first.name)) == ([], [])


def test_a_publication_whose_file_is_damaged_is_told_and_what_was_shown_stays(releases: Path) -> None:
    shown = publish(releases, edition(1))
    lookout = Lookout(releases, [], shown.name)
    bad = publish(releases, edition(2))
    bad.path.write_bytes(bad.path.read_bytes()[:-1])
    catalogues, refused = settled(lookout)
    assert catalogues == []
    assert len(refused) == 1
    assert bad.name in refused[0]
