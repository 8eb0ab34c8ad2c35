//! An item of our own as a draft, and what a draft cannot say.

use assessment::RuleId;
use assessment::item::{
    AnswerKey, ChoiceOption, Clip, ClozePiece, GapKey, Interaction, Item, OptionKey, PairKey, Picture,
    PlaceKey, Stimulus,
};

use super::bond::bind;
use super::{Blank, Body, Choice, Draft, Entry, Loss, Pair, Piece, What};

/// A draft of an item, and what was lost between.
#[derive(Clone, Debug, PartialEq)]
pub struct Released {
    /// The item as every format takes it.
    pub draft: Draft,
    /// What a draft cannot say.
    pub losses: Vec<Loss>,
}

impl Draft {
    /// The draft of an item of our own. Its id is the foreign id, so that what comes back updates it; its rules stand
    /// among the tags, and the rule of a part behind its feedback where it is not the item's first one
    /// (`… [legal/L-R4]`, which [`Draft::adopt`] reads again). An error names the kind that no format holds.
    pub fn release(item: &Item) -> Result<Released, Loss> {
        let mut release = Release { foremost: item.metadata.rules.first(), losses: Vec::new() };
        let body = release.body(&item.question.interaction, &item.key.answer)?;
        if item.key.hint.is_some() {
            release.lose("hint", What::Field("hint".to_owned()));
        }
        let stimulus = release.stimulus(item.question.stimulus.as_ref());
        let rules = item.metadata.rules.iter().map(RuleId::to_string);
        let tags = item.metadata.tags.iter().filter(|tag| tag.parse::<RuleId>().is_err()).cloned();
        let draft = Draft {
            foreign_id: Some(item.id.to_string()),
            title: item.question.stimulus.as_ref().map(title).filter(|title| !title.is_empty()),
            category: item.id.as_str().split_once('/').map(|(domain, _)| domain.to_owned()),
            tags: rules.chain(tags).collect(),
            stem: item.question.stem.clone(),
            stimulus,
            body,
            explanation: item.key.explanation.clone(),
        };
        Ok(Released { draft, losses: release.losses })
    }
}

struct Release<'a> {
    /// The rule that goes without saying.
    foremost: Option<&'a RuleId>,
    losses: Vec<Loss>,
}

impl Release<'_> {
    fn lose(&mut self, part: impl Into<String>, what: What) {
        self.losses.push(Loss::new(part, what));
    }

    fn stimulus(&mut self, stimulus: Option<&Stimulus>) -> Option<String> {
        match stimulus? {
            Stimulus::Passage { text, .. } => Some(text.clone()),
            // Only a rating needs to know the task and the grade; where one reads, the text is enough.
            Stimulus::Essay { text, .. } => {
                self.lose("stimulus", What::Field("essay task".to_owned()));
                Some(text.clone())
            }
            Stimulus::Audio(Clip { media, .. }) | Stimulus::Image(Picture { media, .. }) => {
                self.lose("stimulus", What::File(media.clone()));
                None
            }
        }
    }

    fn body(&mut self, interaction: &Interaction, answer: &AnswerKey) -> Result<Body, Loss> {
        Ok(match (interaction, answer) {
            (Interaction::Choice { multiple, shuffle, options }, AnswerKey::Choice(keys)) => {
                let options = self.options(*multiple, options, keys);
                Body::Choice { multiple: *multiple, shuffle: *shuffle, options }
            }
            (Interaction::TextEntry { placeholder }, AnswerKey::TextEntry(key)) => {
                if placeholder.is_some() {
                    self.lose("placeholder", What::Field("placeholder".to_owned()));
                }
                Body::Entry { case_sensitive: false, answers: self.gap(key, "answer") }
            }
            (Interaction::Cloze { pieces }, AnswerKey::Cloze(keys)) => {
                let pieces = pieces.iter().map(|piece| match piece {
                    ClozePiece::Text { text } => Piece::Text(text.clone()),
                    ClozePiece::Gap(gap) => {
                        let part = format!("gap {}, answer", gap.id);
                        let mut answers =
                            keys.get(&gap.id).map(|key| self.gap(key, &part)).unwrap_or_default();
                        if !gap.options.is_empty() {
                            in_order(&mut answers, &gap.options);
                        }
                        Piece::Gap(Blank { points: 1, menu: !gap.options.is_empty(), answers })
                    }
                });
                Body::Cloze { pieces: pieces.collect() }
            }
            (Interaction::Match { left, right }, AnswerKey::Match(keys)) => self.pairs(left, right, keys),
            (Interaction::Order { entries }, AnswerKey::Order(keys)) => self.order(entries, keys),
            (other, _) => return Err(Loss::new("item", What::Kind(other.kind().to_owned()))),
        })
    }

    /// As [`assessment::score`] counts: of several, a wrong one takes away what a right one gives.
    fn options(&mut self, multiple: bool, shown: &[ChoiceOption], keys: &[OptionKey]) -> Vec<Choice> {
        let due = keys.iter().filter(|key| key.right).count();
        let share = if multiple { 100.0 / due.max(1) as f64 } else { 100.0 };
        let options = shown.iter().map(|option| {
            let key = keys.iter().find(|key| key.id == option.id);
            let wrong = if multiple && due > 0 { -share } else { 0.0 };
            Choice {
                text: option.text.clone(),
                weight: if key.is_some_and(|key| key.right) { share } else { wrong },
                feedback: key.map(|key| self.told(&key.reason, &key.rule)).unwrap_or_default(),
            }
        });
        options.collect()
    }

    fn gap(&mut self, key: &GapKey, part: &str) -> Vec<Entry> {
        if key.particles {
            self.lose(part, What::Scoring("particles".to_owned()));
        }
        if key.strict.is_some() {
            self.lose(part, What::Scoring("strict form".to_owned()));
        }
        let feedback = self.told(&key.reason, &key.rule);
        let accepted = key.accepted.iter().enumerate().map(|(place, text)| Entry {
            text: text.replace('*', "\\*"),
            weight: 100.0,
            feedback: if place == 0 { feedback.clone() } else { String::new() },
        });
        let traps = key.traps.iter().map(|trap| Entry {
            text: trap.text.replace('*', "\\*"),
            weight: 0.0,
            feedback: self.told(&trap.reason, &trap.rule),
        });
        accepted.chain(traps).collect()
    }

    fn pairs(&mut self, left: &[ChoiceOption], right: &[ChoiceOption], keys: &[PairKey]) -> Body {
        let text = |options: &[ChoiceOption], id: &str| {
            options.iter().find(|option| option.id == id).map(|option| option.text.clone())
        };
        let mut pairs = Vec::new();
        for (place, key) in keys.iter().enumerate() {
            self.silent(&format!("pair {}", place + 1), &key.reason, &key.rule);
            if let Some((left, right)) = text(left, &key.left).zip(text(right, &key.right)) {
                pairs.push(Pair { left, right });
            }
        }
        let spare = right.iter().filter(|option| !keys.iter().any(|key| key.right == option.id));
        pairs.extend(spare.map(|option| Pair { left: String::new(), right: option.text.clone() }));
        Body::Match { shuffle: true, pairs }
    }

    fn order(&mut self, entries: &[ChoiceOption], keys: &[PlaceKey]) -> Body {
        let mut texts = Vec::new();
        for (place, key) in keys.iter().enumerate() {
            self.silent(&format!("entry {}", place + 1), &key.reason, &key.rule);
            texts.extend(entries.iter().find(|entry| entry.id == key.id).map(|entry| entry.text.clone()));
        }
        Body::Order { entries: texts }
    }

    /// A reason with its rule, unless that is the item's own.
    fn told(&self, reason: &str, rule: &RuleId) -> String {
        bind(reason, Some(rule).filter(|rule| Some(*rule) != self.foremost))
    }

    /// Pairs and entries of an order have no feedback of their own.
    fn silent(&mut self, part: &str, reason: &str, rule: &RuleId) {
        if !reason.is_empty() {
            self.lose(part, What::Feedback);
        }
        if Some(rule) != self.foremost {
            self.lose(part, What::Rule(rule.to_string()));
        }
    }
}

/// The answers of a list stand as the list shows them, so that their order says nothing of the key. Options that no
/// answer names are wrong ones without a reason.
fn in_order(answers: &mut Vec<Entry>, options: &[String]) {
    let found = options.iter().map(|option| {
        let text = option.replace('*', "\\*");
        let place = answers.iter().position(|answer| answer.text == text);
        place.map_or_else(|| Entry { text, ..Entry::default() }, |place| answers.remove(place))
    });
    *answers = found.collect();
}

fn title(stimulus: &Stimulus) -> String {
    match stimulus {
        Stimulus::Passage { title, .. }
        | Stimulus::Essay { title, .. }
        | Stimulus::Audio(Clip { title, .. })
        | Stimulus::Image(Picture { title, .. }) => title.clone(),
    }
}
