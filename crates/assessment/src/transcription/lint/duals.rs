//! What stands in the halves of a dual.

use std::ops::Range;

use super::Linter;
use crate::text;
use crate::transcription::fault::Fault;

impl Linter<'_> {
    pub(super) fn dual(
        &mut self,
        index: usize,
        range: Range<usize>,
        spelling: Range<usize>,
        sound: Range<usize>,
        fault: Option<Fault>,
    ) {
        let Some(rules) = &self.pack.dual else { return };
        let (written, said) = (self.text.text(spelling.clone()), self.text.text(sound.clone()));
        if let Some(fault) = fault {
            // Where the last bracket is open, nobody can say how far the half goes.
            let open = fault == Fault::UnclosedBracket && sound.end.max(spelling.end) == range.end;
            let due = (written != said && !open).then(|| self.whole(&written, &said)).flatten();
            self.note_by_fault(fault, range, due);
            return;
        }
        let hangul = |character: char| text::is_syllable(character) || character == ' ';
        if rules.hangul_sound && !said.chars().all(hangul) {
            self.note_by_fault(Fault::SoundSideNotHangul, sound, None);
        }
        let digits = |at: Option<char>| at.is_some_and(|c| c.is_ascii_digit());
        let characters: Vec<char> = written.chars().collect();
        let comma = (1..characters.len()).find(|&at| {
            characters[at] == ','
                && digits(Some(characters[at - 1]))
                && digits(characters.get(at + 1).copied())
        });
        if !rules.separators && comma.is_some() {
            self.note_by_fault(Fault::NumberSeparator, spelling, Some(written.replace(',', "")));
        }
        let marked = self.text.tokens[self.text.phrase(index)].iter().any(|token| {
            self.pack.guess().is_some_and(|(_, sign)| self.text.text(token.range.clone()) == sign)
        });
        if written == said && !marked {
            self.note_by_fault(Fault::DualAlike, range, Some(written));
        }
    }

    /// A dual as the pack writes it.
    fn whole(&self, written: &str, said: &str) -> Option<String> {
        let (_, signs) = self.pack.dual_signs()?;
        let (first, second) = if signs.sound_first { (said, written) } else { (written, said) };
        let (open, joint, close) = (&signs.open, &signs.joint, &signs.close);
        Some(format!("{open}{first}{close}{joint}{open}{second}{close}"))
    }
}
