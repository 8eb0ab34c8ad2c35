-- A learner contests the key of an item version; an instructor rules.
CREATE TABLE objections (
    id           UUID NOT NULL PRIMARY KEY,
    user_id      UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    attempt_id   UUID NOT NULL REFERENCES attempts (id) ON DELETE CASCADE,
    slot         BIGINT NOT NULL CHECK (slot >= 0),
    item_id      TEXT NOT NULL,
    item_version BIGINT NOT NULL,
    at           BIGINT NOT NULL,
    reason       TEXT NOT NULL,
    state        TEXT NOT NULL CHECK (state IN ('open', 'upheld', 'rejected')),
    ruled_at     BIGINT,
    explanation  TEXT,
    FOREIGN KEY (item_id, item_version) REFERENCES item_versions (item_id, version)
);
-- One open objection of a person to an item version.
CREATE UNIQUE INDEX objections_open ON objections (user_id, item_id, item_version) WHERE state = 'open';
CREATE INDEX objections_attempt ON objections (attempt_id);
