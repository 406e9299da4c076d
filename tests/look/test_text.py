"""Words set in lines: broken, cut after a whole word, balanced, never read as HTML."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from kiosk.look.text import TextBlock

SENTENCE = "Aux côtés des jeunes sous main de justice, dans les centres pénitentiaires et au-dehors"


@pytest.fixture
def font(qapp: QApplication) -> QFont:
    font = QFont(qapp.font())
    font.setPixelSize(24)
    return font


def picture_of(block: TextBlock) -> QImage:
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        block.draw(painter, 0, 0, QColor("black"))
    return image


def test_lines_are_of_one_height(font: QFont) -> None:
    block = TextBlock(SENTENCE, font, 32, 300)
    assert block.line_count > 2
    assert block.height == block.line_count * 32
    assert block.natural_width <= 300


def test_words_that_fit_are_not_cut(font: QFont) -> None:
    block = TextBlock(SENTENCE, font, 32, 300, lines=9)
    assert not block.is_cut


def test_words_that_do_not_fit_end_after_a_whole_word(font: QFont) -> None:
    block = TextBlock(SENTENCE, font, 32, 300, lines=2)
    assert block.is_cut
    assert block.line_count == 2
    kept = block.words.removesuffix("…")
    assert SENTENCE.startswith(kept)
    assert SENTENCE[len(kept)] in " ,"


def test_one_endless_word_is_broken_and_cut(font: QFont) -> None:
    block = TextBlock("m" * 10_000, font, 32, 300, lines=3)
    assert block.is_cut
    assert block.line_count == 3
    assert block.natural_width <= 300


@pytest.mark.parametrize("words", ["", " ", "…", "\u00a0"])
def test_next_to_nothing_can_be_set(font: QFont, words: str) -> None:
    assert not TextBlock(words, font, 32, 300, lines=1).is_cut


def test_html_is_shown_as_it_is_written(font: QFont) -> None:
    plain = picture_of(TextBlock("<b>gras</b>", font, 32, 300))
    bold = picture_of(TextBlock("gras", font, 32, 300))
    assert plain != bold
    assert (
        TextBlock("<b>gras</b>", font, 32, 300).natural_width
        > 1.5 * TextBlock("gras", font, 32, 300).natural_width
    )
