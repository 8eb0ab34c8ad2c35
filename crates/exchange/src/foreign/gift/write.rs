//! Drafts as GIFT.

use super::block::begins_with_marker;
use super::signs::escape;
use crate::foreign::{Body, Choice, Draft, Exported, Loss, Number, Span, What};

/// Writes drafts. What GIFT cannot say is reported by the place of its draft; a kind that it does not have is left out.
pub fn write<'a>(drafts: impl IntoIterator<Item = &'a Draft>) -> Exported {
    let mut out = Exported::default();
    let mut category: Option<&str> = None;
    for (place, draft) in drafts.into_iter().enumerate() {
        let mut lose = |part: &str, what: What| out.losses.push((place, Loss::new(part, what)));
        let Some(answers) = answers(&draft.body, &draft.explanation, &mut lose) else { continue };
        if draft.stimulus.is_some() {
            lose("stimulus", What::Field("stimulus".to_owned()));
        }
        if draft.category.as_deref() != category {
            category = draft.category.as_deref();
            // Without a name it says that no category is meant from here on.
            out.text.extend([format!("$CATEGORY: {}\n\n", category.unwrap_or_default())]);
        }
        let marks =
            draft.foreign_id.iter().map(|id| ("id", id)).chain(draft.tags.iter().map(|tag| ("tag", tag)));
        let marks: Vec<String> = marks
            .map(|(name, value)| format!("[{name}:{}]", value.replace('\\', "\\\\").replace(']', "\\]")))
            .collect();
        if !marks.is_empty() {
            out.text.extend([format!("// {}\n", marks.join(" ").replace(['\n', '\r'], " "))]);
        }
        if let Some(title) = &draft.title {
            out.text.extend([format!("::{}::", escape(title))]);
        }
        out.text.extend([format!("[markdown]{}{answers}\n\n", escape(&draft.stem))]);
    }
    out
}

fn answers(body: &Body, explanation: &str, lose: &mut impl FnMut(&str, What)) -> Option<String> {
    let general = if explanation.is_empty() { String::new() } else { format!("####{}", part(explanation)) };
    let list = |lines: Vec<String>| {
        let lines = lines.iter().flat_map(|line| ["\n\t", line.as_str()]).collect::<String>();
        let general = if general.is_empty() { String::new() } else { format!("\n\t{general}") };
        format!("{{{lines}{general}\n}}")
    };
    if let Body::Choice { shuffle: false, .. } | Body::Match { shuffle: false, .. } = body {
        lose("options", What::Field("shuffle".to_owned()));
    }
    Some(match body {
        Body::Description => {
            if !explanation.is_empty() {
                lose("explanation", What::Feedback);
            }
            String::new()
        }
        Body::Essay => format!("{{{general}}}"),
        Body::Truth { answer, right, wrong } => {
            let word = if *answer { "TRUE" } else { "FALSE" };
            let feedback = match (part(wrong), part(right)) {
                (wrong, right) if right.is_empty() && wrong.is_empty() => String::new(),
                (wrong, right) if right.is_empty() => format!("#{wrong}"),
                (wrong, right) => format!("#{wrong}#{right}"),
            };
            format!("{{{word}{feedback}{general}}}")
        }
        Body::Choice { multiple, options, .. } => {
            if !multiple && !options.iter().any(is_full) {
                lose("options", What::Weights);
            }
            list(options.iter().map(|option| choice(*multiple, option)).collect())
        }
        Body::Entry { case_sensitive, answers } => {
            if *case_sensitive {
                lose("answers", What::Case);
            }
            let line = |text: &str, weight: f64, feedback: &str| {
                format!("={}{}{}", weight_of(weight, 100.0, text), escape(text), hash(feedback))
            };
            list(answers.iter().map(|answer| line(&answer.text, answer.weight, &answer.feedback)).collect())
        }
        Body::Numerical { answers } => {
            let lines = list(answers.iter().map(number).collect());
            format!("{{#{}", lines.strip_prefix('{').unwrap_or_default())
        }
        Body::Match { pairs, .. } => {
            let line = |left: &str, right: &str| format!("={} -> {}", part(left), part(right));
            list(pairs.iter().map(|pair| line(&pair.left, &pair.right)).collect())
        }
        Body::Order { .. } | Body::Cloze { .. } => {
            lose("item", What::Kind(body.kind().to_owned()));
            return None;
        }
    })
}

fn is_full(option: &Choice) -> bool {
    option.weight.to_bits() == 100.0_f64.to_bits()
}

/// In an item with one right option `=` is the full weight and `~` none; in one with several, `~` has a weight.
fn choice(multiple: bool, option: &Choice) -> String {
    let mark = if !multiple && is_full(option) { '=' } else { '~' };
    let usual = if mark == '=' { 100.0 } else { 0.0 };
    format!(
        "{mark}{}{}{}",
        weight_of(option.weight, usual, &option.text),
        part(&option.text),
        hash(&option.feedback)
    )
}

/// The weight in front, left out where it is the usual one and the text does not look like one.
fn weight_of(weight: f64, usual: f64, text: &str) -> String {
    let is_usual = (weight - usual).abs() < f64::EPSILON;
    if is_usual && !text.trim_start().starts_with('%') { String::new() } else { format!("%{weight}%") }
}

fn number(answer: &Number) -> String {
    let said = match answer.span {
        None => "*".to_owned(),
        Some(Span::Around { value, tolerance }) => format!("{value}:{tolerance}"),
        Some(Span::Between { low, high }) => format!("{low}..{high}"),
    };
    format!("={}{said}{}", weight_of(answer.weight, 100.0, ""), hash(&answer.feedback))
}

fn hash(feedback: &str) -> String {
    if feedback.is_empty() { String::new() } else { format!("#{}", part(feedback)) }
}

/// A text that does not begin with what would be read as a marker.
fn part(text: &str) -> String {
    if begins_with_marker(text) { format!("[markdown]{}", escape(text)) } else { escape(text) }
}
