"""Pictures that staff bring: made small by a child process, or refused in a sentence that names the file."""

import os
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QPoint, QRect
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from kiosk import staff_main
from kiosk.domain import limits
from kiosk.domain.picture import PictureSize, picture_fault, size_of
from kiosk.errors import KioskError
from kiosk.staff import unpacker
from kiosk.staff.picture_import import import_picture
from kiosk.staff.picture_protocol import receive, send
from kiosk.staff.unpacker import Unpacker
from tests.pictures import GIF, SVG, WEBP, bomb, header, make_png, png_of, points, zeros

BLUE, ORANGE = QColor(20, 60, 200), QColor(240, 130, 20)


def picture(width: int, height: int, image_format: QImage.Format = QImage.Format.Format_RGB32) -> QImage:
    """Blue at the left, orange at the right."""
    image = QImage(width, height, image_format)
    image.fill(BLUE)
    with QPainter(image) as painter:
        painter.fillRect(QRect(width // 2, 0, width, height), ORANGE)
    return image


def noise(width: int, height: int) -> QImage:
    """A picture that no packing makes small."""
    data = os.urandom(width * height * 4)
    return QImage(data, width, height, QImage.Format.Format_RGB32).copy()


def saved(image: QImage, kind: bytes, **texts: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, kind)
    for key, text in texts.items():
        writer.setText(key, text)
    assert writer.write(image)
    return bytes(buffer.data().data())


def imported(tmp_path: Path, data: bytes, name: str = "logo.png") -> bytes:
    (tmp_path / name).write_bytes(data)
    return import_one(tmp_path / name)


def import_one(path: Path) -> bytes:
    with Unpacker() as alone:
        return import_picture(path, alone)


@pytest.mark.parametrize("kind", [b"png", b"jpeg"])
@pytest.mark.parametrize(
    ("size", "wanted"),
    [((1200, 300), (400, 100)), ((300, 1200), (50, 200)), ((4000, 20), (400, 2)), ((2, 4000), (1, 200))],
)
def test_a_large_picture_is_made_small_in_its_proportions(
    tmp_path: Path, kind: bytes, size: tuple[int, int], wanted: tuple[int, int]
) -> None:
    png = imported(tmp_path, saved(picture(*size), kind))
    assert size_of(png) == PictureSize(*wanted)
    assert picture_fault(png) == ""
    if wanted[0] > 2:
        image = QImage.fromData(png)
        for at, colour in ((wanted[0] // 4, BLUE), (wanted[0] * 3 // 4, ORANGE)):
            found = image.pixelColor(QPoint(at, wanted[1] // 2))
            assert abs(found.red() - colour.red()) + abs(found.blue() - colour.blue()) < 24


def test_a_small_picture_keeps_its_size_and_what_was_see_through_stays_so(tmp_path: Path) -> None:
    image = picture(90, 40, QImage.Format.Format_ARGB32)
    image.setPixelColor(0, 0, QColor(0, 0, 0, 0))
    png = imported(tmp_path, saved(image, b"png", Comment="from a camera"))
    assert b"camera" not in png
    made = QImage.fromData(png)
    assert (made.width(), made.height()) == (90, 40)
    assert made.pixelColor(0, 0).alpha() == 0
    assert made.pixelColor(9, 9) == BLUE


def test_a_picture_too_heavy_for_a_logo_is_made_smaller_still(tmp_path: Path) -> None:
    png = imported(tmp_path, saved(noise(400, 200), b"png"))
    size = size_of(png)
    assert picture_fault(png) == ""
    assert size is not None
    assert 100 < size.width < 300
    assert abs(size.width - 2 * size.height) <= 2


def test_a_logo_is_taken_as_it_is(tmp_path: Path) -> None:
    png = make_png(400, 200)
    assert imported(tmp_path, png) == png
    again = imported(tmp_path, saved(picture(900, 300), b"jpeg"))
    assert imported(tmp_path, again) == again


def test_the_name_of_a_file_does_not_say_what_it_is(tmp_path: Path) -> None:
    assert imported(tmp_path, saved(picture(900, 300), b"jpeg"), "photo.png") != b""


def huge(path: Path) -> None:
    with path.open("wb") as file:
        file.write(make_png())
        file.truncate(20_000_001)


def link(path: Path) -> None:
    target = path.with_name("elsewhere.png")
    target.write_bytes(make_png())
    path.symlink_to(target)


def filled(data: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(data)


PNG, JPEG = saved(noise(60, 60), b"png"), saved(noise(300, 300), b"jpeg")
COLOURED = png_of(header(30_000, 30_000), (b"IDAT", zeros(9)), (b"IEND", b""))
NOISE = png_of(header(90, 90), (b"IDAT", os.urandom(999)), (b"IEND", b""))
WIDE = png_of(header(2_000_000_000, 1), (b"IDAT", zeros(9)), (b"IEND", b""))
SAVE = "~; enregistrez l’image en PNG ou en JPEG."
REFUSED: list[tuple[str, Callable[[Path], object], str]] = [
    ("a bomb", filled(bomb()), "l’image fait 30000 × 30000~px~; réduisez-la à 4000 × 4000~px au plus."),
    ("a bomb in colour", filled(COLOURED), "l’image fait 30000 × 30000"),
    ("a line of two billion points", filled(WIDE), "l’image"),
    ("a drawing", filled(SVG), f"c’est un dessin SVG{SAVE}"),
    ("a drawing with a prologue", filled(b'<?xml version="1.0"?>\n' + SVG), f"c’est un dessin SVG{SAVE}"),
    ("a moving picture", filled(GIF), f"c’est une image GIF{SAVE}"),
    ("a WebP", filled(WEBP), f"c’est une image WebP{SAVE}"),
    ("a text", filled(b"bonjour"), f"ce n’est pas une image PNG ou JPEG{SAVE}"),
    ("nothing", filled(b""), "le fichier est vide."),
    ("20 MB and a byte", huge, "le fichier dépasse 20~Mo~; réduisez l’image."),
    ("a folder", Path.mkdir, "c’est un dossier, pas une image."),
    ("no file", lambda _path: None, "le fichier n’existe pas."),
    ("the head of a PNG", filled(PNG[:60]), "l’image est abîmée"),
    ("half a PNG", filled(PNG[: len(PNG) // 2]), "l’image est abîmée"),
    ("the first bytes of a PNG", filled(PNG[:8]), "l’image est abîmée"),
    ("half a JPEG", filled(JPEG[: len(JPEG) // 2]), "l’image est abîmée"),
    ("the first bytes of a JPEG", filled(JPEG[:4]), "l’image est abîmée"),
    ("a PNG whose points are noise", filled(NOISE), "l’image est abîmée"),
    ("a drawing behind the mark of a PNG", filled(PNG[:8] + SVG), "l’image est abîmée"),
    ("a drawing behind the mark of a JPEG", filled(b"\xff\xd8\xff" + SVG), "l’image est abîmée"),
]  # fmt: skip
if sys.platform != "win32":
    REFUSED += [
        ("a link", link, "c’est un lien vers un autre fichier~; copiez l’image même."),
        ("a link to nowhere", lambda path: path.symlink_to("/nowhere.png"), "c’est un lien vers un autre"),
        ("a device", lambda path: path.symlink_to("/dev/zero"), "c’est un lien vers un autre"),
        ("a pipe", os.mkfifo, "ce n’est pas un fichier."),
    ]


@pytest.mark.parametrize(("make", "what"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_what_is_no_picture_for_a_kiosk_is_refused_in_a_sentence_that_names_the_file(
    tmp_path: Path, make: Callable[[Path], object], what: str
) -> None:
    make(tmp_path / "logo.png")
    with pytest.raises(KioskError) as refused:
        import_one(tmp_path / "logo.png")
    sentence = str(refused.value)
    assert sentence.startswith(f"logo.png~: {what}".replace("~", "\u00a0"))
    assert sentence.endswith(".")
    assert "\n" not in sentence


ANSWER = """
import sys
from kiosk.staff.picture_protocol import receive, send
receive(sys.stdin.buffer)
{}
"""


def test_what_a_child_gives_is_looked_at_before_it_is_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "logo.png").write_bytes(saved(picture(900, 300), b"png"))
    for given in ("b''", "b'<svg>'", f"{make_png(401, 10)!r}", f"{make_png()!r} + bytes(70000)"):
        program = ANSWER.format(f"send(sys.stdout.buffer, 0, {given})")
        monkeypatch.setattr(unpacker, "_command", lambda program=program: [sys.executable, "-c", program])
        with pytest.raises(KioskError, match=r"^logo\.png\u00a0: Ce logo "):
            import_one(tmp_path / "logo.png")


@pytest.mark.parametrize(
    "end",
    [
        "os.abort()",
        "os._exit(1)",
        "sys.exit('x')",
        "1 / 0",
        "sys.stdin.buffer.read(9); sys.stdout.write('x' * 99)",
        "sys.stdin.buffer.read(9); sys.stdout.write('aa')",
    ],
)
def test_a_child_that_dies_takes_nobody_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, end: str
) -> None:
    (tmp_path / "logo.png").write_bytes(saved(picture(900, 300), b"png"))
    monkeypatch.setattr(unpacker, "_command", lambda: [sys.executable, "-c", f"import os, sys; {end}"])
    with pytest.raises(KioskError, match=r"^logo\.png : l’image est abîmée"):
        import_one(tmp_path / "logo.png")


def test_a_child_that_never_ends_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "logo.png").write_bytes(saved(picture(900, 300), b"png"))
    program = "import threading; threading.Event().wait()"
    monkeypatch.setattr(unpacker, "_command", lambda: [sys.executable, "-c", program])
    monkeypatch.setattr(unpacker, "TIMEOUT", 0.1)
    with pytest.raises(KioskError, match=r"^logo\.png : l’image demande trop de temps"):
        import_one(tmp_path / "logo.png")


LIMITED = """
import sys
from kiosk.staff.picture_child import limit
limit()
try:
    {what}
except (MemoryError, OSError) as error:
    sys.exit(type(error).__name__)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="limits of a process")
@pytest.mark.parametrize(
    ("what", "stopped"),
    [
        ("bytearray(1 << 30)", "MemoryError"),
        ("open('x', 'wb', 0).write(bytes(9))", "OSError"),
    ],
)  # fmt: skip
def test_a_child_has_neither_the_memory_nor_the_disk_of_its_parent(
    tmp_path: Path, what: str, stopped: str
) -> None:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    ended = subprocess.run(
        [sys.executable, "-c", LIMITED.format(what=what)],
        cwd=tmp_path, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ended.stderr.strip() == stopped


@pytest.mark.skipif(sys.platform != "linux", reason="limits of a process")
def test_a_child_has_ten_seconds_of_a_processor() -> None:
    program = (
        "import resource; from kiosk.staff.picture_child import limit; limit();"
        "print(resource.getrlimit(resource.RLIMIT_CPU))"
    )
    root = Path(__file__).parents[2]
    assert subprocess.check_output([sys.executable, "-c", program], cwd=root, text=True) == "(10, 10)\n"


def test_in_a_bundle_the_child_is_the_staffs_program_with_a_word_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    python = sys.executable
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "kiosk"))
    program, word = unpacker._command()  # noqa: SLF001
    assert Path(program).parent == tmp_path
    assert Path(program).stem == "kiosk-staff"
    asked = BytesIO()
    send(asked, 0, saved(picture(900, 300), b"png"))
    ended = subprocess.run(
        [python, "-m", staff_main.__name__, word],
        input=asked.getvalue(),
        cwd=Path(__file__).parents[2], stdout=subprocess.PIPE, check=True,
    )  # fmt: skip
    answer = receive(BytesIO(ended.stdout))
    assert answer is not None
    assert size_of(answer[1]) == PictureSize(400, 133)


def test_one_child_serves_all_pictures_and_one_that_goes_wrong_takes_no_other_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = []

    def command() -> list[str]:
        started.append(1)
        return real()

    real = unpacker._command  # noqa: SLF001
    monkeypatch.setattr(unpacker, "_command", command)
    sound = saved(picture(900, 300), b"png")
    whole = saved(picture(500, 500), b"jpeg")
    torn = whole[: len(whole) // 2]
    with Unpacker() as one:
        for name, data in (
            ("a", sound),
            ("b", whole),
            ("c", torn),
            ("d", sound),
            ("e", bomb()),
            ("f", whole),
        ):
            (tmp_path / name).write_bytes(data)
        made = [import_picture(tmp_path / name, one) for name in "ab"]
        assert len(started) == 1
        for name, what in (("c", "abîmée"), ("e", "l’image fait 30000")):
            with pytest.raises(KioskError, match=what):
                import_picture(tmp_path / name, one)
        made += [import_picture(tmp_path / name, one) for name in "df"]
    assert made[:2] == made[2:]
    assert [size_of(png) for png in made[:2]] == [PictureSize(400, 133), PictureSize(200, 200)]


def test_no_child_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "logo.png").write_bytes(saved(picture(900, 300), b"png"))
    children: list[subprocess.Popen[bytes]] = []
    real = subprocess.Popen

    def popen(command: list[str], **options: Any) -> "subprocess.Popen[bytes]":
        children.append(real(command, **options))
        return children[-1]

    monkeypatch.setattr(subprocess, "Popen", popen)
    with Unpacker() as one:
        import_picture(tmp_path / "logo.png", one)
        assert [child.poll() for child in children] == [None]
    assert [child.poll() is not None for child in children] == [True]


def test_a_picture_of_a_logos_size_but_foreign_make_is_made_plain(tmp_path: Path) -> None:
    foreign = png_of(header(60, 30), (b"tEXt", b"Author\0x"), points(60, 30, (9, 90, 9)), (b"IEND", b""))
    png = imported(tmp_path, foreign)
    assert b"Author" not in png
    assert size_of(png) == PictureSize(60, 30)
    assert len(png) < limits.LOGO_BYTES
