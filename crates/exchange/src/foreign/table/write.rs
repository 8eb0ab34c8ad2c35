//! Drafts as rows.

use csv::WriterBuilder;

use super::{COLUMNS, FEEDBACK, OPTION, PAIRED, cell};
use crate::foreign::workbook::{Cell, Sheet};
use crate::foreign::{Body, Draft, Exported, Loss, Span, What};

/// Columns of options that are there even if no item needs them.
const OPTIONS: usize = 6;

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
    let (rows, losses) = rows(drafts);
    Exported { text: csv(&rows), losses }
}

/// Rows as CSV, with no cell that a spreadsheet takes for a formula.
pub(super) fn csv(rows: &[Vec<String>]) -> String {
    let mut writer = WriterBuilder::new().from_writer(Vec::new());
    for row in rows {
        // Writing to memory does not fail.
        drop(writer.write_record(row.iter().map(|text| cell::guard(text))));
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

/// Writes drafts as the rows of a sheet.
pub(in crate::foreign) fn sheet<'a>(
    drafts: impl IntoIterator<Item = &'a Draft>,
) -> (Sheet, Vec<(usize, Loss)>) {
    let (rows, losses) = rows(drafts);
    (page("문항", &rows), losses)
}

pub(super) fn page(name: &str, rows: &[Vec<String>]) -> Sheet {
    let cells =
        |row: &Vec<String>| row.iter().map(|text| Cell::from(cell::guard_quote(text).as_str())).collect();
    Sheet { name: name.to_owned(), rows: rows.iter().map(cells).collect() }
}

/// The row of names, then a row for each draft that fits in one.
fn rows<'a>(drafts: impl IntoIterator<Item = &'a Draft>) -> (Vec<Vec<String>>, Vec<(usize, Loss)>) {
    let mut losses = Vec::new();
    let mut items = Vec::new();
    for (place, draft) in drafts.into_iter().enumerate() {
        let mut lose = |part: &str, what: What| losses.push((place, Loss::new(part, what)));
        if let Some(row) = row(&draft.body, &mut lose) {
            if draft.stimulus.is_some() {
                lose("stimulus", What::Field("stimulus".to_owned()));
            }
            items.push((draft, row));
        }
    }
    let width = items.iter().map(|(_, row)| row.options.len().max(row.feedback.len())).max().unwrap_or(0);
    let width = width.max(OPTIONS);
    let numbered = |name: &str| (1..=width).map(|place| format!("{name}{place}")).collect::<Vec<_>>();
    let names = COLUMNS.iter().map(|(name, _)| (*name).to_owned());
    let mut rows = vec![names.chain(numbered(OPTION.0)).chain(numbered(FEEDBACK.0)).collect::<Vec<_>>()];
    for (draft, row) in items {
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
        rows.push(cells.into_iter().chain(padded(row.options)).chain(padded(row.feedback)).collect());
    }
    (rows, losses)
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
