//! Keys that work the player from anywhere in the attempt, also while a transcript is being typed.
//!
//! Chosen so that they clash with nothing a learner needs: Ctrl+Space and Alt+Shift switch input methods, Ctrl and Alt
//! with arrows move the cursor by words, single letters type, F-keys need a second key on laptops, Caps Lock and
//! Insert belong to screen readers. Esc is what transcription programs use; screen readers may keep it, so Ctrl+Enter
//! does the same. Keys are told by their place on the keyboard, so they work in Hangul mode too.

use web_sys::KeyboardEvent;

use super::sound::Act;
use crate::attempts::runner::browser::{dom, keys, timer};
use crate::attempts::runner::session::Session;

/// Milliseconds in which a second report of the same key is the input method's echo: some report a key once while they
/// end a syllable and once more after it.
const ECHO: i64 = 80;

/// What a key asks for: its place on the keyboard, whether Ctrl (or Command) and Shift are held.
fn act(code: &str, control: bool, shift: bool) -> Option<Act> {
    Some(match (code, control, shift) {
        ("Escape", false, false) | ("Enter" | "NumpadEnter", true, false) => Act::Toggle,
        ("BracketLeft", true, false) => Act::Step(-1),
        ("BracketRight", true, false) => Act::Step(1),
        ("BracketLeft", true, true) => Act::Step(-3),
        ("BracketRight", true, true) => Act::Step(3),
        ("Comma", true, true) => Act::Slower,
        ("Period", true, true) => Act::Faster,
        ("Backslash", true, false) => Act::Loop,
        _ => return None,
    })
}

/// Works the player if the key is one of its own.
pub(crate) fn press(session: Session, event: &KeyboardEvent) {
    let Some(sound) = session.sound() else { return };
    let code = event.code();
    let command = event.meta_key() && code == "Enter";
    let Some(act) = act(&code, event.ctrl_key() || command, event.shift_key()) else { return };
    // Esc ends a composition or closes a dialog before it means anything to us.
    let is_taken = code == "Escape" && (keys::is_composing(event) || dom::has_dialog());
    if is_taken || event.alt_key() || (event.meta_key() && !command) || event.default_prevented() {
        return;
    }
    event.prevent_default();
    let now = timer::now();
    let (last, at) = session.player_key(code.clone(), now);
    let is_echo = last == code && now - at < ECHO;
    if !is_echo && (!event.repeat() || matches!(act, Act::Step(_))) {
        sound.act(act);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_and_what_they_do() {
        assert_eq!(act("Enter", true, false), Some(Act::Toggle));
        assert_eq!(act("Enter", false, false), None, "Enter alone types a line break");
        assert_eq!(act("BracketLeft", true, true), Some(Act::Step(-3)));
        assert_eq!(act("BracketLeft", false, false), None, "brackets alone are typed");
        assert_eq!(act("Space", true, false), None, "it switches input methods");
    }
}
