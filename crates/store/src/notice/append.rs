//! New notices.

use super::NewNotice;
use crate::StoreError;
use crate::engine::Transaction;
use crate::row::json;

const INSERT: &str =
    "INSERT INTO notices (id, user_id, at, kind, path, detail) VALUES ($1, $2, $3, $4, $5, $6)";

/// Writes down a notice inside the transaction of what it tells of.
pub(crate) async fn append(transaction: &mut Transaction, notice: &NewNotice) -> Result<(), StoreError> {
    let detail = json(&notice.detail)?;
    Ok(run!(transaction.connection(), c => sqlx::query(INSERT)
        .bind(notice.id)
        .bind(notice.user_id)
        .bind(notice.at.0)
        .bind(&notice.kind)
        .bind(&notice.path)
        .bind(&detail)
        .execute(c)
        .await
        .map(drop))?)
}
