"""The dark panel beside Ma sélection: the code of the whole list, and three steps to take it away."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.domain.stand import Stand
from kiosk.domain.takeaway import Takeaway
from kiosk.look.code import SMALLEST_MODULE, bytes_within
from kiosk.look.look import Look
from kiosk.look.shapes import centred, draw_box
from kiosk.look.text import TextBlock
from kiosk.visitor.code_card import Codes, CodeSquare, code_side
from kiosk.visitor.worded import Worded

_CODE, _TALL_CODE = 468, 456
_LEAST_CODE = 300
"""Side of a code that holds thirty numbers, design px."""
_PADDING = (48, 40)
_DISC = 40
_AFTER_DISC = 16
_ROLES = (("h2", "body", "small"), ("h2", "bar", "bar"), ("h3", "bar", ""))
"""Type of heading, steps and privacy; a later one where the words leave no room for the code."""
_FEWEST = ("", "bar", "")
_SHORT_CODE = 200
"""Side of a code that says numbers alone, design px: in low reach, where the words need the room."""


@dataclass(frozen=True, slots=True)
class PanelWords:
    """The texts of the panel, laid out."""

    heading: TextBlock | None
    steps: tuple[TextBlock, ...]
    privacy: TextBlock | None
    gaps: tuple[int, int, int]  # after the heading, between steps, before the privacy

    @property
    def below_heading(self) -> int:
        steps = sum(step.height for step in self.steps) + self.gaps[1] * (len(self.steps) - 1)
        return steps + (self.gaps[2] + self.privacy.height if self.privacy is not None else 0)

    @property
    def above_steps(self) -> int:
        return self.heading.height + self.gaps[0] if self.heading is not None else 0

    @property
    def height(self) -> int:
        return self.above_steps + self.below_heading


class TakePanel(Worded):
    """Shows the code of the stands told; lower and wider in the tall layout, where words stand beside it."""

    def __init__(self, look: Look, takeaway: Takeaway, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._takeaway = takeaway
        self._codes = Codes()
        self._stands: tuple[Stand, ...] = ()
        self._words: PanelWords | None = None
        self.square = CodeSquare(look, self)
        self.read_texts()

    def read_texts(self) -> None:
        self._subject = self.tr("Ma sélection")
        self._heading = self.tr("Emportez votre liste")
        mail = self.tr("Touchez le lien : un courriel prêt à envoyer s’ouvre.")
        web = self.tr("Touchez le lien : votre liste s’ouvre.")
        last = mail if self._takeaway.is_mail else web
        self._steps = (self.tr("Ouvrez l’appareil photo du téléphone."), self.tr("Visez le carré."), last)
        self._privacy = self.tr("Sans compte. Rien n’est conservé sur la borne.")
        self.setAccessibleName(" ".join((f"{self._heading}.", *self._steps, self._privacy)))

    def show_stands(self, stands: tuple[Stand, ...]) -> None:
        """Take the stands of the code; of an emptied list nothing is kept."""
        self._stands = stands
        if not stands:
            self._codes = Codes()
            self.square.forget()

    @property
    def payload(self) -> str:
        """What the code says."""
        return self.square.code.payload if self.square.code is not None else ""

    @property
    def words(self) -> PanelWords | None:
        """The texts as they were laid out last."""
        return self._words

    def words_place(self) -> tuple[int, int]:
        """Where the heading begins, in px."""
        at = self._look.scale.at
        if not self._is_beside or self._words is None:
            return at(_PADDING[0]), at(_PADDING[1])
        return self.square.geometry().right() + at(_PADDING[0]), (self.height() - self._words.height) // 2

    def tall_height(self, width: int, most: int) -> int:
        """The height for the tall layout, at most `most` px if the words allow it."""
        at = self._look.scale.at
        self._show_code(bytes_within(_TALL_CODE), at(_TALL_CODE))
        side = self._tall_side()
        for roles in _ROLES:
            words = self._lay_out(roles, width - side - at(2 * _PADDING[1] + _PADDING[0]))
            height = max(side, words.height) + 2 * at(_PADDING[1])
            if height <= most:
                break
        self._words = words
        return height

    @property
    def _is_beside(self) -> bool:
        """Whether the words stand beside the code."""
        return self._look.scale.is_tall or self._look.display.low_reach

    def arrange(self) -> None:
        """Lay out inside the panel's own rectangle; in the tall layout after `tall_height`."""
        at = self._look.scale.at
        if self._look.display.low_reach:
            self._arrange_low()
            return
        if self._look.scale.is_tall:
            side = self._tall_side()
            self.square.setGeometry(at(_PADDING[1]), (self.height() - side) // 2, side, side)
            return
        inner = self.width() - 2 * at(_PADDING[0])
        for roles in _ROLES:
            words = self._lay_out(roles, inner)
            room = min(self.height() - 2 * at(_PADDING[1]) - words.height - at(16), inner)
            if room >= at(_LEAST_CODE):
                break
        self._words = words
        self._show_code(bytes_within(room / self._look.scale.k), min(room, at(_CODE)))
        code = self.square.code
        side = code_side(self._look, code, min(at(_CODE), room), room) if code is not None else 0
        top = at(_PADDING[1]) + words.above_steps
        self.square.setGeometry(at(_PADDING[0]), top, side, side)

    def _arrange_low(self) -> None:
        """As large a code as the height lets it be; the words beside it, as many as it leaves room for."""
        at = self._look.scale.at
        padding = at(_PADDING[1] if self.height() >= at(440) else 16)
        high = self.height() - 2 * padding
        for side, roles in self._low_manners(min(high, at(_TALL_CODE))):
            words = self._lay_out(roles, self.width() - padding - side - at(sum(_PADDING)))
            if words.height <= high:
                break
        self._words = words
        self.square.setGeometry(padding, (self.height() - side) // 2, side, side)

    def _low_manners(self, side: int) -> Iterator[tuple[int, tuple[str, str, str]]]:
        """Sides of the code with the type of the words beside it; each leaves the words more room."""
        k = self._look.scale.k
        self._show_code(bytes_within(side / k), side)
        yield from ((side, roles) for roles in _ROLES)
        smallest = self._smallest_side(side)
        yield from ((smallest, roles) for roles in (_ROLES[-1], _FEWEST))
        self._show_code(bytes_within(_SHORT_CODE), side)
        yield self._smallest_side(smallest), _FEWEST

    def _smallest_side(self, most: int) -> int:
        """The side of the code in the smallest modules that a phone reads well."""
        code = self.square.code
        return min(most, code.modules * round(SMALLEST_MODULE * self._look.scale.k)) if code else most

    def _tall_side(self) -> int:
        """The side of the code beside words; larger words leave it no more than it needs."""
        at, code = self._look.scale.at, self.square.code
        if self._look.text_scale <= 1 or code is None:
            return at(_TALL_CODE)
        return max(code.modules * round(SMALLEST_MODULE * self._look.scale.k), at(_LEAST_CODE))

    def _show_code(self, room: int, side: int) -> None:
        if self._stands:
            code = self._codes.of(self._takeaway.of_list(self._stands, self._subject, room))
            self.square.show_code(code, f"{self._heading}. {self._steps[1]}")
        self.square.resize(side, side)

    def _lay_out(self, roles: tuple[str, str, str], width: int) -> PanelWords:
        look, at = self._look, self._look.scale.at
        heading, step, privacy = roles
        side = self._step_left()
        return PanelWords(
            look.balanced(self._heading, heading, width) if heading else None,
            tuple(look.text(words, step, width - side) for words in self._steps),
            look.balanced(self._privacy, privacy, width) if privacy else None,
            (at(20), at(10), at(20)),
        )

    def _step_left(self) -> int:
        """Where the words of a step begin, in px from its disc's left."""
        return self._look.grown(_DISC, "bar") + self._look.scale.at(_AFTER_DISC)

    def _draw_steps(self, painter: QPainter, left: int, top: int, words: PanelWords) -> int:
        """Draw the numbered steps; where they end."""
        look = self._look
        side = look.grown(_DISC, "bar")
        for number, step in enumerate(words.steps, start=1):
            middle = top + step.height / step.line_count / 2
            disc = QRectF(left, round(middle - side / 2), side, side)
            draw_box(painter, disc, side / 2, look.palette.sun)
            painter.setFont(look.font("bar"))
            painter.setPen(look.palette.on_sun)
            painter.drawText(centred(disc, side), Qt.AlignmentFlag.AlignCenter, str(number))
            step.draw(painter, left + self._step_left(), top, look.palette.on_dock)
            top += step.height + words.gaps[1]
        return top - words.gaps[1]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            look, palette, words = self._look, self._look.palette, self._words
            draw_box(painter, QRectF(self.rect()), look.scale.px(24), palette.dock, look.outline, look.line())
            if words is None:
                return
            left, top = self.words_place()
            if words.heading is not None:
                words.heading.draw(painter, left, top, palette.on_dock)
            square: QRect = self.square.geometry()
            under_code = square.bottom() + 1 + look.scale.at(20)
            top = top + words.above_steps if self._is_beside else under_code
            top = self._draw_steps(painter, left, top, words) + words.gaps[2]
            quiet = palette.on_dock if look.display.high_contrast else palette.ink_inverse2
            if words.privacy is not None:
                words.privacy.draw(painter, left, top, quiet)
