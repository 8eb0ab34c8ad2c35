//! Opening a `PostgreSQL` database.

use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{ConnectOptions, Connection};

use super::PATIENCE;
use crate::StoreError;
use crate::engine::Pool;

/// Connections per server; several servers share one database, whose usual limit is 100.
const CONNECTIONS: u32 = 16;
/// A connection idle for longer is asked for a sign of life before it is used; busy ones save the round trip.
const STALE: Duration = Duration::from_secs(15);

pub(super) async fn open(options: &PgConnectOptions) -> Result<Pool, StoreError> {
    let options = options.clone().application_name("munteok");
    // The pool would try again and again, and then say no more than that time is up.
    let unanswered = |_| StoreError::Unavailable("the server does not answer".into());
    let first = tokio::time::timeout(PATIENCE, options.connect()).await.map_err(unanswered)?;
    first?.close().await?;
    let pool = PgPoolOptions::new()
        .max_connections(CONNECTIONS)
        .acquire_timeout(PATIENCE)
        .test_before_acquire(false)
        .before_acquire(|connection, state| {
            Box::pin(async move { Ok(state.idle_for < STALE || connection.ping().await.is_ok()) })
        })
        .connect_lazy_with(options);
    Ok(Pool::Postgres(pool))
}
