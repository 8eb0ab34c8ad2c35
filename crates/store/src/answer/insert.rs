//! Answers, added with the steps that judge them.

use std::collections::HashSet;

use sqlx::QueryBuilder;
use uuid::Uuid;

use crate::engine::Transaction;
use crate::row::json;
use crate::{NewAnswer, StoreError};

// Owner, domain and behaviour come from the attempt itself, so that they cannot contradict it, also when a guest has
// just become somebody else. Where there is any earlier answer there is a first one: asking for that one finds it by
// the unique index, however many other people have answered the item.
const HEAD: &str = "WITH given
    (slot, item_id, item_version, answered_at, fresh, points, meaning, format, rules, missed) AS (";
const TAIL: &str = ")
    INSERT INTO answers (attempt_id, slot, user_id, domain, item_id, item_version, behaviour, answered_at, is_first,
        points, meaning, format, rules, missed)
    SELECT a.id, g.slot, a.user_id, a.domain, g.item_id, g.item_version, a.behaviour, g.answered_at,
        g.fresh AND NOT EXISTS (
            SELECT 1 FROM answers e
            WHERE e.user_id = a.user_id AND e.item_id = g.item_id AND e.item_version = g.item_version AND e.is_first
        ),
        g.points, g.meaning, g.format, g.rules, g.missed
    FROM attempts a CROSS JOIN given g
    WHERE a.id = ";
const END: &str = " ON CONFLICT (attempt_id, slot) DO NOTHING";

/// Inserts answers in one statement. The outer error is ours, the inner one the database's, as the caller has to look
/// into it; the number is that of the rows added.
pub(crate) async fn insert(
    transaction: &mut Transaction,
    attempt: Uuid,
    answers: &[NewAnswer],
) -> Result<Result<u64, sqlx::Error>, StoreError> {
    let texts = answers
        .iter()
        .map(|answer| Ok((json(&answer.rules)?, json(&answer.missed)?)))
        .collect::<Result<Vec<_>, StoreError>>()?;
    // The statement does not see its own rows: of two answers to one item given together, the first is told here.
    let mut met = HashSet::new();
    let fresh: Vec<bool> = answers.iter().map(|answer| met.insert((&answer.item, answer.version))).collect();
    Ok(run!(transaction.connection(), c => {
        let mut insert = QueryBuilder::new(HEAD);
        insert.push_values(answers.iter().zip(&texts).zip(&fresh), |mut row, ((answer, (rules, missed)), fresh)| {
            row.push_bind(i64::from(answer.slot))
                .push_bind(answer.item.as_str())
                .push_bind(i64::from(answer.version))
                .push_bind(answer.answered_at.0)
                .push_bind(*fresh)
                .push_bind(answer.points)
                .push_bind(answer.meaning)
                .push_bind(answer.format)
                .push_bind(rules)
                .push_bind(missed);
        });
        insert.push(TAIL).push_bind(attempt).push(END);
        insert.build().execute(c).await.map(|done| done.rows_affected())
    }))
}
