//! A draft as our own types say it, and what they cannot say.

use std::collections::BTreeMap;

use assessment::RuleId;
use assessment::item::{
    AnswerKey, ChoiceOption, ClozeGap, ClozePiece, GapKey, Interaction, Key, OptionKey, PairKey, PlaceKey,
    Question, Stimulus, Trap,
};

use super::bond::unbind;
use super::{Blank, Body, Choice, Draft, Entry, Loss, Number, Pair, Piece, Span, What};

/// Question and key of a draft, and what was lost between.
#[derive(Clone, Debug, PartialEq)]
pub struct Adopted {
    /// What the learner sees.
    pub question: Question,
    /// What scoring needs.
    pub key: Key,
    /// What our types cannot say.
    pub losses: Vec<Loss>,
}

/// Percent from which an answer counts as right.
const RIGHT: f64 = 99.999;

impl Draft {
    /// The draft as question and key. Foreign files know no rules, so all of it is bound to `rule` until somebody
    /// picks better ones, save what [`Draft::release`] has written behind a feedback. An error names the kind that has no counterpart.
    pub fn adopt(&self, rule: &RuleId) -> Result<Adopted, Loss> {
        let mut losses = Vec::new();
        let (interaction, answer) = convert(&self.body, rule, &mut losses)?;
        let stimulus = self.stimulus.as_ref().map(|text| Stimulus::Passage {
            id: "imported".to_owned(),
            title: self.title.clone().unwrap_or_default(),
            text: text.clone(),
        });
        Ok(Adopted {
            question: Question { stem: self.stem.clone(), stimulus, interaction },
            key: Key { answer, explanation: self.explanation.clone(), hint: None },
            losses,
        })
    }
}

fn convert(body: &Body, rule: &RuleId, losses: &mut Vec<Loss>) -> Result<(Interaction, AnswerKey), Loss> {
    Ok(match body {
        Body::Description | Body::Essay => {
            return Err(Loss::new("item", What::Kind(body.kind().to_owned())));
        }
        Body::Truth { answer, right, wrong } => {
            let option = |text: &str, value: bool| Choice {
                text: text.to_owned(),
                weight: if value == *answer { 100.0 } else { 0.0 },
                feedback: if value == *answer { right } else { wrong }.clone(),
            };
            choice(&[option("O", true), option("X", false)], false, false, rule, losses)
        }
        Body::Choice { multiple, shuffle, options } => choice(options, *multiple, *shuffle, rule, losses),
        Body::Entry { case_sensitive, answers } => {
            if *case_sensitive {
                losses.push(Loss::new("answers", What::Case));
            }
            let key = gap(answers, "answer", rule, losses);
            (Interaction::TextEntry { placeholder: None }, AnswerKey::TextEntry(key))
        }
        Body::Numerical { answers } => {
            let key = numbers(answers, rule, losses);
            if key.accepted.is_empty() {
                return Err(Loss::new("answers", What::Range));
            }
            (Interaction::TextEntry { placeholder: None }, AnswerKey::TextEntry(key))
        }
        Body::Match { pairs, .. } => matching(pairs, rule),
        Body::Order { entries } => order(entries, rule),
        Body::Cloze { pieces } => cloze(pieces, rule, losses),
    })
}

fn choice(
    options: &[Choice],
    multiple: bool,
    shuffle: bool,
    rule: &RuleId,
    losses: &mut Vec<Loss>,
) -> (Interaction, AnswerKey) {
    let is_right = |option: &Choice| if multiple { option.weight > 0.0 } else { option.weight >= RIGHT };
    let best = options.iter().map(|option| option.weight).fold(0.0, f64::max);
    // Of several, each right one carries the same share; of one, everything else carries nothing.
    let uneven = options.iter().any(|option| {
        if multiple {
            option.weight > 0.0 && option.weight < best
        } else {
            option.weight > 0.0 && !is_right(option)
        }
    });
    if uneven {
        losses.push(Loss::new("options", What::Weights));
    }
    let named = options.iter().enumerate().map(|(place, option)| (id(place), option));
    let shown = named.clone().map(|(id, option)| ChoiceOption { id, text: option.text.clone() }).collect();
    let keys = named.map(|(id, option)| {
        let (reason, own) = unbind(&option.feedback);
        let rule = own.unwrap_or_else(|| rule.clone());
        OptionKey { id, right: is_right(option), reason: reason.to_owned(), rule }
    });
    (Interaction::Choice { multiple, shuffle, options: shown }, AnswerKey::Choice(keys.collect()))
}

fn gap(answers: &[Entry], part: &str, rule: &RuleId, losses: &mut Vec<Loss>) -> GapKey {
    let mut key = empty(rule);
    for (place, answer) in answers.iter().enumerate() {
        let part = || format!("{part} {}", place + 1);
        if answer.text.contains('*') && !answer.text.contains("\\*") {
            losses.push(Loss::new(part(), What::Pattern(answer.text.clone())));
        } else if answer.weight >= RIGHT {
            let (reason, own) = unbind(&answer.feedback);
            if key.reason.is_empty() {
                reason.clone_into(&mut key.reason);
                key.rule = own.unwrap_or(key.rule);
            } else if !answer.feedback.is_empty() {
                losses.push(Loss::new(part(), What::Feedback));
            }
            key.accepted.push(answer.text.replace("\\*", "*"));
        } else {
            if answer.weight > 0.0 {
                losses.push(Loss::new(part(), What::Weights));
            }
            let (reason, own) = unbind(&answer.feedback);
            key.traps.push(Trap {
                text: answer.text.replace("\\*", "*"),
                reason: reason.to_owned(),
                rule: own.unwrap_or_else(|| rule.clone()),
            });
        }
    }
    // A point or a sign must not be levelled away where it tells two numbers apart.
    key.signs = key.accepted.iter().any(|text| text.parse::<f64>().is_ok_and(|_| text.contains(['.', '-'])));
    key
}

fn numbers(answers: &[Number], rule: &RuleId, losses: &mut Vec<Loss>) -> GapKey {
    let mut entries = Vec::new();
    for (place, answer) in answers.iter().enumerate() {
        let part = format!("answer {}", place + 1);
        match answer.span {
            Some(Span::Around { value, tolerance }) => {
                if tolerance > 0.0 {
                    losses.push(Loss::new(part, What::Tolerance));
                }
                entries.push(Entry {
                    text: value.to_string(),
                    weight: answer.weight,
                    feedback: answer.feedback.clone(),
                });
            }
            Some(Span::Between { .. }) => losses.push(Loss::new(part, What::Range)),
            None => losses.push(Loss::new(part, What::Pattern("*".to_owned()))),
        }
    }
    gap(&entries, "answer", rule, losses)
}

fn matching(pairs: &[Pair], rule: &RuleId) -> (Interaction, AnswerKey) {
    let mut rights: Vec<ChoiceOption> = Vec::new();
    let (mut lefts, mut keys) = (Vec::new(), Vec::new());
    for pair in pairs {
        let known = rights.iter().find(|right| right.text == pair.right).map(|right| right.id.clone());
        let right = known.unwrap_or_else(|| {
            let id = (rights.len() + 1).to_string();
            rights.push(ChoiceOption { id: id.clone(), text: pair.right.clone() });
            id
        });
        if pair.left.is_empty() {
            continue;
        }
        let left = id(lefts.len());
        lefts.push(ChoiceOption { id: left.clone(), text: pair.left.clone() });
        keys.push(PairKey { left, right, rule: rule.clone(), reason: String::new() });
    }
    (Interaction::Match { left: lefts, right: rights }, AnswerKey::Match(keys))
}

/// The entries as shown stand by their text, so that their order says nothing of the key.
fn order(entries: &[String], rule: &RuleId) -> (Interaction, AnswerKey) {
    let mut places: Vec<usize> = (0..entries.len()).collect();
    places.sort_by_key(|place| entries.get(*place));
    let mut ids = vec![String::new(); entries.len()];
    let mut shown = Vec::new();
    for (name, place) in places.into_iter().enumerate() {
        if let (Some(slot), Some(text)) = (ids.get_mut(place), entries.get(place)) {
            *slot = id(name);
            shown.push(ChoiceOption { id: id(name), text: text.clone() });
        }
    }
    let keys = ids.into_iter().map(|id| PlaceKey { id, rule: rule.clone(), reason: String::new() });
    (Interaction::Order { entries: shown }, AnswerKey::Order(keys.collect()))
}

fn cloze(pieces: &[Piece], rule: &RuleId, losses: &mut Vec<Loss>) -> (Interaction, AnswerKey) {
    let gaps =
        || pieces.iter().filter_map(|piece| if let Piece::Gap(gap) = piece { Some(gap) } else { None });
    if gaps().any(|gap| Some(gap.points) != gaps().next().map(|first| first.points)) {
        losses.push(Loss::new("gaps", What::Points));
    }
    let (mut shown, mut keys) = (Vec::new(), BTreeMap::new());
    for piece in pieces {
        match piece {
            Piece::Text(text) => shown.push(ClozePiece::Text { text: text.clone() }),
            Piece::Gap(Blank { menu, answers, .. }) => {
                let id = (keys.len() + 1).to_string();
                let texts = answers.iter().map(|answer| answer.text.replace("\\*", "*"));
                let options = if *menu { texts.collect() } else { Vec::new() };
                shown.push(ClozePiece::Gap(ClozeGap { id: id.clone(), options }));
                let key = gap(answers, &format!("gap {id}, answer"), rule, losses);
                keys.insert(id, key);
            }
        }
    }
    (Interaction::Cloze { pieces: shown }, AnswerKey::Cloze(keys))
}

fn empty(rule: &RuleId) -> GapKey {
    GapKey {
        accepted: Vec::new(),
        particles: false,
        signs: false,
        strict: None,
        rule: rule.clone(),
        reason: String::new(),
        traps: Vec::new(),
    }
}

/// `a` … `z`, then `a1`, `b1` …
fn id(place: usize) -> String {
    let letter = char::from(b'a' + u8::try_from(place % 26).unwrap_or_default());
    match place / 26 {
        0 => letter.to_string(),
        round => format!("{letter}{round}"),
    }
}
