"""Scrolling with a finger, on whatever scrolls."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QScroller, QScrollerProperties

from kiosk.look.look import Look

_DRAG_START = 40
"""How far a finger moves before the list follows, design px."""
_OFF = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff


def grab_flick(viewport: QObject, look: Look) -> None:
    """Let a finger drag and flick what the viewport shows.

    The gesture of the left button, not of the touch: with the latter a drag that starts on a card scrolls
    and then taps it.
    """
    QScroller.grabGesture(viewport, QScroller.ScrollerGestureType.LeftMouseButtonGesture)
    tune_flick(viewport, look)


def tune_flick(viewport: QObject, look: Look) -> None:
    """Fit the flick of a viewport to the scale of the moment."""
    metric = QScrollerProperties.ScrollMetric
    scroller = QScroller.scroller(viewport)
    properties = scroller.scrollerProperties()
    properties.setScrollMetric(metric.MousePressEventDelay, 0.0)
    properties.setScrollMetric(
        metric.DragStartDistance, look.scale.px(_DRAG_START) / scroller.pixelPerMeter().y()
    )
    properties.setScrollMetric(metric.VerticalOvershootPolicy, _OFF)
    properties.setScrollMetric(metric.HorizontalOvershootPolicy, _OFF)
    scroller.setScrollerProperties(properties)
