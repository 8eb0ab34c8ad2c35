-- The origin of the learning platform (LTI) that a session was launched from: its pages may stand in that one's frames.
ALTER TABLE sessions ADD COLUMN platform TEXT;
-- The launch that an attempt at a gate was begun through. No reference: what it names may go, and then no grade returns.
ALTER TABLE attempts ADD COLUMN lti_link UUID;

-- Key pairs we sign with. Of a retired one only the public half is left, which stays published for a while.
CREATE TABLE lti_keys (
    kid         TEXT    NOT NULL PRIMARY KEY,
    is_current  BOOLEAN NOT NULL,
    created_at  BIGINT NOT NULL,
    retired_at  BIGINT,
    modulus     TEXT    NOT NULL,
    exponent    TEXT    NOT NULL,
    private_key BYTEA,
    CHECK (is_current = (retired_at IS NULL)),
    CHECK (is_current = (private_key IS NOT NULL))
);
CREATE UNIQUE INDEX lti_keys_current ON lti_keys (is_current) WHERE is_current;

-- `deployments` is a JSON list of ids.
CREATE TABLE lti_platforms (
    id           UUID    NOT NULL PRIMARY KEY,
    name         TEXT    NOT NULL,
    issuer       TEXT    NOT NULL,
    client_id    TEXT    NOT NULL,
    deployments  TEXT    NOT NULL,
    login_url    TEXT    NOT NULL,
    token_url    TEXT    NOT NULL,
    keys_url     TEXT    NOT NULL,
    frame_origin TEXT    NOT NULL,
    created_at   BIGINT NOT NULL
);
CREATE UNIQUE INDEX lti_platforms_client ON lti_platforms (issuer, client_id);

-- Logins that are under way: what has to come back, as hashes.
CREATE TABLE lti_logins (
    state_hash   BYTEA   NOT NULL PRIMARY KEY CHECK (length(state_hash) = 32),
    nonce_hash   BYTEA   NOT NULL CHECK (length(nonce_hash) = 32),
    browser_hash BYTEA   NOT NULL CHECK (length(browser_hash) = 32),
    platform_id  UUID    NOT NULL REFERENCES lti_platforms (id) ON DELETE CASCADE,
    expires_at   BIGINT NOT NULL
);
CREATE INDEX lti_logins_expiry ON lti_logins (expires_at);

-- Who a platform's people are here.
CREATE TABLE lti_people (
    platform_id UUID NOT NULL REFERENCES lti_platforms (id) ON DELETE CASCADE,
    subject     TEXT NOT NULL,
    user_id     UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    PRIMARY KEY (platform_id, subject)
);
CREATE UNIQUE INDEX lti_people_user ON lti_people (user_id);

-- The newest launch of a person at a gate, and where its grade goes.
CREATE TABLE lti_links (
    id          UUID    NOT NULL PRIMARY KEY,
    user_id     UUID    NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    platform_id UUID    NOT NULL REFERENCES lti_platforms (id) ON DELETE CASCADE,
    gate        TEXT COLLATE "C" NOT NULL,
    lineitem    TEXT,
    launched_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX lti_links_gate ON lti_links (user_id, gate);
CREATE INDEX lti_links_platform ON lti_links (platform_id);

-- Choices of a gate that instructors have been asked for (deep linking).
CREATE TABLE lti_choices (
    token_hash  BYTEA   NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    user_id     UUID    NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    platform_id UUID    NOT NULL REFERENCES lti_platforms (id) ON DELETE CASCADE,
    deployment  TEXT    NOT NULL,
    return_url  TEXT    NOT NULL,
    data        TEXT,
    grades      BOOLEAN NOT NULL,
    expires_at  BIGINT NOT NULL
);
CREATE INDEX lti_choices_user ON lti_choices (user_id);
CREATE INDEX lti_choices_expiry ON lti_choices (expires_at);

-- Grades on their way to a platform, one per attempt. Whoever sends one takes it until `due_at`; `revision` counts how
-- often it was judged, so that an old answer of the platform does not pass for that to the newest grade.
CREATE TABLE lti_scores (
    attempt_id  UUID    NOT NULL PRIMARY KEY REFERENCES attempts (id) ON DELETE CASCADE,
    platform_id UUID    NOT NULL REFERENCES lti_platforms (id) ON DELETE CASCADE,
    subject     TEXT    NOT NULL,
    lineitem    TEXT    NOT NULL,
    percent     DOUBLE PRECISION NOT NULL CHECK (percent BETWEEN 0 AND 100),
    judged_at   BIGINT NOT NULL,
    revision    BIGINT NOT NULL CHECK (revision > 0),
    state       TEXT    NOT NULL CHECK (state IN ('due', 'sent', 'failed')),
    tries       BIGINT NOT NULL CHECK (tries >= 0),
    due_at      BIGINT NOT NULL,
    problem     TEXT
);
CREATE INDEX lti_scores_due ON lti_scores (due_at) WHERE state = 'due';
CREATE INDEX lti_scores_platform ON lti_scores (platform_id, judged_at);
