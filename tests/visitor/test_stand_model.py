"""The listed stands as views want them."""

from PySide6.QtCore import QModelIndex
from pytestqt.qtbot import QtBot

from kiosk.visitor.stand_model import StandModel
from tests.builders import make_catalogue, make_stand


def test_a_change_of_picks_is_told_of_the_rows_there_are(qtbot: QtBot) -> None:
    stands = (make_stand("1"), make_stand("2"))
    model = StandModel(make_catalogue(*stands))
    told: list[tuple[QModelIndex, QModelIndex]] = []
    model.dataChanged.connect(lambda first, last: told.append((first, last)))
    model.show_picks(stands[:1])
    assert told == []
    model.show(stands)
    with qtbot.waitSignal(model.dataChanged):
        model.show_picks(stands)
    assert [(first.row(), last.row()) for first, last in told] == [(0, 1)]
