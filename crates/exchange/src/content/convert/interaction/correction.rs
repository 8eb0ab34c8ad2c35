//! Corrections: quotes become places in the text, and every edit is checked against scoring itself.

use assessment::correction::{SOURCE_LIMIT, written};
use assessment::item::{AnswerKey, CorrectionKey, EditKey, Interaction};

use crate::content::Problem;
use crate::content::flaw::edit_flaws;
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
        for (quote, what) in edit_flaws(&text, &key) {
            self.context.fault(Problem::Edit { quote, what });
        }
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
}
