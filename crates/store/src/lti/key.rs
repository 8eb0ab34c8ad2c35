//! Key pairs we sign with.

use std::fmt;

use assessment::Instant;

use crate::audit::{self, Deed};
use crate::{Stamp, Store, StoreError};

/// A key pair, as it is stored. Its `Debug` does not show the private half.
#[derive(Clone, PartialEq, Eq)]
pub struct SigningKey {
    /// Its name.
    pub kid: String,
    /// When it was replaced, if it was.
    pub retired_at: Option<Instant>,
    /// RSA modulus, as base64url.
    pub modulus: String,
    /// RSA public exponent, as base64url.
    pub exponent: String,
    /// The private half (PKCS #8); none once retired.
    pub private_key: Option<Vec<u8>>,
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningKey({})", self.kid)
    }
}

/// A fresh key pair. Its `Debug` does not show the private half.
#[derive(Clone, PartialEq, Eq)]
pub struct NewSigningKey {
    /// Its name.
    pub kid: String,
    /// RSA modulus, as base64url.
    pub modulus: String,
    /// RSA public exponent, as base64url.
    pub exponent: String,
    /// The private half (PKCS #8).
    pub private_key: Vec<u8>,
}

impl fmt::Debug for NewSigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NewSigningKey({})", self.kid)
    }
}

row! {
    struct KeyRow {
        kid: String,
        retired_at: Option<i64>,
        modulus: String,
        exponent: String,
        private_key: Option<Vec<u8>>,
    }
}

const LIST: &str = "SELECT kid, retired_at, modulus, exponent, private_key FROM lti_keys
    ORDER BY created_at DESC, kid";
const OFFER: &str = "INSERT INTO lti_keys (kid, is_current, created_at, modulus, exponent, private_key)
    VALUES ($1, TRUE, $2, $3, $4, $5) ON CONFLICT DO NOTHING";
const RETIRE: &str =
    "UPDATE lti_keys SET is_current = FALSE, retired_at = $1, private_key = NULL WHERE is_current";
const FORGET: &str = "DELETE FROM lti_keys WHERE retired_at < $1";

impl Store {
    /// All key pairs, the newest first; at most one is not retired.
    pub async fn lti_keys(&self) -> Result<Vec<SigningKey>, StoreError> {
        let rows: Vec<KeyRow> = run!(self.pool.reader(), c => sqlx::query_as(LIST).fetch_all(c).await)?;
        Ok(rows.into_iter().map(SigningKey::from).collect())
    }

    /// Keeps a key pair if there is none to sign with; of several servers that offer one, one wins.
    pub async fn offer_lti_key(&self, key: &NewSigningKey, now: Instant) -> Result<(), StoreError> {
        Ok(run!(self.pool.writer(), c => sqlx::query(OFFER)
            .bind(&key.kid)
            .bind(now.0)
            .bind(&key.modulus)
            .bind(&key.exponent)
            .bind(&key.private_key)
            .execute(c)
            .await
            .map(drop))?)
    }

    /// Replaces the key pair; public halves that were retired before `forget_before` go.
    pub async fn rotate_lti_key(
        &self,
        key: &NewSigningKey,
        forget_before: Instant,
        stamp: Stamp,
    ) -> Result<(), StoreError> {
        let mut transaction = self.pool.begin().await?;
        for (statement, at) in [(RETIRE, stamp.at), (FORGET, forget_before)] {
            run!(transaction.connection(), c => sqlx::query(statement).bind(at.0).execute(c).await.map(drop))?;
        }
        run!(transaction.connection(), c => sqlx::query(OFFER)
            .bind(&key.kid)
            .bind(stamp.at.0)
            .bind(&key.modulus)
            .bind(&key.exponent)
            .bind(&key.private_key)
            .execute(c)
            .await
            .map(drop))?;
        audit::append(&mut transaction, stamp, Deed::PlatformKeyRotated, &key.kid, "").await?;
        transaction.commit().await
    }
}

impl From<KeyRow> for SigningKey {
    fn from(row: KeyRow) -> Self {
        let KeyRow { kid, retired_at, modulus, exponent, private_key } = row;
        Self { kid, retired_at: retired_at.map(Instant), modulus, exponent, private_key }
    }
}
