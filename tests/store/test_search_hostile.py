"""Whatever is typed or happens to the file, a search answers; an index that is not sound is refused."""

import logging
import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from kiosk.domain.finding import Findings
from kiosk.errors import KioskError
from kiosk.store.search import Search, open_search
from tests.builders import make_stand
from tests.store.conftest import SearchIn
from tests.store.files import overwrite, run_sql

HOSTILE = [
    '"',
    '""',
    "'",
    "';--",
    "a OR b",
    "a AND",
    "NOT",
    "NEAR(a b)",
    "title:a",
    "{title}: a",
    "a*",
    "*",
    "^a",
    "-a",
    "+",
    "(",
    ")",
    "a + b",
    "%",
    "_",
    "\\",
    "\0",
    "a\0b",
    "\ud800",
    "a\udfff",
    "sant\ud83d",
    "😀",
    "a😀b",
    "\u202eabc\u202c",
    "\u200bpermis",
    "\ufeff",
    "ß",
    "İ",
    "ﬁ",
    "½",
    "…",
    "№ 5",
    "１４",
    "١٤",
    "²",
    "中文",
    "ἀ",
    "e" + "\u0301" * 50,
    "a" * 100,
    "a" * 10_000,
    "a " * 5_000,
    "é" * 10_000,
    "l'" * 3_000,
    "1" * 5_000,
    " ".join(map(str, range(3_000))),
    "permis " * 2_000,
    "\n\t permis \r",
    "rowid",
    "search_index",
    "select",
    "NULL",
    "a\u00a0b",
    "l’",
    "qu'",
    "d'd'd'",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_whatever_is_typed_a_search_answers(search: Search, words: str) -> None:
    found = search.find(words)
    assert isinstance(found, Findings)
    assert found.words == words
    assert search.find("permis").matches


@pytest.mark.parametrize("seed", range(4))
def test_random_signs_are_answered(search: Search, seed: int) -> None:
    random = Random(seed)
    signs = "permisantélog 0123'’-\"*():^{}\0\ud800\u0301\u202eœŒßéÉ" + "".join(
        map(chr, range(0x2000, 0x2070))
    )
    for _ in range(150):
        words = "".join(random.choices(signs, k=random.randint(1, 24)))
        assert search.find(words).words == words


def test_the_same_words_are_answered_alike_each_time(search: Search, edition_file: Path) -> None:
    with closing(open_search(edition_file)) as other:
        for words in ("s", "sa", "permis de c", "quebek", "", "14"):
            assert search.find(words) == search.find(words) == other.find(words)


def test_an_empty_catalogue_has_nothing_to_find(search_in: SearchIn) -> None:
    search = search_in()
    for words in ("", "a", "14", "a b", "permis"):
        found = search.find(words)
        assert (found.matches, found.completions, found.next_letters) == ((), (), frozenset())


def test_a_search_leaves_the_file_as_it_was(edition_file: Path) -> None:
    before = edition_file.read_bytes()
    with closing(open_search(edition_file)) as search:
        search.find("permis")
    assert edition_file.read_bytes() == before
    assert [path.name for path in edition_file.parent.iterdir()] == [edition_file.name]


def test_a_search_does_not_keep_others_from_the_file(edition_file: Path) -> None:
    with closing(open_search(edition_file)) as search:
        search.find("permis")
        with closing(sqlite3.connect(edition_file, timeout=0, isolation_level=None)) as writer:
            writer.execute("BEGIN EXCLUSIVE")
            writer.execute("ROLLBACK")


def test_a_file_damaged_meanwhile_finds_nothing_and_says_so_once(
    file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with closing(open_search(file)) as search:
        assert search.find("permis").matches
        for page in range(file.stat().st_size // 4096):
            overwrite(file, page * 4096, b"\xff" * 4096)
        with caplog.at_level(logging.ERROR):
            for words in ("logement", "sante", "cafe", "permis v", "jardin"):
                assert search.find(words) == Findings(words)
    assert len(caplog.records) == 1


def test_a_closed_search_finds_nothing(file: Path, caplog: pytest.LogCaptureFixture) -> None:
    search = open_search(file)
    search.close()
    assert search.find("permis") == Findings("permis")
    assert caplog.records == []


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE search_index_data SET block = zeroblob(length(block)) WHERE id > 10",
        "UPDATE search_index_data SET block = block || x'00' WHERE id = 10",
        "DELETE FROM search_index_idx",
        "UPDATE search_index_config SET v = 3",
        "UPDATE meta SET index_digest = 'ab'",
        "DELETE FROM meta",
    ],
)
def test_an_index_that_is_not_as_it_was_made_is_refused(file: Path, change: str) -> None:
    run_sql(file, change)
    with pytest.raises(KioskError, match=r"^catalogue\.db.: .*«.search_index.» est abîmée"):
        open_search(file)


def test_a_file_that_is_no_catalogue_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.db").write_bytes(b"not a catalogue" * 20)
    with pytest.raises(KioskError, match=r"^x\.db.: ce n’est pas une base SQLite"):
        open_search(tmp_path / "x.db")


def test_a_table_that_is_not_ours_is_refused_before_anything_is_asked(file: Path) -> None:
    run_sql(file, "CREATE TABLE notes (text)")
    with pytest.raises(KioskError, match="n’a rien à faire"):
        open_search(file)


@pytest.mark.parametrize("seed", range(6))
def test_flipped_bits_are_refused_or_searched_never_a_crash(file: Path, seed: int) -> None:
    random = Random(seed)
    whole = file.read_bytes()
    for _ in range(25):
        at = random.randrange(len(whole))
        overwrite(file, at, bytes([whole[at] ^ 1 << random.randrange(8)]))
        try:
            with closing(open_search(file)) as search:
                for words in ("p", "permis", "saint malo", "pirmis", "12", ""):
                    assert search.find(words).words == words
        except KioskError:
            pass
        finally:
            file.write_bytes(whole)


def test_texts_of_any_sort_are_indexed_and_found(search_in: SearchIn) -> None:
    search = search_in(
        make_stand(
            "1", short_title="«~Ça va~»\n\t½ №5 中文 Linky™ 😀", keywords=('" OR *', "", " ", "a" * 300)
        )
    )
    for words in ("ca va", "中", "linkytm", "a" * 150, "or"):
        assert [match.number for match in search.find(words).matches] == ["1"], words
