"""The editor of a stand: every field, filled from a stand and read back into one."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kiosk.domain.problem import Problem
from kiosk.domain.stand import ExhibitorKind, KeyFigure, Link, Section, Stand, Theme, Wording
from kiosk.look.desk_look import GAP, SPACE, DeskLook
from kiosk.staff import stand_fields as of
from kiosk.staff.catalogue_from_rows import blocks_of_text
from kiosk.staff.field import Field, FieldSpec
from kiosk.staff.logo_field import LogoField
from kiosk.staff.rows_editor import RowsEditor
from kiosk.staff.rows_from_catalogue import text_of_section
from kiosk.staff.schema import KIND_WORDS
from kiosk.staff.theme_toggles import ThemeToggles
from kiosk.staff.widgets import Choice, label

_TEXTS = (
    of.NUMBER,
    of.SHORT_TITLE,
    of.TITLE,
    of.ORGANISER,
    of.SUMMARY,
    of.PLACE,
    of.KEYWORDS,
    of.SAME_AS,
    of.NOTE,
    of.ENGLISH_TITLE,
    of.ENGLISH_SHORT,
    of.ENGLISH_SUMMARY,
)


class StandForm(QScrollArea):
    """Edits one stand.

    Signals: `edited(Stand, str)` after each change by hand: the stand as it is now, and the field that was
    typed in ("" where one cannot type on).
    """

    edited = Signal(object, str)

    def __init__(self, look: DeskLook) -> None:
        super().__init__()
        self._stand: Stand | None = None
        self.fields = {spec.name: Field(spec) for spec in _TEXTS}
        self.kind = Choice()
        for kind, word in KIND_WORDS.items():
            self.kind.addItem(word, kind.value)
        self.kind.setAccessibleName("Type d’exposant")
        self.themes = ThemeToggles(look)
        self.figures = RowsEditor(of.FIGURES, look)
        self.sections = RowsEditor(of.SECTIONS, look)
        self.links = RowsEditor(of.LINKS, look)
        self.logo = LogoField(look)
        self._page = QWidget()
        self._lay_out()
        self._connect()
        self.setWidget(self._page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_stand(self, stand: Stand, themes: Sequence[Theme]) -> None:
        """Fill the fields, unless they say the same already: what is being typed stays as it is.

        The themes of the edition may be others, though the stand is the same.
        """
        is_same = self._stand is not None and self.gathered(self._stand) == stand
        self._stand = stand
        self.themes.set_values(themes, stand.themes)
        if is_same:
            return
        for name, text in _texts_of(stand).items():
            self.fields[name].set_text(text)
        self.kind.setCurrentIndex(self.kind.findData(stand.kind.value))
        self.figures.set_values([(figure.value, figure.label) for figure in stand.figures])
        self.sections.set_values([(part.heading, text_of_section(part)) for part in stand.sections])
        self.links.set_values([(link.label, link.url) for link in stand.links])
        self.logo.set_logo(stand.logo)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Put each problem beside its field."""
        own = [problem for problem in problems if problem.place.table == "stands"]
        for name, field in self.fields.items():
            field.show_problems([problem for problem in own if problem.place.field == name])
        self.themes.show_problems([problem for problem in own if problem.place.field == "thèmes"])
        self.logo.show_problems([problem for problem in own if problem.place.field == "logo"])
        for rows in (self.figures, self.sections, self.links):
            rows.show_problems(problems)

    def gathered(self, stand: Stand) -> Stand:
        """The stand with what the fields say."""
        text = {name: field.text() for name, field in self.fields.items()}
        return replace(
            stand,
            number=text["numéro"].strip(),
            title=text["titre"],
            short_title=text["titre court"],
            organiser=text["organisme"],
            kind=ExhibitorKind(self.kind.currentData()),
            themes=self.themes.values(),
            summary=text["résumé"],
            figures=tuple(KeyFigure(*values) for values in self.figures.values()),
            sections=tuple(
                Section(heading, blocks_of_text(body)) for heading, body in self.sections.values()
            ),
            links=tuple(Link(words, url.strip()) for words, url in self.links.values()),
            keywords=tuple(word for part in text["mots-clés"].split(",") if (word := part.strip())),
            place=text["lieu"],
            same_as=text["identique à"].strip(),
            note_for_staff=text["note équipe"],
            logo=self.logo.logo(),
            english=Wording(*(text[f"{name} (anglais)"] for name in ("titre", "titre court", "résumé"))),
        )

    def start_at_top(self) -> None:
        """Show the first fields, as for another stand."""
        self.verticalScrollBar().setValue(0)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(SPACE)
        kind = QWidget()
        kind_column = QVBoxLayout(kind)
        kind_column.setContentsMargins(0, 0, 0, 0)
        kind_column.setSpacing(GAP // 2)
        kind_column.addWidget(label("Type d’exposant", "label"))
        kind_column.addWidget(self.kind)
        kind_column.addStretch()
        column.addLayout(_beside((self._field(of.NUMBER), 1), (self._field(of.SHORT_TITLE), 4)))
        column.addLayout(_beside((self._field(of.ORGANISER), 3), (kind, 2)))
        column.addWidget(self.themes)
        column.addWidget(self._field(of.SUMMARY))
        column.addWidget(self.figures)
        column.addWidget(self.sections)
        column.addWidget(self.links)
        column.addWidget(self.logo)
        column.addWidget(self._field(of.TITLE))
        column.addLayout(_beside((self._field(of.PLACE), 1), (self._field(of.SAME_AS), 1)))
        for spec in (of.KEYWORDS, of.ENGLISH_SHORT, of.ENGLISH_TITLE, of.ENGLISH_SUMMARY, of.NOTE):
            column.addWidget(self._field(spec))
        column.addStretch()

    def _field(self, spec: FieldSpec) -> Field:
        return self.fields[spec.name]

    def _connect(self) -> None:
        for name, field in self.fields.items():
            field.edited.connect(partial(self._tell, name))
        self.kind.activated.connect(self._tell_choice)
        self.themes.edited.connect(self._tell_choice)
        self.logo.edited.connect(self._tell_choice)
        for rows in (self.figures, self.sections, self.links):
            rows.edited.connect(self._tell)

    def _tell_choice(self) -> None:
        self._tell("")

    def _tell(self, field: str) -> None:
        if self._stand is not None:
            self._stand = self.gathered(self._stand)
            self.edited.emit(self._stand, field)


def _beside(*parts: tuple[QWidget, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE)
    for widget, share in parts:
        row.addWidget(widget, share)
    return row


def _texts_of(stand: Stand) -> dict[str, str]:
    """What the fields show of a stand, by their names."""
    return {
        "numéro": stand.number,
        "titre": stand.title,
        "titre court": stand.short_title,
        "organisme": stand.organiser,
        "résumé": stand.summary,
        "lieu": stand.place,
        "mots-clés": ", ".join(stand.keywords),
        "identique à": stand.same_as,
        "note équipe": stand.note_for_staff,
        "titre (anglais)": stand.english.title,
        "titre court (anglais)": stand.english.short_title,
        "résumé (anglais)": stand.english.summary,
    }
