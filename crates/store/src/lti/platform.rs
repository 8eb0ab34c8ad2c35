//! Platforms that may send people here.

use uuid::Uuid;

use crate::audit::{self, Deed};
use crate::row::{Cell, json};
use crate::{Stamp, Store, StoreError};

/// A learning platform's registration. Addresses are as its operator gives them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Platform {
    /// Our id of it.
    pub id: Uuid,
    /// What people call it.
    pub name: String,
    /// `iss` of its tokens.
    pub issuer: String,
    /// What we are called there.
    pub client_id: String,
    /// Deployments that may launch.
    pub deployments: Vec<String>,
    /// Where a login goes on.
    pub login_url: String,
    /// Where we get access tokens.
    pub token_url: String,
    /// Where its public keys are.
    pub keys_url: String,
    /// The origin of the pages that show ours in a frame.
    pub frame_origin: String,
}

row! {
    struct PlatformRow {
        id: Uuid,
        name: String,
        issuer: String,
        client_id: String,
        deployments: String,
        login_url: String,
        token_url: String,
        keys_url: String,
        frame_origin: String,
    }
}

const LIST: &str =
    "SELECT id, name, issuer, client_id, deployments, login_url, token_url, keys_url, frame_origin
    FROM lti_platforms ORDER BY created_at, id";
const FIND: &str =
    "SELECT id, name, issuer, client_id, deployments, login_url, token_url, keys_url, frame_origin
    FROM lti_platforms WHERE id = $1";
const SAVE: &str = "INSERT INTO lti_platforms
    (id, name, issuer, client_id, deployments, login_url, token_url, keys_url, frame_origin, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    ON CONFLICT (issuer, client_id) DO UPDATE SET name = excluded.name, deployments = excluded.deployments,
        login_url = excluded.login_url, token_url = excluded.token_url, keys_url = excluded.keys_url,
        frame_origin = excluded.frame_origin";
const DELETE: &str = "DELETE FROM lti_platforms WHERE id = $1";

impl Store {
    /// All platforms, the oldest first.
    pub async fn list_platforms(&self) -> Result<Vec<Platform>, StoreError> {
        let rows: Vec<PlatformRow> = run!(self.pool.reader(), c => sqlx::query_as(LIST).fetch_all(c).await)?;
        rows.into_iter().map(Platform::try_from).collect()
    }

    /// A platform by id.
    pub async fn find_platform(&self, id: Uuid) -> Result<Option<Platform>, StoreError> {
        let row: Option<PlatformRow> =
            run!(self.pool.reader(), c => sqlx::query_as(FIND).bind(id).fetch_optional(c).await)?;
        row.map(Platform::try_from).transpose()
    }

    /// Registers a platform; one that is known by issuer and client id is changed and keeps its id.
    pub async fn save_platform(&self, platform: &Platform, stamp: Stamp) -> Result<(), StoreError> {
        let deployments = json(&platform.deployments)?;
        let mut transaction = self.pool.begin().await?;
        run!(transaction.connection(), c => sqlx::query(SAVE)
            .bind(platform.id)
            .bind(&platform.name)
            .bind(&platform.issuer)
            .bind(&platform.client_id)
            .bind(&deployments)
            .bind(&platform.login_url)
            .bind(&platform.token_url)
            .bind(&platform.keys_url)
            .bind(&platform.frame_origin)
            .bind(stamp.at.0)
            .execute(c)
            .await
            .map(drop))?;
        audit::append(&mut transaction, stamp, Deed::PlatformSaved, &platform.issuer, &platform.client_id)
            .await?;
        transaction.commit().await
    }

    /// Removes a platform with its logins, its grades on the way, and who its people are here; what they did stays.
    /// False if there is no such platform.
    pub async fn delete_platform(&self, id: Uuid, stamp: Stamp) -> Result<bool, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let rows = run!(transaction.connection(), c =>
            sqlx::query(DELETE).bind(id).execute(c).await.map(|done| done.rows_affected()))?;
        if rows == 0 {
            return Ok(false);
        }
        audit::append(&mut transaction, stamp, Deed::PlatformRemoved, id, "").await?;
        transaction.commit().await?;
        Ok(true)
    }
}

impl TryFrom<PlatformRow> for Platform {
    type Error = StoreError;

    fn try_from(row: PlatformRow) -> Result<Self, StoreError> {
        let cell = Cell { table: "lti_platforms", column: "deployments", id: &row.id };
        let deployments = cell.json(&row.deployments)?;
        let PlatformRow { id, name, issuer, client_id, login_url, token_url, keys_url, frame_origin, .. } =
            row;
        Ok(Self { id, name, issuer, client_id, deployments, login_url, token_url, keys_url, frame_origin })
    }
}
