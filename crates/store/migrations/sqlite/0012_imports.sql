-- Files that somebody has uploaded to be looked at and imported. `done` counts the items that are written; a file goes
-- after a day.
CREATE TABLE uploads (
    id      BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    user_id BLOB    NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    domain  TEXT    NOT NULL REFERENCES domains (id),
    at      INTEGER NOT NULL,
    done    INTEGER NOT NULL CHECK (done >= 0),
    name    TEXT    NOT NULL,
    bytes   BLOB    NOT NULL
) STRICT;
CREATE INDEX uploads_at ON uploads (at);
-- Which of our items an item from elsewhere became, so that importing it again updates it.
CREATE TABLE foreign_items (
    domain     TEXT NOT NULL,
    foreign_id TEXT NOT NULL,
    item_id    TEXT NOT NULL,
    PRIMARY KEY (domain, foreign_id)
) STRICT, WITHOUT ROWID;
