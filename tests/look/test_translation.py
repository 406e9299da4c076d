"""The texts of the program: French in the sources, English in a file that is whole, current, well written."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from kiosk.look.gather import NotLiteralError, Text, compile_texts, gather, renew, unfinished
from kiosk.look.translation import Translation

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "kiosk"
I18N = ROOT / "resources" / "i18n"
ENGLISH = I18N / "kiosk_en.ts"

EMPTY = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="en_GB"></TS>\n'
PLACEHOLDER = re.compile(r"%n|\{\w*\}")
BLANK = "\u00a0"


@dataclass(frozen=True, slots=True)
class Entry:
    """A text of the .ts file with its translations: one, or one for each number."""

    text: Text
    forms: tuple[str, ...]
    state: str


def entries(file: Path) -> Iterator[Entry]:
    for context in ElementTree.parse(file).iter("context"):
        for message in context.iter("message"):
            counts = message.get("numerus") == "yes"
            text = Text(context.findtext("name", ""), message.findtext("source", ""), counts)
            translation = message.find("translation")
            assert translation is not None
            forms = [each.text or "" for each in translation.iter("numerusform")] or [translation.text or ""]
            yield Entry(text, tuple(forms), translation.get("type", "finished"))


def ends_alike(form: str, words: str) -> bool:
    """Whether both are a sentence, both a question, both the beginning of something, or both neither."""
    marks = [text[-1] if text[-1] in ".?!:" else "" for text in (form, words)]
    return marks[0] == marks[1]


class Listener(QWidget):
    """Reads its text anew when told that the language changed, as the widgets of the kiosk do."""

    def __init__(self) -> None:
        super().__init__()
        self.told = 0
        self.words = ""

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.told += 1
            self.words = QCoreApplication.translate("Dock", "Accueil")


def home() -> str:
    return QCoreApplication.translate("Dock", "Accueil")


@pytest.fixture
def translation(qapp: QApplication) -> Iterator[Translation]:
    assert qapp
    translation = Translation(I18N)
    yield translation
    translation.show("fr")


def test_texts_are_french_until_another_language_is_shown_and_again_after_it(
    translation: Translation,
) -> None:
    found = []
    for language in ("fr", "en", "en", "fr", "en", "fr"):
        translation.show(language)
        found.append(home())
    assert found == ["Accueil", "Home", "Home", "Accueil", "Home", "Accueil"]


def test_every_widget_is_told_once_and_at_once_and_finds_its_texts_in_the_new_language(
    translation: Translation, qtbot: QtBot
) -> None:
    listener = Listener()
    child = Listener()
    child.setParent(listener)
    qtbot.addWidget(listener)
    for round_, (language, words) in enumerate((("en", "Home"), ("fr", "Accueil")), start=1):
        translation.show(language)
        assert (listener.told, listener.words) == (round_, words)
        assert (child.told, child.words) == (round_, words)


def test_texts_are_french_again_when_the_translations_are_gone(qapp: QApplication) -> None:
    assert qapp
    translation = Translation(I18N)
    translation.show("en")
    assert home() == "Home"
    translation.deleteLater()
    QApplication.sendPostedEvents(translation, QEvent.Type.DeferredDelete)
    assert home() == "Accueil"


def test_without_a_file_texts_stay_french_and_the_log_says_why(
    qapp: QApplication, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert qapp
    translation = Translation(tmp_path / "nowhere")
    translation.show("en")
    assert home() == "Accueil"
    assert "en" in caplog.messages[0]
    translation.show("fr")
    assert len(caplog.messages) == 1


@pytest.mark.parametrize(
    "content", [b"", b"not a translation", b"\x3c\xb8\x64\x18\xca\xef\x9c\x95\xcd\x21\x1c"]
)
def test_a_damaged_file_leaves_the_texts_french_and_the_log_names_it(
    qapp: QApplication, tmp_path: Path, caplog: pytest.LogCaptureFixture, content: bytes
) -> None:
    assert qapp
    (tmp_path / "kiosk_en.qm").write_bytes(content)
    translation = Translation(tmp_path)
    translation.show("en")
    assert home() == "Accueil"
    assert "kiosk_en.qm" in caplog.messages[0]


def test_the_file_holds_every_text_of_the_sources_and_no_other() -> None:
    held = {entry.text for entry in entries(ENGLISH)}
    assert held == gather(SOURCES), "please run: ./dev texts"


def test_nothing_waits_for_a_translator() -> None:
    assert not unfinished(ENGLISH), "please translate, then run: ./dev texts"
    assert [entry.text for entry in entries(ENGLISH) if not all(entry.forms)] == []
    assert {entry.state for entry in entries(ENGLISH)} == {"finished"}


def test_renewing_the_file_changes_nothing(tmp_path: Path) -> None:
    copy = shutil.copy(ENGLISH, tmp_path)
    renew(SOURCES, Path(copy))
    assert Path(copy).read_bytes() == ENGLISH.read_bytes(), "please run: ./dev texts"


def test_the_compiled_file_is_the_one_that_the_translations_give(tmp_path: Path) -> None:
    compile_texts(ENGLISH, tmp_path / "compiled.qm")
    compiled = ENGLISH.with_suffix(".qm").read_bytes()
    assert (tmp_path / "compiled.qm").read_bytes() == compiled, "please run: ./dev texts"


def test_a_translation_keeps_what_is_filled_in() -> None:
    for entry in entries(ENGLISH):
        wanted = sorted(PLACEHOLDER.findall(entry.text.words))
        for form in entry.forms:
            assert sorted(PLACEHOLDER.findall(form)) == wanted, entry


def test_a_count_goes_with_its_number_and_has_two_forms_in_english() -> None:
    for entry in entries(ENGLISH):
        assert entry.text.counts == ("%n" in entry.text.words), entry
        assert len(entry.forms) == (2 if entry.text.counts else 1), entry
        assert len(set(entry.forms)) == len(entry.forms), entry


def test_the_sources_keep_to_french_typography() -> None:
    for text in gather(SOURCES):
        assert not re.search(r"[^\S\u00a0][:;?!»%]|«[^\u00a0]", text.words), f"a plain space in {text}"
        assert not re.search(r"[\w)][:;?!»](?!/)|['\u202f\u2192]|\.\.\.", text.words), text


def test_the_english_keeps_to_english_typography() -> None:
    for entry in entries(ENGLISH):
        for form in entry.forms:
            assert not re.search(r"\s[:;?!,.]|[«»'\"\u202f\u00a0\u2192]|\.\.\.|  ", form), entry
            assert form == form.strip(), entry
            if " " in form:
                assert ends_alike(form, entry.text.words), entry


@pytest.mark.parametrize(
    ("number", "french", "english"),
    [
        (0, "0 stand", "0 stands"),
        (1, "1 stand", "1 stand"),
        (2, "2 stands", "2 stands"),
        (67, "67 stands", "67 stands"),
    ],
)
def test_every_count_has_its_form_in_both_languages(
    translation: Translation, number: int, french: str, english: str
) -> None:
    # The words of kiosk.visitor.phrases, which this room does not know.
    source = "%n stand" if number < 2 else "%n stands"
    assert QCoreApplication.translate("Phrases", source, None, number) == french
    translation.show("en")
    assert QCoreApplication.translate("Phrases", source, None, number) == english


CODE = """
class Bar(Foo):
    def one(self):
        words = f"{self.tr('dedans')} et " + self.tr("deux "
                                                     "bouts")
        def inner():
            return self.tr("%n de plus", "", len(words))
        return Visit.translate(language), text.translate(_TABLE), other.tr(words)

class Plain:
    one, many = QCoreApplication.translate("Phrases", "hors", None), translate("Phrases", "alias")
    three = QCoreApplication.translate("Phrases", "nommé", n=3)
"""


def test_gathering_finds_texts_wherever_they_are_called(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "code.py").write_text(CODE, encoding="utf-8")
    assert gather(tmp_path) == {
        Text("Bar", "dedans"),
        Text("Bar", "deux bouts"),
        Text("Bar", "%n de plus", counts=True),
        Text("Phrases", "hors"),
        Text("Phrases", "alias"),
        Text("Phrases", "nommé", counts=True),
    }


@pytest.mark.parametrize("call", ["self.tr(words)", 'self.tr(f"{n} stands")', 'translate("Phrases", a + b)'])
def test_gathering_refuses_words_that_are_no_literal(tmp_path: Path, call: str) -> None:
    (tmp_path / "code.py").write_text(f"class A:\n    x = {call}\n", encoding="utf-8")
    with pytest.raises(NotLiteralError, match=r"^code\.py, line 2: not a literal$"):
        gather(tmp_path)


def test_renewing_keeps_translations_adds_what_is_new_and_drops_what_is_gone(tmp_path: Path) -> None:
    code, file = tmp_path / "code.py", tmp_path / "kiosk_en.ts"
    code.write_text('class A:\n    x = self.tr("oui"), self.tr("non"), self.tr("«\u00a0%n\u00a0»", "", 1)\n')
    file.write_text(EMPTY)
    renew(tmp_path, file)
    assert unfinished(file) == ["A: non", "A: oui", "A: «\u00a0%n\u00a0»"]

    told = file.read_text(encoding="utf-8").replace('type="unfinished"></', ">yes</")
    file.write_text(told, encoding="utf-8")
    code.write_text('class A:\n    x = self.tr("oui"), self.tr("peut-être")\n')
    renew(tmp_path, file)
    assert [(entry.text.words, entry.forms, entry.state) for entry in entries(file)] == [
        ("oui", ("yes",), "finished"),
        ("peut-être", ("",), "unfinished"),
    ]


def test_only_finished_translations_are_compiled(tmp_path: Path, qapp: QApplication) -> None:
    assert qapp
    unsure = ENGLISH.read_text(encoding="utf-8").replace(
        "<translation>Home</translation>", '<translation type="unfinished">Hoem</translation>'
    )
    (tmp_path / "some.ts").write_text(unsure, encoding="utf-8")
    compile_texts(tmp_path / "some.ts", tmp_path / "kiosk_en.qm")
    translation = Translation(tmp_path)
    translation.show("en")
    assert home() == "Accueil"
    assert QCoreApplication.translate("FilterSentence", "ou") == "or"
    translation.show("fr")
