"""The desk from outside: typing and what it says of it, undoing, hiding, adding, publishing."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.problem import Severity
from kiosk.domain.stand import Stand
from kiosk.staff.guide_page import GuidePage
from kiosk.staff.previewing import PreviewMode, PreviewPictures
from kiosk.staff.stand_table_model import Column
from kiosk.staff.tables_file import read_tables
from kiosk.store.releases import current, standing
from kiosk.store.working import read_work
from tests.builders import make_catalogue, make_full_stand, make_stand, make_theme
from tests.staff.desk_scene import DeskScene

HALL = make_catalogue(
    make_full_stand("2", links=()),
    make_stand("3", organiser="Association Relais"),
    make_stand("10"),
    themes=tuple(make_theme(theme) for theme in ("emploi", "sante")),
)


@pytest.fixture
def scene(qtbot: QtBot, tmp_path: Path) -> DeskScene:
    return DeskScene(qtbot, tmp_path, HALL)


def test_typing_changes_the_counter_the_badge_and_the_stand(scene: DeskScene) -> None:
    scene.open("3")
    assert scene.badge("3") == "Prêt"
    scene.type("titre court", " bis")
    assert scene.desk.editor.form.fields["titre court"].counter.text() == "16 / 60"
    assert scene.badge("3") == "Modifié"
    assert scene.stand("3").short_title == "Parrainage 3 bis"
    assert scene.desk.bar.pending.text() == "1 modification non publiée"


def test_a_text_too_long_is_told_beside_its_field_and_blocks_publishing_with_the_reason(
    scene: DeskScene,
) -> None:
    scene.open("3")
    scene.type("organisme", " de bien plus de quarante-deux lettres")
    assert scene.message("organisme") == "Trop long de 14 caractères."
    assert scene.badge("3") == "Erreur"
    assert not scene.desk.bar.publish.isEnabled()
    blocked = scene.desk.preview.blocked.text()
    assert blocked == "Publication en attente\u00a0: corrigez l’erreur du stand 3."
    scene.workbench.undo()
    assert scene.badge("3") == "Prêt"
    assert scene.message("organisme") == ""
    assert scene.desk.preview.blocked.text() == ""


def test_what_keeps_publication_waiting_is_an_error_not_the_warning_before_it(scene: DeskScene) -> None:
    for number in ("2", "3", "10"):
        scene.workbench.hide(scene.id_of(number), hidden=True)
    assert scene.workbench.standings.others[0].severity is Severity.WARNING
    assert scene.desk.preview.blocked.text() == "Publication en attente\u00a0: Le catalogue n’a aucun stand."


def test_a_number_that_is_taken_is_told(scene: DeskScene) -> None:
    scene.open("10")
    editor = scene.desk.editor.form.fields["numéro"].editor
    editor.selectAll()
    QTest.keyClicks(editor, "3")
    assert "Le numéro 3 est déjà pris." in scene.message("numéro")
    assert scene.listed() == ["2", "3", "3"]


def test_typing_in_one_field_is_one_step_and_the_keys_undo_it_even_in_the_field(scene: DeskScene) -> None:
    scene.open("3")
    scene.type("titre court", " un deux")
    scene.type("lieu", "Hall B")
    editor = scene.desk.editor.form.fields["lieu"].editor
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (scene.stand("3").place, scene.desk.editor.form.fields["lieu"].text()) == ("", "")
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert scene.stand("3") == HALL.stand("3")
    assert scene.desk.editor.form.fields["titre court"].text() == "Parrainage 3"
    QTest.keyClick(editor, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert scene.stand("3").short_title == "Parrainage 3 un deux"


def test_a_field_that_is_left_gets_french_typography(scene: DeskScene) -> None:
    scene.open("3")
    scene.type("titre court", " : l'essai  ")
    scene.desk.table.words.setFocus()
    assert scene.stand("3").short_title == "Parrainage 3\u00a0: l’essai"


def test_a_field_that_is_left_without_typing_in_it_keeps_every_letter(scene: DeskScene) -> None:
    scene.workbench.edit(scene.id_of("3"), make_stand("3", short_title="L'essai : un", place="Hall  B"))
    scene.open("3")
    for field in ("titre court", "lieu", "titre"):
        scene.desk.editor.form.fields[field].editor.setFocus()
    scene.desk.table.words.setFocus()
    assert (scene.stand("3").short_title, scene.stand("3").place) == ("L'essai : un", "Hall  B")


def test_themes_keep_the_order_in_which_they_were_put_on(scene: DeskScene) -> None:
    scene.open("3")
    toggles = scene.desk.editor.form.themes.toggles
    toggles["sante"].click()
    assert scene.stand("3").themes == ("emploi", "sante")
    toggles["emploi"].click()
    toggles["emploi"].click()
    assert scene.stand("3").themes == ("sante", "emploi")
    toggles["emploi"].click()
    toggles["sante"].click()
    assert scene.desk.editor.form.themes.message.text() == "Choisissez au moins un thème."


def test_rows_are_added_moved_and_removed_and_an_empty_one_does_not_count(scene: DeskScene) -> None:
    scene.open("2")
    figures = scene.desk.editor.form.figures
    figures.rows[1].up.click()
    assert [figure.value for figure in scene.stand("2").figures] == ["+30\u00a0%", "1\u00a0300"]
    figures.add.click()
    assert len(scene.stand("2").figures) == 2
    QTest.keyClicks(figures.rows[2].fields[1].editor, "sans valeur")
    assert figures.rows[2].fields[0].message.text() == "Indiquez une valeur, ou videz la ligne."
    figures.rows[2].away.click()
    figures.rows[0].away.click()
    assert [figure.value for figure in scene.stand("2").figures] == ["1\u00a0300"]


def test_a_section_is_written_line_by_line_and_a_dash_makes_an_item(scene: DeskScene) -> None:
    scene.open("3")
    sections = scene.desk.editor.form.sections
    sections.add.click()
    scene.qtbot.waitUntil(sections.rows[0].isVisible)
    heading, body = (field.editor for field in sections.rows[0].fields)
    QTest.keyClicks(heading, "Pour qui")
    body.setFocus()
    QTest.keyClicks(body, "On vient.")
    QTest.keyClick(body, Qt.Key.Key_Return)
    QTest.keyClicks(body, "- sans rendez-vous")
    scene.desk.table.words.setFocus()
    (section,) = scene.stand("3").sections
    assert section.heading == "Pour qui"
    assert [(block.text, block.is_item) for block in section.blocks] == [
        ("On vient.", False),
        ("sans rendez-vous", True),
    ]


def test_a_new_stand_stands_last_is_open_and_says_what_it_needs(scene: DeskScene) -> None:
    scene.desk.table.add.click()
    assert scene.listed() == ["2", "3", "10", "11"]
    assert scene.desk.editor.title.text() == "Stand 11"
    assert scene.message("titre court") == "Ce champ est nécessaire."
    assert scene.badge("11") == "Erreur"


def test_a_hidden_stand_is_not_checked_and_comes_back(scene: DeskScene) -> None:
    scene.desk.table.add.click()
    scene.desk.editor.hiding.click()
    assert scene.badge("11") == "Masqué"
    assert scene.desk.preview.blocked.text() == ""
    scene.open("3")
    scene.desk.editor.hiding.click()
    assert scene.desk.bar.pending.text() == "1 modification non publiée"
    scene.desk.editor.hiding.click()
    assert scene.badge("3") == "Prêt"


def test_a_number_that_a_hidden_stand_has_keeps_the_desk_from_publishing(scene: DeskScene) -> None:
    scene.open("3")
    scene.desk.editor.hiding.click()
    other = scene.id_of("10")
    scene.workbench.edit(other, make_stand("3", title="Le nouvel exposant"))
    scene.desk.table.choose(other)
    assert scene.message("numéro") == "Le numéro 3 est aussi celui d’un stand masqué."
    assert not scene.desk.bar.publish.isEnabled()


def test_the_table_is_filtered_by_words_kind_and_state_and_sorted(scene: DeskScene) -> None:
    table = scene.desk.table
    table.words.setText("relais")
    assert scene.listed() == ["3"]
    table.everything.click()
    table.state.setCurrentIndex(table.state.findText("Modifié"))
    assert scene.listed() == []
    scene.workbench.edit(scene.id_of("10"), make_stand("10", place="Hall C"))
    assert scene.listed() == ["10"]
    table.everything.click()
    table.view.sortByColumn(Column.NUMBER, Qt.SortOrder.DescendingOrder)
    assert scene.listed() == ["10", "3", "2"]


def test_the_preview_is_drawn_after_a_pause_in_the_chosen_mode(scene: DeskScene) -> None:
    scene.open("3")
    scene.qtbot.waitUntil(lambda: bool(scene.drawn) and scene.drawn[-1][0].number == "3")
    scene.type("titre court", " x")
    scene.qtbot.waitUntil(lambda: scene.drawn[-1][0].short_title == "Parrainage 3 x")
    drawings = len(scene.drawn)
    scene.desk.preview.portrait.click()
    scene.desk.preview.contrast.click()
    assert len(scene.drawn) == drawings + 2
    mode = scene.drawn[-1][1]
    assert mode.portrait
    assert mode.contrast


def test_a_stand_that_cannot_be_drawn_is_told_and_the_next_is_drawn(
    scene: DeskScene, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview = scene.desk.preview
    scene.open("3")
    scene.qtbot.waitUntil(lambda: not preview.card.pixmap().isNull())
    draw = scene.draw

    def fail_for_a_long_title(catalogue: Catalogue, stand: Stand, mode: PreviewMode) -> PreviewPictures:
        if stand.short_title.endswith("!"):
            raise ValueError("a bug")
        return draw(catalogue, stand, mode)

    monkeypatch.setattr(scene, "draw", fail_for_a_long_title)
    with scene.qtbot.capture_exceptions() as caught:
        scene.type("titre court", "!")
        scene.qtbot.waitUntil(lambda: bool(caught))
        assert preview.notes.text() == "L’aperçu de ce stand ne peut pas être dessiné."
        assert preview.card.pixmap().isNull()
        assert preview.sheet.pixmap().isNull()
        preview.contrast.click()
        assert [kind for kind, *_ in caught] == [ValueError, ValueError]
    scene.workbench.undo()
    scene.qtbot.waitUntil(lambda: not preview.card.pixmap().isNull())
    assert preview.notes.text() == ""


def test_all_is_saved_after_a_pause_and_when_the_window_is_closed(scene: DeskScene) -> None:
    scene.open("3")
    with scene.qtbot.waitSignal(scene.workbench.saved):
        scene.type("titre court", " a")
    assert read_work(scene.file) == scene.workbench.work
    scene.type("titre court", "b")
    scene.desk.close()
    kept = read_work(scene.file)
    assert kept is not None
    assert kept.catalogue.stand("3").short_title == "Parrainage 3 ab"


def test_a_disk_that_fails_is_told_and_the_next_try_saves(scene: DeskScene) -> None:
    scene.file.mkdir()
    scene.open("3")
    scene.type("titre court", " a")
    scene.workbench.save_now()
    assert "bureau.db" in scene.desk.notice.words.text()
    assert not scene.workbench.is_saved
    scene.file.rmdir()
    scene.workbench.save_now()
    assert scene.workbench.is_saved


def test_publishing_asks_first_and_then_visitors_see_it(scene: DeskScene) -> None:
    scene.open("3")
    scene.type("titre court", " neuf")
    scene.desk.bar.publish.click()
    assert scene.desk.notice.words.text() == "Publier 1 modification\u00a0?"
    scene.desk.notice.no.click()
    assert standing(scene.releases).catalogue is None
    scene.desk.bar.publish.click()
    scene.desk.notice.yes.click()
    scene.finish()
    shown = standing(scene.releases).catalogue
    assert shown is not None
    assert shown.stand("3").short_title == "Parrainage 3 neuf"
    assert scene.desk.bar.pending.text() == "Tout est publié"
    assert scene.desk.notice.words.text().startswith("Publié.")
    assert scene.badge("3") == "Prêt"


def test_an_earlier_version_comes_back_on_the_kiosk_or_into_the_table(scene: DeskScene) -> None:
    for word in (" un", " deux"):
        scene.open("3")
        scene.type("titre court", word)
        scene.desk.bar.publish.click()
        scene.desk.notice.yes.click()
        scene.finish()
    scene.desk.bar.versions.click()
    scene.finish()
    rows = scene.tasks.versions.rows
    assert [row.restore.isHidden() for row in rows] == [True, False]
    rows[1].restore.click()
    scene.desk.notice.yes.click()
    scene.finish()
    shown = standing(scene.releases).catalogue
    assert shown is not None
    assert shown.stand("3").short_title == "Parrainage 3 un"
    assert scene.stand("3").short_title == "Parrainage 3 un deux"
    scene.tasks.versions.rows[0].work.click()
    scene.desk.notice.yes.click()
    scene.finish()
    assert scene.stand("3").short_title == "Parrainage 3 un"
    scene.workbench.undo()
    assert scene.stand("3").short_title == "Parrainage 3 un deux"


def test_what_visitors_see_is_copied_to_a_stick(scene: DeskScene, tmp_path: Path) -> None:
    scene.tasks.ask_publish()
    scene.desk.notice.yes.click()
    scene.finish()
    scene.tasks.copy_to(tmp_path / "stick")
    scene.finish()
    published = current(scene.releases)
    copied = current(tmp_path / "stick")
    assert published is not None
    assert copied is not None
    assert copied.name == published.name


def test_without_a_published_version_there_is_nothing_to_copy(scene: DeskScene, tmp_path: Path) -> None:
    scene.tasks.open_versions()
    scene.finish()
    assert not scene.tasks.versions.copy.isEnabled()
    scene.tasks.copy_to(tmp_path / "stick")
    scene.finish()
    assert "rien n’est publié" in scene.desk.notice.words.text()
    assert not (tmp_path / "stick").exists()


def test_the_guide_is_read_at_the_desk(qtbot: QtBot) -> None:
    page = GuidePage()
    qtbot.addWidget(page)
    page.show_guide(paths.guide_folder() / "README.md")
    assert "Publier sur la borne" in page.text.toPlainText()
    assert page.text.document().idealWidth() <= page.text.maximumWidth()


def test_a_word_in_one_field_leaves_every_other_letter_of_the_edition_as_it_was(
    qtbot: QtBot, tmp_path: Path
) -> None:
    edition = read_tables(paths.tables_folder())
    scene = DeskScene(qtbot, tmp_path, edition)
    for stand in edition.stands:
        scene.open(stand.number)
        scene.type("lieu", "!")
        assert scene.stand(stand.number) == replace(stand, place=f"{stand.place}!")
