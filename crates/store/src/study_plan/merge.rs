//! A guest becomes somebody else.

use uuid::Uuid;

use crate::StoreError;
use crate::engine::Transaction;

// Where the account has a plan of its own, that one stands; the guest's goes with the guest.
const MOVE: &str = "UPDATE study_plans SET user_id = $2
    WHERE user_id = $1 AND domain NOT IN (SELECT domain FROM study_plans WHERE user_id = $2)";

/// Moves a guest's plans to an account.
pub(crate) async fn merge(
    transaction: &mut Transaction,
    guest: Uuid,
    account: Uuid,
) -> Result<(), StoreError> {
    Ok(run!(transaction.connection(), c =>
        sqlx::query(MOVE).bind(guest).bind(account).execute(c).await.map(drop))?)
}
