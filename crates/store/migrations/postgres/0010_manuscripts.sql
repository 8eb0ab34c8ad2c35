-- Guidelines and gates in the making, one per document. `revision` is the one that stands; higher ones are what was
-- undone and can be had back. A number is given once: who began from a revision that was undone and replaced is told so.
CREATE TABLE manuscripts (
    kind     TEXT             NOT NULL CHECK (kind IN ('guideline', 'gate')),
    id       TEXT COLLATE "C" NOT NULL,
    domain   TEXT COLLATE "C" NOT NULL REFERENCES domains (id),
    revision BIGINT           NOT NULL CHECK (revision > 0),
    last     BIGINT           NOT NULL CHECK (last >= revision),
    PRIMARY KEY (kind, id)
);
CREATE TABLE manuscript_revisions (
    kind     TEXT             NOT NULL,
    id       TEXT COLLATE "C" NOT NULL,
    revision BIGINT           NOT NULL CHECK (revision > 0),
    at       BIGINT           NOT NULL,
    author   UUID,
    body     TEXT             NOT NULL,
    PRIMARY KEY (kind, id, revision),
    FOREIGN KEY (kind, id) REFERENCES manuscripts (kind, id) ON DELETE CASCADE
);

-- A gate whose sections cap the exposure of items looks at its recent sittings.
CREATE INDEX attempts_gate ON attempts (gate, started_at) WHERE gate IS NOT NULL;
