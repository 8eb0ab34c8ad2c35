//! `munteok doctor`.

mod disk;
mod folder;
mod media;

use std::path::Path;
use std::process::ExitCode;

use service::Clock as _;
use store::{Check, Store};

use crate::application;
use crate::clock::SystemClock;
use crate::settings::DataSettings;

/// Prints a line for each check; exit code 1 if one fails. Neither makes a database nor migrates one.
pub(crate) async fn run(settings: &DataSettings) -> anyhow::Result<ExitCode> {
    let url = settings.database()?;
    let store = application::open_existing(settings).await?;
    let mut checks = look(&store).await?;
    store.close().await;
    checks.push(media::check(&settings.media()?).await);
    // Where data grows on this machine: PostgreSQL's own disk is not ours to look at.
    let folder = url.file().map_or(settings.data.as_path(), folder_of);
    if folder.is_dir() {
        let needed = url.file().and_then(|file| file.metadata().ok()).map_or(0, |file| file.len());
        checks.push(disk::check(folder, needed));
        checks.push(folder::check(folder));
    }
    let mut healthy = true;
    for check in &checks {
        healthy &= check.ok;
        println!("{} {}: {}", if check.ok { "ok  " } else { "FAIL" }, check.name, check.detail);
    }
    Ok(if healthy { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What the database says.
async fn look(store: &Store) -> anyhow::Result<Vec<Check>> {
    let mut checks = store.doctor(SystemClock.now()).await?;
    checks.push(store.check_durability().await?);
    checks.push(store.check_clock(SystemClock.now()).await?);
    Ok(checks)
}

fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
