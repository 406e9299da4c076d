"""A page of the organisers' family, in all its ways of writing, becomes a draft that says what is unsure."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.problem import Severity
from kiosk.domain.stand import ExhibitorKind, Stand
from kiosk.staff.change import Changes
from kiosk.staff.changes import compare
from kiosk.staff.page import Draft, read_page, with_notes
from tests.builders import contents, make_catalogue, make_full_stand, make_stand, make_theme
from tests.pictures import make_png
from tests.staff.tables import told

SALON = Path(__file__).parent / "pages" / "salon.txt"


@pytest.fixture(scope="module")
def draft() -> Draft:
    return read_page(SALON)


def sentences(draft: Draft, number: str) -> str:
    return "\n".join(problem.what for problem in draft.to_review if problem.place.stand == number)


def stand_of(text: str, folder: Path) -> Stand:
    file = folder / "page.txt"
    file.write_text(f"1°) Titre\n{text}", encoding="utf-8")
    return read_page(file).catalogue.stands[0]


def test_every_heading_gives_one_stand(draft: Draft) -> None:
    numbers = [stand.number for stand in draft.catalogue.stands]
    assert numbers == ["3", "4", "5", "5", "6", "8", "9", "10", "11", "12", "12 bis"]


@pytest.mark.parametrize(
    ("number", "title", "organiser", "kind"),
    [
        ("12 bis", "Le Relais mobile~: une caravane en bas de chez toi", "Association Relais", "association"),
        ("3", "Atelier vélo", "Mission Locale de Valbrume", "mission_locale"),
        ("4", "Le café des métiers", "Fondation Passerelle", "association"),
        ("5", "Caisse du logement des jeunes (CLJ)", "Caisse du logement des jeunes", "public"),
        ("8", "Les cafés de la rue", "Cafés de la rue", "company"),
        ("9", "Réseau des jardins partagés – une idée neuve", "Réseau des jardins partagés", "association"),
        ("11", "L’école de la conduite douce", "École de la conduite douce", "association"),
        ("12", "Atelier vélo, le retour", "Mission Locale de Valbrume", "mission_locale"),
    ],
)  # fmt: skip
def test_title_organiser_and_kind_are_read(
    draft: Draft, number: str, title: str, organiser: str, kind: str
) -> None:
    stand = draft.catalogue.stand(number)
    assert (stand.title, stand.organiser) == (told(title), organiser)
    assert stand.kind is ExhibitorKind(kind)


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        ("3", "La parenthèse n’est pas fermée~: l’organisme lu est «~Mission Locale de Valbrume~»."),
        ("3", "Les numéros 1 à 2 manquent avant le stand 3."),
        ("3", "Une ligne sans puce est lue comme un point de la liste~: «~Retrouver un rythme de travail~»."),
        ("3", "Mots coupés recollés sans certitude~: «~emploi~»~; à relire."),
        ("3", "Thèmes proposés d’après les mots~: Emploi (emploi), Mobilité (permis)."),
        ("4", "Le titre est tout en capitales~: rétablissez les noms propres et les accents."),
        ("4", "Le texte annonce une suite («~à venir~»)."),
        ("4", "L’adresse manque~: le lien reste caché sur la borne."),
        ("5", "Le numéro 5 est donné deux fois, lignes 21 et 47."),
        ("5", "Le texte commençait par la fin du titre («~du logement des jeunes (CLJ)~»)~: retirée."),
        ("5", "Un paragraphe coupé avant «~comprend les charges, en résidence ou en…~» est recollé."),
        ("6", "Le texte commence au milieu d’une phrase~: «~une radio où les jeunes apprennent à pre…~»."),
        ("6", "Des guillemets sont ouverts sans être fermés, ou l’inverse."),
        ("6", "Le titre ne donne pas d’organisme~: «~Studio Onde~» est repris du titre."),
        ("8", "Ligne 29~: ce titre n’a pas la marque des autres («~8°)~»)~; à vérifier."),
        ("8", "Type proposé~: Entreprise, d’après «~societe~» dans le texte."),
        ("9", "Le texte commence par une liste~: écrivez un résumé."),
        ("10", "Le stand n’a pas de texte."),
        ("12", "Même texte que le stand 3~: deux stands, ou un seul~?"),
        ("", "La page annonce «~14 stands~» et en liste 11."),
    ],
)  # fmt: skip
def test_what_is_unsure_is_told(draft: Draft, number: str, sentence: str) -> None:
    assert told(sentence) in sentences(draft, number).splitlines()


def test_a_stand_without_any_doubt_but_its_themes_is_told_for_them_only(draft: Draft) -> None:
    assert sentences(draft, "12 bis") == told("Thèmes proposés d’après les mots~: Santé (sante, soins).")


def test_a_text_that_ends_without_a_point_is_told_with_its_end(draft: Draft) -> None:
    assert told("au milieu d’une phrase~: «~résidence ou en colocation~».") in sentences(draft, "5")


def test_bullets_of_every_sort_are_items_and_headings_head_sections(draft: Draft) -> None:
    assert [section.heading for section in draft.catalogue.stand("12 bis").sections] == ["Comment ça marche"]
    for number, count in (("12 bis", 2), ("3", 3), ("9", 2)):
        blocks = draft.catalogue.stand(number).sections[-1].blocks
        assert [block.is_item for block in blocks] == [True] * count


@pytest.mark.parametrize("mark", ["-", "–", "—", "•", "*", "·", "▪", "1.", "2)", "3 -"])
def test_a_mark_makes_an_item(mark: str, tmp_path: Path) -> None:
    (section,) = stand_of(f"Nous proposons :\n{mark} un accueil", tmp_path).sections
    assert [(block.text, block.is_item) for block in section.blocks] == [("un accueil", True)]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("la poli- tique", "la politique"),
        ("l’As- surance", "l’Assurance"),
        ("un cours d’e-learning", "un cours d’e-learning"),
        ("les plages 1- 2", "les plages 1- 2"),
        ("à court- et moyen terme", "à court- et moyen terme"),
        ("les celui- ci", "les celui-ci"),
        ("la demi- journée", "la demi-journée"),
        ("un savoir- être, des savoir-être", "un savoir-être, des savoir-être"),
    ],
)
def test_words_cut_by_the_setting_are_whole_again(written: str, read: str, tmp_path: Path) -> None:
    assert stand_of(f"Voici {written}.", tmp_path).summary == f"Voici {read}."


def test_labels_become_links_to_complete_and_addresses_are_kept(draft: Draft) -> None:
    labels = [(link.label, link.url) for link in draft.catalogue.stand("4").links]
    assert labels == [("En savoir plus", ""), ("Télécharger le programme", "")]
    assert draft.catalogue.stand("12 bis").links[0].url == "https://exemple.fr/relais"


def test_the_same_text_under_two_numbers_is_proposed_as_the_same(draft: Draft) -> None:
    twins = {stand.number: stand.same_as for stand in draft.catalogue.stands if stand.same_as}
    assert twins == {"12": "3"}


def test_a_long_first_paragraph_is_summed_up_by_its_first_sentences_and_none_is_lost(tmp_path: Path) -> None:
    phrases = [f"La phrase numéro {number} compte quelques mots de plus que rien." for number in range(9)]
    stand = stand_of(" ".join(phrases), tmp_path)
    assert len(stand.summary) <= 320
    assert f"{stand.summary} {stand.sections[0].blocks[0].text}" == " ".join(phrases)


def test_the_event_is_read_from_the_first_lines(draft: Draft) -> None:
    assert draft.catalogue.event.name == "Journées du réseau Horizon 2026"
    assert draft.catalogue.event.short_name == "Journées 2026"


def test_a_page_of_a_french_windows_reads_the_same(tmp_path: Path, draft: Draft) -> None:
    file = tmp_path / "salon.txt"
    file.write_bytes(SALON.read_text(encoding="utf-8").replace("\n", "\r\n").encode("cp1252"))
    assert contents(read_page(file).catalogue) == contents(draft.catalogue)


def test_an_edition_lends_its_themes_and_what_a_page_never_tells(tmp_path: Path) -> None:
    known = make_stand("1", title="Titre", place="Allée B", keywords=("code",), themes=("vélo",))
    base = make_catalogue(known, themes=(make_theme("vélo"),))
    file = tmp_path / "page.txt"
    file.write_text(
        "1°) Titre (Mission Locale X)\nDu texte.\n2°) Un autre\nDu vélo et du vélo.", encoding="utf-8"
    )
    first, second = read_page(file, base).catalogue.stands
    assert (first.place, first.keywords, first.themes, first.english) == (
        "Allée B",
        ("code",),
        ("vélo",),
        known.english,
    )
    assert (first.organiser, first.summary) == ("Mission Locale X", "Du texte.")
    assert second.themes == ("vélo",)


def test_a_page_that_did_not_change_changes_nothing_of_an_edition_however_much_was_added_to_it(
    tmp_path: Path,
) -> None:
    page = tmp_path / "page.txt"
    page.write_text("1°) Vélo – ARML Sud\nLe permis.\nEn savoir plus\n2°) Code\nAutre.", encoding="utf-8")
    read = read_page(page).catalogue
    added = make_full_stand(same_as="2", hidden=True, logo=make_png())
    told = ("number", "title", "organiser", "summary", "sections")
    stands = [replace(added, **{name: getattr(stand, name) for name in told}) for stand in read.stands]
    links = tuple(replace(link, url="https://exemple.fr") for link in read.stands[0].links)
    edition = make_catalogue(replace(stands[0], links=links), replace(stands[1], links=()))
    assert compare(edition, read_page(page, edition).catalogue) == Changes((), 2)


def test_a_hidden_stand_that_the_page_gives_again_stays_hidden_and_is_told(tmp_path: Path) -> None:
    file = tmp_path / "page.txt"
    file.write_text("1°) Vélo (Mission Locale X)\nDu texte.", encoding="utf-8")
    draft = read_page(file, make_catalogue(make_stand("1", hidden=True)))
    assert draft.catalogue.stands[0].hidden
    assert told("La page donne ce stand, qui est masqué ici~: montrez-le s’il est de retour.") in sentences(
        draft, "1"
    )
    assert "masqué" not in sentences(read_page(file, make_catalogue(make_stand("1"))), "1")


def test_of_a_stand_that_is_there_only_what_the_page_changes_is_told(tmp_path: Path) -> None:
    file = tmp_path / "page.txt"
    file.write_text("1°) Vélo (Mission Locale X\nDu texte.\n2°) Autre\nDu texte.", encoding="utf-8")
    draft = read_page(file, make_catalogue(make_stand("1")))
    assert sentences(draft, "1") == told(
        "La parenthèse n’est pas fermée~: l’organisme lu est «~Mission Locale X~»."
    )
    assert "Type proposé" in sentences(draft, "2")
    assert sentences(draft, "") == told(
        "Un stand de la page est déjà là~: l’appliquer remplacerait son titre et son texte."
    )


def test_a_list_in_a_text_is_no_stand(tmp_path: Path) -> None:
    text = "Trois axes :\n1) écouter\n2) orienter\n3) suivre\n2°) Deux\nTexte.\n3°) Trois\nTexte."
    file = tmp_path / "page.txt"
    file.write_text(f"1°) Un\n{text}", encoding="utf-8")
    assert [stand.number for stand in read_page(file).catalogue.stands] == ["1", "2", "3"]


def test_a_page_with_bare_numbers_is_read_by_their_order(tmp_path: Path) -> None:
    file = tmp_path / "page.txt"
    file.write_text("1) Un\nTexte.\n2) Deux\nTexte :\n1) a\n3) Trois\nTexte.", encoding="utf-8")
    assert [stand.title for stand in read_page(file).catalogue.stands] == ["Un", "Deux", "Trois"]


def test_notes_carry_what_is_to_review_into_the_tables(draft: Draft) -> None:
    note = with_notes(draft).stand("10").note_for_staff
    assert told("À relire~: Le stand n’a pas de texte.") in note.splitlines()


def test_a_note_that_staff_wrote_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "page.txt"
    file.write_text("1°) Vélo (Mission Locale X\nDu texte.", encoding="utf-8")
    base = make_catalogue(make_stand("1", note_for_staff="Appeler."))
    assert with_notes(read_page(file, base)).stand("1").note_for_staff == "Appeler."


def test_only_checks_are_errors(draft: Draft) -> None:
    errors = {problem.what for problem in draft.to_review if problem.severity is Severity.ERROR}
    assert errors == {
        "Le numéro 5 est déjà pris.", "Ce champ est nécessaire.", "Choisissez au moins un thème.",
    }  # fmt: skip
