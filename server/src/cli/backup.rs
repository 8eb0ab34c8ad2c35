//! `munteok backup` and `munteok restore`.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use service::Clock as _;
use store::Backup;

use crate::clock::SystemClock;
use crate::settings::DataSettings;

/// What to copy, and where to.
#[derive(Args)]
pub(super) struct BackupCommand {
    /// File to write; it must not be there yet.
    file: PathBuf,
    /// Where data lies.
    #[command(flatten)]
    data: DataSettings,
}

/// What to put in place.
#[derive(Args)]
pub(super) struct RestoreCommand {
    /// A file that `munteok backup` has written.
    file: PathBuf,
    /// Put it in the place of a database that is there, which is kept aside.
    #[arg(long)]
    replace: bool,
    /// Where data lies.
    #[command(flatten)]
    data: DataSettings,
}

/// Copies the database while it may be served.
pub(super) async fn take(command: BackupCommand) -> anyhow::Result<ExitCode> {
    let url = command.data.database()?;
    let Some(from) = url.file() else {
        return Ok(elsewhere(
            "PostgreSQL makes its own backups, also while it is served. Nothing was written; run:",
            url.dump_command(&command.file),
        ));
    };
    let made = Backup::take(from, &command.file).await?;
    println!(
        "{}: {} KiB, schema {}, looked over",
        command.file.display(),
        made.bytes.div_ceil(1024),
        made.version
    );
    Ok(ExitCode::SUCCESS)
}

/// Puts a copy in place.
pub(super) async fn restore(command: RestoreCommand) -> anyhow::Result<ExitCode> {
    let url = command.data.database()?;
    let Some(to) = url.file() else {
        return Ok(elsewhere(
            "PostgreSQL restores its own backups. Nothing was changed; stop the servers, then run:",
            url.restore_command(&command.file),
        ));
    };
    let restored = Backup::restore(&command.file, to, command.replace, SystemClock.now()).await?;
    println!("{}: restored, schema {}", to.display(), restored.backup.version);
    if let Some(aside) = restored.aside {
        println!("what was there before: {}", aside.display());
    }
    Ok(ExitCode::SUCCESS)
}

/// Says what to run instead. The command alone goes to standard output, for a script; the exit code says that it was not
/// done, or a nightly job would believe it had a backup.
fn elsewhere(why: &str, command: Option<String>) -> ExitCode {
    eprintln!("munteok: {why}");
    println!("{}", command.unwrap_or_default());
    ExitCode::FAILURE
}
