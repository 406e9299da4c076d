"""After a power cut at any moment of a publication the old release or the new one is shown, whole."""

from pathlib import Path

import pytest

from tests.damage.mistakes import MISTAKES
from tests.damage.power import OPTIONS, State, recorded, states
from tests.damage.scene import make_old, no_strace, publish_watched, verdict

pytestmark = pytest.mark.skipif(bool(no_strace()), reason=no_strace())
CAUGHT_BY_A_CUT = (
    "no sync of files",
    "no sync of folders",
    "pointer before file",
    "in place",
    "deletes first",
)


def read(folder: Path) -> State:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def broken(place: Path, mistake: str = "") -> tuple[list[str], int]:
    """What is broken in which state, and how many states there are."""
    folder, replayed = place / "releases", place / "replayed"
    make_old(folder)
    before = read(folder)
    trace = place / "trace"
    done = publish_watched(folder, ["-o", str(trace), *OPTIONS], MISTAKES.get(mistake))
    assert done.published
    steps = recorded(trace, folder)
    found, seen = [], 0
    for count, state in states(before, steps):
        seen += 1
        write(replayed, state)
        if what := verdict(replayed, told=count == len(steps)):
            found.append(f"after {count} of {len(steps)} steps: {what}")
            if mistake:
                break
    write(replayed, read(folder))
    assert not verdict(replayed, told=True)
    return found, seen


def write(folder: Path, state: State) -> None:
    folder.mkdir(exist_ok=True)
    for path in folder.iterdir():
        path.unlink()
    for name, data in state.items():
        (folder / name).write_bytes(data)


def test_no_power_cut_breaks_a_publication(tmp_path: Path) -> None:
    found, count = broken(tmp_path)
    assert found == []
    assert count >= 5


@pytest.mark.parametrize("mistake", CAUGHT_BY_A_CUT)
def test_a_planted_mistake_is_found_by_a_cut(tmp_path: Path, mistake: str) -> None:
    assert broken(tmp_path, mistake)[0] != []


def test_a_disk_that_keeps_another_bit_is_noticed_before_the_pointer_moves(tmp_path: Path) -> None:
    make_old(tmp_path / "releases")
    done = publish_watched(tmp_path / "releases", ["-o", "/dev/null", "-e", "trace=none"], MISTAKES["lie"])
    assert not done.published
    assert "La copie écrite n’est pas bonne" in done.refused
    assert not verdict(tmp_path / "releases", told=False)


def test_a_publication_that_verifies_nothing_is_found(tmp_path: Path) -> None:
    make_old(tmp_path / "releases")
    mistake = MISTAKES["no verification"]
    done = publish_watched(tmp_path / "releases", ["-o", "/dev/null", "-e", "trace=none"], mistake)
    assert done.published
    assert verdict(tmp_path / "releases", told=True) != ""
