//! The sound that plays.

use leptos::prelude::*;
use wasm_bindgen::prelude::JsValue;
use web_sys::{HtmlAudioElement, HtmlMediaElement};

use super::loops::Loop;
use crate::attempts::runner::browser::{dom, timer};

/// The `<audio>` element.
pub(super) const ELEMENT: &str = "sound";
/// Speeds, with the text that shows them.
const SPEEDS: [(f64, &str); 6] =
    [(0.5, "0.5"), (0.75, "0.75"), (1.0, "1"), (1.25, "1.25"), (1.5, "1.5"), (2.0, "2")];
/// Index of the ordinary speed.
const ORDINARY: usize = 2;
/// Milliseconds between looks at the place while playing.
const LOOK: u32 = 50;

/// What can be done with the sound.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Act {
    /// Play or pause.
    Toggle,
    /// Move by seconds.
    Step(i32),
    /// Move to a second.
    Seek(f64),
    /// Next slower speed.
    Slower,
    /// Next faster speed.
    Faster,
    /// Next faster speed, and after the fastest the slowest.
    NextSpeed,
    /// Set A, set B, end the loop.
    Loop,
    /// Load the sound again after a failure.
    Reload,
}

/// The sound that plays.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sound {
    /// Its length in seconds.
    pub(super) seconds: f64,
    /// Whether it plays.
    pub(super) playing: RwSignal<bool>,
    /// The second it is at.
    pub(super) place: RwSignal<f64>,
    /// The loop.
    pub(super) looped: RwSignal<Loop>,
    /// Whether it could not be loaded.
    pub(super) failed: RwSignal<bool>,
    speed: RwSignal<usize>,
}

fn element() -> Option<HtmlAudioElement> {
    dom::by_id(ELEMENT)
}

impl Sound {
    pub(super) fn new(seconds: f64) -> Self {
        Self {
            seconds,
            playing: RwSignal::new(false),
            place: RwSignal::new(0.0),
            looped: RwSignal::new(Loop::Off),
            failed: RwSignal::new(false),
            speed: RwSignal::new(ORDINARY),
        }
    }

    /// The speed as it is shown.
    pub(super) fn speed_text(self) -> &'static str {
        SPEEDS[self.speed.get()].1
    }

    /// Does something with the sound.
    pub(super) fn act(self, act: Act) {
        let Some(audio) = element() else { return };
        match act {
            Act::Toggle if audio.paused() => drop(audio.play()),
            Act::Toggle => drop(audio.pause()),
            Act::Step(seconds) => self.seek(&audio, audio.current_time() + f64::from(seconds)),
            Act::Seek(second) => self.seek(&audio, second),
            Act::Slower => self.set_speed(&audio, self.speed.get_untracked().saturating_sub(1)),
            Act::Faster => self.set_speed(&audio, (self.speed.get_untracked() + 1).min(SPEEDS.len() - 1)),
            Act::NextSpeed => self.set_speed(&audio, (self.speed.get_untracked() + 1) % SPEEDS.len()),
            Act::Loop => self.looped.update(|looped| *looped = looped.pressed(audio.current_time())),
            Act::Reload => audio.load(),
        }
    }

    fn seek(self, audio: &HtmlAudioElement, second: f64) {
        let second = second.min(self.seconds).max(0.0);
        audio.set_current_time(second);
        self.place.set(second);
    }

    fn set_speed(self, audio: &HtmlAudioElement, speed: usize) {
        self.speed.set(speed);
        // Slowed down, a voice keeps its pitch.
        for name in ["preservesPitch", "webkitPreservesPitch"] {
            drop(js_sys::Reflect::set(audio, &name.into(), &JsValue::TRUE));
        }
        audio.set_playback_rate(SPEEDS[speed].0);
    }

    /// Sees whether the sound has failed to load.
    pub(super) fn see_failure(self) {
        let failed =
            element().is_some_and(|audio| audio.network_state() == HtmlMediaElement::NETWORK_NO_SOURCE);
        self.failed.set(failed);
    }

    /// The sound has begun to play: looks at its place until it stops.
    pub(super) fn began(self) {
        self.playing.set(true);
        timer::every(LOOK, move || {
            self.look();
            self.playing.try_get_untracked().unwrap_or_default()
        });
    }

    /// Looks where the sound is, and turns back at the end of a loop.
    pub(super) fn look(self) {
        let Some(audio) = element() else { return };
        let place = audio.current_time();
        match self.looped.try_get_untracked().and_then(|looped| looped.back_from(place)) {
            Some(start) if !audio.paused() => self.seek(&audio, start),
            _ => drop(self.place.try_set(place)),
        }
    }
}
