//! The audio player: waveform, steps, speed, A–B loop, all by keyboard, also while the transcript is being typed.

mod drawing;
mod loops;
mod shortcuts;
mod sound;
mod waveform;

use crate::attempts::runner::erased::{click, says, truth};
use assessment::item::Clip;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

use loops::Loop;
pub(super) use shortcuts::press as press_player;
use sound::Act;
pub(super) use sound::Sound;

use super::browser::{dom, keys};
use super::session::Session;
use super::view::Word;
use crate::i18n::attempt as words;

/// The player of a clip.
pub(super) fn player(session: Session, clip: &Clip) -> AnyView {
    let locale = session.locale;
    let sound = Sound::new(clip.seconds);
    session.set_sound(Some(sound));
    on_cleanup(move || session.set_sound(None));
    // It may have failed before this page woke.
    Effect::new(move |_| sound.see_failure());
    let source = ["/media/", &clip.media].concat();
    let button = move |act: Act, label: String, shown: &'static str| {
        view! {
            <button r#type="button" tabindex="-1" title=label.clone() aria-label=label on:click=click(move |_| sound.act(act))>
                {shown}
            </button>
        }
    };
    let play_label = move || if sound.playing.get() { words::pause(locale) } else { words::play(locale) };
    let loop_label = move || match sound.looped.get() {
        Loop::Off => words::loop_start(locale),
        Loop::From(_) => words::loop_end(locale),
        Loop::Over(..) => words::loop_off(locale),
    };
    let loop_shown = move || match sound.looped.get() {
        Loop::Off => "A–B",
        Loop::From(_) => "A–…",
        Loop::Over(..) => "A↻B",
    };
    view! {
        <div class="player" role="toolbar" aria-label=words::player(locale) on:keydown=rove>
            <audio
                id=sound::ELEMENT
                src=source
                preload="auto"
                on:play=move |_| sound.began()
                on:pause=move |_| sound.playing.set(false)
                on:ended=move |_| sound.playing.set(false)
                on:timeupdate=move |_| sound.look()
                on:seeked=move |_| sound.look()
                on:error=move |_| sound.failed.set(true)
                on:canplay=move |_| sound.failed.set(false)
            ></audio>
            <span class="visually-hidden" lang="ko">{clip.title.clone()}</span>
            <div class="transport">
                // The first button is the toolbar's one tab stop; the arrow keys go on from it.
                <button
                    r#type="button"
                    class="play"
                    tabindex="0"
                    title=says(play_label)
                    aria-label=says(play_label)
                    on:click=click(move |_| sound.act(Act::Toggle))
                >
                    {says(move || if sound.playing.get() { "❚❚" } else { "▶" })}
                </button>
                {button(Act::Step(-3), words::back(locale, 3), "−3")}
                {button(Act::Step(-1), words::back(locale, 1), "−1")}
                {button(Act::Step(1), words::on(locale, 1), "+1")}
                {button(Act::Step(3), words::on(locale, 3), "+3")}
                <button
                    r#type="button"
                    tabindex="-1"
                    title=words::speed_key(locale)
                    aria-label=says(move || words::speed(locale, sound.speed_text()))
                    on:click=click(move |_| sound.act(Act::NextSpeed))
                >
                    {says(move || [sound.speed_text(), "×"].concat())}
                </button>
                <button
                    r#type="button"
                    tabindex="-1"
                    title=says(loop_label)
                    aria-label=says(loop_label)
                    data-on=says(move || (sound.looped.get() != Loop::Off).to_string())
                    on:click=click(move |_| sound.act(Act::Loop))
                >
                    {says(loop_shown)}
                </button>
            </div>
            {waveform::waveform(locale, sound, clip)}
            <p class="player-problem" role="alert" hidden=truth(move || !sound.failed.get())>
                {session.word(Word::SoundFailed)}
                " "
                <button r#type="button" class="quiet" tabindex="-1" on:click=click(move |_| sound.act(Act::Reload))>
                    {session.word(Word::LoadAgain)}
                </button>
            </p>
            {help(session)}
        </div>
    }
    .into_any()
}

/// The keys, where there is a keyboard.
fn help(session: Session) -> impl IntoView {
    view! { <p class="player-keys">{session.word(Word::PlayerKeys)}</p> }
}

/// Arrow keys move inside the toolbar, so that the player is one tab stop and the answer comes soon after it.
fn rove(event: KeyboardEvent) {
    let forward = match event.key().as_str() {
        "ArrowRight" => true,
        "ArrowLeft" => false,
        _ => return,
    };
    if !keys::is_bare(&event) || event.shift_key() {
        return;
    }
    event.prevent_default();
    dom::rove(&event, ".transport button, .waveform-line", forward);
}
