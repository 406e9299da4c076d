"""Things move as designed, and not at all on a terminal that cannot keep up."""

from kiosk.look.motion import LATE_FRAME_MS, Motion

TIMES = {"slide": 220}


def test_a_movement_takes_the_time_of_the_design() -> None:
    assert Motion(TIMES, enabled=True).duration("slide") == 220


def test_without_motion_everything_is_there_at_once() -> None:
    assert Motion(TIMES, enabled=False).duration("slide") == 0


def test_three_late_frames_in_a_row_end_all_motion() -> None:
    motion = Motion(TIMES, enabled=True)
    for _ in range(3):
        motion.note_frame(LATE_FRAME_MS + 1)
    assert not motion.enabled
    motion.note_frame(1)
    assert motion.duration("slide") == 0


def test_now_and_then_a_late_frame_is_nothing() -> None:
    motion = Motion(TIMES, enabled=True)
    for _ in range(20):
        motion.note_frame(LATE_FRAME_MS + 1)
        motion.note_frame(LATE_FRAME_MS + 1)
        motion.note_frame(LATE_FRAME_MS)
    assert motion.enabled
