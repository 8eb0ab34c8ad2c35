//! `munteok doctor`.

use std::process::ExitCode;

use crate::application;
use crate::settings::DataSettings;

/// Prints each check; exit code 1 if one fails.
pub(crate) async fn run(settings: &DataSettings) -> anyhow::Result<ExitCode> {
    let store = application::open_store(settings).await?;
    let checks = store.doctor().await?;
    let mut healthy = true;
    for check in &checks {
        healthy &= check.ok;
        println!("{} {}: {}", if check.ok { "ok  " } else { "FAIL" }, check.name, check.detail);
    }
    Ok(if healthy { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
