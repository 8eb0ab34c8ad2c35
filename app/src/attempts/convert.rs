//! From the service's attempt to what may be shown of it.
//!
//! This is the only place where a key turns into something that leaves the server, and [`assessment::item::Key`] gives
//! itself away only for a `Reveal`, which only a judged slot has.

use assessment::Instant;
use assessment::RuleId;
use assessment::attempt::Behaviour;
use assessment::guideline::Guideline;
use assessment::item::{Interaction, Item, Question};
use assessment::live::Work;
use assessment::score::{Answer, Finding, Score, Solution};
use assessment::shuffle::shuffled;
use service::attempts::{OpenAttempt, OpenSlot, Receipt};

use super::task;
use super::view::{AttemptView, FeedbackView, ReceiptView, RuleView, SlotView};
use crate::i18n::Locale;

/// An attempt as the runner, the result page or a program is given it.
pub fn attempt(open: &OpenAttempt, locale: Locale, now: Instant) -> AttemptView {
    let plan = &open.attempt.plan;
    // Of a live phase only what has been handed out is shown.
    let shown = Work::of_attempt(&open.attempt).map_or(plan.slots.len(), |work| work.handed_out);
    let mut slots: Vec<SlotView> =
        open.slots().take(shown).map(|slot| slot_view(&slot, &open.guideline, plan.behaviour)).collect();
    for (slot, task) in slots.iter_mut().zip(task::tasks(&open.attempt, now).unwrap_or_default()) {
        slot.task = Some(task);
    }
    AttemptView {
        id: open.id.to_string(),
        behaviour: plan.behaviour,
        domain: open.domain.clone(),
        gate: open.gate.as_ref().map(|gate| gate.id.clone()),
        title: locale.pick(&open.title).to_owned(),
        open_book: is_open_book(open),
        started_at: plan.started_at,
        ends_at: plan.ends_at,
        closes_at: plan.closes_at,
        now,
        last_step: open.attempt.last_step,
        closure: open.attempt.closure(),
        slots,
    }
}

/// What came of a step; `slot` is the one it was about, if it may bring a hint or a judgement.
pub fn receipt(receipt: &Receipt, slot: Option<usize>) -> ReceiptView {
    let open = &receipt.open;
    let slot = slot.and_then(|index| open.slots().nth(index));
    ReceiptView {
        last_step: open.attempt.last_step,
        at: receipt.at,
        hint: slot.as_ref().and_then(hint),
        feedback: slot.as_ref().and_then(|slot| feedback(slot, &open.guideline)),
    }
}

/// Practice is always open book; a gate says it.
pub fn is_open_book(open: &OpenAttempt) -> bool {
    open.gate.as_ref().is_none_or(|gate| gate.open_book)
}

/// One slot, with its judgement only if that is due.
pub fn slot_view(slot: &OpenSlot<'_>, guideline: &Guideline, behaviour: Behaviour) -> SlotView {
    let feedback = feedback(slot, guideline);
    SlotView {
        item: feedback.as_ref().map(|_| slot.item.id.clone()),
        question: in_order(&slot.item.question, slot.seed),
        response: slot.state.response.clone(),
        saved_at: slot.state.saved_at,
        set_aside: slot.state.set_aside.clone(),
        flagged: slot.state.flagged,
        has_hint: behaviour == Behaviour::Practice && slot.item.key.hint.is_some(),
        hint: hint(slot),
        feedback,
        task: None,
    }
}

/// A question that nobody has been asked, as a learner would see it first.
pub fn unanswered(item: &Item, seed: u64) -> SlotView {
    SlotView {
        item: None,
        question: in_order(&item.question, seed),
        response: None,
        saved_at: None,
        set_aside: Vec::new(),
        flagged: false,
        has_hint: false,
        hint: None,
        feedback: None,
        task: None,
    }
}

/// The hint, once it was taken.
fn hint(slot: &OpenSlot<'_>) -> Option<String> {
    slot.item.key.hint.clone().filter(|_| slot.state.hinted)
}

/// The question with its options in the attempt's own order.
fn in_order(question: &Question, seed: u64) -> Question {
    let mut question = question.clone();
    match &mut question.interaction {
        Interaction::Choice { shuffle: true, options, .. }
        | Interaction::Comparison { statements: options, .. }
        | Interaction::Match { right: options, .. }
        | Interaction::Order { entries: options } => *options = shuffled(options, seed),
        _ => {}
    }
    question
}

fn feedback(slot: &OpenSlot<'_>, guideline: &Guideline) -> Option<FeedbackView> {
    let reveal = slot.reveal?;
    let score = slot.state.score.clone()?;
    let solution = slot.item.key.solution(reveal);
    let metadata = &slot.item.metadata;
    let named = named_rules(&score, &solution, &metadata.rules);
    let rules = rules(&named, guideline, metadata.guideline_version);
    Some(FeedbackView { score, solution, rules })
}

/// Every rule that a judgement names, in the order of naming, each once.
fn named_rules<'a>(score: &'a Score, solution: &'a Solution, own: &'a [RuleId]) -> Vec<&'a RuleId> {
    let findings = score.findings.iter().map(|finding: &Finding| &finding.rule);
    let answer: Vec<&RuleId> = match &solution.answer {
        Answer::Choice { options } => options.iter().map(|option| &option.rule).collect(),
        Answer::TextEntry(entry) => vec![&entry.rule],
        Answer::Cloze { gaps } => gaps.values().map(|gap| &gap.rule).collect(),
        Answer::Rating { traits, .. } => traits.iter().map(|each| &each.rule).collect(),
        Answer::Correction { golds, .. } => golds.iter().flatten().map(|edit| &edit.rule).collect(),
        Answer::Comparison { rule, statements, .. } => {
            std::iter::once(rule).chain(statements.iter().map(|each| &each.rule)).collect()
        }
        Answer::Match { pairs } => pairs.iter().map(|pair| &pair.rule).collect(),
        Answer::Order { entries } => entries.iter().map(|entry| &entry.rule).collect(),
        Answer::Box { golds, .. } => golds.iter().map(|gold| &gold.rule).collect(),
        Answer::Span { .. } | Answer::Transcription { .. } => Vec::new(),
    };
    let mut named: Vec<&RuleId> = Vec::new();
    for rule in findings.chain(answer).chain(own) {
        if !named.contains(&rule) {
            named.push(rule);
        }
    }
    named
}

/// The wording of rules under the version an item is judged by.
fn rules(named: &[&RuleId], guideline: &Guideline, version: u32) -> Vec<RuleView> {
    let view = |id: &&RuleId| {
        let rule = guideline.rule(id)?;
        let text = rule.text(version).or_else(|| rule.texts.last())?;
        Some(RuleView { id: (*id).clone(), title: rule.title.clone(), body: text.body.clone() })
    };
    named.iter().filter_map(view).collect()
}

#[cfg(test)]
mod tests;
