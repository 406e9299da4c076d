"""A speaker that writes down what it would say, and is done with a text when a test says so."""

from typing_extensions import override

from kiosk.look.speech import Speaker


class NotedSpeaker(Speaker):
    """`said` is all that was spoken, `now` what is being spoken ("" when silent)."""

    def __init__(self, *languages: str) -> None:
        super().__init__()
        self.languages = frozenset(languages)
        self.said: list[str] = []
        self.voices: list[str] = []
        self.now = ""
        self.volume = 0

    def end(self) -> None:
        """Come to the end of what is being spoken."""
        self.now = ""
        self.finished.emit()

    def end_all(self) -> None:
        """Speak until nothing is left."""
        while self.now:
            self.end()

    @override
    def speak(self, text: str, language: str) -> None:
        self.now = text
        self.said.append(text)
        self.voices.append(language)

    @override
    def stop(self) -> None:
        self.now = ""

    @override
    def set_volume(self, volume: int) -> None:
        self.volume = volume
