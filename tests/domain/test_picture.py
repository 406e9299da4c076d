"""What a logo may be: a plain small PNG, and nothing that only begins like one."""

import zlib

import pytest

from kiosk.domain import limits
from kiosk.domain.checks import check
from kiosk.domain.picture import PictureSize, picture_fault, size_of, unpacks
from tests.builders import make_catalogue, make_stand
from tests.pictures import GIF, MAGIC, SVG, WEBP, Chunk, header, make_png, png_of, points, zeros

PNG = make_png(8, 4, (1, 2, 3))
END: Chunk = (b"IEND", b"")
POINTS = points(8, 4, (1, 2, 3))


def test_a_plain_picture_tells_its_size() -> None:
    assert size_of(make_png(37, 12)) == PictureSize(37, 12)


def test_resolution_may_stand_in_it() -> None:
    assert size_of(png_of(header(8, 4), (b"pHYs", bytes(9)), POINTS, END)) == PictureSize(8, 4)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        MAGIC,
        SVG,
        GIF,
        WEBP,
        PNG[:-1],
        PNG[:40],
        PNG + b"\0",
        png_of(POINTS, header(8, 4), END),
        png_of(header(8, 4), END),
        png_of(header(8, 4), POINTS),
        png_of(header(8, 4), header(8, 4), POINTS, END),
        png_of(header(0, 4), POINTS, END),
        png_of(header(8, 0), POINTS, END),
        png_of(header(8, 4, depth=16), POINTS, END),
        png_of(header(8, 4, colour=3), POINTS, END),
        png_of(header(8, 4, interlaced=1), POINTS, END),
        png_of(header(8, 4), (b"iCCP", b"x\0\0" + zlib.compress(bytes(99))), POINTS, END),
        png_of(header(8, 4), (b"tEXt", b"Comment\0x"), POINTS, END),
        png_of(header(8, 4), POINTS, (b"IEND", b"x")),
        MAGIC + b"\xff\xff\xff\xffIHDR",
    ],
)
def test_what_is_no_plain_picture_has_no_size(data: bytes) -> None:
    assert size_of(data) is None


def test_one_changed_bit_is_seen_wherever_it_is() -> None:
    for at in range(len(PNG) * 8):
        spoilt = bytearray(PNG)
        spoilt[at // 8] ^= 1 << at % 8
        assert size_of(bytes(spoilt)) is None, at


@pytest.mark.parametrize(
    ("logo", "what"),
    [
        (make_png(400, 200), ""),
        (make_png(401, 200), "Ce logo fait 401 × 200 px : 400 × 200 px au plus."),
        (make_png(400, 201), "Ce logo fait 400 × 201 px : 400 × 200 px au plus."),
        (PNG[:-4], "Ce logo n’est pas une image lisible : choisissez-la de nouveau."),
        (PNG + bytes(60_001 - len(PNG)), "Ce logo pèse 61 ko : 60 ko au plus."),
    ],
)
def test_a_check_names_what_keeps_a_logo_from_being_published(logo: bytes, what: str) -> None:
    assert picture_fault(logo) == what
    catalogue = make_catalogue(make_stand("7", logo=logo))
    found = [problem for problem in check(catalogue) if problem.place.field == "logo"]
    assert [(problem.place.stand, problem.what) for problem in found] == ([("7", what)] if what else [])


def test_a_logo_that_is_as_heavy_as_one_may_be_is_taken() -> None:
    filled = (b"IDAT", POINTS[1] + bytes(limits.LOGO_BYTES - len(PNG)))
    heaviest = png_of(header(8, 4), filled, END)
    assert len(heaviest) == limits.LOGO_BYTES
    assert picture_fault(heaviest) == ""


def test_a_stand_without_a_logo_needs_none() -> None:
    assert not [problem for problem in check(make_catalogue(make_stand())) if problem.place.field == "logo"]


def lines(*rows: bytes) -> Chunk:
    return b"IDAT", zlib.compress(b"".join(rows))


@pytest.mark.parametrize(
    ("parts", "does"),
    [
        ((header(8, 4), POINTS), True),
        ((header(8, 4), (b"IDAT", POINTS[1][:9]), (b"IDAT", POINTS[1][9:])), True),
        ((header(2, 1, colour=6), lines(b"\4" + bytes(8))), True),
        ((header(2, 1, colour=6), lines(b"\5" + bytes(8))), False),
        ((header(2, 1), lines(bytes(6))), False),
        ((header(2, 1), lines(bytes(8))), False),
        ((header(2, 1), (b"IDAT", zlib.compress(bytes(7))[:-1])), False),
        ((header(8, 4), (b"IDAT", b"noise")), False),
        ((header(400, 200), (b"IDAT", zeros(1 << 30))), False),
    ],
)
def test_points_unpack_to_just_as_many_as_the_picture_has(parts: tuple[Chunk, ...], does: bool) -> None:
    assert unpacks(png_of(*parts, END)) is does


def test_what_is_no_plain_picture_does_not_unpack() -> None:
    assert not unpacks(SVG)
