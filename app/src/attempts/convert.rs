//! From the service's attempt to what may be shown of it.
//!
//! This is the only place where a key turns into something that leaves the server, and [`assessment::item::Key`] gives
//! itself away only for a `Reveal`, which only a judged slot has.

use assessment::Instant;
use assessment::attempt::Behaviour;
use assessment::guideline::Guideline;
use assessment::item::{Interaction, Question};
use assessment::score::{Answer, Finding, Score, Solution};
use assessment::shuffle::shuffled;
use assessment::RuleId;
use service::attempts::{OpenAttempt, OpenSlot, Receipt};

use super::view::{AttemptView, FeedbackView, ReceiptView, RuleView, SlotView};
use crate::i18n::Locale;

/// An attempt as the runner, the result page or a program is given it.
pub fn attempt(open: &OpenAttempt, locale: Locale, now: Instant) -> AttemptView {
    let plan = &open.attempt.plan;
    AttemptView {
        id: open.id.to_string(),
        behaviour: plan.behaviour,
        domain: open.domain.clone(),
        gate: open.gate.as_ref().map(|gate| gate.id.clone()),
        title: locale.pick(&open.title).to_owned(),
        open_book: is_open_book(open),
        started_at: plan.started_at,
        ends_at: plan.ends_at,
        now,
        last_step: open.attempt.last_step,
        closure: open.attempt.closure(),
        slots: open.slots().map(|slot| slot_view(&slot, &open.guideline, plan.behaviour)).collect(),
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
    SlotView {
        item: slot.item.id.clone(),
        question: in_order(&slot.item.question, slot.seed),
        response: slot.state.response.clone(),
        saved_at: slot.state.saved_at,
        flagged: slot.state.flagged,
        has_hint: behaviour == Behaviour::Practice && slot.item.key.hint.is_some(),
        hint: hint(slot),
        feedback: feedback(slot, guideline),
    }
}

/// The hint, once it was taken.
fn hint(slot: &OpenSlot<'_>) -> Option<String> {
    slot.item.key.hint.clone().filter(|_| slot.state.hinted)
}

/// The question with its options in the attempt's own order.
fn in_order(question: &Question, seed: u64) -> Question {
    let mut question = question.clone();
    if let Interaction::Choice { shuffle: true, options, .. } = &mut question.interaction {
        *options = shuffled(options, seed);
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
mod tests {
    use assessment::attempt::Event;

    use super::*;
    use crate::attempts::sample::{KEY_MARKER, answer, begun, reveals, step, submit};

    fn json(open: &OpenAttempt) -> String {
        serde_json::to_string(&attempt(open, Locale::Korean, Instant(20))).expect("JSON")
    }

    #[test]
    fn a_mock_shows_nothing_of_any_key_until_it_is_over() {
        let mut open = begun(Behaviour::Mock);
        answer(&mut open, 0, "b");
        assert!(!json(&open).contains(KEY_MARKER));
        assert!(reveals(&open).iter().all(Option::is_none));
        submit(&mut open);
        assert!(json(&open).contains(KEY_MARKER));
    }

    #[test]
    fn practice_shows_the_key_of_a_checked_item_and_of_no_other() {
        let mut open = begun(Behaviour::Practice);
        answer(&mut open, 0, "b");
        answer(&mut open, 1, "b");
        assert!(!json(&open).contains(KEY_MARKER), "saved is not checked");
        step(&mut open, Event::Checked { slot: 0 });
        let view = attempt(&open, Locale::Korean, Instant(20));
        let feedback = view.slots[0].feedback.as_ref().expect("a judgement");
        assert_eq!(feedback.rules[0].body, "짧게 표시해요.");
        assert_eq!(feedback.score.findings.len(), 1);
        assert!(view.slots[1].feedback.is_none());
        assert!(!serde_json::to_string(&view.slots[1]).expect("JSON").contains(KEY_MARKER));
    }

    #[test]
    fn a_hint_is_given_only_once_it_was_taken() {
        let mut open = begun(Behaviour::Practice);
        let view = attempt(&open, Locale::Korean, Instant(20));
        assert!(view.slots[0].has_hint && view.slots[0].hint.is_none());
        step(&mut open, Event::Hinted { slot: 0 });
        let view = attempt(&open, Locale::Korean, Instant(20));
        assert!(view.slots[0].hint.is_some() && view.slots[1].hint.is_none());
        assert!(!attempt(&begun(Behaviour::Mock), Locale::Korean, Instant(20)).slots[0].has_hint);
    }

    #[test]
    fn options_keep_their_order_and_it_tells_nothing() {
        let open = begun(Behaviour::Mock);
        let order = |open: &OpenAttempt| {
            let view = attempt(open, Locale::Korean, Instant(20));
            let Interaction::Choice { options, .. } = &view.slots[0].question.interaction else { return Vec::new() };
            options.iter().map(|option| option.id.clone()).collect()
        };
        let mut sorted = order(&open);
        assert_eq!(order(&open), order(&open));
        assert_ne!(sorted, ["a", "b", "c", "d"], "seed 7 moves them");
        sorted.sort();
        assert_eq!(sorted, ["a", "b", "c", "d"]);
    }
}
