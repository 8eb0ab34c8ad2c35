//! Drafts as Aiken.

use crate::foreign::{Body, Choice, Draft, Exported, Loss, What};

/// Writes the single choices among the drafts; everything else is left out and reported.
pub fn write<'a>(drafts: impl IntoIterator<Item = &'a Draft>) -> Exported {
    let mut out = Exported::default();
    for (place, draft) in drafts.into_iter().enumerate() {
        let mut lose = |part: &str, what: What| out.losses.push((place, Loss::new(part, what)));
        let Body::Choice { multiple: false, options, .. } = &draft.body else {
            lose("item", What::Kind(draft.body.kind().to_owned()));
            continue;
        };
        let best = options.iter().max_by(|a, b| a.weight.total_cmp(&b.weight));
        let right = options.iter().position(|option| Some(option) == best);
        let Some(right) = right.filter(|_| options.len() <= 26) else {
            lose("options", What::Field("more than 26 options".to_owned()));
            continue;
        };
        if options.iter().enumerate().any(|(at, option)| at != right && option.weight.abs() > 0.0) {
            lose("options", What::Weights);
        }
        if !draft.explanation.is_empty() || options.iter().any(|option| !option.feedback.is_empty()) {
            lose("feedback", What::Feedback);
        }
        let fields = [
            ("title", draft.title.is_some()),
            ("category", draft.category.is_some()),
            ("tags", !draft.tags.is_empty()),
            ("stimulus", draft.stimulus.is_some()),
        ];
        for (name, _) in fields.into_iter().filter(|(_, there)| *there) {
            lose(name, What::Field(name.to_owned()));
        }
        out.text.push_str(&one_line(&draft.stem));
        for (letter, Choice { text, .. }) in ('A'..='Z').zip(options) {
            out.text.extend([format!("\n{letter}. {}", one_line(text))]);
        }
        let letter = ('A'..='Z').nth(right).unwrap_or('A');
        out.text.extend([format!("\nANSWER: {letter}\n\n")]);
    }
    out
}

/// The format has no line breaks inside a text.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
