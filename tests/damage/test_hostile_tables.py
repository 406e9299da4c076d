"""Every hostile or broken table is refused with a sentence that names its file, or read as it is."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.typography import french
from tests.damage.hostile_tables import Hostile, hostile_tables, write_all

SECONDS, MEGABYTES = 3, 80

needs_fork = pytest.mark.skipif(sys.platform == "win32", reason="each file is read in a fork of the reader")


def test_there_are_at_least_sixty_under_names_of_their_own() -> None:
    names = [hostile.file for hostile in hostile_tables()]
    assert len(set(names)) == len(names) >= 60


def test_the_same_seed_gives_the_same_files() -> None:
    first, again, other = (_digest(seed) for seed in (4, 4, 5))
    assert first == again != other


@needs_fork
def test_each_is_refused_by_name_or_read_literally_in_little_time_and_memory(tmp_path: Path) -> None:
    written = {hostile.file: hostile for hostile in write_all(tmp_path)}
    command = [sys.executable, "-m", "tests.damage.measure_tables", str(tmp_path)]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    told = [json.loads(line) for line in lines]
    assert {line["file"] for line in told} == set(written)
    assert [what for line in told if (what := _wrong(written[line["file"]], line))] == []
    assert {path.name for path in tmp_path.iterdir()} == set(written)


def _wrong(hostile: Hostile, told: dict[str, Any]) -> str:
    """What is not as promised; "" when all is."""
    name = hostile.file
    problems = told.get("problems", [])
    if "bug" in told:
        return f"{name}: {told['bug']}"
    if told["seconds"] > SECONDS or told["megabytes"] > MEGABYTES:
        return f"{name}: {told['seconds']:.1f} s, {told['megabytes']:.0f} MB"
    if any(not sentence.startswith(name) for sentence in problems):
        return f"{name}: not named in {problems}"
    if hostile.words and not any(hostile.words in sentence for sentence in problems):
        return f"{name}: not refused for {hostile.words!r}: {told}"
    if hostile.title is not None and told.get("title") != french(hostile.title):
        return f"{name}: not read as it is: {told}"
    return ""


def _digest(seed: int) -> str:
    digest = hashlib.sha256()
    for hostile in hostile_tables(seed):
        digest.update(hostile.data)
    return digest.hexdigest()
