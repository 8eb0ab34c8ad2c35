//! What of a script is spoken in one breath, and how.

use assessment::transcription::{Heard, Part, PartKind};

/// A piece of sound.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Segment {
    /// Silence, in seconds.
    Pause(f64),
    /// Words, treated alike.
    Words { text: String, treatment: Treatment },
    /// A sound without words.
    Sound(Sound),
}

/// How words are spoken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Treatment {
    /// As anyone speaks.
    Plain,
    /// Drawn out: a filler.
    Drawn,
    /// Broken off before its end.
    Broken,
    /// Clear, with a noise on top.
    Noisy,
    /// Blurred, but to be guessed.
    Hard,
    /// Not to be understood.
    Unintelligible,
    /// By someone else, further away.
    OtherVoice,
}

/// A sound without words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sound {
    Laugh,
    Breath,
    Noise,
}

fn treatment(kind: PartKind) -> Treatment {
    match kind {
        PartKind::Filler => Treatment::Drawn,
        PartKind::Broken => Treatment::Broken,
        PartKind::Noisy => Treatment::Noisy,
        PartKind::Hard => Treatment::Hard,
        PartKind::Unintelligible => Treatment::Unintelligible,
        PartKind::OtherVoice => Treatment::OtherVoice,
        _ => Treatment::Plain,
    }
}

fn sound(kind: PartKind) -> Option<Sound> {
    match kind {
        PartKind::Laugh => Some(Sound::Laugh),
        PartKind::Breath => Some(Sound::Breath),
        PartKind::Noise => Some(Sound::Noise),
        _ => None,
    }
}

/// Cuts a script into segments. Plain parts that follow each other are spoken together, so that they sound like a sentence.
pub(super) fn segments(parts: &[Part]) -> Vec<Segment> {
    let mut segments = Vec::new();
    for part in parts {
        let Heard { kind, say, tail, glue, .. } = match part {
            Part::Pause(seconds) => {
                segments.push(Segment::Pause(*seconds));
                continue;
            }
            Part::Heard(heard) => heard,
        };
        if let Some(sound) = sound(*kind) {
            segments.push(Segment::Sound(sound));
            continue;
        }
        let said = format!("{say}{tail}");
        match segments.last_mut() {
            Some(Segment::Words { text, treatment: Treatment::Plain })
                if treatment(*kind) == Treatment::Plain && *kind != PartKind::Repeat =>
            {
                if !glue {
                    text.push(' ');
                }
                text.push_str(&said);
            }
            _ if said.trim().is_empty() => {}
            _ => segments.push(Segment::Words { text: said, treatment: treatment(*kind) }),
        }
        if *kind == PartKind::Repeat {
            // Whoever repeats a word stops short first.
            segments.push(Segment::Pause(0.12));
        }
    }
    segments
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_parts_are_spoken_together() {
        let heard = |kind, say: &str, tail: &str| {
            Part::Heard(Heard { kind, say: say.into(), tail: tail.into(), ..Heard::default() })
        };
        let parts = [
            heard(PartKind::Filler, "음", ""),
            Part::Pause(0.3),
            heard(PartKind::Plain, "확률이", ""),
            heard(PartKind::Dual, "삼십 퍼센트", "래."),
            heard(PartKind::Laugh, "", ""),
        ];
        let words = |text: &str, treatment| Segment::Words { text: text.into(), treatment };
        assert_eq!(
            segments(&parts),
            [
                words("음", Treatment::Drawn),
                Segment::Pause(0.3),
                words("확률이 삼십 퍼센트래.", Treatment::Plain),
                Segment::Sound(Sound::Laugh),
            ]
        );
    }
}
