"""How the tables of a catalogue file are made, word for word: a file is held against it before it is read.

`tables.py` maps them for whoever writes a file, and a test holds the two together. Whoever reads needs the
words alone: the kiosk starts without SQLAlchemy, whose loading takes longer than the rest of its imports.
"""

from kiosk.domain.finding import Field

TABLES = {
    "event": """
CREATE TABLE event (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    note_for_staff TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT""",
    "meta": """
CREATE TABLE meta (
    id INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,
    index_digest TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT""",
    "stand": """
CREATE TABLE stand (
    id INTEGER NOT NULL,
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    short_title TEXT NOT NULL,
    organiser TEXT NOT NULL,
    kind TEXT NOT NULL,
    summary TEXT NOT NULL,
    place TEXT NOT NULL,
    same_as TEXT NOT NULL,
    note_for_staff TEXT NOT NULL,
    english_title TEXT NOT NULL,
    english_short_title TEXT NOT NULL,
    english_summary TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT""",
    "theme": """
CREATE TABLE theme (
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    word TEXT NOT NULL,
    long_word TEXT NOT NULL,
    english_word TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT""",
    "word": """
CREATE TABLE word (
    folded TEXT NOT NULL,
    written TEXT NOT NULL,
    weight INTEGER NOT NULL,
    PRIMARY KEY (folded)
) STRICT""",
    "figure": """
CREATE TABLE figure (
    value TEXT NOT NULL,
    label TEXT NOT NULL,
    id INTEGER NOT NULL,
    stand_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (stand_id, position),
    FOREIGN KEY(stand_id) REFERENCES stand (id) ON DELETE CASCADE
) STRICT""",
    "keyword": """
CREATE TABLE keyword (
    word TEXT NOT NULL,
    id INTEGER NOT NULL,
    stand_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (stand_id, position),
    FOREIGN KEY(stand_id) REFERENCES stand (id) ON DELETE CASCADE
) STRICT""",
    "link": """
CREATE TABLE link (
    label TEXT NOT NULL,
    url TEXT NOT NULL,
    id INTEGER NOT NULL,
    stand_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (stand_id, position),
    FOREIGN KEY(stand_id) REFERENCES stand (id) ON DELETE CASCADE
) STRICT""",
    "logo": """
CREATE TABLE logo (
    stand_id INTEGER NOT NULL,
    png BLOB NOT NULL,
    PRIMARY KEY (stand_id),
    FOREIGN KEY(stand_id) REFERENCES stand (id) ON DELETE CASCADE
) STRICT""",
    "section": """
CREATE TABLE section (
    heading TEXT NOT NULL,
    id INTEGER NOT NULL,
    stand_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (stand_id, position),
    FOREIGN KEY(stand_id) REFERENCES stand (id) ON DELETE CASCADE
) STRICT""",
    "stand_theme": """
CREATE TABLE stand_theme (
    theme_id TEXT NOT NULL,
    id INTEGER NOT NULL,
    stand_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (stand_id, position),
    FOREIGN KEY(theme_id) REFERENCES theme (id) ON DELETE CASCADE,
    FOREIGN KEY(stand_id) REFERENCES stand (id) ON DELETE CASCADE
) STRICT""",
    "stem": """
CREATE TABLE stem (
    stem TEXT NOT NULL,
    folded TEXT NOT NULL,
    PRIMARY KEY (stem, folded),
    FOREIGN KEY(folded) REFERENCES word (folded) ON DELETE CASCADE
) WITHOUT ROWID, STRICT""",
    "block": """
CREATE TABLE block (
    id INTEGER NOT NULL,
    section_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (section_id, position),
    FOREIGN KEY(section_id) REFERENCES section (id) ON DELETE CASCADE
) STRICT""",
}
"""Each under its name; a table comes after those it refers to."""

_FIELDS = ", ".join(field.value for field in Field)
INDEX = "search_index"
CREATE_INDEX = (
    f"CREATE VIRTUAL TABLE {INDEX} USING fts5({_FIELDS},"
    " content='', columnsize=0, detail=column, prefix='1 2 3', tokenize='ascii')"
)
"""The rows are the ids of stands, the words are folded beforehand; their texts are not kept a second time."""
MADE_BY_FTS5 = {
    f"{INDEX}_config": f"CREATE TABLE '{INDEX}_config'(k PRIMARY KEY, v) WITHOUT ROWID",
    f"{INDEX}_data": f"CREATE TABLE '{INDEX}_data'(id INTEGER PRIMARY KEY, block BLOB)",
    f"{INDEX}_idx": f"CREATE TABLE '{INDEX}_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID",
}

ALL_TABLES = {**TABLES, INDEX: CREATE_INDEX, **MADE_BY_FTS5}
"""With those of the index, which no mapping knows."""
