-- Who decides about a document: the catalogue that every start loads, or, once somebody has published it in the studio,
-- the studio. The loader leaves the studio's documents alone.
ALTER TABLE domains ADD COLUMN origin TEXT NOT NULL DEFAULT 'catalogue' CHECK (origin IN ('catalogue', 'studio'));
ALTER TABLE guidelines ADD COLUMN origin TEXT NOT NULL DEFAULT 'catalogue' CHECK (origin IN ('catalogue', 'studio'));
ALTER TABLE gates ADD COLUMN origin TEXT NOT NULL DEFAULT 'catalogue' CHECK (origin IN ('catalogue', 'studio'));
ALTER TABLE items ADD COLUMN origin TEXT NOT NULL DEFAULT 'catalogue' CHECK (origin IN ('catalogue', 'studio'));

-- Items in the making, one per item: a new one, or the next version of a published one (`base_version`). `revision` is
-- the one that stands; higher ones are what was undone and can be had back.
CREATE TABLE drafts (
    item_id      TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    domain       TEXT COLLATE "C" NOT NULL REFERENCES domains (id),
    state        TEXT             NOT NULL CHECK (state IN ('draft', 'in-review')),
    base_version BIGINT           CHECK (base_version > 0),
    revision     BIGINT           NOT NULL CHECK (revision > 0)
);
CREATE TABLE draft_revisions (
    item_id  TEXT COLLATE "C" NOT NULL REFERENCES drafts (item_id) ON DELETE CASCADE,
    revision BIGINT           NOT NULL CHECK (revision > 0),
    at       BIGINT           NOT NULL,
    author   UUID,
    body     TEXT             NOT NULL,
    PRIMARY KEY (item_id, revision)
);

-- What the bank lists and finds, a row per item, published or not. All of it repeats facts of versions and drafts.
CREATE TABLE bank (
    number      BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item_id     TEXT COLLATE "C" NOT NULL UNIQUE,
    domain      TEXT COLLATE "C" NOT NULL,
    state       TEXT             NOT NULL CHECK (state IN ('draft', 'in-review', 'published', 'retired')),
    has_draft   BOOLEAN          NOT NULL,
    interaction TEXT             NOT NULL,
    rules       TEXT             NOT NULL,
    tags        TEXT             NOT NULL,
    author      TEXT             NOT NULL,
    difficulty  DOUBLE PRECISION NOT NULL,
    version     BIGINT,
    changed_at  BIGINT           NOT NULL,
    title       TEXT             NOT NULL,
    text        TEXT             NOT NULL,
    -- Pairs of neighbouring syllables: any part of a Korean text of two syllables or more is found by the pairs in it.
    grams       TEXT[]           NOT NULL
);
CREATE INDEX bank_changed ON bank (changed_at, number);
CREATE INDEX bank_domain ON bank (domain, changed_at, number);
CREATE INDEX bank_grams ON bank USING GIN (grams);

-- An author answering an item of the studio: the item as it was then, and the answer given last. Nothing of it counts, and
-- it goes after a day.
CREATE TABLE trials (
    id        UUID   NOT NULL PRIMARY KEY,
    user_id   UUID   NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    item_id   TEXT    NOT NULL,
    last_step BIGINT NOT NULL,
    at        BIGINT NOT NULL,
    hinted    BOOLEAN NOT NULL,
    checked   BOOLEAN NOT NULL,
    response  TEXT,
    body      TEXT    NOT NULL,
    key       TEXT    NOT NULL
);
CREATE INDEX trials_at ON trials (at);
