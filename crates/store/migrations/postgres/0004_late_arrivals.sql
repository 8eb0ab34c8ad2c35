-- What was given before `ends_at` still counts if it arrives before `closes_at`. Attempts that an older program begins, or
-- has begun, do not say: they close when they end.
ALTER TABLE attempts ADD COLUMN closes_at BIGINT CHECK (closes_at >= ends_at);
DROP INDEX attempts_clock;
CREATE INDEX attempts_clock ON attempts (COALESCE(closes_at, ends_at)) WHERE status = 'open';
