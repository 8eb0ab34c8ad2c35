//! Domains.

use assessment::catalogue::Domain;

use crate::audit::{self, Deed};
use crate::content::load::digest;
use crate::row::json;
use crate::{Stamp, Store, StoreError};

const ADD: &str = "INSERT INTO domains (id, ordinal, digest, body, origin) VALUES ($1, $2, $3, $4, 'studio')";
const CHANGE: &str = "UPDATE domains SET ordinal = $2, digest = $3, body = $4, origin = 'studio'
    WHERE id = $1 AND retired_at IS NULL";

impl Store {
    /// Adds a domain. [`StoreError::Conflict`] if the id is taken, by a retired one too.
    pub async fn add_domain(&self, domain: &Domain, stamp: Stamp) -> Result<(), StoreError> {
        self.put_domain(ADD, domain, stamp, Deed::DomainAdded).await
    }

    /// Changes name, summary, place and rubric of a domain. [`StoreError::Conflict`] if there is no such domain.
    pub async fn change_domain(&self, domain: &Domain, stamp: Stamp) -> Result<(), StoreError> {
        self.put_domain(CHANGE, domain, stamp, Deed::DomainChanged).await
    }

    async fn put_domain(
        &self,
        sql: &'static str,
        domain: &Domain,
        stamp: Stamp,
        deed: Deed,
    ) -> Result<(), StoreError> {
        let body = json(domain)?;
        let digest = digest(&[&body]);
        let mut transaction = self.pool.begin().await?;
        transaction.lock_content().await?;
        let put = run!(transaction.connection(), c => sqlx::query(sql)
            .bind(domain.id.as_str())
            .bind(i64::from(domain.ordinal))
            .bind(digest)
            .bind(&body)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        if put == 0 {
            return Err(StoreError::Conflict);
        }
        audit::append(&mut transaction, stamp, deed, &domain.id, "").await?;
        transaction.commit().await
    }
}
