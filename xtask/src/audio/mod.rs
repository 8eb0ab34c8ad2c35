//! `cargo xtask audio`: voices the clips that content describes.
//!
//! A clip is a script (`clips.toml`); its sound is made with espeak-ng, shaped and joined with sox, and encoded with ffmpeg. The same
//! script gives the same sound: sox seeds its noise alike every time, and ffmpeg leaves dates out. A clip is made again only when its
//! script or [`RECIPE`] has changed.

mod effects;
mod encode;
mod record;
mod segment;
mod sounds;
mod studio;
mod voice;

use std::path::Path;

use anyhow::{Context, Result, ensure};
use assessment::transcription::{Script, Scripts};
use sha2::{Digest, Sha256};

use record::{Recording, Recordings};
use studio::Studio;

use crate::files;
use crate::progress::{kilobytes, step};

/// Counted up when the way sounds are made changes, so that every clip is made again.
const RECIPE: u32 = 1;

/// Shortest and longest clip, in seconds.
const LENGTHS: std::ops::RangeInclusive<f64> = 4.0..=15.0;

/// Makes the audio clips of every domain that has `clips.toml`.
pub(crate) fn run(root: &Path) -> Result<()> {
    let studio = Studio::open()?;
    for path in files::under(&root.join("content/domains"))? {
        if path.file_name().is_some_and(|name| name == "clips.toml")
            && let Some(domain) = path.parent()
        {
            voice_domain(&studio, domain)?;
        }
    }
    Ok(())
}

/// What the sound of a script depends on, as a SHA-256 in hex.
fn stamp(script: &Script) -> String {
    format!("{:x}", Sha256::digest(script.voiced()))
}

fn voice_domain(studio: &Studio, domain: &Path) -> Result<()> {
    let path = domain.join("clips.toml");
    let scripts: Scripts =
        toml::from_str(&files::read_text(&path)?).with_context(|| path.display().to_string())?;
    let folder = domain.join("audio");
    let mut recordings = Recordings::read(&folder)?;
    if recordings.recipe != RECIPE {
        recordings = Recordings { recipe: RECIPE, ..Recordings::default() };
    }
    recordings.clip.retain(|id, _| scripts.clips.iter().any(|script| script.id == *id));
    let (mut made, mut total) = (0, 0);
    for script in &scripts.clips {
        let file = folder.join(format!("{}.mp3", script.id));
        let stamp = stamp(script);
        let is_fresh =
            recordings.clip.get(&script.id).is_some_and(|known| known.script == stamp) && file.is_file();
        if !is_fresh {
            let recording = step(&format!("voice {}", script.id), || {
                let recording = record_clip(studio, script, &file, stamp)?;
                let note = format!("{:.1} s of sound", recording.seconds);
                Ok((recording, note))
            })
            .with_context(|| format!("clip `{}` of {}", script.id, path.display()))?;
            recordings.clip.insert(script.id.clone(), recording);
            // After each clip, so that an interrupted run loses nothing.
            recordings.write(&folder)?;
            made += 1;
        }
        total += std::fs::metadata(&file)?.len();
    }
    recordings.write(&folder)?;
    remove_strangers(&folder, &recordings)?;
    println!("{}: {} clips, {made} made, {} in all", folder.display(), scripts.clips.len(), kilobytes(total));
    Ok(())
}

fn record_clip(studio: &Studio, script: &Script, file: &Path, stamp: String) -> Result<Recording> {
    let joined = voice::clip(studio, script)?;
    let shaped = effects::lay(studio, &joined, &script.effects)?;
    encode::mp3(&shaped, file)?;
    let (seconds, peaks) = encode::measure(file)?;
    ensure!(
        LENGTHS.contains(&seconds),
        "it lasts {seconds:.1} s; a clip has {} to {} s, so its script should be shorter or longer",
        LENGTHS.start(),
        LENGTHS.end()
    );
    Ok(Recording { seconds, script: stamp, peaks })
}

/// Deletes sounds whose clip is gone.
fn remove_strangers(folder: &Path, recordings: &Recordings) -> Result<()> {
    for path in files::under(folder)? {
        let is_sound = path.extension().is_some_and(|extension| extension == "mp3");
        let id = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if is_sound && !recordings.clip.contains_key(&id) {
            std::fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
        }
    }
    Ok(())
}
