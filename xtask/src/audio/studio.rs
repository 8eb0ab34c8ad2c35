//! The programs that make sound, and a place for what they leave behind.

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use crate::command::{on_path, quietly};

/// Program and the Debian package that has it.
const PROGRAMS: [(&str, &str); 3] = [("espeak-ng", "espeak-ng"), ("sox", "sox"), ("ffmpeg", "ffmpeg")];

/// Samples per second of everything; espeak-ng's own rate.
pub(super) const RATE: &str = "22050";

/// The programs and a folder that vanishes afterwards.
pub(super) struct Studio {
    folder: TempDir,
    count: Cell<u32>,
}

impl Studio {
    /// Looks for the programs and says what to install where one is missing.
    pub(super) fn open() -> Result<Self> {
        let missing: Vec<&str> = PROGRAMS
            .iter()
            .filter(|(name, _)| on_path(name).is_none())
            .map(|(_, package)| *package)
            .collect();
        if !missing.is_empty() {
            bail!(
                "the audio clips are made with espeak-ng, sox and ffmpeg, of which {} cannot be found; \
                 install it (Debian: `apt-get install {}`)",
                missing.join(" and "),
                missing.join(" ")
            );
        }
        let folder = tempfile::tempdir().context("cannot make a temporary folder")?;
        Ok(Self { folder, count: Cell::new(0) })
    }

    /// A name for a new WAV file.
    pub(super) fn file(&self) -> PathBuf {
        self.count.set(self.count.get() + 1);
        self.folder.path().join(format!("{}.wav", self.count.get()))
    }

    /// Speaks a text. `voice` is an espeak-ng voice with its variant, `speed` words per minute, `pitch` 0 … 99.
    pub(super) fn speak(&self, voice: &str, speed: u16, pitch: u8, text: &str) -> Result<PathBuf> {
        let file = self.file();
        let mut command = Command::new("espeak-ng");
        command.args(["-z", "-v", voice, "-s", &speed.to_string(), "-p", &pitch.to_string(), "-w"]);
        // The text comes after `--`, because it may begin with a hyphen.
        quietly(command.arg(&file).arg("--").arg(text))?;
        Ok(file)
    }

    /// Runs sox from `input` (or from nothing) through `effects`, words separated by spaces, into a new file.
    pub(super) fn sox(&self, input: Option<&Path>, effects: &str) -> Result<PathBuf> {
        let file = self.file();
        let mut command = sox();
        match input {
            Some(input) => command.arg(input),
            None => command.args(["-r", RATE, "-c", "1", "-n"]),
        };
        quietly(command.args(["-b", "16"]).arg(&file).args(effects.split_whitespace()))?;
        Ok(file)
    }

    /// Puts files one after the other.
    pub(super) fn join(&self, inputs: &[PathBuf]) -> Result<PathBuf> {
        let file = self.file();
        quietly(sox().args(inputs).args(["-b", "16"]).arg(&file))?;
        Ok(file)
    }

    /// Lays files over each other, each at its volume (1: as it is).
    pub(super) fn mix(&self, inputs: &[(&Path, f64)]) -> Result<PathBuf> {
        let file = self.file();
        let mut command = sox();
        command.arg("-m");
        for (input, volume) in inputs {
            command.arg("-v").arg(volume.to_string()).arg(input);
        }
        quietly(command.args(["-b", "16"]).arg(&file))?;
        Ok(file)
    }
}

/// Length of a file in seconds.
pub(super) fn seconds(file: &Path) -> Result<f64> {
    let said = quietly(Command::new("sox").arg("--info").arg("-D").arg(file))?;
    said.trim().parse().with_context(|| format!("`sox --info -D` said `{}`", said.trim()))
}

/// Runs ffmpeg and gives what it wrote to its outputs: bytes, and words.
pub(super) fn ffmpeg(input: &Path, arguments: &[&str]) -> Result<(Vec<u8>, String)> {
    let mut command = Command::new("ffmpeg");
    command.args(["-hide_banner", "-nostdin", "-y", "-i"]).arg(input).args(arguments);
    let output = command.stdin(Stdio::null()).output().context("cannot start ffmpeg")?;
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    if !output.status.success() {
        bail!("ffmpeg ended with {} on {}:\n{words}", output.status, input.display());
    }
    Ok((output.stdout, words))
}

/// sox with its noise seeded alike every time, and without dither, which would be noise again.
fn sox() -> Command {
    let mut command = Command::new("sox");
    command.args(["-R", "-D", "-V1"]);
    command
}
