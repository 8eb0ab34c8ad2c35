//! `munteok content`.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Subcommand;
use exchange::content::{self, Sources};
use service::Service;
use sha2::{Digest, Sha256};
use store::LoadReport;

use crate::application;
use crate::embedded;
use crate::settings::DataSettings;

/// What to do with content.
#[derive(Subcommand)]
pub(super) enum ContentCommand {
    /// Check content files; every fault is named by file, line and item.
    Check {
        /// Folder laid out like `content/`; without it, the bundled content is checked.
        folder: Option<PathBuf>,
    },
    /// Load content into the database; items that changed get a new version.
    Load {
        /// Folder laid out like `content/`; without it, the bundled content is loaded.
        folder: Option<PathBuf>,
        /// Where data lies.
        #[command(flatten)]
        data: DataSettings,
    },
    /// Write the JSON Schemas of the content files into a folder.
    Schema {
        /// The folder.
        folder: PathBuf,
    },
}

fn sources(folder: Option<&PathBuf>) -> anyhow::Result<Sources> {
    match folder {
        Some(folder) => embedded::content::folder(folder),
        None => embedded::content::bundled(),
    }
}

pub(super) async fn run(command: ContentCommand) -> anyhow::Result<ExitCode> {
    match command {
        ContentCommand::Check { folder } => Ok(check(&sources(folder.as_ref())?)),
        ContentCommand::Load { folder, data } => {
            let service = application::service(application::open_store(&data).await?);
            match load(&service, &sources(folder.as_ref())?).await? {
                None => println!("the content was loaded before; nothing changed"),
                Some(report) => println!(
                    "content loaded: {} added, {} changed, {} unchanged, {} retired",
                    report.added, report.changed, report.unchanged, report.retired
                ),
            }
            Ok(ExitCode::SUCCESS)
        }
        ContentCommand::Schema { folder } => {
            std::fs::create_dir_all(&folder)?;
            for (name, schema) in content::schemas() {
                std::fs::write(folder.join(name), format!("{schema:#}\n"))?;
            }
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn check(sources: &Sources) -> ExitCode {
    match content::read(sources) {
        Ok(catalogue) => {
            for domain in &catalogue.domains {
                let edges = domain.items.iter().filter(|item| item.metadata.edge.is_some()).count();
                let guess = content::guess(&domain.items);
                println!(
                    "{}: {} rules, {} items ({edges} edge cases), {} gates; {} single choices: by chance {:.1} right, \
                     by the longest option {:.1}, by one letter for all {}",
                    domain.domain.id,
                    domain.guideline.rules.len(),
                    domain.items.len(),
                    domain.gates.len(),
                    guess.items,
                    guess.chance,
                    guess.longest,
                    guess.same
                );
            }
            ExitCode::SUCCESS
        }
        Err(faults) => {
            for fault in &faults {
                eprintln!("{fault}");
            }
            eprintln!("{} faults", faults.len());
            ExitCode::FAILURE
        }
    }
}

/// Key of the setting that holds the digest of the content loaded last.
const LOADED: &str = "content-digest";

fn digest(sources: &Sources) -> String {
    let mut hasher = Sha256::new();
    for file in &sources.files {
        hasher.update(file.path.as_bytes());
        hasher.update(file.text.as_bytes());
    }
    for (path, audio) in &sources.audio {
        hasher.update(path.as_bytes());
        hasher.update(audio.as_bytes());
    }
    for (path, image) in &sources.images {
        hasher.update(path.as_bytes());
        hasher.update(content::digest(image).as_bytes());
    }
    // A new program may store the same files in another shape.
    hasher.update(env!("CARGO_PKG_VERSION").as_bytes());
    format!("{:x}", hasher.finalize())
}

/// Loads sources; none when they are the ones loaded last.
pub(crate) async fn load(service: &Service, sources: &Sources) -> anyhow::Result<Option<LoadReport>> {
    let digest = digest(sources);
    if service.store.find_setting(LOADED).await?.as_deref() == Some(&digest) {
        return Ok(None);
    }
    let catalogue = content::read(sources).map_err(|faults| {
        let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
        anyhow::anyhow!("the content has faults; nothing was loaded\n{}", lines.join("\n"))
    })?;
    let report = service.store.load_catalogue(&catalogue, service.now()).await?;
    service.store.set_setting(LOADED, &digest).await?;
    Ok(Some(report))
}
