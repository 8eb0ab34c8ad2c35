//! What is answered about a stimulus: marks, scores, transcripts.

use assessment::item::{
    AnswerKey, GoldSpan, Interaction, Label, RatingKey, SpanUnit, Stimulus, TraitKey, TrapSpan, UnratableKey,
};
use assessment::response::MarkedSpan;

use super::Pair;
use super::reader::{Reader, letter, short};
use crate::content::{Problem, panel_flaw};
use crate::manuscript::{LabelPart, MarkPart, RatingPart, SpanPart, TranscriptionPart};

pub(super) fn span(part: &SpanPart, stimulus: Option<&Stimulus>, reader: &mut Reader<'_>) -> Option<Pair> {
    let Some(passage) = stimulus.and_then(Stimulus::text) else {
        reader.fault("stimulus[kind]", Problem::Stimulus("passage or essay"));
        return None;
    };
    let labels = labels("span[labels]", &part.labels, reader);
    let mut golds = Vec::new();
    for (index, gold) in part.golds.iter().enumerate() {
        let field = format!("span[golds][{index}]");
        if let Some(span) = mark(&field, passage, gold, &labels, reader) {
            golds.push(GoldSpan { span, rule: reader.rule(&format!("{field}[rule]"), &gold.rule) });
        }
    }
    if golds.is_empty() && part.always {
        reader.fault("span[golds]", Problem::Empty("golds"));
    }
    let mut traps = Vec::new();
    for (index, trap) in part.traps.iter().enumerate() {
        let field = format!("span[traps][{index}]");
        if let Some(span) = mark(&field, passage, trap, &labels, reader) {
            let reason = reader.text(&format!("{field}[reason]"), &trap.reason);
            traps.push(TrapSpan { span, rule: reader.rule(&format!("{field}[rule]"), &trap.rule), reason });
        }
    }
    let unit = if part.unit == "sentence" { SpanUnit::Sentence } else { SpanUnit::Minimal };
    Some((Interaction::Span { labels, unit, none: !part.always }, AnswerKey::Span { golds, traps }))
}

/// The labels of marks or boxes; a new one is given an id.
pub(super) fn labels(list: &str, parts: &[LabelPart], reader: &mut Reader<'_>) -> Vec<Label> {
    let mut labels: Vec<Label> = Vec::new();
    for (index, label) in parts.iter().enumerate() {
        let field = format!("{list}[{index}][title]");
        let title = reader.text(&field, &label.title);
        let id = if label.id.is_empty() { letter(index) } else { label.id.clone() };
        if labels.iter().any(|other| other.id == id) {
            reader.fault(&field, Problem::Duplicate(short(&label.title)));
        }
        labels.push(Label { id, title });
    }
    if labels.is_empty() {
        reader.fault(list, Problem::Empty("labels"));
    }
    labels
}

/// The label of a mark or box, by its title; the only one goes without saying.
pub(super) fn label_of<'l>(
    field: &str,
    title: &str,
    labels: &'l [Label],
    reader: &mut Reader<'_>,
) -> Option<&'l Label> {
    let title = title.trim();
    let label = match labels {
        [only] if title.is_empty() => Some(only),
        _ => labels.iter().find(|label| label.title == title),
    };
    if label.is_none() {
        reader.fault(&format!("{field}[label]"), Problem::Unknown { kind: "label", id: short(title) });
    }
    label
}

fn mark(
    field: &str,
    passage: &str,
    part: &MarkPart,
    labels: &[Label],
    reader: &mut Reader<'_>,
) -> Option<MarkedSpan> {
    let label = label_of(field, &part.label, labels, reader);
    let place = reader.place(field, passage, &part.quote, &part.occurrence)?;
    Some(MarkedSpan { label: label?.id.clone(), start: place.start, end: place.end })
}

pub(super) fn rating(
    part: &RatingPart,
    stimulus: Option<&Stimulus>,
    reader: &mut Reader<'_>,
) -> Option<Pair> {
    if !matches!(stimulus, Some(Stimulus::Essay { .. })) {
        reader.fault("stimulus[kind]", Problem::Stimulus("essay"));
        return None;
    }
    let scales = reader.around.scales;
    if scales.is_empty() {
        reader.fault("interaction", Problem::Empty("traits"));
        return None;
    }
    let traits = scales.iter().map(|scale| scale.shown.clone()).collect();
    let key = if part.unratable {
        RatingKey::Unratable(UnratableKey {
            rule: reader.rule("rating[unratable_rule]", &part.unratable_rule),
            reason: reader.text("rating[unratable_reason]", &part.unratable_reason),
        })
    } else {
        RatingKey::Scores(scores(part, reader))
    };
    Some((Interaction::Rating { traits }, AnswerKey::Rating(key)))
}

fn scores(part: &RatingPart, reader: &mut Reader<'_>) -> Vec<TraitKey> {
    let mut keys = Vec::new();
    for (index, scale) in reader.around.scales.iter().enumerate() {
        let field = |name: &str| format!("rating[scores][{index}][{name}]");
        let given = part.scores.get(index).cloned().unwrap_or_default();
        let panel: Option<Vec<u8>> = given
            .panel
            .split([',', ' ', '/', '·', '\t'])
            .filter(|score| !score.is_empty())
            .map(|score| score.parse().ok())
            .collect();
        let panel = panel.unwrap_or_default();
        if let Some(what) = panel_flaw(&panel, scale.shown.levels.len()) {
            reader.fault(&field("panel"), Problem::Panel { id: scale.shown.title.clone(), what });
        }
        keys.push(TraitKey {
            id: scale.shown.id.clone(),
            panel: if panel.is_empty() { vec![1] } else { panel },
            reason: reader.text(&field("reason"), &given.reason),
            rule: scale.rule.clone(),
        });
    }
    keys
}

pub(super) fn transcription(
    part: &TranscriptionPart,
    stimulus: Option<&Stimulus>,
    reader: &mut Reader<'_>,
) -> Option<Pair> {
    if !matches!(stimulus, Some(Stimulus::Audio(_))) {
        reader.fault("stimulus[kind]", Problem::Stimulus("audio"));
        return None;
    }
    let text = reader.text("transcription[text]", &part.text);
    let Some(pack) = reader.around.packs.iter().copied().find(|pack| pack.id() == part.pack) else {
        reader.fault("transcription[pack]", Problem::Unknown { kind: "pack", id: short(&part.pack) });
        return None;
    };
    for breach in pack.lint(&text) {
        let breach = format!("{:?} ({})", breach.fault, breach.rule);
        reader.fault("transcription[text]", Problem::KeyBreaksPack { key: short(&text), breach });
    }
    let interaction = Interaction::Transcription { pack: part.pack.clone() };
    Some((interaction, AnswerKey::Transcription { text }))
}
