//! The waveform: shows where the sound is, and takes it elsewhere.

use crate::attempts::runner::erased::says;
use assessment::item::Clip;
use leptos::prelude::*;
use web_sys::{KeyboardEvent, PointerEvent};

use super::drawing::{HEIGHT, path};
use super::loops::Loop;
use super::sound::{Act, Sound};
use crate::attempts::runner::browser::dom;
use crate::attempts::runner::clock;
use crate::i18n::{Locale, attempt as words};

pub(super) fn waveform(locale: Locale, sound: Sound, clip: &Clip) -> AnyView {
    let width = clip.peaks.len().max(1);
    #[expect(clippy::manual_clamp, reason = "its panic message would bring 16 KB of float formatting")]
    let share = move |second: f64| (second / sound.seconds.max(0.001)).min(1.0).max(0.0) * width as f64;
    // Whole tenths: finer steps would only make the page redraw.
    let tenth = move || (sound.place.get() * 10.0) as i64;
    let played = move || whole(share(sound.place.get())).to_string();
    let (from, over) = (
        move || match sound.looped.get() {
            Loop::Off => 0,
            Loop::From(a) | Loop::Over(a, _) => whole(share(a)),
        },
        move || match sound.looped.get() {
            Loop::Off => 0,
            Loop::From(_) => 1,
            Loop::Over(a, b) => (whole(share(b)) - whole(share(a))).max(1),
        },
    );
    let seconds = tenths((sound.seconds * 10.0) as i64);
    let all = seconds.clone();
    let text = move || words::place_of(locale, &tenths(tenth()), &all);
    let shown = move || {
        [&clock::figures(tenth() / 10), " / ", &clock::figures((sound.seconds + 0.5) as i64)].concat()
    };
    let seek = move |event: &PointerEvent| {
        let Some(target) = event.current_target() else { return };
        let Some(line) = wasm_bindgen::JsCast::dyn_ref::<web_sys::Element>(&target) else { return };
        let frame = line.get_bounding_client_rect();
        let share = (f64::from(event.client_x()) - frame.left()) / frame.width().max(1.0);
        sound.act(Act::Seek(share * sound.seconds));
    };
    let grip = move |event: PointerEvent| {
        if let Some(target) = dom::target(&event) {
            drop(target.set_pointer_capture(event.pointer_id()));
        }
        seek(&event);
    };
    let drag = move |event: PointerEvent| {
        if event.buttons() & 1 != 0 {
            seek(&event);
        }
    };
    view! {
        <div class="waveform">
            <div
                class="waveform-line"
                role="slider"
                tabindex="-1"
                aria-label=words::place(locale)
                aria-orientation="vertical"
                aria-valuemin="0"
                aria-valuemax=seconds
                aria-valuenow=says(move || tenths(tenth()))
                aria-valuetext=says(text)
                on:keydown=move |event| step(sound, &event)
                on:pointerdown=grip
                on:pointermove=drag
            >
                <svg viewBox=["0 0 ", &width.to_string(), " ", &HEIGHT.to_string()].concat() preserveAspectRatio="none" aria-hidden="true">
                    <rect class="loop" x=says(move || from().to_string()) y="0" width=says(move || over().to_string()) height=HEIGHT />
                    <rect class="played" x="0" y="0" width=says(played) height=HEIGHT />
                    <path class="peaks" d=path(&clip.peaks) />
                    <rect class="head" x=says(played) y="0" width="1" height=HEIGHT />
                </svg>
            </div>
            <span class="waveform-time">{says(shown)}</span>
        </div>
    }
    .into_any()
}

fn whole(place: f64) -> i64 {
    place as i64
}

/// `32` as `3.2`, without the weight of formatting floats.
fn tenths(tenths: i64) -> String {
    [&(tenths / 10).to_string(), ".", &(tenths % 10).to_string()].concat()
}

/// Up and down move the slider; left and right belong to the toolbar around it.
fn step(sound: Sound, event: &KeyboardEvent) {
    let act = match event.key().as_str() {
        "ArrowUp" => Act::Step(1),
        "ArrowDown" => Act::Step(-1),
        "PageUp" => Act::Step(3),
        "PageDown" => Act::Step(-3),
        "Home" => Act::Seek(0.0),
        "End" => Act::Seek(sound.seconds),
        "Enter" | " " => Act::Toggle,
        _ => return,
    };
    event.prevent_default();
    event.stop_propagation();
    sound.act(act);
}

#[cfg(test)]
mod tests {
    #[test]
    fn tenths_of_seconds() {
        assert_eq!(super::tenths(0), "0.0");
        assert_eq!(super::tenths(85), "8.5");
    }
}
