"""Texts that nobody should have to read, and that must be shown as they are."""

from random import Random

_ZALGO = "".join(chr(code) for code in range(0x300, 0x340))
_MARKS = "<>&\"'`\\/%{}[]()|;,:.!?*#@$^~+=-_\u00a0\u202e\u200f\u2066\u200b\u0301é漢😀𝔘"


def hostile_texts(seed: int) -> dict[str, str]:
    """Texts by a name for each; the same for the same seed."""
    random = Random(seed)
    return {
        "html": "<b>gras</b><img src=x onerror=alert(1)><a href='file:///etc/passwd'>ici</a>",
        "script": "<script>document.write('x')</script>",
        "entities": "&lt;b&gt; &amp;amp; &#0; &xxe; <![CDATA[x]]> ]]>",
        "zalgo": "".join(letter + "".join(random.sample(_ZALGO, 40)) for letter in "catalogue"),
        "bidi": "accueil \u202egnp.exe\u202c \u2066caché\u2069 \u200f12",
        "controls": "a\x01b\x08c\x1bd\x1b[2Je\x7ff\x9bg",
        "emoji": "👩‍👩‍👧‍👦🏳️‍🌈🇫🇷" * 20,
        "long word": "W" * 10_000,
        "long words": " ".join("mot" * 100 for _ in range(200)),
        "formula": "=cmd|'/c calc'!A1",
        "formula plus": '+HYPERLINK("http://exemple.fr";"ici")',
        "formula at": "@SUM(1+1)*cmd|' /C calc'!A0",
        "formula minus": "-2+3+cmd|' /C calc'!A0",
        "sql": "'; DROP TABLE stand; --\" OR 1=1",
        "path": "../../../../etc/passwd\\..\\..\\C:\\Windows",
        "format": "%s%n%x {0} {__class__} ${HOME} $(id) `id`",
        "match": 'NEAR(a b, 5) AND "c*" OR NOT ^d:e',
        "escape": "_x0041_ _x005F_ _xD800_ _x_ _x00",
        "digits": "١٢٣ １２３ ²³ Ⅻ 𝟙𝟚",
        "private": "\ue000\uf8ff\U000f0000",
        "no width": "a\u200bb\ufeffc\u00add\u2060e",
        "separators": "a\u2028b\u2029c",
        "error": "#N/A",
        "true": "TRUE",
        "noise": "".join(random.choice(_MARKS) for _ in range(2_000)).strip(),
        "noise again": "x" + "".join(chr(random.randrange(0x20, 0xD7FF)) for _ in range(2_000)) + "x",
    }
