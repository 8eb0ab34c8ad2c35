//! Corrections: quotes become places in the text, and every edit is checked against scoring itself.

use assessment::correction::{SOURCE_LIMIT, apply, compare, written};
use assessment::item::{AnswerKey, CorrectionKey, EditKey, Interaction};
use assessment::text::quote;

use crate::content::Problem;
use crate::content::shape::interactions::{CorrectionShape, EditShape};

use super::{Pair, Reader};

impl Reader<'_, '_, '_> {
    pub(super) fn correction(&mut self, shape: &CorrectionShape) -> Pair {
        let text = written(&shape.text);
        if text.is_empty() {
            self.context.fault(Problem::Empty("text"));
        }
        let length = text.chars().count();
        if length > SOURCE_LIMIT {
            self.context.fault(Problem::Range {
                field: "text",
                given: format!("{length} characters long"),
                range: "1 … 1,000 characters",
            });
        }
        let first = self.edits(&text, &shape.edits);
        let mut golds = vec![first];
        for edits in &shape.alternatives {
            let gold = self.edits(&text, edits);
            golds.push(gold);
        }
        let key = CorrectionKey {
            golds,
            optional: self.edits(&text, &shape.optional),
            traps: self.edits(&text, &shape.traps),
        };
        for gold in &key.golds {
            self.check_gold(&text, gold);
        }
        self.check_traps(&text, &key);
        (Interaction::Correction { text }, AnswerKey::Correction(key))
    }

    fn edits(&mut self, text: &str, shapes: &[EditShape]) -> Vec<EditKey> {
        shapes.iter().filter_map(|shape| self.edit(text, shape)).collect()
    }

    fn edit(&mut self, text: &str, shape: &EditShape) -> Option<EditKey> {
        let (start, end) = self.place(text, &shape.quote, shape.occurrence)?;
        let quote = shape.quote.get_ref();
        let due: Vec<String> = shape.due.iter().map(|form| written(form)).collect();
        if due.is_empty() || due.iter().any(|form| form == quote) {
            let quote = quote.clone();
            self.context.fault_at(&shape.quote, Problem::Edit { quote, what: "changes nothing" });
        }
        let reason = self.context.text("reason", &shape.reason);
        Some(EditKey { start, end, due, rule: self.rule(shape.rule.as_deref()), reason })
    }

    /// Edits of one gold stand apart, and making all of them is a full answer.
    fn check_gold(&mut self, text: &str, gold: &[EditKey]) {
        let mut sorted: Vec<&EditKey> = gold.iter().collect();
        sorted.sort_by_key(|edit| edit.start);
        if let Some(pair) = sorted.windows(2).find(|pair| pair[0].end > pair[1].start) {
            self.context.fault(Problem::Edit {
                quote: quote(text, pair[1].place()),
                what: "overlaps the one before it",
            });
            return;
        }
        let edits: Vec<_> = gold.iter().map(EditKey::edit).collect();
        let made = apply(text, &edits);
        let report = compare(text, &edits, &[], &[], &made);
        if report.all.found < gold.len() || report.all.needless > 0 {
            let quote = sorted.first().map(|edit| quote(text, edit.place())).unwrap_or_default();
            self.context.fault(Problem::Edit { quote, what: "cannot be told from its neighbours once made" });
        }
    }

    /// A trap that a gold or an open change accepts would be right.
    fn check_traps(&mut self, text: &str, key: &CorrectionKey) {
        for trap in &key.traps {
            let accepted = key.golds.iter().flatten().chain(&key.optional);
            let mut same = accepted.filter(|edit| (edit.start, edit.end) == (trap.start, trap.end));
            if same.any(|edit| trap.due.iter().any(|form| edit.due.contains(form))) {
                let quote = quote(text, trap.place());
                self.context.fault(Problem::Edit { quote, what: "is a trap and accepted as well" });
            }
        }
    }
}
