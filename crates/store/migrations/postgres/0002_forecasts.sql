-- Chances of passing a gate as they were forecast: the last one of a day in Korea, and the one a sitting began with.
-- Whose it is repeats a fact of the attempt, for the index below; both go with the person. A gate is never deleted.
CREATE TABLE forecasts (
    user_id    UUID             NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    gate       TEXT COLLATE "C" NOT NULL REFERENCES gates (id),
    attempt_id UUID             REFERENCES attempts (id) ON DELETE CASCADE,
    day        BIGINT           NOT NULL,
    made_at    BIGINT           NOT NULL,
    pass       DOUBLE PRECISION NOT NULL CHECK (pass BETWEEN 0 AND 1),
    low        DOUBLE PRECISION NOT NULL CHECK (low BETWEEN 0 AND 1),
    high       DOUBLE PRECISION NOT NULL CHECK (high BETWEEN low AND 1)
);
CREATE UNIQUE INDEX forecasts_day ON forecasts (user_id, gate, day) WHERE attempt_id IS NULL;
CREATE UNIQUE INDEX forecasts_attempt ON forecasts (attempt_id) WHERE attempt_id IS NOT NULL;
CREATE INDEX forecasts_user ON forecasts (user_id, gate, made_at);
