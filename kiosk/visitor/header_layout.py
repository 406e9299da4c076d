"""Where the parts of a sheet's header go, in design px, and how it grows."""

from dataclasses import dataclass, replace

_FOOT = 200
"""What lies lower than this in a wide header moves down when it grows."""

_BESIDE_PATH = 712
"""Width of a title that keeps off the path at its right."""


@dataclass(frozen=True, slots=True)
class HeaderLayout:
    """The painted header, in design px of the pane; its words end at `bottom` and begin below `words_top`."""

    height: float
    number_role: str
    number_width: float
    baseline: float
    title_role: str
    title_left: float
    title_width: float
    words_width: float  # of what stands under the title
    words_top: float
    bottom: float
    path: tuple[tuple[float, float], ...]
    path_width: float
    path_radius: float
    lifts_number: bool  # the number stays above the words; otherwise it goes down with them

    def height_for(self, words: float) -> float:
        """The height that words so high need."""
        return max(self.height, self.words_top + words + self.height - self.bottom)

    def grown_to(self, height: float) -> "HeaderLayout":
        """The same header, higher."""
        more = height - self.height
        if more <= 0:
            return self
        if self.lifts_number:
            return replace(self, height=height, bottom=self.bottom + more)
        path = tuple((x, y + more if y > _FOOT else y) for x, y in self.path)
        baseline, bottom = self.baseline + more, self.bottom + more
        return replace(self, height=height, bottom=bottom, baseline=baseline, path=path)


def wide_header(pane: float, short: bool) -> HeaderLayout:
    """The number at the left, the words at its right."""
    if short:
        path = ((-80.0, 364.0), (560.0, 364.0), (560.0, 72.0), (pane + 80, 72.0))
        return HeaderLayout(
            400, "numberHeroShort", 470, 334, "h1", 665, pane - 705, pane - 705, 28, 364, path, 88, 76, False
        )
    bend = ((-80.0, 244.0), (376.0, 244.0), (376.0, -80.0))
    return HeaderLayout(
        280, "numberHero", 330, 224, "detailTitle", 432, pane - 472, pane - 472, 20, 264, bend, 72, 56, False
    )


def tall_header(pane: float, short: bool) -> HeaderLayout:
    """The number above the words."""
    width = pane - 88
    if short:
        path = ((820.0, -80.0), (820.0, 560.0), (pane + 80, 560.0))
        return HeaderLayout(
            784,
            "numberHeroPortraitShort",
            700,
            414,
            "h1",
            48,
            _BESIDE_PATH,
            width,
            446,
            740,
            path,
            88,
            84,
            True,
        )
    path = ((810.0, -80.0), (810.0, 330.0), (pane + 80, 330.0))
    return HeaderLayout(
        576, "numberHeroPortrait", 700, 287, "detailTitle", 48, width, width, 315, 548, path, 88, 84, True
    )
