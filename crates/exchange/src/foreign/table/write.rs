//! Drafts as rows.

use csv::WriterBuilder;

use super::{COLUMNS, FEEDBACK, OPTION, PAIRED, cell};
use crate::foreign::{Body, Draft, Exported, Loss, Span, What};

/// Columns of options in the template.
const TEMPLATE_OPTIONS: usize = 6;

/// An empty table with the names of its columns.
pub fn template() -> String {
    let none: [&Draft; 0] = [];
    write(none).text
}

/// A draft's kind, answer, options and feedback.
#[derive(Default)]
struct Row {
    kind: &'static str,
    answer: String,
    options: Vec<String>,
    feedback: Vec<String>,
}

/// Writes drafts as CSV. What a row cannot say is reported by the place of its draft.
pub fn write<'a>(drafts: impl IntoIterator<Item = &'a Draft>) -> Exported {
    let mut out = Exported::default();
    let mut rows = Vec::new();
    for (place, draft) in drafts.into_iter().enumerate() {
        let mut lose = |part: &str, what: What| out.losses.push((place, Loss::new(part, what)));
        if draft.stimulus.is_some() {
            lose("stimulus", What::Field("stimulus".to_owned()));
        }
        if let Some(row) = row(&draft.body, &mut lose) {
            rows.push((draft, row));
        }
    }
    let width = rows.iter().map(|(_, row)| row.options.len().max(row.feedback.len())).max().unwrap_or(0);
    let width = width.max(TEMPLATE_OPTIONS);
    let mut writer = WriterBuilder::new().from_writer(Vec::new());
    let numbered = |name: &str| (1..=width).map(|place| format!("{name}{place}")).collect::<Vec<_>>();
    let names = COLUMNS.iter().map(|(name, _)| (*name).to_owned());
    let header = names.chain(numbered(OPTION.0)).chain(numbered(FEEDBACK.0));
    // Writing to memory does not fail.
    drop(writer.write_record(header));
    for (draft, row) in rows {
        let own = |text: &Option<String>| text.clone().unwrap_or_default();
        let cells = [
            own(&draft.foreign_id),
            own(&draft.category),
            own(&draft.title),
            draft.tags.join("; "),
            row.kind.to_owned(),
            draft.stem.clone(),
            row.answer,
            draft.explanation.clone(),
        ];
        let padded =
            |cells: Vec<String>| cells.into_iter().chain(std::iter::repeat(String::new())).take(width);
        let cells = cells.into_iter().chain(padded(row.options)).chain(padded(row.feedback));
        drop(writer.write_record(cells.map(|text| cell::guard(&text))));
    }
    out.text = writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default();
    out
}

fn row(body: &Body, lose: &mut impl FnMut(&str, What)) -> Option<Row> {
    Some(match body {
        Body::Description => Row { kind: "description", ..Row::default() },
        Body::Essay => Row { kind: "essay", ..Row::default() },
        Body::Truth { answer, right, wrong } => Row {
            kind: "truth",
            answer: if *answer { "O" } else { "X" }.to_owned(),
            options: Vec::new(),
            feedback: vec![right.clone(), wrong.clone()],
        },
        Body::Choice { multiple, shuffle, options } => {
            if !shuffle {
                lose("options", What::Field("shuffle".to_owned()));
            }
            let best = options.iter().map(|option| option.weight).fold(0.0, f64::max);
            let is_right = |weight: f64| weight > 0.0 && (*multiple || weight >= best);
            if options
                .iter()
                .any(|option| option.weight < 0.0 || (option.weight > 0.0 && option.weight < best))
            {
                lose("options", What::Weights);
            }
            let right = options.iter().enumerate().filter(|(_, option)| is_right(option.weight));
            let right = right.map(|(place, _)| (place + 1).to_string()).collect::<Vec<_>>();
            Row {
                kind: if *multiple { "multiple" } else { "choice" },
                answer: right.join(";"),
                options: options.iter().map(|option| option.text.clone()).collect(),
                feedback: options.iter().map(|option| option.feedback.clone()).collect(),
            }
        }
        Body::Entry { case_sensitive, answers } => {
            if *case_sensitive {
                lose("answers", What::Case);
            }
            let full = |weight: f64| weight > 99.999;
            if answers.iter().any(|answer| !full(answer.weight)) {
                lose("answers", What::Weights);
            }
            let kept = || answers.iter().filter(|answer| full(answer.weight));
            Row {
                kind: "text",
                answer: String::new(),
                options: kept().map(|answer| answer.text.clone()).collect(),
                feedback: kept().map(|answer| answer.feedback.clone()).collect(),
            }
        }
        Body::Numerical { answers } => {
            if answers.len() > 1 {
                lose("answers", What::Weights);
            }
            let Some((span, first)) = answers.first().and_then(|first| first.span.zip(Some(first))) else {
                lose("item", What::Pattern("*".to_owned()));
                return None;
            };
            let answer = match span {
                Span::Around { value, tolerance } => format!("{value}±{tolerance}"),
                Span::Between { low, high } => format!("{low}..{high}"),
            };
            Row { kind: "number", answer, options: Vec::new(), feedback: vec![first.feedback.clone()] }
        }
        Body::Match { pairs, .. } => {
            let options = pairs.iter().map(|pair| format!("{}{PAIRED}{}", pair.left, pair.right));
            Row { kind: "match", options: options.collect(), ..Row::default() }
        }
        Body::Order { entries } => Row { kind: "order", options: entries.clone(), ..Row::default() },
        Body::Cloze { .. } => {
            lose("item", What::Kind("cloze".to_owned()));
            return None;
        }
    })
}
