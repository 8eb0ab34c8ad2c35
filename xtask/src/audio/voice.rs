//! A script, spoken.

use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use assessment::transcription::Script;

use super::segment::{Segment, Treatment, segments};
use super::sounds;
use super::studio::{Studio, seconds};

/// Silence before the first sound and behind the last, in seconds.
const HEAD: f64 = 0.35;
const TAIL: f64 = 0.45;
/// Silence between two segments that no pause separates.
const GAP: f64 = 0.07;

/// Takes silence off both ends, and clicks with it.
const TRIM: &str = "silence 1 0.01 0.4% reverse silence 1 0.01 0.4% fade t 0.008 reverse fade t 0.004";

/// The espeak-ng voice of the speaker.
pub(super) fn voice_name(script: &Script) -> String {
    format!("{}+{}", script.voice.name, script.voice.variant)
}

/// Somebody of the other sex, so that nobody takes one for the other.
fn other_voice_name(script: &Script) -> String {
    let variant = if script.voice.variant.starts_with('f') { "m7" } else { "f2" };
    format!("{}+{variant}", script.voice.name)
}

/// The whole clip, before anything is laid over it.
pub(super) fn clip(studio: &Studio, script: &Script) -> Result<PathBuf> {
    let mut files = vec![silence(studio, HEAD)?];
    let segments = segments(&script.parts);
    ensure!(segments.iter().any(|segment| !matches!(segment, Segment::Pause(_))), "its script is silent");
    for (index, segment) in segments.iter().enumerate() {
        files.push(match segment {
            Segment::Pause(seconds) => silence(studio, *seconds)?,
            Segment::Words { text, treatment } => words(studio, script, text, *treatment)?,
            Segment::Sound(sound) => sounds::sound(studio, script, *sound)?,
        });
        let is_pause = |segment: Option<&Segment>| matches!(segment, Some(Segment::Pause(_)) | None);
        if !is_pause(Some(segment)) && !is_pause(segments.get(index + 1)) {
            files.push(silence(studio, GAP)?);
        }
    }
    files.push(silence(studio, TAIL)?);
    studio.join(&files)
}

fn silence(studio: &Studio, seconds: f64) -> Result<PathBuf> {
    studio.sox(None, &format!("trim 0 {seconds}"))
}

fn words(studio: &Studio, script: &Script, text: &str, treatment: Treatment) -> Result<PathBuf> {
    let (speed, pitch) = (script.voice.speed, script.voice.pitch);
    let speak = |voice: &str, speed: u16, pitch: u8, shape: &str| -> Result<PathBuf> {
        let spoken = studio.speak(voice, speed, pitch, text)?;
        studio.sox(Some(&spoken), &format!("{TRIM} {shape}"))
    };
    let own = voice_name(script);
    match treatment {
        Treatment::Plain => speak(&own, speed, pitch, ""),
        Treatment::Drawn => {
            speak(&own, speed * 3 / 5, pitch.saturating_sub(6), "reverse fade t 0.12 reverse")
        }
        Treatment::Broken => {
            let whole = speak(&own, speed, pitch, "")?;
            let length = seconds(&whole)? * 0.82;
            studio.sox(Some(&whole), &format!("trim 0 {length} fade t 0 {length} 0.012"))
        }
        Treatment::Noisy => {
            let word = speak(&own, speed * 9 / 10, pitch, "")?;
            let noise = sounds::horn(studio, seconds(&word)?)?;
            studio.mix(&[(&word, 0.85), (&noise, 0.4)])
        }
        Treatment::Hard => {
            let word = speak(&own, speed * 9 / 10, pitch, "lowpass 1300 gain -4")?;
            masked(studio, &word, (150, 3_500), 0.2)
        }
        Treatment::Unintelligible => {
            // Backwards, so that nobody can be cleverer than the key; the number of syllables can still be heard.
            let word = speak(&own, speed * 9 / 10, pitch, "reverse lowpass 700 lowpass 900 gain -n -7")?;
            masked(studio, &word, (150, 2_500), 0.2)
        }
        Treatment::OtherVoice => {
            let other = 99 - pitch.min(99);
            speak(
                &other_voice_name(script),
                speed,
                other.clamp(30, 70),
                "reverb 35 50 60 gain -4 reverse fade t 0.05 reverse",
            )
        }
    }
}

/// A word under even noise of a band, in Hz.
fn masked(studio: &Studio, word: &Path, (low, high): (u32, u32), volume: f64) -> Result<PathBuf> {
    let noise = sounds::hiss(studio, seconds(word)?, low, high)?;
    studio.mix(&[(word, 1.0), (&noise, volume)])
}
