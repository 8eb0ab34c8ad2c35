//! Comparisons: a verdict on the scale, and statements with neutral ids.

use assessment::item::{AnswerKey, ChoiceOption, ComparisonKey, Interaction, OptionKey};
use assessment::response::Verdict;

use crate::content::Problem;
use crate::content::shape::interactions::{ComparisonShape, Preference, VerdictShape};

use super::{Pair, Reader, letter};

impl Reader<'_, '_, '_> {
    pub(super) fn comparison(&mut self, shape: ComparisonShape) -> Pair {
        let given = shape.rationale.iter().filter(|statement| statement.key).count();
        if given == 0 || given == shape.rationale.len() {
            self.context.fault(Problem::KeyCount { given });
        }
        let mut rationale = shape.rationale;
        // What carries the verdict is often written first: ids by text say nothing, the author's own might.
        rationale.sort_by(|one, other| one.text.cmp(&other.text));
        let mut statements = Vec::new();
        let mut keys = Vec::new();
        for (index, statement) in rationale.into_iter().enumerate() {
            let id = letter(index);
            let reason = self.context.text("reason", &statement.reason);
            let rule = self.rule(statement.rule.as_deref());
            keys.push(OptionKey { id: id.clone(), right: statement.key, reason, rule });
            statements.push(ChoiceOption { id, text: self.context.text("text", &statement.text) });
        }
        let key = ComparisonKey {
            verdict: self.verdict(&shape.verdict),
            reason: self.context.text("reason", &shape.verdict.reason),
            rule: self.rule(shape.verdict.rule.as_deref()),
            statements: keys,
        };
        let interaction = Interaction::Comparison {
            prompt: self.context.text("prompt", &shape.prompt),
            a: self.context.text("a", &shape.a),
            b: self.context.text("b", &shape.b),
            statements,
        };
        (interaction, AnswerKey::Comparison(key))
    }

    fn verdict(&mut self, shape: &VerdictShape) -> Verdict {
        match (shape.preference, shape.strength) {
            (Preference::A, Some(1)) => Verdict::A1,
            (Preference::A, Some(2)) => Verdict::A2,
            (Preference::A, Some(3)) => Verdict::A3,
            (Preference::B, Some(1)) => Verdict::B1,
            (Preference::B, Some(2)) => Verdict::B2,
            (Preference::B, Some(3)) => Verdict::B3,
            (Preference::Equal, None) => Verdict::Equal,
            (Preference::BothBad, None) => Verdict::BothBad,
            _ => {
                self.context.fault(Problem::Strength);
                Verdict::Equal
            }
        }
    }
}
