-- The whole first schema. Never edited once published; a change is a new file.
--
-- Times are milliseconds since 1970-01-01T00:00:00Z (text forms of times compare wrongly). Ids of people and attempts
-- are UUIDs as 16-byte blobs. JSON is TEXT, as on PostgreSQL, where TEXT unlike JSONB also takes "\u0000".
-- Large columns stand last, so that reading the small ones does not walk through their overflow pages.

CREATE TABLE users (
    id            BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    email         TEXT    CHECK (email <> ''),
    password_hash TEXT    CHECK (password_hash <> ''),
    role          TEXT    NOT NULL CHECK (role IN ('learner', 'instructor', 'admin')),
    locale        TEXT,
    created_at    INTEGER NOT NULL,
    -- A guest has no way to sign in and no rights to lose.
    CHECK (email IS NOT NULL OR (password_hash IS NULL AND role = 'learner'))
) STRICT;
CREATE UNIQUE INDEX users_email ON users (email);

CREATE TABLE sessions (
    token_hash BLOB    NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    user_id    BLOB    NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    seen_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_user ON sessions (user_id);
CREATE INDEX sessions_expiry ON sessions (expires_at);

CREATE TABLE one_time_links (
    token_hash BLOB    NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    purpose    TEXT    NOT NULL CHECK (purpose IN ('reset', 'first-admin')),
    user_id    BLOB    REFERENCES users (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at    INTEGER,
    CHECK ((purpose = 'reset') = (user_id IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX one_time_links_user ON one_time_links (user_id);

CREATE TABLE throttle (
    key               TEXT    NOT NULL PRIMARY KEY,
    window_started_at INTEGER NOT NULL,
    hits              INTEGER NOT NULL CHECK (hits > 0)
) STRICT, WITHOUT ROWID;

-- No foreign key on the actor: what was done stays known when the person is gone, and the id alone names nobody.
CREATE TABLE audit (
    id      INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    at      INTEGER NOT NULL,
    actor   BLOB    CHECK (length(actor) = 16),
    deed    TEXT    NOT NULL,
    subject TEXT    NOT NULL,
    detail  TEXT    NOT NULL
) STRICT;
CREATE INDEX audit_subject ON audit (subject);

CREATE TABLE settings (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE domains (
    id         TEXT    NOT NULL PRIMARY KEY,
    ordinal    INTEGER NOT NULL,
    retired_at INTEGER,
    digest     BLOB    NOT NULL CHECK (length(digest) = 32),
    body       TEXT    NOT NULL
) STRICT;

CREATE TABLE guidelines (
    domain TEXT NOT NULL PRIMARY KEY REFERENCES domains (id),
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    body   TEXT NOT NULL
) STRICT;

CREATE TABLE packs (
    id     TEXT NOT NULL PRIMARY KEY,
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    body   TEXT NOT NULL
) STRICT;

-- `version` is the newest one.
CREATE TABLE gates (
    id         TEXT    NOT NULL PRIMARY KEY,
    domain     TEXT    NOT NULL REFERENCES domains (id),
    version    INTEGER NOT NULL CHECK (version > 0),
    retired_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX gates_domain ON gates (domain);

CREATE TABLE gate_versions (
    gate_id    TEXT    NOT NULL REFERENCES gates (id),
    version    INTEGER NOT NULL CHECK (version > 0),
    created_at INTEGER NOT NULL,
    digest     BLOB    NOT NULL CHECK (length(digest) = 32),
    body       TEXT    NOT NULL,
    PRIMARY KEY (gate_id, version)
) STRICT;

-- `version` is the newest one.
CREATE TABLE items (
    id         TEXT    NOT NULL PRIMARY KEY,
    domain     TEXT    NOT NULL REFERENCES domains (id),
    version    INTEGER NOT NULL CHECK (version > 0),
    retired_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX items_domain ON items (domain);

-- `body` is what a learner may see, `key` what scoring needs: never one document. The columns between repeat facts of
-- the body that drawing asks for.
CREATE TABLE item_versions (
    item_id           TEXT    NOT NULL REFERENCES items (id),
    version           INTEGER NOT NULL CHECK (version > 0),
    created_at        INTEGER NOT NULL,
    digest            BLOB    NOT NULL CHECK (length(digest) = 32),
    interaction       TEXT    NOT NULL,
    first_rule        TEXT    NOT NULL,
    rules             TEXT    NOT NULL,
    guideline_version INTEGER NOT NULL,
    reserved          INTEGER NOT NULL CHECK (reserved IN (0, 1)),
    difficulty        REAL    NOT NULL,
    edge              TEXT,
    body              TEXT    NOT NULL,
    key               TEXT    NOT NULL,
    PRIMARY KEY (item_id, version)
) STRICT;

CREATE TABLE attempts (
    id           BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    user_id      BLOB    NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    domain       TEXT    NOT NULL REFERENCES domains (id),
    gate         TEXT,
    gate_version INTEGER,
    behaviour    TEXT    NOT NULL CHECK (behaviour IN ('practice', 'mock', 'live')),
    slot_count   INTEGER NOT NULL,
    started_at   INTEGER NOT NULL,
    ends_at      INTEGER CHECK (ends_at > started_at),
    status       TEXT    NOT NULL CHECK (status IN ('open', 'closed', 'judged')),
    closed_at    INTEGER,
    closed_by    TEXT    CHECK (closed_by IN ('submitted', 'time-ended')),
    verdict      TEXT,
    slots        TEXT    NOT NULL,
    FOREIGN KEY (gate, gate_version) REFERENCES gate_versions (gate_id, version),
    CHECK ((gate IS NULL) = (gate_version IS NULL)),
    CHECK ((status = 'open') = (closed_at IS NULL)),
    CHECK ((closed_at IS NULL) = (closed_by IS NULL)),
    CHECK (status = 'judged' OR verdict IS NULL)
) STRICT;
CREATE INDEX attempts_user ON attempts (user_id, started_at);
CREATE INDEX attempts_clock ON attempts (ends_at) WHERE status = 'open';
CREATE INDEX attempts_unjudged ON attempts (closed_at) WHERE status = 'closed';

-- A row is a run of `length` steps from `number` on, added together at one instant: an answer that is checked and judged
-- is three steps and one row.
CREATE TABLE attempt_steps (
    attempt_id BLOB    NOT NULL REFERENCES attempts (id) ON DELETE CASCADE,
    number     INTEGER NOT NULL CHECK (number > 0),
    length     INTEGER NOT NULL CHECK (length > 0),
    at         INTEGER NOT NULL,
    body       TEXT    NOT NULL,
    PRIMARY KEY (attempt_id, number)
) STRICT, WITHOUT ROWID;

-- Whose an answer is and in which domain is a fact of its attempt, repeated here for the index below and for analysis.
-- A person's answers are found by the person's attempts, beside which they lie; every index less is a faster save.
CREATE TABLE answers (
    attempt_id   BLOB    NOT NULL REFERENCES attempts (id) ON DELETE CASCADE,
    slot         INTEGER NOT NULL CHECK (slot >= 0),
    user_id      BLOB    NOT NULL CHECK (length(user_id) = 16),
    domain       TEXT    NOT NULL,
    item_id      TEXT    NOT NULL,
    item_version INTEGER NOT NULL,
    behaviour    TEXT    NOT NULL CHECK (behaviour IN ('practice', 'mock', 'live')),
    answered_at  INTEGER NOT NULL,
    is_first     INTEGER NOT NULL CHECK (is_first IN (0, 1)),
    points       REAL    NOT NULL,
    meaning      REAL    NOT NULL,
    format       REAL    NOT NULL,
    rules        TEXT    NOT NULL,
    missed       TEXT    NOT NULL,
    PRIMARY KEY (attempt_id, slot),
    FOREIGN KEY (item_id, item_version) REFERENCES item_versions (item_id, version)
) STRICT, WITHOUT ROWID;
-- At most one answer of a person to an item version is the first one, whatever two devices do at once.
CREATE UNIQUE INDEX answers_first ON answers (user_id, item_id, item_version) WHERE is_first;
