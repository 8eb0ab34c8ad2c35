//! Where PostgreSQL's own programs are.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::command::{on_path, quietly};

/// Debian keeps one folder per version here, and none of them on PATH.
const DEBIAN: &str = "/usr/lib/postgresql";

/// The folder with `initdb`, `postgres` and `pg_ctl`; the newest if there are several.
pub(super) fn find() -> Option<PathBuf> {
    let told =
        || quietly(Command::new("pg_config").arg("--bindir")).ok().map(|folder| PathBuf::from(folder.trim()));
    let beside = || on_path("initdb").and_then(|path| path.parent().map(Path::to_path_buf));
    told().into_iter().chain(beside()).chain(debian()).find(|folder| is_server(folder))
}

/// `pg_config` alone comes with the client library too.
fn is_server(folder: &Path) -> bool {
    ["initdb", "postgres", "pg_ctl"]
        .into_iter()
        .all(|name| folder.join(format!("{name}{}", env::consts::EXE_SUFFIX)).is_file())
}

fn debian() -> Vec<PathBuf> {
    let mut versions: Vec<(u32, PathBuf)> = fs::read_dir(DEBIAN)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .collect();
    versions.sort_by(|left, right| right.cmp(left));
    versions.into_iter().map(|(_, folder)| folder).collect()
}
