//! The servers of a run, and the database they share.

use std::{fmt, path::Path};

use anyhow::{Context, Result};
use clap::ValueEnum;

use super::process::{Usage, usage};
use crate::{
    instance::{Instance, Settings},
    leftovers::Scratch,
    postgres::{Cluster, Durability},
};

/// What is loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum House {
    /// One server on SQLite.
    Sqlite,
    /// One server on PostgreSQL.
    Postgres,
    /// Two servers on one PostgreSQL; takers are spread over them connection by connection, and submit on the other one.
    TwoServers,
}

impl House {
    /// All of them.
    pub(crate) const ALL: [Self; 3] = [Self::Sqlite, Self::Postgres, Self::TwoServers];
}

impl fmt::Display for House {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Sqlite => "SQLite",
            Self::Postgres => "PostgreSQL",
            Self::TwoServers => "PostgreSQL, two servers",
        })
    }
}

/// Running servers.
pub(super) struct Servers {
    // In the order in which they are to be dropped.
    instances: Vec<Instance>,
    _cluster: Option<Cluster>,
    _folders: Vec<Scratch>,
}

impl Servers {
    /// Starts them on an empty database under `scratch`; `None` if PostgreSQL is wanted and not installed.
    pub(super) fn start(house: House, binary: &Path, scratch: &Path) -> Result<Option<Self>> {
        std::fs::create_dir_all(scratch).with_context(|| format!("cannot make {}", scratch.display()))?;
        let cluster = match house {
            House::Sqlite => None,
            House::Postgres | House::TwoServers => match Cluster::throw_away(Durability::On)? {
                None => return Ok(None),
                some => some,
            },
        };
        let url = cluster.as_ref().map(Cluster::url);
        let count = if house == House::TwoServers { 2 } else { 1 };
        let folders = (0..count).map(|_| Scratch::make("load-", scratch)).collect::<Result<Vec<_>>>()?;
        let instances = folders
            .iter()
            .map(|folder| Instance::start(&Settings::plain(binary, folder.path(), url.as_deref())))
            .collect::<Result<Vec<_>>>()?;
        Ok(Some(Self { instances, _cluster: cluster, _folders: folders }))
    }

    /// Where they listen.
    pub(super) fn origins(&self) -> Vec<String> {
        self.instances.iter().map(|instance| instance.origin().to_owned()).collect()
    }

    /// Memory and processor time of each.
    pub(super) fn usages(&self) -> Result<Vec<Usage>> {
        self.instances.iter().map(|instance| usage(instance.process())).collect()
    }
}
