-- The whole first schema, the twin of `sqlite/0001_beginning.sql`. Never edited once published; a change is a new file.
--
-- Times are milliseconds since 1970-01-01T00:00:00Z. JSON is TEXT: unlike JSONB it takes "\u0000" and keeps what was
-- written. Identifiers sort by code point (COLLATE "C"), as on SQLite and whatever the cluster's locale.

CREATE TABLE users (
    id            UUID             NOT NULL PRIMARY KEY,
    email         TEXT COLLATE "C" CHECK (email <> ''),
    password_hash TEXT             CHECK (password_hash <> ''),
    role          TEXT             NOT NULL CHECK (role IN ('learner', 'instructor', 'admin')),
    locale        TEXT,
    created_at    BIGINT           NOT NULL,
    -- A guest has no way to sign in and no rights to lose.
    CHECK (email IS NOT NULL OR (password_hash IS NULL AND role = 'learner'))
);
CREATE UNIQUE INDEX users_email ON users (email);

CREATE TABLE sessions (
    token_hash BYTEA  NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    user_id    UUID   NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    seen_at    BIGINT NOT NULL
);
CREATE INDEX sessions_user ON sessions (user_id);
CREATE INDEX sessions_expiry ON sessions (expires_at);

CREATE TABLE one_time_links (
    token_hash BYTEA  NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    purpose    TEXT   NOT NULL CHECK (purpose IN ('reset', 'first-admin')),
    user_id    UUID   REFERENCES users (id) ON DELETE CASCADE,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at    BIGINT,
    CHECK ((purpose = 'reset') = (user_id IS NOT NULL))
);
CREATE INDEX one_time_links_user ON one_time_links (user_id);

CREATE TABLE throttle (
    key               TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    window_started_at BIGINT           NOT NULL,
    hits              BIGINT           NOT NULL CHECK (hits > 0)
);

-- No foreign key on the actor: what was done stays known when the person is gone, and the id alone names nobody.
CREATE TABLE audit (
    id      BIGINT           GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at      BIGINT           NOT NULL,
    actor   UUID,
    deed    TEXT             NOT NULL,
    subject TEXT COLLATE "C" NOT NULL,
    detail  TEXT             NOT NULL
);
CREATE INDEX audit_subject ON audit (subject);

CREATE TABLE settings (
    key   TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    value TEXT             NOT NULL
);

CREATE TABLE domains (
    id         TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    ordinal    BIGINT           NOT NULL,
    retired_at BIGINT,
    digest     BYTEA            NOT NULL CHECK (length(digest) = 32),
    body       TEXT             NOT NULL
);

CREATE TABLE guidelines (
    domain TEXT COLLATE "C" NOT NULL PRIMARY KEY REFERENCES domains (id),
    digest BYTEA            NOT NULL CHECK (length(digest) = 32),
    body   TEXT             NOT NULL
);

CREATE TABLE packs (
    id     TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    digest BYTEA            NOT NULL CHECK (length(digest) = 32),
    body   TEXT             NOT NULL
);

-- `version` is the newest one.
CREATE TABLE gates (
    id         TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    domain     TEXT COLLATE "C" NOT NULL REFERENCES domains (id),
    version    BIGINT           NOT NULL CHECK (version > 0),
    retired_at BIGINT
);
CREATE INDEX gates_domain ON gates (domain);

CREATE TABLE gate_versions (
    gate_id    TEXT COLLATE "C" NOT NULL REFERENCES gates (id),
    version    BIGINT           NOT NULL CHECK (version > 0),
    created_at BIGINT           NOT NULL,
    digest     BYTEA            NOT NULL CHECK (length(digest) = 32),
    body       TEXT             NOT NULL,
    PRIMARY KEY (gate_id, version)
);

-- `version` is the newest one.
CREATE TABLE items (
    id         TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    domain     TEXT COLLATE "C" NOT NULL REFERENCES domains (id),
    version    BIGINT           NOT NULL CHECK (version > 0),
    retired_at BIGINT
);
CREATE INDEX items_domain ON items (domain);

-- `body` is what a learner may see, `key` what scoring needs: never one document. The columns between repeat facts of
-- the body that drawing asks for.
CREATE TABLE item_versions (
    item_id           TEXT COLLATE "C" NOT NULL REFERENCES items (id),
    version           BIGINT           NOT NULL CHECK (version > 0),
    created_at        BIGINT           NOT NULL,
    digest            BYTEA            NOT NULL CHECK (length(digest) = 32),
    interaction       TEXT             NOT NULL,
    first_rule        TEXT             NOT NULL,
    rules             TEXT             NOT NULL,
    guideline_version BIGINT           NOT NULL,
    reserved          BOOLEAN          NOT NULL,
    difficulty        DOUBLE PRECISION NOT NULL,
    edge              TEXT,
    body              TEXT             NOT NULL,
    key               TEXT             NOT NULL,
    PRIMARY KEY (item_id, version)
);

CREATE TABLE attempts (
    id           UUID             NOT NULL PRIMARY KEY,
    user_id      UUID             NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    domain       TEXT COLLATE "C" NOT NULL REFERENCES domains (id),
    gate         TEXT COLLATE "C",
    gate_version BIGINT,
    behaviour    TEXT             NOT NULL CHECK (behaviour IN ('practice', 'mock', 'live')),
    slot_count   BIGINT           NOT NULL,
    started_at   BIGINT           NOT NULL,
    ends_at      BIGINT           CHECK (ends_at > started_at),
    status       TEXT             NOT NULL CHECK (status IN ('open', 'closed', 'judged')),
    closed_at    BIGINT,
    closed_by    TEXT             CHECK (closed_by IN ('submitted', 'time-ended')),
    verdict      TEXT,
    slots        TEXT             NOT NULL,
    FOREIGN KEY (gate, gate_version) REFERENCES gate_versions (gate_id, version),
    CHECK ((gate IS NULL) = (gate_version IS NULL)),
    CHECK ((status = 'open') = (closed_at IS NULL)),
    CHECK ((closed_at IS NULL) = (closed_by IS NULL)),
    CHECK (status = 'judged' OR verdict IS NULL)
);
CREATE INDEX attempts_user ON attempts (user_id, started_at);
CREATE INDEX attempts_clock ON attempts (ends_at) WHERE status = 'open';
CREATE INDEX attempts_unjudged ON attempts (closed_at) WHERE status = 'closed';

-- A row is a run of `length` steps from `number` on, added together at one instant: an answer that is checked and judged
-- is three steps and one row.
CREATE TABLE attempt_steps (
    attempt_id UUID   NOT NULL REFERENCES attempts (id) ON DELETE CASCADE,
    number     BIGINT NOT NULL CHECK (number > 0),
    length     BIGINT NOT NULL CHECK (length > 0),
    at         BIGINT NOT NULL,
    body       TEXT   NOT NULL,
    PRIMARY KEY (attempt_id, number)
);

-- Whose an answer is and in which domain is a fact of its attempt, repeated here for the index below and for analysis.
-- A person's answers are found by the person's attempts, beside which they lie; every index less is a faster save.
CREATE TABLE answers (
    attempt_id   UUID             NOT NULL REFERENCES attempts (id) ON DELETE CASCADE,
    slot         BIGINT           NOT NULL CHECK (slot >= 0),
    user_id      UUID             NOT NULL,
    domain       TEXT COLLATE "C" NOT NULL,
    item_id      TEXT COLLATE "C" NOT NULL,
    item_version BIGINT           NOT NULL,
    behaviour    TEXT             NOT NULL CHECK (behaviour IN ('practice', 'mock', 'live')),
    answered_at  BIGINT           NOT NULL,
    is_first     BOOLEAN          NOT NULL,
    points       DOUBLE PRECISION NOT NULL,
    meaning      DOUBLE PRECISION NOT NULL,
    format       DOUBLE PRECISION NOT NULL,
    rules        TEXT             NOT NULL,
    missed       TEXT             NOT NULL,
    PRIMARY KEY (attempt_id, slot),
    FOREIGN KEY (item_id, item_version) REFERENCES item_versions (item_id, version)
);
-- At most one answer of a person to an item version is the first one, whatever two devices do at once.
CREATE UNIQUE INDEX answers_first ON answers (user_id, item_id, item_version) WHERE is_first;
