//! What the server can stand on.

use std::{fmt, fs};

use anyhow::{Context, Result};
use clap::ValueEnum;

use super::{Ground, volume::Volume};
use crate::{
    leftovers::Scratch,
    postgres::{Cluster, Durability},
    workspace::Workspace,
};

/// A database and its disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Database {
    /// SQLite on the disk of `target/`.
    Sqlite,
    /// SQLite on a small disk that fills up.
    SqliteSmallDisk,
    /// A PostgreSQL of our own, which crashes as well.
    Postgres,
    /// The same under two servers; every new connection of a taker goes to the other one.
    PostgresTwoServers,
    /// PostgreSQL on a small disk that fills up.
    PostgresSmallDisk,
}

/// Room for the database and its log, and no more than a moment's work to fill, in megabytes.
const SQLITE_DISK: u32 = 96;
const POSTGRES_DISK: u32 = 256;
/// What to do about it.
const NO_PROGRAMS: &str = "no PostgreSQL programs found (Debian: `apt-get install postgresql`)";

impl Database {
    /// All of them.
    pub(crate) const ALL: [Self; 5] = [
        Self::Sqlite,
        Self::SqliteSmallDisk,
        Self::Postgres,
        Self::PostgresTwoServers,
        Self::PostgresSmallDisk,
    ];

    /// Makes it; or says why this machine cannot.
    pub(super) fn ground(self, workspace: &Workspace) -> Result<Result<Ground, String>> {
        Ok(match self {
            Self::Sqlite => Ok(Ground::Folder(folder(workspace)?)),
            Self::SqliteSmallDisk => volume(SQLITE_DISK).map(Ground::Volume),
            Self::PostgresSmallDisk => match volume(POSTGRES_DISK) {
                Err(why) => Err(why),
                Ok(volume) => match Cluster::throw_away_in(volume.path(), Durability::On)? {
                    Some(cluster) => Ok(Ground::SmallCluster(cluster, volume, folder(workspace)?)),
                    None => Err(NO_PROGRAMS.to_owned()),
                },
            },
            // Crashes would take what a relaxed one has only promised.
            Self::Postgres | Self::PostgresTwoServers => match Cluster::throw_away(Durability::On)? {
                Some(cluster) => {
                    let servers = if self == Self::PostgresTwoServers { 2 } else { 1 };
                    let folders = (0..servers).map(|_| folder(workspace)).collect::<Result<_>>()?;
                    Ok(Ground::Cluster(cluster, folders))
                }
                None => Err(NO_PROGRAMS.to_owned()),
            },
        })
    }
}

impl fmt::Display for Database {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Sqlite => "sqlite",
            Self::SqliteSmallDisk => "sqlite-small-disk",
            Self::Postgres => "postgres",
            Self::PostgresTwoServers => "postgres-two-servers",
            Self::PostgresSmallDisk => "postgres-small-disk",
        })
    }
}

/// A small disk; or why there is none.
fn volume(megabytes: u32) -> Result<Volume, String> {
    Volume::mount(megabytes)
        .map_err(|error| format!("a small disk cannot be mounted (that needs root): {error:#}"))
}

/// A fresh folder on a real disk.
fn folder(workspace: &Workspace) -> Result<Scratch> {
    let scratch = workspace.scratch();
    fs::create_dir_all(&scratch).with_context(|| format!("cannot make {}", scratch.display()))?;
    Scratch::make("chaos-", &scratch)
}
