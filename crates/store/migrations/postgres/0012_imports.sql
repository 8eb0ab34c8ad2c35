-- Files that somebody has uploaded to be looked at and imported. `done` counts the items that are written; a file goes
-- after a day.
CREATE TABLE uploads (
    id      UUID             NOT NULL PRIMARY KEY,
    user_id UUID             NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    domain  TEXT COLLATE "C" NOT NULL REFERENCES domains (id),
    at      BIGINT           NOT NULL,
    done    BIGINT           NOT NULL CHECK (done >= 0),
    name    TEXT             NOT NULL,
    bytes   BYTEA            NOT NULL
);
CREATE INDEX uploads_at ON uploads (at);
-- Which of our items an item from elsewhere became, so that importing it again updates it.
CREATE TABLE foreign_items (
    domain     TEXT COLLATE "C" NOT NULL,
    foreign_id TEXT COLLATE "C" NOT NULL,
    item_id    TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (domain, foreign_id)
);
