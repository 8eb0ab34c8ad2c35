//! The interaction of an item, as typed.

use assessment::RuleId;
use assessment::item::{
    AnswerKey, BoxKey, ChoiceOption, ClozePiece, EditKey, GapKey, Interaction, Item, Label, OptionKey,
    RatingKey, SpanUnit, Trap,
};
use assessment::response::MarkedSpan;

use super::super::{
    BoxPart, ChoicePart, ComparisonPart, CorrectionPart, EditPart, EntryPart, GapPart, LabelPart, LeftPart,
    Manuscript, MarkPart, MatchPart, OptionPart, OrderPart, PlacePart, PlacedPart, RatingPart, RightPart,
    ScorePart, SpanPart, TranscriptionPart, TrapPart,
};
use super::{local, own, pair, quoted};

pub(super) fn recite(manuscript: &mut Manuscript, item: &Item, first: Option<&RuleId>) {
    match pair(item) {
        (Interaction::Choice { multiple, shuffle, options: shown }, AnswerKey::Choice(keys)) => {
            let options = options(shown, keys, first);
            manuscript.choice = ChoicePart { multiple: *multiple, fixed: !shuffle, options };
        }
        (Interaction::TextEntry { placeholder }, AnswerKey::TextEntry(key)) => {
            manuscript.entry = EntryPart {
                placeholder: placeholder.clone().unwrap_or_default(),
                accepted: key.accepted.join("\n"),
                particles: key.particles,
                signs: key.signs,
                strict: key.strict.as_ref().map(local).unwrap_or_default(),
                traps: traps(&key.traps, &key.rule),
            };
        }
        (Interaction::Cloze { pieces }, AnswerKey::Cloze(keys)) => {
            for piece in pieces {
                match piece {
                    ClozePiece::Text { text } => manuscript.cloze.text.push_str(text),
                    ClozePiece::Gap(shown) => {
                        manuscript.cloze.text.extend(["{{", shown.id.as_str(), "}}"]);
                        if let Some(key) = keys.get(&shown.id) {
                            manuscript.cloze.gaps.push(gap(&shown.id, &shown.options, key, first));
                        }
                    }
                }
            }
        }
        (Interaction::Span { labels, unit, none }, AnswerKey::Span { golds, traps }) => {
            let text = manuscript.stimulus.text.clone();
            let mark = |span: &MarkedSpan, rule: &RuleId, reason: &str| {
                mark(&text, labels, span, own(rule, first), reason)
            };
            manuscript.span = SpanPart {
                labels: label_parts(labels),
                unit: if *unit == SpanUnit::Sentence { "sentence" } else { "minimal" }.to_owned(),
                always: !none,
                golds: golds.iter().map(|gold| mark(&gold.span, &gold.rule, "")).collect(),
                traps: traps.iter().map(|trap| mark(&trap.span, &trap.rule, &trap.reason)).collect(),
            };
        }
        (Interaction::Rating { .. }, AnswerKey::Rating(key)) => manuscript.rating = rating(key),
        (Interaction::Transcription { pack }, AnswerKey::Transcription { text }) => {
            manuscript.transcription = TranscriptionPart { pack: pack.clone(), text: text.clone() };
        }
        _ => recite_rest(manuscript, item, first),
    }
}

/// What has a text or lists of its own to be written from.
fn recite_rest(manuscript: &mut Manuscript, item: &Item, first: Option<&RuleId>) {
    match pair(item) {
        (Interaction::Correction { text }, AnswerKey::Correction(key)) => {
            let mut edits = Vec::new();
            for (set, gold) in key.golds.iter().enumerate() {
                let set = if set == 0 { String::new() } else { (set + 1).to_string() };
                edits.extend(
                    gold.iter().map(|key| EditPart { gold: set.clone(), ..edit(text, key, "due", first) }),
                );
            }
            edits.extend(key.optional.iter().map(|key| edit(text, key, "optional", first)));
            edits.extend(key.traps.iter().map(|key| edit(text, key, "trap", first)));
            manuscript.correction = CorrectionPart { text: text.clone(), edits };
        }
        (Interaction::Comparison { prompt, a, b, statements }, AnswerKey::Comparison(key)) => {
            manuscript.comparison = ComparisonPart {
                prompt: prompt.clone(),
                a: a.clone(),
                b: b.clone(),
                verdict: key.verdict.code().to_owned(),
                reason: key.reason.clone(),
                rule: own(&key.rule, first),
                statements: options(statements, &key.statements, first),
            };
        }
        (Interaction::Match { left, right }, AnswerKey::Match(pairs)) => {
            let number =
                |id: &str| right.iter().position(|partner| partner.id == id).map(|at| (at + 1).to_string());
            let entry = |entry: &ChoiceOption| {
                let key = pairs.iter().find(|pair| pair.left == entry.id);
                LeftPart {
                    text: entry.text.clone(),
                    partner: key.and_then(|key| number(&key.right)).unwrap_or_default(),
                    reason: key.map(|key| key.reason.clone()).unwrap_or_default(),
                    rule: key.map(|key| own(&key.rule, first)).unwrap_or_default(),
                }
            };
            manuscript.matching = MatchPart {
                left: left.iter().map(entry).collect(),
                right: right.iter().map(|partner| RightPart { text: partner.text.clone() }).collect(),
            };
        }
        (Interaction::Order { entries }, AnswerKey::Order(places)) => {
            let place = |key: &assessment::item::PlaceKey| PlacePart {
                text: entries
                    .iter()
                    .find(|entry| entry.id == key.id)
                    .map(|e| e.text.clone())
                    .unwrap_or_default(),
                reason: key.reason.clone(),
                rule: own(&key.rule, first),
            };
            manuscript.order = OrderPart { entries: places.iter().map(place).collect() };
        }
        (Interaction::Box { labels, none, strictness }, AnswerKey::Box { golds, traps }) => {
            let part = |key: &BoxKey| placed(labels, key, first);
            manuscript.boxes = BoxPart {
                labels: label_parts(labels),
                always: !none,
                overlap: strictness.iou_percent.to_string(),
                tolerance: strictness.tolerance.to_string(),
                golds: golds.iter().map(part).collect(),
                traps: traps.iter().map(part).collect(),
            };
        }
        _ => {}
    }
}

fn label_parts(labels: &[Label]) -> Vec<LabelPart> {
    labels.iter().map(|label| LabelPart { id: label.id.clone(), title: label.title.clone() }).collect()
}

fn placed(labels: &[Label], key: &BoxKey, first: Option<&RuleId>) -> PlacedPart {
    let place = &key.place;
    let title = labels.iter().find(|label| label.id == place.label).map(|label| label.title.clone());
    PlacedPart {
        label: title.unwrap_or_default(),
        x: place.x.to_string(),
        y: place.y.to_string(),
        width: place.width.to_string(),
        height: place.height.to_string(),
        rule: own(&key.rule, first),
        reason: key.reason.clone(),
    }
}

fn options(shown: &[ChoiceOption], keys: &[OptionKey], first: Option<&RuleId>) -> Vec<OptionPart> {
    let part = |option: &ChoiceOption| {
        let key = keys.iter().find(|key| key.id == option.id);
        OptionPart {
            text: option.text.clone(),
            right: key.is_some_and(|key| key.right),
            reason: key.map(|key| key.reason.clone()).unwrap_or_default(),
            rule: key.map(|key| own(&key.rule, first)).unwrap_or_default(),
        }
    };
    shown.iter().map(part).collect()
}

fn traps(traps: &[Trap], rule: &RuleId) -> Vec<TrapPart> {
    let part = |trap: &Trap| TrapPart {
        text: trap.text.clone(),
        reason: trap.reason.clone(),
        rule: own(&trap.rule, Some(rule)),
    };
    traps.iter().map(part).collect()
}

fn gap(id: &str, options: &[String], key: &GapKey, first: Option<&RuleId>) -> GapPart {
    GapPart {
        id: id.to_owned(),
        options: options.join("\n"),
        accepted: key.accepted.join("\n"),
        particles: key.particles,
        signs: key.signs,
        strict: key.strict.as_ref().map(local).unwrap_or_default(),
        rule: own(&key.rule, first),
        reason: key.reason.clone(),
        traps: traps(&key.traps, &key.rule),
    }
}

fn mark(text: &str, labels: &[Label], span: &MarkedSpan, rule: String, reason: &str) -> MarkPart {
    let (quote, occurrence) = quoted(text, span.start, span.end);
    let title = labels.iter().find(|label| label.id == span.label).map(|label| label.title.clone());
    MarkPart { label: title.unwrap_or_default(), quote, occurrence, rule, reason: reason.to_owned() }
}

fn rating(key: &RatingKey) -> RatingPart {
    match key {
        RatingKey::Unratable(key) => RatingPart {
            unratable: true,
            unratable_rule: local(&key.rule),
            unratable_reason: key.reason.clone(),
            scores: Vec::new(),
        },
        RatingKey::Scores(traits) => {
            let score = |key: &assessment::item::TraitKey| ScorePart {
                panel: key.panel.iter().map(u8::to_string).collect::<Vec<_>>().join(", "),
                reason: key.reason.clone(),
            };
            RatingPart { scores: traits.iter().map(score).collect(), ..RatingPart::default() }
        }
    }
}

fn edit(text: &str, key: &EditKey, kind: &str, first: Option<&RuleId>) -> EditPart {
    let (quote, occurrence) = quoted(text, key.start, key.end);
    EditPart {
        gold: String::new(),
        kind: kind.to_owned(),
        quote,
        occurrence,
        due: key.due.join("\n"),
        rule: own(&key.rule, first),
        reason: key.reason.clone(),
    }
}
