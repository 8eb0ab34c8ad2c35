//! Corrections: quotes become places in the text, and every edit is checked against scoring itself.

use assessment::correction::{SOURCE_LIMIT, written};
use assessment::item::{AnswerKey, CorrectionKey, EditKey, Interaction};

use super::Pair;
use super::reader::{Reader, short};
use crate::content::{Problem, edit_flaws};
use crate::manuscript::{CorrectionPart, EditPart};

pub(super) fn correction(part: &CorrectionPart, reader: &mut Reader<'_>) -> Pair {
    let text = written(&reader.text("correction[text]", &part.text));
    let length = text.chars().count();
    if length > SOURCE_LIMIT {
        let given = format!("{length} characters long");
        reader.fault(
            "correction[text]",
            Problem::Range { field: "text", given, range: "1 … 1,000 characters" },
        );
    }
    let mut golds: Vec<Vec<EditKey>> = vec![Vec::new()];
    let (mut optional, mut traps) = (Vec::new(), Vec::new());
    for (index, edit) in part.edits.iter().enumerate() {
        let field = format!("correction[edits][{index}]");
        let Some(key) = read(&field, &text, edit, reader) else { continue };
        match edit.kind.as_str() {
            "optional" => optional.push(key),
            "trap" => traps.push(key),
            _ => {
                let set =
                    edit.gold.trim().parse::<usize>().ok().filter(|set| (1..=9).contains(set)).unwrap_or(1);
                golds.resize(golds.len().max(set), Vec::new());
                if let Some(gold) = golds.get_mut(set - 1) {
                    gold.push(key);
                }
            }
        }
    }
    let key = CorrectionKey { golds, optional, traps };
    for (quote, what) in edit_flaws(&text, &key) {
        reader.fault("correction[edits]", Problem::Edit { quote: short(&quote), what });
    }
    (Interaction::Correction { text }, AnswerKey::Correction(key))
}

fn read(field: &str, text: &str, part: &EditPart, reader: &mut Reader<'_>) -> Option<EditKey> {
    let place = reader.place(field, text, &part.quote, &part.occurrence)?;
    let mut due: Vec<String> = part.due.lines().map(|form| written(form.trim_end())).collect();
    if due.is_empty() {
        due.push(String::new());
    }
    if due.iter().any(|form| form == part.quote.trim()) {
        let quote = short(&part.quote);
        reader.fault(&format!("{field}[due]"), Problem::Edit { quote, what: "changes nothing" });
    }
    let reason = reader.text(&format!("{field}[reason]"), &part.reason);
    let rule = reader.rule(&format!("{field}[rule]"), &part.rule);
    Some(EditKey { start: place.start, end: place.end, due, rule, reason })
}
