"""The right of the desk: the stand as visitors see it, and why nothing can be published."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.domain.problem import Severity
from kiosk.look.desk_look import GAP, SPACE, DeskLook
from kiosk.staff.previewing import Preview, PreviewMode, PreviewPictures
from kiosk.staff.standing import State
from kiosk.staff.widgets import button, icon_button, label
from kiosk.staff.workbench import Workbench

_PICTURES, _REST = 1, 4
"""Places in the column of what grows: the pictures when folded, else the room under all."""
_NOT_DRAWN = "L’aperçu de ce stand ne peut pas être dessiné."
DRAW_MS = 200
"""The pause in typing after which the preview is drawn anew."""


class Picture(QLabel):
    """A picture made as large as its place allows, never larger than it is."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._pixmap = QPixmap()
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.follow_width(follows=True)

    def follow_width(self, *, follows: bool) -> None:
        """Be as high as the width wants, or take whatever height there is."""
        tall = QSizePolicy.Policy.Preferred if follows else QSizePolicy.Policy.Ignored
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, tall)
        policy.setHeightForWidth(follows)
        self.setSizePolicy(policy)
        self.setMinimumSize(1, 1)

    def show_picture(self, pixmap: QPixmap) -> None:
        self._pixmap = pixmap
        self.clear()
        self.updateGeometry()
        self._fit()

    def _fit(self) -> None:
        if self._pixmap.isNull() or self.width() < GAP or self.height() < GAP:
            return
        ratio = self.devicePixelRatioF()
        room = QSize(round(self.width() * ratio), round(self.height() * ratio))
        room = room.boundedTo(self._pixmap.size())
        smooth = Qt.TransformationMode.SmoothTransformation
        fitted = self._pixmap.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, smooth)
        fitted.setDevicePixelRatio(ratio)
        self.setPixmap(fitted)

    @override
    def hasHeightForWidth(self) -> bool:
        return self.sizePolicy().hasHeightForWidth()

    @override
    def heightForWidth(self, width: int) -> int:
        if self._pixmap.isNull():
            return 0
        return round(min(width, self._pixmap.width()) * self._pixmap.height() / self._pixmap.width())

    @override
    def sizeHint(self) -> QSize:
        return QSize(GAP, self.heightForWidth(max(self.width(), GAP)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class DeskPreview(QWidget):
    """Draws the open stand 200 ms after the last change, in the mode chosen."""

    def __init__(self, workbench: Workbench, preview: Preview, look: DeskLook) -> None:
        super().__init__()
        self._workbench, self._preview = workbench, preview
        self._entry_id: int | None = None
        self._drawn: tuple[object, ...] = ()
        self.card, self.sheet = Picture("Carte du stand"), Picture("Fiche du stand sur la borne")
        self.landscape, self.portrait = (
            button(word, look, kind="toggle") for word in ("Paysage", "Portrait")
        )
        self.contrast = icon_button("contrast", "Contraste élevé", look)
        self.notes = label("", "quiet", wraps=True)
        self.blocked = label("", "tell", wraps=True)
        self._blocked_box = QWidget()
        self._pictures = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lay_out()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(DRAW_MS)
        self._pause.timeout.connect(self._draw)
        self._orientation = QButtonGroup(self)
        for toggle in (self.landscape, self.portrait):
            toggle.setCheckable(True)
            self._orientation.addButton(toggle)
            toggle.clicked.connect(self._draw)
        self.landscape.setChecked(True)
        self.contrast.setProperty("kind", "toggle")
        self.contrast.setIcon(look.icon("contrast", look.palette.ink, on=look.palette.ink_inverse))
        self.contrast.setCheckable(True)
        self.contrast.clicked.connect(self._draw)
        workbench.changed.connect(self._refresh)
        self._refresh()

    def show_entry(self, entry_id: int) -> None:
        """Show another stand, at once."""
        self._entry_id = entry_id
        self._pause.start(0)

    def fold(self, *, folded: bool) -> None:
        """Under the editor the pictures stand beside one another."""
        across = QBoxLayout.Direction.LeftToRight
        self._pictures.setDirection(across if folded else QBoxLayout.Direction.TopToBottom)
        for picture in (self.card, self.sheet):
            picture.follow_width(follows=not folded)
        self._column.setStretch(_PICTURES, 1 if folded else 0)
        self._column.setStretch(_REST, 0 if folded else 1)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(label("Aperçu en direct", "label"))
        head.addStretch()
        for toggle in (self.landscape, self.portrait, self.contrast):
            head.addWidget(toggle)
        self._pictures.setSpacing(SPACE)
        self._pictures.addWidget(self.card, 2)
        self._pictures.addWidget(self.sheet, 3)
        self._blocked_box.setProperty("ground", "error")
        self._blocked_box.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inside = QVBoxLayout(self._blocked_box)
        inside.setContentsMargins(SPACE, GAP, SPACE, GAP)
        inside.addWidget(self.blocked)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._column.addLayout(head)
        self._column.addLayout(self._pictures)
        self._column.addWidget(self.notes)
        self._column.addWidget(self._blocked_box)
        self._column.addStretch()

    def _refresh(self) -> None:
        self._pause.start(DRAW_MS)
        reason = self._reason()
        self.blocked.setText(reason)
        self._blocked_box.setVisible(bool(reason))

    def _reason(self) -> str:
        """Why publication has to wait; "" when it does not."""
        work, standings = self._workbench.work, self._workbench.standings
        wrong = [
            entry.stand.number or "sans numéro"
            for entry in work.entries
            if State.ERROR in standings.by_id[entry.id].states
        ]
        if len(wrong) == 1:
            return f"Publication en attente : corrigez l’erreur du stand {wrong[0]}."
        if wrong:
            return f"Publication en attente : corrigez les erreurs des stands {', '.join(wrong)}."
        errors = (problem.what for problem in standings.others if problem.severity is Severity.ERROR)
        reason = next(errors, "")
        return f"Publication en attente : {reason}" if reason else ""

    def _draw(self) -> None:
        entry = self._workbench.work.entry(self._entry_id) if self._entry_id is not None else None
        if entry is None:
            return
        mode = PreviewMode(self.portrait.isChecked(), self.contrast.isChecked())
        wanted = (self._workbench.work, entry.id, mode)
        if wanted == self._drawn:
            return
        self._drawn = ()
        try:
            pictures = self._preview(self._workbench.work.catalogue.visible(), entry.stand, mode)
        except Exception:
            self._show(PreviewPictures(QPixmap(), QPixmap(), (_NOT_DRAWN,)))
            raise
        self._show(pictures)
        self._drawn = wanted

    def _show(self, pictures: PreviewPictures) -> None:
        self.card.show_picture(pictures.card)
        self.sheet.show_picture(pictures.screen)
        self.notes.setText("\n".join(pictures.notes))
