"""Not one bit of a release may change, and not one byte may be missing."""

from pathlib import Path
from random import Random

import pytest

from kiosk.errors import KioskError
from kiosk.store.publish import publish
from kiosk.store.releases import verify
from tests.builders import contents
from tests.damage.scene import NEW

FLIPS, CUTS = 10_000, 1_000


def test_every_flipped_bit_is_refused(tmp_path: Path) -> None:
    random = Random(11)
    release = publish(tmp_path, NEW)
    size = release.path.stat().st_size
    with release.path.open("r+b", buffering=0) as file:
        for at in random.sample(range(size * 8), FLIPS):
            file.seek(at // 8)
            whole = file.read(1)
            file.seek(at // 8)
            file.write(bytes([whole[0] ^ 1 << at % 8]))
            with pytest.raises(KioskError, match=release.name):
                verify(release)
            file.seek(at // 8)
            file.write(whole)
    assert contents(verify(release)) == contents(NEW)


def test_every_truncation_is_refused(tmp_path: Path) -> None:
    random = Random(12)
    release = publish(tmp_path, NEW)
    whole = release.path.read_bytes()
    for size in sorted(random.sample(range(len(whole)), CUTS), reverse=True):
        with release.path.open("r+b") as file:
            file.truncate(size)
        with pytest.raises(KioskError, match=release.name):
            verify(release)
    release.path.write_bytes(whole)
    assert contents(verify(release)) == contents(NEW)
