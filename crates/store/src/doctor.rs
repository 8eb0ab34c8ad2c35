//! Is the database sound?

use crate::engine::Pool;
use crate::{Store, StoreError};

/// One thing looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// What was looked at.
    pub name: &'static str,
    /// Whether it is as it should be.
    pub ok: bool,
    /// What was found.
    pub detail: String,
}

/// Rows that must not be there, counted. The foreign keys forbid most of them; a file edited by hand may have them
/// all the same.
const COUNTS: [(&str, &str); 9] = [
    (
        "every session has its person",
        "SELECT COUNT(*) FROM sessions s WHERE NOT EXISTS (SELECT 1 FROM users u WHERE u.id = s.user_id)",
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
    /// Looks the database over; on a large one this takes a while. Nothing is changed.
    pub async fn doctor(&self) -> Result<Vec<Check>, StoreError> {
        let mut checks = vec![self.check_engine().await?, self.check_migrations().await?];
        for (name, sql) in COUNTS {
            let found: i64 = run!(self.pool.reader(), c => sqlx::query_scalar(sql).fetch_one(c).await)?;
            let detail = if found == 0 { "none amiss".to_owned() } else { format!("{found} amiss") };
            checks.push(Check { name, ok: found == 0, detail });
        }
        Ok(checks)
    }

    /// The engine's own idea of soundness.
    async fn check_engine(&self) -> Result<Check, StoreError> {
        Ok(match &*self.pool {
            Pool::Sqlite { readers, .. } => {
                let lines: Vec<String> =
                    sqlx::query_scalar("PRAGMA integrity_check(10)").fetch_all(readers).await?;
                Check { name: "the file is sound", ok: lines == ["ok"], detail: lines.join("; ") }
            }
            Pool::Postgres(pool) => {
                // Anything else cannot hold Korean, or holds it as bytes.
                let encoding: String = sqlx::query_scalar("SHOW server_encoding").fetch_one(pool).await?;
                Check { name: "the encoding is UTF-8", ok: encoding == "UTF8", detail: encoding }
            }
        })
    }

    async fn check_migrations(&self) -> Result<Check, StoreError> {
        const APPLIED: &str = "SELECT COALESCE(MAX(version), 0) FROM _sqlx_migrations WHERE success";
        let applied: i64 = run!(self.pool.reader(), c => sqlx::query_scalar(APPLIED).fetch_one(c).await)?;
        let known = self.newest_migration();
        let detail = format!("database {applied}, program {known}");
        Ok(Check { name: "the schema is up to date", ok: applied == known, detail })
    }
}
