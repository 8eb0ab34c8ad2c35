//! A PostgreSQL to test against: the one we are given, or a throw-away cluster of our own.

mod account;
mod cluster;
mod programs;

use std::env;

use anyhow::Result;

pub(crate) use cluster::{Cluster, Durability};

/// The variable that names a PostgreSQL to use, and that hands ours to the tests.
pub(crate) const VARIABLE: &str = "MUNTEOK_TEST_POSTGRES_URL";

/// A PostgreSQL whose role may create databases.
pub(crate) enum Postgres {
    /// Named by the caller; we only pass it on.
    Given(String),
    /// Ours; gone when this value goes.
    Own(Cluster),
}

impl Postgres {
    /// Takes the given one, or starts one; `None` when there is neither.
    pub(crate) fn find(durability: Durability) -> Result<Option<Self>> {
        if let Ok(url) = env::var(VARIABLE)
            && !url.is_empty()
        {
            return Ok(Some(Self::Given(url)));
        }
        Ok(Cluster::throw_away(durability)?.map(Self::Own))
    }

    /// Where it listens.
    pub(crate) fn url(&self) -> String {
        match self {
            Self::Given(url) => url.clone(),
            Self::Own(cluster) => cluster.url(),
        }
    }
}
