-- A learner contests the key of an item version; an instructor rules.
CREATE TABLE objections (
    id           BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    user_id      BLOB NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    attempt_id   BLOB NOT NULL REFERENCES attempts (id) ON DELETE CASCADE,
    slot         INTEGER NOT NULL CHECK (slot >= 0),
    item_id      TEXT NOT NULL,
    item_version INTEGER NOT NULL,
    at           INTEGER NOT NULL,
    reason       TEXT NOT NULL,
    state        TEXT NOT NULL CHECK (state IN ('open', 'upheld', 'rejected')),
    ruled_at     INTEGER,
    explanation  TEXT,
    FOREIGN KEY (item_id, item_version) REFERENCES item_versions (item_id, version)
) STRICT;
-- One open objection of a person to an item version.
CREATE UNIQUE INDEX objections_open ON objections (user_id, item_id, item_version) WHERE state = 'open';
CREATE INDEX objections_attempt ON objections (attempt_id);
