//! Notices by themselves.

use super::{NewNotice, append};
use crate::{Store, StoreError};

impl Store {
    /// Tells people something that has no other deed to be written with, all or none. [`StoreError::Conflict`] if one
    /// of them is gone.
    pub async fn create_notices(&self, notices: &[NewNotice]) -> Result<(), StoreError> {
        let mut transaction = self.pool.begin().await?;
        for notice in notices {
            append(&mut transaction, notice).await?;
        }
        transaction.commit().await
    }
}
