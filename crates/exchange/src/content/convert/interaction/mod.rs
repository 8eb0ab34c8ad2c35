//! The one interaction of an item: what the learner sees, and its key.

mod arrangement;
mod boxes;
mod comparison;
mod correction;

use std::collections::BTreeMap;

use assessment::RuleId;
use assessment::item::{
    AnswerKey, ChoiceOption, ClozeGap, ClozePiece, GapKey, GoldSpan, Interaction, Label, OptionKey,
    RatingKey, Stimulus, Trait, TraitKey, Trap, TrapSpan, UnratableKey,
};
use assessment::response::MarkedSpan;
use toml::Spanned;

use crate::content::Problem;
use crate::content::flaw::{holds_signed_number, is_accepted, panel_flaw};
use crate::content::shape::interactions::{
    ChoiceShape, ClozeShape, GapShape, QuoteShape, RatingShape, SpanShape, TextEntryShape,
    TranscriptionShape, TrapShape,
};
use crate::content::shape::items::ItemShape;

use super::context::FileContext;
use super::item::Bank;
use super::stimulus::Read;

/// What an interaction refers to.
pub(super) struct Surroundings<'a> {
    pub(super) bank: &'a Bank<'a>,
    pub(super) first_rule: &'a RuleId,
    pub(super) stimulus: Option<&'a Read>,
}

type Pair = (Interaction, AnswerKey);

pub(super) fn read(
    shape: ItemShape,
    around: &Surroundings<'_>,
    context: &mut FileContext<'_>,
) -> Option<Pair> {
    let count = usize::from(shape.choice.is_some())
        + usize::from(shape.text_entry.is_some())
        + usize::from(shape.cloze.is_some())
        + usize::from(shape.span.is_some())
        + usize::from(shape.rating.is_some())
        + usize::from(shape.transcription.is_some())
        + usize::from(shape.correction.is_some())
        + usize::from(shape.comparison.is_some())
        + usize::from(shape.matching.is_some())
        + usize::from(shape.order.is_some())
        + usize::from(shape.boxes.is_some());
    if count != 1 {
        context.fault(Problem::Interactions(count));
        return None;
    }
    let mut reader = Reader { around, context };
    if let Some(choice) = shape.choice {
        return Some(reader.choice(choice));
    }
    if let Some(entry) = shape.text_entry {
        return Some(reader.text_entry(entry));
    }
    if let Some(cloze) = shape.cloze {
        return Some(reader.cloze(cloze));
    }
    if let Some(span) = shape.span {
        return reader.span(span);
    }
    if let Some(rating) = shape.rating {
        return reader.rating(rating);
    }
    if let Some(correction) = shape.correction {
        return Some(reader.correction(&correction));
    }
    if let Some(comparison) = shape.comparison {
        return Some(reader.comparison(comparison));
    }
    if let Some(matching) = shape.matching {
        return Some(reader.matching(matching));
    }
    if let Some(order) = shape.order {
        return Some(reader.order(&order));
    }
    if let Some(boxes) = shape.boxes {
        return reader.boxes(boxes);
    }
    shape.transcription.and_then(|transcription| reader.transcription(&transcription))
}

/// The id of the entry with this index: a, b, … z, a1, b1, …
fn letter(index: usize) -> String {
    let letter = char::from(b'a' + u8::try_from(index % 26).unwrap_or_default());
    match index / 26 {
        0 => letter.to_string(),
        round => format!("{letter}{round}"),
    }
}

struct Reader<'r, 'a, 'f> {
    around: &'r Surroundings<'a>,
    context: &'r mut FileContext<'f>,
}

impl Reader<'_, '_, '_> {
    fn rule(&mut self, local: Option<&str>) -> RuleId {
        local
            .and_then(|local| self.context.rule(self.around.bank.domain, local))
            .unwrap_or_else(|| self.around.first_rule.clone())
    }

    fn choice(&mut self, shape: ChoiceShape) -> Pair {
        let given = shape.options.iter().filter(|option| option.key).count();
        let possible = if shape.multiple { given >= 1 && given < shape.options.len() } else { given == 1 };
        if !possible {
            self.context.fault(Problem::KeyCount { given });
        }
        let mut options: Vec<ChoiceOption> = Vec::new();
        let mut keys = Vec::new();
        for option in shape.options {
            if options.iter().any(|other| other.id == option.id) {
                self.context.fault(Problem::Duplicate(option.id.clone()));
            }
            let reason = self.context.text("reason", &option.reason);
            let rule = self.rule(option.rule.as_deref());
            keys.push(OptionKey { id: option.id.clone(), right: option.key, reason, rule });
            options.push(ChoiceOption { id: option.id, text: self.context.text("text", &option.text) });
        }
        let interaction = Interaction::Choice { multiple: shape.multiple, shuffle: shape.shuffle, options };
        (interaction, AnswerKey::Choice(keys))
    }

    fn accepted(&mut self, accepted: &[String]) {
        if accepted.is_empty() || accepted.iter().any(|form| form.trim().is_empty()) {
            self.context.fault(Problem::Empty("accepted"));
        }
    }

    fn traps(&mut self, traps: Vec<TrapShape>) -> Vec<Trap> {
        traps
            .into_iter()
            .map(|trap| Trap {
                rule: self.rule(trap.rule.as_deref()),
                reason: self.context.text("reason", &trap.reason),
                text: trap.text,
            })
            .collect()
    }

    /// Faults of a finished key: a trap that scoring would accept, a number whose sign or point levelling would drop.
    fn check_key(&mut self, key: &GapKey) {
        if let Some(trap) = key.traps.iter().find(|trap| is_accepted(key, &trap.text)) {
            self.context.fault(Problem::TrapAccepted(trap.text.clone()));
        }
        if let Some(form) = key.accepted.iter().find(|form| !key.signs && holds_signed_number(form)) {
            self.context.fault(Problem::SignedNumber(form.clone()));
        }
    }

    fn text_entry(&mut self, shape: TextEntryShape) -> Pair {
        self.accepted(&shape.accepted);
        let key = GapKey {
            accepted: shape.accepted,
            particles: shape.particles,
            signs: shape.signs,
            strict: shape.strict.map(|local| self.rule(Some(&local))),
            rule: self.around.first_rule.clone(),
            // The item's explanation says why; a lone entry has no reason of its own.
            reason: String::new(),
            traps: self.traps(shape.traps),
        };
        self.check_key(&key);
        (Interaction::TextEntry { placeholder: shape.placeholder }, AnswerKey::TextEntry(key))
    }

    fn cloze(&mut self, shape: ClozeShape) -> Pair {
        let mut keys = BTreeMap::new();
        let mut gaps: BTreeMap<String, ClozeGap> = BTreeMap::new();
        for gap in shape.gaps {
            let id = gap.id.clone();
            if shape.text.matches(&format!("{{{{{id}}}}}")).count() != 1 || keys.contains_key(&id) {
                self.context.fault(Problem::Gap(id.clone()));
            }
            gaps.insert(id.clone(), ClozeGap { id: id.clone(), options: gap.options.clone() });
            keys.insert(id, self.gap(gap));
        }
        let mut pieces = Vec::new();
        let mut rest = shape.text.trim_end();
        while let Some((before, after)) = rest.split_once("{{") {
            let Some((id, after)) = after.split_once("}}") else { break };
            if !before.is_empty() {
                pieces.push(ClozePiece::Text { text: before.to_owned() });
            }
            match gaps.get(id.trim()) {
                Some(gap) => pieces.push(ClozePiece::Gap(gap.clone())),
                None => self.context.fault(Problem::Gap(id.to_owned())),
            }
            rest = after;
        }
        if !rest.is_empty() {
            pieces.push(ClozePiece::Text { text: rest.to_owned() });
        }
        (Interaction::Cloze { pieces }, AnswerKey::Cloze(keys))
    }

    fn gap(&mut self, gap: GapShape) -> GapKey {
        self.accepted(&gap.accepted);
        let is_typed = gap.options.is_empty();
        if !is_typed {
            let mut drop_down = |what| {
                self.context.fault(Problem::DropDown { gap: gap.id.clone(), what });
            };
            if !gap.accepted.iter().all(|form| gap.options.contains(form)) {
                drop_down("the accepted answer is not among the options");
            }
            let explained = |option: &String| {
                gap.accepted.contains(option) || gap.traps.iter().any(|trap| &trap.text == option)
            };
            if !gap.options.iter().all(explained) {
                drop_down("every wrong option needs a trap with its reason");
            }
        }
        let rule = self.rule(gap.rule.as_deref());
        let mut traps = self.traps(gap.traps.into_iter().collect());
        for trap in &mut traps {
            if trap.rule == *self.around.first_rule {
                trap.rule = rule.clone();
            }
        }
        let key = GapKey {
            accepted: gap.accepted,
            particles: gap.particles,
            // Options are chosen, not typed: they differ by every sign.
            signs: gap.signs || !is_typed,
            strict: gap.strict.map(|local| self.rule(Some(&local))),
            rule,
            reason: self.context.text("reason", &gap.reason),
            traps,
        };
        // The options of a drop-down cannot be typed otherwise.
        if is_typed {
            self.check_key(&key);
        }
        key
    }

    fn span(&mut self, shape: SpanShape) -> Option<Pair> {
        let Some(passage) = self.around.stimulus.and_then(|read| read.stimulus.text()) else {
            self.context.fault(Problem::Stimulus("passage or essay"));
            return None;
        };
        let labels: Vec<Label> =
            shape.labels.into_iter().map(|label| Label { id: label.id, title: label.title }).collect();
        if labels.is_empty() {
            self.context.fault(Problem::Empty("labels"));
        }
        let mut golds = Vec::new();
        for quote in &shape.golds {
            if let Some(span) = self.mark(passage, quote, &labels) {
                golds.push(GoldSpan { span, rule: self.rule(quote.rule.as_deref()) });
            }
        }
        let mut traps = Vec::new();
        for quote in &shape.traps {
            if let Some(span) = self.mark(passage, quote, &labels) {
                let reason = self.context.text("reason", quote.reason.as_deref().unwrap_or_default());
                traps.push(TrapSpan { span, rule: self.rule(quote.rule.as_deref()), reason });
            }
        }
        let interaction = Interaction::Span { labels, unit: shape.unit, none: shape.none };
        Some((interaction, AnswerKey::Span { golds, traps }))
    }

    fn mark(&mut self, passage: &str, quote: &QuoteShape, labels: &[Label]) -> Option<MarkedSpan> {
        if !labels.iter().any(|label| label.id == quote.label) {
            self.context.fault(Problem::Unknown { kind: "label", id: quote.label.clone() });
        }
        let (start, end) = self.place(passage, &quote.quote, quote.occurrence)?;
        Some(MarkedSpan { label: quote.label.clone(), start, end })
    }

    /// Where a quote stands: first code point, and one past the last.
    fn place(
        &mut self,
        text: &str,
        quote: &Spanned<String>,
        occurrence: Option<usize>,
    ) -> Option<(u32, u32)> {
        let quoted = quote.get_ref();
        let places: Vec<usize> = text.match_indices(quoted.as_str()).map(|(at, _)| at).collect();
        let found = places.len();
        let at = match occurrence {
            None if found == 1 => places.first(),
            None => None,
            Some(number) => number.checked_sub(1).and_then(|index| places.get(index)),
        };
        let Some(at) = at.copied().filter(|_| !quoted.is_empty()) else {
            self.context.fault_at(quote, Problem::Quote { quote: quoted.clone(), found });
            return None;
        };
        let start = u32::try_from(text[..at].chars().count()).ok()?;
        let end = start + u32::try_from(quoted.chars().count()).ok()?;
        Some((start, end))
    }

    fn rating(&mut self, shape: RatingShape) -> Option<Pair> {
        if !matches!(self.around.stimulus.map(|read| &read.stimulus), Some(Stimulus::Essay { .. })) {
            self.context.fault(Problem::Stimulus("essay"));
            return None;
        }
        let rubric = self.around.bank.traits;
        let traits = rubric
            .iter()
            .map(|t| Trait {
                id: t.id.clone(),
                title: t.title.clone(),
                question: t.question.clone(),
                levels: t.levels.clone(),
            })
            .collect();
        let key = match shape.unratable {
            Some(why) => {
                if !shape.scores.is_empty() {
                    self.context.fault(Problem::Interactions(2));
                }
                let reason = self.context.text("reason", &why.reason);
                RatingKey::Unratable(UnratableKey { rule: self.rule(Some(&why.rule)), reason })
            }
            None => RatingKey::Scores(self.scores(&shape)),
        };
        Some((Interaction::Rating { traits }, AnswerKey::Rating(key)))
    }

    fn scores(&mut self, shape: &RatingShape) -> Vec<TraitKey> {
        let rubric = self.around.bank.traits;
        let mut keys = Vec::new();
        for scale in rubric {
            let mut given = shape.scores.iter().filter(|score| score.trait_id == scale.id);
            let (Some(score), None) = (given.next(), given.next()) else {
                self.context
                    .fault(Problem::Panel { id: scale.id.clone(), what: "must be scored exactly once" });
                continue;
            };
            let panel = &score.panel;
            let what = panel_flaw(panel, scale.levels.len());
            if let Some(what) = what {
                self.context.fault(Problem::Panel { id: scale.id.clone(), what });
            }
            keys.push(TraitKey {
                id: scale.id.clone(),
                panel: panel.clone(),
                reason: self.context.text("reason", &score.reason),
                rule: self.rule(Some(&scale.rule)),
            });
        }
        for score in &shape.scores {
            if !rubric.iter().any(|scale| scale.id == score.trait_id) {
                self.context.fault(Problem::Unknown { kind: "trait", id: score.trait_id.clone() });
            }
        }
        keys
    }

    fn transcription(&mut self, shape: &TranscriptionShape) -> Option<Pair> {
        let clip = self.around.stimulus.and_then(|read| read.clip.as_ref());
        let Some(clip) = clip.and_then(|id| self.around.bank.clips.get(id)) else {
            self.context.fault(Problem::Stimulus("audio"));
            return None;
        };
        let Some((_, pack)) = self.around.bank.packs.get(&shape.pack) else {
            self.context.fault(Problem::Unknown { kind: "pack", id: shape.pack.clone() });
            return None;
        };
        let text = pack.write(&clip.parts);
        if let Some(breach) = pack.lint(&text).first() {
            self.context.fault(Problem::KeyBreaksPack {
                key: text.clone(),
                breach: format!("{:?} ({})", breach.fault, breach.rule),
            });
        }
        let interaction = Interaction::Transcription { pack: shape.pack.clone() };
        Some((interaction, AnswerKey::Transcription { text }))
    }
}
