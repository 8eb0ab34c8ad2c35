-- Chances of passing a gate as they were forecast: the last one of a day in Korea, and the one a sitting began with.
-- Whose it is repeats a fact of the attempt, for the index below; both go with the person. A gate is never deleted.
CREATE TABLE forecasts (
    user_id    BLOB    NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    gate       TEXT    NOT NULL REFERENCES gates (id),
    attempt_id BLOB    REFERENCES attempts (id) ON DELETE CASCADE,
    day        INTEGER NOT NULL,
    made_at    INTEGER NOT NULL,
    pass       REAL    NOT NULL CHECK (pass BETWEEN 0 AND 1),
    low        REAL    NOT NULL CHECK (low BETWEEN 0 AND 1),
    high       REAL    NOT NULL CHECK (high BETWEEN low AND 1)
) STRICT;
CREATE UNIQUE INDEX forecasts_day ON forecasts (user_id, gate, day) WHERE attempt_id IS NULL;
CREATE UNIQUE INDEX forecasts_attempt ON forecasts (attempt_id) WHERE attempt_id IS NOT NULL;
CREATE INDEX forecasts_user ON forecasts (user_id, gate, made_at);
