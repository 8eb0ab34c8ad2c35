//! The finished sound: equal loudness, MP3, and its measures.

use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::studio::{RATE, ffmpeg};

/// Slices of the waveform.
pub(super) const PEAKS: usize = 160;
/// Loudness that every clip gets, in LUFS, and the highest sample allowed, as a share of full scale.
const LOUDNESS: f64 = -19.0;
const CEILING: &str = "0.84";
/// Bits a second; speech at 22,050 Hz needs no more.
const BITS: &str = "48k";

/// Integrated loudness in LUFS (EBU R 128).
fn loudness(file: &Path) -> Result<f64> {
    let (_, words) = ffmpeg(file, &["-af", "ebur128=framelog=verbose", "-f", "null", "-"])?;
    // The summary comes last: `I: -23.4 LUFS`.
    let line = words.lines().rev().find_map(|line| line.trim().strip_prefix("I:"));
    let value = line.and_then(|line| line.trim().strip_suffix("LUFS")).map(str::trim);
    value.and_then(|value| value.parse().ok()).context("ffmpeg's ebur128 filter gave no loudness")
}

/// Writes the clip as mono MP3, without dates or tags.
pub(super) fn mp3(clip: &Path, to: &Path) -> Result<()> {
    let gain = LOUDNESS - loudness(clip)?;
    if let Some(folder) = to.parent() {
        std::fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    }
    let filter = format!("volume={gain:.2}dB,alimiter=limit={CEILING}:level=false");
    let to = to.to_str().context("the path of the clip is not UTF-8")?;
    let plain =
        ["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact", "-id3v2_version", "0"];
    let mut arguments = vec!["-af", &filter, "-ac", "1", "-ar", RATE, "-c:a", "libmp3lame", "-b:a", BITS];
    arguments.extend(plain);
    arguments.push(to);
    ffmpeg(clip, &arguments)?;
    Ok(())
}

/// Length in seconds, to the hundredth, and the peaks, of an MP3 file as a player decodes it.
pub(super) fn measure(file: &Path) -> Result<(f64, Vec<u8>)> {
    let (bytes, _) = ffmpeg(file, &["-f", "s16le", "-ac", "1", "-ar", RATE, "-"])?;
    let samples: Vec<u16> =
        bytes.chunks_exact(2).map(|pair| i16::from_le_bytes([pair[0], pair[1]]).unsigned_abs()).collect();
    ensure!(samples.len() >= PEAKS, "{} decodes to next to nothing", file.display());
    let rate: f64 = RATE.parse()?;
    let seconds = (samples.len() as f64 / rate * 100.0).round() / 100.0;
    Ok((seconds, peaks(&samples)))
}

/// The highest sample of each of [`PEAKS`] slices, the loudest being 255.
fn peaks(samples: &[u16]) -> Vec<u8> {
    let loudest = u32::from(samples.iter().copied().max().unwrap_or(0).max(1));
    (0..PEAKS)
        .map(|slice| {
            let range = samples.len() * slice / PEAKS..samples.len() * (slice + 1) / PEAKS;
            let peak = u32::from(samples[range].iter().copied().max().unwrap_or(0));
            u8::try_from(peak * 255 / loudest).unwrap_or(u8::MAX)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn peaks_are_relative_to_the_loudest() {
        let samples: Vec<u16> = (0..1_600).map(|place| if place < 800 { 50 } else { 100 }).collect();
        let peaks = peaks(&samples);
        assert_eq!((peaks.len(), peaks[0], peaks[159]), (PEAKS, 127, 255));
    }
}
