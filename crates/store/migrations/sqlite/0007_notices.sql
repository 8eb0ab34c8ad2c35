-- What a person is told: something happened that concerns them. `kind` and `detail` are worded when they are read, in the
-- reader's language; `path` leads to where it can be looked at.
CREATE TABLE notices (
    id      BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    user_id BLOB    NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    at      INTEGER NOT NULL,
    read_at INTEGER,
    kind    TEXT    NOT NULL,
    path    TEXT    NOT NULL,
    detail  TEXT    NOT NULL
) STRICT;
CREATE INDEX notices_user ON notices (user_id, at);
-- Every page of the site counts these.
CREATE INDEX notices_unread ON notices (user_id) WHERE read_at IS NULL;
