//! New people.

use crate::audit::{self, Deed};
use crate::engine::Transaction;
use crate::error::breaks;
use crate::{NewGuest, NewSession, NewUser, Stamp, Store, StoreError, session};

const INSERT: &str = "INSERT INTO users (id, email, password_hash, role, locale, created_at)
    VALUES ($1, $2, $3, $4, $5, $6)";

impl Store {
    /// Makes a guest with the session that is the only way back to it, in one transaction.
    pub async fn create_guest(&self, guest: &NewGuest, session: &NewSession) -> Result<(), StoreError> {
        let mut transaction = self.pool.begin().await?;
        run!(transaction.connection(), c => sqlx::query(INSERT)
            .bind(guest.id)
            .bind(None::<String>)
            .bind(None::<String>)
            .bind("learner")
            .bind(guest.locale.as_deref())
            .bind(guest.created_at.0)
            .execute(c)
            .await
            .map(drop))?;
        session::insert(transaction.connection(), session).await?;
        transaction.commit().await
    }

    /// Makes an account. [`StoreError::EmailTaken`] if another one has the address.
    pub async fn create_user(&self, user: &NewUser, stamp: Stamp) -> Result<(), StoreError> {
        let mut transaction = self.pool.begin().await?;
        insert(&mut transaction, user).await?;
        audit::append(&mut transaction, stamp, Deed::UserCreated, user.id, user.role.as_str()).await?;
        transaction.commit().await
    }
}

/// Inserts an account.
pub(crate) async fn insert(transaction: &mut Transaction, user: &NewUser) -> Result<(), StoreError> {
    run!(transaction.connection(), c => sqlx::query(INSERT)
        .bind(user.id)
        .bind(&user.email)
        .bind(user.password_hash.as_ref().map(|hash| hash.0.as_str()))
        .bind(user.role.as_str())
        .bind(user.locale.as_deref())
        .bind(user.created_at.0)
        .execute(c)
        .await
        .map(drop))
    .map_err(email_taken)
}

/// The error of a statement that gives a person an address.
pub(super) fn email_taken(error: sqlx::Error) -> StoreError {
    if breaks(&error, "users_email", "users.email") { StoreError::EmailTaken } else { error.into() }
}
