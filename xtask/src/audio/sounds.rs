//! Sounds without words, and noises to lay over words.

use std::path::PathBuf;

use anyhow::Result;
use assessment::transcription::Script;

use super::segment::Sound;
use super::studio::{Studio, seconds};
use super::voice::voice_name;

/// The sound, with a little silence on either side so that it stands apart from words.
pub(super) fn sound(studio: &Studio, script: &Script, sound: Sound) -> Result<PathBuf> {
    let file = match sound {
        Sound::Laugh => laugh(studio, script)?,
        Sound::Breath => breath(studio)?,
        Sound::Noise => bang(studio)?,
    };
    studio.sox(Some(&file), "pad 0.15 0.2")
}

/// Laughter: quick high bursts of the speaker's own voice that die away, and breath with them.
fn laugh(studio: &Studio, script: &Script) -> Result<PathBuf> {
    let text = if script.language == "ko" { "하하하하하하하" } else { "hahahahahahaha" };
    let pitch = script.voice.pitch.saturating_add(28).min(99);
    let spoken = studio.speak(&voice_name(script), 200, pitch, text)?;
    let bursts = studio.sox(
        Some(&spoken),
        "silence 1 0.01 0.5% reverse silence 1 0.01 0.5% reverse tremolo 5.5 40 gain -n -2",
    )?;
    let length = seconds(&bursts)?;
    let breath = studio.sox(
        None,
        &format!("synth {length} whitenoise highpass 900 lowpass 4500 tremolo 5.5 90 gain -n -16"),
    )?;
    let both = studio.mix(&[(&bursts, 0.9), (&breath, 1.0)])?;
    studio.sox(Some(&both), &format!("fade t 0.005 {length} {} gain -n -2", length * 0.7))
}

/// A loud breath in: band-filtered noise that swells and stops.
fn breath(studio: &Studio) -> Result<PathBuf> {
    studio
        .sox(None, "synth 0.75 whitenoise highpass 500 lowpass 5200 bass -8 fade h 0.42 0.75 0.16 gain -n -6")
}

/// Something heavy falls shut: two blows with a rattle, in the range that a phone's loudspeaker has.
fn bang(studio: &Studio) -> Result<PathBuf> {
    // Two straight fades one after the other fall like a blow does.
    let fall = "fade t 0.002 0.45 0.44 fade t 0 0.45 0.44";
    let blow =
        studio.sox(None, &format!("synth 0.45 pinknoise highpass 160 lowpass 1400 {fall} gain -n -2"))?;
    let rattle =
        studio.sox(None, &format!("synth 0.45 whitenoise highpass 1500 lowpass 5000 {fall} gain -n -14"))?;
    let first = studio.mix(&[(&blow, 0.9), (&rattle, 1.0)])?;
    let second = studio.sox(Some(&first), "vol 0.6")?;
    studio.join(&[first, second])
}

/// A car horn of the given length, in seconds.
pub(super) fn horn(studio: &Studio, length: f64) -> Result<PathBuf> {
    let low = studio.sox(None, &format!("synth {length} sawtooth 415 lowpass 2400 gain -n -6"))?;
    let high = studio.sox(None, &format!("synth {length} sawtooth 523 lowpass 2400 gain -n -6"))?;
    let both = studio.mix(&[(&low, 0.5), (&high, 0.5)])?;
    studio.sox(Some(&both), &format!("fade t 0.03 {length} 0.04 gain -n -6"))
}

/// Even noise of the given length, in seconds.
pub(super) fn hiss(studio: &Studio, length: f64, low: u32, high: u32) -> Result<PathBuf> {
    studio.sox(
        None,
        &format!(
            "synth {length} pinknoise highpass {low} lowpass {high} fade t 0.03 {length} 0.03 gain -n -6"
        ),
    )
}
