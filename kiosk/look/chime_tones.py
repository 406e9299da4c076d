"""python -m kiosk.look.chime_tones FILE: writes the sound of the idle prompt, two soft notes of sines."""

import array
import math
import sys
import wave
from pathlib import Path

RATE = 48_000
SECONDS = 0.6
_NOTES = ((0.0, 659.26), (0.14, 880.0))
"""When a note begins, in seconds, and its pitch in hertz: E5, then A5."""
_PARTIALS = ((1, 1.0), (2, 0.18), (3, 0.05))
_ATTACK = 0.025
_DECAY = 0.13
_LOUDNESS = 0.2
_FADE_OUT = 0.08


def samples() -> "array.array[int]":
    """The sound as 16-bit samples of one channel."""
    count = int(RATE * SECONDS)
    return array.array("h", (round(32767 * _LOUDNESS * _sound_at(place / RATE)) for place in range(count)))


def write(file: Path) -> None:
    """Write the sound as a WAV file."""
    with wave.open(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        values = samples()
        if sys.byteorder == "big":
            values.byteswap()
        out.writeframes(values.tobytes())


def _sound_at(second: float) -> float:
    """The sound at a moment, about -1 to 1; it has faded to nothing at its end."""
    ending = min(1.0, (SECONDS - second) / _FADE_OUT)
    return ending * sum(_note(second - start, pitch) for start, pitch in _NOTES if second > start)


def _note(second: float, pitch: float) -> float:
    attack = math.sin(min(1.0, second / _ATTACK) * math.pi / 2) ** 2
    tone = sum(share * math.sin(2 * math.pi * pitch * partial * second) for partial, share in _PARTIALS)
    return attack * math.exp(-second / _DECAY) * tone


if __name__ == "__main__":
    write(Path(sys.argv[1]))
