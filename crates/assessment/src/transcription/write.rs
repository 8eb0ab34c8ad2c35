//! The key of a clip under a pack, by construction.

use super::pack::Pack;
use super::part::{Heard, Part};

/// The letters of a text with the first of each sentence in upper case.
fn with_capitals(text: &str) -> String {
    let mut due = true;
    let mut result = String::with_capacity(text.len());
    for character in text.chars() {
        if due && character.is_alphabetic() {
            result.extend(character.to_uppercase());
            due = false;
        } else {
            result.push(character);
            // A tag such as [inaudible] stands in brackets and is no word.
            due = matches!(character, '.' | '?' | '!') || due && character.is_whitespace();
        }
    }
    result
}

impl Pack {
    /// The script as this pack writes it. Parts are joined by one space, or by none where they are glued; what the pack
    /// drops vanishes with its tail; what it writes at the head of the utterance is written there, once.
    pub fn write(&self, parts: &[Part]) -> String {
        let heard = || {
            parts.iter().filter_map(|part| match part {
                Part::Heard(heard) => Some(heard),
                Part::Pause(_) => None,
            })
        };
        let mut text = String::new();
        for &kind in &self.text.first {
            if let Some(first) = heard().find(|heard| heard.kind == kind) {
                self.append(&mut text, first, false);
            }
        }
        let mut last_written = false;
        let mut last_kind = None;
        for heard in heard().filter(|heard| !self.text.first.contains(&heard.kind)) {
            // One sign covers the whole stretch.
            let covered = last_kind == Some(heard.kind) && self.text.once.contains(&heard.kind);
            let before = text.len();
            if covered {
                continue;
            }
            self.append(&mut text, heard, heard.glue && last_written);
            last_written = text.len() > before;
            if last_written {
                last_kind = Some(heard.kind);
            }
        }
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if self.text.capitals { with_capitals(&text) } else { text }
    }

    fn append(&self, text: &mut String, heard: &Heard, glued: bool) {
        let Some(template) = self.templates.get(&heard.kind) else { return };
        let written = template.fill(heard);
        if !glued && !text.is_empty() && !written.is_empty() {
            text.push(' ');
        }
        text.push_str(&written);
    }
}
