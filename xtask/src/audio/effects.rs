//! What lies over a whole clip.

use std::path::{Path, PathBuf};

use anyhow::Result;
use assessment::transcription::Effect;

use super::studio::{Studio, seconds};

/// Lays the effects over a clip, in order.
pub(super) fn lay(studio: &Studio, clip: &Path, effects: &[Effect]) -> Result<PathBuf> {
    let mut clip = studio.sox(Some(clip), "gain -n -4")?;
    for effect in effects {
        clip = match effect {
            Effect::Telephone => telephone(studio, &clip)?,
            Effect::Room => studio.sox(Some(&clip), "reverb 22 45 35 100 8 gain -n -4")?,
            Effect::Street => street(studio, &clip)?,
            Effect::Hum => hum(studio, &clip)?,
        };
    }
    Ok(clip)
}

/// The band of a telephone with its hiss.
fn telephone(studio: &Studio, clip: &Path) -> Result<PathBuf> {
    let length = seconds(clip)?;
    let hiss = studio.sox(None, &format!("synth {length} whitenoise gain -n -40"))?;
    let both = studio.mix(&[(clip, 1.0), (&hiss, 1.0)])?;
    studio.sox(Some(&both), "sinc 300-3400 compand 0.01,0.12 -70,-70,-40,-28,-20,-12,0,-6 gain -n -4")
}

/// Traffic that swells and falls, steady enough to be no event.
fn street(studio: &Studio, clip: &Path) -> Result<PathBuf> {
    let length = seconds(clip)?;
    let rumble =
        studio.sox(None, &format!("synth {length} brownnoise lowpass 500 tremolo 0.23 35 gain -n -9"))?;
    let wash = studio.sox(
        None,
        &format!("synth {length} pinknoise highpass 300 lowpass 3000 tremolo 0.37 40 gain -n -22"),
    )?;
    let both = studio.mix(&[(clip, 1.0), (&rumble, 0.5), (&wash, 1.0)])?;
    studio.sox(Some(&both), &format!("fade t 0.2 {length} 0.25"))
}

/// The mains: 60 Hz and what rings with it.
fn hum(studio: &Studio, clip: &Path) -> Result<PathBuf> {
    let length = seconds(clip)?;
    let tones: Vec<PathBuf> = [(60, -22), (120, -24), (180, -28), (300, -34)]
        .iter()
        .map(|(pitch, gain)| studio.sox(None, &format!("synth {length} sine {pitch} gain {gain}")))
        .collect::<Result<_>>()?;
    let mut layers: Vec<(&Path, f64)> = vec![(clip, 1.0)];
    layers.extend(tones.iter().map(|tone| (tone.as_path(), 1.0)));
    let both = studio.mix(&layers)?;
    studio.sox(Some(&both), &format!("fade t 0.1 {length} 0.15"))
}
