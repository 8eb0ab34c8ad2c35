-- Who decides about a document: the catalogue that every start loads, or, once somebody has published it in the studio,
-- the studio. The loader leaves the studio's documents alone.
ALTER TABLE domains ADD COLUMN origin TEXT NOT NULL DEFAULT 'catalogue' CHECK (origin IN ('catalogue', 'studio'));
ALTER TABLE guidelines ADD COLUMN origin TEXT NOT NULL DEFAULT 'catalogue' CHECK (origin IN ('catalogue', 'studio'));
ALTER TABLE gates ADD COLUMN origin TEXT NOT NULL DEFAULT 'catalogue' CHECK (origin IN ('catalogue', 'studio'));
ALTER TABLE items ADD COLUMN origin TEXT NOT NULL DEFAULT 'catalogue' CHECK (origin IN ('catalogue', 'studio'));

-- Items in the making, one per item: a new one, or the next version of a published one (`base_version`). `revision` is
-- the one that stands; higher ones are what was undone and can be had back.
CREATE TABLE drafts (
    item_id      TEXT    NOT NULL PRIMARY KEY,
    domain       TEXT    NOT NULL REFERENCES domains (id),
    state        TEXT    NOT NULL CHECK (state IN ('draft', 'in-review')),
    base_version INTEGER CHECK (base_version > 0),
    revision     INTEGER NOT NULL CHECK (revision > 0)
) STRICT, WITHOUT ROWID;
CREATE TABLE draft_revisions (
    item_id  TEXT    NOT NULL REFERENCES drafts (item_id) ON DELETE CASCADE,
    revision INTEGER NOT NULL CHECK (revision > 0),
    at       INTEGER NOT NULL,
    author   BLOB    CHECK (length(author) = 16),
    body     TEXT    NOT NULL,
    PRIMARY KEY (item_id, revision)
) STRICT;

-- What the bank lists and finds, a row per item, published or not. All of it repeats facts of versions and drafts.
-- `number` ties a row to its grams.
CREATE TABLE bank (
    number      INTEGER NOT NULL PRIMARY KEY,
    item_id     TEXT    NOT NULL UNIQUE,
    domain      TEXT    NOT NULL,
    state       TEXT    NOT NULL CHECK (state IN ('draft', 'in-review', 'published', 'retired')),
    has_draft   INTEGER NOT NULL CHECK (has_draft IN (0, 1)),
    interaction TEXT    NOT NULL,
    rules       TEXT    NOT NULL,
    tags        TEXT    NOT NULL,
    author      TEXT    NOT NULL,
    difficulty  REAL    NOT NULL,
    version     INTEGER,
    changed_at  INTEGER NOT NULL,
    title       TEXT    NOT NULL,
    text        TEXT    NOT NULL
) STRICT;
CREATE INDEX bank_changed ON bank (changed_at, number);
CREATE INDEX bank_domain ON bank (domain, changed_at, number);
-- Pairs of neighbouring syllables, each a word of this index: any part of a Korean text of two syllables or more is
-- found by the pairs in it.
CREATE VIRTUAL TABLE bank_grams USING fts5 (grams, content = '', contentless_delete = 1, detail = 'none', tokenize = 'unicode61 remove_diacritics 0');

-- An author answering an item of the studio: the item as it was then, and the answer given last. Nothing of it counts, and
-- it goes after a day.
CREATE TABLE trials (
    id        BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    user_id   BLOB    NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    item_id   TEXT    NOT NULL,
    last_step INTEGER NOT NULL,
    at        INTEGER NOT NULL,
    hinted    INTEGER NOT NULL CHECK (hinted IN (0, 1)),
    checked   INTEGER NOT NULL CHECK (checked IN (0, 1)),
    response  TEXT,
    body      TEXT    NOT NULL,
    key       TEXT    NOT NULL
) STRICT;
CREATE INDEX trials_at ON trials (at);
