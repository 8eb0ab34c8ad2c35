//! The command line.

mod backup;
pub(crate) mod content;
mod convert;
mod media;
mod serve;
mod user;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::settings::{DataSettings, LogSettings, ServeSettings};
use crate::{application, doctor, evaluate};

/// 문턱 (Munteok): practise data-labeling pre-tests, and see each miss explained by a numbered rule.
#[derive(Parser)]
#[command(
    name = "munteok",
    version,
    about,
    after_help = "\
Examples:
  munteok serve                                  serve on http://127.0.0.1:3000, data in ./data
  MUNTEOK_DATABASE_URL=postgres://munteok@localhost/munteok munteok serve
  munteok content check ./content                check content files
  munteok user add nari@example.kr --role instructor
  munteok user reset-link nari@example.kr        print a one-time link to set a password
  munteok backup /backups/today.db               copy the database while it is served
  munteok restore /backups/today.db --replace    put it back"
)]
struct CommandLine {
    #[command(flatten)]
    log: LogSettings,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the site; makes the database and loads the content at the first start.
    Serve(ServeSettings),
    /// Bring the database to the newest version and stop.
    Migrate(DataSettings),
    /// Check or load content files.
    Content {
        #[command(subcommand)]
        command: content::ContentCommand,
    },
    /// Read items of another system, and write them for a third: GIFT, Aiken, Moodle XML, tables, QTI items.
    Convert(convert::ConvertCommand),
    /// Keep clips and images that content refers to.
    Media {
        #[command(subcommand)]
        command: media::MediaCommand,
    },
    /// Manage accounts.
    User {
        #[command(subcommand)]
        command: user::UserCommand,
    },
    /// Run the product's scoring on cases from standard input: `{"cases":[{"id":…,"input":{…}}]}`.
    Evaluate {
        /// Which scoring: ability, agreement, answers, fsrs, items, passprob, qti, spans, transcription.
        suite: String,
    },
    /// Copy the database to a file, also while it is served.
    Backup(backup::BackupCommand),
    /// Put a backup in place; the server must not run.
    Restore(backup::RestoreCommand),
    /// Check database, schema, data, media store, clocks and disk for faults; exit code 1 if there is one.
    Doctor(DataSettings),
}

/// Runs the command line of this process. Faults go to standard error with exit code 1.
pub async fn run() -> ExitCode {
    let command_line = CommandLine::parse();
    command_line.log.start();
    match run_command(command_line.command).await {
        Ok(code) => code,
        Err(error) => {
            eprintln!("munteok: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run_command(command: Command) -> anyhow::Result<ExitCode> {
    match command {
        Command::Serve(settings) => serve::run(settings).await,
        Command::Migrate(settings) => {
            application::open_store(&settings).await?;
            println!("the database is up to date");
            Ok(ExitCode::SUCCESS)
        }
        Command::Content { command } => content::run(command).await,
        Command::Convert(command) => convert::run(command),
        Command::Media { command } => media::run(command).await,
        Command::User { command } => user::run(command).await,
        Command::Evaluate { suite } => evaluate::run(&suite),
        Command::Backup(command) => backup::take(command).await,
        Command::Restore(command) => backup::restore(command).await,
        Command::Doctor(settings) => doctor::run(&settings).await,
    }
}
