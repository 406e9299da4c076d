"""What the two processes of a picture's import have agreed on."""

TRANSCODE = "transcode-picture"
"""The word after which the staff's program is the child: in a bundle no interpreter lies beside it."""

FILE_LIMIT = 20_000_000
SECONDS = 10
"""Of a processor's time, then the child is ended."""

SIGNATURES = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg"}
"""How the pictures begin that are read at all."""

UNREADABLE, TOO_LARGE = 4, 5
"""How the child ends when it has no picture to give; of one that is too large it tells width and height."""
