//! `munteok media`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use clap::Subcommand;

use crate::media::{Kind, LIMIT, MediaName, MediaStore};
use crate::settings::DataSettings;

/// What to do with media.
#[derive(Subcommand)]
pub(super) enum MediaCommand {
    /// Keep files in the media store and print where each is served; the same file again changes nothing.
    #[command(after_help = "Kept are mp3, m4a, ogg, wav, jpg, png and webp, up to 32 MiB each.")]
    Put {
        /// The files.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Where data lies.
        #[command(flatten)]
        data: DataSettings,
    },
    /// List what the media store holds: where it is served, and its bytes.
    List {
        /// Where data lies.
        #[command(flatten)]
        data: DataSettings,
    },
}

pub(super) async fn run(command: MediaCommand) -> anyhow::Result<ExitCode> {
    match command {
        MediaCommand::Put { files, data } => {
            let store = data.media()?;
            // All are looked at before the first is kept.
            let files: Vec<_> = files.iter().map(|path| read(path)).collect::<Result<_, _>>()?;
            for (name, bytes) in files {
                put(&store, &name, bytes).await.with_context(|| format!("{store} does not take it"))?;
            }
        }
        MediaCommand::List { data } => {
            let store = data.media()?;
            let listed = store.list().await;
            let (names, strangers) = listed.with_context(|| format!("{store} cannot be listed"))?;
            for (name, length) in names {
                println!("/media/{name} {length}");
            }
            if strangers > 0 {
                eprintln!("{strangers} other files there are not served: their names are not by digest");
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// A file with its name, if it is what its ending says and not too large.
fn read(path: &Path) -> anyhow::Result<(MediaName, Vec<u8>)> {
    let shown = path.display();
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let Some(kind) = Kind::of_ending(ending) else {
        bail!(
            "{shown}: ‘{ending}’ is no ending of media; kept are {}",
            Kind::ALL.map(Kind::ending).join(", ")
        );
    };
    let cannot = || format!("{shown} cannot be read");
    let length = path.metadata().with_context(cannot)?.len();
    if length > LIMIT {
        bail!("{shown} has {length} bytes; up to {LIMIT} ({} MiB) are kept", LIMIT >> 20);
    }
    let bytes = std::fs::read(path).with_context(cannot)?;
    match Kind::sniff(&bytes) {
        Some(found) if found == kind => Ok((MediaName::of(&bytes, kind), bytes)),
        Some(found) => bail!("{shown} is {} inside; name it .{}", found.content_type(), found.ending()),
        None => bail!("{shown} is not {}; was it cut off, or given a wrong ending?", kind.content_type()),
    }
}

async fn put(store: &MediaStore, name: &MediaName, bytes: Vec<u8>) -> object_store::Result<()> {
    if store.length(name).await? == Some(bytes.len() as u64) {
        println!("/media/{name} (was there)");
        return Ok(());
    }
    store.put(name, bytes).await?;
    println!("/media/{name}");
    Ok(())
}
