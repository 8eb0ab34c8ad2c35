//! Choices, and comparisons with their statements.

use assessment::item::{AnswerKey, ChoiceOption, ComparisonKey, Interaction, OptionKey};
use assessment::response::Verdict;

use super::Pair;
use super::reader::{Reader, letter, short};
use crate::content::Problem;
use crate::manuscript::{ChoicePart, ComparisonPart, OptionPart};

/// Most options of an item.
const MOST: usize = 26;

pub(super) fn choice(part: &ChoicePart, reader: &mut Reader<'_>) -> Pair {
    let given = part.options.iter().filter(|option| option.right).count();
    let possible = if part.multiple { given >= 1 && given < part.options.len() } else { given == 1 };
    if !possible {
        reader.fault("choice[options]", Problem::KeyCount { given });
    }
    if part.options.len() < 2 || part.options.len() > MOST {
        count(reader, "choice[options]", part.options.len());
    }
    let (options, keys) = options("choice[options]", &part.options, reader);
    let interaction = Interaction::Choice { multiple: part.multiple, shuffle: !part.fixed, options };
    (interaction, AnswerKey::Choice(keys))
}

pub(super) fn comparison(part: &ComparisonPart, reader: &mut Reader<'_>) -> Pair {
    let given = part.statements.iter().filter(|statement| statement.right).count();
    if given == 0 || given == part.statements.len() {
        reader.fault("comparison[statements]", Problem::KeyCount { given });
    }
    if part.statements.len() > MOST {
        count(reader, "comparison[statements]", part.statements.len());
    }
    let verdict = Verdict::of_code(&part.verdict).unwrap_or_else(|| {
        reader.fault("comparison[verdict]", Problem::Strength);
        Verdict::Equal
    });
    let (shown, statements) = options("comparison[statements]", &part.statements, reader);
    let (shown, statements) = by_text(shown, statements);
    let interaction = Interaction::Comparison {
        prompt: reader.text("comparison[prompt]", &part.prompt),
        a: reader.text("comparison[a]", &part.a),
        b: reader.text("comparison[b]", &part.b),
        statements: shown,
    };
    let key = ComparisonKey {
        verdict,
        reason: reader.text("comparison[reason]", &part.reason),
        rule: reader.rule("comparison[rule]", &part.rule),
        statements,
    };
    (interaction, AnswerKey::Comparison(key))
}

fn options(list: &str, parts: &[OptionPart], reader: &mut Reader<'_>) -> (Vec<ChoiceOption>, Vec<OptionKey>) {
    let mut options: Vec<ChoiceOption> = Vec::new();
    let mut keys = Vec::new();
    for (index, part) in parts.iter().enumerate().take(MOST) {
        let field = |name: &str| format!("{list}[{index}][{name}]");
        let text = reader.text(&field("text"), &part.text);
        if !text.is_empty() && options.iter().any(|other| other.text == text) {
            reader.fault(&field("text"), Problem::Duplicate(short(&text)));
        }
        let reason = reader.text(&field("reason"), &part.reason);
        let rule = reader.rule(&field("rule"), &part.rule);
        keys.push(OptionKey { id: letter(index), right: part.right, reason, rule });
        options.push(ChoiceOption { id: letter(index), text });
    }
    (options, keys)
}

/// What carries the verdict is often written first: ids by text say nothing.
fn by_text(shown: Vec<ChoiceOption>, keys: Vec<OptionKey>) -> (Vec<ChoiceOption>, Vec<OptionKey>) {
    let mut both: Vec<(ChoiceOption, OptionKey)> = shown.into_iter().zip(keys).collect();
    both.sort_by(|(one, _), (other, _)| one.text.cmp(&other.text));
    for (index, (option, key)) in both.iter_mut().enumerate() {
        option.id = letter(index);
        key.id.clone_from(&option.id);
    }
    both.into_iter().unzip()
}

fn count(reader: &mut Reader<'_>, field: &str, given: usize) {
    reader.fault(field, Problem::Range { field: "options", given: given.to_string(), range: "2 … 26" });
}
