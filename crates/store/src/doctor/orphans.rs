//! Rows that lack what they belong to.

use super::Check;
use crate::{Store, StoreError};

/// Rows that must not be there, counted. The foreign keys forbid most of them; a file edited by hand may have them
/// all the same.
const COUNTS: [(&str, &str); 11] = [
    (
        "every session has its person",
        "SELECT COUNT(*) FROM sessions s WHERE NOT EXISTS (SELECT 1 FROM users u WHERE u.id = s.user_id)",
    ),
    (
        "every link has its person",
        "SELECT COUNT(*) FROM one_time_links l WHERE l.user_id IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM users u WHERE u.id = l.user_id)",
    ),
    (
        "every study plan has its person and its domain",
        "SELECT COUNT(*) FROM study_plans p WHERE NOT EXISTS (SELECT 1 FROM users u WHERE u.id = p.user_id)
            OR NOT EXISTS (SELECT 1 FROM domains d WHERE d.id = p.domain)",
    ),
    (
        "every attempt has its person",
        "SELECT COUNT(*) FROM attempts a WHERE NOT EXISTS (SELECT 1 FROM users u WHERE u.id = a.user_id)",
    ),
    (
        "every step has its attempt",
        "SELECT COUNT(*) FROM attempt_steps s WHERE NOT EXISTS (SELECT 1 FROM attempts a WHERE a.id = s.attempt_id)",
    ),
    (
        "steps are numbered without gaps",
        "SELECT COUNT(*) FROM (SELECT attempt_id FROM attempt_steps GROUP BY attempt_id
            HAVING SUM(length) <> MAX(number + length) - 1) AS gaps",
    ),
    (
        "every answer has its attempt, of the same person",
        "SELECT COUNT(*) FROM answers n WHERE NOT EXISTS
            (SELECT 1 FROM attempts a WHERE a.id = n.attempt_id AND a.user_id = n.user_id)",
    ),
    (
        "every answer has its item",
        "SELECT COUNT(*) FROM answers n WHERE NOT EXISTS
            (SELECT 1 FROM item_versions v WHERE v.item_id = n.item_id AND v.version = n.item_version)",
    ),
    (
        "every forecast has its person, and its attempt if it is of one",
        "SELECT COUNT(*) FROM forecasts f WHERE NOT EXISTS (SELECT 1 FROM users u WHERE u.id = f.user_id)
            OR (f.attempt_id IS NOT NULL AND NOT EXISTS
                (SELECT 1 FROM attempts a WHERE a.id = f.attempt_id AND a.user_id = f.user_id AND a.gate = f.gate))",
    ),
    (
        "every item has its newest version",
        "SELECT COUNT(*) FROM items i WHERE NOT EXISTS
            (SELECT 1 FROM item_versions v WHERE v.item_id = i.id AND v.version = i.version)",
    ),
    (
        "every gate has its newest version",
        "SELECT COUNT(*) FROM gates g WHERE NOT EXISTS
            (SELECT 1 FROM gate_versions v WHERE v.gate_id = g.id AND v.version = g.version)",
    ),
];

impl Store {
    pub(super) async fn check_rows(&self) -> Result<Vec<Check>, StoreError> {
        let mut checks = Vec::with_capacity(COUNTS.len());
        for (name, sql) in COUNTS {
            let found: i64 = run!(self.pool.reader(), c => sqlx::query_scalar(sql).fetch_one(c).await)?;
            let detail = if found == 0 { "none amiss".to_owned() } else { format!("{found} amiss") };
            checks.push(Check { name, ok: found == 0, detail });
        }
        Ok(checks)
    }
}
