-- What a learner has set for a domain. `test_day` counts days since 1970-01-01 of Korea's calendar.
CREATE TABLE study_plans (
    user_id     BLOB    NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    domain      TEXT    NOT NULL REFERENCES domains (id),
    daily_limit INTEGER NOT NULL CHECK (daily_limit BETWEEN 1 AND 100),
    test_day    INTEGER,
    PRIMARY KEY (user_id, domain)
) STRICT, WITHOUT ROWID;
